import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// Whoever speaks several times is named once in an enumeration, at the first place.
@Suite("Speakers who speak several times")
struct OnceEachTests {
  /// A session that considers item 3, with these lines recorded.
  private func session(_ lines: [String], kind: String = "") throws -> Session {
    let before = [
      "convene 34 in Vienna from 2025-05-19 to 2025-05-23",
      "members uganda, japan, thailand, peru, cuba, czechia, belgium", "open election",
      "elect chair \"Ivo Sample\", czechia", "item 2 \"Organization\" organization",
      "item 3 \"Samples\" \(kind)", "open meeting 1", "open session", "take up item 2", "adopt agenda",
      "take up item 3",
    ]
    var replay = try Replay(body: "ccpcj")
    for line in before + lines { try replay.take(line: line) }
    return replay.session
  }

  /// What the report tells in the blocks whose names begin so.
  private func told(_ name: String, _ lines: [String], kind: String = "") throws -> String {
    let report = Report.draft(try session(lines, kind: kind))
    let blocks = report.chapters.flatMap(\.blocks)
    guard let start = blocks.firstIndex(where: { $0.name.hasPrefix(name) }) else { return "" }
    let items = blocks[(start + 1)...].prefix { $0.kind == .item }
    return ([blocks[start]] + items).map(\.plainWords).joined(separator: "\n")
  }

  @Test func statementsOnAnItem() throws {
    #expect(
      try told(
        "item:3/members",
        ["floor peru", "floor japan", "floor peru", "floor japan"])
        == "Statements were made by the representatives of Peru and Japan.")
    #expect(
      try told("item:3/members", ["floor peru", "floor peru"])
        == "Statements were made by the representative of Peru.")
    #expect(
      try told("item:3/observers", ["floor peru", "floor egypt", "floor france", "floor egypt"])
        == "Statements were also made by the observers for Egypt and France.")
  }

  @Test func statementsForOthersBesideOnesOwn() throws {
    let session = try session(["floor peru", "floor japan", "floor peru for grulac"])
    let block = try #require(
      Report.draft(session).chapters.flatMap(\.blocks).first { $0.name == "item:3/members" })
    #expect(block.words.hasPrefix("Statements were made by the representatives of Peru"))
    #expect(block.notes.map(\.words).contains { $0.hasPrefix("Also delivered a statement on behalf of") })
    #expect(block.words.components(separatedBy: "Peru").count == 2)
    let cuba = try told("item:3/members", ["floor cuba for g77", "floor japan", "floor cuba"])
    #expect(
      cuba.hasPrefix("Statements were made by the representatives of Cuba (also on behalf of the Group of 77")
    )
    #expect(cuba.components(separatedBy: "Cuba").count == 2)
  }

  @Test func replies() throws {
    #expect(
      try told(
        "item:3/replies",
        ["reply uganda", "reply japan", "reply uganda"])
        == "The representatives of Uganda and Japan made statements in exercise of the right of reply.")
  }

  @Test func personsInAGeneralDebate() throws {
    let lines = [
      "floor peru, \"Minister of Justice\"", "floor japan, \"Ambassador\"",
      "floor peru, \"Minister of Justice\"", "floor peru, \"Ambassador\"",
    ]
    #expect(
      try told("item:3/meeting:1", lines, kind: "general debate").split(separator: "\n").dropFirst()
        == ["Minister of Justice of Peru", "Ambassador of Japan", "Ambassador of Peru"])
  }

  @Test func statementsOnAnAction() throws {
    let lines = [
      "submit L.2 resolution for council \"Fair trials\" item 3 sponsors peru", "adopt L.2",
      "floor japan after L.2", "floor uganda after L.2", "floor japan after L.2",
    ]
    let words = Report.draft(try session(lines)).chapters.flatMap(\.blocks).map(\.plainWords)
    #expect(words.contains { $0.contains("the representatives of Japan and Uganda made statements") })
  }

  @Test func openingAndClosingStatements() throws {
    let opening = try told(
      "organization/opening", ["floor japan opening", "floor peru opening", "floor japan opening"])
    #expect(opening.hasSuffix("The representatives of Japan and Peru made opening statements."))
  }

  @Test func aDelegationThatSpokeTwiceInFrench() throws {
    let session = try session(["floor japan opening", "floor japan opening"])
    let words = Report.draft(session, in: .french).chapters.flatMap(\.blocks).map(\.plainWords)
    #expect(words.contains { $0.hasSuffix("Le représentant du Japon a fait des déclarations liminaires.") })
  }

  @Test func panellistsAndTheStatesThatPanellistsOfAWorkshopCameFrom() throws {
    let panel = try told(
      "item:3/panel:1",
      [
        "panel", "panellist \"Ada\", \"Judge\", peru", "panellist \"Bo\", \"Judge\", japan",
        "panellist \"Ada\", \"Judge\", peru",
      ], kind: "thematic discussion")
    #expect(panel.components(separatedBy: "Ada").count == 2)
    let workshop = try told(
      "item:3/workshop/panels",
      ["workshop 2025-05-20 by unicri item 3 \"Justice\" panel \"Youth\" from peru, peru, japan"],
      kind: "thematic discussion")
    #expect(workshop.hasSuffix("presentations were made by panellists from Peru and Japan."))
  }

  @Test func delegationsThatDissociateThemselves() throws {
    let lines = [
      "submit L.2 resolution for council \"Fair trials\" item 3 sponsors peru", "adopt L.2",
      "floor japan after L.2 dissociating", "floor uganda after L.2", "floor japan after L.2 dissociating",
    ]
    let words = Report.draft(try session(lines)).chapters.flatMap(\.blocks).map(\.plainWords)
    #expect(words.contains { $0.contains("The delegation of Japan dissociated itself from the consensus") })
  }

  @Test func sponsorsThatAProgramNamedTwice() throws {
    var replay = Replay.going(on: try session([]))
    let peru = Proposal.Sponsor(participant: ParticipantCode("PER"))
    try replay.take(
      .proposals(
        .submit(
          .init(
            id: ProposalID("L.2"), symbol: DocumentSymbol("E/CN.15/2025/L.2"), form: .resolution,
            adopter: .parent, title: "Fair trials", item: 3, sponsors: [peru, peru]))))
    try replay.take(line: "adopt L.2")
    let words = Report.draft(replay.session).chapters.flatMap(\.blocks).map(\.plainWords)
    #expect(words.contains { $0.contains("sponsored by Peru") })
    #expect(!words.contains { $0.contains("Peru and Peru") })
  }

  @Test func theJournalOfAMeeting() throws {
    let session = try session(["floor peru", "floor japan", "floor peru"])
    let paper = try Paper.draft(.journal(meeting: 1), from: session)
    let words = paper.blocks.map { "\($0)" }.joined(separator: "\n")
    #expect(words.contains("Statements were made by the representatives of Peru and Japan."))
  }
}
