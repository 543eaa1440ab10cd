import EventLog
import FoundationEssentials
import Views

/// A session among all of them.
public struct SessionEntry: Codable, Sendable, Equatable {
  /// Its name.
  public var name: String
  /// Its newest version.
  public var version: Int
  /// When its first event was recorded.
  public var firstRecordedAt: Date
  /// When its newest event was recorded.
  public var lastRecordedAt: Date

  /// A session of the log.
  public init(_ summary: SessionSummary) {
    name = summary.name.text
    version = summary.version
    firstRecordedAt = summary.firstRecordedAt
    lastRecordedAt = summary.lastRecordedAt
  }
}

/// A part of a session, as lines.
public struct SheetReading: Codable, Sendable {
  /// The session.
  public var session: String
  /// The version that it is read at.
  public var version: Int
  /// The part.
  public var part: String
  /// Its lines.
  public var lines: [String]

  /// A part of a session.
  public init(session: String, version: Int, part: String, lines: [String]) {
    self.session = session
    self.version = version
    self.part = part
    self.lines = lines
  }
}

/// The rules in force in a session, or those that were asked for.
public struct RulesReading: Codable, Sendable {
  /// The session.
  public var session: String
  /// The version that it is read at.
  public var version: Int
  /// The rules.
  public var rules: [RulesInForce.Entry]

  /// Rules of a session.
  public init(session: String, version: Int, rules: [RulesInForce.Entry]) {
    self.session = session
    self.version = version
    self.rules = rules
  }
}

/// What a check of a session’s log came to.
public struct VerificationReading: Codable, Sendable {
  /// The session.
  public var session: String
  /// Whether every event is as it was recorded.
  public var isIntact: Bool
  /// How many events there are, where they are intact.
  public var events: Int?
  /// The newest hash, where they are intact.
  public var head: String?
  /// The events from which a name was erased, where there are such.
  public var erased: [ErasedEvent]?
  /// The events that were recorded at an earlier time than the one before, where there are such.
  public var earlier: [Int]?
  /// The first event that is not as it was recorded.
  public var firstBroken: Int?
  /// What is wrong with it.
  public var reason: String?

  /// The verdict on a session.
  public init(_ verdict: ChainVerifier.Verdict, session: SessionName) {
    self.session = session.text
    switch verdict {
    case .intact(let count, let hash, let names, let dated):
      (isIntact, events, head) = (true, count, hash.hex)
      erased = names.isEmpty ? nil : names
      earlier = dated.isEmpty ? nil : dated
    case .broken(let version, let why): (isIntact, firstBroken, reason) = (false, version, why)
    }
  }

  /// The verdict; nil where it is none.
  public var verdict: ChainVerifier.Verdict? {
    if isIntact, let events, let head = head.flatMap({ [UInt8](hex: $0.utf8) }) {
      return .intact(events: events, head: head, erased: erased ?? [], earlier: earlier ?? [])
    }
    guard !isIntact, let firstBroken, let reason else { return nil }
    return .broken(version: firstBroken, reason: reason)
  }
}
