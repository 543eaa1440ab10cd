import Drafting
import FoundationEssentials
import Proceedings

/// A command on its way to the log: whatever becomes of the connection, it is recorded once.
public struct Errand: Sendable, Equatable, Identifiable {
  /// The id of the command, the same however often it is sent.
  public let id: UUID
  /// The line as it was typed, or what a key stands for.
  public let line: String
  /// What is asked.
  public let command: Session.Command
  /// When, in the room.
  public let time: RoomTime

  /// A command on its way.
  public init(id: UUID, line: String, command: Session.Command, time: RoomTime) {
    self.id = id
    self.line = line
    self.command = command
    self.time = time
  }
}

/// What reaches the operator from outside the keyboard.
public enum Tidings: Sendable {
  /// The clock has moved on.
  case clock(RoomTime)
  /// The session as it now stands, with what happened in it of late.
  case session(Session, [Happening])
  /// A command was recorded, now or, where it was sent again, before; the session after it.
  case recorded(Errand.ID, Session, [Happening])
  /// The rules say no.
  case refused(Errand.ID, String)
  /// A command cannot be recorded, and sending it again would not help.
  case failed(Errand.ID, String)
  /// The answer to a command did not come; it is sent again once somebody answers.
  case unanswered(Errand.ID, String)
  /// Nobody answers where the sessions are.
  case away(String)
  /// Somebody answered there.
  case heard
  /// The program’s own database had stopped, and was started again.
  case restarted
  /// The report as it was drafted from the session.
  case drafted(Report)
  /// The sheet for the Chair as it was drafted from the session.
  case advised(Paper)
}

/// What the shell is to do.
public enum Effect: Sendable, Equatable {
  /// Take a command to the log.
  case send(Errand)
  /// Keep a line that was given for the next run.
  case remember(String)
  /// Ring the bell.
  case ring
  /// Draw the whole screen anew.
  case redraw
  /// Give the terminal back to the shell until the program is called to the front again.
  case suspend
  /// End.
  case leave
}
