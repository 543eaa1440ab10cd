import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Proceedings
import ServiceAPI
import Sessions
import Testing

@testable import WebService

/// What programs read of a session.
@Suite("Readings of the API") struct APIReadingTests {
  @Test func listsTheSessionsThatWhoeverAsksMayRead() async throws {
    let house = try await House.shared.value
    let all = try await house.get("/v1/sessions").value([SessionEntry].self)
    #expect(all.map(\.name).contains("given") && all.map(\.name).contains("other"))
    let own = try await house.get("/v1/sessions", as: .elsewhere).value([SessionEntry].self)
    #expect(own.map(\.name) == ["other"])
  }

  @Test func tellsASessionAtAGlance() async throws {
    let house = try await House.shared.value
    let reading = try await house.get("/v1/sessions/other").value(SessionReading.self)
    #expect(reading.version == 17 && reading.number == 34 && reading.body?.code == "ccpcj")
    #expect(reading.meeting?.number == 1 && reading.item?.title == "General debate")
    let newest = try await house.log.read(try #require(SessionName("other")), after: 16)
    #expect(reading.head == newest.last.map { $0.hash.map { String(format: "%02x", $0) }.joined() })
  }

  @Test func tellsTheAgendaAndTheProposals() async throws {
    let house = try await House.shared.value
    let agenda = try await house.get("/v1/sessions/other/agenda", as: .elsewhere).value(AgendaReading.self)
    #expect(agenda.items.contains { $0.title == "General debate" && $0.state == .underConsideration })
    let proposals = try await house.get("/v1/sessions/other/proposals").value(ProposalsReading.self)
    #expect(proposals.version == 17 && proposals.proposals.isEmpty)
    let time = try await house.get("/v1/sessions/other/statistics").value(StatisticsReading.self)
    #expect(time.version == 17)
  }

  @Test func takesATimeHoweverItsSpaceIsWritten() async throws {
    let house = try await House.shared.value
    for space in ["%20", "+", "T"] {
      let answer = try await house.get("/v1/sessions/other/sheet/agenda?asOf=2025-05-16\(space)10:30")
      #expect(answer.status == .ok)
    }
  }

  @Test func givesATagByWhichAReadingIsNotSentAgain() async throws {
    let house = try await House.shared.value
    let first = try await house.get("/v1/sessions/other/agenda")
    let tag = try #require(first.headers[.eTag])
    let again = try await house.send(.get, "/v1/sessions/other/agenda", more: [.ifNoneMatch: tag])
    #expect(again.status == .notModified && again.body.readableBytes == 0)
  }

  @Test func answersTheHeadOfWhateverIsRead() async throws {
    let house = try await House.shared.value
    for path in ["/health", "/v1/sessions/other/agenda", "/problems/refused"] {
      let answer = try await house.send(.head, path)
      #expect(answer.status == .ok && answer.body.readableBytes == 0, "\(path)")
    }
  }

  @Test func saysWhatATypeOfProblemMeans() async throws {
    let house = try await House.shared.value
    for kind in Problem.Kind.allCases {
      let answer = try await house.get("/problems/\(kind.rawValue)", as: .nobody)
      #expect(answer.status == .ok && answer.body.readableBytes > 20)
    }
    #expect(try await house.get("/problems/none", as: .nobody).status == .notFound)
  }

  @Test func givesEverythingFromWhichASessionIsRebuilt() async throws {
    let house = try await House.shared.value
    var session = Session()
    while true {
      let path = "/v1/sessions/other/events?after=\(session.version)&limit=5"
      let page = try await house.get(path).value(EventsMessage.self)
      #expect(page.events.count <= 5 && page.version == 17)
      for event in page.events { try session.evolve(by: LoggedEvent(try #require(event.recorded))) }
      if session.version == page.version { break }
    }
    let name = try #require(SessionName("other"))
    #expect(try await house.sessions.desk(for: name).session == session)
    let first = try await house.get("/v1/sessions/other/events?limit=1").value(EventsMessage.self)
    #expect(first.events.first?.operatorName == "secretary")
    #expect(first.events.first?.words.isEmpty == false)
  }

  @Test func noticesCanonicalBytesThatAreNotThoseOfTheHash() async throws {
    let house = try await House.shared.value
    let page = try await house.get("/v1/sessions/other/events?limit=2").value(EventsMessage.self)
    var forged = page.events[0]
    #expect(forged.recorded != nil)
    forged.canonical = page.events[1].canonical
    #expect(forged.recorded == nil)
  }

  @Test func takesAnEventWhoseNameWasErasedWithTheHashThatItIsTold() async throws {
    let house = try await House.shared.value
    let page = try await house.get("/v1/sessions/other/events?limit=5").value(EventsMessage.self)
    let recorded = try page.events.map { try #require($0.recorded) }
    #expect(page.events.allSatisfy { $0.erased == nil })
    let erasure = try Erasure(of: "Ana Sample", in: recorded)
    let change = try #require(erasure.changes.first)
    let message = EventMessage(change.after, words: "")
    let told = try JSONDecoder().decode(EventMessage.self, from: JSONEncoder().encode(message))
    #expect(told.erased == true && told.recorded == change.after)
    #expect(told.hash == page.events[change.before.version - 1].hash)
    var silent = message
    silent.erased = nil
    #expect(silent.recorded == nil)
  }

  @Test func tellsWhichEventsLostAName() throws {
    let session = try #require(SessionName("other"))
    let erased = [ErasedEvent(version: 4, key: "0a")]
    for verdict: ChainVerifier.Verdict in [
      .intact(events: 5, head: [1], erased: erased), .intact(events: 5, head: [1]),
      .broken(version: 2, reason: "gone"),
    ] {
      let reading = VerificationReading(verdict, session: session)
      let json = String(decoding: try JSONEncoder().encode(reading), as: UTF8.self)
      #expect(json.contains("\"erased\"") == (verdict == .intact(events: 5, head: [1], erased: erased)))
      let told = try JSONDecoder().decode(VerificationReading.self, from: Data(json.utf8))
      #expect(told.verdict == verdict)
    }
  }

  @Test func readsASheetAsItStoodThen() async throws {
    struct Sheet: Decodable {
      var version: Int
      var lines: [String]
    }
    let house = try await House.shared.value
    let path = "/v1/sessions/other/sheet/overview"
    let points = [("", 17), ("?asOf=2", 2), ("?asOf=2025-05-19%2010:02", 10), ("?asOf=2025-05-19", 17)]
    for (query, version) in points {
      let sheet = try await house.get(path + query).value(Sheet.self)
      #expect(sheet.version == version, "\(query)")
      #expect(sheet.lines.contains("Version \(version)"))
    }
  }

  @Test func readsTheReportTheRulesAndTheBoard() async throws {
    let house = try await House.shared.value
    let chapter = try await house.get("/v1/sessions/other/report?format=text&chapter=ii")
    #expect(chapter.headers[.contentType] == "text/plain; charset=utf-8")
    #expect(String(buffer: chapter.body).hasPrefix("Chapter II\n"))
    let report = String(buffer: try await house.get("/v1/sessions/other/report").body)
    #expect(report.contains(#""numeral":"I""#) && report.contains(#""version":17"#))
    let rules = String(buffer: try await house.get("/v1/sessions/other/rules?rule=quorum").body)
    #expect(rules.contains(#""key":"quorum""#))
    let board = String(buffer: try await house.get("/v1/sessions/other/board", as: .elsewhere).body)
    #expect(board.contains(#""speaker":{"clock":"running","elapsedSeconds":"#))
    #expect(board.contains(#""name":"Brazil""#) && board.contains(#""next":"Ghana""#))
  }

  @Test func writesTheReportInEveryFormat() async throws {
    let house = try await House.shared.value
    let path = "/v1/sessions/other/report?format="
    for (format, type, beginning) in [
      ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK"),
      ("html", "text/html; charset=utf-8", "<!DOCTYPE html>"), ("akn", "application/akn+xml", "<?xml"),
    ] {
      let answer = try await house.get(path + format)
      #expect(answer.headers[.contentType] == type && answer.status == .ok)
      #expect(Array(answer.body.readableBytesView.prefix(2)) == Array(beginning.utf8.prefix(2)), "\(format)")
      #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; filename=\"report-other.") == true)
    }
    let chapter = try await house.get(path + "docx&addendum=0")
    #expect(chapter.headers[.contentDisposition]?.contains("-L.1.docx") == true)
    #expect(try await house.get(path + "docx&addendum=40").status == .notFound)
    #expect(try await house.get(path + "docx&part=reconvened").status == .notFound)
    #expect(try await house.get(path + "csv").status == .badRequest)
    #expect(try await house.get(path + "docx", as: .display).status == .forbidden)
  }

  @Test func writesThePapers() async throws {
    let house = try await House.shared.value
    let path = "/v1/sessions/other/papers/"
    let speakers = try await house.get(path + "speakers?item=3")
    #expect(speakers.headers[.contentType] == "text/plain; charset=utf-8")
    #expect(String(buffer: speakers.body).contains("Ghana"))
    let table = try await house.get(path + "statistics?format=csv")
    #expect(table.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(
      Array(try await house.get(path + "chair?format=docx").body.readableBytesView.prefix(2))
        == Array("PK".utf8))
    #expect(try await house.get(path + "speakers?item=9").status == .notFound)
    #expect(try await house.get(path + "journal?item=3").status == .badRequest)
    #expect(try await house.get(path + "chair?format=csv").status == .unprocessableContent)
    #expect(try await house.get(path + "minutes").status == .notFound)
    #expect(try await house.get(path + "chair", as: .delegation).status == .forbidden)
  }

  @Test func readsAListInBothForms() async throws {
    let house = try await House.shared.value
    let path = "/v1/sessions/other/lists/3/discussion"
    let csv = try await house.get(path + "?format=csv")
    #expect(csv.headers[.contentType] == "text/csv; charset=utf-8")
    #expect(String(buffer: csv.body).contains("\nGhana,"))
    let json = String(buffer: try await house.get(path).body)
    #expect(json.contains(#""entries":[{"delegation":"GHA","name":"Ghana","place":1,"speaker":"Ghana"}]"#))
    #expect(try await house.get(path + "?asOf=3").status == .notFound)
    #expect(try await house.get("/v1/sessions/other/lists/9/discussion").status == .notFound)
  }

  @Test func checksAndExportsTheLog() async throws {
    let house = try await House.shared.value
    let verdict = try await house.get("/v1/sessions/other/verification").value(VerificationReading.self)
    #expect(verdict.isIntact && verdict.events == 17)
    let export = try await house.get("/v1/sessions/other/export")
    #expect(export.headers[.contentType] == "application/x-ndjson")
    #expect(String(buffer: export.body).split(separator: "\n").count == 17)
  }

  @Test(arguments: [
    "events?after=-1", "events?after=x", "events?limit=0", "events?limit=5001",
    "sheet/overview?asOf=yesterday", "report?format=word", "lists/3/discussion?format=xml",
  ])
  func refusesAQueryThatIsNone(_ path: String) async throws {
    let answer = try await House.shared.value.get("/v1/sessions/other/\(path)")
    #expect(answer.status == .badRequest)
    #expect(answer.headers[.contentType] == "application/problem+json")
  }

  @Test(arguments: [
    "", "/events", "/export", "/verification", "/board", "/sheet/overview", "/report", "/rules",
    "/lists/3/panel",
  ])
  func knowsNoSessionThatIsNotThere(_ path: String) async throws {
    let house = try await House.shared.value
    #expect(try await house.get("/v1/sessions/missing\(path)").status == .notFound)
    #expect(try await house.get("/v1/sessions/No%20Name\(path)").status == .notFound)
  }

  @Test func namesTheMethodsThatAPathHas() async throws {
    let answer = try await House.shared.value.send(.put, "/v1/sessions")
    #expect(answer.status == .methodNotAllowed && answer.headers[.allow] == "GET, HEAD, POST")
  }
}
