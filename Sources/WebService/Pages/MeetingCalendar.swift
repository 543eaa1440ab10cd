import EventLog
import Proceedings

/// The programme of a session as a calendar (iCalendar, RFC 5545), in the time of the room.
struct MeetingCalendar {
  private let session: Session
  private let name: SessionName
  private let words: Words

  init(_ session: Session, name: SessionName, in words: Words) {
    (self.session, self.name, self.words) = (session, name, words)
  }

  /// The calendar as text.
  var text: String {
    let body = session.body?.fact.name ?? name.text
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Rostrum//\(name)//EN",
      "X-WR-CALNAME:\(Self.escaped(body))",
    ]
    let lines = head + session.arrangements.programme.flatMap { event($0, body: body) } + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(_ dated: Dated<Arrangements.PlannedMeeting>, body: String) -> [String] {
    let plan = dated.fact
    let items = (plan.items ?? []).map { number in
      let title = session.agenda.item(number).map { " \($0.title)" } ?? ""
      return words(.item, "\(number)") + title
    }
    let purpose = (items + [plan.subject].compactMap { $0 }).joined(separator: "; ")
    let lines: [String?] = [
      "BEGIN:VEVENT", "UID:\(Self.stamp(plan.from))@\(name).rostrum",
      "DTSTAMP:\(Self.stamp(dated.moment.time))Z",
      "SEQUENCE:\(dated.moment.version)", "DTSTART:\(Self.stamp(plan.from))",
      plan.to.map { "DTEND:\(Self.stamp($0))" }, "SUMMARY:\(Self.escaped(body))",
      plan.room.map { "LOCATION:\(Self.escaped($0))" },
      purpose.isEmpty ? nil : "DESCRIPTION:\(Self.escaped(purpose))", "END:VEVENT",
    ]
    return lines.compactMap { $0 }
  }

  /// A time of the room without a zone, which every calendar shows as it is.
  private static func stamp(_ time: RoomTime) -> String {
    String(time.description.filter { $0 != "-" && $0 != ":" })
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, letter in
      switch letter {
      case "\\", ";", ",": escaped += "\\\(letter)"
      case "\n", "\r\n": escaped += "\\n"
      default: escaped.append(letter)
      }
    }
  }

  /// A line in pieces of at most 75 bytes, the later ones behind a space (section 3.1).
  private static func folded(_ line: String) -> String {
    var (folded, length) = ("", 0)
    for letter in line {
      let size = letter.utf8.count
      if length + size > 73 {
        folded += "\r\n "
        length = 1
      }
      folded.append(letter)
      length += size
    }
    return folded
  }
}
