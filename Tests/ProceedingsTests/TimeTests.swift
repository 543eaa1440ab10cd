import Testing

@testable import Proceedings

@Suite("Time on the floor")
struct TimeTests {
  private func time(_ clock: String) throws -> RoomTime { try #require(RoomTime("2024-05-13 \(clock)")) }

  private func speaking(_ code: String = "UGA") throws -> Given {
    var given = try Given.debate()
    try given.when(.floor(code), at: "2024-05-13 10:10")
    return given
  }

  @Test func theClockRunsWarnsAndIsOver() throws {
    let session = try speaking().session
    #expect(session.clock(at: try time("10:14"))?.state == .running)
    #expect(session.clock(at: try time("10:14:30"))?.state == .warning)
    #expect(session.clock(at: try time("10:15"))?.state == .warning)
    let over = session.clock(at: try time("10:15:01"))
    #expect(over?.state == .over)
    #expect(over?.left == -1)
    #expect(try Given.debate().session.clock(at: .noon) == nil)
  }

  @Test func groupsHaveTheirOwnLimit() throws {
    var given = try Given.debate()
    let group = Behalf(group: ParticipantCode("G77"))
    try given.when(.floor(.give(Statement(speaker: .delegation(Code.uganda), onBehalfOf: [group]))))
    #expect(given.session.limit(of: given.session.floor.statements[0]) == 420)
  }

  @Test func theCommissionLimitsTheTimeOnAnItem() throws {
    var given = try speaking()
    let limits = Floor.Limits(seconds: 180, secondsForGroups: 240, warning: 60)
    try given.when(.floor(.limit(limits)))
    let clock = given.session.clock(at: try time("10:12"))
    #expect(clock?.limit == 180)
    #expect(clock?.state == .warning)
    #expect(given.refusal(of: .floor(.limit(.init(seconds: 0)))) == .floor(.noTime))
    #expect(given.refusal(of: .floor(.limit(.init(seconds: 0))))?.rule == .timeLimits)
    #expect(
      given.refusal(of: .floor(.limit(.init(item: 9, seconds: 60)))) == .agenda(.noItem(9, items: [2, 3, 4])))
  }

  @Test func thePausedClockStandsStill() throws {
    var given = try speaking()
    try given.when(.floor(.pause), at: "2024-05-13 10:12")
    #expect(given.session.clock(at: try time("10:20"))?.elapsed == 120)
    #expect(given.session.clock(at: try time("10:20"))?.isPaused == true)
    #expect(given.refusal(of: .floor(.pause)) == .floor(.paused))
    try given.when(.floor(.resume), at: "2024-05-13 10:20")
    #expect(given.session.clock(at: try time("10:21"))?.elapsed == 180)
    #expect(given.refusal(of: .floor(.resume)) == .floor(.notPaused))
    try given.when(.floor(.end(.init(time: try time("10:22")))), at: "2024-05-13 10:22")
    #expect(given.session.timeUsed(at: .noon).byDelegation == [Code.uganda: 240])
    #expect(given.refusal(of: .floor(.pause)) == .floor(.nobodyHasTheFloor))
    #expect(given.refusal(of: .floor(.resume)) == .floor(.nobodyHasTheFloor))
  }

  @Test func whoeverDoesNotComeBackFromAPauseEndedWithIt() throws {
    var given = try speaking()
    try given.when(.floor(.pause), at: "2024-05-13 10:12")
    try given.when(.floor("JPN"), at: "2024-05-13 10:20")
    #expect(given.session.floor.statements[0].ended == (try time("10:12")))
  }

  @Test func theTimeIsExtended() throws {
    var given = try speaking()
    try given.when(.floor(.extend(.init(seconds: 90))))
    #expect(given.session.clock(at: try time("10:15"))?.limit == 390)
    #expect(given.refusal(of: .floor(.extend(.init(seconds: 0)))) == .floor(.noTime))
    #expect(
      try Given.debate().refusal(of: .floor(.extend(.init(seconds: 60)))) == .floor(.nobodyHasTheFloor))
  }

  @Test func aForgottenEndIsPutRight() throws {
    var given = try speaking()
    try given.when(.floor(.end(.init(time: try time("10:13")))), at: "2024-05-13 10:20")
    #expect(given.session.floor.statements[0].ended == (try time("10:13")))
    try given.when(.floor(.end(.init(time: try time("10:14")))), at: "2024-05-13 10:20")
    #expect(given.session.floor.statements[0].ended == (try time("10:14")))
  }

  @Test func theEndOfAnOlderStatementIsPutRight() throws {
    var given = try speaking()
    let first = given.session.version
    try given.when(.floor("JPN"), at: "2024-05-13 10:20")
    func end(_ clock: String, of statement: Int) throws -> Session.Command {
      .floor(.end(.init(time: try time(clock), statement: statement)))
    }
    try given.when(try end("10:14", of: first), at: "2024-05-13 10:25")
    #expect(given.session.floor.statements[0].ended == (try time("10:14")))
    #expect(given.session.floor.isTaken)
    #expect(
      given.refusal(of: try end("10:21", of: first), at: "2024-05-13 10:25")
        == .floor(.endsAfterTheNext(try time("10:21"), next: try time("10:20"))))
    #expect(
      given.refusal(of: try end("10:09", of: first), at: "2024-05-13 10:25")
        == .floor(.endsBeforeItBegan(try time("10:09"), began: try time("10:10"))))
    #expect(given.refusal(of: try end("10:14", of: 2), at: "2024-05-13 10:25") == .floor(.noStatement(2)))
  }

  @Test func theTimeOfAGroupIsThatOfAllWhoSpokeForIt() throws {
    var given = try Given.debate()
    let group = ParticipantCode("G77")
    for (code, from, to) in [("UGA", "10:10", "10:14"), ("THA", "10:20", "10:21")] {
      let statement = Statement(
        speaker: .delegation(ParticipantCode(code)), onBehalfOf: [Behalf(group: group)])
      try given.when(.floor(.give(statement)), at: "2024-05-13 \(from)")
      try given.when(.floor(.end(.init(time: try time(to)))), at: "2024-05-13 \(to)")
    }
    let used = given.session.timeUsed(on: 3, at: .noon)
    #expect(used.byGroup == [group: 300])
    #expect(used.byDelegation[Code.thailand] == 60)
    #expect(used.total == 300)
  }

  @Test func theExpectedTimeRestsOnHowLongStatementsTook() throws {
    var given = try Given.list("JPN", "THA")
    try given.when(
      .inscribe("PER", on: .discussion) { $0.statement.category = .observerState })
    try given.when(.floor("UGA"), at: "2024-05-13 10:10")
    try given.when(.floor(.end(.init(time: try time("10:12")))), at: "2024-05-13 10:12")
    let name = SpeakersLists.Name(item: 3)
    let expected = given.session.expected(on: name, at: try time("10:12"))
    #expect(expected.map(\.time) == [try time("10:12"), try time("10:14"), try time("10:16")])
    #expect(expected.map(\.length) == [120, 120, 300])
    try given.when(.giveFloorToNext(), at: "2024-05-13 10:12")
    #expect(given.session.expected(on: name, at: try time("10:13"))[0].seconds == 60)
    #expect(given.session.expected(on: name, at: try time("23:59"))[1].time == nil)
  }

  @Test func theClockTakesAnyFiguresWithoutTrapping() throws {
    var session = try speaking().session
    let events: [Floor.Event] = [
      .limitsSet(.init(item: 3, seconds: .max, warning: .min)), .extended(.init(seconds: .max)),
      .extended(.init(seconds: .min)), .ended(.init(time: .start, statement: 99)), .resumed(.init()),
      .ended(.init(time: .start)), .paused(.init()),
    ]
    for event in events {
      session.evolve(by: .floor(event), at: Moment(version: session.version + 1, time: .noon))
      #expect(session.floor.statements.allSatisfy { session.clock(of: $0, at: .noon).elapsed >= 0 })
    }
  }

  @Test func timeRunsOverMidnightAndOverTheEndOfAMonth() throws {
    let from = try #require(RoomTime("2024-02-28 23:59:30"))
    let to = try #require(RoomTime("2024-03-01 00:00"))
    #expect(to.seconds(after: from) == 86_430)
  }
}
