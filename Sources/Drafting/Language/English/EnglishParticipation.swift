import Proceedings

/// Who took part and who was invited, and what came of applications, in English.
extension EnglishWording {
  func blocks(_ telling: ParticipationTelling, of told: Told) -> [RoughBlock] {
    let passage =
      switch telling {
      case .attended(let list, let kind): attended(list, kind)
      case .invited(let invitation, let when): invited(invitation, when)
      case .considered(let applications): considered(applications)
      }
    return [paragraph(told.name, passage, from: told.sources)]
  }

  private func attended(_ list: Participants.AttendeeList, _ kind: Body.AttendanceCount?) -> Passage {
    let called = list.called ?? kind?.plural ?? "participants"
    let isObserving = list.category.map { $0 == .otherMemberState || $0 == .nonMemberState } ?? false
    let how = isObserving ? "were represented by observers" : "were represented"
    return "The following \(called) \(how): \(listed(list.participants))."
  }

  /// States by their bare names, organizations spelled out at the first mention.
  private func listed(_ codes: [ParticipantCode]) -> Passage {
    let codes = names.alphabetical(codes)
    guard codes.allSatisfy(names.isState) else { return enumeration(codes.map(names.inList)) }
    return Passage(English.list(codes.map(names.bare)))
  }

  private func invited(_ invitation: Participants.Invitation, _ when: When) -> Passage {
    let invited = enumeration(names.running(names.alphabetical(invitation.participants)))
    let under: Passage = invitation.under.map { ", in accordance with \(typed: $0)" } ?? .empty
    return
      "\(opening(when))\(theBody) decided to invite \(invited) to participate in its session as observers\(under)."
  }

  // MARK: Applications

  private func considered(_ applications: Participants.Applications) -> Passage {
    let counts = applications.counts.map { told($0) }
    let before: Passage =
      applications.considered.map { "\(theBody) had before it \($0) \(applications.called)." } ?? .empty
    let of = applications.considered == nil ? " (\(applications.called))" : ""
    let subject: Passage = applications.considered == nil ? theBody : " Of those, it"
    return before + (counts.isEmpty ? .empty : "\(subject) \(English.list(counts))\(of).")
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
