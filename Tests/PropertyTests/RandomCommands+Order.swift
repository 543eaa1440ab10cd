import Proceedings

/// Random commands on points of order, other lists, elections and the order of a session.
extension RandomCommands {
  @Sendable static func pointsOfOrder(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...9) {
    case 0, 1: .pointsOfOrder(.rule(.init(isUpheld: chance.once(in: 2), text: chance.text())))
    case 2: .pointsOfOrder(.appeal(.init(delegation: chance.participant())))
    case 3, 4: .pointsOfOrder(.putToVote(chance.vote()))
    case 5: .pointsOfOrder(.withdrawPoint)
    case 6: .pointsOfOrder(.withdrawAppeal)
    default: .pointsOfOrder(.raise(.init(delegation: chance.participant(), subject: chance.text())))
    }
  }

  @Sendable static func otherLists(_ chance: inout Chance, _ session: Session) -> Session.Command {
    if let command = onWhoWaits(&chance, session) { return .list(.init(command: command)) }
    let delegation = chance.participant()
    let kind = chance.one(of: SpeakersList.Kind.allCases)
    let inscription = SpeakersList.Inscription(
      delegation: delegation, statement: Statement(speaker: .delegation(delegation)))
    let command: SpeakersList.Command? =
      switch chance.number(0...13) {
      case 0: .open
      case 1: .close
      case 2: .inscribeAll([inscription])
      case 3: .request(inscription)
      case 4: .move(.init(delegation: delegation, place: chance.number(1...4), decidedBy: "Chair"))
      case 5: .exchange(.init(first: delegation, second: chance.participant(), decidedBy: "Chair"))
      case 6: .place(.init(delegation: delegation, before: chance.participant(), decidedBy: "Chair"))
      case 7: .passOver(chance.once(in: 2) ? delegation : nil, decidedBy: "Chair")
      case 8: .restore(.init(delegation: delegation, decidedBy: "Chair"))
      case 13: .change(inscription)
      case 11: .setDeadline(.init(time: session.latest ?? .start))
      case 12: .series([.withdraw(delegation), .inscribe(inscription)])
      case 9: .inscribe(inscription)
      default: nil
      }
    guard let command else {
      return .giveFloorToNext(on: kind, decidedBy: chance.once(in: 2) ? "Chair" : nil)
    }
    return .list(.init(item: chance.once(in: 2) ? chance.item() : nil, kind: kind, command: command))
  }

  /// A command on those who wait on the list of the item, or waited there; nil by chance.
  private static func onWhoWaits(
    _ chance: inout Chance, _ session: Session
  ) -> SpeakersList.Command? {
    // These can follow nothing else, and seldom would by chance alone.
    let list = session.meetings.current.flatMap { session.lists[$0.item] }
    if let gone = list?.withdrawn.last?.inscription.delegation, chance.once(in: 2) {
      return .restore(.init(delegation: gone, decidedBy: "Chair"))
    }
    if let wishing = list?.wishes.first?.delegation, chance.once(in: 3) {
      return chance.once(in: 2) ? .grantWish(wishing) : .declineWish(wishing)
    }
    if let waiting = list?.waiting, waiting.count > 1, chance.once(in: 3) {
      let (first, last) = (waiting[0].delegation, waiting[waiting.count - 1].delegation)
      let commands: [SpeakersList.Command] = [
        .withdraw(first), .exchange(.init(first: first, second: last, decidedBy: "Chair")),
        .place(.init(delegation: last, before: first, decidedBy: "Chair")),
      ]
      return chance.one(of: commands)
    }
    return nil
  }

  @Sendable static func elections(_ chance: inout Chance, _ session: Session) -> Session.Command {
    guard let current = session.elections.current else {
      return .elections(
        .open(.init(place: chance.text(), places: chance.once(in: 3) ? chance.number(1...2) : 1)))
    }
    let standing = current.candidates.map(\.key)
    let candidate =
      standing.isEmpty || chance.once(in: 4)
      ? chance.one(of: ["Ana", "Bo", "PER", ""]) : chance.one(of: standing)
    guard current.ballots.isEmpty || chance.once(in: 4) else { return ballots(&chance, current) }
    if current.candidates.count < 2, chance.once(in: 2) {
      let new = chance.one(of: Chance.members)
      return .elections(.nominate(.init([.init(name: "\(new)", state: new)])))
    }
    return switch chance.number(0...7) {
    case 0, 1:
      .elections(
        .nominate(
          .init([
            .init(
              name: chance.maybe(chance.one(of: ["Ana", "Bo", ""])), state: chance.participant(),
              proposedBy: chance.maybe(chance.sponsors()), endorsedBy: chance.maybe(chance.sponsors()))
          ])))
    case 2: .elections(.withdraw(.init(candidate: candidate)))
    case 3: .elections(.acclaim(.init(chance.once(in: 2) ? [] : [candidate])))
    default: ballots(&chance, current)
    }
  }

  /// A ballot between two of those to whom it is restricted, a lot, or who is elected.
  private static func ballots(_ chance: inout Chance, _ election: Elections.Held) -> Session.Command {
    let standing =
      election.restriction ?? election.candidates.map(\.key).filter { !election.elected.contains($0) }
    if let last = election.ballots.last, last.ballot.winners(places: 1).isEmpty, election.ballots.count > 1,
      chance.once(in: 2)
    {
      return .elections(.drawLot(.init(candidate: standing.first ?? "")))
    }
    let votes = chance.one(of: [10, 10, 10, 11, chance.number(0...20)])
    let tallies = zip(standing.prefix(2), [votes, 20 &- votes]).map {
      Elections.Tally(candidate: $0, votes: $1)
    }
    return switch chance.number(0...4) {
    case 0: .elections(.drawLot(.init(candidate: chance.one(of: standing + ["Ana"]))))
    case 1: .elections(.declare(.init(chance.once(in: 2) ? [] : [chance.one(of: standing + ["Ana"])])))
    default: .elections(.countBallot(.init(papers: 20, invalid: 0, tallies: tallies)))
    }
  }

  @Sendable static func order(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...8) {
    case 0: .meetings(.recordPresence(.init(members: chance.number(10...40))))
    case 1: .meetings(.questionQuorum(.init(requestedBy: chance.participant())))
    case 2: .meetings(.preside(.init(chance.office())))
    case 3: .meetings(.adjournConsideration(toMeeting: chance.once(in: 2) ? chance.number(1...9) : nil))
    case 4: .meetings(.observeSilence(.init(inMemoryOf: chance.text())))
    case 5: .meetings(.giveNotice(.init(rule: "rule 40", by: chance.participant())))
    case 7:
      .meetings(
        .suspendRule(
          .init(
            rule: "rule \(chance.number(40...66))", purpose: chance.one(of: ["consider L.4", "go on", ""]),
            during: chance.one(of: [nil, "the 1st to 3rd meetings", "the session", ""]),
            period: chance.one(of: [nil, .span(from: 1, to: 3), .session, .item(3), .meetings([1, 2])]),
            noticeWaived: chance.once(in: 2))))
    case 6: .meetings(.suspendMeeting(reason: "for lack of a quorum"))
    default: .floor(.limit(.init(item: nil, seconds: chance.number(60...600))))
    }
  }

  @Sendable static func clock(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...2) {
    case 0: .floor(.pause)
    case 1: .floor(.resume)
    default: .bureau(.recordExtendedMeeting(.init(day: chance.one(of: Chance.days))))
    }
  }
}
