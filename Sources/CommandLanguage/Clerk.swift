import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// Takes lines of the command language to a session’s desk, and says what came of them.
public struct Clerk {
  /// An event that a line led to, and how the log tells it.
  public struct Entry: Sendable {
    /// The event.
    public let logged: LoggedEvent
    /// The same in words.
    public let words: String
    /// Remarks for the operator: on what the event leaves behind, takes the place of or changes elsewhere.
    public internal(set) var remarks: [String] = []

    init(_ logged: LoggedEvent, sentence: EventSentence) {
      self.logged = logged
      words = sentence.words(logged.event)
    }

    /// As a line of the log, with the remarks below it.
    public var line: String {
      (["\(logged.version)  \(logged.time.clock)  \(words)"] + remarks.map { "    \($0)" })
        .joined(separator: "\n")
    }
  }

  /// The result of a line.
  public enum Outcome: Sendable {
    /// It led to these events.
    case recorded([Entry])
    /// It had led to these events before; nothing was recorded now.
    case repeated([Entry])
    /// It says nothing that is recorded.
    case nothing
  }

  /// The desk of the session.
  public let desk: any Desk
  /// Who gives the lines, as the log will say.
  public let operatorName: String
  private let paragraphs: @Sendable (Session) -> CommandLanguage.Paragraphs
  private let changes: @Sendable (Session, Session) -> [String]
  private let standingAlone: @Sendable (Session) -> (String) -> Bool
  private var language: CommandLanguage?
  /// Whether a line may be a name alone, as at a console.
  public var takesNames = false

  /// A clerk at a session's desk, for one operator.
  ///
  /// `paragraphs` finds those that a line names in the report; `standingAlone` tells which of them can be joined to none;
  /// `changes` says how the adopted report of a session differs from that of the session after a change of the record.
  public init(
    _ desk: any Desk, operatorName: String,
    paragraphs: @escaping @Sendable (Session) -> CommandLanguage.Paragraphs = { _ in { _ in nil } },
    standingAlone: @escaping @Sendable (Session) -> (String) -> Bool = { _ in { _ in false } },
    changes: @escaping @Sendable (Session, Session) -> [String] = { _, _ in [] }
  ) {
    self.desk = desk
    self.operatorName = operatorName
    self.paragraphs = paragraphs
    self.standingAlone = standingAlone
    self.changes = changes
  }

  /// Has one line recorded; throws a ``MalformedLine``, or what the desk throws.
  ///
  /// A command that rests on what was on a screen is refused if that has changed since the version that was `seen`.
  /// If `now` is read off the clock of an operator (`byClock`), a clock that is a little slow is helped, and a time far
  /// ahead of it has to be said with its day.
  public mutating func take(
    _ line: String, now: RoomTime, id: UUID = UUID(), seen: Int? = nil, byClock: Bool = false
  ) async throws -> Outcome {
    let (session, now) = try await basis(of: id, now: now)
    let time = byClock ? session.time(by: now) : now
    guard let parsed = try parse(line, now: time, in: session) else { return .nothing }
    if byClock, let error = parsed.farAhead(of: now) { throw MalformedLine(error: error, line: line) }
    let outcome = try await submit(parsed.command, at: parsed.time, id: id, seen: seen)
    return time == now || parsed.saysTime
      ? outcome : outcome.remarking(Clerk.remark(onClock: now, takenAs: time))
  }

  private static func remark(onClock clock: RoomTime, takenAs time: RoomTime) -> String {
    "By the clock here it is \(clock.clock), before the last entry: this is taken to have happened at \(time.clock)."
  }

  /// The session in which a command with that id is read, and the time: as they were before it if it comes again, since
  /// what it names may have gone meanwhile, on its own account.
  public func basis(of id: UUID, now: RoomTime) async throws -> (session: Session, now: RoomTime) {
    let session = try await desk.session
    guard let first = try await desk.recorded(id).first else { return (session, now) }
    return (session.asOf(version: first.version - 1), first.time)
  }

  /// Has one command recorded; throws what the desk throws, a refusal with names for codes.
  public func submit(
    _ command: Session.Command, at time: RoomTime, id: UUID, seen: Int? = nil
  ) async throws -> Outcome {
    do {
      let receipt = try await desk.submit(
        try await definite(command, at: time, id: id, seen: seen), at: time, by: operatorName, id: id)
      let entries = entries(of: receipt)
      return receipt.wasRepeated ? .repeated(entries) : .recorded(entries)
    } catch CommandError.refused(let refused) {
      throw CommandError.refused(refused.named(in: try await desk.session))
    }
  }

  /// The command tied to what was seen, and with the number of the event that it takes back.
  ///
  /// Given again, it takes back the event that it took back before, whatever was recorded meanwhile.
  private func definite(
    _ command: Session.Command, at time: RoomTime, id: UUID, seen: Int?
  ) async throws -> Session.Command {
    guard seen != nil || command.traits.contains(.restsOnLastStep) else { return command }
    let seen = try await seen.map(desk.session.seen)
    let basis = try await basis(of: id, now: time).session
    return command.asSeen(in: seen.map { $0.version < basis.version ? $0 : basis } ?? basis)
  }

  /// Reads a line as it is meant where the session stands like this; nil where it says nothing.
  public mutating func parse(
    _ line: String, now: RoomTime, in session: Session
  ) throws(MalformedLine) -> ParsedCommand? {
    var language = language ?? CommandLanguage(session: session)
    language.session = session
    self.language = language
    do {
      return takesNames
        ? try language.parseMeant(
          line, now: now, paragraphs: paragraphs(session), standsAlone: standingAlone(session))
        : try language.parse(
          line, now: now, paragraphs: paragraphs(session), standsAlone: standingAlone(session))
    } catch {
      throw MalformedLine(error: error, line: line)
    }
  }

  /// The events recorded under an id before; nil if there are none.
  public func entries(of id: UUID) async throws -> [Entry]? {
    let recorded = try await desk.recorded(id)
    if recorded.isEmpty { return nil }
    let sentence = EventSentence(try await desk.session)
    return recorded.map { Entry($0, sentence: sentence) }
  }

  /// The events of a receipt in words, with the remarks on them.
  public func entries(of receipt: Receipt) -> [Entry] {
    let sentence = EventSentence(receipt.session)
    let entries = receipt.events.map { Entry($0, sentence: sentence) }
    guard !receipt.wasRepeated, receipt.events.contains(where: { Remarks.mayBeMade(on: $0.event) }),
      let first = receipt.events.first?.version, let last = receipt.events.last?.version
    else { return entries }
    let remarks = Remarks(
      before: receipt.session.asOf(version: first - 1), after: receipt.session.asOf(.version(last)))
    return entries.map { entry in
      var entry = entry
      entry.remarks = remarks.on(entry.logged.event)
      if entry.logged.event.changesOlderOnes { entry.remarks += changes(remarks.before, remarks.after) }
      return entry
    }
  }
}

extension Clerk.Outcome {
  /// The same with one more remark on the first of its events.
  fileprivate func remarking(_ remark: String) -> Clerk.Outcome {
    switch self {
    case .recorded(var entries):
      if !entries.isEmpty { entries[0].remarks.append(remark) }
      return .recorded(entries)
    case .repeated, .nothing: return self
    }
  }
}
