import Proceedings

/// Who took part by name, who was invited, and which applications were considered.
extension EnglishVoice {
  /// The lists of those who took part, in the section on attendance.
  func attendees() -> [RoughBlock] {
    session.participants.attendees.enumerated().map { index, list in
      let kinds = session.body?.fact.attendance ?? []
      let kind = list.fact.category.flatMap { category in kinds.first { $0.category == category } }
      let called = list.fact.called ?? kind?.plural ?? "participants"
      let isObserving = list.fact.category.map { $0 == .otherMemberState || $0 == .nonMemberState } ?? false
      let how = isObserving ? "were represented by observers" : "were represented"
      return paragraph(
        "organization/attendees:\(index + 1)",
        "The following \(called) \(how): \(listed(list.fact.participants)).", from: [list.moment.version])
    }
  }

  /// States by their bare names, organizations spelled out at the first mention.
  private func listed(_ codes: [ParticipantCode]) -> Passage {
    let codes = names.alphabetical(codes)
    guard codes.allSatisfy(names.isState) else { return enumeration(codes.map(names.inList)) }
    return Passage(English.list(codes.map(names.bare)))
  }

  /// The decisions to invite observers.
  func invitations() -> [RoughBlock] {
    session.participants.invitations.enumerated().map { index, invitation in
      let invited = enumeration(names.running(names.alphabetical(invitation.fact.participants)))
      let under: Passage = invitation.fact.under.map { ", in accordance with \(typed: $0)" } ?? .empty
      return paragraph(
        "organization/invitation:\(index + 1)",
        "\(when(invitation.moment)), \(theBody) decided to invite \(invited) to participate in its session as observers\(under).",
        from: [invitation.moment.version])
    }
  }

  /// The approvals of the organization of work.
  func approvalsOfWork() -> [RoughBlock] {
    session.agenda.workApproved.enumerated().map { index, work in
      let adopted = session.agenda.adopted.flatMap { meeting(at: $0.moment)?.number }
      let isSame = adopted != nil && adopted == meeting(at: work.moment)?.number
      let symbol = work.fact.symbol.map { ", as contained in document \($0)" } ?? ""
      return paragraph(
        "organization/work:\(index + 1)",
        "\(isSame ? "at the same meeting" : when(work.moment)), \(theBody) approved the organization of work of the session\(work.fact.asAmended ? ", as amended" : "")\(symbol).",
        from: [work.moment.version])
    }
  }

  // MARK: Applications

  func applications(under item: Agenda.Item) -> [RoughBlock] {
    applications { $0.item == item.number }
  }

  func applicationsWithoutItem() -> [RoughBlock] { applications { !hasChapter($0.item) } }

  private func applications(_ isTold: (Participants.Applications) -> Bool) -> [RoughBlock] {
    session.participants.applications.enumerated().filter { isTold($0.element.fact) }.map { index, entry in
      let fact = entry.fact
      let counts = fact.counts.map { told($0) }
      let before: Passage = fact.considered.map { "\(theBody) had before it \($0) \(fact.called)." } ?? .empty
      let of = fact.considered == nil ? " (\(fact.called))" : ""
      let subject: Passage = fact.considered == nil ? theBody : " Of those, it"
      let decided: Passage = counts.isEmpty ? .empty : "\(subject) \(English.list(counts))\(of)."
      return paragraph("applications:\(index + 1)", before + decided, from: [entry.moment.version])
    }
  }

  private func told(_ count: Participants.Applications.Count) -> String {
    let number = count.number
    return switch count.outcome {
    case .recommended: "recommended \(number)"
    case .notRecommended: "did not recommend \(number)"
    case .deferred: "deferred consideration of \(number)"
    case .closed: "closed its consideration of \(number)"
    case .withdrawn: "took note of the withdrawal of \(number)"
    case .noted: "took note of \(number)"
    }
  }
}
