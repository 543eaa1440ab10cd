/// A key as it was pressed.
public enum Key: Sendable, Hashable {
  /// A character that is typed.
  case character(Character)
  case enter, tab, backTab, backspace, delete, escape
  case left, right, home, end, up, down, pageUp, pageDown
  /// An arrow with the control key held.
  case wordLeft, wordRight
  /// A function key, F1 being 1.
  case function(Int)
  /// A letter with the control key held, in small letters.
  case control(Character)
  /// A character with the Alt key held, or after Esc; the backspace is “\u{7F}”.
  case alt(Character)
}
