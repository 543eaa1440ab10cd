import Proceedings

/// What may follow from what was done before, so that rare events happen in some sessions.
extension RandomCommands {
  @Sendable static func followUps(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...6) {
    case 4: afterMotion(&chance, session)
    case 0: afterAppeal(&chance, session)
    case 1: afterWithdrawal(&chance, session)
    case 2: afterVacancy(&chance, session)
    case 3: afterClosure(&chance, session)
    default: onDraft(&chance, session)
    }
  }

  /// A vote that is valid in every body.
  private static func validVote(_ chance: inout Chance) -> Vote {
    Vote(
      inFavour: Int.random(in: 0...9, using: &chance), against: Int.random(in: 1...9, using: &chance),
      abstaining: 2)
  }

  private static func afterAppeal(_ chance: inout Chance, _ session: Session) -> Session.Command {
    guard let last = session.pointsOfOrder.all.last, last.ruling != nil else {
      return .pointsOfOrder(.raise(.init(delegation: chance.one(of: Chance.members))))
    }
    return last.appeal == nil
      ? .pointsOfOrder(.appeal(.init(delegation: chance.one(of: Chance.members))))
      : .pointsOfOrder(.putToVote(validVote(&chance)))
  }

  private static func afterMotion(_ chance: inout Chance, _ session: Session) -> Session.Command {
    session.motions.first == nil
      ? .motions(.move(.init(kind: .closureOfDebate, mover: chance.one(of: Chance.members))))
      : .motions(.withdraw)
  }

  private static func afterWithdrawal(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let list = session.meetings.current.flatMap { session.lists[$0.item] }
    let waiting = list?.waiting ?? []
    let gone = list?.withdrawn.last?.inscription.delegation
    let first = waiting.first?.delegation ?? chance.participant()
    let last = waiting.last?.delegation ?? chance.participant()
    let wishing = session.lists[session.currentItem?.number ?? 0]?.wishes.first?.delegation
    // These can follow nothing else, and seldom would by chance alone.
    if let wishing, chance.once(in: 2) {
      return .list(.init(command: chance.once(in: 2) ? .grantWish(wishing) : .declineWish(wishing)))
    }
    if let gone, chance.once(in: 3) {
      return .list(.init(command: .restore(.init(delegation: gone, decidedBy: "Chair"))))
    }
    let command: SpeakersList.Command =
      switch chance.number(0...13) {
      case 8, 9:
        .wish(
          .init(
            delegation: first,
            speaker: Speaker(standing: .delegation, participant: first, title: "Minister"),
            onBehalfOf: chance.once(in: 2) ? [chance.behalf()] : []))
      case 10: .grantWish(wishing ?? first)
      case 11: .declineWish(wishing ?? first)
      case 6: .passOver(nil, decidedBy: "Chair")
      case 7:
        .change(.init(delegation: first, statement: Statement(speaker: .delegation(first), mode: .video)))
      case 0: .exchange(.init(first: first, second: last, decidedBy: "Chair"))
      case 1: .place(.init(delegation: last, before: first, decidedBy: "Chair"))
      case 2: .withdraw(first)
      case 3: .move(.init(delegation: last, place: 1, decidedBy: "Chair"))
      default: .restore(.init(delegation: gone ?? chance.participant(), decidedBy: "Chair"))
      }
    return .list(.init(command: command))
  }

  private static func afterVacancy(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let body = session.body?.fact
    let deputy = body?.offices.first { $0.role == .deputy }?.title ?? ""
    guard session.bureau.holder(of: deputy) != nil else {
      return .bureau(
        .elect(.init(office: deputy, name: "Bo", state: ParticipantCode("KEN"), regionalGroup: "African")))
    }
    return session.bureau.holder(of: session.presiding) == nil || chance.once(in: 2)
      ? .bureau(.designate(.init(office: deputy)))
      : .bureau(.vacate(.init(office: body?.presiding ?? "", cause: .resigned)))
  }

  private static func afterClosure(_ chance: inout Chance, _ session: Session) -> Session.Command {
    guard session.meetings.sessionClosed != nil else {
      return chance.once(in: 12)
        ? .meetings(.closeSession(.init(chance.office(), withoutReport: true))) : .meetings(.conclude)
    }
    guard session.meetings.open == nil, let last = session.latest?.day else {
      return .meetings(.closeMeeting)
    }
    return .meetings(.reconvene(.init(from: last.next ?? last, to: Chance.days.max() ?? last)))
  }

  /// What is still to be decided on a draft: its parts, amendments and motions, and then the draft.
  private static func onDraft(_ chance: inout Chance, _ session: Session) -> Session.Command {
    guard let draft = session.proposals.all.last(where: { $0.action == nil }) else {
      return drafts(&chance, session)
    }
    if draft.settlement?.kind == .withdrawn {
      return .proposals(
        .fate(.reintroduce(.init(proposal: draft.id, members: [chance.one(of: Chance.members)]))))
    }
    let vote = validVote(&chance)
    if let motion = draft.motions.last, !motion.isDecided {
      return .proposals(
        .motion(
          chance.once(in: 3)
            ? .decide(.init(proposal: draft.id, vote: vote))
            : .speak(.init(proposal: draft.id, delegation: chance.one(of: Chance.members), isInFavour: true)))
      )
    }
    if let part = draft.parts.last, part.vote == nil {
      return .proposals(.division(.vote(.init(proposal: draft.id, part: part.part, vote: vote))))
    }
    let pending = draft.pendingAmendments.map(\.id)
    if !pending.isEmpty, chance.once(in: 3) {
      return .proposals(.amendment(.order(.init(proposal: draft.id, order: pending.reversed()))))
    }
    if let amendment = draft.amendments.last, amendment.state == .pending {
      return .proposals(.amendment(.vote(.init(proposal: draft.id, amendment: amendment.id, vote: vote))))
    }
    return switch chance.number(0...3) {
    case 0:
      .proposals(
        .motion(
          .move(
            .init(
              proposal: draft.id, kind: chance.one(of: [.noDecision, .competence]),
              mover: chance.one(of: Chance.members)))))
    case 1, 2: actions(&chance, session)
    default: .proposals(.act(.init(proposal: draft.id, vote: vote, isAdoption: vote.isCarried)))
    }
  }
}
