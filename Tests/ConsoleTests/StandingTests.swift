import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

/// The last rows of the screen, where the keys stand.
private func keys(_ console: Operating) -> String {
  console.screen(200, 60).split(separator: "\n").last.map(String.init) ?? ""
}

@Suite struct `Taking a step back` {
  @Test func `says before and after what is taken back, and how it is done again`() throws {
    var console = try Operating()
    console.give("uganda")
    #expect(keys(console).contains("<  take back: Uganda was inscribed"))
    console.press(.character("<"))
    #expect(
      console.state.notice
        == .recorded(["Taken back: Uganda was inscribed on the list of speakers on item 3."]))
    #expect(keys(console).contains("!  do again: Uganda was inscribed"))
    console.press(.character("!"))
    #expect(console.waiting.contains("UGA"))
    #expect(
      console.state.notice
        == .recorded(["Done again: Uganda was inscribed on the list of speakers on item 3."]))
    #expect(!keys(console).contains(" ! "))
  }

  @Test func `goes back step by step, and forward as many`() throws {
    var console = try Operating()
    console.give("uganda")
    console.give("peru")
    console.press(.character("<"))
    console.press(.character("<"))
    #expect(console.waiting.suffix(1) == ["UKR"])
    console.press(.character("!"))
    #expect(console.waiting.suffix(1) == ["UGA"])
    console.press(.character("!"))
    #expect(console.waiting.suffix(2) == ["UGA", "PER"])
    console.press(.character("<"))
    console.give("ghana")
    console.give("redo")
    #expect(console.refusal?.hasPrefix("Nothing was taken back last") == true)
  }

  @Test func `asks before an action of the body is taken back, and before it is done again`() throws {
    var console = try Operating(Operating.debate + ["take up item 3 for action"])
    console.give("adopt L.4")
    console.press(.character("y"))
    console.press(.character("<"))
    #expect(
      console.state.question?.matter.title.hasPrefix("Is this taken back: Action was taken on L.4") == true)
    #expect(console.state.question?.matter.consequences.first == "It is an action of the body.")
    console.press(.character("n"))
    #expect(console.state.session.proposals["L.4"]?.isSettled == true)
    console.press(.character("<"))
    console.press(.character("y"))
    #expect(console.state.session.proposals["L.4"]?.isSettled == false)
    console.press(.character("!"))
    #expect(console.state.question?.matter.title.hasPrefix("Is this done again") == true)
    console.press(.character("y"))
    #expect(console.state.session.proposals["L.4"]?.isSettled == true)
  }
}

@Suite struct `What the screen says of the state` {
  @Test func `marks a pending appeal, and offers the vote on it and nothing that waits for it`() throws {
    var console = try Operating()
    console.give("point of order peru")
    #expect(keys(console).contains(" 1  ruling upheld"))
    #expect(!keys(console).contains("floor to"))
    console.type("2")
    #expect(console.screen().contains("⏎ "))
    console.press(.enter)
    #expect(console.state.session.pointsOfOrder.all.last?.ruling?.fact.isUpheld == false)
    console.give("appeal thailand")
    #expect(
      console.screen().contains("▲ Appeal of Thailand against the ruling: it is put to the vote first."))
    #expect(!keys(console).contains("floor to"))
    console.give("1")
    #expect(console.state.editor.text == "appeal vote ")
  }

  @Test func `tells since when the meeting is suspended, and offers that it goes on`() throws {
    var console = try Operating()
    try console.at("2024-05-13 10:31:00")
    console.give("suspend meeting")
    #expect(console.screen().contains("Meeting 1 SUSPENDED since 10:31"))
    #expect(keys(console).contains(" 1  resume meeting"))
    #expect(!keys(console).contains("floor to"))
    console.give("1")
    #expect(console.state.session.meetings.open?.isSuspended == false)
  }

  @Test func `a number means what stood on the screen, and not what came since`() throws {
    var console = try Operating()
    console.give("point of order peru")
    try console.unheard("ruling upheld")
    try console.unheard("suspend meeting")
    console.press(.character("1"))
    console.hearNow()
    console.press(.enter)
    #expect(console.state.session.meetings.open?.isSuspended == true)
    #expect(console.refusal != nil)
  }

  @Test func `invites nobody to a list that is closed`() throws {
    var console = try Operating()
    console.press(.character("="))
    console.press(.character("y"))
    for name in console.waiting { console.give("withdraw \(name)") }
    #expect(!console.screen().contains("inscribe."))
    #expect(!console.screen().contains("A name inscribes"))
  }

  @Test func `gives the floor for a reply where nobody else waits`() throws {
    var console = try Operating()
    for name in console.waiting { console.give("withdraw \(name)") }
    console.press(.character("."))
    #expect(console.screen().contains("Next: Mexico, in reply"))
    #expect(keys(console).contains(">  reply of Mexico"))
    console.press(.character(">"))
    #expect(console.speaker == "MEX")
  }

  @Test func `one key passes over whoever is absent`() throws {
    var console = try Operating()
    console.press(.character("-"))
    #expect(console.waiting.first == "CIV")
    #expect(console.waiting.last == "COL")
  }
}
