import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

@Suite("HTML and Akoma Ntoso")
struct MarkupDocumentTests {
  private func akomaNtoso(_ edition: Edition, _ session: Session = Editions.session) -> AkomaNtosoDocument {
    AkomaNtosoDocument(edition, of: session)
  }

  private func page(_ edition: Edition) -> String {
    // The declaration and the style are no XML.
    let text = HTMLDocument(edition).text
    return text.replacing("<!DOCTYPE html>", with: "")
  }

  @Test func theTextOfTheirBlocksIsThatOfTheReport() throws {
    let session = try Editions.withText()
    for edition in [
      Editions.whole(session), try Editions.chapter("II", session), try Editions.chapter("VIII"),
    ] {
      let html = try XMLText(page(edition), id: "id")
      let akn = try XMLText(akomaNtoso(edition, session).text, id: "eId")
      for identified in edition.identified.flatMap(\.blocks) {
        let line = TextDocument.lines(of: identified.block).first ?? ""
        #expect(html.words(identified.id) == line)
        let held = try #require(akn.words(identified.id))
        // A section and a paragraph hold what belongs to them after their own words.
        #expect(held == line || held.hasPrefix(line))
      }
      for note in edition.blocks.flatMap(\.notes) {
        #expect(
          html.elements.contains { $0.id.hasPrefix("note-") && $0.words.contains(note.words.prefix(8)) })
      }
    }
  }

  @Test func identifiersAreUnique() throws {
    let session = try Editions.withText()
    let html = try XMLText(page(Editions.whole(session)), id: "id")
    #expect(Set(html.ids).count == html.ids.count)
    let akn = try XMLText(akomaNtoso(Editions.whole(session), session).text, id: "eId")
    #expect(Set(akn.ids).count == akn.ids.count)
  }

  @Test func identifiersStayWhenParagraphsComeBeforeThem() throws {
    let before = try XMLText(akomaNtoso(Editions.whole()).text, id: "eId")
    var replay = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70"))
    let place = ReportWork.Place(item: 3)
    try replay.take(
      .reportWork(.enterSummary(.init(place: place, paragraphs: ["Some spoke.", "Others too."]))))
    let after = try XMLText(akomaNtoso(Editions.whole(replay.session), replay.session).text, id: "eId")
    let gone = Set(before.ids).subtracting(after.ids)
    #expect(gone.allSatisfy { $0.contains("deliberations") })
  }

  @Test func votesAreThereWithTheirCounts() throws {
    let text = akomaNtoso(Editions.whole()).text
    let document = try XMLText(text, id: "eId")
    let votes = document.elements.filter { $0.name == "voting" }
    #expect(votes.map { $0.attributes["outcome"] }.contains("#rejected"))
    let first = try #require(
      votes.first { vote in
        document.elements.contains { $0.id == "\(vote.id)__ayes" && $0.attributes["value"] == "7" }
      })
    #expect(first.attributes["outcome"] == "#approved")
    let counts = document.elements.filter { $0.id.hasPrefix("\(first.id)__") }.map { $0.attributes["value"] }
    #expect(counts == ["7", "2", "2"])
    let paragraph = try #require(first.attributes["href"]?.dropFirst())
    #expect(document.words(String(paragraph))?.contains("by a recorded vote of 7 to 2") == true)
  }

  @Test func secretBallotsAreThereWithTheirFiguresAndCandidates() throws {
    let document = try XMLText(akomaNtoso(Editions.whole()).text, id: "eId")
    let ballots = document.elements.filter { $0.attributes["refersTo"] == "#secretBallot" }
    #expect(ballots.map { $0.attributes["outcome"] } == ["#inconclusive", "#elected"])
    let last = try #require(ballots.last)
    let counts = document.elements.filter { $0.id.hasPrefix("\(last.id)__") }
    let figures = Dictionary(
      counts.map { ($0.attributes["refersTo"] ?? "", $0.attributes["value"] ?? "") }
    ) { first, _ in first }
    #expect(figures["#papers"] == "48" && figures["#invalid"] == "0" && figures["#abstentions"] == "1")
    #expect(figures["#presentAndVoting"] == "47" && figures["#majority"] == "24")
    #expect(figures["#candidate_Ana-Sol"] == "27" && figures["#candidate_Ken-Abe"] == "20")
    let person = try #require(document.elements.first { $0.id == "candidate_Ana-Sol" })
    #expect(person.name == "TLCPerson" && person.attributes["showAs"] == "Ana Sol")
    let paragraph = try #require(last.attributes["href"]?.dropFirst())
    #expect(document.words(String(paragraph))?.contains("ballot") == true)
  }

  @Test func everyReferenceLeadsSomewhereAndEveryVotingIsToldOnce() throws {
    let document = try XMLText(akomaNtoso(Editions.whole()).text, id: "eId")
    let ids = Set(document.ids)
    for element in document.elements {
      for key in ["refersTo", "outcome", "href"] {
        guard let target = element.attributes[key], target.hasPrefix("#") else { continue }
        #expect(ids.contains(String(target.dropFirst())), "\(element.id): \(target)")
      }
    }
    let recorded = Editions.session.history.filter { recorded in
      switch recorded.event {
      case .elections(.ballotCounted), .pointsOfOrder(.appealVoted): true
      default: false
      }
    }
    let votings = Set(document.elements.filter { $0.name == "voting" }.map(\.id))
    #expect(votings.isSuperset(of: recorded.map { "voting_\($0.moment.version)" }))
    #expect(document.elements.contains { $0.name == "paragraph" && $0.attributes["refersTo"] == "#adopted" })
    #expect(
      document.elements.contains { $0.name == "paragraph" && $0.attributes["refersTo"] == "#recommended" })
  }

  @Test func everyIdentifierStaysWhenAStatementIsAdded() throws {
    // Given each statement of the session, and the drafts before and after it was recorded
    let session = Editions.session
    let statements = session.floor.statements.map(\.moment.version)
    try #require(statements.count > 10)
    // One of three, since each is drafted twice.
    for version in statements.enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
      let before = Editions.whole(session.asOf(version: version - 1))
      let after = Editions.whole(session.asOf(version: version))
      // Then every chapter, section, paragraph and list that was there has the identifier that it had
      let ids = Set(after.identified.flatMap(\.blocks).map(\.id))
      for identified in before.identified.flatMap(\.blocks) where identified.block.kind != .gap {
        #expect(ids.contains(identified.id), "\(version): \(identified.block.words)")
      }
    }
  }

  @Test func theNamesFollowTheConvention() throws {
    let text = akomaNtoso(try Editions.chapter("III")).text
    #expect(
      text.contains(
        "\"/akn/un/debateReport/report/un-cnd/2027-03-17/E-CN.7-2027-L.1-Add.3/eng@/!main\""))
  }

  @Test func eachTextIsAStatementOfItsOwn() throws {
    let session = try Editions.withText()
    let statements = akomaNtoso(Editions.whole(session), session).statements
    #expect(statements.map(\.fileName).contains("Resolution-70-1.xml"))
    let resolution = try #require(statements.first { $0.fileName == "Resolution-70-1.xml" })
    #expect(resolution.text.contains("<i eId="))
    #expect(resolution.text.contains("<docNumber eId=\"number\">Resolution 70/1</docNumber>"))
  }

  @Test func aTextHasItsRecitalsBeforeItsOperativePartAndTheDayOfItsAdoption() throws {
    // Given a resolution with a recital, two operative paragraphs and subparagraphs
    let session = try Editions.withText()
    let statement = try #require(
      akomaNtoso(Editions.whole(session), session).statements.first {
        $0.fileName == "Resolution-70-1.xml"
      })
    // Then each stands in its part
    let document = try XMLText(statement.text, id: "eId")
    #expect(document.elements.count { $0.name == "formula" } == 1)
    #expect(
      document.elements.filter { $0.name == "recital" }.map(\.words).allSatisfy {
        $0.hasPrefix("*Recalling*")
      })
    #expect(document.elements.filter { $0.name == "point" }.map(\.words) == ["(a) First;", "(b) Second."])
    // And the work bears the day of the meeting that adopted it
    let proposal = try #require(session.proposals.all.first { $0.title == "Laboratories" })
    let day = try #require(proposal.action.flatMap { session.meetings.meeting($0.meeting)?.day })
    #expect(statement.text.contains("/akn/un/statement/resolution/un-cnd/\(day)/Resolution-70-1\""))
  }

  @Test func whoSpokeAndVotedAndWhatIsCitedIsMarked() throws {
    let document = try XMLText(akomaNtoso(Editions.whole()).text, id: "eId")
    let marked = Dictionary(grouping: document.elements.filter { $0.name == "organization" }) {
      $0.attributes["refersTo"] ?? ""
    }
    // Every speaker and voter that a paragraph names has its reference
    for statement in Editions.session.floor.statements.prefix(20) {
      guard let code = statement.statement.speaker.participant else { continue }
      #expect(marked["#participant_\(IdentifierNames.slug(code.rawValue))"] != nil, "\(code)")
    }
    let cited = document.elements.filter { $0.name == "ref" }
    #expect(
      !cited.isEmpty
        && cited.allSatisfy { $0.attributes["href"]?.hasPrefix("https://undocs.org/en/") == true })
  }

  @Test func aDocumentThatIsCitedIsALinkOnThePage() throws {
    let text = HTMLDocument(Editions.whole(try Editions.withText())).text
    #expect(text.contains("<a href=\"https://undocs.org/en/E/CN.7/2024/2\">E/CN.7/2024/2</a>"))
  }

  /// What xmllint finds wrong in documents in Akoma Ntoso.
  private func faults(in texts: [String]) async throws -> [String] {
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try texts.enumerated().map { index, text in
      let file = folder.appending(path: "\(index).xml").path
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }
    let schema = Tool.schema("akomantoso30")
    let checked = try await Tool.xmllint.run(["--nonet", "--noout", "--schema", schema] + files)
    return checked.errors.split(separator: "\n").map(String.init).filter { !$0.hasSuffix(" validates") }
  }

  @Test(.enabled(if: Tool.xmllint.isThere, "xmllint is not installed"))
  func theyFollowTheSchema() async throws {
    let session = try Editions.withText()
    let whole = akomaNtoso(Editions.whole(session), session)
    let texts =
      [whole.text, akomaNtoso(try Editions.chapter("II")).text, akomaNtoso(try Editions.french()).text]
      + whole.statements.map(\.text)
    try #require(texts.count > 5)
    #expect(try await faults(in: texts) == [])
    let broken = whole.text.replacing("<count ", with: "<number ", maxReplacements: 1)
    #expect(
      try await faults(in: [broken]).contains { $0.contains("validity error") && $0.contains("number") })
  }

  @Test func thePageCanBeReadWithoutEyesOrMouse() throws {
    let text = HTMLDocument(try Editions.chapter("VIII")).text
    for wanted in [
      "<html lang=\"en-GB\">", "<a class=\"skip\" href=\"#content\">", "<main id=\"content\">",
      "<th scope=\"col\">", "role=\"doc-backlink\"", "role=\"doc-noteref\"", "prefers-color-scheme:dark",
    ] { #expect(text.contains(wanted)) }
    #expect(!text.contains("http://") && !text.contains("<script"))
  }
}
