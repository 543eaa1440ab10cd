import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a committee begins.
  static let committee = Stops(
    "items", "item", "members", "to", "officer", "for", "appointed by", "chaired by")
}

/// Lines on committees, working groups and facilitators.
extension LineReader {
  mutating func mandate() throws(LanguageError) -> Meetings.CommitteeMandate {
    var mandate = Meetings.CommitteeMandate(name: try quoted("the name of the committee"))
    while !atEnd {
      _ = acceptComma()
      if accept("chaired", "by") {
        try chairs(of: &mandate)
      } else if accept("items") || accept("item") {
        mandate.items = try items()
      } else if accept("members") {
        mandate.members = try participants(.states, until: .committee).map(\.participantCode)
      } else if accept("to") {
        mandate.task = try quoted("what it is to do")
      } else if accept("officer") {
        let title = try quoted("what the officer is, such as “Vice-Chair”,")
        var person = try person(until: .committee)
        person.title = title
        mandate.officers = (mandate.officers ?? []) + [person]
      } else {
        throw missing("“chaired by”, “members”, “items”, “to” or “officer”")
      }
    }
    return mandate
  }

  private mutating func chairs(of mandate: inout Meetings.CommitteeMandate) throws(LanguageError) {
    guard peek()?.quoted != nil else {
      mandate.chairedBy = try office()
      return
    }
    let chairs = try persons(until: .committee)
    guard let only = chairs.first, chairs.count == 1 else {
      mandate.coChairs = chairs
      return
    }
    (mandate.chair, mandate.state) = (only.name, only.state)
  }

  /// Persons with their States, with commas or “and” between them.
  private mutating func persons(until stops: Stops) throws(LanguageError) -> [Meetings.Person] {
    var persons = [try person(until: stops.adding("and"))]
    while true {
      let ahead = (peek()?.kind == .comma ? 1 : 0)
      let and = sees(["and"], ahead: ahead) ? 1 : 0
      guard ahead + and > 0, peek(ahead + and)?.quoted != nil else { return persons }
      position += ahead + and
      persons.append(try person(until: stops.adding("and")))
    }
  }

  private mutating func person(until stops: Stops) throws(LanguageError) -> Meetings.Person {
    let name = try quoted("the name of a person")
    _ = acceptComma()
    return .init(name: name, state: try participant(.states, until: stops).participantCode)
  }

  /// `DAY`, `DAY to DAY 5 meetings`, and the committee’s name where it is not the last.
  mutating func committeeMeeting() throws(LanguageError) -> Meetings.CommitteeMeeting {
    var meeting = Meetings.CommitteeMeeting(day: try day("the day of the meeting"))
    if accept("to") { meeting.to = try day("the last day") }
    _ = acceptComma()
    if let count = acceptNumber() {
      guard count > 0, accept("meetings") || accept("meeting") || accept("times") else {
        throw missing("“meetings”")
      }
      meeting.count = count
      _ = acceptComma()
    }
    meeting.committee = acceptQuoted()
    return meeting
  }

  mutating func committeeReport() throws(LanguageError) -> Meetings.CommitteeReport {
    var report = Meetings.CommitteeReport(on: try quoted("what the report is on"))
    while !atEnd {
      _ = acceptComma()
      if accept("for") {
        report.committee = try quoted("the name of the committee")
      } else if accept("by") {
        var person = try person(until: .committee)
        if peek(peek()?.kind == .comma ? 1 : 0)?.quoted != nil {
          _ = acceptComma()
          person.title = acceptQuoted()
        }
        report.by = person
      } else {
        report.symbol = try symbol("“by”, “for”, or the symbol of the report")
      }
    }
    return report
  }

  mutating func reportDecision() throws(LanguageError) -> Meetings.ReportDecision {
    let kinds: [(words: [String], kind: Meetings.ReportDecision.Kind)] = [
      (["taken", "note", "of"], .takenNote), (["approved"], .approved), (["adopted"], .adopted),
      (["endorsed"], .endorsed), (["accepted"], .accepted),
    ]
    guard let found = kinds.first(where: { sees($0.words) }) else {
      throw missing("“taken note of”, “approved”, “adopted”, “endorsed” or “accepted”")
    }
    position += found.words.count
    var decision = Meetings.ReportDecision(found.kind)
    while !atEnd {
      _ = acceptComma()
      if accept("for") {
        decision.committee = try quoted("the name of the committee")
      } else {
        decision.symbol = try symbol("“for”, or the symbol of the report")
      }
    }
    return decision
  }

  /// `"Name", STATE and "Name", STATE for L.4|item N|"…" [appointed by OFFICE]`.
  mutating func facilitation() throws(LanguageError) -> Meetings.Facilitation {
    var facilitation = Meetings.Facilitation(try persons(until: .committee))
    while !atEnd {
      _ = acceptComma()
      if accept("appointed", "by") {
        facilitation.appointedBy = try office()
      } else if accept("for") {
        if accept("item") {
          facilitation.item = try number("the number of an item")
        } else if let topic = acceptQuoted() {
          facilitation.topic = topic
        } else {
          facilitation.proposal = try proposal()
        }
      } else {
        throw missing("“for” and a draft, an item or a topic, or “appointed by”")
      }
    }
    guard facilitation.proposal != nil || facilitation.item != nil || facilitation.topic != nil else {
      throw missing("“for” and a draft, an item or a topic")
    }
    return facilitation
  }
}
