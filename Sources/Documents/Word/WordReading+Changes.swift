import Drafting

/// A paragraph that was changed in a document that came back.
public struct ReturnedChange: Sendable, Equatable {
  /// The name of the block.
  public let name: String
  /// Its number in the document.
  public let number: Int?
  /// Its words as they were sent out.
  public let before: String
  /// Its words as they came back.
  public let after: String
}

/// What came back of a document, beside what was sent out.
public struct ReturnedChanges: Sendable, Equatable {
  /// The named paragraphs whose words are others now: these can be recorded as rewordings.
  public let reworded: [ReturnedChange]
  /// Other lines whose words are others now, which no rewording reaches: headings, lists, tables.
  public let others: [ReturnedChange]
  /// The named paragraphs that are not there any more.
  public let missing: [ReturnedChange]
}

extension WordReading {
  /// The paragraphs that differ from those of the edition that the document was made from.
  public func changes(since edition: Edition) -> ReturnedChanges {
    let returned = Dictionary(
      paragraphs.flatMap { paragraph in paragraph.bookmarks.map { ($0, paragraph) } }
    ) { first, _ in first }
    var reworded: [ReturnedChange] = []
    var others: [ReturnedChange] = []
    var missing: [ReturnedChange] = []
    for chapter in edition.identified { others += titleChange(returned, of: chapter, in: edition) }
    for identified in edition.identified.flatMap(\.blocks) where identified.block.kind != .row {
      let block = identified.block
      let before = block.wordsForReading
      guard let paragraph = returned[WordBookmark.name(identified.id)] else {
        missing.append(ReturnedChange(name: block.name, number: block.number, before: before, after: ""))
        continue
      }
      others += noteChanges(paragraph, in: block)
      let after = WordReading.canonical(paragraph.words)
      guard after != WordReading.canonical(before) else { continue }
      let change = ReturnedChange(
        name: block.name, number: block.number, before: block.words,
        after: WordReading.typed(paragraph, of: block))
      let isRewordable = block.kind == .paragraph && !block.name.isEmpty
      if isRewordable { reworded.append(change) } else { others.append(change) }
    }
    return ReturnedChanges(reworded: reworded, others: others, missing: missing)
  }

  /// The title of a chapter, where it is another now.
  private func titleChange(
    _ returned: [String: Paragraph], of chapter: IdentifiedChapter, in edition: Edition
  ) -> [ReturnedChange] {
    guard let paragraph = returned[WordBookmark.name(chapter.id)] else { return [] }
    let before = "\(edition.words.chapter) \(chapter.chapter.numeral) \(chapter.chapter.title)"
    let after = WordReading.canonical(paragraph.words).replacing("\n", with: " ")
    guard after != WordReading.canonical(before) else { return [] }
    return [ReturnedChange(name: "", number: nil, before: before, after: after)]
  }

  /// The notes whose words are others now; a note that came or went is seen in the paragraph itself.
  private func noteChanges(_ paragraph: Paragraph, in block: Block) -> [ReturnedChange] {
    guard paragraph.notes.count == block.notes.count else { return [] }
    return zip(paragraph.notes, block.notes).compactMap { number, note in
      let after = notes[number] ?? ""
      // An asterisk before and after may have set words in italics: they are compared without.
      guard after.filter({ $0 != "*" }) != WordReading.canonical(note.words).filter({ $0 != "*" }) else {
        return nil
      }
      return ReturnedChange(name: block.name, number: nil, before: "\(note.mark) \(note.words)", after: after)
    }
  }

  /// The words with ordinary spaces, and a space for the tab after a label.
  static func canonical(_ words: String) -> String {
    Typography.unbound(words).replacing("\t", with: " ").trimmed
  }

  /// The words as a rewording has them: each note that is still there by its mark.
  private static func typed(_ paragraph: Paragraph, of block: Block) -> String {
    var marks = block.notes.map(\.mark)[...]
    return String(
      canonical(paragraph.words).flatMap { character -> [Character] in
        character == note ? Array(marks.popFirst() ?? "") : [character]
      })
  }
}

extension Block {
  /// Its words as a document that comes back has them: a sign for each note, a repeated mark as it is.
  var wordsForReading: String {
    spans.map { span in
      switch span {
      case .text(let text): text
      case .note: String(WordReading.note)
      case .mark(let mark): mark
      }
    }.joined()
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
