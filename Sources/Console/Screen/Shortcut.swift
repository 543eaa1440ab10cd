import CommandLanguage
import Proceedings

/// What a single key does while nothing is typed: a line of the language that is given again and again.
public enum Shortcut: Sendable, CaseIterable {
  /// Whoever is next on the list gets the floor.
  case next
  /// The statement being made ends.
  case end
  /// The last step is taken back.
  case back
  /// What was taken back last is done again.
  case again
  /// Whoever is next is absent.
  case absent
  /// The statement is interrupted, or goes on.
  case pause
  /// The speaker gets a minute more.
  case extend
  /// The list is opened or closed.
  case list

  /// The key that stands for it.
  public var key: Character {
    switch self {
    case .next: ">"
    case .end: "."
    case .pause: ","
    case .back: "<"
    case .again: "!"
    case .absent: "-"
    case .extend: "+"
    case .list: "="
    }
  }

  /// The function key that does the same, for those that are pressed most: F2 for the first, F1 being help.
  var function: Int? {
    switch self {
    case .next: 2
    case .end: 3
    case .pause: 4
    case .back: 5
    case .extend: 6
    case .list: 7
    case .again, .absent: nil
    }
  }

  /// Within which time the same key again is not meant: it was held down, or hit twice. A minute more may well be
  /// given twice in a row, and is taken back by a key.
  var repeatTime: Duration {
    switch self {
    case .next, .end, .back, .again, .absent, .list: .milliseconds(300)
    case .pause, .extend: .milliseconds(150)
    }
  }

  /// The shortcut of a key; nil where the key is none.
  init?(_ key: Key) {
    let found: Shortcut?
    switch key {
    case .character(let character): found = Shortcut.allCases.first { $0.key == character }
    case .function(let number): found = Shortcut.allCases.first { $0.function == number }
    case .enter, .tab, .backTab, .backspace, .delete, .escape, .left, .right, .home, .end, .up, .down,
      .pageUp, .pageDown, .wordLeft, .wordRight, .control, .alt:
      found = nil
    }
    guard let found else { return nil }
    self = found
  }

  /// What the help says of it.
  var meaning: String {
    switch self {
    case .next: "whoever is next on the list gets the floor, or is next to reply if nobody else waits"
    case .end: "the statement ends"
    case .pause: "the statement is interrupted; once more, it goes on"
    case .back: "the last step is taken back, whoever took it"
    case .again: "what was taken back last is done again"
    case .absent: "whoever is next is absent, and goes to the end of the list"
    case .extend: "the Chair gives the speaker a minute more"
    case .list: "the list of speakers is opened; once more, it is closed"
    }
  }

  /// The line that it stands for in a session as it is.
  func line(in session: Session) -> String {
    switch self {
    case .next: session.lineForNext
    case .end: "end"
    case .pause: session.floor.current?.openPause == nil ? "pause" : "resume"
    case .back: "undo"
    case .again: "redo"
    case .absent: "pass over" + session.currentList.clause
    case .extend: "extend 1 minute"
    case .list:
      (session.currentList.list?.isOpen == true ? "close list" : "open list") + session.currentList.clause
    }
  }
}
