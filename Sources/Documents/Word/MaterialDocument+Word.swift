import CommandLanguage

/// Why a file of material cannot be read.
public enum MaterialFailure: Error, Sendable, Equatable, CustomStringConvertible {
  case notADocument(String)
  case brokenPart(String, String)
  case otherFormat(String)

  /// The fault, and the remedy.
  public var description: String {
    switch self {
    case .notADocument(let reason): "It is no Word document: \(reason)."
    case .brokenPart(let part, let reason): "It is damaged, in \(part): \(reason)."
    case .otherFormat(let name): "\(name) is no file of summaries or texts: take .docx, .doc, .odt or .md."
    }
  }
}

extension MaterialDocument {
  /// Reads a Word document (.docx): paragraphs with their numbers, words in italics, footnotes in their order.
  public init(word bytes: [UInt8], name: String) throws(MaterialFailure) {
    do {
      try self.init(of: try WordFile(bytes), name: name)
    } catch {
      switch error {
      case .notADocument(let reason): throw .notADocument(reason)
      case .missingPart(let part): throw .notADocument("it has no \(part)")
      case .brokenPart(let part, let reason): throw .brokenPart(part, reason)
      }
    }
  }

  private init(of file: WordFile, name: String) throws(WordFile.Fault) {
    let styles = try WordReading.styles(file)
    var lists = try WordLists(file)
    let reader = try WordReading.reader(of: WordFile.document, in: file, styles: styles)
    let words = try WordReading.notes(file, styles: styles)
    var remarks = file.remarks
    var notes = CountedNotes(words: words)
    var paragraphs: [Paragraph] = []
    var row: Int?
    for paragraph in reader.paragraphs {
      let label = lists.label(of: paragraph)
      let text = notes.text(of: paragraph)
      remarks += paragraph.objects.map { "\($0) is passed over, near “\(text.prefix(40))”." }
      guard !text.isEmpty else { continue }
      let whole = label.map { "\($0) \(text)" } ?? text
      if let cell = paragraph.cell, cell.row == row, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].text += " | " + whole
      } else {
        paragraphs.append(
          Paragraph(whole, level: lists.headingLevel(of: paragraph), isRow: paragraph.cell != nil))
      }
      row = paragraph.cell?.row
    }
    let tracked = reader.paragraphs.reduce(into: Set<String>()) { $0.formUnion($1.authors) }
    if !tracked.isEmpty {
      remarks.append(
        "It has tracked changes of \(tracked.sorted().joined(separator: " and ")), which are read as accepted."
      )
    }
    self.init(name: name, paragraphs: paragraphs, notes: notes.notes, remarks: remarks)
  }
}

/// Gives the footnotes of a document their marks, in the order in which they stand.
private struct CountedNotes {
  let words: [Int: String]
  private(set) var notes: [String: String] = [:]
  private var count = 0

  init(words: [Int: String]) { self.words = words }

  mutating func text(of paragraph: WordReading.Paragraph) -> String {
    var waiting = paragraph.notes[...]
    var text = ""
    for character in WordReading.canonical(paragraph.words).replacing("\n", with: " ") {
      guard character == WordReading.note else {
        text.append(character)
        continue
      }
      let id = waiting.popFirst()
      var mark = id.flatMap { paragraph.customMarks[$0] } ?? ""
      if !mark.allSatisfy({ $0 == "*" }) || mark.isEmpty || notes[mark] != nil {
        count += 1
        mark = Superscript.figure(count)
      }
      notes[mark] = id.flatMap { words[$0] } ?? ""
      text += mark
    }
    return text
  }
}
