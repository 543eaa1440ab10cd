import Proceedings
import ReferenceData

/// What the first page of a limited document says of itself, in the order in which it is printed.
public struct Masthead: Sendable, Equatable {
  /// “United Nations”.
  public var organization: String
  /// The organ that the body reports to.
  public var organ: String
  /// The symbol of the document.
  public var symbol: String
  /// How it is distributed: “Limited”.
  public var distribution: String
  /// The day that it bears: that of its circulation, or on which what it tells last changed before it was adopted.
  public var day: Day
  /// The same as it is printed.
  public var date: String
  /// The language that it was written in.
  public var original: String
  /// The body.
  public var body: String
  /// “Sixty-eighth session”.
  public var session: String
  /// “Vienna, 19–23 May 2025”.
  public var placeAndDates: String
  /// “Agenda item 13”; nil where no item of the agenda is on the report.
  public var item: String?
  /// The title of that item.
  public var itemTitle: String?
  /// “Draft report”.
  public var title: String
  /// “Rapporteur: Name (State)”; nil where there is none.
  public var rapporteur: String?
  /// “Addendum”; nil in the document that the addenda are added to.
  public var addendum: String?
}

/// The draft report as it is circulated: a document, and addenda to it, a chapter in each.
///
/// A chapter that was circulated has the symbol under which it was. Of the others, the last, on the
/// organization of the session, stands in `L.1` itself, and every other in the addendum of its own number.
public struct DraftReport: Sendable {
  private let session: Session
  private let report: Report
  private let names: Names
  private let body: Body
  private let convened: Arrangements.Convening
  private let language: ReportLanguage
  private let terms: Terms

  /// The draft report of a session; nil where it is not convened, so that there is nothing to put at its head.
  public init?(
    _ session: Session, report: Report, directory: Directory = .standard, terms: Terms = .none
  ) {
    guard let body = session.body?.fact, let convened = session.arrangements.convened?.fact else {
      return nil
    }
    (self.session, self.report, self.body, self.convened) = (session, report, body, convened)
    (language, self.terms) = (report.language, terms)
    names = Names(directory: directory)
  }

  /// The symbol of the document that the addenda are added to.
  public var symbol: String {
    body.symbols.symbol("L.1", year: convened.from.year, session: convened.session)
  }

  /// The symbol of the document in which a chapter stands.
  public func symbol(of chapter: Chapter) -> String {
    if let circulated = circulation(of: chapter) { return circulated.fact.symbol.description }
    guard chapter.numeral != report.chapters.last?.numeral else { return symbol }
    return "\(symbol)/Add.\(ReportWork.chapterNumber(chapter.numeral) ?? 0)"
  }

  /// The chapter that stands in an addendum; in the document itself where the number is 0.
  public func chapter(ofAddendum number: Int) -> Chapter? {
    let wanted = number == 0 ? symbol : "\(symbol)/Add.\(number)"
    return report.chapters.first { self.symbol(of: $0) == wanted }
  }

  /// What stands at the head of the document with a chapter, or of the whole report before it is issued,
  /// in the language of the report.
  public func masthead(of chapter: Chapter? = nil) -> Masthead {
    let symbol = chapter.map(symbol(of:)) ?? self.symbol
    let day = chapter.map(day(of:)) ?? adopted?.time.day ?? session.latest?.day ?? convened.from
    return language.phrasebook(terms).masthead(
      MastheadFacts(
        body: body, convened: convened, symbol: symbol, day: day,
        item: session.agenda.items.first { $0.kind == .adoptionOfReport },
        rapporteur: session.bureau.holder(of: session.reporting), isAddendum: symbol != self.symbol,
        names: names))
  }

  /// When the report was adopted.
  private var adopted: Moment? { session.proposals.reportAdopted?.moment }

  /// The day of circulation, or that on which what the chapter tells last happened or was written before it was
  /// adopted. A rewording changes no fact and moves no date.
  private func day(of chapter: Chapter) -> Day {
    if let circulated = circulation(of: chapter) { return circulated.moment.time.day }
    let adopted = session.reportWork.chaptersAdopted.first { $0.fact.chapter == chapter.numeral }?.moment
    let end = (adopted ?? self.adopted)?.version ?? .max
    let sources = Set(chapter.blocks.flatMap(\.sources))
    let told = session.countingEvents.filter { entry in
      if case .reportWork(.reworded) = entry.event { return false }
      return entry.moment.version <= end && sources.contains(entry.moment.version)
    }
    return told.map(\.moment.time.day).max() ?? session.latest?.day ?? convened.from
  }

  private func circulation(of chapter: Chapter) -> Dated<ReportWork.Circulation>? {
    session.reportWork.circulated.first { $0.fact.chapter == chapter.numeral }
  }
}
