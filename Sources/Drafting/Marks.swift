/// Finds the marks of footnotes in a text that was typed or pasted: superscript figures, or an asterisk.
struct Marks {
  /// The footnotes by their marks.
  var notes: [String: String]

  /// The text with its footnotes in their places; a mark without a footnote is dropped.
  func passage(_ text: String) -> Passage {
    Passage(
      runs: Marks.pieces(of: text, hasAsterisk: notes["*"] != nil).compactMap { piece in
        switch piece {
        case .words(let words): .text(words)
        case .mark("*"): notes["*"].map { .note(Note(mark: .asterisk, passage: Passage($0))) }
        case .mark(let mark): notes[mark].map { .note(Note(passage: Passage($0))) }
        }
      })
  }

  enum Piece: Equatable {
    case words(String)
    /// A mark, in ordinary figures.
    case mark(String)
  }

  /// The text cut at its marks. An asterisk is a mark where a note has it and it is not one of a pair that
  /// sets words in italics.
  static func pieces(of text: String, hasAsterisk: Bool = false) -> [Piece] {
    let lone = hasAsterisk ? loneAsterisk(in: text) : nil
    var pieces: [Piece] = []
    var words = ""
    var mark = ""
    func flush() {
      if !mark.isEmpty { pieces.append(.mark(mark)) }
      mark = ""
    }
    for index in text.indices {
      let character = text[index]
      let figure = English.superscripts.firstIndex(of: character)
      if figure != nil || index == lone {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        mark += figure.map(String.init) ?? "*"
      } else {
        flush()
        words.append(character)
      }
    }
    flush()
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }

  /// The asterisk that is a mark: one of an odd number, after a word and before a space or the end.
  private static func loneAsterisk(in text: String) -> String.Index? {
    let all = text.indices.filter { text[$0] == "*" }
    guard all.count % 2 == 1 else { return nil }
    return all.first { index in
      let next = text.index(after: index)
      guard index > text.startIndex else { return false }
      let before = text[text.index(before: index)]
      return !before.isWhitespace && (next == text.endIndex || text[next].isWhitespace || text[next] == "”")
    }
  }
}
