import Proceedings
import ReferenceData

/// Drafts a report from a session: chapter by chapter, then once through for numbers, names and notes.
struct Draft {
  let session: Session
  let names: Names
  let speakers: Speakers
  let part: Session.Part
  /// How the body arranges its report.
  let form: ReportForm
  /// The words that the body tells it in.
  let wording: EnglishWording

  /// Drafts from a session as one of its parts has it.
  init(session: Session, part: Session.Part = .regular) {
    self.session = session
    self.part = part
    names = Names(directory: session.directory)
    speakers = Speakers(session: session, names: names)
    form = session.body?.fact.reportForm ?? ReportForm()
    wording = EnglishWording(form)
  }

  /// The body, in full at its first mention.
  var theBody: Passage { Passage(runs: [.body(.definite)]) }
  /// The organ that the body reports to.
  var parent: String { session.body?.fact.parent ?? "parent organ" }
  /// The assembly that adopts what the parent organ approves.
  var assembly: String { session.body?.fact.assembly ?? "assembly" }
  /// What the session is called, such as “thirty-third session”; a reconvened part with this word before it.
  var sessionName: String {
    let name = session.arrangements.convened.map { English.session($0.fact) } ?? English.session(0)
    switch part {
    case .regular: return name
    case .reconvened: return "reconvened \(name)"
    }
  }
  /// The same without the word “session” at its end, as phrases have it before that word.
  var ordinal: String {
    let name = sessionName
    let end = name.firstRange(of: " session")
    return end.map { String(name[..<$0.lowerBound]) } ?? name
  }
  /// The items that have a chapter.
  var itemsWithChapters: [Agenda.Item] { session.itemsWithChapters(of: part) }

  /// The chapters in the order of the report.
  func chapters() -> [RoughChapter] { form.chapters.flatMap(chapters) }

  private func chapters(_ part: ReportForm.Part) -> [RoughChapter] {
    switch part {
    case .matters: [matters()]
    case .items: itemsWithChapters.map(chapter(on:))
    case .actions: [actionsOfAllItems()]
    case .organization: [organization()]
    }
  }

  /// The chapter on an item.
  func chapter(on item: Agenda.Item) -> RoughChapter {
    let blocks: [RoughBlock] =
      switch item.kind {
      case .generalDebate: generalDebate(item)
      case .thematicDiscussion: thematicDiscussion(item)
      case .adoptionOfReport: adoptionOfReport(item)
      case .ordinary, .provisionalAgenda, .otherBusiness, .election, .organization: consideration(of: item)
      }
    return RoughChapter(title: item.title, blocks: withWritten(blocks, item: item))
  }

  /// At its 5th and 6th meetings, on 21 May 2025.
  func atMeetings(_ numbers: [Int], possessive: String = "its") -> String {
    let numbers = Set(numbers).sorted()
    let days = numbers.compactMap { session.meetings.meeting($0)?.day }
    let noun = numbers.count == 1 ? "meeting" : "meetings"
    let meetings = "\(English.list(numbers.map(figure))) \(noun)\(heldJointly(numbers))"
    return "At \(possessive) \(meetings), on \(dates(days))"
  }

  /// Days as the body tells them: with the year, or without it where it is that of the session.
  func dates(_ days: [Day]) -> String {
    English.dates(days, yearUnless: form.omitsYear ? session.arrangements.convened?.fact.from.year : nil)
  }

  /// The facts on meetings that a phrase may tell.
  func places(of meetings: [Int]) -> [PhrasePlace: Passage] {
    let numbers = Set(meetings).sorted()
    let days = numbers.compactMap { session.meetings.meeting($0)?.day }
    let noun = numbers.count == 1 ? "meeting" : "meetings"
    let year = form.omitsYear ? session.arrangements.convened?.fact.from.year : nil
    return [
      .when: Passage(atMeetings(numbers)), .body: theBody,
      .meetings: Passage(
        "\(English.list(numbers.map(figure))) \(noun)\(heldJointly(numbers))"),
      .meetingRanges: Passage("\(English.ranges(numbers)) \(noun)\(heldJointly(numbers))"),
      .dates: Passage(dates(days)), .dateRanges: Passage(English.dateRanges(days, yearUnless: year)),
    ]
  }

  /// A heading in the words of the body.
  func heading(_ phrase: ReportPhrase) -> String {
    let body = session.body?.fact
    return wording.say(
      phrase,
      [
        .body: Passage(shortName), .parent: Passage(parent), .assembly: Passage(assembly),
        .presiding: Passage(body?.presiding ?? "Chair"),
      ]
    ).words
  }

  /// 5th; 5th (closed) where it was no public meeting.
  private func figure(_ number: Int) -> String {
    let form = session.meetings.meeting(number)?.form.map { " (\($0.rawValue))" } ?? ""
    return English.ordinalFigure(number) + form
  }

  /// A paragraph drafted from the record.
  func paragraph(_ name: String, _ passage: Passage, from sources: [Int]) -> RoughBlock {
    RoughBlock(kind: .paragraph, name: name, passage: passage.sentence, sources: sources.sorted())
  }

  /// Sections under their headings: with letters where there is more than one.
  func sections(_ sections: [(title: String, blocks: [RoughBlock])]) -> [RoughBlock] {
    sections.enumerated().flatMap { index, section in
      let label = sections.count > 1 ? "\(English.letter(index)). " : ""
      return [RoughBlock(kind: .heading(level: 1), passage: "\(label)\(section.title)")] + section.blocks
    }
  }

  /// The statements on an item, the actions taken on proposals aside.
  func statements(on item: Int) -> [Floor.Delivered] {
    session.floor.statements.filter { delivered in
      guard delivered.place.item == item, delivered.place.afterAction == nil else { return false }
      switch delivered.statement.purpose {
      case .item, .introductory, .reply, .report, .workshopReport: return true
      case .opening, .address, .closing, .beforeAction, .afterAction: return false
      }
    }
  }
}

extension Report {
  /// The report that follows from a session’s record: where the session was reconvened, that of the part.
  public static func draft(
    _ session: Session, part: Session.Part = .regular
  ) -> Report {
    drafted(from: session.part(part), part: part.held(in: session))
  }

  /// What a language has of the report that follows from a session’s record: in English all of it, in another
  /// the last chapter, with the numbers that its paragraphs and notes have in the whole.
  ///
  /// Names that the program does not know from the start are taken from the terms; what has no name in the
  /// language stands in brackets.
  public static func draft(
    _ session: Session, part: Session.Part = .regular,
    in language: ReportLanguage, terms: Terms = .none
  ) -> Report {
    switch language {
    case .english: return draft(session, part: part)
    case .french:
      let draft = Draft(
        session: session.part(part), part: part.held(in: session))
      return draft.lastChapter(in: language, terms: terms)
    }
  }

  /// The report that follows from the record of one part of a session.
  static func drafted(from session: Session, part: Session.Part) -> Report {
    let draft = Draft(session: session, part: part)
    var finish = Finish(session: session, names: draft.names)
    let chapters = finish.chapters(draft.chapters())
    return Report(
      front: FrontDraft(draft: draft, chapters: chapters).frontMatter(), chapters: chapters,
      version: session.version)
  }
}

extension Draft {
  /// The last chapter in another language, after the others in English.
  fileprivate func lastChapter(in language: ReportLanguage, terms: Terms) -> Report {
    let rough = chapters()
    var finish = Finish(session: session, names: names)
    _ = finish.chapters(rough.dropLast())
    var translated = finish.going(on: language, terms: terms)
    let english = finish.chapter(organization(), number: rough.count)
    let phrases = language.phrasebook(terms).organization(self, english: english)
    let chapter = translated.chapter(organization(phrases), number: rough.count)
    let front = FrontMatter(titlePage: [], note: [], contents: [], executiveSummary: [])
    return Report(front: front, chapters: [chapter], version: session.version, language: language)
  }
}

extension Session.Part {
  /// This part, or the regular one where the session was not reconvened.
  func held(in session: Session) -> Session.Part { session.meetings.reconvened.isEmpty ? .regular : self }
}
