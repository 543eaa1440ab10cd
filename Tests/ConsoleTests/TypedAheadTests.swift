import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `Keys before a question` {
  /// In the middle of the action on two drafts, where the floor is nobody’s.
  private func action() throws -> Operating {
    try Operating(Operating.debate + ["take up item 3 for action"])
  }

  private func isAdopted(_ console: Operating) -> Bool {
    console.state.session.proposals["L.4"]?.isSettled == true
  }

  @Test(arguments: ["uganda\n", "yemen\n", "norway\n"])
  func `that come in one go with it are a line that waits`(line: String) throws {
    var console = try Operating()
    console.rush("adopt L.4\n" + line)
    #expect(console.state.question != nil)
    #expect(console.sent.isEmpty)
    #expect(console.state.waitingLines == [line.trimmingSuffix])
    #expect(console.screen().contains("After the answer: \(line.trimmingSuffix)"))
  }

  @Test func `the line that waits is given after the answer`() throws {
    var console = try action()
    console.rush("adopt L.4\nuganda\n")
    console.press(.character("y"))
    #expect(isAdopted(console))
    #expect(console.waiting.contains("UGA"))
    #expect(console.sent.map(\.line).suffix(2) == ["adopt L.4", "uganda"])
  }

  @Test func `no leaves the matter, and the line is given all the same`() throws {
    var console = try Operating()
    console.rush("close list\nuganda\n")
    console.press(.character("n"))
    #expect(console.state.session.currentList.list?.isOpen == true)
    #expect(console.waiting.contains("UGA"))
    #expect(console.state.editor.isEmpty)
  }

  @Test func `a key within half a second of the drawing goes into the line, and Enter makes it the answer`()
    throws
  {
    var console = try Operating()
    console.give("close list")
    console.press(.character("y"), after: .milliseconds(400))
    #expect(console.sent.isEmpty)
    #expect(console.state.editor.text == "y")
    #expect(console.screen().contains("Enter: yes, so it is"))
    console.press(.enter)
    #expect(console.state.session.currentList.list?.isOpen == false)
    #expect(console.state.editor.isEmpty)
  }

  @Test func `a whole answer that was typed ahead is asked for once more`() throws {
    var console = try Operating()
    console.rush("close list\ny\n")
    #expect(console.sent.isEmpty)
    #expect(console.state.editor.text == "y")
    #expect(console.screen().contains("press Enter again"))
    console.press(.enter)
    #expect(console.sent.map(\.line) == ["close list"])
  }

  @Test func `a letter within a word answers nothing, however slowly it is typed`() throws {
    var console = try Operating()
    console.give("close list")
    for letter in "urugua" { console.press(.character(letter), after: .milliseconds(300)) }
    console.press(.character("y"))
    #expect(console.state.question != nil)
    #expect(console.state.editor.text == "uruguay")
    console.press(.enter)
    #expect(console.state.waitingLines == ["uruguay"])
    console.press(.character("y"))
    #expect(console.state.session.currentList.list?.isOpen == false)
    // It came too late, and stands there with the reason.
    #expect(console.refusal?.contains("was closed") == true)
    #expect(console.state.editor.text == "uruguay")
  }

  @Test func `a question that comes while lines are on their way is answered by none of them`() throws {
    var console = try Operating()
    console.isReached = false
    console.rush("uganda\nclose list\nyemen\n")
    console.isReached = true
    console.answer(try #require(console.sent.first))
    #expect(console.state.question?.line == "close list")
    #expect(console.state.waitingLines == ["yemen"])
    console.press(.character("y"), after: .milliseconds(100))
    #expect(console.state.question != nil)
  }

  @Test func `what is pasted goes into the line`() throws {
    var console = try Operating()
    console.give("close list")
    console.state.paste("y\n")
    #expect(console.state.question != nil)
    #expect(console.state.editor.text == "y")
    console.press(.escape)
    #expect(console.state.editor.isEmpty)
    #expect(console.state.question != nil)
  }

  @Test(arguments: [
    Key.character(">"), .character("<"), .character("?"), .function(8), .control("d"), .pageUp,
  ])
  func `a single key is not taken, and that is said`(key: Key) throws {
    var console = try Operating()
    console.give("close list")
    console.press(key)
    #expect(console.state.question != nil)
    #expect(console.sent.isEmpty)
    #expect(console.screen().contains("the key was not taken"))
  }

  @Test func `line by line, yes that was typed before the question is asked for again`() throws {
    var console = try Operating()
    console.read("close list")
    console.read("yes", after: .milliseconds(1))
    #expect(console.sent.isEmpty)
    console.state.drawn(at: console.instant)
    console.read("yes", after: .milliseconds(200))
    #expect(console.sent.isEmpty)
    #expect(console.state.notice == .told("“yes” was typed before the question was told: type it again."))
    console.read("uganda")
    #expect(console.state.notice == .told("“uganda” waits for the answer: type yes or no."))
    console.read("no")
    #expect(console.waiting.contains("UGA"))
  }

  @Test func `a program that gives lines answers in its turn`() throws {
    var console = try Operating()
    console.state.isAttended = false
    console.read("close list", after: .zero)
    console.read("yes", after: .zero)
    #expect(console.state.session.currentList.list?.isOpen == false)
    console.read("floor peru", after: .zero)
    console.read(">", after: .zero)
    console.read(">", after: .zero)
    #expect(console.speaker == "CIV")
  }

  @Test func `what was not answered when the lines ended is told`() throws {
    var console = try Operating()
    console.read("close list")
    console.read("uganda")
    #expect(
      PlainTalk.leftOver(console.state) == [
        "Not answered, and not done: close list", "Not done: uganda",
      ])
  }
}

@Suite struct `A key for what was on the screen` {
  private let next = Key.character(">")
  private let back = Key.character("<")

  @Test func `held down, gives the floor once, however long`() throws {
    var console = try Operating()
    console.press(next)
    console.press(next, after: .milliseconds(500))
    for _ in 0..<100 { console.press(next, after: .milliseconds(33)) }
    #expect(console.speaker == "COL")
    #expect(console.sent.count == 1)
    console.press(next)
    #expect(console.speaker == "CIV")
  }

  @Test func `within a second of an own change, is not done and says so`() throws {
    var console = try Operating()
    console.press(next)
    console.press(next, after: .milliseconds(700))
    #expect(console.speaker == "COL")
    #expect(
      console.refusal
        == "0.7 s ago: Colombia was given the floor on behalf of the Group of 77 and China. Press > again if it is "
        + "still meant.")
    console.press(next, after: .milliseconds(400))
    #expect(console.speaker == "CIV")
  }

  @Test(arguments: [0, 60, 100, 250, 400, 900])
  func `of two operators a moment apart, one does it and the other is told`(pause: Int) throws {
    var console = try Operating()
    console.pause(.seconds(60))
    try console.other("next")
    console.press(next, after: .milliseconds(pause))
    #expect(console.speaker == "COL")
    #expect(console.refusal?.contains("Bruno Sample: Colombia was given the floor") == true)
    console.press(next, after: .milliseconds(1000))
    #expect(console.speaker == "CIV")
  }

  @Test func `the same holds for the word as for the key, and the word stays to be given again`() throws {
    var console = try Operating()
    console.rush("next\nnext\n")
    #expect(console.speaker == "COL")
    #expect(console.state.editor.text == "next")
    #expect(console.refusal?.contains("Press Enter again") == true)
    console.press(.enter)
    #expect(console.speaker == "CIV")
  }

  @Test func `pressed while the first was on its way, is not done on the floor that the first made`() throws {
    var console = try Operating()
    console.isReached = false
    console.press(next)
    console.press(next)
    console.isReached = true
    console.answer(try #require(console.sent.first))
    #expect(console.speaker == "COL")
    #expect(console.refusal?.hasPrefix("A moment ago: Colombia was given the floor") == true)
  }

  @Test func `after the own end of a statement, is done at once`() throws {
    var console = try Operating()
    console.press(.character("."))
    console.press(next, after: .milliseconds(200))
    #expect(console.speaker == "COL")
    console.press(.character("."), after: .milliseconds(400))
    #expect(console.speaker == nil)
  }

  @Test func `the end of a statement is not that of the one that another operator has just begun`() throws {
    var console = try Operating()
    try console.other("next")
    console.press(.character("."), after: .milliseconds(250))
    #expect(console.speaker == "COL")
    console.rush("floor peru\n")
    #expect(console.speaker == "COL")
    console.press(.enter)
    #expect(console.speaker == "PER")
  }

  @Test func `two who stop the clock a moment apart stop it once`() throws {
    var console = try Operating()
    try console.other("pause")
    console.press(.character(","), after: .milliseconds(250))
    #expect(console.state.session.floor.current?.openPause != nil)
    try console.other("extend 1 minute")
    console.press(.character("+"), after: .milliseconds(250))
    #expect(console.state.session.floor.current?.extended == 60)
  }

  @Test func `a step is taken back at once where it is the own last, and no second one with it`() throws {
    var console = try Operating()
    console.press(next)
    console.press(back, after: .milliseconds(300))
    #expect(console.speaker == "JPN")
    for _ in 0..<5 { console.press(back, after: .milliseconds(150)) }
    console.press(back, after: .milliseconds(100))
    #expect(console.speaker == "JPN")
    #expect(console.sent.count == 2)
  }

  @Test func `a step that another operator took a moment ago is not taken back unseen`() throws {
    var console = try Operating()
    console.press(next)
    try console.other("inscribe uganda")
    console.press(back, after: .milliseconds(250))
    #expect(console.waiting.contains("UGA"))
    #expect(console.refusal?.contains("Bruno Sample: Uganda was inscribed") == true)
    console.press(back)
    #expect(console.state.question?.matter.consequences.first == "Bruno Sample recorded it at 10:12.")
    console.press(.character("y"))
    #expect(!console.waiting.contains("UGA"))
  }

  @Test func `two who take the last step back a moment apart take one step back`() throws {
    var console = try Operating()
    console.press(next)
    try console.other("undo")
    console.press(back, after: .milliseconds(250))
    #expect(console.speaker == "JPN")
  }

  @Test func `a minute more may be given twice in a row`() throws {
    var console = try Operating()
    console.press(.character("+"))
    console.press(.character("+"), after: .milliseconds(250))
    #expect(console.state.session.floor.current?.extended == 120)
    for _ in 0..<10 { console.press(.character("+"), after: .milliseconds(33)) }
    #expect(console.state.session.floor.current?.extended == 120)
  }
}

extension String {
  fileprivate var trimmingSuffix: String { String(prefix { !$0.isNewline }) }
}
