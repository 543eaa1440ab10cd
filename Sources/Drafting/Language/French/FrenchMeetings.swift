import Proceedings

/// Meetings and the session as a whole in French.
extension FrenchWording {
  func blocks(_ telling: MeetingTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .adjourned(let meeting, let moment, let reason):
        "la \(numbered(meeting)), a été levée à \(French.clock(moment.time))\(self.reason(reason))."
      case .informal(let held): informal(held)
      case .quorumVerified(let meeting, let request, let found):
        verified(request, in: meeting, found: found)
      case .quorumWaived(let meeting, let presence, let title):
        "à la \(numbered(meeting)), alors que \(members(presence.fact)), \(office(title).definite) a décidé de poursuivre les travaux \(ofTheBody)."
      case .sessionSuspended(let suspended, let resumed): self.suspended(suspended, resumed)
      case .setting(let setting, let meetings): held(setting, meetings)
      case .suspended(let meeting, let suspension, let reason):
        suspended(meeting, suspension, for: reason)
      }
    return [paragraph(told, passage)]
  }

  /// “3e séance, le 16 mars 2027”.
  private func numbered(_ meeting: Meetings.Meeting) -> String {
    "\(French.ordinalFigure(meeting.number)) séance, \(on([meeting.day]))"
  }

  private func reason(_ reason: String) -> String { " (motif : \(french.words(reason)))" }

  private func members(_ presence: Meetings.Presence) -> String {
    presence.members == 1
      ? "un membre était représenté" : "\(French.number(presence.members)) membres étaient représentés"
  }

  private func verified(
    _ request: Meetings.Verification, in meeting: Meetings.Meeting, found: Meetings.Presence?
  ) -> Passage {
    let result = found.map { " ; \(members($0))" } ?? ""
    return
      "à la \(numbered(meeting)), il a été vérifié que le quorum était atteint, à la demande du représentant \(speakers.of(request.requestedBy))\(result)."
  }

  private func suspended(
    _ meeting: Meetings.Meeting, _ suspension: Meetings.Suspension, for reason: String
  ) -> Passage {
    let resumed = suspension.to.map { " et a repris à \(French.clock($0.time))" } ?? ""
    return
      "la \(numbered(meeting)), a été suspendue à \(French.clock(suspension.from.time))\(self.reason(reason))\(resumed)."
  }

  private func held(_ setting: Meetings.Setting, _ meetings: [Int]?) -> Passage {
    let numbers = French.list((meetings ?? []).map(French.ordinalFigure))
    let isOne = meetings?.count == 1
    let which =
      meetings == nil ? "les séances" : isOne ? "la \(numbers) séance" : "les \(numbers) séances"
    let how = setting == .online ? "en ligne" : "selon des modalités hybrides"
    return "\(which) de la session \(isOne ? "s’est tenue" : "se sont tenues") \(how)."
  }

  private func suspended(
    _ suspended: Dated<Meetings.SessionSuspension>, _ resumed: Meetings.SessionResumption?
  ) -> Passage {
    let until = suspended.fact.until.map { " jusqu’au \(French.date($0))" } ?? ""
    let reason = suspended.fact.reason.map(self.reason) ?? ""
    let again =
      resumed.map { " La session a repris et s’est poursuivie \(French.during($0.from, $0.to))." } ?? ""
    return "\(when(suspended.moment)), \(theBody) a suspendu \(sessionName.its)\(until)\(reason).\(again)"
  }

  private func informal(_ held: Dated<Meetings.InformalMeeting>) -> Passage {
    let fact = held.fact
    let several = fact.days.count == 1 ? nil : french.known("\(fact.called)s")
    let what = (several ?? french.name(fact.called)).indefinite
    let subject = fact.subject.map { " sur \(french.name($0).definite)" } ?? ""
    let point = fact.item.flatMap { item in
      fact.subitems.map { " au titre \(self.point(item, $0).genitive)" }
    }
    let facilitators = fact.facilitators.map { list($0.map { named(draft.leading($0, at: held.moment)) }) }
    let facilitated: Passage =
      facilitators.map { ", sous la conduite des personnes ci-après : \($0)" } ?? .empty
    return "\(on(fact.days)), \(theBody) a tenu \(what)\(subject)\(point ?? "")\(facilitated)."
  }
}
