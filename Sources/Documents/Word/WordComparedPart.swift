import Drafting

extension WordComparison {
  /// A paragraph, or a row of a table, with its notes in words.
  struct Part {
    var paragraph: WordReading.Paragraph
    /// The bookmarks of the program around it.
    var names: [String]
    var notes: [String]
    /// The cells of a row.
    var cells: [String]?

    /// Whether there is anything in it.
    var hasContent: Bool {
      !WordReading.folded(paragraph.words).isEmpty || !paragraph.comments.isEmpty
        || !paragraph.objects.isEmpty
    }
    var words: String {
      cells?.joined(separator: "\t")
        ?? WordReading.canonical(paragraph.words).replacing("\n", with: " ")
    }
    /// The words with the notes in brackets, as somebody is shown them.
    var shown: String {
      var notes = notes[...]
      return words.map { character in
        switch character {
        case WordReading.note: "[note: \(notes.popFirst() ?? "")]"
        case "\t": " | "
        case _: String(character)
        }
      }.joined()
    }
    var foldedNotes: [String] { notes.map(WordReading.foldedNote) }
    var key: String {
      let words = cells.map { $0.map(WordReading.folded) } ?? [WordReading.folded(paragraph.words)]
      return (words + foldedNotes).joined(separator: "\u{1F}")
    }
    /// The marks of notes in it, in order: a sign for each note, the figures of one that is repeated.
    var marks: [Character] {
      paragraph.words.filter { $0 == WordReading.note || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) }.map(\.self)
    }
  }

  /// The paragraphs of a document, those of a row in one; the table of the masthead, before the first bookmark, holds
  /// lines of their own.
  static func parts(_ reading: WordReading, ours: Set<String>) -> [Part] {
    let first = reading.paragraphs.firstIndex { !ours.isDisjoint(with: $0.bookmarks) }
    var masthead = Set(reading.paragraphs[..<(first ?? 0)].compactMap(\.cell?.table))
    if let table = first.flatMap({ reading.paragraphs[$0].cell?.table }) { masthead.remove(table) }
    var parts: [Part] = []
    for paragraph in reading.paragraphs {
      let words = WordReading.canonical(paragraph.words).replacing("\n", with: " ")
      var part = Part(
        paragraph: paragraph, names: paragraph.bookmarks.filter(ours.contains),
        notes: paragraph.notes.map { reading.notes[$0] ?? "" })
      guard let cell = paragraph.cell, !masthead.contains(cell.table) else {
        parts.append(part)
        continue
      }
      part.cells = Array(repeating: "", count: max(0, cell.column)) + [words]
      if let last = parts.last, let before = last.paragraph.cell, before.row == cell.row {
        parts[parts.count - 1] = joined(last, part, in: cell)
      } else {
        parts.append(part)
      }
    }
    return parts.filter(\.hasContent)
  }

  /// A row with one more paragraph of its cells.
  private static func joined(_ row: Part, _ next: Part, in cell: WordReading.Cell) -> Part {
    var row = row
    var cells = row.cells ?? []
    while cells.count <= cell.column { cells.append("") }
    let words = next.cells?.last ?? ""
    cells[cell.column] += (cells[cell.column].isEmpty || words.isEmpty ? "" : " ") + words
    row.cells = cells
    row.names += next.names
    row.notes += next.notes
    row.paragraph.words += "\t" + next.paragraph.words
    row.paragraph.notes += next.paragraph.notes
    row.paragraph.comments += next.paragraph.comments
    row.paragraph.objects += next.paragraph.objects
    row.paragraph.authors.formUnion(next.paragraph.authors)
    return row
  }
}

/// The part that a paragraph of the document has in the report.
enum WordRole: Equatable {
  /// The title of a chapter.
  case title(String, numeral: String)
  case block(Block)
  /// A line of the title page or the note.
  case front(String)
  /// The heading of the executive summary.
  case summaryHeading

  /// The roles by the bookmarks of an edition.
  static func all(of edition: Edition) -> [String: WordRole] {
    var roles: [String: WordRole] = [:]
    for chapter in edition.identified {
      roles[WordBookmark.name(chapter.id)] = .title(
        chapter.chapter.titleName, numeral: chapter.chapter.numeral)
      for identified in chapter.blocks { roles[WordBookmark.name(identified.id)] = .block(identified.block) }
    }
    guard edition.isWhole else { return roles }
    for identified in edition.identifiedSummary {
      roles[WordBookmark.name(identified.id)] = .block(identified.block)
    }
    let front = edition.report.front
    for index in front.titlePage.indices {
      roles[WordBookmark.name(FrontMatter.titleName(index))] = .front(FrontMatter.titleName(index))
    }
    for index in front.note.indices {
      roles[WordBookmark.name(FrontMatter.noteName(index))] = .front(FrontMatter.noteName(index))
    }
    roles[WordBookmark.name("summary")] = .summaryHeading
    return roles
  }

  var block: Block? {
    if case .block(let block) = self { block } else { nil }
  }
}
