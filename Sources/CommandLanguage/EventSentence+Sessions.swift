import Proceedings

/// Words on sessions, their days, and meetings without a number.
extension EventSentence {
  func name(of convening: Arrangements.Convening) -> String {
    let kind = convening.kind.map { " (\($0.rawValue))" } ?? ""
    return "Session \(convening.session)\(kind)\(convening.called.map { ", the \($0)," } ?? "")"
  }

  func days(_ periods: [Meetings.SessionResumption]) -> String {
    periods.map { "\($0.from) to \($0.to)" }.joined(separator: " and ")
  }

  func words(_ applications: Participants.Applications) -> String {
    let considered = applications.considered.map { ["\($0) considered"] } ?? []
    let counts = applications.counts.map { "\($0.number) \($0.outcome.rawValue)" }
    return "Of \(applications.called): \((considered + counts).joined(separator: ", "))."
  }

  func words(_ suspension: Meetings.SessionSuspension) -> String {
    let until = suspension.until.map { " until \($0)" } ?? ""
    return "The session was suspended\(until)\(suspension.reason.map { " for \($0)" } ?? "")."
  }

  func words(_ meeting: Meetings.InformalMeeting) -> String {
    let subject = meeting.subject.map { " on \($0)" } ?? ""
    let item = meeting.item.map { " under item \(Agenda.name(of: $0, meeting.subitems ?? []))" } ?? ""
    let facilitators = (meeting.facilitators ?? []).map(speaker).joined(separator: "; ")
    let facilitated = facilitators.isEmpty ? "" : ", facilitated by \(facilitators)"
    let days = meeting.days.map(\.description).joined(separator: ", ")
    return "Held on \(days)\(item): \(meeting.called)\(subject)\(facilitated)."
  }
}
