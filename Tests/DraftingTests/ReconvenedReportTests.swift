import CommandLanguage
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// A session that was reconvened has two reports, each of its own meetings, items and actions.
@Suite("The report of a reconvened session")
struct ReconvenedReportTests {
  private static let regular = """
    2024-05-02 10:00 convene 33 in Vienna from 2024-05-13 to 2024-05-17 to be reconvened 2024-12-05 to 2024-12-06
    members poland, mexico, uganda, japan, austria, peru, hungary, iran
    open election
    elect chair "María Ejemplo", mexico
    item 2 "Adoption of the agenda" organization
    item 4 "Rivers"
    item 5 "Lakes"
    item 6 "Report" adoption of report
    submit L.2 resolution "Clean rivers" item 4 sponsors peru
    submit L.3 resolution "Clean lakes" item 5 sponsors uganda
    2024-05-13 10:00 open meeting 1
    open session
    10:10 adopt agenda
    10:20 take up item 4
    floor japan
    adopt L.2
    12:00 take up item 6
    adopt report L.1
    close session
    close meeting

    """
  private static let reconvened = """
    2024-11-01 10:00 reconvene from 2024-12-05 to 2024-12-06
    2024-12-05 10:00 open meeting 2
    10:10 take up item 5
    floor austria
    adopt L.3

    """

  private static func session(_ lines: String) throws -> Session {
    var session = Session()
    func take(_ command: Session.Command, at time: RoomTime) throws {
      for event in try session.decide(command, at: time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
      }
    }
    try take(.create(try #require(Body.named("ccpcj"))), at: .start)
    var language = CommandLanguage()
    for entry in try RecordFile(lines, session: "reconvened").entries {
      language.session = session
      guard let parsed = try language.parse(entry.text, now: entry.time) else { continue }
      try take(parsed.command, at: parsed.time)
    }
    return session
  }

  private func words(_ report: Report) -> String {
    report.chapters.flatMap(\.blocks).map(\.words).joined(separator: "\n")
  }

  @Test func theReportOfTheRegularPartStaysAsItWas() throws {
    let before = Report.draft(try Self.session(Self.regular))
    let after = Report.draft(try Self.session(Self.regular + Self.reconvened))
    #expect(before == after)
  }

  @Test func theReconvenedPartHasChaptersOnTheItemsConsideredInItAndOnTheReport() throws {
    let report = Report.draft(try Self.session(Self.regular + Self.reconvened), part: .reconvened)
    #expect(report.chapters.dropFirst().map(\.title) == ["Lakes", "Report", "Organization of the session"])
    #expect(report.front.titlePage.contains("Report on the reconvened thirty-third session"))
    #expect(report.front.titlePage.contains("Supplement No. 10A"))
  }

  @Test func itTellsItsOwnMeetingsStatementsAndActionsAlone() throws {
    let report = Report.draft(try Self.session(Self.regular + Self.reconvened), part: .reconvened)
    let words = words(report)
    #expect(words.contains("held its reconvened thirty-third session in Vienna on 5 and 6 December 2024."))
    #expect(words.contains("At its 2nd meeting, on 5 December 2024"))
    #expect(words.contains("Austria") && words.contains("Clean lakes") && words.contains("33/2"))
    for absent in ["Japan", "Clean rivers", "May 2024", "opened the session"] {
      #expect(!words.contains(absent), "\(absent)")
    }
  }

  @Test func itIsAdoptedByItself() throws {
    let session = try Self.session(
      Self.regular + Self.reconvened + "\n11:00 take up item 6\nadopt report L.1/Rev.1\nclose session\n")
    let report = Report.draft(session, part: .reconvened)
    #expect(
      words(report).contains("the report on its reconvened thirty-third session (L.1/Rev.1)")
        || words(report).contains(
          "the report on its reconvened thirty-third session (E/CN.15/2024/L.1/Rev.1)")
    )
    #expect(Report.sinceAdoption(session, part: .reconvened)?.removed.isEmpty == true)
    #expect(words(Report.draft(session)).contains("the report on its thirty-third session"))
  }

  @Test func theReconvenedPartIsNotClosedBeforeItsReportIsAdopted() throws {
    let session = try Self.session(Self.regular + Self.reconvened)
    let time = try #require(RoomTime("2024-12-05 12:00"))
    #expect(throws: Session.Refusal.meetings(.order(.reportNotAdopted))) {
      try session.decide(.meetings(.closeSession(.init("Chair"))), at: time)
    }
  }

  @Test func whatIsUndoneInOnePartIsGoneFromItsReport() throws {
    var session = try Self.session(Self.regular + Self.reconvened)
    let statement = try #require(session.floor.statements.first?.moment.version)
    let time = try #require(RoomTime("2024-12-05 12:00"))
    for event in try session.decide(.undo(version: statement), at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
    #expect(!words(Report.draft(session)).contains("Japan"))
    #expect(words(Report.draft(session, part: .reconvened)).contains("Austria"))
  }

  @Test func aSessionThatWasNotReconvenedHasOneReport() throws {
    let session = try Self.session(Self.regular)
    #expect(Report.draft(session, part: .reconvened) == Report.draft(session))
    #expect(session.part(.regular) == session)
  }
}
