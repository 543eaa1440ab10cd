import Proceedings
import ReferenceData
import Testing

@testable import Drafting

/// The same facts in the words and in the order of other bodies.
@Suite("House styles")
struct HouseStyleTests {
  /// A session of the Commission on the Status of Women whose item 3 is considered at three meetings.
  private func session(_ form: ReportForm? = nil) throws -> Replay {
    var replay = try Replay(body: "csw")
    if let form {
      var body = try #require(Body.named("csw"))
      body.report = form
      replay = Replay.going(on: Session())
      try replay.take(.create(body), at: RoomTime.start)
    }
    let lines = [
      "convene 68 in New York from 2024-03-11 to 2024-03-22", "members brazil, egypt, japan, kenya, peru",
      "item 3 \"Follow-up to the Conference\"", "item 7 \"Adoption of the report\" adoption of report",
      "document 3 \"Report of the Secretary-General on the follow-up\" for 3",
      "document 4 \"Note by the Secretariat\" for 3", "2024-03-11 10:00 open meeting 1", "open session",
      "adopt agenda", "take up item 3", "floor brazil", "floor france", "close meeting",
      "2024-03-12 10:00 open meeting 2",
      "take up item 3", "floor kenya", "close meeting", "2024-03-13 10:00 open meeting 3", "take up item 3",
      "close meeting",
    ]
    var time = ""
    for line in lines {
      if line.hasPrefix("2024") { time = String(line.prefix(16)) }
      try replay.take(line: line.hasPrefix(time) ? line : "\(time) \(line)")
    }
    return replay
  }

  private func chapter(_ title: String, of replay: Replay) -> [String] {
    Report.draft(replay.session).chapters.first { $0.title == title }?.blocks.map(\.words) ?? []
  }

  @Test func inNewYorkAnItemIsToldWithItsMeetingsAndStatementsMeetingByMeeting() throws {
    #expect(
      chapter("Follow-up to the Conference", of: try session()).prefix(6) == [
        "The Commission on the Status of Women considered item 3 of its agenda at its 1st to 3rd meetings, on 11 to 13 March.",
        "It had before it the following documents:",
        "(a) Report of the Secretary-General on the follow-up (E/CN.6/2024/3);",
        "(b) Note by the Secretariat (E/CN.6/2024/4).",
        "At the 1st meeting, on 11 March, statements were made by the representative of Brazil and the observer for France.",
        "At the 2nd meeting, on 12 March, a statement was made by the representative of Kenya.",
      ])
  }

  @Test func aBodySaysPhrasesInWordsOfItsOwnAndPutsChaptersInAnOrderOfItsOwn() throws {
    let form = ReportForm(
      chapters: [.organization, .items, .actions, .matters], hasExecutiveSummary: false,
      phrases: [.organizationTitle: "Introduction", .documentsBefore: "The papers[ of {number}] were:"])
    let replay = try session(form)
    let report = Report.draft(replay.session)
    #expect(
      report.chapters.map(\.title) == [
        "Introduction", "Follow-up to the Conference", "Adoption of the report",
        "Action taken by the Commission",
        "Matters calling for action by the Economic and Social Council or brought to its attention",
      ])
    #expect(report.chapters.count == replay.session.chapters)
    #expect(chapter("Follow-up to the Conference", of: replay).contains("The papers of 3 were:"))
    #expect(report.front.executiveSummary.isEmpty && report.front.contents.first?.label == "I.")
  }

  @Test func whatStandsInBracketsIsLeftOutWhereAFactIsMissing() {
    let wording = EnglishPhrases(
      ReportForm(phrases: [.reply: "{speakers}[ of {body}] replied[, {speakers}]."]))
    #expect(wording.say(.reply, [.speakers: "Peru"]).words == "Peru replied, Peru.")
    #expect(wording.say(.reply, [:]).words == " replied.")
  }

  @Test(arguments: ReportForm.HouseStyle.allCases)
  func everyStyleHasAllPhrasesWithoutAMistake(style: ReportForm.HouseStyle) {
    for phrase in ReportPhrase.allCases {
      let facts = Dictionary(uniqueKeysWithValues: phrase.places.map { ($0, Passage("fact")) })
      #expect(!EnglishPhrases(ReportForm(style: style)).say(phrase, facts).words.isEmpty, "\(phrase)")
    }
    for phrases in [EnglishPhrases.vienna, EnglishPhrases.newYork, EnglishPhrases.geneva] {
      for (phrase, template) in phrases {
        #expect(template.mistake == nil && Set(template.places).isSubset(of: phrase.places), "\(phrase)")
      }
    }
  }

  @Test func daysInARowAreAStretch() {
    let days = [
      "2024-03-24", "2024-03-25", "2024-03-26", "2024-03-31", "2024-04-01", "2024-04-03", "2025-01-02",
    ]
    .compactMap { Day($0) }
    #expect(
      English.dateRanges(days, yearUnless: 2024) == "24 to 26 and 31 March, 1 and 3 April and 2 January 2025")
    #expect(English.dateRanges(Array(days.prefix(4))) == "24 to 26 and 31 March 2024")
    #expect(English.ranges([2, 3, 4, 6, 8, 9]) == "2nd to 4th, 6th, 8th and 9th")
  }
}
