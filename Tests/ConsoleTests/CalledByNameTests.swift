import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `The floor by name, as a line` {
  private func room(_ lines: String...) throws -> Room {
    var room = try Room()
    for line in Operating.debate.dropLast() where !line.hasPrefix("inscribe") { try room.record(line) }
    for line in lines { try room.record(line) }
    return room
  }

  private func made(_ room: Room) throws -> Statement {
    try #require(room.session.floor.statements.last?.statement)
  }

  @Test func `takes the group, the title and the mode that were inscribed`() throws {
    let group = try made(try room("inscribe colombia for g77", "floor colombia"))
    #expect(group.onBehalfOf == [Behalf(group: "G77")])
    #expect(group.category == .groupOfStates)
    let minister = try made(try room("inscribe kenya, \"Minister of Justice\"", "floor kenya"))
    #expect(minister.speaker.title == "Minister of Justice")
    // Kenya is an observer: the line alone would say so.
    #expect(minister.category == .minister)
    let video = try made(try room("inscribe brazil by video in french limit 2 minutes", "floor brazil"))
    #expect((video.mode, video.language, video.seconds) == (.video, "French", 120))
  }

  @Test func `changes what its clauses say, and nothing else`() throws {
    let inscribed = "inscribe kenya, \"Minister of Justice\" for african states by video"
    let other = try made(try room(inscribed, "floor kenya for g77"))
    #expect(other.onBehalfOf == [Behalf(group: "G77")])
    #expect((other.speaker.title, other.mode) == ("Minister of Justice", .video))
    let ambassador = try made(try room(inscribed, "floor kenya, permanent representative"))
    #expect(ambassador.speaker.title == "Ambassador and Permanent Representative")
    #expect(ambassador.onBehalfOf == [Behalf(group: "AFRICAN-GROUP")])
    let category = try made(
      try room("inscribe kenya, \"Minister of Justice\"", "floor kenya as observer-state"))
    #expect(category.category == .observerState)
  }

  @Test func `takes nothing where it says so, and is read alike for a reply`() throws {
    let room = try room("inscribe kenya for g77 by video", "floor kenya not as inscribed, online")
    let statement = try made(room)
    #expect((statement.onBehalfOf, statement.mode, statement.category) == ([], .online, .observerState))
    #expect(room.session.currentList.list?.waiting.isEmpty == true)
    guard case .floor(.giveAsSaid)? = try Room.read("reply kenya not as inscribed") else {
      Issue.record("A reply takes the clause as well.")
      return
    }
    #expect(try Room.error("inscribe kenya not as inscribed") != nil)
  }

  @Test func `has the time of a group on the clock of the console`() throws {
    var console = try Operating()
    console.give("floor colombia")
    #expect(console.state.session.floor.current?.statement.onBehalfOf == [Behalf(group: "G77")])
    #expect(console.waiting == ["CIV", "THA", "BRA", "UKR"])
    console.give("floor cote d'ivoire")
    #expect(console.state.session.floor.current?.statement.mode == .video)
  }
}
