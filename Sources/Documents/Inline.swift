import Drafting

/// A stretch of a line as a document sets it.
enum Inline: Equatable {
  /// Words, upright or in italics.
  case words(String, isItalic: Bool)
  /// A footnote: its mark as printed, and its words.
  case note(mark: String, words: String)
  /// The mark of a footnote that stands with an earlier mark.
  case mark(String)

  /// Words with pairs of asterisks around those in italics.
  static func words(_ text: String) -> [Inline] {
    guard text.utf8.contains(UInt8(ascii: "*")) else {
      return text.isEmpty ? [] : [.words(text, isItalic: false)]
    }
    let parts = text.split(separator: "*", omittingEmptySubsequences: false)
    var runs: [Inline] = []
    for (index, part) in parts.enumerated() {
      let isItalic = index % 2 == 1
      // An asterisk without a partner stands for itself.
      if isItalic, index == parts.count - 1 {
        runs.append(.words("*" + part, isItalic: false))
      } else if !part.isEmpty {
        runs.append(.words(String(part), isItalic: isItalic))
      }
    }
    return runs
  }
}

extension Block {
  /// Its words and notes as a document sets them.
  var inlines: [Inline] { spans.flatMap(\.inlines) }

  /// The cells of a row.
  var cells: [[Inline]] {
    inlines.reduce(into: [[]]) { cells, inline in
      guard case .words(let words, let isItalic) = inline else {
        cells[cells.count - 1].append(inline)
        return
      }
      for (index, part) in words.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { cells.append([]) }
        if !part.isEmpty { cells[cells.count - 1].append(.words(String(part), isItalic: isItalic)) }
      }
    }
  }

  /// What it is called in a document: its number or letter apart from its words.
  var labelled: (label: String?, inlines: [Inline]) {
    guard case .words(let first, let isItalic)? = inlines.first, !isItalic,
      let space = first.firstIndex(of: " "), Block.isLabel(first[..<space])
    else { return (nil, inlines) }
    let rest = String(first[first.index(after: space)...])
    let head: [Inline] = rest.isEmpty ? [] : [.words(rest, isItalic: false)]
    return (String(first[..<space]), head + inlines.dropFirst())
  }

  /// “A.”, “12.”, “(a)”, “(iv)”, and “a)” as French has it.
  private static func isLabel(_ word: Substring) -> Bool {
    if word.hasSuffix("."), word.count < 5 {
      let name = word.dropLast()
      return name.allSatisfy(\.isNumber) || (name.count == 1 && name.allSatisfy(\.isLetter))
    }
    guard word.hasSuffix(")"), word.count <= (word.hasPrefix("(") ? 6 : 3) else { return false }
    let name = word.drop { $0 == "(" }.dropLast()
    return !name.isEmpty && name.allSatisfy { $0.isLowercase || $0.isNumber }
  }
}

extension Block.Span {
  /// The span as a document sets it.
  var inlines: [Inline] {
    switch self {
    case .text(let text): Inline.words(text)
    case .note(let mark, let words): [.note(mark: mark, words: words)]
    case .mark(let mark): [.mark(mark)]
    }
  }
}
