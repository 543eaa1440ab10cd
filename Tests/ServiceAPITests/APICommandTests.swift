import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Proceedings
import ServiceAPI
import Testing

@testable import WebService

/// Commands that are given through the API.
@Suite("Commands of the API", .serialized) struct APICommandTests {
  @Test func recordsALineInTheNameOfWhoeverLoggedIn() async throws {
    let house = try await House.shared.value
    try await house.record("lines")
    let answer = try await house.give("2025-05-19 10:09 end", in: "lines").value(CommandAnswer.self)
    let event = try #require(answer.events.first)
    #expect(event.version == 18 && event.kind == "floor.ended" && !answer.wasRepeated)
    #expect(event.operatorName == "secretary" && event.occurredAt == "2025-05-19T10:09:00")
    #expect(event.recorded != nil)
  }

  @Test func givesTheSameAnswerToTheSameKey() async throws {
    let house = try await House.shared.value
    try await house.record("keys")
    let id = UUID()
    let first = try await house.give("end", in: "keys", id: id).value(CommandAnswer.self)
    let second = try await house.give("end", in: "keys", id: id).value(CommandAnswer.self)
    #expect(first.events == second.events && !first.wasRepeated && second.wasRepeated)
  }

  @Test func refusesAKeyThatWasSentWithAnotherCommand() async throws {
    let house = try await House.shared.value
    try await house.record("reused")
    let id = UUID()
    #expect(try await house.give("2025-05-19 10:10 close list", in: "reused", id: id).status == .ok)
    for line in ["2025-05-19 10:10 open list", "end", "item 9 \"Another\""] {
      let answer = try await house.give(line, in: "reused", id: id)
      #expect(answer.status == .unprocessableContent, "\(line)")
      #expect(try answer.value(Problem.self).isOf(.conflict), "\(line)")
    }
    let stored = #"{"at":"2025-05-19 10:10","command":{"giveFloorToNext":{}}}"#
    let answer = try await house.post("/v1/sessions/reused/commands", stored, id: id)
    #expect(try answer.value(Problem.self).isOf(.conflict))
    #expect(try await house.get("/v1/sessions/reused").value(SessionReading.self).version == 18)
  }

  @Test func readsALineThatComesAgainAsItWasReadTheFirstTime() async throws {
    let house = try await House.shared.value
    try await house.record("again")
    let id = UUID()
    let first = try await house.give("undo", in: "again", id: id).value(CommandAnswer.self)
    #expect(try await house.give("2025-05-19 10:10 close list", in: "again").status == .ok)
    let second = try await house.give("undo", in: "again", id: id).value(CommandAnswer.self)
    #expect(second.wasRepeated && second.events == first.events)
  }

  @Test func tellsADelegationNothingOfAnothersCommand() async throws {
    let house = try await House.shared.value
    let id = UUID()
    #expect(try await house.give("2025-05-19 10:10 close list", id: id).status == .ok)
    let answer = try await house.give("withdraw ghana", as: .delegation, id: id)
    #expect(answer.status == .unprocessableContent)
    #expect(try await house.give("2025-05-19 10:10 open list").status == .ok)
  }

  @Test func takesACommandInItsStoredForm() async throws {
    let house = try await House.shared.value
    try await house.record("stored")
    let body = #"{"at":"2025-05-19 10:10","command":{"undo":{}}}"#
    let answer = try await house.post("/v1/sessions/stored/commands", body, id: UUID())
    #expect(answer.status == .ok, "\(String(buffer: answer.body))")
    #expect(try answer.value(CommandAnswer.self).events.map(\.kind) == ["undone"])
  }

  @Test(arguments: [
    #""line":"next""#, #""command":{"giveFloorToNext":{}}"#,
  ])
  func givesTheFloorOnceToTwoWhoSayNextAtOnce(_ command: String) async throws {
    // Given a session with a long list, and two operators who see the same version,
    let house = try await House.shared.value
    let name = command.contains("line") ? "lines-at-once" : "stored-at-once"
    try await house.record(name)
    let waiting = """
      austria algeria canada chile cuba egypt france greece india italy japan kenya mexico nepal norway oman peru \
      poland portugal qatar spain sweden
      """
    for state in waiting.split(separator: " ") {
      #expect(try await house.give("2025-05-19 10:09 inscribe \(state)", in: name).status == .ok)
    }
    for _ in 0..<20 {
      let seen = try await house.get("/v1/sessions/\(name)").value(SessionReading.self).version
      let body = #"{"at":"2025-05-19 10:10",\#(command),"seen":\#(seen)}"#
      // when both say “next”,
      async let one = house.post("/v1/sessions/\(name)/commands", body, id: UUID())
      async let other = house.post("/v1/sessions/\(name)/commands", body, id: UUID())
      let answers = try await [one, other]
      // then one gives the floor, and the other is told to whom.
      #expect(Set(answers.map(\.status)) == [.ok, .conflict])
      let given = try #require(answers.first { $0.status == .ok }).value(CommandAnswer.self)
      #expect(given.events.filter { $0.kind == "floor.given" }.count == 1)
      let problem = try #require(answers.first { $0.status == .conflict }).value(Problem.self)
      let board = try await house.get("/v1/sessions/\(name)/board").value(BoardReading.self)
      #expect(problem.fact?.contains(try #require(board.speaker).name) == true, "\(problem.detail)")
    }
  }

  @Test func refusesAVersionThatCannotHaveBeenSeen() async throws {
    let house = try await House.shared.value
    let answer = try await house.post(
      "/v1/sessions/other/commands", #"{"line":"next","seen":900}"#, id: UUID())
    #expect(answer.status == .conflict)
  }

  @Test func tellsWhatTheRulesSayAgainstIt() async throws {
    let house = try await House.shared.value
    let answer = try await house.give("2025-05-19 10:10 inscribe ghana", in: "other")
    #expect(answer.status == .conflict)
    let problem = try answer.value(Problem.self)
    #expect(problem.type == "/problems/refused" && problem.fact?.contains("Ghana") == true)
  }

  @Test func pointsAtThePlaceInALineThatCannotBeRead() async throws {
    struct Malformed: Decodable { var place: [Int] }
    let answer = try await House.shared.value.give("flor ghana")
    #expect(answer.status == .badRequest)
    #expect(try answer.value(Malformed.self).place == [0, 4])
  }

  @Test func recordsNothingForALineThatSaysNothing() async throws {
    let answer = try await House.shared.value.give("# a remark").value(CommandAnswer.self)
    #expect(answer.events.isEmpty && !answer.wasRepeated)
  }

  @Test(arguments: [
    #"{}"#, #"{"line":"end","command":{"undo":{}}}"#, #"{"line":7}"#, #"{"line":"end","at":"soon"}"#,
    #"{"command":{"dance":{}}}"#, #"[]"#, #"{"#,
  ])
  func refusesABodyThatIsNoCommand(_ body: String) async throws {
    let house = try await House.shared.value
    let answer = try await house.post("/v1/sessions/other/commands", body, id: UUID())
    #expect(answer.status == .badRequest)
  }

  @Test func wantsAKey() async throws {
    let house = try await House.shared.value
    let answer = try await house.post("/v1/sessions/other/commands", #"{"line":"end"}"#)
    #expect(answer.status == .badRequest)
    #expect(try answer.value(Problem.self).detail.contains("Idempotency-Key"))
  }

  /// A command in its stored form, as a delegation's link sends it.
  private func stored(_ command: Session.Command, at: String? = nil, in house: House) async throws
    -> HTTPResponse.Status
  {
    let json = String(decoding: try JSONEncoder().encode(command), as: UTF8.self)
    let time = at.map { #""at":"\#($0)","# } ?? ""
    return try await house.post(
      "/v1/sessions/\(House.session)/commands", #"{\#(time)"command":\#(json)}"#, as: .delegation, id: UUID()
    ).status
  }

  @Test func letsADelegationInscribeItselfAndNobodyElse() async throws {
    let house = try await House.shared.value
    #expect(try await house.give("inscribe austria", as: .delegation).status == .forbidden)
    #expect(try await house.give("withdraw ghana", as: .delegation).status == .ok)
    let ghana = ParticipantCode("GHA")
    let bare = SpeakersList.Inscription(delegation: ghana, statement: Statement(speaker: .delegation(ghana)))
    #expect(try await stored(.list(.init(item: 3, command: .inscribe(bare))), in: house) == .ok)
    #expect(try await stored(.list(.init(item: 3, command: .withdraw(ghana))), in: house) == .ok)
    let back = try await house.give("inscribe ghana by video in french", as: .delegation)
    #expect(back.status == .ok)
    #expect(try back.value(CommandAnswer.self).events.first?.operatorName == "GHA")
  }

  @Test(arguments: [
    "2025-05-19 10:10 inscribe ghana", "10:10 inscribe ghana", "inscribe ghana as minister",
    "inscribe ghana for g77", "inscribe ghana, \"Prime Minister of Ghana\"", "inscribe ghana person \"Ama\"",
    "inscribe ghana limit 1 minute", "inscribe ghana with consent", "inscribe ghana by decision of the chair",
    "inscribe ghana aligned japan", "inscribe ghana on website", "inscribe ghana introductory",
    "request reply ghana at end of meeting", "request reply ghana to 17", "inscribe ghana on points of order",
    "place ghana at 1", "reinstate ghana", "open list", "next", "undo", "floor ghana",
    "inscribe " + String(repeating: "ghana ", count: 100),
  ])
  func buildsACommandFromWhatADelegationAsksForItselfAndFromNothingElse(_ line: String) async throws {
    let house = try await House.shared.value
    let before = try await house.get("/v1/sessions/\(House.session)").value(SessionReading.self).version
    let answer = try await house.give(line, as: .delegation)
    #expect(answer.status == .forbidden, "\(line): \(String(buffer: answer.body))")
    let detail = try answer.value(Problem.self).detail
    #expect(detail.contains("leave the time out") || detail.contains("“inscribe GHA” or “withdraw GHA”"))
    let after = try await house.get("/v1/sessions/\(House.session)").value(SessionReading.self).version
    #expect(before == after)
  }

  @Test func givesTheTimeOfTheServicesClockToADelegation() async throws {
    let house = try await House.shared.value
    let ghana = ParticipantCode("GHA")
    let withdrawal = Session.Command.list(.init(item: 3, command: .withdraw(ghana)))
    #expect(try await stored(withdrawal, at: "2025-05-19 10:09", in: house) == .forbidden)
    let guarded = Session.Command.correct(version: 17, as: nil, time: RoomTime("2025-05-19 10:09"))
    #expect(try await stored(guarded, in: house) == .forbidden)
  }

  @Test func createsASessionOnce() async throws {
    let house = try await House.shared.value
    let body = #"{"name":"new","body":"cnd"}"#
    let created = try await house.post("/v1/sessions", body)
    #expect(created.status == .created && created.headers[.location] == "/v1/sessions/new")
    #expect(try await house.post("/v1/sessions", body).status == .ok)
    #expect(try await house.post("/v1/sessions", #"{"name":"new","body":"ccpcj"}"#).status == .conflict)
    let unknown = try await house.post("/v1/sessions", #"{"name":"newer","body":"ga"}"#)
    #expect(unknown.status == .unprocessableContent)
    #expect(try await house.post("/v1/sessions", #"{"name":"A B","body":"cnd"}"#).status == .badRequest)
  }
}
