extension Proposals {
  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0)
  }

  /// Evolves with the number of the meeting in which it happened.
  mutating func evolve(by event: Event, at moment: Moment, meeting: Int) {
    let place = (meeting: meeting, moment: moment)
    switch event {
    case .submitted(let submission): all.append(Proposal(submission, at: moment))
    case .revised(let revision): change(revision.proposal, at: moment) { $0.issue(revision) }
    case .introduced(let fact): change(fact.proposal, at: moment) { $0.introduce(fact, place) }
    case .revisedOrally(let fact): change(fact.proposal, at: moment) { $0.revise(fact, place) }
    case .sponsorsJoined(let joining): change(joining.proposal, at: moment) { $0.join(joining) }
    case .sponsorsLeft(let leaving): change(leaving.proposal, at: moment) { $0.leave(leaving.sponsors) }
    case .estimateRead(let reading):
      change(reading.proposal, at: moment) { $0.estimate = Dated(reading.estimate, at: moment) }
    case .adopted(let adoption): change(adoption.proposal, at: moment) { $0.adopt(adoption, place) }
    case .textAttached(let text): change(text.proposal, at: moment) { $0.text = Dated(text, at: moment) }
    case .reportAdopted(var adoption):
      adoption.meeting = meeting
      reportAdopted = Dated(adoption, at: moment)
    case .circulated(let fact): change(fact.proposal, at: moment) { $0.circulated = fact.time }
    case .noticeWaived(let id): change(id, at: moment) { $0.isNoticeWaived = true }
    case .corrigendumIssued(let fact):
      change(fact.proposal, at: moment) { $0.corrigenda.append(fact.symbol) }
    case .implicationsNoted(let id): change(id, at: moment) { $0.hasImplications = true }
    case .amendmentSubmitted(let fact):
      change(fact.proposal, at: moment) { $0.amendments.append(Amendment(fact)) }
    case .amendmentsOrdered(let fact): change(fact.proposal, at: moment) { $0.amendmentOrder = fact.order }
    case .amendmentAdopted(let fact):
      change(fact.proposal, at: moment) { $0.decide(fact, .adopted, place) }
    case .amendmentRejected(let fact):
      change(fact.proposal, at: moment) { $0.decide(fact, .rejected, place) }
    case .amendmentWithdrawn(let fact):
      change(fact.proposal, at: moment) { $0.decide(fact, .withdrawn, place) }
    case .divisionRequested(let fact): change(fact.proposal, at: moment) { $0.divide(fact) }
    case .partVoted(let fact): change(fact.proposal, at: moment) { $0.vote(fact, place) }
    case .motionMoved(let fact): change(fact.proposal, at: moment) { $0.move(fact) }
    case .motionSpokenOn(let fact): change(fact.proposal, at: moment) { $0.speak(fact) }
    case .motionDecided(let fact): change(fact.proposal, at: moment) { $0.decide(fact, place) }
    case .rejected(let fact):
      change(fact.proposal, at: moment) { $0.settle(.rejected(fact), .rejected, place) }
    case .withdrawn(let fact):
      change(fact.proposal, at: moment) { $0.settle(.withdrawn(fact), .withdrawn, place) }
    case .reintroduced(let fact): change(fact.proposal, at: moment) { $0.reintroduce(fact, place) }
    case .postponed(let fact): change(fact.proposal, at: moment) { $0.postpone(fact, place) }
    case .leftWithoutAction(let id):
      change(id, at: moment) { $0.settle(.leftWithoutAction, .leftWithoutAction, place) }
    }
  }

  private mutating func change(_ id: ProposalID, at moment: Moment, _ change: (inout Proposal) -> Void) {
    for index in all.indices where all[index].id == id {
      change(&all[index])
      all[index].moments.append(moment)
    }
  }
}

extension Amendment {
  fileprivate init(_ submission: Proposals.AmendmentSubmission) {
    self.init(
      id: submission.amendment, symbol: submission.symbol, part: submission.part,
      sponsors: submission.sponsors)
  }
}

extension Proposal {
  fileprivate typealias Place = (meeting: Int, moment: Moment)

  fileprivate init(_ submission: Proposals.Submission, at moment: Moment) {
    self.init(
      id: submission.id, symbol: submission.symbol, form: submission.form, adopter: submission.adopter,
      title: submission.title, item: submission.item, isSubmittedByChair: submission.isSubmittedByChair,
      sponsors: submission.sponsors, containedIn: submission.containedIn, submitter: submission.submitter,
      basis: submission.basis,
      appointment: submission.appointment, account: submission.account, wording: submission.wording,
      moments: [moment])
    hasImplications = submission.hasImplications ?? false
    subitems = submission.subitems ?? []
    majority = submission.majority
  }

  fileprivate mutating func issue(_ revision: Proposals.Revision) {
    symbol = revision.symbol
    title = revision.title ?? title
    oralRevisions = []
    oralCorrections = []
    corrigenda = []
    circulated = nil
    isNoticeWaived = false
  }

  fileprivate mutating func introduce(_ fact: Proposals.Introduction, _ place: Place) {
    if fact.amendment == nil { introduced = Dated(symbol, at: place.moment) }
    record(.introduced(fact), place)
  }

  /// The step shows it as it stood before, and names what changed.
  fileprivate mutating func revise(_ fact: Proposals.OralRevision, _ place: Place) {
    if fact.isStep { record(.revisedOrally(fact), place) }
    if fact.isCorrection == true {
      oralCorrections.append(place.moment)
    } else {
      oralRevisions.append(place.moment)
    }
    title = fact.title ?? title
  }

  fileprivate mutating func join(_ joining: Proposals.Sponsorship) {
    if joining.isAtAdoption == true {
      joinedAtAdoption += joining.sponsors
    } else {
      sponsors += joining.sponsors
    }
  }

  fileprivate mutating func leave(_ leaving: [Sponsor]) {
    sponsors.removeAll { old in leaving.contains { $0.participant == old.participant } }
    joinedAtAdoption.removeAll { old in leaving.contains { $0.participant == old.participant } }
  }

  private mutating func record(_ occasion: Occasion, _ place: Place) {
    course.append(
      Step(occasion: occasion, meeting: place.meeting, moment: place.moment, standing: standing))
  }

  fileprivate mutating func adopt(_ adoption: Proposals.Adoption, _ place: Place) {
    let action = ActionTaken(
      meeting: place.meeting, moment: place.moment, number: adoption.number, vote: adoption.vote,
      requestedBy: adoption.requestedBy, requestedFor: adoption.requestedFor, label: adoption.label,
      manner: adoption.manner, alsoDecided: adoption.alsoDecided)
    self.action = action
    changesNamed = adoption.changes ?? []
    record(.adopted(action), place)
  }

  fileprivate mutating func settle(_ occasion: Occasion, _ kind: Settlement.Kind, _ place: Place) {
    settlement = Settlement(kind: kind, moment: place.moment)
    record(occasion, place)
  }

  fileprivate mutating func decide(
    _ fact: Proposals.AmendmentAction, _ state: Amendment.State, _ place: Place
  ) {
    let implied = fact.impliesRejectionOf ?? []
    for index in amendments.indices {
      if amendments[index].id == fact.amendment {
        amendments[index].state = state
      } else if state == .adopted, implied.contains(amendments[index].id) {
        amendments[index].state = .rejectedByImplication
      }
    }
    if fact.vote != nil { hasVotingBegun = true }
    record(.amendment(fact, state), place)
  }

  fileprivate mutating func divide(_ fact: Proposals.DivisionRequest) {
    parts.append(
      DividedPart(
        part: fact.part, isOperative: fact.isOperative, requestedBy: fact.requestedBy,
        onBehalfOf: fact.onBehalfOf))
  }

  fileprivate mutating func vote(_ fact: Proposals.PartVote, _ place: Place) {
    for index in parts.indices where parts[index].part == fact.part { parts[index].vote = fact.vote }
    hasVotingBegun = true
    record(.part(fact), place)
  }

  fileprivate mutating func move(_ fact: Proposals.Moving) {
    let divided = fact.kind == .division ? pendingPart : nil
    motions.append(
      ProposalMotion(
        kind: fact.kind, mover: fact.mover, onBehalfOf: fact.onBehalfOf, part: divided?.part,
        requestedBy: divided?.requestedBy, requestedFor: divided?.onBehalfOf))
  }

  fileprivate mutating func speak(_ fact: Proposals.MotionSpeech) {
    guard let last = motions.indices.last else { return }
    motions[last].groups[fact.delegation] = fact.onBehalfOf
    if fact.isInFavour {
      motions[last].inFavour.append(fact.delegation)
    } else {
      motions[last].against.append(fact.delegation)
    }
  }

  fileprivate mutating func decide(_ fact: Proposals.MotionDecision, _ place: Place) {
    guard let last = motions.indices.last, !motions[last].isDecided else { return }
    motions[last].isDecided = true
    motions[last].vote = fact.vote
    let motion = motions[last]
    record(.motion(motion), place)
    switch motion.kind {
    case .noDecision where motion.isCarried:
      settlement = Settlement(kind: .noDecision, moment: place.moment)
    case .competence where motion.isCarried:
      settlement = Settlement(kind: .notCompetent, moment: place.moment)
    case .reconsideration where motion.isCarried: reopen()
    case .division where !motion.isCarried: parts.removeAll { $0.part == motion.part && $0.vote == nil }
    case .noDecision, .competence, .reconsideration, .division: break
    }
  }

  /// As it was before the action on it; what became of its amendments stands.
  private mutating func reopen() {
    action = nil
    settlement = nil
    hasVotingBegun = false
    postponedTo = nil
    sponsors += joinedAtAdoption
    joinedAtAdoption = []
    parts = []
  }

  fileprivate mutating func reintroduce(_ fact: Proposals.Reintroduction, _ place: Place) {
    reopen()
    sponsors = fact.members.map { Sponsor(participant: $0) }
    record(.reintroduced(fact.members), place)
  }

  fileprivate mutating func postpone(_ fact: Proposals.Postponement, _ place: Place) {
    postponedTo = fact.meeting
    if fact.session != nil { settlement = Settlement(kind: .postponedToSession, moment: place.moment) }
    record(.postponed(fact), place)
  }
}
