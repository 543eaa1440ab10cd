import Proceedings

/// What happened to the meetings and to the session as a whole.
enum MeetingTelling: Equatable, Sendable {
  case adjourned(Meetings.Meeting, Moment, reason: String)
  case informal(Dated<Meetings.InformalMeeting>)
  /// The Chair went on without a quorum; the office of whoever presided.
  case quorumWaived(Meetings.Meeting, Dated<Meetings.Presence>, office: String)
  case quorumVerified(Meetings.Meeting, Meetings.Verification, found: Meetings.Presence?)
  case sessionSuspended(Dated<Meetings.SessionSuspension>, resumed: Meetings.SessionResumption?)
  /// Which meetings were held online; all of the session where no numbers are given.
  case setting(Meetings.Setting, meetings: [Int]?)
  case suspended(Meetings.Meeting, Meetings.Suspension, reason: String)
}

extension Account {
  private func told(_ name: String, _ telling: MeetingTelling, _ moments: [Moment?]) -> Told {
    Told(name: name, telling: .meeting(telling), sources: moments.compactMap { $0?.version })
  }

  /// The meeting that was open when something happened.
  func meeting(at moment: Moment) -> Meetings.Meeting? {
    session.meetings.held.last { meeting in
      meeting.opened.version <= moment.version
        && (meeting.closed.map { $0.version >= moment.version } ?? true)
    }
  }

  // MARK: Meetings

  /// Requests to verify the quorum and interruptions.
  func courseOfMeetings() -> [Told] {
    session.meetings.held.flatMap(quorum) + session.meetings.held.flatMap(interruptions)
  }

  /// Requests to verify the quorum with what was found, and decisions of the Chair to go on without one.
  private func quorum(_ meeting: Meetings.Meeting) -> [Told] {
    let verified = meeting.verifications.enumerated().map { index, request in
      let found = meeting.presences.first { $0.moment.version > request.moment.version }
      return told(
        "organization/quorum:\(meeting.number).\(index + 1)",
        .quorumVerified(meeting, request.fact, found: found?.fact), [request.moment, found?.moment])
    }
    let waived = meeting.presences.filter { $0.fact.byDecisionOfChair == true }.enumerated().map {
      index, presence in
      let presided = meeting.presidencies.last { $0.moment.version <= presence.moment.version }
      return told(
        "organization/quorumWaived:\(meeting.number).\(index + 1)",
        .quorumWaived(meeting, presence, office: presided?.fact.office ?? meeting.presiding),
        [presence.moment])
    }
    return verified + waived
  }

  /// Suspensions and adjournments with a reason.
  private func interruptions(_ meeting: Meetings.Meeting) -> [Told] {
    let suspended = meeting.suspensions.enumerated().compactMap { index, suspension in
      suspension.reason.map { reason in
        told(
          "organization/suspension:\(meeting.number).\(index + 1)",
          .suspended(meeting, suspension, reason: reason), [suspension.from, suspension.to])
      }
    }
    guard let reason = meeting.reasonOfAdjournment, let closed = meeting.closed else { return suspended }
    return suspended + [
      told(
        "organization/adjournment:\(meeting.number)", .adjourned(meeting, closed, reason: reason), [closed])
    ]
  }

  /// Which meetings were held online, or in part online.
  func settingsOfMeetings() -> [Told] {
    Meetings.Setting.allCases.compactMap { setting in
      let meetings = session.meetings.held.filter { $0.setting == setting }
      guard !meetings.isEmpty else { return nil }
      let isAll = meetings.count == session.meetings.held.count
      return told(
        "organization/setting:\(setting.rawValue)",
        .setting(setting, meetings: isAll ? nil : meetings.map(\.number)), meetings.map(\.opened))
    }
  }

  // MARK: The session

  /// The stretches of days on which the session was held, those on which it was resumed among them.
  func periods(of convened: Arrangements.Convening) -> [Meetings.SessionResumption] {
    convened.periods + session.meetings.resumptions.map(\.fact).filter { !convened.periods.contains($0) }
  }

  /// The suspensions of the session, each with its resumption.
  func sessionSuspensions() -> [Told] {
    let resumptions = session.meetings.resumptions
    return session.meetings.sessionSuspensions.enumerated().map { index, suspended in
      let resumed = resumptions.indices.contains(index) ? resumptions[index] : nil
      return told(
        "organization/sessionSuspension:\(index + 1)", .sessionSuspended(suspended, resumed: resumed?.fact),
        [suspended.moment, resumed?.moment])
    }
  }

  // MARK: Informal meetings

  /// The informal meetings under an item.
  func informalMeetings(under item: Agenda.Item) -> [Told] {
    informalMeetings { $0.item == item.number }
  }

  /// Those that no chapter on an item tells.
  func informalMeetingsWithoutItem() -> [Told] { informalMeetings { !hasChapter($0.item) } }

  private func informalMeetings(_ isTold: (Meetings.InformalMeeting) -> Bool) -> [Told] {
    session.meetings.informal.enumerated().filter { isTold($0.element.fact) }.map { index, held in
      told("informal:\(index + 1)", .informal(held), [held.moment])
    }
  }
}
