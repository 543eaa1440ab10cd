import EventLog
import FoundationEssentials
import NIOCore
import Proceedings
import ServiceAPI

/// Events on a `text/event-stream` (HTML Living Standard, section 9.2).
enum ServerSentEvent {
  /// The state of the session, with its version as the id to resume from.
  static func state(_ text: String, version: Int) -> ByteBuffer {
    bytes("id: \(version)\nevent: state\n", text)
  }

  /// A sign of life with the room's clock and that of the statement going on.
  static func clock(_ session: Session, at now: RoomTime) -> ByteBuffer {
    var fields = "\"now\":\"\(now)\""
    if let clock = session.clock(at: now) {
      fields += ",\"elapsed\":\(clock.elapsed),\"limit\":\(clock.limit.map(String.init) ?? "null")"
      fields += ",\"isPaused\":\(clock.isPaused)"
    }
    return bytes("event: clock\n", "{\(fields)}")
  }

  private static func bytes(_ head: String, _ text: String) -> ByteBuffer {
    var buffer = ByteBuffer(string: head)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      buffer.writeString("data: ")
      buffer.writeString(String(line))
      buffer.writeString("\n")
    }
    buffer.writeString("\n")
    return buffer
  }
}

/// How a session is shown on a feed.
enum Rendering: Hashable, Sendable {
  /// As JSON, for programs: what the board shows, with the name of the session.
  case json(session: String)
  /// As the board on a page, in a language.
  case board(PageLanguage)
  /// As the board for a wall, in a language or in two in turn.
  case wall(PageLanguage, PageLanguage?)
  /// As the page with the lists of speakers in full, in a language.
  case speakers(PageLanguage)
  /// As the page of whoever runs the lists at the podium, in a language.
  case podium(SessionName, PageLanguage)
  /// As a delegation's page for inscriptions, in a language.
  case inscription(SessionName, ParticipantCode, PageLanguage)

  /// Whether it is for the readers of one delegation.
  var isForOne: Bool {
    switch self {
    case .json, .board, .wall, .speakers, .podium: false
    case .inscription: true
    }
  }

  /// The session so shown.
  func text(of session: Session, at now: RoomTime) -> String {
    switch self {
    case .json(let name):
      // A reading of plain fields can always be written; a reader who gets the version alone asks for the rest.
      (try? JSON.bytes(BoardReading(session, name: name, at: now))).map { String(buffer: $0) }
        ?? "{\"version\":\(session.version)}"
    case .board(let language): BoardPage(session, at: now, in: language).fragment.markup
    case .wall(let language, let second):
      WallPage(session, at: now, in: language, and: second).fragment.markup
    case .speakers(let language): SpeakersPage(session, at: now, in: language).fragment.markup
    case .podium(let name, let language):
      PodiumPage(session, name: name, at: now, in: language).fragment.markup
    case .inscription(let name, let delegation, let language):
      InscriptionPage(session, delegation: delegation, at: now, in: language).fragment(of: name).markup
    }
  }
}
