import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// An event of the log as an operator is told it: what happened, when, and who recorded it.
public struct Happening: Sendable, Equatable {
  /// Its place in the log.
  public let version: Int
  /// Its time in the room.
  public let time: RoomTime
  /// What happened, in a sentence.
  public let words: String
  /// Who recorded it.
  public let operatorName: String
  /// The event that it takes back, where it takes one back.
  public let undoes: Int?

  /// An event from its parts.
  public init(version: Int, time: RoomTime, words: String, operatorName: String, undoes: Int? = nil) {
    self.version = version
    self.time = time
    self.words = words
    self.operatorName = operatorName
    self.undoes = undoes
  }

  /// An event of the log, with names from that directory.
  init(_ logged: LoggedEvent, sentence: EventSentence) {
    version = logged.version
    time = logged.time
    words = sentence.announced(logged.event)
    operatorName = logged.record.operatorName
    if case .undone(let undoing) = logged.event { undoes = undoing.version } else { undoes = nil }
  }

  /// An event that a command of this operator led to, with the remarks on it.
  init(_ entry: Clerk.Entry, sentence: EventSentence) {
    version = entry.logged.version
    time = entry.logged.time
    words = ([sentence.announced(entry.logged.event)] + entry.remarks).joined(separator: " ")
    operatorName = entry.logged.record.operatorName
    if case .undone(let undoing) = entry.logged.event { undoes = undoing.version } else { undoes = nil }
  }

  /// The event in a line, with whoever recorded it.
  public var line: String { "\(version)  \(time.clock)  \(words) (\(operatorName))" }
}
