import Proceedings
import ReferenceData
import Testing

@testable import Drafting

/// After another body of the same kind was named, the body is named in full.
@Suite("Bodies of the same kind")
struct NamesakeTests {
  private let session: Session
  private let names = Names(directory: .standard)

  init() throws { session = try Sitting().session }

  /// Paragraphs of a chapter as they are printed, after one that introduces the body.
  private func printed(_ passages: Passage...) -> [String] {
    var finish = Finish(session: session, names: names)
    let body = Passage(runs: [.body(.definite)])
    let all = ["\(body) met." as Passage] + passages
    let chapter = RoughChapter(
      title: "", blocks: all.map { RoughBlock(kind: .paragraph, passage: $0.sentence) })
    return Array(finish.chapters([chapter])[0].blocks.map(\.words).dropFirst())
  }

  private var decided: Passage { "\(Passage(runs: [.body(.definite)])) decided." }
  private let full = "The Commission on Crime Prevention and Criminal Justice decided."
  private let short = "The Commission decided."

  @Test(arguments: [
    "the observer for the European Commission spoke.", "it met with the Commission on Narcotic Drugs.",
    "a member of the Commission on the Status of Women spoke.",
  ])
  func namesTheBodyInFullAfterAnother(words: String) {
    #expect(printed(Passage(words), decided, decided) == [English.capitalized(words), full, short])
  }

  @Test(arguments: [
    "in its resolution on “Cooperation with the Commission on Narcotic Drugs”, it met.",
    "it took note of Commission resolution 31/1.", "Commission on the move.",
    "the Commission on 16 May met.", "the High Commissioner for Refugees spoke.",
    "pursuant to Commission on Crime Prevention and Criminal Justice resolution 31/1, it met.",
    "the Chair of the Commission on behalf of Peru spoke.", "it met. Commission members spoke.",
  ])
  func keepsTheShortNameAfterAnyOtherWords(words: String) {
    #expect(printed(Passage(words), decided).last == short)
  }

  @Test func namesItInFullWithinASentenceAsWell() {
    let passage: Passage = "at a meeting held jointly with the Commission on Narcotic Drugs, \(decided)"
    #expect(printed(passage, decided).map { $0.contains(full.dropFirst()) } == [true, false])
  }

  @Test func fallsBackToTheShortNameWhenTypedWordsNameItInFull() {
    let passages: [Passage] = [
      "the European Commission spoke.",
      "it recalled Commission on Crime Prevention and Criminal Justice resolution 31/1.", decided,
    ]
    #expect(printed(passages[0], passages[1], passages[2]).last == short)
  }
}
