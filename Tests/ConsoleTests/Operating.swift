import CommandLanguage
import Foundation
import Proceedings
import RoomForTests
import Sessions
import Testing

@testable import Console

/// An operator at a console, whose commands are decided and recorded at once, in memory.
struct Operating {
  var state: ConsoleState
  private var room: Room
  private let name: String
  /// What was recorded, by whom.
  private(set) var happenings: [Happening]
  /// Whether commands reach anybody.
  var isReached = true
  /// The time on the operator’s clock, by which keys and drawings are told apart.
  private(set) var instant = Duration.zero
  /// The commands that were sent, in their order.
  private(set) var sent: [Errand] = []

  /// In the middle of a debate: Japan has the floor, five wait, two proposals are on the item.
  static let debate = [
    "2024-05-13 09:00 convene 33 in Vienna from 2024-05-13 to 2024-05-17",
    "members austria, brazil, chile, colombia, ghana, japan, mexico, peru, thailand, uganda",
    "open election", "elect chair \"Ivana Šrámková\", austria", "elect rapporteur \"Esi Sample\", ghana",
    "item 1 \"Election of officers\" election", "item 2 \"Adoption of the agenda\" organization",
    "item 3 \"Cooperation in practice\"", "item 4 \"Adoption of the report\" adoption of report",
    "submit L.4 resolution for council \"Treatment of children in conflict with the law\" item 3 sponsors chile, peru",
    "submit L.5 decision \"Strengthening the work of the Commission\" item 3 by chair",
    "2024-05-13 10:00 open meeting 1", "open session", "take up item 2", "adopt agenda",
    "10:05 take up item 3",
    "open list", "inscribe japan", "inscribe colombia for g77", "inscribe cote d'ivoire by video",
    "inscribe thailand", "inscribe brazil online", "inscribe ukraine", "limit 3 minutes",
    "request reply mexico at end of meeting",
    "10:10 next",
  ]

  /// An operator in a session that has recorded these lines.
  init(_ lines: [String] = debate) throws {
    // What all begin with is recorded once.
    let isDebate = lines.starts(with: Operating.debate)
    self = try isDebate ? Operating.prepared.get() : Operating(in: try Room())
    for line in isDebate ? lines.dropFirst(Operating.debate.count) : lines[...] { try record(line, by: name) }
    hearNow()
  }

  private static let prepared = Result {
    var console = Operating(in: try Room())
    for line in debate { try console.record(line, by: console.name) }
    return console
  }

  private init(in room: Room) {
    self.room = room
    name = "Ana Horvat"
    happenings = []
    state = ConsoleState(
      room.session, named: "ccpcj-33", operatorName: name, place: "database",
      now: RoomTime("2024-05-13 10:12:05") ?? .start)
  }

  /// Another operator has a line recorded; this one hears of it.
  mutating func other(_ line: String, by name: String = "Bruno Sample") throws {
    try record(line, by: name)
    hearNow()
  }

  /// The same, of which this operator does not hear yet.
  mutating func unheard(_ line: String, by name: String = "Bruno Sample") throws {
    try record(line, by: name)
  }

  private mutating func record(_ line: String, by name: String) throws {
    let known = room.session.version
    try room.record(line)
    tell(after: known, by: name)
  }

  private mutating func tell(after version: Int, by name: String) {
    let sentence = EventSentence(room.session)
    for entry in room.session.history where entry.moment.version > version {
      var undone: Int?
      if case .undone(let undoing) = entry.event { undone = undoing.version }
      happenings.append(
        Happening(
          version: entry.moment.version, time: entry.moment.time, words: sentence.announced(entry.event),
          operatorName: name, undoes: undone))
    }
  }

  mutating func hearNow() { hear(.session(room.session, happenings)) }

  /// Tidings, and what is drawn of them.
  mutating func hear(_ tidings: Tidings) {
    carry(state.hear(tidings))
    state.drawn(at: instant)
  }

  mutating func at(_ text: String) throws { carry(state.hear(.clock(try time(text)))) }

  /// Types characters, one key each.
  mutating func type(_ text: String) { for character in text { press(.character(character)) } }

  mutating func give(_ text: String) {
    type(text)
    press(.enter)
  }

  /// A key is pressed by somebody who looked at the screen first.
  mutating func press(_ key: Key) { press(key, after: .seconds(2)) }

  /// A key is pressed so long after the last.
  mutating func press(_ key: Key, after pause: Duration) {
    instant += pause
    carry(state.press(key, at: instant))
    state.drawn(at: instant)
  }

  /// Characters come in one go, all of them before anything is drawn; a new line stands for Enter.
  mutating func rush(_ text: String) {
    for character in text {
      instant += .milliseconds(1)
      carry(state.press(character.isNewline ? .enter : .character(character), at: instant))
    }
    state.drawn(at: instant)
  }

  /// A whole line is read so long after the last.
  mutating func read(_ line: String, after pause: Duration = .seconds(2)) {
    instant += pause
    carry(state.give(line, at: instant))
  }

  /// The room has waited.
  mutating func pause(_ time: Duration) { instant += time }

  private mutating func carry(_ effects: [Effect]) {
    for effect in effects {
      guard case .send(let errand) = effect else { continue }
      sent.append(errand)
      if isReached { answer(errand) }
    }
  }

  /// The desk takes a command in.
  mutating func answer(_ errand: Errand) {
    let known = room.session.version
    do {
      try room.record(errand.command, at: errand.time)
      tell(after: known, by: name)
      hear(.recorded(errand.id, room.session, happenings.filter { $0.version > known }))
    } catch let refusal as Session.Refusal {
      hear(.refused(errand.id, RefusedCommand(refusal, in: room.session).named(in: room.session).sentence))
    } catch {
      hear(.failed(errand.id, "\(error)"))
    }
  }

  /// Who waits on the list, by code.
  var waiting: [String] { state.session.currentList.list?.waiting.map(\.delegation.rawValue) ?? [] }
  /// Who has the floor.
  var speaker: String? { state.session.floor.current?.statement.speaker.participant?.rawValue }
  /// The refusal that is shown.
  var refusal: String? {
    if case .refused(let sentence) = state.notice { sentence } else { nil }
  }

  func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
    Screen(state, columns: columns, rows: rows).text
  }
}

/// Compares a text with the one that stands in a file of `Screens`, or writes it there with `ROSTRUM_RECORD=1`.
func compare(_ found: String, with name: String, as ending: String = "txt") throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Screens/\(name).\(ending)")
  if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
    try (found + "\n").write(to: file, atomically: true, encoding: .utf8)
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  let lines = zip(found.split(separator: "\n"), expected.split(separator: "\n"))
  if let (shown, wanted) = lines.first(where: { $0 != $1 }) { #expect(shown == wanted) }
  #expect(found + "\n" == expected)
}
