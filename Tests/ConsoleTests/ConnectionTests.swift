import CommandLanguage
import Foundation
import Proceedings
import RoomForTests
import Testing

@testable import Console

@Suite struct `A console among others and without an answer` {
  @Test func `shows what others did, and by whom`() throws {
    var console = try Operating()
    try console.other("inscribe uganda")
    #expect(console.screen(100, 30).contains("Uganda was inscribed on the list of speakers on item 3."))
    #expect(console.screen(100, 30).contains("Bruno Sample"))
    #expect(console.waiting.contains("UGA"))
  }

  @Test func `two who give the next the floor at once have one effect and one explanation`() throws {
    var console = try Operating()
    try console.unheard("next")
    console.press(.character(">"))
    console.hearNow()
    #expect(console.speaker == "COL")
    #expect(console.waiting.first == "CIV")
    #expect(console.refusal?.hasPrefix("Colombia was given the floor meanwhile.") == true)
  }

  @Test func `two who end the statement at once, or take the same step back, have one effect`() throws {
    var console = try Operating()
    try console.unheard("end")
    console.press(.character("."))
    #expect(console.refusal?.hasPrefix("The floor does not stand as it did") == true)
    try console.unheard("inscribe uganda")
    console.hearNow()
    try console.unheard("undo")
    console.press(.character("<"))
    #expect(
      console.state.question?.matter.title.hasPrefix("Is this taken back: Uganda was inscribed") == true)
    console.press(.character("y"))
    console.hearNow()
    #expect(!console.waiting.contains("UGA"))
    #expect(console.waiting.contains("UKR"))
    #expect(console.refusal?.contains("is already undone") == true)
  }

  @Test func `a command whose answer was lost is sent again by its id, and told once`() throws {
    var console = try Operating()
    console.isReached = false
    console.give("uganda")
    let errand = try #require(console.sent.first)
    console.hear(.unanswered(errand.id, "the connection was lost"))
    #expect(console.state.isAway)
    #expect(console.refusal?.contains("sent again by itself") == true)
    console.type("gha")
    console.hear(.heard)
    #expect(!console.state.isAway)
    #expect(console.state.editor.text == "gha")
    console.isReached = true
    console.answer(errand)
    #expect(console.state.errand == nil)
    #expect(console.waiting.filter { $0 == "UGA" }.count == 1)
    #expect(console.state.editor.text == "gha")
    #expect(console.sent.count == 1)
  }

  @Test func `while nobody answers a line is kept and not sent`() throws {
    var console = try Operating()
    console.hear(.away("the connection was refused"))
    console.give("uganda")
    #expect(console.sent.isEmpty)
    #expect(console.state.editor.text == "uganda")
    console.press(.escape)
    console.press(.character(">"))
    #expect(console.sent.isEmpty)
    console.hear(.heard)
    console.give("uganda")
    #expect(console.waiting.contains("UGA"))
  }

  @Test func `what is typed ahead is taken up in its turn`() throws {
    var console = try Operating()
    console.isReached = false
    console.give("uganda")
    console.give("withdraw uganda")
    console.press(.character(">"))
    #expect(console.sent.count == 1)
    console.isReached = true
    console.answer(try #require(console.sent.first))
    #expect(console.sent.map(\.line) == ["uganda", "withdraw uganda", "next"])
    #expect(console.speaker == "COL")
    #expect(!console.waiting.contains("UGA"))
  }

  @Test func `a clock that is a little behind that of the room takes the room’s time`() throws {
    var console = try Operating()
    try console.other("10:12:40 floor uganda")
    console.give("floor peru")
    #expect(console.sent.first?.time == (try time("2024-05-13 10:12:40")))
    #expect(console.speaker == "PER")
  }

  @Test func `an older state never takes the place of a newer one`() throws {
    var console = try Operating()
    let old = console.state.session
    try console.other("inscribe uganda")
    console.hear(.session(old, []))
    #expect(console.waiting.contains("UGA"))
  }
}

@Suite struct `A console line by line` {
  private func said(_ console: inout Operating, _ talk: inout PlainTalk, _ line: String) -> [String] {
    console.read(line)
    defer { console.state.drawn(at: console.instant) }
    return talk.lines(console.state)
  }

  @Test func `says what came of a line, and announces what others do`() throws {
    var console = try Operating()
    var talk = PlainTalk(console.state)
    #expect(
      said(&console, &talk, "uganda") == ["Recorded: Uganda was inscribed on the list of speakers on item 3."]
    )
    #expect(
      said(&console, &talk, ">") == [
        "Recorded: Colombia was given the floor on behalf of the Group of 77 and China."
      ])
    try console.other("withdraw ukraine")
    #expect(
      talk.lines(console.state) == ["Bruno Sample: Ukraine withdrew from the list of speakers on item 3."])
    #expect(talk.lines(console.state) == [])
  }

  @Test func `asks in words, and takes yes or no`() throws {
    var console = try Operating()
    var talk = PlainTalk(console.state)
    #expect(
      said(&console, &talk, "close list") == [
        "Is the list of speakers on item 3 closed?", "5 waiting on it keep their places.",
        "Nobody else is inscribed but with the consent of the body.", "Type yes or no.",
      ])
    #expect(said(&console, &talk, "no") == ["Left as it was: close list"])
    _ = said(&console, &talk, "close list")
    #expect(said(&console, &talk, "yes") == ["Recorded: The list of speakers on item 3 was closed."])
  }

  @Test func `tells the floor, the time and the next, and how the time runs`() throws {
    var console = try Operating()
    var talk = PlainTalk(console.state)
    #expect(PlainTalk.situation(console.state).last == "Next: Colombia, then Côte d’Ivoire, Thailand")
    try console.at("2024-05-13 10:12:40")
    #expect(talk.lines(console.state) == ["The speaker has 20 seconds left."])
    try console.at("2024-05-13 10:13:05")
    #expect(talk.lines(console.state) == ["The speaker is over the time."])
    console.hear(.away("the connection was refused"))
    #expect(
      talk.lines(console.state) == ["The database does not answer since 10:13: the connection was refused"])
  }

  @Test func `answers what is asked of it`() throws {
    let console = try Operating()
    #expect(
      PlainTalk.answer(to: "complete withdraw co", in: console.state) == [
        "Colombia: COL", "Côte d’Ivoire: CIV",
      ])
    #expect(PlainTalk.answer(to: "show list", in: console.state)?.first == "List of speakers on item 3: open")
    #expect(PlainTalk.answer(to: "help withdraw", in: console.state)?.first == "withdraw A [LIST]")
    #expect(PlainTalk.answer(to: "floor uganda", in: console.state) == nil)
  }
}
