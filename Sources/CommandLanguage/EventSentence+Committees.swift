import Proceedings

/// Committees and facilitators, told in a line.
extension EventSentence {
  func words(_ mandate: Meetings.CommitteeMandate) -> String {
    let chairs = mandate.coChairs.map { ", chaired by \($0.map(person).joined(separator: " and "))" }
    let members = mandate.members.map { ", members: \(names($0))" }
    let task = mandate.task.map { ", to \($0)" }
    return "The \(mandate.name) was set up\(chairs ?? "")\(members ?? "")\(task ?? "")."
  }

  func words(_ meeting: Meetings.CommitteeMeeting) -> String {
    let name = "The \(meeting.committee ?? "committee")"
    let count = meeting.count.map { " \($0) \($0 == 1 ? "time" : "times")" } ?? ""
    guard let last = meeting.to else { return "\(name) met\(count) on \(meeting.day)." }
    return "\(name) met\(count) from \(meeting.day) to \(last)."
  }

  func words(_ decision: Meetings.ReportDecision) -> String {
    let verb =
      switch decision.kind {
      case .takenNote: "taken note of"
      case .approved: "approved"
      case .adopted: "adopted"
      case .endorsed: "endorsed"
      case .accepted: "accepted"
      }
    let symbol = decision.symbol.map { " (\($0))" } ?? ""
    return "The report of the \(decision.committee ?? "committee")\(symbol) was \(verb)."
  }

  func words(_ facilitation: Meetings.Facilitation) -> String {
    let what =
      facilitation.proposal?.description ?? facilitation.item.map { "item \($0)" } ?? facilitation.topic ?? ""
    let by = facilitation.appointedBy.map { ", appointed by the \($0)" } ?? ""
    return
      "The consultations on \(what) are facilitated by \(facilitation.persons.map(person).joined(separator: " and "))\(by)."
  }

  func person(_ person: Meetings.Person) -> String {
    let title = person.title.map { ", \($0)" } ?? ""
    return "\(person.name)\(person.state.map { " (\(name($0)))" } ?? "")\(title)"
  }
}
