/// Characters that are no text: they steer a terminal, or turn around what is written behind them.
extension Unicode.Scalar {
  /// Whether the character is a control character; white space is none.
  var isControl: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The sign by which it is shown, of the same width.
  fileprivate var sign: Unicode.Scalar {
    switch value {
    case 0x00..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  fileprivate var name: String {
    let code = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
  }
}

extension LanguageError {
  /// The error for the first control character of a line; nil if it has none.
  static func ofControlCharacter(in line: String) -> LanguageError? {
    // Most lines are plain, and this is asked of all of them.
    guard line.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }) else { return nil }
    for (column, character) in line.enumerated() {
      guard let control = character.unicodeScalars.first(where: \.isControl) else { continue }
      return LanguageError(
        .controlCharacter, "Here stands the control character \(control.name), which no line may hold.",
        at: column..<column + 1, remedy: "Type the line again without it.")
    }
    return nil
  }
}

extension Naming {
  /// A text as it can be shown on any terminal: with signs in place of control characters, each of the same width.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? $0.sign : $0 }))
  }
}
