import CommandLanguage
import Drafting
import Proceedings
import ReferenceData
import Testing

/// Whole paragraphs on officers elected at the first meeting, on committees and on facilitators.
@Suite("Paragraphs on officers elected in the session, committees and facilitators")
struct OfficerParagraphsTests {
  private static let before = """
    2025-03-01 10:00 convene 69 in "New York" from 2025-03-10 to 2025-03-21
    members poland, mexico, uganda, japan, austria, peru, hungary, iran, chile
    item 2 "Organization" organization
    item 4 "Rivers"

    """

  private static func report(_ lines: String) throws -> Report {
    var session = Session()
    let profile = try #require(Body.named("csw"))
    func take(_ command: Session.Command, at time: RoomTime) throws {
      for event in try session.decide(command, at: time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      }
    }
    try take(.create(profile), at: RoomTime.start)
    var language = CommandLanguage()
    for entry in try RecordFile(before + lines, session: "officers").entries {
      language.session = session
      guard let parsed = try language.parse(entry.text, now: entry.time) else { continue }
      try take(parsed.command, at: parsed.time)
    }
    return Report.draft(session)
  }

  /// The words of the blocks with these names, each with the list under it, the body by its short name.
  private static func words(_ names: String..., after lines: String) throws -> [String] {
    let blocks = try report(lines).chapters.flatMap(\.blocks)
    return names.flatMap { name -> [String] in
      guard let start = blocks.firstIndex(where: { $0.name == name }) else { return ["– \(name)"] }
      let list = blocks[(start + 1)...].prefix { $0.kind == .item }
      return ([blocks[start]] + list).map {
        $0.words.replacing("Commission on the Status of Women", with: "Commission")
      }
    }
  }

  private static let elections = """
    2025-03-10 10:00 open meeting 1
    open session
    elect chair "Ana Sol", peru proposed by chile endorsed by mexico, japan
    elect vice-chair "Jan Przykład", poland
    elect vice-chair "Ken Abe", japan
    elect vice-chair "Eva Muster", austria
    elect rapporteur "Eva Muster", austria
    postpone election of vice-chair to meeting 2 no candidate from "African States"
    preside chair

    """

  @Test func officersAreElectedAtTheFirstMeeting() throws {
    let words = try Self.words(
      "organization/elected:1", "organization/elected:1/nominations", "organization/electionPostponed:1",
      "organization/presiding:1", "organization/elected:2",
      after: Self.elections + """
        11:00 close meeting
        2025-03-11 10:00 open meeting 2
        elect vice-chair "Kwame Sampleson", uganda
        """)
    #expect(
      words == [
        "At its 1st meeting, on 10 March, the Commission elected, by acclamation, the following officers:",
        "Chair: Ana Sol (Peru).", "Vice-Chairs: Jan Przykład (Poland) and Ken Abe (Japan).",
        "Vice-Chair and Rapporteur: Eva Muster (Austria).",
        "Ana Sol (Peru) had been proposed by the representative of Chile and endorsed by the representatives of Japan and Mexico.",
        "At its 1st meeting, on 10 March, the Commission postponed the election of a Vice-Chair to its 2nd meeting, as no candidate had yet been nominated by the African States.",
        "Pending the election of a Chair, the outgoing Chair presided over part of the 1st meeting.",
        "At its 2nd meeting, on 11 March, the Commission elected, by acclamation, Kwame Sampleson (Uganda) Vice-Chair.",
      ])
  }

  @Test func theSessionIsOpenedOnBehalfOfSomebody() throws {
    let words = try Self.words(
      "organization/openedBy", "organization/presiding:1",
      after: """
        2025-03-10 10:00 open meeting 1 presiding "Director of the Division", "Rita Roe" on behalf of "Secretary-General"
        open session by "Director of the Division", "Rita Roe" on behalf of "Secretary-General"
        elect chair "Ana Sol", peru
        preside chair
        """)
    #expect(
      words == [
        "The session was opened by Rita Roe, Director of the Division, on behalf of the Secretary-General.",
        "Pending the election of a Chair, Rita Roe, Director of the Division, on behalf of the Secretary-General, presided over part of the 1st meeting.",
      ])
  }

  @Test func oneOfSeveralViceChairsPresidesAndAnotherHasASubstitute() throws {
    let words = try Self.words(
      "organization/presiding:2", "organization/substitute:1",
      after: Self.elections + """
        11:00 preside vice-chair "Ken Abe"
        11:10 substitute vice-chair "Jan Przykład" by "Ola Nowak", poland
        """)
    #expect(
      words == [
        "In the absence of the Chair, Ken Abe (Japan), Vice-Chair, presided over part of the 1st meeting.",
        "At its 1st meeting, on 10 March, the Commission was informed that Jan Przykład (Poland), Vice-Chair, had nominated Ola Nowak (Poland) to act as substitute.",
      ])
  }

  @Test func officersOfTheNextSessionAreElectedAtTheEnd() throws {
    let words = try Self.words(
      "organization/successors:70:1",
      after: Self.elections + """
        12:00 elect chair "Imre Minta", hungary for session 70
        elect vice-chair "Ana Sol", peru for session 70
        """)
    #expect(
      words == [
        "At its 1st meeting, on 10 March, the Commission elected, by acclamation, the following officers for its seventieth session:",
        "Chair: Imre Minta (Hungary).", "Vice-Chair: Ana Sol (Peru).",
      ])
  }

  @Test func aCandidateWithdrawsAndTheOtherIsElected() throws {
    let words = try Self.words(
      "election:1",
      after: Self.elections + """
        10:20 adopt agenda
        take up item 4
        open election for "one place on the Working Group"
        nominate "Ana Sol", peru proposed by chile for g77, "Ken Abe", japan
        candidate withdraws "Ken Abe"
        elected by acclamation
        """)
    #expect(
      words == [
        "At its 1st meeting, on 10 March, the Commission elected Ana Sol (Peru) to fill one place on the Working Group by acclamation. Ana Sol (Peru) had been proposed by the representative of Chile (on behalf of the Group of 77 and China). The candidature of Ken Abe (Japan) was withdrawn."
      ])
  }

  @Test func aCredentialsCommitteeReportsAndItsReportIsApproved() throws {
    let words = try Self.words(
      "organization/committee:1", "organization/committee:Credentials Committee.1",
      "organization/committeeDecision:Credentials Committee.1",
      after: Self.elections + """
        10:20 adopt agenda
        take up item 2
        set up committee "Credentials Committee" members uganda, peru, japan chaired by "Ken Abe", japan to "examine the credentials"
        committee met 2025-03-11 to 2025-03-12 3 meetings
        committee reported on "credentials" L.9
        committee report approved
        """)
    #expect(
      words == [
        "At its 1st meeting, on 10 March, the Commission set up a Credentials Committee, chaired by Ken Abe (Japan), to examine the credentials. The Credentials Committee was composed of Japan, Peru and Uganda. The Credentials Committee held three meetings, on 11 and 12 March.",
        "At the 1st meeting, on 10 March, the Chair of the Credentials Committee introduced its report (E/CN.6/2025/L.9) on credentials.",
        "At its 1st meeting, on 10 March, the Commission approved the report of the Credentials Committee (E/CN.6/2025/L.9).",
      ])
  }

  @Test func facilitatorsStandUnderTheItemOfTheirDraft() throws {
    let words = try Self.words(
      "item:4/facilitators:1",
      after: Self.elections + """
        10:20 adopt agenda
        submit L.2 resolution "Clean rivers" item 4
        facilitators "Ana Sol", peru and "Ken Abe", japan for L.2 appointed by chair
        """)
    #expect(
      words == [
        "Ana Sol (Peru) and Ken Abe (Japan), appointed by the Chair, served as facilitators of the consultations on the draft resolution entitled “Clean rivers” (E/CN.6/2025/L.2)."
      ])
  }
}
