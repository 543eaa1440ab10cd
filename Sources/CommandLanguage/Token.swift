/// A piece of a line: a word, a text between quotation marks, or a comma.
public struct Token: Sendable, Equatable {
  /// Which piece it is, with its text.
  public enum Kind: Sendable, Equatable {
    /// A word.
    case word(String)
    /// A text between quotation marks.
    case quoted(String)
    /// A comma.
    case comma
  }

  /// Which piece it is.
  public let kind: Kind
  /// The word in small letters, as the words of the language are compared; nil for anything else.
  let small: String?
  /// Where it stands, in characters from 0, its quotation marks included.
  public let columns: Range<Int>

  init(_ kind: Kind, columns: Range<Int>) {
    self.kind = kind
    self.columns = columns
    small = if case .word(let text) = kind { text.lowercased() } else { nil }
  }

  /// The word as it was typed; nil for anything else.
  public var word: String? {
    if case .word(let text) = kind { text } else { nil }
  }

  /// The text between quotation marks; nil for anything else.
  public var quoted: String? {
    if case .quoted(let text) = kind { text } else { nil }
  }

  /// The token as it is shown in a message.
  var shown: String {
    switch kind {
    case .word(let text): text
    case .quoted(let text): "\"\(text)\""
    case .comma: ","
    }
  }
}

extension Character {
  /// Whether it is white space, which is told of plain characters without looking them up.
  fileprivate var isSpace: Bool {
    if let plain = asciiValue { return plain == 0x20 || (0x09...0x0D).contains(plain) }
    return isWhitespace
  }
}

/// A line taken apart.
///
/// Straight quotation marks close at the next straight one, so that curly ones may stand within; curly ones
/// close at their counterpart, others nested within. A comment runs from `#` outside quotation marks.
public struct Tokens: Sendable {
  /// What stands before the comment.
  public private(set) var all: [Token] = []
  /// The column at which the line, or what stands before the comment, ends.
  public private(set) var end = 0
  /// The column of a quotation mark that nothing closes.
  public private(set) var unclosed: Int?

  private var word = ""
  private var quotation: (text: String, start: Int, closes: Character, depth: Int)?

  /// The pieces of a line.
  public init(_ line: String) {
    for (column, character) in line.enumerated() {
      if quotation == nil, character == "#" { break }
      end = column + 1
      read(character, at: column)
    }
    finishWord(before: end)
    unclosed = quotation?.start
  }

  private mutating func read(_ character: Character, at column: Int) {
    if quotation != nil {
      readQuoted(character, at: column)
      return
    }
    switch character {
    case "\"", "“":
      finishWord(before: column)
      quotation = ("", column, character == "“" ? "”" : "\"", 0)
    case ",":
      finishWord(before: column)
      all.append(Token(.comma, columns: column..<column + 1))
    case _ where character.isSpace: finishWord(before: column)
    default: word.append(character)
    }
  }

  private mutating func readQuoted(_ character: Character, at column: Int) {
    guard var open = quotation else { return }
    // Let go here, so that the text grows in its place.
    quotation = nil
    if open.closes == "”", character == "“" { open.depth += 1 }
    if character == open.closes {
      guard open.depth > 0 else {
        all.append(Token(.quoted(Tokens.trimmed(open.text)), columns: open.start..<column + 1))
        return
      }
      open.depth -= 1
    }
    open.text.append(character)
    quotation = open
  }

  private mutating func finishWord(before column: Int) {
    if !word.isEmpty { all.append(Token(.word(word), columns: column - word.count..<column)) }
    word = ""
  }

  /// The text without white space at either end, and one space for each stretch of it within.
  static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
