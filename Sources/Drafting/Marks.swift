/// Finds the marks of footnotes in a text that was typed or pasted: superscript figures, or an asterisk.
struct Marks: Equatable, Sendable {
  /// The footnotes by their marks.
  var notes: [String: String]
  /// What the notes belong to, so that a mark that stands twice in it is one note.
  var scope: String

  /// The text with its footnotes in their places; a mark without a footnote is dropped.
  func passage(_ text: String) -> Passage {
    Passage(
      runs: Marks.pieces(of: text, hasAsterisk: notes["*"] != nil).compactMap { piece in
        switch piece {
        case .words(let words): .text(words)
        case .mark("*"):
          notes["*"].map { .note(Note(mark: .asterisk, passage: Passage($0), key: "\(scope) *")) }
        case .mark(let mark): notes[mark].map { .note(Note(passage: Passage($0), key: "\(scope) \(mark)")) }
        }
      })
  }

  enum Piece: Equatable {
    case words(String)
    /// A mark as it stands: superscript figures or an asterisk.
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
      if English.superscripts.contains(character) || index == lone {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        mark.append(character)
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
