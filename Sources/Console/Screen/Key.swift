/// A key as it was pressed.
public enum Key: Sendable, Equatable {
  /// A character that is typed.
  case character(Character)
  case enter, tab, backTab, backspace, delete, escape
  case left, right, home, end, up, down, pageUp, pageDown
  /// A function key, F1 being 1.
  case function(Int)
  /// A letter with the control key held, in small letters.
  case control(Character)
}
