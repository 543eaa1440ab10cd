import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines about officers, elections and the order of a session")
struct OrderLinesTests {
  @Test("members represented are counted, and the quorum is asked for")
  func quorum() throws {
    #expect(
      try Room.read("open meeting 7 present 22 members")
        == .meetings(.openMeeting(.init(number: 7, presiding: "Chair", present: 22))))
    #expect(try Room.read("present 22 members") == .meetings(.recordPresence(.init(members: 22))))
    #expect(
      try Room.read("present 12 members, by decision of the chair")
        == .meetings(.recordPresence(.init(members: 12, byDecisionOfChair: true))))
    #expect(
      try Room.read("verify quorum at request of peru")
        == .meetings(.questionQuorum(.init(requestedBy: "PER"))))
  }

  @Test("meetings are suspended and closed for a reason, and held jointly")
  func meetings() throws {
    #expect(
      try Room.read("suspend meeting for lack of a quorum")
        == .meetings(.suspendMeeting(reason: "lack of a quorum")))
    #expect(
      try Room.read("close meeting for \"want of interpretation\"")
        == .meetings(.closeMeeting(reason: "want of interpretation")))
    #expect(
      try Room.read("close meeting by decision of the chair")
        == .meetings(.closeMeeting(reason: nil, decidedBy: "Chair")))
    #expect(
      try Room.read("close meeting for lack of a quorum by decision of the chair")
        == .meetings(.closeMeeting(reason: "lack of a quorum", decidedBy: "Chair")))
    let joint = Meetings.Joint(body: "Commission on Narcotic Drugs", number: 7)
    for body in ["cnd", "\"Commission on Narcotic Drugs\""] {
      #expect(
        try Room.read("open meeting 5 joint with \(body) meeting 7")
          == .meetings(.openMeeting(.init(number: 5, presiding: "Chair", joint: joint))))
    }
    #expect(throws: LanguageError.self) { try Room.read("open meeting 5 joint with xyz meeting 7") }
    #expect(
      try Room.read("preside first vice-chair") == .meetings(.preside(.init("First Vice-Chair"))))
    let december = Meetings.ReconvenedPart(from: try day("2024-12-05"), to: try day("2024-12-06"))
    #expect(
      try Room.read("reconvene from 2024-12-05 to 2024-12-06") == .meetings(.reconvene(december)))
    #expect(try Room.read("minute of silence") == .meetings(.observeSilence(.init())))
    #expect(
      try Room.read("minute of silence in memory of \"the victims\"")
        == .meetings(.observeSilence(.init(inMemoryOf: "the victims"))))
  }

  @Test("items are taken up together, adjourned, added, deleted, deferred and amended")
  func items() throws {
    #expect(try Room.read("take up item 4 with 5") == .meetings(.takeUp(.init(item: 4, with: [5]))))
    #expect(
      try Room.read("take up items 4, 5 and 6 for action")
        == .meetings(.takeUp(.init(item: 4, forAction: true, with: [5, 6]))))
    #expect(throws: LanguageError.self) { try Room.read("take up items 4") }
    #expect(try Room.read("adjourn item") == .meetings(.adjournConsideration(toMeeting: nil)))
    #expect(try Room.read("adjourn item to meeting 9") == .meetings(.adjournConsideration(toMeeting: 9)))
    #expect(
      try Room.read("add item 10 \"Laboratories\" other business")
        == .agenda(.change(.addition(.init(number: 10, title: "Laboratories", kind: .otherBusiness)))))
    #expect(throws: LanguageError.self) { try Room.read("add item 10 (a) \"Laboratories\"") }
    #expect(try Room.read("delete item 8") == .agenda(.change(.deletion(.init(item: 8)))))
    #expect(
      try Room.read("defer item 8 to session 34")
        == .agenda(.change(.deferral(.init(item: 8, toSession: 34)))))
    #expect(
      try Room.read("amend item 8 \"Laboratories\"")
        == .agenda(.change(.amendment(.init(item: 8, title: "Laboratories")))))
  }

  @Test("officers leave office, and others take their place")
  func officers() throws {
    for (words, cause) in [
      ("resigned", .resigned), ("not representative", .notRepresentative),
      ("state not member", .stateNotMember), ("unable to act", .unableToAct),
    ] as [(String, Bureau.Vacancy.Cause)] {
      #expect(
        try Room.read("vacate rapporteur \(words)")
          == .bureau(.vacate(.init(office: "Rapporteur", cause: cause))))
    }
    #expect(throws: LanguageError.self) { try Room.read("vacate rapporteur yesterday") }
    #expect(
      try Room.read("designate second vice-chair")
        == .bureau(.designate(.init(office: "Second Vice-Chair"))))
    #expect(
      try Room.read("previous bureau session 32 chair \"african states\", rapporteur \"Asia-Pacific States\"")
        == .bureau(
          .namePrevious(
            .init(
              session: 32,
              groups: [
                .init(office: "Chair", group: "African States"),
                .init(office: "Rapporteur", group: "Asia-Pacific States"),
              ]))))
    #expect(throws: LanguageError.self) {
      try Room.read("previous bureau session 32 chair \"Nordic States\"")
    }
  }

  @Test("elections are opened, and persons or States nominated, voted on and elected")
  func elections() throws {
    #expect(
      try Room.read("open election for \"two places on the Board\" 2 places")
        == .elections(.open(.init(place: "two places on the Board", places: 2))))
    #expect(
      try Room.read("nominate \"Ana Sol\", peru and \"Ken Abe\", japan")
        == .elections(
          .nominate(.init([.init(name: "Ana Sol", state: "PER"), .init(name: "Ken Abe", state: "JPN")]))))
    #expect(
      try Room.read("nominate peru, japan and uganda")
        == .elections(.nominate(.init([.init(state: "PER"), .init(state: "JPN"), .init(state: "UGA")]))))
    let ballot = Elections.Ballot(
      papers: 38, invalid: 1, abstentions: 2,
      tallies: [.init(candidate: "Ana Sol", votes: 20), .init(candidate: "JPN", votes: 15)])
    for line in [
      "papers 38 invalid 1 abstentions 2 votes 20 \"Ana Sol\", 15 japan",
      "papers 38 votes 20 \"Ana Sol\" and 15 japan, abstentions 2, invalid 1",
    ] {
      #expect(try Room.read("ballot \(line)") == .elections(.countBallot(ballot)))
    }
    #expect(throws: LanguageError.self) { try Room.read("ballot papers 38 invalid 1") }
    #expect(try Room.read("lot drawn japan") == .elections(.drawLot(.init(candidate: "JPN"))))
    #expect(try Room.read("declare elected") == .elections(.declare(.init([]))))
    #expect(
      try Room.read("declare elected \"Ana Sol\", japan") == .elections(.declare(.init(["Ana Sol", "JPN"]))))
    #expect(try Room.read("elected by acclamation peru") == .elections(.acclaim(.init(["PER"]))))
  }

  @Test("rules are suspended after notice or without objection")
  func rules() throws {
    #expect(
      try Room.read("notice of suspension of rule 52 by peru")
        == .meetings(.giveNotice(.init(rule: "rule 52", by: "PER"))))
    #expect(
      try Room.read("suspend rule 52 for \"consider L.7\" during \"the 5th meeting\" without objection")
        == .meetings(
          .suspendRule(
            .init(
              rule: "rule 52", purpose: "consider L.7", during: "the 5th meeting", noticeWaived: true))))
    let periods: [(String, Meetings.SuspensionPeriod)] = [
      ("session", .session), ("the session", .session), ("meeting 5", .meetings([5])), ("item 3", .item(3)),
      ("meetings 5, 7 and 9", .meetings([5, 7, 9])), ("meetings 5 to 7", .span(from: 5, to: 7)),
    ]
    for (words, period) in periods {
      #expect(
        try Room.read("suspend rule 52 for \"consider L.7\" during \(words), without objection")
          == .meetings(
            .suspendRule(.init(rule: "rule 52", purpose: "consider L.7", period: period, noticeWaived: true)))
      )
    }
    #expect(try Room.error("suspend rule 52 for \"consider L.7\" during meetings 7 to 5")?.kind == .number)
    #expect(try Room.error("suspend rule 52 for \"consider L.7\" during lunch")?.kind == .incomplete)
  }

  @Test("committees are set up, meet and report")
  func committees() throws {
    #expect(
      try Room.read("set up committee \"Committee of the Whole\" chaired by first vice-chair items 6, 7")
        == .meetings(
          .setUpCommittee(
            .init(name: "Committee of the Whole", chairedBy: "First Vice-Chair", items: [6, 7]))))
    #expect(
      try Room.read("set up committee \"Working Group\" chaired by \"Ana Sol\", peru, item 6")
        == .meetings(
          .setUpCommittee(.init(name: "Working Group", chair: "Ana Sol", state: "PER", items: [6]))))
    #expect(
      try Room.read("committee met 2024-05-15 \"Working Group\"")
        == .meetings(.recordCommitteeMeeting(.init(day: try day("2024-05-15"), committee: "Working Group"))))
    #expect(
      try Room.read("committee reported on \"its work\"")
        == .meetings(.recordCommitteeReport(.init(on: "its work"))))
  }
}
