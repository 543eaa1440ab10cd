import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Proceedings
import ReferenceData
import ServiceAPI
import Testing

@testable import WebService

@Suite("Profiles through the API") struct BodyTests {
  @Test func areListedAndRead() async throws {
    let house = try await House.shared.value
    let entries = try await house.get("/v1/bodies").value([BodyEntry].self)
    #expect(entries.map(\.code) == Body.all.map(\.code))
    let body = try await house.get("/v1/bodies/hrc").value(Body.self)
    #expect(body == Body.named("hrc"))
    #expect(try await house.get("/v1/bodies/none").status == .notFound)
  }

  @Test func aSessionIsCreatedFromAWholeProfile() async throws {
    let house = try await House.shared.value
    var body = try #require(Body.named("csw"))
    body.code = "own"
    let profile = try body.profile()
    let message = #"{"name":"own-profile","body":\#(profile)}"#
    let created = try await house.post("/v1/sessions", message)
    #expect(created.status == .created)
    #expect(try await house.post("/v1/sessions", message).status == .ok)
    let reading = try await house.get("/v1/sessions/own-profile").value(SessionReading.self)
    #expect(reading.body?.code == "own")
  }

  @Test func everyMistakeInAProfileIsTold() async throws {
    let house = try await House.shared.value
    let profile = try #require(Body.named("csw")).profile()
    let faulty = profile.replacing(#""total": 45"#, with: #""total": "many""#)
      .replacing(#""seat":"#, with: #""town":"#)
    let answer = try await house.post("/v1/sessions", #"{"name":"faulty","body":\#(faulty)}"#)
    #expect(answer.status == .unprocessableContent)
    let told = String(buffer: answer.body)
    #expect(told.contains("seats.total: must be a whole number"))
    #expect(told.contains("seat: is missing") && told.contains("town: is not known here"))
  }
}
