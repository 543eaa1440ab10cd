import Proceedings
import ReferenceData

/// A language that the report is drafted in.
///
/// Each is a folder beside this file with its grammar and phrases, behind the one interface `Phrasebook`.
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
  /// What opens a place in square brackets that holds words of the record; nil in the language of the record.
  public let untranslated: String?
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

  /// How it says what the account tells; the chapters in English are given for what it has no phrase for.
  func wording(of draft: Draft, english: [Chapter]) -> any Wording
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
