import CommandLanguage
import Drafting
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `Corrections without numbers` {
  /// After a recorded vote on L.4 in which Peru was noted on the wrong side.
  private func voted() throws -> Operating {
    try Operating(
      Operating.debate + [
        "take up item 3 for action",
        "adopt L.4 by recorded vote in favour austria, brazil, chile, colombia, ghana, japan against peru, thailand abstaining uganda",
      ])
  }

  private func corrected(_ console: Operating) -> Vote? {
    console.state.session.proposals["L.4"]?.action?.vote
  }

  @Test func `one name of a recorded vote takes eight keys`() throws {
    var console = try voted()
    var keys = 0
    func press(_ key: Key) {
      console.press(key)
      keys += 1
    }
    press(.function(8))
    press(.enter)
    for letter in "peru" { press(.character(letter)) }
    press(.character("0"))
    press(.enter)
    press(.character("y"))
    #expect(keys == 9)
    #expect(corrected(console)?.membersAgainst == ["THA"], "\(String(describing: console.state.notice))")
    #expect(corrected(console)?.membersAbstaining == ["PER", "UGA"])
    #expect((corrected(console)?.inFavour, corrected(console)?.against) == (6, 1))
  }

  @Test func `a statement of long ago is found by name, and its line is changed`() throws {
    var console = try Operating()
    for _ in 0..<3 { console.press(.character(">")) }
    console.press(.function(8))
    console.type("colombia floor")
    #expect(console.screen().contains("find › colombia floor"))
    console.press(.enter)
    let version = console.state.session.floor.statements.first { $0.statement.speaker.participant == "COL" }?
      .moment.version
    #expect(console.state.editor.text.hasPrefix("correct \(version ?? 0) floor Colombia for "))
    console.press(.control("u"))
    console.type("correct \(version ?? 0) floor uganda")
    console.press(.enter)
    #expect(console.state.session.floor.statements.contains { $0.statement.speaker.participant == "UGA" })
  }

  @Test func `the events are kept up to date, picked and taken back`() throws {
    var console = try Operating()
    console.press(.function(8))
    console.press(.up)
    let picked = { (console: Operating) -> Int? in
      if case .reading(let reading) = console.state.page { reading.picked?.version } else { nil }
    }
    let before = picked(console)
    try console.other("inscribe uganda")
    #expect(picked(console) == before)
    console.press(.down)
    console.press(.down)
    console.press(.delete)
    #expect(console.state.editor.text == "undo \(console.state.session.version)")
  }

  @Test func `lines are written that say what happened`() throws {
    let lines = [
      "floor colombia for g77 by video", "floor \"Chief of the Branch\", unodc introductory",
      "inscribe peru, \"Minister of Justice\" limit 2 minutes", "withdraw ukraine", "place ukraine at 1",
      "exchange thailand with brazil", "point of order peru concerning \"the order\"", "extend 90 seconds",
      "limit 4 minutes for groups 6 minutes", "sponsor L.4 ghana", "request reply peru at end of meeting",
      "take up item 4", "suspend meeting", "list deadline 18:00", "pass over",
    ]
    for line in lines {
      var console = try Operating()
      console.give(line)
      let version = console.state.session.version
      let correction = console.state.correction(of: version)
      #expect(correction != "correct \(version) ", "\(line): \(String(describing: console.state.notice))")
      let event = try #require(console.state.session.event(at: version))
      #expect(console.state.isFaithful(correction, to: event), "\(correction)")
    }
  }
}

@Suite struct `A vote as it is called` {
  @Test func `takes one key for each State, shows the figures, and the names before it is recorded`() throws {
    var console = try Operating(Operating.debate + ["take up item 3 for action"])
    console.give("vote on L.4 by roll-call from peru")
    guard case .roll(let roll) = console.state.page else {
      Issue.record("\(String(describing: console.state.notice))")
      return
    }
    #expect(roll.members.map(\.code).prefix(3) == ["PER", "THA", "UGA"])
    console.type("++-")
    console.type("0*")
    #expect(console.screen().contains("2 in favour, 1 against, 1 abstaining, 1 absent; 5 to come"))
    console.press(.backspace)
    console.type("0+++")
    console.type("gha+")
    #expect(console.sent.isEmpty)
    console.press(.enter)
    #expect(console.screen(100, 40).contains("Against: Uganda"))
    #expect(console.screen(100, 40).contains("Not named: "))
    console.press(.character("y"))
    let vote = console.state.session.proposals["L.4"]?.action?.vote
    #expect(vote?.method == .rollCall(from: "PER"), "\(String(describing: console.state.notice))")
    #expect(vote?.membersAgainst == ["UGA"])
    #expect(vote?.inFavour == 5)
  }

  @Test(arguments: ScreenTestSizes.all) func `has a screen`(columns: Int, rows: Int) throws {
    var console = try Operating(Operating.debate + ["take up item 3 for action"])
    console.give("adopt L.4 by recorded vote")
    console.type("+++-0+")
    try compare(console.screen(columns, rows), with: "roll-\(columns)x\(rows)")
  }

  @Test func `is left with the line in its place`() throws {
    var console = try Operating(Operating.debate + ["take up item 3 for action"])
    console.give("adopt L.4 by recorded vote")
    console.type("+-")
    console.press(.escape)
    #expect(console.state.editor.text == "adopt L.4 by recorded vote in favour AUT against BRA")
  }
}

enum ScreenTestSizes { static let all = [(80, 24), (200, 60)] }

@Suite struct `Pages beside the lists` {
  @Test func `leave the clock in sight, and take the single keys`() throws {
    var console = try Operating()
    for key in [8, 9, 10, 11, 12, 1] {
      console.press(.function(key))
      #expect(console.screen().contains("▶ Japan"), "F\(key)")
      #expect(console.screen().contains("2:05 of 3:00"))
    }
    console.press(.character(">"))
    #expect(console.speaker == "COL")
    console.press(.escape)
    #expect(console.state.page == .session)
  }

  @Test func `help opens at what is being typed, and is searched`() throws {
    var console = try Operating()
    console.type("withdraw ")
    console.press(.function(1))
    #expect(console.screen().contains("withdraw A [LIST]"))
    #expect(!console.screen().contains("convene"))
    console.press(.escape)
    console.type("right of reply")
    #expect(console.screen().contains("request reply"))
    console.press(.escape)
    console.press(.escape)
    #expect(console.state.editor.text == "withdraw ")
  }

  @Test func `tell who has spoken, all lists, the agenda and parts of the sheet`() throws {
    var console = try Operating(Operating.debate + ["next", "open list item 4", "inscribe ghana item 4"])
    console.press(.function(9))
    #expect(console.screen().contains("10:10 Japan"))
    console.press(.right)
    console.press(.right)
    #expect(console.screen().contains("Item 4, list of speakers: OPEN, 1 waiting"))
    console.press(.right)
    #expect(console.screen().contains("▶ 3 Cooperation in practice"))
    console.press(.escape)
    console.give("show bureau")
    #expect(console.screen().contains("Ivana Šrámková"))
  }

  @Test func `keep notes, and ring at an alarm and when the time is up`() throws {
    var console = try Operating()
    console.give("note the interpreters leave early")
    console.give("alarm 10:13 coffee")
    console.give("until 10:20")
    #expect(console.screen(100, 40).contains("1 the interpreters leave early"))
    #expect(console.screen(200, 60).contains("ends 10:28, 8 min late"), "\(console.screen(200, 60))")
    #expect(console.state.hear(.clock(try time("2024-05-13 10:13:00"))) == [.ring])
    #expect(console.state.notice == .told("ALARM 10:13: coffee"))
    console.state.rings = true
    #expect(console.state.hear(.clock(try time("2024-05-13 10:13:01"))) == [.ring])
    #expect(console.state.hear(.clock(try time("2024-05-13 10:13:02"))) == [])
  }

  @Test func `fill a large screen`() throws {
    var console = try Operating()
    console.hear(.drafted(Report.draft(console.state.session)))
    let request = Paper.Request(.chair, item: nil, meeting: nil, proposal: nil, in: console.state.session)
    console.hear(.advised(try Paper.draft(request, from: console.state.session)))
    try compare(console.screen(200, 60), with: "room-200x60")
  }
}
