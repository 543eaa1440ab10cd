import Proceedings

/// Who took part and who was invited, and what came of applications, in French.
extension FrenchWording {
  func blocks(_ telling: ParticipationTelling, of told: Told) -> [RoughBlock] {
    let passage =
      switch telling {
      case .attended(let list, let kind): attended(list, kind)
      case .invited(let invitation, let when): invited(invitation, when)
      case .considered(let applications): considered(applications)
      }
    return [paragraph(told, passage)]
  }

  private func attended(_ list: Participants.AttendeeList, _ kind: Body.AttendanceCount?) -> Passage {
    let called = french.words(list.called ?? kind?.plural ?? "participants")
    let isObserving = list.category.map { $0 == .otherMemberState || $0 == .nonMemberState } ?? false
    let how = isObserving ? " en qualité d’observateurs" : ""
    return "ont participé à la session\(how) les \(called) ci-après : \(listed(list.participants))."
  }

  /// States by their bare names, organizations spelled out at the first mention.
  private func listed(_ codes: [ParticipantCode]) -> Passage {
    let codes = french.alphabetical(codes, in: names)
    return list(codes.map(codes.allSatisfy(names.isState) ? speakers.bare : speakers.the))
  }

  private func invited(_ invitation: Participants.Invitation, _ when: When) -> Passage {
    let invited = list(french.alphabetical(invitation.participants, in: names).map(speakers.the))
    let under = invitation.under.map { ", conformément \(french.citation($0).dative)" } ?? ""
    return
      "\(opening(when))\(theBody) a décidé d’inviter \(invited) à participer à sa session en qualité d’observateurs\(under)."
  }

  // MARK: Applications

  private func considered(_ applications: Participants.Applications) -> Passage {
    let called = french.words(applications.called)
    let counts = French.list(applications.counts.map(told))
    guard let considered = applications.considered else {
      let all = French.list(applications.counts.map { "\($0.number) (\(result($0.outcome)))" })
      return counts.isEmpty
        ? .empty : "\(theBody) s’est \(agreeing("prononcé")) sur les \(called) ci-après : \(all)."
    }
    let before: Passage = "\(theBody) était \(agreeing("saisi")) de \(considered) \(called)."
    return counts.isEmpty ? before : before + " Sur ce nombre, \(pronoun) \(counts)."
  }

  private func told(_ count: Participants.Applications.Count) -> String {
    let number = French.number(count.number, isFeminine: true)
    return switch count.outcome {
    case .recommended: "en a recommandé \(number)"
    case .notRecommended: "a décidé de ne pas en recommander \(number)"
    case .deferred: "a reporté l’examen de \(number) d’entre elles"
    case .closed: "a clos l’examen de \(number) d’entre elles"
    case .withdrawn: "a pris note du retrait de \(number) d’entre elles"
    case .noted: "a pris note de \(number) d’entre elles"
    }
  }

  private func result(_ outcome: Participants.Applications.Outcome) -> String {
    switch outcome {
    case .recommended: "avis favorable"
    case .notRecommended: "avis défavorable"
    case .deferred: "examen reporté"
    case .closed: "examen clos"
    case .withdrawn: "retrait noté"
    case .noted: "prise de note"
    }
  }
}
