import Proceedings

/// Random commands on proposals, on the report and on the record itself.
extension RandomCommands {
  @Sendable static func drafts(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let isNew = chance.once(in: 3)
    let id = isNew ? chance.one(of: Chance.proposals) : chance.proposal(in: session)
    let symbol = chance.one(of: Chance.symbols)
    let next = session.proposals[id]?.symbol.flatMap {
      DocumentSymbol("\($0.unrevised)/Rev.\($0.revision + 1)")
    }
    let command: Proposals.Command =
      switch chance.number(0...10) {
      case 0, 1: .submit(submission(&chance, session, id: id, symbol: symbol))
      case 2: .revise(.init(proposal: id, symbol: next ?? symbol))
      case 3:
        .reviseOrally(
          .init(
            id, by: chance.once(in: 2) ? [chance.speaker()] : nil,
            onBehalfOf: chance.maybe([chance.behalf()]),
            changes: chance.once(in: 2) ? chance.some(3, of: Chance.texts) : nil,
            title: chance.once(in: 4) ? chance.text() : nil,
            isCorrection: chance.once(in: 3) ? true : nil))
      case 9:
        .introduce(
          .init(
            proposal: id, by: chance.once(in: 4) ? [] : [chance.speaker()],
            onBehalfOf: chance.maybe([chance.behalf()]), isForSponsors: chance.maybe(true),
            amendment: chance.maybe(AmendmentID("A1"))))
      case 4: .sponsor(.init(proposal: id, sponsors: chance.sponsors(), isAtAdoption: chance.maybe(true)))
      case 5: .withdrawSponsorship(.init(proposal: id, sponsors: chance.sponsors()))
      case 6:
        .readEstimate(
          .init(
            proposal: id,
            estimate: .init(
              readBy: chance.maybe(chance.speaker()), document: chance.maybe(symbol),
              amount: chance.maybe("$9"),
              annex: chance.maybe("II"), isNone: chance.maybe(true))))
      case 7:
        .attachText(
          .init(
            proposal: id, title: chance.text(), blocks: chance.some(3, of: Chance.texts), notes: ["1": "See."]
          ))
      default: .document(.circulate(.init(proposal: id, time: RoomTime("2024-05-13 09:00") ?? .start)))
      }
    return .proposals(command)
  }

  private static func submission(
    _ chance: inout Chance, _ session: Session, id: ProposalID, symbol: DocumentSymbol
  ) -> Proposals.Submission {
    let forms = (session.body?.fact.texts ?? []).map(\.kind)
    let earlier = chance.proposal(in: session)
    var submission = Proposals.Submission(
      id: id, symbol: chance.once(in: 4) ? nil : symbol, form: chance.one(of: forms + Proposal.Form.allCases),
      adopter: chance.one(of: Proposal.Adopter.allCases), title: chance.text(), item: chance.item(),
      isSubmittedByChair: chance.once(in: 4), sponsors: chance.sponsors(),
      account: chance.maybe("to transmit"),
      submitter: chance.maybe(
        .init(
          chance.one(of: Proposal.Submitter.Kind.allCases), name: chance.maybe(chance.office()),
          participant: chance.maybe(chance.participant()), isRecommendation: chance.maybe(true))),
      basis: chance.maybe(
        .init(
          consultations: chance.maybe(true), drafts: chance.maybe([earlier]),
          isCombination: chance.maybe(true),
          source: chance.maybe(chance.text()), document: chance.maybe(symbol))),
      containedIn: chance.maybe("an informal paper"))
    submission.subitems = chance.maybe([chance.number(0...1)])
    submission.majority = chance.once(in: 8) ? "scope-1971" : nil
    submission.hasImplications = chance.once(in: 8) ? true : nil
    submission.wording = chance.maybe("to forward")
    submission.isAfterDeadline = chance.maybe(true)
    if chance.once(in: 6) {
      submission.appointment = .init(
        appointees: [.init(name: "Ada", state: chance.participant(), isReelection: chance.once(in: 2))],
        office: "members", organization: chance.participant(), document: chance.maybe(chance.text()))
    }
    return submission
  }

  /// What happens to drafts beside the action on them.
  @Sendable static func fates(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let id = chance.proposal(in: session)
    let known = session.proposals[id]?.amendments.last?.id
    let action = Proposals.AmendmentAction(
      proposal: id, amendment: known ?? AmendmentID("A1"), vote: chance.maybe(chance.vote()),
      impliesRejectionOf: chance.maybe([AmendmentID("A2")]), requestedBy: chance.maybe(chance.participant()),
      requestedFor: chance.maybe(ParticipantCode("EU-MEMBERS")))
    let command: Proposals.Command =
      switch chance.number(0...9) {
      case 0: .document(.waiveNotice(id))
      case 1:
        .document(
          .issueCorrigendum(
            .init(
              proposal: id,
              symbol: session.proposals[id]?.symbol.flatMap { DocumentSymbol("\($0)/Corr.1") }
                ?? chance.one(of: Chance.symbols))))
      case 2: .document(.noteImplications(id))
      case 3: .amendment(.withdraw(action))
      case 4, 5: .amendment(.adopt(action))
      case 6: .amendment(.vote(action))
      case 7: .fate(.leaveWithoutAction(id))
      default:
        .act(
          .init(
            proposal: id, vote: chance.maybe(chance.vote()), requestedBy: chance.maybe(chance.participant()),
            label: chance.maybe("2 A"),
            manner: chance.maybe(chance.one(of: Proposals.Adoption.Manner.allCases)),
            alsoDecided: chance.maybe("to transmit it"),
            changes: chance.maybe([chance.one(of: Proposals.Adoption.Change.allCases)])))
      }
    return .proposals(command)
  }

  @Sendable static func actions(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let id = chance.proposal(in: session)
    let amendment = AmendmentID("A\(chance.number(1...3))")
    let vote = chance.vote()
    let command: Proposals.Command =
      switch chance.number(0...13) {
      case 0, 1: .act(.init(proposal: id))
      case 2: .act(.init(proposal: id, vote: vote, requestedBy: nil, isAdoption: chance.once(in: 2)))
      case 3: .amendment(.submit(.init(proposal: id, amendment: amendment, sponsors: chance.sponsors())))
      case 4: .amendment(.order(.init(proposal: id, order: [amendment])))
      case 5: .amendment(.vote(.init(proposal: id, amendment: amendment, vote: vote)))
      case 6:
        .division(
          .request(.init(proposal: id, part: "part", isOperative: true, requestedBy: chance.participant())))
      case 7: .division(.vote(.init(proposal: id, part: "part", vote: vote)))
      case 8:
        .motion(
          .move(
            .init(
              proposal: id, kind: chance.one(of: ProposalMotion.Kind.allCases), mover: chance.participant())))
      case 9:
        .motion(.speak(.init(proposal: id, delegation: chance.participant(), isInFavour: chance.once(in: 2))))
      case 10: .motion(.decide(.init(proposal: id, vote: chance.once(in: 3) ? nil : vote)))
      case 11:
        .fate(.withdraw(.init(id, inLightOf: chance.once(in: 3) ? [chance.proposal(in: session)] : nil)))
      case 12: .fate(.reintroduce(.init(proposal: id, members: chance.some(2, of: Chance.members))))
      default: .fate(.postpone(.init(proposal: id, meeting: chance.number(1...9))))
      }
    return .proposals(command)
  }

  @Sendable static func report(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let paragraph = chance.one(of: Chance.paragraphs)
    let summary = ReportWork.Summary(
      place: .init(
        item: chance.item(), subitem: chance.once(in: 2) ? chance.number(0...2) : nil,
        part: chance.one(of: ReportWork.Place.Part.allCases)),
      paragraphs: chance.some(2, of: Chance.texts))
    let rewording = ReportWork.Rewording(
      paragraph: paragraph, text: chance.text(), insteadOf: chance.text())
    let seen = chance.once(in: 2) ? 0 : chance.number(0...max(1, session.version))
    let command: ReportWork.Command =
      switch chance.number(0...6) {
      case 0: .enterSummary(summary)
      case 1: .editSummary(summary, seen: seen)
      case 2: .reword(rewording)
      case 3: .editWording(rewording, seen: seen)
      case 4: .restoreWording(.init(paragraph: paragraph))
      case 5: .editWordings([.init(rewording, seen: seen), .init(rewording, seen: seen)])
      default: .join(.init(paragraph: paragraph))
      }
    return .reportWork(command)
  }

  @Sendable static func adoption(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let chapter = chance.one(of: ["I", "ii", "III", "IV", "XLIX", "", "IIII"])
    return switch chance.number(0...5) {
    case 0: .reportWork(.circulate(.init(chapter: chapter, symbol: chance.one(of: Chance.symbols))))
    case 1: .reportWork(.introduce(.init(by: chance.office())))
    case 2:
      .reportWork(
        .amend(.init(paragraph: chance.one(of: Chance.paragraphs), text: chance.text(), insteadOf: "")))
    case 3:
      .reportWork(
        .adoptChapter(
          .init(chapter: chapter, asOrallyAmended: chance.once(in: 2), adReferendum: chance.once(in: 3))))
    case 4:
      .proposals(
        .adoptReport(
          .init(drafts: chance.some(1, of: ["E/CN.15/2024/L.1"]), asOrallyAmended: chance.once(in: 2))))
    default: .meetings(.takeUp(.init(item: 9)))
    }
  }

  @Sendable static func undoing(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let version = chance.number(1...max(1, session.version))
    return switch chance.number(0...7) {
    case 0, 1: .undo(version: nil)
    case 2, 3: .undo(version: version, withWhatRestsOnIt: chance.maybe(true))
    case 4: .correct(version: version, as: floor(&chance, session), time: nil)
    case 5: .correct(version: version, as: decisions(&chance, session), time: nil, withWhatRestsOnIt: true)
    case 6: .correct(version: version, as: officers(&chance, session), time: nil)
    default: .correct(version: version, as: nil, time: session.latest)
    }
  }
}
