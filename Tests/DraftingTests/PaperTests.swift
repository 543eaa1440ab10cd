import Documents
import Drafting
import Foundation
import Proceedings
import Testing

/// The papers of invented sessions, whole, as they stood at a moment.
///
/// The expected texts were read by eye. To record them anew, run once with `ROSTRUM_RECORD=1` and read them again.
@Suite("Papers")
struct PaperTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var session: String
    var request: Paper.Request
    var time: String?
    var testDescription: String { "\(session) \(name)" }

    init(_ name: String, of session: String, _ request: Paper.Request, at time: String? = nil) {
      (self.name, self.session, self.request, self.time) = (name, session, request, time)
    }
  }

  static let cases: [Case] = [
    Case("provisional-agenda", of: "ccpcj-40", .provisionalAgenda, at: "2031-05-12 12:00"),
    Case("documents", of: "ccpcj-40", .documents),
    Case("speakers", of: "ccpcj-40", .speakers(meeting: nil, item: nil), at: "2031-05-12 10:36"),
    Case("speakers-afterwards", of: "ccpcj-40", .speakers(meeting: 1, item: 3)),
    Case("journal-1", of: "ccpcj-40", .journal(meeting: 1)),
    Case("journal-3", of: "ccpcj-40", .journal(meeting: 3)),
    Case("participants", of: "ccpcj-40", .participants),
    Case("statistics", of: "ccpcj-40", .statistics),
    Case("vote", of: "ccpcj-40", .vote(ProposalID("L.3"))),
    Case("chair-before", of: "ccpcj-40", .chair(item: nil), at: "2031-05-11 12:00"),
    Case("chair-speaking", of: "ccpcj-40", .chair(item: nil), at: "2031-05-12 10:34"),
    Case("chair-action", of: "ccpcj-40", .chair(item: nil), at: "2031-05-14 10:04"),
    Case("chair-result", of: "ccpcj-40", .chair(item: nil), at: "2031-05-14 10:15"),
    Case("chair-report", of: "ccpcj-40", .chair(item: 7)),
    Case("provisional-agenda", of: "cnd-70", .provisionalAgenda),
    Case("documents", of: "cnd-70", .documents),
    Case("journal-1", of: "cnd-70", .journal(meeting: 1)),
    Case("journal-2", of: "cnd-70", .journal(meeting: 2)),
    Case("journal-4", of: "cnd-70", .journal(meeting: 4)),
    Case("journal-6", of: "cnd-70", .journal(meeting: 6)),
    Case("participants", of: "cnd-70", .participants),
    Case("votes", of: "cnd-70", .vote(nil)),
    Case("chair-point", of: "cnd-70", .chair(item: nil), at: "2027-03-15 10:27"),
    Case("chair-appeal", of: "cnd-70", .chair(item: nil), at: "2027-03-15 10:29"),
    Case("chair-motion", of: "cnd-70", .chair(item: nil), at: "2027-03-15 16:07"),
    Case("chair-amendments", of: "cnd-70", .chair(item: nil), at: "2027-03-17 10:06"),
    Case("chair-ballot", of: "cnd-70", .chair(item: nil), at: "2027-03-17 11:40"),
    Case("chair-end", of: "cnd-70", .chair(item: nil)),
  ]

  private static func session(_ name: String) throws -> Session {
    let body = String(name.prefix { $0 != "-" })
    return try Replay(body: body, folder: Place.sessions.appending(path: name)).session
  }

  @Test("the paper is the one that was read by eye", arguments: cases)
  func thePaperIsTheOneThatWasReadByEye(_ asked: Case) throws {
    var session = try PaperTests.session(asked.session)
    if let time = asked.time { session = session.asOf(time: try #require(RoomTime(time))) }
    let text = PaperText(try Paper.draft(asked.request, from: session)).text
    let folder = Place.sessions.appending(path: "\(asked.session)/papers")
    try expectAsRead(text, in: folder.appending(path: "\(asked.name).txt"))
  }

  @Test("the next agenda is that of the draft decision, once its text is attached")
  func theNextAgendaIsThatOfTheDraftDecision() throws {
    var replay = try Replay(body: "ccpcj", folder: Place.sessions.appending(path: "ccpcj-40"))
    let text = AdoptedText(
      proposal: ProposalID("L.4"), title: "Report and agenda",
      blocks: [
        "The Economic and Social Council:", "(a) Takes note of the report;",
        "Provisional agenda for the forty-first session of the Commission", "1. Election of officers.",
        "2. Cooperation in practice:", "(a) Cooperation by telegraph;", "(b) Cooperation by hand.",
        "Report of the Executive Director", "3. Other business.",
      ], notes: [:])
    try replay.take(.proposals(.attachText(text)))
    let paper = try Paper.draft(.provisionalAgenda, from: replay.session)
    let items = PaperText(paper).lines.drop { $0 != paper.title }
      .filter { $0.hasPrefix("(") || $0.first?.isNumber == true }
    #expect(
      items == [
        "1. Election of officers.", "2. Cooperation in practice:", "(a) Cooperation by telegraph;",
        "(b) Cooperation by hand.", "3. Other business.",
      ])
    #expect(PaperText(paper).lines.contains("Report of the Executive Director"))
    #expect(
      PaperText(paper).lines.contains(
        "As set out in draft decision E/CN.15/2031/L.4, recommended to the Economic and Social Council for adoption at the 3rd meeting."
      ))
  }

  @Test("a paper that cannot be made says why")
  func aPaperThatCannotBeMadeSaysWhy() throws {
    let empty = try Replay(body: "ccpcj").session
    for request in [Paper.Request.documents, .chair(item: nil), .vote(nil)] {
      #expect(throws: Paper.Missing.noSession) { try Paper.draft(request, from: empty) }
    }
    let session = try PaperTests.session("ccpcj-40")
    let before = session.asOf(time: try #require(RoomTime("2031-05-01 10:00")))
    #expect(throws: Paper.Missing.noMeetings) { try Paper.draft(.journal(meeting: nil), from: before) }
    #expect(throws: Paper.Missing.noMeetings) { try Paper.draft(.journal(meeting: 2), from: before) }
    #expect(throws: Paper.Missing.noVote(nil)) { try Paper.draft(.vote(nil), from: before) }
    #expect(throws: Paper.Missing.noMeeting(9, held: 3)) {
      try Paper.draft(.speakers(meeting: 9, item: nil), from: session)
    }
    #expect(throws: Paper.Missing.noItem(12, items: [1, 2, 3, 4, 5, 6, 7])) {
      try Paper.draft(.chair(item: 12), from: session)
    }
    #expect(throws: Paper.Missing.noProposal("L.9", known: ["L.2", "L.3", "L.4"])) {
      try Paper.draft(.vote(ProposalID("L.9")), from: session)
    }
    #expect(throws: Paper.Missing.noVote("L.2")) { try Paper.draft(.vote(ProposalID("L.2")), from: session) }
  }

  @Test("the votes of a roll-call add up to its figures, and nobody is lost")
  func theVotesOfARollCallAddUp() throws {
    let session = try PaperTests.session("cnd-70")
    let records = try #require(try Paper.draft(.vote(ProposalID("L.2")), from: session).records)
    let last = records.rows.filter { $0[0] == records.rows.last?[0] }
    let cast = last.reduce(into: [String: Int]()) { $0[$1[5], default: 0] += Int($1[6]) ?? 0 }
    #expect(cast == ["yes": 6, "no": 1, "abstention": 2, "none": 44])
    #expect(cast.values.reduce(0, +) == session.participants.members.count)
  }

  @Test("the parts of the speaking time add up to the whole")
  func thePartsOfTheSpeakingTimeAddUp() throws {
    let session = try PaperTests.session("ccpcj-40")
    let records = try #require(try Paper.draft(.statistics, from: session).records)
    func sum(_ division: String, _ column: Int) -> Int {
      records.rows.filter { $0[0] == division }.reduce(0) { $0 + (Int($1[column]) ?? 0) }
    }
    #expect(sum("category", 3) == session.floor.statements.count)
    #expect(sum("category", 4) == sum("delegation", 4))
    #expect(records.rows.contains { $0.prefix(2) == ["group", "G77"] })
  }
}
