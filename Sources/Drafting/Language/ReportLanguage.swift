import Proceedings
import ReferenceData

/// A language that the report is drafted in.
///
/// Each is a folder beside this file with its grammar and phrases, behind the one interface `Phrasebook`. English
/// drafts every chapter; another language those that it has phrases for.
public enum ReportLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// Its fixed words.
  public var words: FixedWords { phrasebook(.none).words }

  /// What it has to say, with names that the program does not know from the start.
  func phrasebook(_ terms: Terms) -> any Phrasebook {
    switch self {
    case .english: EnglishPhrasebook()
    case .french: FrenchPhrasebook(names: FrenchNames(terms: .french.adding(terms)))
    }
  }
}

/// The words that documents print in every report, whatever it says.
public struct FixedWords: Sendable, Equatable {
  /// The language as Word and browsers name it (BCP 47), such as `en-GB`.
  public let tag: String
  /// The language as Akoma Ntoso names it (ISO 639-2), such as `eng`.
  public let threeLetters: String
  /// What stands before the number of a chapter.
  public let chapter: String
  /// What stands before how a document is distributed, with its space.
  public let distribution: String
  /// The line that names the language of the version; nil where it is that of the original.
  public let version: String?
  /// What stands before the language of the original.
  public let original: String
  /// The colon between two words, with the space before it where the language sets one.
  public let colon: String
  /// The headings before the chapters.
  public let note: String
  public let contents: String
  public let summary: String
  /// The heading of the notes on a page.
  public let notes: String
  /// What a screen reader says of a mark, before its figure.
  public let mark: String
  /// What it says of the way back from a note, before its figure.
  public let back: String
  /// The link past the head of a page.
  public let skip: String
}

/// What a language has to say for itself before a report can be drafted in it.
protocol Phrasebook: Sendable {
  /// What documents print in every report.
  var words: FixedWords { get }

  /// What the first page of a limited document says of itself.
  func masthead(_ facts: MastheadFacts) -> Masthead

  /// The body in a sentence, in full or in short.
  func name(of body: Body, _ form: NameForm, isFirst: Bool) -> String

  /// An organization in a sentence: with its abbreviation at the first mention, by it later.
  func name(of organization: Organization, _ form: NameForm, isFirst: Bool) -> String

  /// Words as they are printed: spaces at which no line breaks, where the language sets them.
  func typeset(_ text: String) -> String

  /// The phrases of the chapter on the organization of the session; the chapter in English is given for what
  /// they do not tell.
  func organization(_ draft: Draft, english: Chapter) -> any OrganizationPhrases
}

/// The phrases of the chapter on the organization of the session, each made of the facts that it tells.
protocol OrganizationPhrases {
  /// The title of the chapter.
  var title: String { get }
  /// The heading of a section.
  func heading(_ section: OrganizationSection) -> String
  /// What stands in the place of the chapter before the session is convened.
  var notConvened: String { get }

  /// When and where it was agreed that the session would be held.
  func agreedDates(_ convened: Arrangements.Convening, agreed: Arrangements.Reconvened) -> Passage
  /// The consultations before the session.
  func consultations(
    _ held: Arrangements.Consultations, chair: Bureau.Officer?, deadline: Arrangements.Deadline?
  ) -> Passage
  /// The opening: place and dates, who opened it, who addressed it, who made opening statements.
  func opening(
    _ convened: Arrangements.Convening, by office: String?, addresses: [Floor.Delivered],
    statements: [Floor.Delivered]
  ) -> Passage
  /// A minute of silence.
  func silence(_ silence: Meetings.Silence, at moment: Moment) -> Passage
  /// When the arrangements went out.
  func arrangements(_ shared: Arrangements.Sharing) -> Passage
  /// How many took part, kind by kind, by what each kind is called in the body’s profile.
  func attendance(_ figures: Participants.Attendance, kinds: [Body.AttendanceCount]) -> Passage
  /// The election of the Bureau at the end of the session before.
  func election(_ body: Body, on day: Day, at agreed: Arrangements.Reconvened?) -> Passage
  /// What stands above the table of officers.
  func officers() -> Passage
  /// The head of that table.
  var headOfOfficers: [String] { get }
  /// An officer in that table: office, regional group, name with State.
  func row(_ officer: Bureau.Officer) -> [String]
  /// That an officer left office, who took the Chair’s place until one was elected, and who was elected instead.
  func vacancy(_ vacancy: VacancyFacts) -> Passage
  /// Over which meetings an officer presided in the place of the Chair.
  func presiding(_ presidency: PresidencyFacts) -> Passage
  /// Of whom the extended Bureau consists.
  func extendedBureau(_ circle: Body.ExtendedBureau, regionalGroups: Int) -> Passage
  /// When it met.
  func extendedBureauMeetings(_ days: [Day]) -> Passage
  /// The adoption of the agenda.
  func agenda(_ adoption: Agenda.Adoption, provisional: Agenda.Provisional?, at meeting: Int) -> Passage
  /// An item of the agenda in a list: its lines, a line for each sub-item.
  func agendaItem(_ item: Agenda.Item) -> [Passage]
  /// Where the documents before the body are listed.
  func documentation(_ list: DocumentSymbol) -> Passage
  /// The closing statements, group by group, and the note on those that the journal has under an item.
  func closing(_ groups: [[Floor.Delivered]], at meeting: Int, on day: Day, note: Passage?) -> Passage
  /// Where the journal has the closing statements.
  func journalNote(_ statements: Int, under item: Int) -> Passage
  /// What the language has no phrase for: a block by its name, and the passage that English makes of it.
  func untold(_ name: String, _ passage: Passage) -> Passage
}

/// A section of the chapter on the organization of the session.
enum OrganizationSection: CaseIterable {
  case consultations, opening, attendance, officers, agenda, documentation, closure

  /// The section as drafters name it for paragraphs of their own.
  var ofParagraphs: ReportWork.FreeParagraph.Section {
    switch self {
    case .consultations: .consultations
    case .opening: .opening
    case .attendance: .attendance
    case .officers: .officers
    case .agenda: .agenda
    case .documentation: .documentation
    case .closure: .closure
    }
  }
}

/// What is told of an office that fell vacant.
struct VacancyFacts {
  var departure: Dated<Bureau.Departure>
  /// Who was designated to take the place of the Chair.
  var designated: Dated<Bureau.Designation>?
  /// Who was elected for the unexpired term.
  var heir: Dated<Bureau.Officer>?
  /// Whether that was at the meeting at which the body was told.
  var isSameMeeting: Bool
  var isByAcclamation: Bool
}

/// What is told of an officer who presided in the place of the Chair.
struct PresidencyFacts {
  var office: String
  /// Whether there was no Chair, or the Chair was absent.
  var isPending: Bool
  /// The moment at which the officer first presided.
  var since: Moment
  /// The meetings presided over, and those of which a part was.
  var whole: [Int]
  var part: [Int]
  /// Who it was, where the office alone does not tell it.
  var person: String?
}

/// What a masthead is made of.
struct MastheadFacts {
  var body: Body
  var convened: Arrangements.Convening
  var symbol: String
  var day: Day
  var item: Agenda.Item?
  var rapporteur: Bureau.Officer?
  var isAddendum: Bool
  /// The names of States.
  var names: Names
}
