import Proceedings
import ReferenceData
import RoomForTests
import Testing

@testable import CommandLanguage

@Suite("What an operator is told beside an event")
struct RemarksTests {
  private static let beginning = [
    "members czechia, uganda, japan, peru", "convene 33 in Vienna from 2024-05-13 to 2024-05-17",
    "open election", "elect chair \"Ivo Sample\", czechia", "item 2 \"Organization\" organization",
    "item 3 \"Samples\"", "item 4 \"Others\"", "open meeting 1", "open session", "adopt agenda",
    "take up item 3", "open list",
  ]

  private func room(_ lines: String...) throws -> Room {
    var room = try Room()
    for line in Self.beginning + lines { try room.record(line) }
    return room
  }

  /// The remarks on the events of a line.
  private func remarks(on line: String, in room: inout Room) throws -> [String] {
    let before = room.session
    try room.record(line)
    let remarks = Remarks(before: before, after: room.session)
    return room.session.history.dropFirst(before.history.count).flatMap { entry in
      Remarks.mayBeMade(on: entry.event) ? remarks.on(entry.event) : []
    }
  }

  @Test("taking up another item names who still waits on this one")
  func waiting() throws {
    var room = try room(
      "inscribe uganda", "inscribe japan", "open list on panel", "inscribe peru on panel")
    #expect(
      try remarks(on: "take up item 4", in: &room) == [
        "Still waiting on item 3 (list of speakers): Uganda, Japan.",
        "Still waiting on item 3 (list of speakers in the panel discussion): Peru.",
      ])
    #expect(try remarks(on: "take up items 4 and 3", in: &room).isEmpty)
    #expect(try remarks(on: "conclude item", in: &room).count == 2)
  }

  @Test("the end of a meeting names who was not heard in it")
  func notHeard() throws {
    var room = try room("inscribe uganda", "take up item 4")
    #expect(
      try remarks(on: "close meeting", in: &room) == ["Still waiting on item 3 (list of speakers): Uganda."])
  }

  @Test("undoing a statement says which one it makes longer")
  func longer() throws {
    var room = try room("10:10 floor uganda", "10:15 floor japan", "10:20 floor peru")
    let japan = room.session.version - 1
    #expect(
      try remarks(on: "10:30 undo \(japan)", in: &room) == [
        "The statement by Uganda (event \(japan - 1)) now ends at 10:20, and no longer at 10:15. To mend that: end "
          + "\(japan - 1) at TIME."
      ])
    #expect(
      try remarks(on: "10:31 undo \(japan + 1)", in: &room) == [
        "The statement by Uganda (event \(japan - 1)), which had ended at 10:20, goes on."
      ])
  }

  @Test("what takes the place of something else names it")
  func replaced() throws {
    var room = try room("limit 3 minutes")
    let version = room.session.version
    #expect(
      try remarks(on: "limit 5 minutes", in: &room) == [
        "It takes the place of event \(version) (“The time was limited on item 3: 3 minutes for each speaker.”)."
      ])
    #expect(try remarks(on: "limit 5 minutes item 4", in: &room).isEmpty)
    try room.record("summary item 3 \"Some spoke.\"")
    #expect(try remarks(on: "summary item 3 \"Many spoke.\"", in: &room).count == 1)
    #expect(try remarks(on: "summary item 4 \"Nobody spoke.\"", in: &room).isEmpty)
  }

  @Test("an undoing says what it takes back")
  func undone() throws {
    var room = try room("10:10 floor uganda")
    try room.record("undo")
    let last = try #require(room.session.history.last?.event)
    let version = room.session.version - 1
    #expect(
      EventSentence(room.session).words(last)
        == "Event \(version) (“Uganda was given the floor.”) was undone.")
    #expect(EventSentence(.standard).words(last) == "Event \(version) was undone.")
  }

  @Test("a registration is not taken back beneath the statements of whoever was registered")
  func registration() throws {
    var room = try room(
      "participant SNF \"Safe Neighbourhoods Forum\" non-governmental", "floor uganda", "floor snf")
    let registered = room.session.version - 2
    let parsed = try #require(
      try CommandLanguage(session: room.session).parse("undo \(registered)", now: try Room.now()))
    do throws(Session.Refusal) {
      _ = try room.session.decide(parsed.command, at: parsed.time)
      Issue.record("It was taken back")
    } catch {
      let sentence = Naming.named(error.fact, in: room.session)
      #expect(sentence.contains("event \(registered + 2)") && sentence.contains("Safe Neighbourhoods Forum"))
    }
    try room.record("undo \(registered) and what rests on it")
    #expect(room.session.undone == [registered, registered + 2])
  }

  @Test("a time far ahead of the clock is refused unless its day is said")
  func farAhead() throws {
    let session = try room().session
    let now = try Room.now()
    func error(_ line: String) throws -> LanguageError? {
      try CommandLanguage(session: session).parse(line, now: now)?.farAhead(of: now)
    }
    let refused = try #require(try error("23:00 floor uganda"))
    #expect(refused.kind == .time)
    #expect(refused.problem == "23:00 is 12 h 56 min ahead of the clock, which shows 10:04.")
    #expect(refused.columns == 0..<5)
    #expect(try error("2024-05-16 23:00 floor uganda") == nil)
    #expect(try error("10:30 floor uganda") == nil)
    #expect(try error("floor uganda") == nil)
  }

  @Test("a statement that ended before midnight ends there")
  func overMidnight() throws {
    var room = try room("2024-05-13 15:00 suspend meeting", "23:50 resume meeting", "23:55 floor uganda")
    try room.record("2024-05-14 00:03 end at 23:58")
    #expect(room.session.floor.statements.last?.ended == (try time("2024-05-13 23:58")))
    try room.record("00:05 floor japan")
    #expect(room.session.floor.statements.last?.moment.time == (try time("2024-05-14 00:05")))
  }

  @Test("words of a session stand in messages and examples in place of the usual ones")
  func ownWords() throws {
    var body = Room.body
    body.offices = [Office(.presiding, "President"), Office(.deputy, "Vice-President", count: 4)]
    body.symbols = SymbolForm("A/HRC/{session}")
    var session = Session()
    let now = try Room.now()
    session.evolve(by: .created(body), at: Moment(version: 1, time: now))
    let refusal = Session.Refusal.speakersList(.notOpen)
    #expect(Naming.named(refusal.remedy ?? "", in: session).contains("if the President, with the consent"))
    #expect(Naming.named("by decision of the ‹chair›", in: session) == "by decision of the president")
    #expect(
      Keyword.lists(.place).examples(in: session).last
        == "place uganda before japan by decision of the president")
    #expect(Keyword.order(.preside).examples(in: session).first == "preside vice-president")
    #expect(Keyword.order(.preside).examples.first == "preside first vice-chair")
    for keyword in CommandLanguage.keywords {
      for example in keyword.examples(in: session) {
        #expect(!example.contains("{") && !example.lowercased().contains("crime"), "\(example)")
      }
    }
    let language = CommandLanguage(session: session)
    #expect(
      try language.parse("preside chair", now: now)?.command == .meetings(.preside(.init("President"))))
    #expect(
      try language.parse("preside vice-chair", now: now)?.command
        == .meetings(.preside(.init("Vice-President"))))
    do throws(LanguageError) {
      _ = try language.parse("issue L.4//", now: now)
    } catch { #expect(error.remedy.contains("A/HRC/1/L.4/Rev.1")) }
  }
}
