import CommandLanguage
import Drafting
import Proceedings
import ReferenceData
import Testing

@Suite("Kinds of texts, as the profile of a body names them")
struct TextKindTests {
  private struct Room {
    var session = Session()
    var last: RoomTime

    init(_ code: String, _ lines: String...) throws {
      try self.init(try #require(Body.named(code)), lines)
    }

    init(_ body: Body, _ lines: String...) throws { try self.init(body, lines) }

    private init(_ body: Body, _ lines: [String]) throws {
      last = try #require(RoomTime("2024-05-13 10:00"))
      try take(.create(body), at: last)
      let opening = [
        "members austria, brazil, chile, japan, kenya, peru, uganda",
        "convene 62 in New York from 2024-05-13 to 2024-05-17",
        "2024-05-13 10:00 open meeting 1", "open session",
        "elect \(body.presiding.lowercased()) \"Ana Sol\", peru",
        "preside \(body.presiding.lowercased())", "item 2 \"Organization\" organization",
        "item 3 \"Samples\"", "adopt agenda", "take up item 3",
      ]
      for line in opening + lines { try record(line) }
    }

    mutating func record(_ line: String) throws {
      let parsed = try CommandLanguage(session: session).parse(line, now: last)
      if let parsed { try take(parsed.command, at: parsed.time) }
    }

    private mutating func take(_ command: Session.Command, at time: RoomTime) throws {
      for event in try session.decide(command, at: time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      }
      last = time
    }

    func words(of chapter: Int) -> [String] {
      let chapters = Report.draft(session).chapters
      return chapters.indices.contains(chapter) ? chapters[chapter].blocks.map(\.words) : []
    }
  }

  @Test func agreedConclusionsTakeNoArticleAndNoQuotationMarks() throws {
    let room = try Room(
      "csw", "submit L.8 agreed conclusions \"the participation of women in public life\" item 3 by chair",
      "introduce L.8 by chair", "adopt L.8")
    #expect(
      room.words(of: 1).suffix(2) == [
        "At the 1st meeting, on 13 May, the Chair of the Commission introduced draft agreed conclusions on the participation of women in public life (E/CN.6/2024/L.8), submitted by the Chair.",
        "At the same meeting, the Commission adopted the draft agreed conclusions (see chap. I).",
      ])
    #expect(
      room.words(of: 0).prefix(4) == [
        "Matters brought to the attention of the Economic and Social Council",
        "The following agreed conclusions adopted by the Commission on the Status of Women are brought to the attention of the Economic and Social Council:",
        "Agreed conclusions", "The participation of women in public life",
      ])
  }

  @Test func theStepsOfADraftAreToldOneByOneUnderItsTitle() throws {
    let room = try Room(
      "csw", "submit L.4 resolution \"Release of hostages\" item 3 sponsors peru",
      "submit L.5 resolution \"Palestinian women\" item 3 sponsors chile", "introduce L.4 by peru",
      "introduce L.5 by chile",
      "sponsor L.4 kenya", "no implications L.4", "floor japan before L.4", "adopt L.4",
      "floor peru after L.4",
      "floor austria after L.4 explaining position",
      "vote on L.5 by recorded vote in favour chile, peru against japan at the request of japan",
      "floor austria before L.5 explaining vote", "floor kenya after L.5 explaining vote")
    let words = room.words(of: 1)
    let start = try #require(words.firstIndex(of: "Release of hostages"))
    #expect(
      Array(words[start...]) == [
        "Release of hostages",
        "At the 1st meeting, on 13 May, the representative of Peru introduced a draft resolution entitled “Release of hostages” (E/CN.6/2024/L.4), submitted by Peru. Subsequently, Kenya joined the sponsors of the draft resolution.",
        "At the same meeting, the Commission was informed that the draft resolution had no programme budget implications.",
        "Before the adoption of the draft resolution, a statement was made by the representative of Japan.",
        "Also at the same meeting, the Commission adopted the draft resolution (see chap. I, resolution 62/1).",
        "After the adoption of the draft resolution, a statement was made by the representative of Peru. A statement in explanation of position was also made by the representative of Austria.",
        "Palestinian women",
        "At the 1st meeting, on 13 May, the representative of Chile introduced a draft resolution entitled “Palestinian women” (E/CN.6/2024/L.5), submitted by Chile.",
        "A statement in explanation of vote before the voting was made by the representative of Austria.",
        "At the same meeting, the Commission adopted, by a recorded vote of 2 to 1, with no abstentions, the draft resolution (see chap. I, resolution 62/2). The draft resolution was put to the vote at the request of the representative of Japan. The voting was as follows:",
        "In favour: Chile, Peru.", "Against: Japan.", "Abstaining: None.",
        "A statement in explanation of vote after the voting was made by the representative of Kenya.",
      ])
  }

  @Test func aBodyNumbersItsTextsInItsOwnWay() throws {
    let room = try Room(
      "cpd", "submit L.4 resolution \"Ageing\" item 3 sponsors peru",
      "submit L.5 decision \"Agenda\" item 3 by bureau",
      "submit L.6 resolution \"Cities\" item 3 sponsors chile", "adopt L.4", "adopt L.5",
      "adopt L.6 numbered \"2024/1 B\"")
    #expect(
      room.words(of: 0).filter { $0.hasPrefix("Resolution") || $0.hasPrefix("Decision") } == [
        "Resolution 2024/1", "Resolution 2024/1 B", "Decision 2024/101",
      ])
  }

  @Test func aBodyWithNobodyAboveItAdoptsItsTextsForItself() throws {
    var body = try #require(Body.named("csw"))
    (body.parent, body.assembly) = (nil, nil)
    let room = try Room(body, "submit L.4 declaration \"Peace\" item 3 by chair", "adopt L.4")
    let report = Report.draft(room.session)
    #expect(report.chapters.first?.title == "Declarations adopted by the Commission")
  }

  @Test func aKindThatTheBodyDoesNotAdoptIsRefused() throws {
    let room = try Room("csw")
    let submission = Proposals.Submission(
      id: ProposalID("x"), form: Proposal.Form(rawValue: "sonnet"), adopter: .body, title: "T", item: 3)
    #expect(throws: Session.Refusal.self) {
      try room.session.decide(.proposals(.submit(submission)), at: room.last)
    }
  }

  @Test(arguments: Body.all.map(\.code))
  func everyKindOfEveryProfileIsReadByItsName(code: String) throws {
    let body = try #require(Body.named(code))
    for kind in body.textKinds {
      var session = Session()
      session.evolve(
        by: .created(body), at: Moment(version: 1, time: try #require(RoomTime("2024-05-13 10:00"))))
      let line = "submit L.4 \(kind.name) \"T\" item 3"
      let parsed = try CommandLanguage(session: session).parse(
        line, now: try #require(RoomTime("2024-05-13 10:00")))
      guard case .proposals(.submit(let submission))? = parsed?.command else {
        Issue.record("\(line) is read otherwise")
        continue
      }
      #expect(submission.form == kind.kind)
    }
  }
}
