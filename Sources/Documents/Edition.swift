import Drafting
import Proceedings

/// What a document is made from: the whole report, or a chapter of it as a limited document, numbered from 1.
public struct Edition: Sendable, Equatable {
  /// The chapters, and what stands before them.
  public let report: Report
  /// What stands at its head; nil where the session is not convened.
  public let masthead: Masthead?
  /// Whether this is the whole report, with title page and contents, and not a chapter of the draft.
  public let isWhole: Bool
  /// The name by which the session is kept, for what reads the document back.
  public let session: String
  /// The part of the session that it reports on.
  public let part: Session.Part
  /// The symbol that the whole report was given, once it has one.
  public let givenSymbol: String?

  /// The whole report; its symbol, once it has one, takes the place of that of the draft.
  public static func whole(
    _ report: Report, masthead: Masthead?, session: String, symbol: String? = nil,
    part: Session.Part = .regular
  ) -> Edition {
    var masthead = masthead
    if let symbol { masthead?.symbol = symbol }
    return Edition(
      report: report, masthead: masthead, isWhole: true, session: session, part: part, givenSymbol: symbol)
  }

  /// A chapter of the draft report, its paragraphs and notes numbered from 1.
  public static func draft(
    _ chapter: Chapter, of report: Report, masthead: Masthead?, session: String,
    part: Session.Part = .regular
  ) -> Edition {
    var alone = report
    alone.chapters = [chapter.numberedFromOne]
    (alone.front.titlePage, alone.front.note) = ([], [])
    (alone.front.contents, alone.front.executiveSummary) = ([], [])
    return Edition(
      report: alone, masthead: masthead, isWhole: false, session: session, part: part, givenSymbol: nil)
  }

  /// A chapter as it stands in the whole report, with the numbers that it has there.
  public static func excerpt(_ chapter: Chapter, of report: Report, session: String) -> Edition {
    var alone = report
    alone.chapters = [chapter]
    (alone.front.titlePage, alone.front.executiveSummary) = ([], [])
    return Edition(
      report: alone, masthead: nil, isWhole: false, session: session, part: .regular, givenSymbol: nil)
  }

  /// The title of the document.
  public var title: String {
    let front = report.front.titlePage
    if isWhole, front.count > 2 { return "\(front[2]): \(front[1])" }
    let chapter = report.chapters.first.map { "\(words.chapter.lowercased()) \($0.numeral), \($0.title)" }
    return "\(masthead?.title ?? "Draft report")\(words.colon) \(chapter ?? "")"
  }

  /// The words that documents print in every report, in its language.
  var words: FixedWords { report.language.words }

  /// The lines of the masthead one after the other, for what sets no table of them.
  var mastheadLines: [String] {
    guard let head = masthead else { return [] }
    return [
      head.organization, head.organ, head.symbol, words.distribution + head.distribution, head.date,
    ] + [words.version].compactMap(\.self) + ["\(words.original)\(words.colon) \(head.original)", head.body]
      + [head.session, head.placeAndDates] + [head.item, head.itemTitle].compactMap(\.self)
  }

  /// What stands in the running header: the symbol, or where the report has none yet, its title.
  public var runningHead: String {
    if isWhole, masthead?.symbol.hasSuffix("/L.1") != false {
      return report.front.titlePage.count > 2 ? report.front.titlePage[2] : title
    }
    return masthead?.symbol ?? title
  }

  /// The name of a file that holds it: the symbol with hyphens for strokes.
  public var fileName: String {
    let name = isWhole && masthead?.symbol.hasSuffix("/L.1") != false ? "report-\(session)" : masthead?.symbol
    return (name ?? "report-\(session)").replacing("/", with: "-")
  }

  /// The blocks that have words, in order: those of the summary, then those of the chapters.
  public var blocks: [Block] { report.front.executiveSummary + report.chapters.flatMap(\.blocks) }
}

extension Chapter {
  /// The chapter as it stands in a document of its own.
  fileprivate var numberedFromOne: Chapter {
    var chapter = self
    var paragraphs = 0
    var marks: [String: String] = [:]
    var notes = 0
    var asterisks = 0
    func mark(_ old: String) -> String {
      if let known = marks[old] { return known }
      let isAsterisk = old.hasPrefix("*")
      if isAsterisk { asterisks += 1 } else { notes += 1 }
      let new = isAsterisk ? String(repeating: "*", count: asterisks) : Superscript.figure(notes)
      marks[old] = new
      return new
    }
    for index in chapter.blocks.indices {
      if chapter.blocks[index].number != nil {
        paragraphs += 1
        chapter.blocks[index].number = paragraphs
      }
      chapter.blocks[index].spans = chapter.blocks[index].spans.map { span in
        switch span {
        case .text: span
        case .note(let old, let words): .note(mark: mark(old), words: words)
        case .mark(let old): .mark(marks[old] ?? old)
        }
      }
    }
    return chapter
  }
}

/// Figures above the line, as the marks of notes are printed.
enum Superscript {
  private static let figures = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// A number in superscript figures.
  static func figure(_ number: Int) -> String {
    String("\(number)".compactMap { $0.wholeNumberValue.map { figures[$0] } })
  }

  /// A mark as ordinary figures, or as it is.
  static func plain(_ mark: String) -> String {
    String(mark.map { figures.firstIndex(of: $0).map { Character("\($0)") } ?? $0 })
  }
}
