/// How many columns of a terminal a text takes.
public enum Columns {
  /// The columns of a character: none, one, or two.
  public static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    // Most of what is shown.
    if first.value < 0x300 { return isControl(character) ? 0 : 1 }
    if isWide(first.value) { return 2 }
    return isZero(first) ? 0 : 1
  }

  /// The columns of a text.
  public static func width(of text: some StringProtocol) -> Int {
    isPlain(text) ? text.utf8.count : text.reduce(0) { $0 + width(of: $1) }
  }

  /// Whether a text is of printable ASCII alone, as most are: a character is then a byte, and takes a column.
  static func isPlain(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { 0x20...0x7E ~= $0 } }

  /// Whether a character would move the cursor or do worse: it is never sent to a terminal.
  public static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: true
      // Marks of direction would turn what follows around, the frame of the screen included.
      case .format: scalar.value != 0x200D
      default: false
      }
    }
  }

  private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }

  /// East Asian wide and full-width characters, and emoji (Unicode Standard Annex 11), in the large.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
