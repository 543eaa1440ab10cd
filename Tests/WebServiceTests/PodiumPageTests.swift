import Access
import Foundation
import HTTPTypes
import HummingbirdTesting
import Proceedings
import Testing

@testable import WebService

@Suite struct PodiumPageTests {
  private func house(_ lines: String = "", as role: Role = .speakers) async throws -> House {
    try await House(
      "10:10 open list", "10:11 inscribe colombia", "10:12 inscribe thailand", "10:13 inscribe ghana", lines,
      as: .init(role))
  }

  private func press(_ house: House, _ act: String, seen: Int? = nil, name: String? = nil) async throws
    -> TestResponse
  {
    let version = try await house.state.version
    let fields =
      [("seen", "\(seen ?? version)"), ("act", act)] + (name.map { [("name-3-discussion", $0)] } ?? [])
    var headers: HTTPFields = [.accept: "text/html"]
    headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
    return try await house.ask("/sessions/first/podium", post: fields, headers: headers)
  }

  private func waiting(_ house: House) async throws -> [String] {
    try await house.state.lists[3]?.waiting.map(\.delegation.rawValue) ?? []
  }

  @Test func theFloorIsGivenEndedInterruptedAndExtended() async throws {
    let house = try await house()
    #expect(try await house.ask("/sessions/first/podium").text.contains(">Next: Colombia</button>"))
    #expect(try await press(house, "next 3 discussion").status == .seeOther)
    #expect(try await house.state.floor.current?.statement.speaker.participant?.rawValue == "COL")
    #expect(try await press(house, "extend").status == .seeOther)
    #expect(try await house.state.floor.current?.extended == 60)
    #expect(try await press(house, "pause").status == .seeOther)
    #expect(try await house.ask("/sessions/first/podium").text.contains("value=\"resume\""))
    #expect(try await press(house, "resume").status == .seeOther)
    #expect(try await press(house, "end").status == .seeOther)
    #expect(try await house.state.floor.current == nil)
  }

  @Test func entriesAreMovedAndTakenOff() async throws {
    let house = try await house()
    #expect(try await press(house, "move 3 discussion GHA 1").status == .seeOther)
    #expect(try await waiting(house) == ["GHA", "COL", "THA"])
    #expect(try await press(house, "withdraw 3 discussion COL").status == .seeOther)
    #expect(try await waiting(house) == ["GHA", "THA"])
  }

  @Test func aButtonThatIsPressedTwiceIsRecordedOnce() async throws {
    let house = try await house()
    let seen = try await house.state.version
    #expect(try await press(house, "next 3 discussion", seen: seen).status == .seeOther)
    #expect(try await press(house, "next 3 discussion", seen: seen).status == .seeOther)
    #expect(try await house.state.floor.current?.statement.speaker.participant?.rawValue == "COL")
    #expect(try await waiting(house) == ["THA", "GHA"])
  }

  @Test func aDelegationIsInscribedByNameAndAnUnknownOneIsToldOf() async throws {
    let house = try await house()
    #expect(try await press(house, "inscribe 3 discussion", name: "japan").status == .seeOther)
    #expect(try await waiting(house).last == "JPN")
    let unknown = try await press(house, "inscribe 3 discussion", name: "Atlantis")
    #expect(unknown.status == .unprocessableContent)
    #expect(unknown.text.contains("Nobody is called “Atlantis”."))
  }

  @Test func whatTheRulesRefuseIsToldOnThePage() async throws {
    let answer = try await press(try await house(), "end")
    #expect(answer.status == .conflict)
    #expect(answer.text.contains("<div id=\"refusal\" class=\"alert\" role=\"alert\">"))
  }

  @Test func wishesAreGrantedAndDeclined() async throws {
    let house = try await house("10:14 wish ghana, \"Minister\" for g77")
    let page = try await house.ask("/sessions/first/podium").text
    #expect(page.contains("Minister, Ghana, on behalf of Group of 77 and China"))
    #expect(try await press(house, "grant 3 discussion GHA").status == .seeOther)
    #expect(try await waiting(house) == ["GHA", "COL", "THA"])
  }

  @Test func theListIsClosedAfterAQuestion() async throws {
    let house = try await house()
    #expect(try await house.ask("/sessions/first/podium").text.contains("Yes, close the list"))
    #expect(try await press(house, "close 3 discussion").status == .seeOther)
    #expect(try await house.state.lists[3]?.isOpen == false)
  }

  @Test(arguments: [Role.drafter, .display])
  func othersDoNotRunTheList(_ role: Role) async throws {
    let house = try await house(as: role)
    #expect(try await house.ask("/sessions/first/podium").status == .forbidden)
    #expect(try await press(house, "next 3 discussion").status == .forbidden)
    #expect(try await waiting(house).count == 3)
  }

  @Test func anActComesBackFromItsText() {
    for text in ["next 3 discussion", "end", "move 4 generalDebate GHA 2"] {
      #expect(PodiumAct(text)?.text == text)
    }
    for text in ["", "dance", "move x y", "move 3 discussion GHA one"] { #expect(PodiumAct(text) == nil) }
  }
}
