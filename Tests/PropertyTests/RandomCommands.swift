import Proceedings

/// Random commands, part by part of the proceedings: to add a part, add a function and its line in the table.
enum RandomCommands {
  typealias Part = @Sendable (inout Chance, Session) -> Session.Command

  /// The parts, each as often as it happens in a session.
  static let parts: [(weight: Int, part: Part)] = [
    (1, participants), (1, arrangements), (2, agenda), (6, meetings), (8, floor), (6, list), (4, otherLists),
    (5, motions), (3, pointsOfOrder), (6, elections), (2, order), (1, clock), (6, drafts), (5, actions),
    (3, report), (2, adoption), (2, undoing), (2, sessionDays), (1, openings), (2, subitems),
    (2, changesOfAgenda), (3, committees), (3, discussions), (2, registrations), (2, officers),
    (4, decisions),
    (4, fates), (9, followUps),
  ]

  private static let urn: [Part] = parts.flatMap { Array(repeating: $0.part, count: $0.weight) }

  /// A command of any part.
  static func next(_ chance: inout Chance, _ session: Session) -> Session.Command {
    if chance.once(in: 2), let command = expected(in: session) { return command }
    return chance.one(of: urn)(&chance, session)
  }

  /// What has to be done before anything else can be, so that a session does not stand still for long.
  private static func expected(in session: Session) -> Session.Command? {
    guard let meeting = session.meetings.open else {
      if session.meetings.isSessionSuspended, let last = session.latest?.day {
        return .meetings(.resumeSession(.init(from: last, to: last)))
      }
      return .meetings(
        .openMeeting(
          .init(number: (session.meetings.held.last?.number ?? 0) + 1, presiding: session.presiding)))
    }
    if session.meetings.isSessionSuspended { return .meetings(.closeMeeting) }
    if meeting.isSuspended { return .meetings(.resumeMeeting) }
    if meeting.isQuorumQuestioned { return .meetings(.recordPresence(.init(members: 40))) }
    if let point = session.pointsOfOrder.all.last, point.ruling == nil, point.withdrawn == nil {
      return .pointsOfOrder(.rule(.init(isUpheld: true)))
    }
    if session.motions.first != nil { return .motions(.agree) }
    guard let item = session.meetings.current?.item else {
      let pending = session.proposals.all.first { $0.action == nil }
      return .meetings(.takeUp(.init(item: pending?.item ?? 3)))
    }
    return session.motions.debates[item].map {
      $0.fact == .closed
        ? .motions(.reopenDebate(.init(item: item))) : .motions(.resumeDebate(.init(item: item)))
    }
  }

  // MARK: Before the session

  @Sendable static func participants(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...3) {
    case 0: .participants(.nameMembers(chance.some(2, of: Chance.members + Chance.strangers)))
    case 1:
      .participants(
        .recordAttendance(.init(members: chance.number(0...40), otherStates: chance.number(0...9))))
    case 2: .bureau(.openElection(.init(day: chance.one(of: Chance.days))))
    default:
      .bureau(
        .elect(
          .init(
            office: chance.office(), name: chance.text(), state: chance.participant(),
            regionalGroup: chance.text())))
    }
  }

  @Sendable static func arrangements(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let day = chance.one(of: Chance.days)
    let begins = RoomTime(day: day, hour: chance.number(9...15), minute: 0) ?? .start
    return switch chance.number(0...6) {
    case 4, 5:
      .arrangements(
        .plan(
          .init(from: begins, room: chance.maybe(chance.text()), items: chance.maybe([chance.item()]))))
    case 6:
      .arrangements(.cancelPlan(.init(from: session.arrangements.programme.first?.fact.from ?? begins)))
    case 0:
      .arrangements(
        .convene(
          .init(
            session: chance.number(1...200), from: day, to: chance.one(of: Chance.days), place: chance.text())
        ))
    case 1: .arrangements(.setProposalDeadline(.init(day: day)))
    case 2:
      .arrangements(
        .holdConsultations(
          .init(
            chairedBy: chance.office(), reviewedDrafts: chance.once(in: 2), organizationalMatters: true)))
    default: .arrangements(.shareArrangements(.init(day: day)))
    }
  }

  @Sendable static func agenda(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...4) {
    case 0:
      .agenda(
        .listItem(
          .init(
            number: chance.item(), title: chance.text(), kind: chance.one(of: Agenda.Kind.allCases),
            subitems: chance.some(2, of: Chance.texts))))
    case 1:
      .agenda(
        .addSubitem(.init(item: chance.item(), letter: Agenda.letter(chance.number(0...3)), title: "Of")))
    case 2: .agenda(.adopt(.init(asAmended: chance.once(in: 2))))
    case 3:
      .agenda(
        .listDocument(
          .init(
            symbol: chance.text(), title: chance.text(), items: [chance.item(), chance.item()])))
    default: .agenda(.issueProvisional(.init(symbol: chance.one(of: Chance.symbols))))
    }
  }

  // MARK: In the room

  @Sendable static func meetings(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let next = (session.meetings.held.last?.number ?? 0) + 1
    return switch chance.number(0...12) {
    case 0: .meetings(.closeMeeting(reason: nil, decidedBy: chance.once(in: 2) ? "Chair" : nil))
    case 1: .meetings(.suspendMeeting(reason: nil))
    case 2, 3: .meetings(.resumeMeeting)
    case 4: .meetings(.openSession(.init(chance.office())))
    case 5: chance.once(in: 30) ? .meetings(.closeSession(.init(chance.office()))) : .meetings(.conclude)
    case 6, 7, 8, 9: .meetings(.takeUp(.init(item: chance.item(), forAction: chance.once(in: 3))))
    default:
      .meetings(
        .openMeeting(
          .init(number: chance.once(in: 5) ? chance.number(1...9) : next, presiding: chance.office())))
    }
  }

  @Sendable static func floor(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...11) {
    case 0: .floor(.end(.init(time: RoomTime(day: chance.one(of: Chance.days), clock: "10:10") ?? .start)))
    case 1: .floor(.openPanel(.init(presiding: chance.office())))
    case 2: .floor(.presentPanellist(chance.speaker()))
    case 3: .floor(.presentExpert(chance.speaker()))
    case 4:
      .floor(
        .recordWorkshop(
          .init(
            day: chance.one(of: Chance.days), organizer: chance.participant(), item: chance.item(),
            topic: chance.text(), introduction: chance.speaker(),
            panels: [.init(topic: chance.text(), panellists: [.init(participant: chance.participant())])])))
    default: .floor(.give(chance.statement(in: session)))
    }
  }

  /// A command as one operator gives it while another may have been faster.
  private static func provided(
    _ command: Session.Command, _ chance: inout Chance, _ session: Session
  ) -> Session.Command {
    var standing = session.floorStanding
    if chance.once(in: 4) { standing.isTaken.toggle() }
    return .provided(floor: standing, command)
  }

  @Sendable static func list(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let delegation = chance.participant()
    return switch chance.number(0...7) {
    case 0, 1: .list(.init(command: .open))
    case 2: .list(.init(command: .close))
    case 3: .list(.init(command: .withdraw(delegation)))
    case 4: chance.once(in: 2) ? .giveFloorToNext() : provided(.giveFloorToNext(), &chance, session)
    default:
      .list(
        .init(
          command: .inscribe(
            .init(delegation: delegation, statement: Statement(speaker: .delegation(delegation))))))
    }
  }

  @Sendable static func motions(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...9) {
    case 0, 1, 2:
      .motions(
        .move(
          .init(
            kind: chance.one(of: Motions.Motion.Kind.allCases), mover: chance.participant(),
            limits: chance.once(in: 2)
              ? .init(seconds: chance.number(60...600), interventions: chance.number(1...3)) : nil)))
    case 3, 4: .motions(.speak(.init(delegation: chance.participant(), isInFavour: chance.once(in: 2))))
    case 5: .motions(.agree)
    case 6, 7: .motions(.vote(chance.vote()))
    case 8: .motions(.withdraw)
    default:
      .motions(
        chance.once(in: 2)
          ? .reopenDebate(.init(item: chance.item())) : .resumeDebate(.init(item: chance.item())))
    }
  }
}
