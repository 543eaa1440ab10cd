import Console
import FoundationEssentials
import Proceedings
import ReferenceData
import Testing

@Suite("The commands and the page about them")
struct KeywordTests {
  @Test("every command has a meaning, and examples that are read")
  func examples() throws {
    for keyword in CommandLanguage.keywords {
      #expect(!keyword.meaning.isEmpty, "\(keyword)")
      for example in keyword.examples {
        #expect(
          try Room.read(example, paragraphs: { (name: $0, draftedText: "Drafted.") }) != nil, "\(example)")
        #expect(example.hasPrefix(keyword.text), "\(example)")
      }
    }
  }

  @Test("every form stands on the page, and every command of the page is known")
  func page() throws {
    let path = String(#filePath.prefix { _ in true }).split(separator: "/").dropLast(3).joined(separator: "/")
    let file = "/\(path)/Sources/rostrum/Rostrum.docc/CommandLanguage.md"
    let page = try #require(try TextFile.read(file)).replacing("\\|", with: "|")
    for form in CommandLanguage.keywords.flatMap(\.forms) {
      #expect(page.contains("`\(form)`"), "\(form)")
    }
    let first = Set(CommandLanguage.keywords.compactMap(\.words.first))
    let sections = page.split(separator: "## Before the session").last ?? ""
    for line in sections.split(separator: "\n") where line.hasPrefix("| `") {
      let word = String(line.dropFirst(3).prefix { $0.isLetter })
      let clauses = [
        "introductory", "for", "also", "and", "aligned", "by", "before", "reporting", "on",
        "explaining", "dissociating",
      ]
      #expect(first.contains(word) || clauses.contains(word), "\(line)")
    }
  }

  @Test("a refusal is a sentence with names, the rule as the body calls it, and what to do")
  func refusals() {
    let refusal = Session.Refusal.speakersList(.alreadyInscribed("UKR", place: 3))
    #expect(
      Naming.sentence(refusal: refusal, body: Room.body, directory: .standard)
        == "Ukraine is already on the list, in place 3 (rule 44). Nothing more is needed.")
    #expect(
      Naming.sentence(
        refusal: Session.Refusal.speakersList(.notInscribed("VEN")), body: nil, directory: .standard)
        == "The Bolivarian Republic of Venezuela is not on the list. Look at the list: show list.")
    #expect(
      Naming.sentence(
        refusal: Session.Refusal.participants(.alreadyRegistered("XYZ")), body: Room.body,
        directory: .standard)
        == "XYZ is already registered. Use the name as it is, or undo the registration first.")
    #expect(Naming.named("‹UKR and ‹", directory: .standard) == "‹UKR and ‹")
  }
}
