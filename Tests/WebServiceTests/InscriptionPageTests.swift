import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

@Suite struct InscriptionPageTests {
  private func house(_ lines: String = "") async throws -> House {
    try await House(
      "10:10 open list", "10:11 inscribe colombia", lines,
      as: .init(.delegation, delegation: ParticipantCode("THA")), now: "2025-05-19 10:27")
  }

  private func ask(_ house: House, _ action: String, id: String = UUID().uuidString) async throws
    -> (status: HTTPResponse.Status, text: String)
  {
    let response = try await house.send(
      "/sessions/first/inscription", ("id", id), ("item", "3"), ("kind", "discussion"), ("action", action))
    return (response.status, response.text)
  }

  private func waiting(_ house: House) async throws -> [String] {
    try await house.state.lists[3]?.waiting.map(\.delegation.rawValue) ?? []
  }

  @Test func aDelegationInscribesAndWithdrawsItself() async throws {
    let house = try await house()
    #expect(try await ask(house, "inscribe").status == .seeOther)
    #expect(try await waiting(house) == ["COL", "THA"])
    let page = try await house.ask("/sessions/first/inscription?done=inscribed").text
    #expect(page.contains("You are on the list."))
    #expect(page.contains("<strong>Place 2 of 2</strong>"))
    #expect(page.contains("Expected at about"))
    #expect(try await ask(house, "withdraw").status == .seeOther)
    #expect(try await waiting(house) == ["COL"])
  }

  @Test func aDelegationThatHasTheFloorReadsNoPlaceOnTheList() async throws {
    let house = try await house("10:12 inscribe thailand")
    #expect(try await house.ask("/sessions/first/inscription").text.contains("Place 2 of 2"))
    try await house.record("10:20 floor thailand")
    let text = try await house.ask("/sessions/first/inscription?done=inscribed").text
    #expect(text.contains("You have the floor."))
    #expect(!text.contains("Place ") && !text.contains("You are on the list."))
    #expect(!text.contains("You are not on this list."))
    try await house.record("10:25 end")
    #expect(try await house.ask("/sessions/first/inscription").text.contains("You are not on this list."))
  }

  @Test func theFeedOfADelegationTellsItsPlaceAndItsFloor() async throws {
    let house = try await house("10:12 inscribe thailand")
    let rendering = Rendering.inscription(try House.name, ParticipantCode("THA"), .english)
    let waiting = rendering.text(of: try await house.state, at: house.backend.now())
    #expect(waiting.contains("data-announcement=\"List of speakers: Place 2 of 2\""))
    try await house.record("10:20 floor thailand")
    let speaking = rendering.text(of: try await house.state, at: house.backend.now())
    #expect(speaking.contains("data-announcement=\"You have the floor.\""))
  }

  @Test func whatWasDoneIsNotToldWhenThePageIsLoadedAgainWithoutScript() async throws {
    let text = try await house().ask("/sessions/first/inscription?done=withdrawn").text
    #expect(text.contains("content=\"30; url=/sessions/first/inscription\">"))
  }

  @Test func aFormThatWasSentTwiceIsRecordedOnce() async throws {
    let house = try await house()
    let id = UUID().uuidString
    #expect(try await ask(house, "inscribe", id: id).status == .seeOther)
    #expect(try await ask(house, "inscribe", id: id).status == .seeOther)
    #expect(try await waiting(house) == ["COL", "THA"])
  }

  @Test func aRefusalIsToldWithItsRule() async throws {
    let house = try await house("10:12 close list")
    let answer = try await ask(house, "inscribe")
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("The list of speakers was closed on 2025-05-19 at 10:12."))
    #expect(answer.text.contains("<p>Rule: rule 44</p>"))
    #expect(!answer.text.contains("Type “open list”"))
  }

  @Test func aFormFromAnotherSiteIsRefused() async throws {
    let house = try await house()
    let form = [("id", UUID().uuidString), ("item", "3"), ("kind", "discussion"), ("action", "inscribe")]
    #expect(try await house.ask("/sessions/first/inscription", post: form).status == .forbidden)
    #expect(try await waiting(house) == ["COL"])
  }

  @Test func onlyDelegationsHaveThePage() async throws {
    let house = try await House(as: .init(.secretary))
    #expect(try await house.ask("/sessions/first/inscription").status == .forbidden)
  }

  @Test func aFormWithoutWhatItNeedsIsMalformed() async throws {
    let house = try await house()
    #expect(try await ask(house, "dance").status == .badRequest)
    #expect(try await ask(house, "inscribe", id: "1").status == .badRequest)
  }

  @Test func nobodyElseWhoWaitsIsNamed() async throws {
    #expect(!(try await house().ask("/sessions/first/inscription").text.contains("Colombia")))
  }

  @Test func theCardSaysWhoSpeaksAndWhoIsNext() async throws {
    let house = try await house("10:12 inscribe thailand")
    try await house.record("10:20 floor colombia")
    let next = try await house.ask("/sessions/first/inscription").text
    #expect(next.contains("<p class=\"card-state\">You are next.</p>"))
    #expect(next.contains("Colombia speaks now."))
    #expect(next.contains("data-turn-state=\"next\""))
    try await house.record("10:25 floor thailand")
    let text = try await house.ask("/sessions/first/inscription").text
    #expect(text.contains("data-turn-state=\"floor\"") && text.contains("class=\"clock "))
  }

  @Test func aWishWaitsForTheSecretariatAndSaysSo() async throws {
    let house = try await house()
    let sent = try await house.send(
      "/sessions/first/inscription", ("id", UUID().uuidString), ("item", "3"), ("kind", "discussion"),
      ("action", "inscribe"), ("mode", "video"), ("language", "French"), ("person", "Ana Sol"),
      ("title", "Minister of Justice"), ("group", "G77"))
    #expect(sent.status == .seeOther)
    let entry = try #require(try await house.state.lists[3]?.waiting.last)
    #expect(entry.statement.mode == .video && entry.statement.language == "French")
    #expect(entry.statement.speaker.title == nil && entry.statement.onBehalfOf.isEmpty)
    let page = try await house.ask("/sessions/first/inscription").text
    #expect(
      page.contains("Waits for the secretariat: Ana Sol, Minister of Justice, on behalf of Group of 77"))
    try await house.record("10:28 grant wish thailand")
    let granted = try await house.ask("/sessions/first/inscription").text
    #expect(granted.contains("Announced: Ana Sol, Minister of Justice"))
    #expect(try await waiting(house) == ["THA", "COL"])
  }

  @Test func theListIsReadInFullByDelegations() async throws {
    let text = try await house().ask("/sessions/first/speakers").text
    #expect(text.contains("<li><bdi>Colombia</bdi>"))
    let meeting = try await house().ask("/sessions/first/meeting")
    #expect(meeting.status == .ok && meeting.text.contains("Cooperation in practice"))
  }

  @Test func theProgrammeIsAPartOfTheMeetingPageAndACalendar() async throws {
    let house = try await house(
      "10:13 plan meeting 2025-05-20 10:00 to 13:00 in \"Board Room D\" item 3 on \"Drafts, first reading\"")
    #expect(try await house.ask("/sessions/first/meeting").text.contains("Board Room D"))
    let calendar = try await house.ask("/sessions/first/calendar.ics")
    #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(calendar.text.contains("DTSTART:20250520T100000\r\nDTEND:20250520T130000\r\n"))
    #expect(calendar.text.contains("LOCATION:Board Room D\r\n"))
    #expect(calendar.text.contains("Drafts\\, first reading"))
  }
}
