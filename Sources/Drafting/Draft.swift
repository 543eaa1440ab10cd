import Proceedings
import ReferenceData

/// Drafts a report from a session: chapter by chapter, then once through for numbers, names and notes.
struct Draft: EnglishVoice {
  let session: Session
  let names: Names
  let speakers: Speakers
  let part: Session.Part
  /// How the body arranges its report.
  let form: ReportForm
  let phrases: EnglishPhrases

  /// Drafts from a session as one of its parts has it.
  init(session: Session, part: Session.Part = .regular) {
    self.session = session
    self.part = part
    names = Names(directory: session.directory)
    speakers = Speakers(session: session, names: names)
    form = session.body?.fact.reportForm ?? ReportForm()
    phrases = EnglishPhrases(form)
  }

  /// The chapters in the order of the report, in English.
  func chapters() -> [RoughChapter] { toldChapters().map(english.chapter) }
}

extension EnglishVoice {
  /// The blocks in which the report tells what is to be told.
  func words(_ told: [Told]) -> [RoughBlock] { told.flatMap(english.blocks) }

  /// How the body says it in English.
  var english: EnglishWording {
    EnglishWording(
      session: session, names: names, speakers: speakers, part: part, form: form, phrases: phrases)
  }
}

extension Report {
  /// The report that follows from a session’s record: where the session was reconvened, that of the part.
  public static func draft(
    _ session: Session, part: Session.Part = .regular
  ) -> Report {
    drafted(from: session.part(part), part: part.held(in: session))
  }

  /// The report that follows from a session’s record, in a language.
  ///
  /// Names that the program does not know from the start are taken from the terms; what has no name or no phrase in the
  /// language stands in brackets.
  public static func draft(
    _ session: Session, part: Session.Part = .regular,
    in language: ReportLanguage, terms: Terms = .none
  ) -> Report {
    let english = draft(session, part: part)
    guard language != .english else { return english }
    let draft = Draft(session: session.part(part), part: part.held(in: session))
    return draft.report(in: language, terms: terms, english: english)
  }

  /// The report that follows from the record of one part of a session.
  static func drafted(from session: Session, part: Session.Part) -> Report {
    let draft = Draft(session: session, part: part)
    let summary = Front(
      draft: draft, wording: draft.english, phrasebook: EnglishPhrasebook(), chapters: []
    ).summary()
    let arranged = Arrangement(session.reportWork).arranged([summary] + draft.chapters())
    var finish = Finish(session: session, names: draft.names)
    let chapters = finish.chapters(Array(arranged.dropFirst()))
    let front = Front(
      draft: draft, wording: draft.english, phrasebook: EnglishPhrasebook(), chapters: chapters)
    var report = Report(
      front: front.frontMatter(arranged.first?.blocks ?? []), chapters: chapters, version: session.version)
    report.leftOut = finish.leftOut
    return report
  }
}

extension Draft {
  /// The same report in another language.
  fileprivate func report(in language: ReportLanguage, terms: Terms, english: Report) -> Report {
    let phrasebook = language.phrasebook(terms)
    let wording = phrasebook.wording(of: self, english: english.chapters)
    var finish = Finish(session: session, names: names, language: language, terms: terms)
    let summary = Front(draft: self, wording: wording, phrasebook: phrasebook, chapters: []).summary()
    let arranged = Arrangement(session.reportWork)
      .arranged([summary] + toldChapters().map(wording.chapter))
    let chapters = finish.chapters(Array(arranged.dropFirst())).named(as: english.chapters)
    let front = Front(draft: self, wording: wording, phrasebook: phrasebook, chapters: chapters)
    return Report(
      front: front.frontMatter(arranged.first?.blocks ?? []), chapters: chapters, version: session.version,
      language: language)
  }
}

extension [Chapter] {
  /// The chapters with the names of the same blocks in another language: those of headings, list items and rows are made
  /// of words.
  fileprivate func named(as others: [Chapter]) -> [Chapter] {
    var chapters = self
    for (index, other) in zip(indices, others) {
      let kinds = chapters[index].blocks.map(\.kind)
      guard kinds == other.blocks.map(\.kind) else { continue }
      for (place, block) in other.blocks.enumerated() { chapters[index].blocks[place].name = block.name }
    }
    return chapters
  }
}

extension Session.Part {
  /// This part, or the regular one where the session was not reconvened.
  func held(in session: Session) -> Session.Part { session.meetings.reconvened.isEmpty ? .regular : self }
}
