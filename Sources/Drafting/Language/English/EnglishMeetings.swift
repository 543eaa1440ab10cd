import Proceedings

/// Meetings and the session as a whole in English.
extension EnglishWording {
  func blocks(_ telling: MeetingTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .adjourned(let meeting, let moment, let reason):
      [paragraph(told, "\(the(meeting)) was adjourned at \(English.clock(moment.time)) for \(reason).")]
    case .informal(let held): [paragraph(told, informal(held))]
    case .quorumVerified(let meeting, let request, let found):
      [paragraph(told, verified(request, in: meeting, found: found))]
    case .quorumWaived(let meeting, let presence, let office):
      [
        paragraph(
          told,
          "At \(the(meeting)) at which \(members(presence.fact)) represented, the \(office) decided to proceed with the business before \(theBody)."
        )
      ]
    case .sessionSuspended(let suspended, let resumed): [paragraph(told, self.suspended(suspended, resumed))]
    case .setting(let setting, let meetings): [paragraph(told, held(setting, meetings))]
    case .suspended(let meeting, let suspension, let reason):
      [paragraph(told, suspended(meeting, suspension, for: reason))]
    }
  }

  private func the(_ meeting: Meetings.Meeting) -> String {
    "the \(English.ordinalFigure(meeting.number)) meeting, on \(dates([meeting.day])),"
  }

  private func members(_ presence: Meetings.Presence) -> String {
    English.count(presence.members, "member was", "members were")
  }

  private func verified(
    _ request: Meetings.Verification, in meeting: Meetings.Meeting, found: Meetings.Presence?
  ) -> Passage {
    let result = found.map { "; \(members($0)) represented" } ?? ""
    return
      "At \(the(meeting)) the presence of a quorum was verified at the request of the representative of \(names.inSentence(request.requestedBy))\(result)."
  }

  private func suspended(
    _ meeting: Meetings.Meeting, _ suspension: Meetings.Suspension, for reason: String
  ) -> Passage {
    let resumed = suspension.to.map { " and resumed at \(English.clock($0.time))" } ?? ""
    let end = resumed.hasSuffix(".") ? "" : "."
    return
      "\(the(meeting)) was suspended at \(English.clock(suspension.from.time)) for \(reason)\(resumed)\(end)"
  }

  private func held(_ setting: Meetings.Setting, _ meetings: [Int]?) -> Passage {
    let numbers = English.list((meetings ?? []).map(English.ordinalFigure))
    let isOne = meetings?.count == 1
    let which = meetings == nil ? "the meetings" : "the \(numbers) \(isOne ? "meeting" : "meetings")"
    let how = setting == .online ? "online" : "in a hybrid format"
    return "\(which) of the session \(isOne ? "was" : "were") held \(how)."
  }

  private func suspended(
    _ suspended: Dated<Meetings.SessionSuspension>, _ resumed: Meetings.SessionResumption?
  ) -> Passage {
    let until = suspended.fact.until.map { ", until \(English.date($0))" } ?? ""
    let reason = suspended.fact.reason.map { " for \($0)" } ?? ""
    let again = resumed.map { " The session was resumed \(English.during($0.from, $0.to))." } ?? ""
    return "\(when(suspended.moment)), \(theBody) suspended its \(sessionName)\(reason)\(until).\(again)"
  }

  private func informal(_ held: Dated<Meetings.InformalMeeting>) -> Passage {
    let fact = held.fact
    let what =
      fact.called.hasSuffix("s")
      ? fact.called : fact.days.count == 1 ? English.indefinite(fact.called) : "\(fact.called)s"
    let subject: Passage = fact.subject.map { " on \(typed: $0)" } ?? .empty
    let letters =
      fact.subitems.map { " under sub-item\($0.count > 1 ? "s" : "") \(Agenda.letters($0))" } ?? ""
    let facilitators = fact.facilitators.map { enumeration($0.map { leader($0, at: held.moment) }) }
    let facilitated: Passage = facilitators.map { ", facilitated by \($0)" } ?? .empty
    return "on \(dates(fact.days)), \(theBody) held \(what)\(subject)\(letters)\(facilitated)."
  }
}

/// When something happened, as sentences begin with it.
extension EnglishVoice {
  /// At its 3rd meeting, on 11 March 2025; or the day alone, where no meeting was open.
  func when(_ moment: Moment, possessive: String = "its") -> String {
    guard let meeting = meeting(at: moment) else { return "On \(dates([moment.time.day]))" }
    return atMeetings([meeting.number], possessive: possessive)
  }

  /// What follows the number of a meeting that was held jointly with another body. After several numbers it would be
  /// read as said of all.
  func heldJointly(_ numbers: [Int]) -> String {
    guard numbers.count == 1, let joint = numbers.first.flatMap(session.meetings.meeting)?.joint else {
      return ""
    }
    return ", held jointly with the \(English.ordinalFigure(joint.number)) meeting of the \(joint.body)"
  }

  /// One meeting, three meetings.
  func count(_ meetings: Int) -> String {
    "\(English.number(meetings)) \(meetings == 1 ? "meeting" : "meetings")"
  }
}
