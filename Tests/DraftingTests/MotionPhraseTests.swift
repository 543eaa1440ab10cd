import CommandLanguage
import Documents
import Drafting
import Proceedings
import ReferenceData
import Testing

/// A meeting with motions, told by lines of the command language.
private struct Debate {
  private(set) var session = Session()
  private var last: RoomTime

  /// A session of the crime commission whose second meeting has taken up item 6, with these lines recorded.
  init(_ lines: String...) throws {
    last = try #require(RoomTime("2024-05-13 10:00"))
    try take(.create(try #require(Body.named("ccpcj"))), at: last)
    let opening = [
      "members austria, brazil, chile, czechia, japan, kenya, morocco, peru, thailand, uganda",
      "convene 33 in Vienna from 2024-05-13 to 2024-05-17", "2023-12-08 17:00 open election",
      "elect chair \"Ivo Šrámek\", czechia", "elect rapporteur \"Mohamed Amine Boukhris\", morocco",
      "item 2 \"Organization\" organization", "item 6 \"Crime\"",
      "item 10 \"Adoption of the report\" adoption of report", "2024-05-16 10:00 open meeting 1",
      "open session", "adopt agenda", "close meeting", "2024-05-17 15:00 open meeting 2",
    ]
    for line in opening + lines { try record(line) }
  }

  mutating func record(_ line: String) throws {
    let parsed = try CommandLanguage(session: session).parse(line, now: last) { [session] name in
      let report = Report.draft(session)
      return (Int(name).flatMap { report.paragraph($0) } ?? report.block(named: name)).map {
        ($0.name, $0.drafted ?? $0.plainWords)
      }
    }
    if let parsed { try take(parsed.command, at: parsed.time) }
  }

  private mutating func take(_ command: Session.Command, at time: RoomTime) throws {
    for event in try session.decide(command, at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
    last = time
  }

  /// The blocks of a chapter whose names begin so.
  func words(_ title: String, _ name: String) -> [String] {
    let blocks = Report.draft(session).chapters.first { $0.title == title }?.blocks ?? []
    return blocks.filter { $0.name.hasPrefix(name) }.map(\.words)
  }
}

@Suite("Motions as the report tells them")
struct MotionPhraseTests {
  private let first = "At its 2nd meeting, on 17 May 2024, "

  private func told(_ lines: String...) throws -> [String] {
    var debate = try Debate("take up item 6")
    for line in lines { try debate.record(line) }
    return debate.words("Crime", "item:6/motion") + debate.words("Crime", "item:6/resumption")
  }

  @Test func aMotionThatWasDebatedAndVotedOn() throws {
    #expect(
      try told(
        "move adjournment of debate by peru", "for motion chile", "for motion kenya", "against motion japan",
        "vote on motion 6-2-1")
        == [
          "\(first)the representative of Peru moved, under rule 48 of the rules of procedure, the adjournment of the debate on agenda item 6."
            + " Statements in favour of the motion were made by the representatives of Chile and Kenya; a statement against it was made by the representative of Japan."
            + " The motion was adopted by 6 votes to 2, with 1 abstention."
        ])
  }

  @Test func aMotionWithoutAVoteAndTheResumptionOfTheDebate() throws {
    #expect(
      try told("move adjournment of debate by peru", "agree to motion", "resume debate on item 6")
        == [
          "\(first)the representative of Peru moved, under rule 48 of the rules of procedure, the adjournment of the debate on agenda item 6. The motion was adopted without a vote.",
          "At the same meeting, the Commission resumed the debate on the item.",
        ])
  }

  @Test func statementsAgainstTheClosureAloneAndAVoteThatRejectsIt() throws {
    #expect(
      try told(
        "move closure of debate by peru", "against motion japan", "against motion austria",
        "vote on motion 2-2-1")
        == [
          "\(first)the representative of Peru moved, under rule 49 of the rules of procedure, the closure of the debate on agenda item 6."
            + " Statements against the motion were made by the representatives of Japan and Austria."
            + " The motion was rejected by 2 votes to 2, with 1 abstention. The vote being equally divided, the motion was regarded as rejected."
        ])
  }

  @Test func severalMotionsInTheirOrderOneWithdrawnOneLapsed() throws {
    #expect(
      try told(
        "move closure of debate by peru", "move suspension of meeting by chile", "withdraw motion",
        "move adjournment of meeting by japan", "vote on motion 5-0-0")
        == [
          "\(first)the representative of Peru moved, under rule 49 of the rules of procedure, the closure of the debate on agenda item 6. No decision was taken on the motion.",
          "At the same meeting, the representative of Chile moved, under rule 47 of the rules of procedure, the suspension of the meeting. The motion was withdrawn by its sponsor.",
          "At the same meeting, the representative of Japan moved, under rule 47 of the rules of procedure, the adjournment of the meeting. The motion was adopted by 5 votes to none, with no abstentions.",
        ])
  }

  @Test func aRecordedVoteNamesTheMembersUnderItsParagraph() throws {
    var debate = try Debate("take up item 6", "move closure of debate by peru")
    try debate.record("vote on motion by recorded vote in favour peru, chile against japan")
    let blocks = Report.draft(debate.session).chapters.first { $0.title == "Crime" }?.blocks ?? []
    #expect(
      blocks.map(\.words).suffix(4) == [
        "\(first)the representative of Peru moved, under rule 49 of the rules of procedure, the closure of the debate on agenda item 6. The motion was adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:",
        "In favour: Chile, Peru.", "Against: Japan.", "Abstaining: None.",
      ])
  }

  @Test func aMotionUnderNoItemStandsWithTheOrganizationOfWork() throws {
    let debate = try Debate("move suspension of meeting by kenya", "agree to motion")
    #expect(
      debate.words("Organization of the session", "organization/motion") == [
        "\(first)the representative of Kenya moved, under rule 47 of the rules of procedure, the suspension of the meeting. The motion was adopted without a vote."
      ])
  }
}

@Suite("The adoption of the report as the report tells it")
struct AdoptionPhraseTests {
  private let title = "Adoption of the report"
  private let commission = "the Commission on Crime Prevention and Criminal Justice"

  @Test func theReportIsIntroducedAndAdoptedChapterByChapter() throws {
    let debate = try Debate(
      "circulate chapter II as L.1/Add.1", "circulate chapter I as L.1", "take up item 10",
      "introduce report",
      "adopt chapter I", "adopt chapter III", "adopt chapter II as orally amended",
      "adopt report ad referendum, entrusting rapporteur")
    #expect(
      debate.words(title, "item:10/") == [
        "At its 2nd meeting, on 17 May 2024, the Rapporteur of \(commission) introduced the draft report (E/CN.15/2024/L.1 and E/CN.15/2024/L.1/Add.1).",
        "At the same meeting, the Commission adopted the following chapters of the draft report: chapters I and III; and chapter II, as orally amended.",
        "At the same meeting, the Commission adopted by consensus, ad referendum, the report on its thirty-third session (E/CN.15/2024/L.1 and E/CN.15/2024/L.1/Add.1), and entrusted the Rapporteur with its completion.",
      ])
  }

  @Test func chaptersThatAreAdoptedAlikeAreToldInOneSentence() throws {
    func told(_ lines: String...) throws -> [String] {
      var debate = try Debate("take up item 10", "introduce report")
      for line in lines { try debate.record(line) }
      return debate.words(title, "item:10/chapters")
    }
    #expect(
      try told("adopt chapter II as orally amended") == [
        "At the same meeting, the Commission adopted chapter II of the draft report, as orally amended."
      ])
    #expect(
      try told("adopt chapter I", "adopt chapter II", "adopt chapter III", "adopt chapter IV") == [
        "At the same meeting, the Commission adopted the draft report chapter by chapter."
      ])
  }

  @Test func theReportIsAdoptedAsAmended() throws {
    let debate = try Debate(
      "take up item 10", "amend paragraph organization/agenda \"The agenda was as follows:\"",
      "adopt report L.1 ad referendum")
    #expect(
      debate.words(title, "item:10/adoption") == [
        "At its 2nd meeting, on 17 May 2024, \(commission) adopted by consensus, ad referendum, the report on its thirty-third session (E/CN.15/2024/L.1), as orally amended."
      ])
    #expect(
      debate.words("Organization of the session", "organization/agenda") == ["The agenda was as follows:"])
  }

  // MARK: What was changed since

  @Test func nothingIsChangedWhereNothingIsAdopted() throws {
    #expect(Report.sinceAdoption(try Debate("take up item 6").session) == nil)
  }

  @Test func theReportAsAdoptedIsUnchanged() throws {
    let debate = try Debate("take up item 6", "floor peru", "take up item 10", "adopt report L.1")
    let since = try #require(Report.sinceAdoption(debate.session))
    #expect(since.report.chapters.flatMap(\.blocks).allSatisfy { !$0.changedSinceAdoption })
    #expect(since.removed.isEmpty)
    #expect(since.report.chapters.map(\.numeral) == Report.draft(debate.session).chapters.map(\.numeral))
  }

  @Test func whatHappenedAfterTheAdoptionIsMarked() throws {
    var debate = try Debate(
      "take up item 6", "floor peru", "floor chile", "take up item 10", "adopt report L.1")
    let chile = try #require(
      debate.session.floor.statements.last { $0.statement.speaker.participant == ParticipantCode("CHL") })
    try debate.record("undo \(chile.moment.version)")
    try debate.record("floor \"Executive Director\", unodc closing")
    let since = try #require(Report.sinceAdoption(debate.session))
    let changed = since.report.chapters.flatMap(\.blocks).filter(\.changedSinceAdoption)
    #expect(changed.map(\.name).contains("item:6/members"))
    #expect(changed.map(\.name).contains("organization/closure"))
    let members = try #require(since.report.block(named: "item:6/members"))
    #expect(members.asAdopted == "Statements were made by the representatives of Peru and Chile.")
    #expect(since.report.block(named: "item:6/opening")?.changedSinceAdoption == false)
  }

  @Test func aChangeBeneathTheAdoptedReportNamesTheParagraphs() throws {
    var debate = try Debate(
      "take up item 6", "floor peru", "floor chile", "take up item 10", "adopt report L.1")
    let chile = try #require(
      debate.session.floor.statements.last { $0.statement.speaker.participant == ParticipantCode("CHL") })
    let before = debate.session
    try debate.record("undo \(chile.moment.version)")
    let members = try #require(Report.draft(debate.session).block(named: "item:6/members")?.number)
    #expect(
      Report.changes(from: before, to: debate.session) == [
        "After its adoption, paragraph \(members) of the report changes, and is shown as changed since."
      ])
    let changed = debate.session
    try debate.record("undo \(changed.version)")
    #expect(Report.changes(from: changed, to: debate.session).isEmpty)
    let peru = try #require(debate.session.floor.statements.first { $0.place.item == 6 })
    let whole = debate.session
    try debate.record("undo \(peru.moment.version)")
    #expect(Report.changes(from: whole, to: debate.session).count == 1)
    #expect(Report.changes(from: Session(), to: Session()).isEmpty)
  }

  @Test func aParagraphIsJoinedToOneThatStandsBeforeIt() throws {
    let report = Report.draft(try Debate("take up item 6", "floor peru").session)
    #expect(report.standsAlone("item:6/opening"))
    #expect(!report.standsAlone("item:6/members"))
    #expect(!report.standsAlone("nowhere"))
  }

  @Test func aParagraphThatIsGoneIsTold() throws {
    var debate = try Debate("take up item 6", "floor peru", "take up item 10", "adopt report L.1")
    let peru = try #require(debate.session.floor.statements.last)
    try debate.record("undo \(peru.moment.version)")
    let since = try #require(Report.sinceAdoption(debate.session))
    #expect(since.removed.map(\.block.name).contains("item:6/members"))
  }

  @Test func onlyTheChaptersThatWereAdoptedAreFrozen() throws {
    var debate = try Debate("take up item 6", "floor peru", "take up item 10", "adopt chapter III")
    try debate.record("take up item 6")
    try debate.record("floor chile")
    let since = try #require(Report.sinceAdoption(debate.session))
    let changed = since.report.chapters.filter { $0.blocks.contains(where: \.changedSinceAdoption) }
    #expect(changed.isEmpty)
    var frozen = try Debate("take up item 6", "floor peru", "take up item 10", "adopt chapter II")
    try frozen.record("take up item 6")
    try frozen.record("floor chile")
    let then = try #require(Report.sinceAdoption(frozen.session))
    #expect(then.report.block(named: "item:6/members")?.changedSinceAdoption == true)
  }
}
