import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about meetings, proposals, the report and the record")
struct ProceedingsLinesTests {
  @Test("meetings are opened, closed, suspended and resumed")
  func meetings() throws {
    #expect(
      try Room.read("open meeting 7") == .meetings(.openMeeting(.init(number: 7, presiding: "Chair"))))
    #expect(
      try Room.read("open meeting 8 presiding first vice-chair")
        == .meetings(.openMeeting(.init(number: 8, presiding: "First Vice-Chair"))))
    #expect(try Room.read("close meeting") == .meetings(.closeMeeting))
    #expect(try Room.read("suspend meeting") == .meetings(.suspendMeeting))
    #expect(try Room.read("resume meeting") == .meetings(.resumeMeeting))
    #expect(try Room.read("open session") == .meetings(.openSession(.init("Chair"))))
    #expect(try Room.read("open session by rapporteur") == .meetings(.openSession(.init("Rapporteur"))))
    #expect(try Room.read("close session") == .meetings(.closeSession(.init("Chair"))))
    #expect(
      try Room.read("close session by second vice-chair")
        == .meetings(.closeSession(.init("Second Vice-Chair"))))
    #expect(try Room.read("adopt agenda") == .agenda(.adopt(.init())))
    #expect(try Room.read("adopt agenda as amended") == .agenda(.adopt(.init(asAmended: true))))
    #expect(try Room.read("take up item 6") == .meetings(.takeUp(.init(item: 6))))
    #expect(
      try Room.read("take up item 6 for action") == .meetings(.takeUp(.init(item: 6, forAction: true))))
    #expect(try Room.read("conclude item") == .meetings(.conclude))
  }

  @Test("a draft with a document is submitted, its clauses in any order")
  func submits() throws {
    let expected = Proposals.Submission(
      id: "L.4", symbol: try symbol("E/CN.15/2024/L.4"), form: .resolution, adopter: .parent,
      title: "Treatment of children", item: 6, isSubmittedByChair: true,
      sponsors: [
        .init(participant: "ALB"), .init(participant: "BEL", onBehalfOf: "EU-MEMBERS"),
        .init(participant: "CHL"),
      ])
    let clauses = [
      "for council", "\"Treatment of children\"", "item 6", "by chair",
      "sponsors albania, belgium for eu members and chile",
    ]
    for order in [clauses, clauses.reversed()] {
      #expect(
        try Room.read("submit L.4 resolution " + order.joined(separator: " "))
          == .proposals(.submit(expected)))
    }
    #expect(
      try Room.read("submit E/CN.15/2024/L.5/Rev.1 decision for assembly \"T\" item 7")
        == .proposals(
          .submit(
            .init(
              id: "L.5", symbol: try symbol("E/CN.15/2024/L.5/Rev.1"), form: .decision, adopter: .assembly,
              title: "T", item: 7))))
  }

  @Test("a draft without a document appoints somebody, or says what is decided")
  func submitsWithoutDocument() throws {
    let appointment = Proposal.Appointment(
      appointees: [
        .init(name: "Ana Sol", state: "PER", isReelection: true),
        .init(name: "Ken Abe", state: "JPN", isReelection: false),
      ], office: "members of the Board of Trustees", organization: "UNICRI", document: "E/CN.15/2024/13")
    #expect(
      try Room.read(
        """
        submit draft board decision for council "Board of Trustees" item 6 appointing re-election "Ana Sol" peru, \
        nomination "Ken Abe" japan as "members of the Board of Trustees" of unicri see 13
        """)
        == .proposals(
          .submit(
            .init(
              id: "board", form: .decision, adopter: .parent, title: "Board of Trustees", item: 6,
              appointment: appointment))))
    #expect(
      try Room.read(
        "submit draft transmittal decision \"Report\" item 6 deciding \"to transmit it\" worded \"to transmit\""
      )
        == .proposals(
          .submit(
            .init(
              id: "transmittal", form: .decision, adopter: .body, title: "Report", item: 6,
              account: "to transmit it", wording: "to transmit"))))
  }

  @Test("drafts are issued again, revised, sponsored, costed and adopted")
  func drafts() throws {
    #expect(
      try Room.read("issue L.4/Rev.1")
        == .proposals(.revise(.init(proposal: "L.4", symbol: try symbol("E/CN.15/2024/L.4/Rev.1")))))
    #expect(try Room.read("revise L.4 orally") == .proposals(.reviseOrally(.init("L.4"))))
    #expect(try Room.read("revise l.4/rev.2 orally") == .proposals(.reviseOrally(.init("L.4"))))
    #expect(
      try Room.read("sponsor L.4 chile, belgium for eu members, norway")
        == .proposals(
          .sponsor(
            .init(
              proposal: "L.4",
              sponsors: [
                .init(participant: "CHL"), .init(participant: "BEL", onBehalfOf: "EU-MEMBERS"),
                .init(participant: "NOR"),
              ]))))
    #expect(
      try Room.read("unsponsor L.4 chile")
        == .proposals(
          .withdrawSponsorship(.init(proposal: "L.4", sponsors: [.init(participant: "CHL")]))))
    #expect(try Room.read("adopt L.4/Rev.1") == .proposals(.act(.init(proposal: "L.4"))))
    #expect(try Room.read("adopt E/CN.15/2024/L.4") == .proposals(.act(.init(proposal: "L.4"))))
    #expect(try Room.read("adopt board") == .proposals(.act(.init(proposal: "board"))))
  }

  @Test("an estimate is read out by somebody, with an entity and a document or without")
  func estimates() throws {
    let title = "Chief of the Budget Section"
    for (rest, entity, document) in [
      ("", nil, nil), (", unov", "UNOV", nil), (", unov CRP.4", "UNOV", "E/CN.15/2024/CRP.4"),
      (" CRP.4", nil, "E/CN.15/2024/CRP.4"),
      (", united nations office at vienna, see crp.4", "UNOV", "E/CN.15/2024/CRP.4"),
    ] as [(String, String?, String?)] {
      let speaker = Speaker(
        standing: .official, participant: entity.map(ParticipantCode.init(_:)), title: title)
      #expect(
        try Room.read("estimate L.3 read by \"\(title)\"\(rest)")
          == .proposals(
            .readEstimate(
              .init(
                proposal: "L.3",
                estimate: .init(readBy: speaker, document: document.flatMap { DocumentSymbol($0) })))))
    }
  }

  @Test("the report is adopted with its drafts as they are printed")
  func adoptsReport() throws {
    let drafts = ["E/CN.15/2024/L.1", "E/CN.15/2024/L.1/Add.1–7"]
    for line in ["L.1, L.1/Add.1–7", "L.1 and l.1/add.1-7"] {
      #expect(
        try Room.read("adopt report \(line) as orally amended")
          == .proposals(.adoptReport(.init(drafts: drafts, asOrallyAmended: true))))
    }
    #expect(
      try Room.read("adopt report L.1")
        == .proposals(.adoptReport(.init(drafts: ["E/CN.15/2024/L.1"], asOrallyAmended: false))))
  }

  @Test("short symbols take the year of the session, or that of the line before it is convened")
  func yearOfSymbols() throws {
    let room = try Room("convene 33 in Vienna from 2024-05-13 to 2024-05-17")
    let expected = try symbol("E/CN.15/2024/L.4/Rev.1")
    #expect(
      try Room.read("2025-01-01 issue L.4/Rev.1", in: room.session)
        == .proposals(.revise(.init(proposal: "L.4", symbol: expected))))
    #expect(
      try Room.read("2025-01-01 issue L.4/Rev.1")
        == .proposals(.revise(.init(proposal: "L.4", symbol: try symbol("E/CN.15/2025/L.4/Rev.1")))))
  }

  @Test("a draft is called as the session calls it, in whatever case it is typed")
  func namesOfDrafts() throws {
    let room = try Room(
      "item 6 \"Six\"", "submit draft Board decision \"Report\" item 6 deciding \"to transmit it\"")
    #expect(try Room.read("adopt BOARD", in: room.session) == .proposals(.act(.init(proposal: "Board"))))
  }

  @Test("summaries are entered for an item, a sub-item, and each part of a chapter")
  func summaries() throws {
    func entered(_ place: ReportWork.Place, _ paragraphs: String...) -> Session.Command {
      .reportWork(.enterSummary(.init(place: place, paragraphs: paragraphs)))
    }
    #expect(
      try Room.read("summary item 6 (b) \"Many spoke.\" “Some \"spoke\".”")
        == entered(.init(item: 6, subitem: 1), "Many spoke.", "Some \"spoke\"."))
    #expect(
      try Room.read("summary item 5 chair \"Many spoke.\"")
        == entered(.init(item: 5, part: .chairSummary), "Many spoke."))
    #expect(
      try Room.read("summary item 6 action \"One spoke.\"")
        == entered(.init(item: 6, part: .action), "One spoke."))
  }

  @Test("paragraphs of the report are worked on by number or by name")
  func paragraphs() throws {
    let find: CommandLanguage.Paragraphs = { asked in
      ["64", "6.members"].contains(asked) ? ("6.members", "Drafted words.") : nil
    }
    for paragraph in ["64", "6.members"] {
      #expect(
        try Room.read("reword \(paragraph) \"New words.\"", paragraphs: find)
          == .reportWork(
            .reword(.init(paragraph: "6.members", text: "New words.", insteadOf: "Drafted words."))))
      #expect(
        try Room.read("restore \(paragraph)", paragraphs: find)
          == .reportWork(.restoreWording(.init(paragraph: "6.members"))))
      #expect(
        try Room.read("join \(paragraph)", paragraphs: find)
          == .reportWork(.join(.init(paragraph: "6.members"))))
    }
    #expect(try Room.error("join 65")?.kind == .paragraph)
  }

  @Test("entries are undone and corrected, in what happened and in when")
  func corrections() throws {
    #expect(try Room.read("undo") == .undo(version: nil))
    #expect(try Room.read("undo 12") == .undo(version: 12))
    let uganda = Session.Command.floor(.give(Statement(speaker: .delegation("UGA"))))
    #expect(
      try Room.read("correct 12 floor uganda") == .correct(version: 12, as: uganda, time: nil))
    #expect(
      try Room.read("correct 12 at 10:20")
        == .correct(version: 12, as: nil, time: try time("2024-05-16 10:20")))
    #expect(
      try Room.read("correct 12 at 2024-05-15 10:20 floor uganda")
        == .correct(version: 12, as: uganda, time: try time("2024-05-15 10:20")))
    let room = try Room("2023-12-08 17:00 open election")
    #expect(
      try Room.read("correct 2 at 18:00", in: room.session)
        == .correct(version: 2, as: nil, time: try time("2023-12-08 18:00")))
    #expect(
      try Room.read("correct 2 open election", in: room.session)
        == .correct(
          version: 2, as: .bureau(.openElection(.init(day: try day("2023-12-08")))), time: nil))
    #expect(try Room.error("correct 12 undo")?.kind == .unexpected)
    #expect(
      try Room.read("undo 12 and what rests on it") == .undo(version: 12, withWhatRestsOnIt: true))
    #expect(
      try Room.read("correct 12 floor uganda and undo what rests on it")
        == .correct(version: 12, as: uganda, time: nil, withWhatRestsOnIt: true))
    #expect(
      try Room.read("correct 12 at 10:20 and undo what rests on it")
        == .correct(version: 12, as: nil, time: try time("2024-05-16 10:20"), withWhatRestsOnIt: true))
    #expect(try Room.error("undo 12 and what follows")?.kind == .incomplete)
  }

  @Test("times are whole, in part, or left out; a time alone says nothing")
  func times() throws {
    let language = CommandLanguage(session: try Room().session)
    let now = try time("2024-05-16 10:04:30")
    for (written, expected) in [
      ("", "2024-05-16 10:04:30"), ("11:05", "2024-05-16 11:05"), ("2024-05-17", "2024-05-17 10:04:30"),
      ("2024-05-17 9:30", "2024-05-17 9:30"), ("2024-05-17T09:30:15", "2024-05-17 09:30:15"),
    ] {
      #expect(try language.parse("\(written) next", now: now)?.time == RoomTime(expected))
    }
    for silent in ["", "   ", "# reconstruction: nobody knows", "2024-05-17", "10:04 # later"] {
      #expect(try language.parse(silent, now: now) == nil)
    }
  }

  @Test("a paragraph that stands alone in its section is joined to none")
  func joined() throws {
    let language = CommandLanguage(session: try Room().session)
    let now = try Room.now()
    func join(_ line: String) throws -> Session.Command? {
      try language.parse(
        line, now: now, paragraphs: { (name: "item:6/p\($0)", draftedText: "") },
        standsAlone: { $0 == "item:6/p1" })?.command
    }
    #expect(try join("join 2") == .reportWork(.join(.init(paragraph: "item:6/p2"))))
    #expect(throws: LanguageError.self) { try join("join 1") }
  }
}
