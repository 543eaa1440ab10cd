import Drafting
import Proceedings
import ReferenceData

/// A report that is asked for: how much of it, of which part of the session, in which language.
public struct ReportRequest: Sendable {
  /// How much of the report.
  public enum Extent: Sendable, Equatable {
    /// All of it.
    case whole
    /// The chapter with that Roman numeral.
    case chapter(String)
    /// The chapter in that addendum to the draft report; 0 is the document L.1 itself.
    case addendum(Int)
  }

  /// How much of the report.
  public var extent = Extent.whole
  /// The part of the session.
  public var part = Session.Part.regular
  /// The language.
  public var language = ReportLanguage.english
  /// Names and titles in that language.
  public var terms = Terms.none
  /// The symbol of the whole report, once it has one.
  public var symbol: String?

  /// The whole report of the regular part, in English.
  public init() {}

  /// The error if there is no such report.
  public enum Missing: Error, Sendable, Equatable, CustomStringConvertible {
    /// The session was not reconvened.
    case notReconvened
    /// There is no chapter with that numeral.
    case noChapter(String, known: [String])
    /// The draft report has no symbols yet.
    case noSymbols
    /// No chapter stands in that addendum.
    case noAddendum(Int, known: [String])
    /// Nothing of the report is adopted.
    case nothingAdopted

    /// The fact, and what to do.
    public var description: String {
      switch self {
      case .notReconvened: "The session was not reconvened. Record it: reconvene from DAY to DAY."
      case .noChapter(let numeral, let known):
        "There is no chapter \(numeral). The report has \(known.joined(separator: ", "))."
      case .noSymbols: "The session is not convened, so that the draft report has no symbol yet."
      case .noAddendum(let number, let known):
        "There is no chapter in addendum \(number). There are \(known.joined(separator: ", "))."
      case .nothingAdopted:
        "Nothing of the report is adopted yet. Record it: adopt chapter III, or adopt report L.1."
      }
    }
  }
}

extension ReportRequest {
  /// Drafts the report that is asked for, from a session; `english` drafts the whole of it.
  public func report(
    of session: Session, drafted english: (Session, Session.Part) async -> Report = { .draft($0, part: $1) }
  ) async throws(Missing) -> Report {
    if part == .reconvened, session.meetings.reconvened.isEmpty { throw .notReconvened }
    guard language != .english else { return await english(session, part) }
    return Report.draft(session, part: part, in: language, terms: terms)
  }

  /// Drafts what has changed since the body adopted the report, in the chapter that is asked for or in all.
  public func sinceAdoption(of session: Session) throws(Missing) -> DocumentContent {
    guard let since = Report.sinceAdoption(session, part: part) else { throw .nothingAdopted }
    guard case .chapter(let numeral) = extent else { return .sinceAdoption(since, chapter: nil) }
    return .sinceAdoption(since, chapter: try chapter(numeral, in: since.report).numeral)
  }

  /// The content of the report that is asked for, as it is written in a format.
  ///
  /// A chapter in text or JSON keeps the numbers that it has in the whole; in the other formats it is the limited
  /// document that holds it, numbered from 1.
  public func content(
    _ report: Report, of session: Session, named name: String, in format: DocumentFormat
  ) throws(Missing) -> DocumentContent {
    if case .chapter(let numeral) = extent, format == .text || format == .json {
      return .report(.excerpt(try chapter(numeral, in: report), of: report, session: name), of: session)
    }
    return .report(try edition(report, of: session, named: name), of: session)
  }

  /// The edition that is asked for: the whole report, or the limited document that holds a chapter.
  public func edition(
    _ report: Report, of session: Session, named name: String
  ) throws(Missing) -> Edition {
    let draft = DraftReport(session, report: report, terms: terms)
    let found: Chapter
    switch extent {
    case .whole:
      return .whole(report, masthead: draft?.masthead(), session: name, symbol: symbol, part: part)
    case .chapter(let numeral): found = try chapter(numeral, in: report)
    case .addendum(let number):
      guard let draft else { throw .noSymbols }
      guard let chapter = draft.chapter(ofAddendum: number) else {
        throw .noAddendum(
          number, known: report.chapters.map { "\(draft.symbol(of: $0)) (chapter \($0.numeral))" })
      }
      found = chapter
    }
    return .draft(found, of: report, masthead: draft?.masthead(of: found), session: name, part: part)
  }

  /// An edition as it was at an earlier point of the session, to which the differences are tracked.
  public func earlier(_ edition: Edition, at before: Session) -> Edition {
    let old = Report.draft(before, part: part)
    guard !edition.isWhole, let title = edition.report.chapters.first?.title,
      let same = old.chapters.first(where: { $0.title == title })
    else { return .whole(old, masthead: nil, session: edition.session, part: part) }
    return .draft(same, of: old, masthead: nil, session: edition.session, part: part)
  }

  private func chapter(_ numeral: String, in report: Report) throws(Missing) -> Chapter {
    guard let chapter = report.chapters.first(where: { $0.numeral == numeral.uppercased() }) else {
      throw .noChapter(numeral, known: report.chapters.map(\.numeral))
    }
    return chapter
  }
}
