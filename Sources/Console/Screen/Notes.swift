import FoundationEssentials
import Proceedings

/// A note of an operator for this run of the console, with the time at which it is to be thought of.
struct Note: Sendable, Equatable {
  var time: RoomTime?
  var words: String
  var isDue = false
}

extension ConsoleState {
  /// Takes a line that is for the operator alone; nil if it is for the record.
  ///
  /// `note TEXT`, `alarm 12:45 TEXT`, `drop note 2`, `until 13:00`.
  mutating func noted(_ line: String) -> Notice? {
    let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first?.lowercased() else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    switch first {
    case "note" where !rest.isEmpty:
      notes.append(Note(words: rest))
      return .told("Noted for this console: \(rest)")
    case "alarm" where words.count > 1:
      guard let time = RoomTime(day: now.day, clock: words[1]) else {
        return .refused("“\(words[1])” is no time. Write an alarm as: alarm 12:45 the interpreters leave.")
      }
      notes.append(Note(time: time, words: words.dropFirst(2).joined(separator: " ")))
      return .told("The alarm is set for \(time.clock).")
    case "drop" where words.count == 3 && words[1].lowercased() == "note":
      guard let number = Int(words[2]), notes.indices.contains(number - 1) else {
        return .refused("There is no note \(words[2]).")
      }
      return .told("Dropped: \(notes.remove(at: number - 1).words)")
    case "until" where words.count == 2:
      guard let time = RoomTime(day: now.day, clock: words[1]) else {
        return .refused(
          "“\(words[1])” is no time. Write until when the meeting has the room as: until 13:00.")
      }
      meetingEnd = time
      return .told("The list is measured against \(time.clock).")
    default: return nil
    }
  }

  /// Says what an alarm was set for, in its moment.
  mutating func alarm() -> [Effect] {
    var effects: [Effect] = []
    for index in notes.indices where !notes[index].isDue {
      guard let time = notes[index].time, now >= time else { continue }
      notes[index].isDue = true
      notice = .told("ALARM \(time.clock): \(notes[index].words)")
      effects = [.ring]
    }
    return effects
  }

  /// The notes, a line each.
  var noteLines: [String] {
    notes.enumerated().map { number, note in
      let time = note.time.map { "\($0.clock)\(note.isDue ? " (rung)" : "") " } ?? ""
      return "\(number + 1) \(time)\(note.words)"
    }
  }
}

extension Session {
  /// When the last of those who wait on a list is likely to have spoken; nil if nobody waits, or beyond the day.
  func end(of name: SpeakersLists.Name, at now: RoomTime) -> RoomTime? {
    guard let last = expected(on: name, at: now).last, let length = last.length else { return nil }
    let second = now.second + last.seconds + length
    guard second < 86_400 else { return nil }
    return RoomTime(day: now.day, hour: second / 3600, minute: second / 60 % 60, second: second % 60)
  }
}
