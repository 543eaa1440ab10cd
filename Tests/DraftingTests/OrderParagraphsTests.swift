import CommandLanguage
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// Whole paragraphs on officers, elections and the order of a session, as a report has them.
@Suite("Paragraphs on officers, elections and the order of a session")
struct OrderParagraphsTests {
  private static let before = """
    2024-05-02 10:00 convene 33 in Vienna from 2024-05-13 to 2024-05-17
    members poland, mexico, uganda, japan, austria, peru, hungary, iran
    open election
    elect chair "María Ejemplo", mexico
    elect first vice-chair "Jan Przykład", poland
    elect rapporteur "Kwame Sampleson", uganda
    item 2 "Adoption of the agenda" organization
    item 4 "Rivers"
    item 5 "Lakes"
    item 6 "Report" adoption of report
    2024-05-13 10:00 open meeting 1
    open session

    """

  static func report(_ lines: String, part: Session.Part = .regular) throws -> Report {
    var session = Session()
    let profile = try #require(Body.named("ccpcj"))
    func take(_ command: Session.Command, at time: RoomTime) throws {
      for event in try session.decide(command, at: time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      }
    }
    try take(.create(profile), at: RoomTime.start)
    var language = CommandLanguage()
    for entry in try RecordFile(before + lines, session: "order").entries {
      language.session = session
      guard let parsed = try language.parse(entry.text, now: entry.time) else { continue }
      try take(parsed.command, at: parsed.time)
    }
    return Report.draft(session, part: part)
  }

  /// The words of the blocks with these names, with the body called by its short name.
  static func words(_ names: String..., after lines: String) throws -> [String] {
    let report = try report(lines)
    return names.map { name in
      (report.block(named: name)?.words ?? "–")
        .replacing("Commission on Crime Prevention and Criminal Justice", with: "Commission")
    }
  }

  /// The blocks from the one with that name on, up to the next paragraph.
  private static func list(under name: String, in report: Report) -> [String] {
    let blocks = report.chapters.flatMap(\.blocks)
    guard let start = blocks.firstIndex(where: { $0.name == name }) else { return [] }
    return blocks[(start + 1)...].prefix { $0.kind == .item }.map(\.words)
  }

  @Test func aMeetingIsSuspendedAndAnotherAdjournedForLackOfAQuorum() throws {
    let words = try Self.words(
      "organization/quorum:1.1", "organization/suspension:1.1", "organization/adjournment:2",
      after: """
        10:10 verify quorum at request of iran
        10:14 present 12 members
        10:15 suspend meeting for lack of a quorum
        11:00 resume meeting
        11:05 adopt agenda
        12:00 close meeting
        15:00 open meeting 2 present 9 members
        15:30 close meeting for lack of a quorum
        """)
    #expect(
      words == [
        "At the 1st meeting, on 13 May 2024, the presence of a quorum was verified at the request of the representative of the Islamic Republic of Iran; 12 members were represented.",
        "The 1st meeting, on 13 May 2024, was suspended at 10.15 a.m. for lack of a quorum and resumed at 11 a.m.",
        "The 2nd meeting, on 13 May 2024, was adjourned at 3.30 p.m. for lack of a quorum.",
      ])
  }

  @Test func theChairDecidesToGoOn() throws {
    let words = try Self.words(
      "organization/quorumWaived:1.1", after: "10:10 present 12 members by decision of the chair")
    #expect(
      words == [
        "At the 1st meeting, on 13 May 2024, at which 12 members were represented, the Chair decided to proceed with the business before the Commission."
      ])
  }

  @Test func aViceChairPresidesOverMeetingsAndPartsOfThem() throws {
    let words = try Self.words(
      "organization/presiding:1",
      after: """
        10:30 close meeting
        15:00 open meeting 2 presiding first vice-chair
        16:00 close meeting
        2024-05-14 10:00 open meeting 3
        11:00 preside first vice-chair
        12:00 close meeting
        """)
    #expect(
      words == [
        "In the absence of the Chair, the First Vice-Chair, Jan Przykład (Poland), presided over the 2nd meeting and part of the 3rd meeting."
      ])
  }

  @Test func anOfficerIsReplacedForTheUnexpiredTerm() throws {
    let words = try Self.words(
      "organization/vacancy:1", "organization/vacancy:2",
      after: """
        10:10 vacate rapporteur state not member
        elect rapporteur "Abebe Muster", uganda
        10:30 vacate chair resigned
        designate first vice-chair
        10:40 close meeting
        15:00 open meeting 2 presiding first vice-chair
        elect chair "Inés Modelo", peru
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission was informed that Uganda was no longer a member of the Commission and Kwame Sampleson (Uganda), Rapporteur, had ceased to hold office. At the same meeting, the Commission elected Abebe Muster (Uganda) Rapporteur by acclamation for the unexpired term of office.",
        "At its 1st meeting, on 13 May 2024, the Commission was informed that María Ejemplo (Mexico), Chair, had resigned. Pending the election of a Chair, the other officers designated the First Vice-Chair, Jan Przykład (Poland), to take the place of the Chair. At its 2nd meeting, on 13 May 2024, the Commission elected Inés Modelo (Peru) Chair by acclamation for the unexpired term of office.",
      ])
  }

  @Test func theTableOfOfficersKeepsThoseElectedAtTheBeginning() throws {
    let report = try Self.report(
      "10:10 vacate rapporteur resigned\nelect rapporteur \"Abebe Muster\", uganda")
    let rows = report.chapters.flatMap(\.blocks).filter { $0.kind == .row }.map(\.words)
    #expect(rows.last == "Rapporteur\tAfrican States\tKwame Sampleson (Uganda)")
  }

  @Test func anElectionByAcclamation() throws {
    let words = try Self.words(
      "election:1",
      after: """
        10:10 adopt agenda
        10:20 take up item 4
        open election for "two places on the Board of Trustees" 2 places
        nominate "Ana Sol", peru and "Ken Abe", japan
        elected by acclamation
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission elected Ana Sol (Peru) and Ken Abe (Japan) to fill two places on the Board of Trustees by acclamation."
      ])
  }

  @Test func severalPlacesAreCountedWhereTheRecordNamesOne() throws {
    let words = try Self.words(
      "election:1",
      after: """
        10:10 adopt agenda
        10:20 take up item 4
        open election for "the office of Member of the Board" 2 places
        nominate "Ana Sol", peru and "Ken Abe", japan
        elected by acclamation
        """)
    #expect(words.first?.contains(" to fill two seats of Member of the Board by acclamation.") == true)
  }

  @Test func anElectionBySecretBallotWithASecondBallotAndALot() throws {
    let lines = """
      10:10 adopt agenda
      10:20 take up item 4
      open election for "the office of Coordinator"
      nominate "Ana Sol", peru and "Ken Abe", japan and "Eva Muster", austria
      ballot papers 34 invalid 1 abstentions 1 votes 12 "Ana Sol", 12 "Ken Abe", 8 "Eva Muster"
      ballot papers 34 votes 17 "Ana Sol", 17 "Ken Abe"
      lot drawn "Ken Abe"
      """
    let words = try Self.words(
      "election:1/ballot:1", "election:1/ballot:2", "election:1/result:2", after: lines)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission held an election by secret ballot to fill the office of Coordinator. The result of the ballot was as follows:",
        "As no candidate had obtained the required majority, the Commission held a second ballot, restricted to Ana Sol (Peru) and Ken Abe (Japan). The result of the ballot was as follows:",
        "As Ana Sol (Peru) and Ken Abe (Japan) had obtained the same number of votes, the Chair drew lots between the two candidates, and Ken Abe (Japan) was elected.",
      ])
    #expect(
      Self.list(under: "election:1/ballot:1", in: try Self.report(lines)) == [
        "Number of ballot papers: 34", "Number of invalid ballots: 1", "Number of valid ballots: 33",
        "Number of abstentions: 1", "Number of members present and voting: 32", "Required majority: 17",
        "Number of votes obtained:", "Ana Sol (Peru): 12", "Ken Abe (Japan): 12", "Eva Muster (Austria): 8",
      ])
  }

  @Test func statesAreElectedInSeveralBallots() throws {
    let words = try Self.words(
      "election:1/result:1", "election:1/ballot:2", "election:1/result:2",
      after: """
        10:10 adopt agenda
        10:20 take up item 4
        open election for "two places on the Committee" 2 places
        nominate peru, iran, japan, austria
        ballot papers 30 votes 25 peru, 14 iran, 11 japan, 10 austria
        declare elected
        10:30 close meeting
        15:00 open meeting 2
        take up item 4
        ballot papers 30 votes 18 iran, 12 japan
        declare elected
        """)
    #expect(
      words == [
        "Having obtained the required majority, Peru was elected to fill one of the places.",
        "As one place remained to be filled, the Commission held a second ballot, at its 2nd meeting, on 13 May 2024, restricted to Iran (Islamic Republic of) and Japan. The result of the ballot was as follows:",
        "Having obtained the required majority, the Islamic Republic of Iran was elected to fill the remaining place.",
      ])
  }

  @Test func aMinuteOfSilence() throws {
    let words = try Self.words(
      "organization/silence:1",
      after: """
        10:05 minute of silence in memory of "the victims of trafficking in persons"
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission observed a minute of silence in memory of the victims of trafficking in persons."
      ])
  }

  @Test func theAgendaIsChangedAfterItsAdoption() throws {
    let words = try Self.words(
      "organization/agendaChange:1", "organization/agendaChange:2",
      after: """
        10:10 adopt agenda
        10:20 add item 7 "Wells"
        10:30 defer item 5 to session 34
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission decided to include in its agenda an additional item, item 7, entitled “Wells”.",
        "At its 1st meeting, on 13 May 2024, the Commission decided to defer consideration of agenda item 5, entitled “Lakes”, to its thirty-fourth session.",
      ])
  }

  @Test func aRuleIsSuspendedWithNoticeAndWithout() throws {
    let words = try Self.words(
      "organization/ruleSuspension:1", "organization/ruleSuspension:2",
      after: """
        10:10 notice of suspension of rule 52 by iran
        10:20 suspend rule 43 for "hear all speakers" without objection
        10:30 close meeting
        2024-05-14 10:30 open meeting 2
        suspend rule 52 for "consider draft resolution L.7" during "the meeting"
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission decided, in accordance with rule 78 of the rules of procedure, to suspend rule 43 in order to hear all speakers. The requirement of 24 hours’ notice was waived, as there was no objection.",
        "At its 2nd meeting, on 14 May 2024, the Commission decided, in accordance with rule 78 of the rules of procedure, to suspend rule 52 during the meeting in order to consider draft resolution L.7. Notice had been given by the representative of the Islamic Republic of Iran on 13 May 2024.",
      ])
  }

  @Test func aCommitteeOfTheWholeMeetsAndReports() throws {
    let words = try Self.words(
      "organization/committee:1", "item:4/committee:Committee of the Whole.1",
      after: """
        10:10 adopt agenda
        10:15 set up committee "Committee of the Whole" chaired by first vice-chair items 4, 5
        committee met 2024-05-13
        committee met 2024-05-14
        10:20 take up item 4
        committee reported on "the results of its consideration of the draft resolutions"
        """)
    #expect(
      words == [
        "At its 1st meeting, on 13 May 2024, the Commission set up a Committee of the Whole, chaired by the First Vice-Chair, Jan Przykład (Poland), to consider agenda items 4 and 5. The Committee of the Whole held two meetings, on 13 and 14 May 2024.",
        "At the 1st meeting, on 13 May 2024, the Chair of the Committee of the Whole reported on the results of its consideration of the draft resolutions.",
      ])
  }

  @Test func itemsAreConsideredTogetherAtAJointMeetingAdjournedAndResumed() throws {
    let words = try Self.words(
      "item:4/opening", "item:5/opening", "item:4/adjournment:1",
      after: """
        10:10 adopt agenda
        10:20 close meeting
        2024-05-14 10:00 open meeting 2 joint with cnd meeting 7
        take up items 4 and 5
        floor peru
        adjourn item to meeting 4
        10:30 close meeting
        15:00 open meeting 3
        15:10 close meeting
        2024-05-15 10:00 open meeting 4
        take up item 4
        """)
    #expect(
      words == [
        "At its 2nd and 4th meetings, on 14 and 15 May 2024, the Commission considered agenda item 4, entitled “Rivers”. The 2nd meeting was held jointly with the 7th meeting of the Commission on Narcotic Drugs. The item was considered together with agenda item 5.",
        "At its 2nd meeting, held jointly with the 7th meeting of the Commission on Narcotic Drugs, on 14 May 2024, the Commission considered agenda item 5, entitled “Lakes”. The item was considered together with agenda item 4. The statements made are reflected in chapter II.",
        "At its 2nd meeting, held jointly with the 7th meeting of the Commission on Narcotic Drugs, on 14 May 2024, the Commission adjourned its consideration of the item to its 4th meeting. At its 4th meeting, on 15 May 2024, the Commission resumed its consideration of the item.",
      ])
  }
}
