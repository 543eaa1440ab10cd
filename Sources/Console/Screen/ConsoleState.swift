import CommandLanguage
import Drafting
import FoundationEssentials
import Proceedings
import ReferenceData

/// What an operator’s console knows and shows: a value that keys and tidings change, and the screen is drawn from.
public struct ConsoleState: Sendable {
  /// Whether somebody answers where the sessions are.
  public enum Connection: Sendable, Equatable {
    /// Somebody does.
    case standing
    /// Nobody does since that time.
    case away(since: RoomTime, reason: String)
  }
  /// What is said to the operator beside the line that is typed.
  public enum Notice: Sendable, Equatable {
    /// What was recorded.
    case recorded([String])
    /// What the rules, or the language, have against a line, and what would be accepted.
    case refused(String)
    /// Something to know.
    case told(String)
  }
  /// What is shown in place of the session.
  public enum Page: Sendable, Equatable {
    /// Nothing: the session is shown.
    case session
    /// A page that is read.
    case reading(Reading)
    /// A vote as the members are called.
    case roll(Roll)
  }
  /// What was asked for while an earlier command was on its way.
  enum Intent: Sendable, Equatable {
    case line(String)
    case shortcut(Shortcut)
  }

  /// The name of the session.
  public let sessionName: String
  /// Who sits here.
  public let operatorName: String
  /// Where the sessions are: `database`, or the address of a service.
  public let place: String
  /// The room’s time.
  public internal(set) var now: RoomTime
  /// When somebody last answered where the sessions are.
  public internal(set) var heard: RoomTime
  /// Whether somebody answers there.
  public internal(set) var connection = Connection.standing
  /// The last events, in their order.
  public internal(set) var happenings: [Happening] = []
  /// The line being typed.
  public internal(set) var editor = LineEditor()
  /// What the line would do.
  public internal(set) var prospect = Prospect.empty
  /// What may stand where the cursor is.
  public internal(set) var completion = Completion()
  /// What is to be answered first.
  public internal(set) var question: Question?
  /// What is said beside the line.
  public internal(set) var notice: Notice?
  /// What is shown.
  public internal(set) var page = Page.session
  /// The paragraph that grows.
  public internal(set) var passage: GrowingPassage?
  /// The command on its way.
  public internal(set) var errand: Errand?
  /// From which place the list is shown.
  public internal(set) var listStart = 0
  /// What is said of keys that did not answer the question.
  public internal(set) var hint: String?
  /// Whether a person sits here; a program that gives lines knows what it does, and is not slowed.
  public var isAttended = true
  /// The sheet for the Chair as it was drafted last.
  public internal(set) var sheet: Paper?
  /// The notes of the operator.
  var notes: [Note] = []
  /// Until when the meeting has the room, if the operator said so.
  var meetingEnd: RoomTime?
  /// Whether a bell rings when a speaker’s time is up.
  public var rings = false
  /// Whether pages can be shown in place of the lists.
  public var hasPages = true
  /// How many rows of the list there is room for, as it was drawn last.
  public var listPage = 5
  var intents: [Asked] = []
  /// Whether the command on its way is one of several lines that were pasted.
  var isErrandPasted = false
  /// Whether the database was started again since it went away.
  var wasRestarted = false
  /// How the clock of the speaker stood when it was looked at last.
  var lastClock: SpeakersClock.State?
  var sight = Sight()
  /// The numbered choices as they stood on the screen when the line was begun.
  var choicesTyped: [String]?
  /// The last change of the floor that was heard of.
  var floorChange: FloorChange?
  /// When the question was drawn; nil if it was not yet.
  var questionDrawn: Duration?
  /// When a key was last pressed.
  var lastKey: Duration?
  /// The single key that was pressed last, and when.
  var lastShortcut: (key: Shortcut, at: Duration)?
  var report: Report?
  var language: CommandLanguage

  /// How many events are kept to be shown.
  static let mostHappenings = 200
  /// How many lines may be typed ahead.
  static let mostIntents = 50

  /// A console on a session as it stands.
  public init(
    _ session: Session, named name: String, operatorName: String, place: String, now: RoomTime,
    history: [String] = []
  ) {
    sessionName = name
    self.operatorName = operatorName
    self.place = place
    self.now = now
    heard = now
    language = CommandLanguage(session: session)
    editor = LineEditor(history: history)
  }

  /// The session as far as it is known.
  public var session: Session { language.session }
  /// Tells events with the names of the session.
  var sentence: EventSentence { EventSentence(session) }
  /// Whether nobody answers.
  public var isAway: Bool {
    switch connection {
    case .away: true
    case .standing: false
    }
  }

  /// The time that a command given now gets: clocks may differ by a little, and what happened last is not undone by
  /// that.
  var timeOfCommand: RoomTime { session.time(by: now) }

  /// Whether the clock has moved on so far that the screen shows it: by seconds while a statement is made or nobody
  /// answers, and otherwise by minutes.
  public func looksOlder(than earlier: ConsoleState) -> Bool {
    guard now != earlier.now else { return false }
    return session.floor.current != nil || isAway || now.clock != earlier.now.clock
  }

  /// What the screen makes of the line as it is typed.
  mutating func readLine() {
    completion = Completion()
    prospect = editor.isEmpty ? .empty : read(editor.text)
    if !editor.isEmpty { completion = Completion(for: self) }
  }
}
