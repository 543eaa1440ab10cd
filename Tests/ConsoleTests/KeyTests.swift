import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `The keys of a console` {
  @Test func `a name and Enter inscribe a delegation on the list in use`() throws {
    var console = try Operating()
    console.type("ugan")
    guard case .records(_, let words, nil) = console.state.prospect else {
      Issue.record("The effect is not shown before Enter.")
      return
    }
    #expect(words == ["Uganda was inscribed on the list of speakers on item 3. Place 6 of 6."])
    console.press(.enter)
    #expect(console.waiting.contains("UGA"))
    #expect(console.state.editor.isEmpty)
  }

  @Test func `a name goes to the list that is open, whichever it is`() throws {
    var console = try Operating(
      ["open list on panel", "close list"].reduce(into: Operating.debate) { $0.append($1) })
    console.give("ghana, \"Minister of Justice\" by video")
    let list = console.state.session.lists[.init(item: 3, kind: .panel)]
    #expect(list?.waiting.map(\.delegation) == ["GHA"])
    #expect(list?.waiting.first?.statement.mode == .video)
  }

  @Test
  func `one key gives the next speaker the floor, one ends the statement, one takes the last step back`()
    throws
  {
    var console = try Operating()
    console.press(.character(">"))
    #expect(console.speaker == "COL")
    console.press(.character("."))
    #expect(console.speaker == nil)
    console.press(.character("<"))
    #expect(console.speaker == "COL")
    console.press(.character("<"))
    #expect(console.speaker == "JPN")
    #expect(console.waiting.first == "COL")
    #expect(console.sent.count == 4)
  }

  @Test func `function keys do what the signs do, and signs are characters within a line`() throws {
    var console = try Operating()
    console.press(.function(2))
    #expect(console.speaker == "COL")
    console.type("summary item 3 \"a > b, c.\"")
    #expect(console.state.editor.text == "summary item 3 \"a > b, c.\"")
    #expect(console.sent.count == 1)
  }

  @Test func `the clock is stopped and goes on with one key, and a minute is added with another`() throws {
    var console = try Operating()
    console.press(.character(","))
    #expect(console.state.session.clock(at: console.state.now)?.isPaused == true)
    console.press(.character(","))
    console.press(.character("+"))
    #expect(console.state.session.clock(at: console.state.now)?.limit == 240)
  }

  @Test func `what is an action of the body is asked once, and done with y alone`() throws {
    var console = try Operating()
    console.press(.character("="))
    #expect(console.state.question?.matter.title == "Is the list of speakers on item 3 closed?")
    console.press(.enter)
    console.press(.character(">"))
    #expect(console.sent.isEmpty)
    console.press(.escape)
    #expect(console.state.question == nil)
    console.press(.escape)
    console.press(.character("="))
    console.press(.character("y"))
    #expect(console.state.session.currentList.list?.isOpen == false)
  }

  @Test(arguments: [
    "adopt L.4", "adopt L.4 by vote 20-5-3", "vote on L.4 5-20-3", "close list",
    "close meeting by decision of the chair",
  ])
  func `asks before`(line: String) throws {
    var console = try Operating()
    console.give("take up item 3 for action")
    console.give(line)
    #expect(console.state.question != nil, "\(String(describing: console.state.notice))")
    #expect(console.state.question?.matter.consequences.isEmpty == false)
  }

  @Test(arguments: [
    "inscribe uganda", "withdraw ukraine", "floor peru", "suspend meeting", "take up item 4", "undo",
    "place ukraine at 1", "revise L.4 orally", "sponsor L.4 ghana", "list deadline 18:00",
    "request reply peru",
  ])
  func `never asks before`(line: String) throws {
    var console = try Operating()
    console.give(line)
    #expect(console.state.question == nil)
    #expect(console.sent.count == 1, "\(String(describing: console.state.notice))")
  }

  @Test func `a refusal stands where one types, with the rule and what would be accepted`() throws {
    var console = try Operating()
    console.press(.character("="))
    console.press(.character("y"))
    console.give("uganda")
    #expect(
      console.refusal
        == "The list of speakers was closed on 2024-05-13 at 10:12 (rule 44). Type “open list” if the Chair, with the "
        + "consent of the body, opens it, or add “with consent” if this delegation alone is admitted.")
    #expect(console.state.editor.text == "uganda")
    console.type(" with consent")
    console.press(.enter)
    #expect(console.waiting.contains("UGA"))
  }

  @Test func `a slip in a line is shown with the form that would be understood`() throws {
    var console = try Operating()
    console.give("inscrbe uganda")
    #expect(console.refusal?.contains("“inscrbe” is no command.") == true)
    #expect(console.refusal?.contains("inscribe A") == true)
    #expect(console.state.editor.text == "inscrbe uganda")
  }

  @Test func `lines given before come back with the arrow keys`() throws {
    var console = try Operating()
    console.give("uganda")
    console.give("peru")
    console.type("gh")
    console.press(.up)
    console.press(.up)
    #expect(console.state.editor.text == "uganda")
    console.press(.down)
    console.press(.down)
    #expect(console.state.editor.text == "gh")
  }

  @Test func `a line is edited at the cursor, accents and all`() {
    var editor = LineEditor()
    for character in "cte" { _ = editor.press(.character(character)) }
    for key in [
      Key.home, .right, .character("o"), .character("\u{302}"), .end, .character("!"), .backspace, .left,
      .delete,
    ] {
      _ = editor.press(key)
    }
    #expect(editor.text == "côt")
    #expect(editor.cursor == 3)
    for key in [Key.character(" "), .character("x"), .control("w"), .control("a"), .control("k")] {
      _ = editor.press(key)
    }
    #expect(editor.isEmpty)
  }

  @Test func `what is pasted is not given, and its control characters are left out`() throws {
    var console = try Operating()
    console.state.paste("floor uganda\u{1B}[A\n")
    #expect(console.sent.isEmpty)
    #expect(console.state.editor.text == "floor uganda[A")
  }

  @Test func `several lines that are pasted are shown, and given one after the other once that is wanted`()
    throws
  {
    var console = try Operating()
    console.state.paste("uganda\n\nghana\n# a comment\nperu\n")
    console.state.drawn(at: console.instant)
    #expect(
      console.state.question?.matter.title == "4 lines were pasted. Are they given, one after the other?")
    #expect(console.screen().contains("› ghana"))
    #expect(console.sent.isEmpty)
    console.press(.character("y"))
    #expect(console.waiting.suffix(3) == ["UGA", "GHA", "PER"])
    console.state.paste("austria\nchile")
    console.press(.character("n"))
    #expect(!console.waiting.contains("AUT"))
  }

  @Test func `a pasted line that is refused holds the rest`() throws {
    var console = try Operating()
    console.state.paste("uganda\nfloor nobody at all\nghana\nukraine\nperu")
    console.state.drawn(at: console.instant)
    console.press(.character("y"))
    #expect(console.waiting.last == "UGA")
    #expect(
      console.state.question?.matter.title
        == "3 pasted lines are left. Are they given without “floor nobody at all”?")
    console.press(.character("y"))
    #expect(console.waiting.last == "GHA")
    #expect(console.state.question?.matter.title.hasPrefix("1 pasted line is left") == true)
    console.press(.character("n"))
    #expect(!console.waiting.contains("PER"))
  }

  @Test func `leaves by quit and by control-d on an empty line`() throws {
    var console = try Operating()
    #expect(console.state.press(.control("d"), at: .seconds(1)) == [])
    #expect(console.state.question?.matter.title == "Leave the console while meeting 1 is running?")
    console.state.drawn(at: .seconds(1))
    #expect(console.state.press(.character("n"), at: .seconds(3)) == [])
    console.type("quit")
    #expect(console.state.press(.enter, at: .seconds(60)) == [.leave])
    var idle = try Operating([])
    #expect(idle.state.press(.control("d"), at: .seconds(1)) == [.leave])
  }

  @Test func `any keys in any order leave it able to go on`() throws {
    var keys: [Key] = [
      .enter, .tab, .backTab, .backspace, .delete, .escape, .left, .right, .home, .end, .up, .down, .pageUp,
      .pageDown,
      .function(1), .function(8), .control("c"), .control("l"), .control("z"), .character("\u{301}"),
      .character("中"),
    ]
    keys += "uk > . , < + = ? y n \" “ ” # : ( ) L 4 /".map(Key.character)
    var console = try Operating()
    var seed: UInt64 = 33
    for _ in 0..<150 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      console.press(keys[Int(seed >> 33) % keys.count])
      #expect(Screen(console.state, columns: 80, rows: 24).rows.count == 24)
    }
  }
}
