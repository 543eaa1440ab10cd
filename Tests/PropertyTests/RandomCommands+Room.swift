import Proceedings

/// Random commands on what else happens in any room: sessions on other days, discussions, officers, decisions.
extension RandomCommands {
  // MARK: Days and meetings

  @Sendable static func sessionDays(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let (from, to) = (chance.one(of: Chance.days), chance.one(of: Chance.days))
    return switch chance.number(0...7) {
    case 0: .meetings(.suspendSession(.init(until: chance.maybe(to), reason: chance.maybe(chance.text()))))
    case 1, 2: .meetings(.resumeSession(.init(from: from, to: to)))
    case 3: .meetings(.reconvene(.init(from: from, to: to)))
    case 4: .meetings(.conclude)
    case 5:
      .meetings(
        .closeSession(
          .init(chance.office(), withoutReport: chance.once(in: 2), official: chance.maybe(chance.official()))
        ))
    default:
      .meetings(
        .recordInformal(
          .init(
            days: chance.some(3, of: Chance.days), called: chance.one(of: ["informal meetings", ""]),
            subject: chance.maybe(chance.text()), facilitators: chance.maybe([chance.speaker()]),
            item: chance.maybe(chance.item()))))
    }
  }

  @Sendable static func openings(_ chance: inout Chance, _ session: Session) -> Session.Command {
    var opening = Meetings.Opening(
      number: session.meetings.nextNumber, presiding: chance.office(),
      joint: chance.once(in: 3) ? .init(body: chance.one(of: ["cnd", "Another Body", ""]), number: 4) : nil,
      present: chance.maybe(chance.number(1...54)),
      form: chance.maybe(chance.one(of: Meetings.Form.allCases)),
      setting: chance.maybe(chance.one(of: Meetings.Setting.allCases)))
    opening.official = chance.maybe(chance.official())
    return switch chance.number(0...3) {
    case 0: .meetings(.preside(.init("Director", official: chance.official())))
    case 1: .meetings(.closeMeeting(reason: chance.maybe(chance.text()), decidedBy: "Chair"))
    default: .meetings(.openMeeting(opening))
    }
  }

  @Sendable static func subitems(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let (item, other) = (chance.item(), chance.item())
    let numbers = [
      Agenda.SubitemNumber(item: item, subitem: chance.number(0...2)),
      .init(item: chance.once(in: 2) ? item : other, subitem: chance.number(0...2)),
    ]
    return switch chance.number(0...3) {
    case 0:
      .agenda(
        .listDocument(
          .init(symbol: chance.text(), title: chance.text(), items: [item], subitems: [numbers[0]])))
    case 1: .meetings(.takeUp(.init(item: item, forAction: chance.once(in: 2), with: [other])))
    default:
      .meetings(
        .takeUp(.init(item: item, with: chance.maybe([other]), subitems: chance.some(2, of: numbers))))
    }
  }

  @Sendable static func changesOfAgenda(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let item = chance.number(3...11)
    return switch chance.number(0...5) {
    case 0:
      .agenda(
        .change(.addition(.init(number: item, title: chance.text(), subitems: chance.some(2, of: ["Of"])))))
    case 1: .agenda(.change(.deletion(.init(item: item))))
    case 2: .agenda(.change(.deferral(.init(item: item, toSession: chance.maybe(chance.number(30...40))))))
    case 3: .agenda(.change(.amendment(.init(item: item, title: chance.text()))))
    case 4: .agenda(.approveWork(.init(symbol: chance.maybe(chance.one(of: Chance.symbols)))))
    default: .agenda(.nameListOfDocuments(.init(symbol: chance.one(of: Chance.symbols))))
    }
  }

  // MARK: Committees and discussions

  @Sendable static func committees(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let name = chance.one(of: ["Committee of the Whole", "Working Group", ""])
    let day = chance.one(of: Chance.days)
    switch chance.number(0...8) {
    case 0, 1:
      var mandate = Meetings.CommitteeMandate(
        name: name, chairedBy: chance.maybe(chance.office()), chair: chance.maybe(chance.text()),
        state: chance.maybe(chance.participant()), items: chance.maybe([chance.item()]))
      mandate.coChairs = chance.maybe([chance.person(), chance.person()])
      mandate.officers = chance.maybe([chance.person()])
      mandate.members = chance.maybe(chance.some(4, of: Chance.members))
      mandate.task = chance.maybe("examine it")
      return .meetings(.setUpCommittee(mandate))
    case 2, 3:
      return .meetings(
        .recordCommitteeMeeting(
          .init(
            day: day, committee: chance.maybe(name), to: chance.maybe(chance.one(of: Chance.days)),
            count: chance.maybe(chance.number(1...9)))))
    case 4, 5:
      return .meetings(
        .recordCommitteeReport(
          .init(
            on: chance.text(), committee: chance.maybe(name),
            symbol: chance.maybe(chance.one(of: Chance.symbols)), by: chance.maybe(chance.person()))))
    case 6:
      return .meetings(
        .decideOnReport(
          .init(
            chance.one(of: Meetings.ReportDecision.Kind.allCases), committee: chance.maybe(name),
            symbol: chance.maybe(chance.one(of: Chance.symbols)))))
    default:
      return .meetings(
        .nameFacilitators(
          .init(
            [chance.person()], proposal: chance.maybe(chance.proposal(in: session)),
            item: chance.maybe(chance.item()), topic: chance.maybe(chance.text()),
            appointedBy: chance.maybe(chance.office()))))
    }
  }

  @Sendable static func discussions(_ chance: inout Chance, _ session: Session) -> Session.Command {
    switch chance.number(0...7) {
    case 0, 1: .floor(.closePanel)
    case 2: .floor(.extend(.init(seconds: chance.number(30...120), decidedBy: chance.office())))
    case 3: .floor(.giveAsSaid(chance.statement(in: session)))
    case 4: .floor(.presentPanellist(chance.speaker()))
    default:
      .floor(
        .openPanel(
          .init(
            presiding: chance.office(), form: chance.one(of: Floor.PanelOpening.Form.allCases),
            called: chance.maybe("ministerial round table"), topic: chance.maybe(chance.text()),
            chairs: chance.maybe([chance.speaker()]), moderators: chance.maybe([chance.speaker()]))))
    }
  }

  // MARK: Who is there

  @Sendable static func registrations(_ chance: inout Chance, _ session: Session) -> Session.Command {
    var attendance = Participants.Attendance(members: chance.number(0...40))
    attendance.uncounted = chance.maybe([chance.one(of: Body.AttendanceCount.Category.allCases)])
    return switch chance.number(0...6) {
    case 6: .participants(.endMembership(chance.some(2, of: Chance.members)))
    case 0:
      .participants(
        .register(
          .init(
            code: chance.one(of: ["BFF", "XYZ", ""].map { ParticipantCode($0) }),
            name: chance.one(of: ["Born Free", ""]),
            article: "", category: chance.one(of: SpeakerCategory.allCases))))
    case 1: .participants(.recordAttendance(attendance))
    case 2:
      .participants(
        .listAttendees(
          .init(
            category: chance.maybe(chance.one(of: Body.AttendanceCount.Category.allCases)),
            called: chance.maybe("specialized agencies"),
            participants: chance.some(3, of: Chance.members + Chance.strangers))))
    case 3, 4:
      .participants(
        .invite(.init(participants: chance.some(2, of: Chance.strangers), under: chance.maybe(chance.text())))
      )
    default:
      .participants(
        .recordApplications(
          .init(
            called: chance.one(of: ["applications for consultative status", ""]),
            considered: chance.maybe(chance.number(1...90)),
            counts: Participants.Applications.Outcome.allCases.map { .init($0, chance.number(0...30)) },
            item: chance.maybe(chance.item()))))
    }
  }

  @Sendable static func officers(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let office = chance.one(of: (session.body?.fact.offices ?? []).titles + Chance.offices)
    let person = chance.maybe(chance.one(of: ["Ada", "Bo"]))
    return switch chance.number(0...7) {
    case 0:
      .bureau(
        .vacate(.init(office: office, cause: chance.one(of: Bureau.Vacancy.Cause.allCases), name: person)))
    case 1: .bureau(.designate(.init(office: office)))
    case 2:
      .bureau(
        .namePrevious(
          .init(session: chance.number(30...34), groups: [.init(office: office, group: chance.text())])))
    case 3:
      .bureau(
        .postponeElection(
          .init(
            office: office, count: chance.maybe(chance.number(1...3)), toMeeting: chance.maybe(2),
            toSession: chance.maybe(34), until: chance.maybe("a later date"),
            groups: chance.maybe(["African States", chance.text()]))))
    case 4:
      .bureau(
        .nameSubstitute(.init(office: office, officer: person, name: "Cy", state: chance.participant())))
    default:
      .bureau(
        .elect(
          .init(
            office: office, name: chance.one(of: ["Ada", "Bo", "Cy"]), state: chance.participant(),
            regionalGroup: chance.one(of: ["African States", "Eastern", ""]),
            also: chance.maybe(chance.one(of: Chance.offices)), session: chance.maybe(chance.number(33...35)),
            proposedBy: chance.maybe(chance.sponsors()), endorsedBy: chance.maybe(chance.sponsors()))))
    }
  }

  // MARK: Decisions

  @Sendable static func decisions(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let voted = session.votesTaken.map(\.moment.version)
    return switch chance.number(0...6) {
    case 0, 1:
      .votes(
        .decide(
          .init(
            chance.one(of: ["that the motion be treated as an amendment", ""]),
            vote: chance.maybe(chance.vote()),
            proposedBy: chance.maybe(chance.sponsors()),
            proposal: chance.maybe(chance.proposal(in: session)))))
    case 2, 3:
      .votes(
        .stateIntention(
          .init(
            on: voted.isEmpty || chance.once(in: 8) ? chance.number(1...40) : chance.one(of: voted),
            members: chance.some(2, of: Chance.members), side: chance.one(of: Vote.Side.allCases))))
    case 4:
      .reportWork(
        .write(
          .init(
            item: chance.maybe(chance.item()), subitem: chance.maybe(chance.number(0...2)),
            section: chance.maybe(chance.one(of: ReportWork.FreeParagraph.Section.allCases)),
            paragraphs: chance.some(2, of: Chance.texts))))
    default:
      .agenda(
        .takeNote(
          .init(
            documents: chance.some(3, of: ["E/CN.15/2024/2", "the oral report", ""]),
            item: chance.maybe(chance.item()), subitems: chance.maybe([chance.number(0...2)]),
            decision: chance.maybe("2024/1"))))
    }
  }
}
