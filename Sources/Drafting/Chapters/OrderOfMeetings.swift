import Proceedings

/// What happened to the meetings themselves: joint ones, silences, the quorum, interruptions.
extension EnglishVoice {
  /// The meeting that was open when something happened.
  func meeting(at moment: Moment) -> Meetings.Meeting? {
    session.meetings.held.last { meeting in
      meeting.opened.version <= moment.version
        && (meeting.closed.map { $0.version >= moment.version } ?? true)
    }
  }

  /// At its 3rd meeting, on 11 March 2025; or the day alone, where no meeting was open.
  func when(_ moment: Moment, possessive: String = "its") -> String {
    guard let meeting = meeting(at: moment) else { return "On \(English.date(moment.time.day))" }
    return atMeetings([meeting.number], possessive: possessive)
  }

  /// What follows the numbers of meetings of which some were held jointly with another body.
  func heldJointly(_ numbers: [Int]) -> String {
    let joint = numbers.compactMap { number in
      session.meetings.meeting(number)?.joint.map { (number: number, with: $0) }
    }
    let parts = joint.map { meeting in
      let own = numbers.count == 1 ? "" : "the \(English.ordinalFigure(meeting.number)) "
      return
        "\(own)held jointly with the \(English.ordinalFigure(meeting.with.number)) meeting of the \(meeting.with.body)"
    }
    return parts.isEmpty ? "" : ", \(English.list(parts))"
  }

  /// Requests to verify the quorum and interruptions, in the section on the opening and duration of the session.
  func courseOfMeetings() -> [RoughBlock] {
    session.meetings.held.flatMap(quorum) + session.meetings.held.flatMap(interruptions)
  }

  /// Minutes of silence, in the same section.
  func silences(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    session.meetings.silences.enumerated().map { index, silence in
      paragraph(
        "organization/silence:\(index + 1)", phrases.silence(silence.fact, at: silence.moment),
        from: [silence.moment.version])
    }
  }

  private func the(_ meeting: Meetings.Meeting) -> String {
    "the \(English.ordinalFigure(meeting.number)) meeting, on \(English.date(meeting.day)),"
  }

  /// Requests to verify the quorum with what was found, and decisions of the Chair to go on without one.
  private func quorum(_ meeting: Meetings.Meeting) -> [RoughBlock] {
    let verified = meeting.verifications.enumerated().map { index, request in
      let found = meeting.presences.first { $0.moment.version > request.moment.version }
      let result = found.map {
        "; \(English.count($0.fact.members, "member was", "members were")) represented"
      }
      return paragraph(
        "organization/quorum:\(meeting.number).\(index + 1)",
        "At \(the(meeting)) the presence of a quorum was verified at the request of the representative of \(names.inSentence(request.fact.requestedBy))\(result ?? "").",
        from: [request.moment.version] + [found?.moment.version].compactMap { $0 })
    }
    let waived = meeting.presences.filter { $0.fact.byDecisionOfChair == true }.enumerated().map {
      index, presence in
      let members = English.count(presence.fact.members, "member was", "members were")
      return paragraph(
        "organization/quorumWaived:\(meeting.number).\(index + 1)",
        "At \(the(meeting)) at which \(members) represented, the \(presiding(meeting, at: presence.moment)) decided to proceed with the business before \(theBody).",
        from: [presence.moment.version])
    }
    return verified + waived
  }

  private func presiding(_ meeting: Meetings.Meeting, at moment: Moment) -> String {
    meeting.presidencies.last { $0.moment.version <= moment.version }?.fact.office ?? meeting.presiding
  }

  /// Suspensions and adjournments with a reason.
  private func interruptions(_ meeting: Meetings.Meeting) -> [RoughBlock] {
    let suspended = meeting.suspensions.enumerated().compactMap { index, suspension -> RoughBlock? in
      guard let reason = suspension.reason else { return nil }
      let resumed = suspension.to.map { " and resumed at \(English.clock($0.time))" } ?? ""
      let end = resumed.hasSuffix(".") ? "" : "."
      return paragraph(
        "organization/suspension:\(meeting.number).\(index + 1)",
        "\(the(meeting)) was suspended at \(English.clock(suspension.from.time)) for \(reason)\(resumed)\(end)",
        from: [suspension.from.version] + [suspension.to?.version].compactMap { $0 })
    }
    guard let reason = meeting.reasonOfAdjournment, let closed = meeting.closed else { return suspended }
    return suspended + [
      paragraph(
        "organization/adjournment:\(meeting.number)",
        "\(the(meeting)) was adjourned at \(English.clock(closed.time)) for \(reason).",
        from: [closed.version])
    ]
  }

  /// One meeting, three meetings.
  func count(_ meetings: Int) -> String {
    "\(English.number(meetings)) \(meetings == 1 ? "meeting" : "meetings")"
  }

  // MARK: Items

  /// The adjournment of the consideration of an item, and its resumption.
  func adjournments(of item: Agenda.Item) -> [RoughBlock] {
    let adjourned = session.meetings.adjournments.filter { $0.fact.item == item.number }
    return adjourned.enumerated().map { index, adjournment in
      let to = adjournment.fact.toMeeting.map { " to its \(English.ordinalFigure($0)) meeting" } ?? ""
      let subitems = adjournment.fact.subitems ?? []
      let what =
        subitems.isEmpty
        ? "the item" : "sub-item\(subitems.count > 1 ? "s" : "") \(Agenda.letters(subitems))"
      var text: Passage =
        "\(atMeetings([adjournment.fact.meeting])), \(theBody) adjourned its consideration of \(what)\(to)."
      let again = session.meetings.considerations.first {
        $0.item == item.number && $0.moment.version > adjournment.moment.version
          && (subitems.isEmpty || $0.subitems.isEmpty || $0.subitems.contains(where: subitems.contains))
      }
      if let again {
        let isSame = again.meeting == adjournment.fact.meeting
        let when = isSame ? "Later at the same meeting" : atMeetings([again.meeting])
        text = text + " \(when), \(theBody) resumed its consideration of \(what)."
      }
      return paragraph(
        "item:\(item.number)/adjournment:\(index + 1)", text,
        from: [adjournment.moment.version] + [again?.moment.version].compactMap { $0 })
    }
  }

  /// What follows the opening sentence on an item that was considered together with others.
  func together(_ item: Agenda.Item) -> String {
    let considered = session.meetings.considerations.filter { $0.item == item.number && !$0.with.isEmpty }
    let others = Set(considered.flatMap(\.with)).sorted()
    guard !others.isEmpty else { return "" }
    let figures = English.list(others.map(String.init))
    let items = "agenda item\(others.count == 1 ? "" : "s") \(figures)"
    let first = considered.compactMap { joined in
      session.meetings.considerations.first { $0.moment == joined.moment }?.item
    }.first { $0 != item.number }
    guard let first, let chapter = chapterNumeral(of: first) else {
      return " The item was considered together with \(items)."
    }
    return
      " The item was considered together with \(items). The statements made are reflected in chapter \(chapter)."
  }

  private func chapterNumeral(of item: Int) -> String? {
    let items = itemsWithChapters
    guard let index = items.firstIndex(where: { $0.number == item }) else { return nil }
    return form.number(of: .items, items: items.count).map { English.roman($0 + index) }
  }
}
