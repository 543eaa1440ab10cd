import CommandLanguage
import FoundationEssentials
import Proceedings
import ReferenceData
import RoomForTests
import Sessions
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
        "introductory", "for", "also", "and", "aligned", "by", "before", "reporting", "on", "online",
        "person", "as", "in", "explaining", "dissociating", "not", "item",
        "introducing", "reading", "keynote",
      ]
      #expect(first.contains(word) || clauses.contains(word), "\(line)")
    }
  }

  private func sentence(_ refusal: Session.Refusal, in session: Session) -> String {
    RefusedCommand(refusal, in: session).named(in: session).sentence
  }

  @Test("a refusal is a sentence with names, the rule as the body calls it, and what to do")
  func refusals() throws {
    let session = try Room().session
    let refusal = Session.Refusal.speakersList(.alreadyInscribed("UKR", place: 3))
    #expect(
      sentence(refusal, in: session)
        == "Ukraine is already on the list, in place 3 (rule 44). Nothing more is needed.")
    #expect(
      sentence(.speakersList(.notInscribed("VEN")), in: Session())
        == "The Bolivarian Republic of Venezuela is not on the list. Look at the list: show list.")
    #expect(
      sentence(.participants(.alreadyRegistered("XYZ")), in: session)
        == "XYZ is already registered. Use the name as it is, or undo the registration first.")
    #expect(Naming.named("‹UKR and ‹", directory: .standard) == "‹UKR and ‹")
  }

  @Test("a refusal of a change of the record says what the event in the way says, and why")
  func refusalsOfChanges() throws {
    let room = try Room(
      "members czechia, uganda", "convene 33 in Vienna from 2024-05-13 to 2024-05-17", "open election",
      "elect chair \"Ivo Sample\", czechia", "item 2 \"Organization\" organization", "item 3 \"Samples\"",
      "open meeting 1", "open session", "adopt agenda", "take up item 3",
      "submit L.2 resolution for council \"On samples\" item 3", "adopt L.2")
    func refusal(_ line: String) throws -> String {
      let parsed = try #require(
        try CommandLanguage(session: room.session).parse(line, now: try Room.now()))
      do throws(Session.Refusal) {
        _ = try room.session.decide(parsed.command, at: parsed.time)
        return ""
      } catch { return sentence(error, in: room.session) }
    }
    #expect(
      try refusal("undo 12")
        == "Then event 13 (“Action was taken on L.2.”) would not have been possible: There is no draft L.2: none has been submitted. Undo or correct event 13 first, or undo all such events in one go: undo 12 and what rests on it."
    )
    #expect(
      try refusal("correct 12 submit L.14 resolution for council \"On samples\" item 3")
        == "Then event 13 (“Action was taken on L.2.”) would not have been possible: There is no draft L.2; there are L.14. Undo or correct event 13 first, or undo all such events in one go: add “and undo what rests on it”."
    )
    #expect(
      try refusal("correct 13 floor uganda before L.9")
        == "In place of event 13 (“Action was taken on L.2.”): There is no draft L.9; there are L.2. Correct what came before it first, or take the event back: undo 13 and what rests on it."
    )
    #expect(try refusal("undo 12 and what rests on it").isEmpty)
  }
}
