import CommandLanguage
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// What differs from body to body, told as the body tells it: given these lines, then these paragraphs.
@Suite("What differs from body to body")
struct AnyBodyTests {
  /// The paragraphs and lines of the report after these lines.
  private func told(_ body: String, _ lines: String) throws -> [String] {
    try told(try #require(Body.named(body)), lines)
  }

  private func told(_ body: Body, _ lines: String) throws -> [String] {
    var replay = Replay.going(on: Session())
    try replay.take(.create(body), at: RoomTime.start)
    for entry in try RecordFile(lines, session: "body").entries {
      try replay.take(line: "\(entry.time.day) \(entry.time.clock) \(entry.text)")
    }
    return Report.draft(replay.session).chapters.flatMap(\.blocks).map(\.words)
  }

  private func opening(_ place: String, _ presiding: String, items: String...) -> String {
    """
    2025-03-03 09:00 convene 9 in \(place) from 2025-03-03 to 2025-03-07
    members peru, japan, kenya, poland, chile, uganda, canada, usa
    item 1 "Organization of work" organization
    \(items.joined(separator: "\n"))
    2025-03-03 10:00 open meeting 1
    open session
    elect \(presiding) "Ana Sol", peru
    preside \(presiding)
    adopt agenda

    """
  }

  @Test func someSubitemsAloneAreOnTheAgendaOfABody() throws {
    let told = try told(
      "ga3",
      opening(
        "New York", "chair", items: "item 71 \"Rights\"", "item 71 (b) \"Questions\"",
        "item 71 (d) \"Follow-up\"")
          + """
          take up item 71 (d)
          floor japan
          """)
    for line in ["71. Rights:", "(b) Questions;", "(d) Follow-up.", "(d) Follow-up"] {
      #expect(told.contains(line), "\(line)")
    }
    #expect(!told.contains { $0.hasPrefix("(a)") || $0.hasPrefix("(c)") })
  }

  @Test func symbolsNeedNeitherYearNorSession() throws {
    var body = try #require(Body.named("unea"))
    body.symbols = SymbolForm("A/AC.299")
    #expect(try Body(profile: Array(body.profile().utf8)).symbols == body.symbols)
    let told = try told(
      body,
      opening("Nairobi", "president", items: "item 3 \"Draft convention\"") + """
        take up item 3
        submit L.4 resolution "Work" item 3 by president
        adopt L.4
        """)
    #expect(told.contains { $0.contains("(A/AC.299/L.4)") })
  }

  @Test func aReportIsAdoptedWhereTheAgendaHasNoItemForIt() throws {
    let told = try told(
      "hrc", opening("Geneva", "president") + "take up item 1\nadopt report 2 ad referendum\nclose session")
    #expect(
      told.contains {
        $0.hasSuffix(
          "the Human Rights Council adopted, ad referendum, the draft report on its ninth session (A/HRC/9/2)."
        )
          || $0.hasSuffix(
            "the Council adopted, ad referendum, the draft report on its ninth session (A/HRC/9/2).")
      })
  }

  @Test func whatIsDoneUnderAnItemWithoutAChapterIsToldWithTheOrganization() throws {
    let told = try told(
      "hrc",
      opening("Geneva", "president") + """
        take up item 1
        floor japan
        submit L.2 decision "Working methods" item 1 by president
        adopt L.2
        """)
    #expect(told.contains { $0.contains("a statement was made by the representative of Japan") })
    #expect(told.contains { $0.contains("a draft decision entitled “Working methods” (A/HRC/9/L.2)") })
  }

  @Test func whoeverPresidesInTheMeetingPresidesOverItsDiscussions() throws {
    let told = try told(
      "ecosoc",
      opening("New York", "president", items: "item 7 \"Operations\"") + """
        elect vice-president "Kim Lee", japan
        elect vice-president "Bo Ek", kenya
        close meeting
        2025-03-04 10:00 open meeting 2 presiding vice-president "Bo Ek"
        take up item 7
        interactive dialogue "Funding"
        """)
    #expect(told.contains { $0.contains("presided over by Bo Ek (Kenya), Vice-President") })
  }

  @Test func closingStatementsAreFollowedByTheClosure() throws {
    let told = try told(
      "csw", opening("New York", "chair") + "floor \"Executive Director\", un-women closing\nclose session")
    #expect(told.contains { $0.hasSuffix("made a closing statement.") && !$0.contains("2025") })
    #expect(told.contains { $0.contains("declared the ninth session of the Commission closed") })
  }

  @Test func whatHappenedFirstIsToldFirst() throws {
    let told = try told(
      "unff",
      opening("New York", "chair", items: "item 3 \"Forests\"") + """
        take up item 3
        floor japan
        panel "Wood"
        end panel
        close meeting
        2025-03-05 10:00 open meeting 2
        take up item 3
        floor kenya
        reply usa
        close meeting
        informal consultations 2025-03-04 on "the draft" item 3
        """)
    let places = [
      "representative of Japan", "“Wood”", "informal consultations", "of Kenya", "right of reply",
    ]
    .map { part in told.firstIndex { $0.contains(part) } ?? -1 }
    #expect(places == places.sorted() && !places.contains(-1), "\(places)")
  }

  @Test func aMeetingThatIsNotPublicIsSaidToBeSo() throws {
    let told = try told(
      "csw",
      opening("New York", "chair", items: "item 4 \"Communications\"")
        + "close meeting\n2025-03-04 10:00 open meeting 2 closed\ntake up item 4")
    #expect(told.contains { $0.contains("at its 2nd (closed) meeting") })
  }

  @Test func theStateConcernedExplainsNoVote() throws {
    let told = try told(
      "hrc",
      opening("Geneva", "president", items: "item 4 \"Situations\"") + """
        take up item 4
        submit L.3 resolution "A situation" item 4 sponsors japan
        floor kenya as state concerned before L.3
        vote on L.3 recorded vote 5-1-2, 4 absent
        """)
    #expect(
      told.contains { $0.hasSuffix("the representative of Kenya made a statement as the State concerned.") })
    #expect(told.contains { $0.hasSuffix("Four members were absent and took no part in the voting.") })
  }

  @Test func whatIsNotedFollowsTheActionBeforeIt() throws {
    let told = try told(
      "cstd",
      opening("Geneva", "chair", items: "item 3 \"Technology\"", "item 3 (a) \"Foresight\"") + """
        document 2 "Report on foresight" for 3 (a)
        document 3 "Report on digital cooperation" for 3
        take up item 3
        submit L.2 decision "Foresight" item 3 by chair
        adopt L.2
        take note of 2 item 3 (a)
        take note of 3
        """)
    #expect(
      told.contains {
        $0.hasPrefix("At the same meeting, under agenda item 3 (a), the Commission took note of")
      })
    #expect(
      told.contains {
        $0.hasPrefix("Also at the same meeting, the Commission took note of the report on digital")
      })
  }

  @Test func aDecisionWithoutADraftIsReferredToWithItsVote() throws {
    let told = try told(
      "statcom",
      opening("New York", "chair", items: "item 3 \"Surveys\"") + """
        take up item 3
        submit draft surveys decision "Surveys" item 3 deciding "to welcome the report"
        vote on surveys 5-1-0
        """)
    #expect(
      told.contains {
        $0.contains("Statistical Commission decided, by 5 votes to 1, with no abstentions, to welcome")
      })
    #expect(told.contains { $0.hasSuffix("to welcome the report (see chap. I, decision 9/101).") })
  }

  @Test func whoIntroducesADraftAloneIsNotNamedAgainAsItsSponsor() throws {
    let told = try told(
      "csocd",
      opening("New York", "chair", items: "item 3 \"Development\"") + """
        take up item 3
        submit L.4 resolution "Partnership" item 3 sponsors kenya for group of african states
        introduce L.4 by kenya for group of african states
        revise L.4 orally
        adopt L.4
        """)
    #expect(
      told.contains {
        $0.hasSuffix(
          "the representative of Kenya, on behalf of the Group of African States, introduced a draft resolution entitled “Partnership” (E/CN.5/2025/L.4)."
        )
      })
    #expect(told.contains { $0.contains("the Commission adopted the draft resolution, as orally revised") })
  }

  @Test func officersAreNamedWhereSeveralHoldAnOffice() throws {
    let told = try told(
      "csw",
      opening("New York", "chair", items: "item 3 \"Equality\"", "item 7 \"Report\" adoption of report") + """
        elect vice-chair "Kim Lee", japan
        elect vice-chair "Bo Ek", kenya
        take up item 3
        submit L.1 resolution "Equality" item 3 by chair
        introduce L.1 by vice-chair "Bo Ek"
        revise L.1 orally by vice-chair "Bo Ek" "paragraph 2 was deleted"
        adopt L.1
        take up item 7
        introduce report by vice-chair "Kim Lee"
        adopt report L.6 as orally amended
        """)
    #expect(
      told.contains { $0.contains("orally revised") && $0.contains("as follows: paragraph 2 was deleted.") })
    #expect(told.contains { $0.contains("the Vice-Chair, Kim Lee (Japan), introduced the draft report") })
    #expect(told.contains { $0.hasSuffix("(E/CN.6/2025/L.6), as orally amended.") })
  }
}
