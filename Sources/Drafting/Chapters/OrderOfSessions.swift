import Proceedings

/// How a session went on: on other days, closed or online, and beside its meetings.
extension EnglishVoice {
  /// The stretches of days on which the session was held, those on which it was resumed among them.
  func periods(of convened: Arrangements.Convening) -> [Meetings.SessionResumption] {
    convened.periods + session.meetings.resumptions.map(\.fact).filter { !convened.periods.contains($0) }
  }

  /// The suspensions of the session, each with its resumption.
  func sessionSuspensions() -> [RoughBlock] {
    session.meetings.sessionSuspensions.enumerated().map { index, suspended in
      let until = suspended.fact.until.map { ", until \(English.date($0))" } ?? ""
      let reason = suspended.fact.reason.map { " for \($0)" } ?? ""
      let resumptions = session.meetings.resumptions
      let resumed = resumptions.indices.contains(index) ? resumptions[index] : nil
      let again = resumed.map {
        " The session was resumed \(English.during($0.fact.from, $0.fact.to))."
      }
      return paragraph(
        "organization/sessionSuspension:\(index + 1)",
        "\(when(suspended.moment)), \(theBody) suspended its \(sessionName)\(reason)\(until).\(again ?? "")",
        from: [suspended.moment.version] + [resumed?.moment.version].compactMap { $0 })
    }
  }

  /// Which meetings were held online, or in part online.
  func settingsOfMeetings() -> [RoughBlock] {
    Meetings.Setting.allCases.compactMap { setting -> RoughBlock? in
      let meetings = session.meetings.held.filter { $0.setting == setting }
      guard !meetings.isEmpty else { return nil }
      let isAll = meetings.count == session.meetings.held.count
      let numbers = English.list(meetings.map { English.ordinalFigure($0.number) })
      let which =
        isAll ? "the meetings" : meetings.count == 1 ? "the \(numbers) meeting" : "the \(numbers) meetings"
      let how = setting == .online ? "online" : "in a hybrid format"
      return paragraph(
        "organization/setting:\(setting.rawValue)",
        "\(which) of the session \(meetings.count == 1 && !isAll ? "was" : "were") held \(how).",
        from: meetings.map(\.opened.version))
    }
  }

  /// The informal meetings under an item.
  func informalMeetings(under item: Agenda.Item) -> [RoughBlock] {
    informalMeetings { $0.item == item.number }
  }

  /// Those that no chapter on an item tells.
  func informalMeetingsWithoutItem() -> [RoughBlock] { informalMeetings { !hasChapter($0.item) } }

  private func informalMeetings(_ isTold: (Meetings.InformalMeeting) -> Bool) -> [RoughBlock] {
    session.meetings.informal.enumerated().filter { isTold($0.element.fact) }.map { index, held in
      let fact = held.fact
      let isPlural = fact.called.hasSuffix("s")
      let what =
        isPlural
        ? fact.called : fact.days.count == 1 ? English.indefinite(fact.called) : "\(fact.called)s"
      let subject: Passage = fact.subject.map { " on \(typed: $0)" } ?? .empty
      let letters =
        fact.subitems.map { " under sub-item\($0.count > 1 ? "s" : "") \(Agenda.letters($0))" } ?? ""
      let facilitators = fact.facilitators.map { enumeration($0.map { leader($0, at: held.moment) }) }
      let facilitated: Passage = facilitators.map { ", facilitated by \($0)" } ?? .empty
      return paragraph(
        "informal:\(index + 1)",
        "on \(dates(fact.days)), \(theBody) held \(what)\(subject)\(letters)\(facilitated).",
        from: [held.moment.version])
    }
  }
}
