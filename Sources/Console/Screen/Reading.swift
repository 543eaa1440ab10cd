import CommandLanguage
import FoundationEssentials
import Proceedings
import ReferenceData
import Views

/// A page that is read in place of the lists: from where on it is shown, and what is looked for on it.
public struct Reading: Sendable, Equatable {
  /// The subject of the page that is read.
  public enum Subject: Sendable, Hashable {
    case help, events, spoken, chair, lists, agenda, notes
    case sheet(SessionSheet.Part)

    /// Those that ← and → go through.
    static let inTurn: [Subject] = [.help, .events, .spoken, .chair, .lists, .agenda, .notes]

    /// The function key that opens it.
    var function: Int? {
      switch self {
      case .help: 1
      case .events: 8
      case .spoken: 9
      case .chair: 10
      case .lists: 11
      case .agenda: 12
      case .notes, .sheet: nil
      }
    }

    /// The subject of a word after “show”.
    init?(word: String) {
      switch word {
      case "help": self = .help
      case "events", "log": self = .events
      case "spoken", "speakers": self = .spoken
      case "chair": self = .chair
      case "list", "lists": self = .lists
      case "agenda": self = .agenda
      case "notes": self = .notes
      default:
        guard let part = SessionSheet.Part(rawValue: word) else { return nil }
        self = .sheet(part)
      }
    }
  }

  /// An event as it stands on the page, and as it is looked for.
  struct Line: Sendable, Equatable {
    let version: Int
    let time: RoomTime
    let words: String
    let folded: String
    let isUndone: Bool
  }

  let subject: Subject
  /// The first row that is shown; of events, how many are newer than the one that is picked.
  var place = 0
  /// The words that are searched for.
  var sought = ""
  /// The events of the session, the oldest first.
  var events: [Line] = []

  init(_ subject: Subject, sought: String = "") {
    self.subject = subject
    self.sought = sought
  }

  /// Whether a text has all the words that are looked for.
  func isSought(_ folded: String) -> Bool {
    FoldedName(sought).text.split(separator: " ").allSatisfy { folded.contains($0) }
  }

  /// The events that are shown.
  var found: [Line] { sought.isEmpty ? events : events.filter { isSought($0.folded) } }

  /// The event that is picked; nil if none is shown.
  var picked: Line? {
    let found = found
    guard !found.isEmpty else { return nil }
    return found[found.count - 1 - min(place, found.count - 1)]
  }

  /// Moves on the page, or looks for something else; false where a key means neither.
  mutating func press(_ key: Key) -> Bool {
    // The newest event stands at the bottom.
    let up = subject == .events ? 1 : -1
    switch key {
    case .up: place += up
    case .down: place -= up
    case .pageUp: place += 15 * up
    case .pageDown: place -= 15 * up
    case .home: place = subject == .events ? max(0, found.count - 1) : 0
    case .end: place = subject == .events ? 0 : .max / 2
    case .backspace where !sought.isEmpty: sought.removeLast()
    case .character(let character):
      sought.append(character)
      place = 0
    default: return false
    }
    place = max(0, subject == .events ? min(place, max(0, found.count - 1)) : place)
    return true
  }
}

extension ConsoleState {
  /// Opens a page, or goes back from it if it is open.
  mutating func read(_ subject: Reading.Subject, sought: String = "") {
    if case .reading(let reading) = page, reading.subject == subject, sought.isEmpty {
      page = .session
      return
    }
    var reading = Reading(subject, sought: sought)
    if subject == .events { reading.events = eventLines }
    page = .reading(reading)
  }

  /// Brings the events of an open page up to date.
  mutating func refreshReading() {
    guard case .reading(var reading) = page, reading.subject == .events,
      reading.events.last?.version != session.version
    else { return }
    let picked = reading.picked?.version
    reading.events = eventLines
    let found = reading.found
    // What was picked stays so, though others came after it.
    if reading.place > 0, let index = found.firstIndex(where: { $0.version == picked }) {
      reading.place = found.count - 1 - index
    }
    page = .reading(reading)
  }

  private var eventLines: [Reading.Line] {
    let sentence = sentence
    let undone = session.undone
    return session.history.map { entry in
      let version = entry.moment.version
      let corrected = session.corrections[version] == nil ? nil : session.event(at: version)
      let words = sentence.announced(corrected ?? entry.event)
      return Reading.Line(
        version: version, time: entry.moment.time, words: words,
        folded: FoldedName("\(version) \(entry.moment.time.clock) \(words)").text,
        isUndone: undone.contains(version))
    }
  }

  /// Takes a key while a page is read. Single keys do what they do elsewhere, unless something is looked for.
  mutating func press(_ key: Key, on reading: Reading, id: UUID) -> [Effect] {
    if reading.sought.isEmpty, let shortcut = Shortcut(key), key != .character("-"), key != .character("!") {
      return pressed(shortcut, id: id)
    }
    var reading = reading
    switch key {
    case .function(let number):
      let subject = Reading.Subject.inTurn.first { $0.function == number }
      if let subject { read(subject) }
    case .left, .right: turn(from: reading.subject, by: key == .right ? 1 : -1)
    case .enter, .delete: take(reading, isUndoing: key == .delete)
    case .escape, .control("c"), .control("d"):
      if reading.sought.isEmpty {
        page = .session
      } else {
        reading.sought = ""
        page = .reading(reading)
      }
    default: if reading.press(key) { page = .reading(reading) }
    }
    return []
  }

  private mutating func turn(from subject: Reading.Subject, by step: Int) {
    let all = Reading.Subject.inTurn
    let place = all.firstIndex(of: subject) ?? 0
    read(all[(place + step + all.count) % all.count])
  }

  /// Puts the line that corrects the event that is picked, or takes it back, where one types.
  private mutating func take(_ reading: Reading, isUndoing: Bool) {
    page = .session
    guard reading.subject == .events, let picked = reading.picked else { return }
    if isUndoing {
      editor.replace(with: "undo \(picked.version)")
    } else if let roll = Roll(correcting: picked.version, in: self) {
      page = .roll(roll)
    } else {
      editor.replace(with: correction(of: picked.version))
    }
    readLine()
  }

  /// The line that corrects an event into what it is: what is changed in it is what changes.
  func correction(of version: Int) -> String {
    guard let event = session.event(at: version) else { return "correct \(version) " }
    return LineWriter(language).lines(for: event).lazy.map { "correct \(version) \($0)" }
      .first { isFaithful($0, to: event) } ?? "correct \(version) "
  }

  /// Whether a correction makes of an event what it is.
  func isFaithful(_ line: String, to event: Session.Event) -> Bool {
    guard let parsed = try? language.parse(line, now: timeOfCommand),
      let events = try? session.decide(parsed.command, at: parsed.time),
      case .corrected(let correction)? = events.first
    else { return false }
    return correction.event == event
  }
}
