import Proceedings

extension Account {
  /// The steps of the drafts under an item, and the drafts on which no action had been taken at the close.
  func actions(under item: Agenda.Item) -> [Told] {
    let course = session.proposals.course(under: item.number).filter { isTold($0.step.occasion) }
    return (isStepByStep ? stepsByDraft(course) : told(course)) + leftOver(item)
  }

  /// Whether the body tells the steps of a draft one by one.
  var isStepByStep: Bool {
    switch form.actions {
    case .together: false
    case .stepByStep: true
    }
  }

  /// The steps of each draft together, the drafts in the order of their first steps; with a title for each if there
  /// are several.
  private func stepsByDraft(_ course: [(proposal: Proposal, step: Proposal.Step)]) -> [Told] {
    let ids = course.map(\.proposal.id).onceEach
    return ids.flatMap { id -> [Told] in
      let steps = course.filter { $0.proposal.id == id }
      guard ids.count > 1, let proposal = steps.first?.proposal else { return told(steps) }
      return [Told(name: "", telling: .action(.title(proposal)), sources: [])] + told(steps)
    }
  }

  /// The steps of drafts, in the order of events.
  private func told(_ course: [(proposal: Proposal, step: Proposal.Step)]) -> [Told] {
    var earlier = 0
    return course.enumerated().flatMap { index, entry -> [Told] in
      let meeting = entry.step.meeting
      let isSame = index > 0 && course[index - 1].step.meeting == meeting
      earlier = isSame ? earlier + 1 : 0
      return told(entry.step, of: entry.proposal, when: When(meeting: meeting, earlier: earlier))
    }
  }

  /// The drafts on which no action had been taken when the session was closed.
  private func leftOver(_ item: Agenda.Item) -> [Told] {
    guard let closed = session.meetings.sessionClosed else { return [] }
    return session.proposals.all.filter { $0.item == item.number && !$0.isSettled }.map { proposal in
      told(
        "item:\(item.number)/action:\(proposal.id)",
        .leftWithoutAction(DraftStep(draft: proposal, when: .untold), StatementsOnAction()),
        proposal.moments.map(\.version) + [closed.version])
    }
  }

  /// A motion for division is told with the vote on the part, or where it was rejected.
  func isTold(_ occasion: Proposal.Occasion) -> Bool {
    switch occasion {
    case .motion(let motion): motion.kind != .division || !motion.isCarried
    case .introduced, .revisedOrally, .amendment, .part, .postponed, .adopted, .rejected, .withdrawn,
      .reintroduced, .leftWithoutAction:
      true
    }
  }

  /// A step of a draft, told of the draft as it then stood.
  func told(_ step: Proposal.Step, of whole: Proposal, when: When) -> [Told] {
    let entry = entry(step, of: whole, when: when)
    switch step.occasion {
    case .introduced(let fact): return introduction(fact, step, of: whole, entry)
    case .revisedOrally(let fact):
      return [told(step, "revision", of: whole, .revisedOrally(entry, fact))]
    case .adopted(let action): return adoption(action, step, entry)
    case .rejected(let fact): return rejection(fact, step, entry)
    case .amendment(let action, let state): return amendment(action, state, step, entry)
    case .part(let vote): return part(vote, step, entry)
    case .motion(let motion): return self.motion(motion, step, entry)
    case .postponed, .withdrawn, .reintroduced, .leftWithoutAction: return fate(step, entry)
    }
  }

  private func entry(_ step: Proposal.Step, of whole: Proposal, when: When) -> DraftStep {
    let isNamed = when != .untold && session.agenda.item(whole.item) != nil
    return DraftStep(draft: whole.asOf(step), when: when, subitems: isNamed ? whole.subitems : [])
  }

  private func told(
    _ name: String, _ telling: ActionTelling, _ sources: [Int], voting vote: VoteTaken? = nil
  ) -> Told {
    Told(
      name: name, telling: .action(telling), sources: vote == nil ? sources : withIntentions(sources))
  }

  /// A step with the name of its kind, which rests on its own event and on these.
  private func told(
    _ step: Proposal.Step, _ kind: String, of proposal: Proposal, _ telling: ActionTelling,
    voting vote: VoteTaken? = nil, and further: [Floor.Delivered] = []
  ) -> Told {
    // What ends the course of a draft rests on all that touched it.
    let own = step.occasion.isFinal ? proposal.moments : [step.moment]
    return told(
      "item:\(proposal.item)/\(kind):\(proposal.id)/\(step.moment.version)", telling,
      Array(Set((own + further.map(\.moment)).map(\.version))), voting: vote)
  }

  // MARK: Introductions

  private func introduction(
    _ fact: Proposals.Introduction, _ step: Proposal.Step, of whole: Proposal, _ entry: DraftStep
  ) -> [Told] {
    if let id = fact.amendment {
      guard let amendment = entry.draft.amendments.first(where: { $0.id == id }) else { return [] }
      return [told(step, "amendment", of: whole, .amendmentIntroduced(entry, amendment, fact))]
    }
    let speakers = fact.by.compactMap(\.participant)
    let others = entry.draft.sponsors.filter { !speakers.contains($0.participant) }
    let (before, now) = sponsors(since: step, of: whole)
    let introduction = ActionTelling.Introduction(
      fact: fact, sponsors: fact.isForSponsors == true ? others : nil,
      joined: now.filter { sponsor in !before.contains { $0.participant == sponsor.participant } },
      left: before.filter { sponsor in !now.contains { $0.participant == sponsor.participant } })
    return [
      told(
        "item:\(whole.item)/introduction:\(whole.id)/\(step.moment.version)",
        .introduced(entry, introduction),
        whole.moments.map(\.version).filter { $0 <= step.moment.version })
    ]
  }

  /// The sponsors at an introduction, and those when the draft was introduced again, or at last.
  private func sponsors(
    since step: Proposal.Step, of proposal: Proposal
  ) -> (before: [Proposal.Sponsor], now: [Proposal.Sponsor]) {
    let later = proposal.course.first { next in
      next.moment.version > step.moment.version && next.occasion.isIntroduction
    }
    return (step.standing.sponsors, later?.standing.sponsors ?? proposal.sponsors)
  }

  private func isIntroduced(_ proposal: Proposal, before step: Proposal.Step) -> Bool {
    proposal.course.contains { $0.occasion.isIntroduction && $0.moment.version < step.moment.version }
  }

  // MARK: Final actions

  private func adoption(_ action: ActionTaken, _ step: Proposal.Step, _ entry: DraftStep) -> [Told] {
    let draft = entry.draft
    let isLast = draft.action == action
    let vote = taken(action.vote, at: step.moment)
    let name = "item:\(draft.item)/action:\(draft.id)\(isLast ? "" : "/\(step.moment.version)")"
    return whole(step, entry, .adopted, name: name, voting: vote) { entry, around in
      .adopted(
        entry,
        .init(
          action: action, vote: vote, isIntroduced: isIntroduced(draft, before: step), isLast: isLast,
          joined: isLast ? draft.joinedAtAdoption : joined(at: step, of: draft), around: around))
    }
  }

  /// Who had joined the sponsors at an adoption that was reconsidered later.
  private func joined(at step: Proposal.Step, of proposal: Proposal) -> [Proposal.Sponsor] {
    proposal.course.first { $0.moment.version > step.moment.version }?.standing.joinedAtAdoption ?? []
  }

  private func rejection(
    _ rejection: Proposals.Rejection, _ step: Proposal.Step, _ entry: DraftStep
  ) -> [Told] {
    let draft = entry.draft
    let vote = taken(rejection.vote, at: step.moment)
    let isLast = draft.settlement?.moment == step.moment
    let name = "item:\(draft.item)/action:\(draft.id)\(isLast ? "" : "/\(step.moment.version)")"
    return whole(step, entry, .rejected, name: name, voting: vote) { entry, around in
      .rejected(
        entry,
        .init(
          fact: rejection, vote: vote, isIntroduced: isIntroduced(draft, before: step), around: around))
    }
  }

  /// A final action: in one paragraph with what was said around it, or one after the other what came before it, it,
  /// and what followed.
  private func whole(
    _ step: Proposal.Step, _ entry: DraftStep, _ outcome: ActionOutcome, name: String,
    voting vote: VoteTaken?,
    _ telling: (DraftStep, ActionTelling.Around) -> ActionTelling
  ) -> [Told] {
    let draft = entry.draft
    let made = statements(on: draft, at: step)
    let sources = Array(Set(draft.moments.map(\.version) + made.map(\.moment.version)))
    let before = said(before: draft, made, vote: vote?.vote)
    let after = said(after: draft, made, vote: vote?.vote)
    guard isStepByStep else {
      let around = ActionTelling.Around(
        estimate: estimate(of: draft, at: step)?.fact, before: before, after: after)
      return [told(name, telling(entry, around), sources, voting: vote)]
    }
    let money = estimateStep(entry, step)
    let entry = money.isEmpty ? entry : entry.following
    let action = told(name, telling(entry, .init()), sources, voting: vote)
    return money
      + (before.isEmpty ? [] : [told("\(name)/before", .saidBefore(draft, before), sources)]) + [action]
      + (after.isEmpty ? [] : [told("\(name)/after", .saidAfter(draft, after, outcome), sources)])
  }

  /// The financial implications of a draft, if they are told as a step of their own.
  private func estimateStep(_ entry: DraftStep, _ step: Proposal.Step) -> [Told] {
    let draft = entry.draft
    guard isStepByStep, let estimate = estimate(of: draft, at: step) else { return [] }
    return [
      told(
        "item:\(draft.item)/estimate:\(draft.id)", .estimated(entry, estimate.fact),
        [estimate.moment.version])
    ]
  }

  /// The financial implications, if they are told with this step: with the first adoption or rejection after they were
  /// read out, or else with the last step.
  private func estimate(of draft: Proposal, at step: Proposal.Step) -> Dated<Proposal.Estimate>? {
    guard let estimate = draft.estimate else { return nil }
    let actions = draft.course.filter(\.occasion.isAction)
    let next = actions.first { $0.moment.version > estimate.moment.version }
    return (next ?? actions.last ?? draft.course.last)?.moment == step.moment ? estimate : nil
  }

  // MARK: On the way to the action

  private func amendment(
    _ action: Proposals.AmendmentAction, _ state: Amendment.State, _ step: Proposal.Step, _ entry: DraftStep
  ) -> [Told] {
    let all = entry.draft.amendments
    guard let amendment = all.first(where: { $0.id == action.amendment }) else { return [] }
    let vote = taken(action.vote, at: step.moment)
    switch state {
    case .withdrawn:
      return [told(step, "amendment", of: entry.draft, .amendmentWithdrawn(entry, amendment))]
    case .adopted, .rejected:
      let implied = action.impliesRejectionOf ?? []
      let decision = ActionTelling.AmendmentDecision(
        amendment: amendment, isAdopted: state == .adopted, action: action, vote: vote,
        implied: all.filter { implied.contains($0.id) })
      return [told(step, "amendment", of: entry.draft, .amendmentDecided(entry, decision), voting: vote)]
    case .pending, .rejectedByImplication: return []
    }
  }

  private func part(_ fact: Proposals.PartVote, _ step: Proposal.Step, _ entry: DraftStep) -> [Told] {
    guard let vote = taken(fact.vote, at: step.moment) else { return [] }
    let draft = entry.draft
    let decision = ActionTelling.PartDecision(
      part: fact.part, vote: vote, request: draft.parts.first { $0.part == fact.part },
      motion: draft.motions.last { $0.kind == .division && $0.part == fact.part && $0.isCarried })
    return [told(step, "part", of: draft, .partVoted(entry, decision), voting: vote)]
  }

  private func motion(_ motion: ProposalMotion, _ step: Proposal.Step, _ entry: DraftStep) -> [Told] {
    let draft = entry.draft
    let vote = taken(motion.vote, at: step.moment)
    let made = step.occasion.isFinal ? statements(on: draft, at: step) : []
    let decision = ActionTelling.MotionDecision(
      motion: motion, vote: vote, after: said(after: draft, made, vote: motion.vote))
    return [
      told(step, "motion", of: draft, .motionDecided(entry, decision), voting: vote, and: made)
    ]
  }

  /// What became of a draft on which no action was taken.
  private func fate(_ step: Proposal.Step, _ entry: DraftStep) -> [Told] {
    let draft = entry.draft
    let made = step.occasion.isFinal ? statements(on: draft, at: step) : []
    let after = said(after: draft, made, vote: nil)
    let money = step == draft.course.last ? estimateStep(entry, step) : []
    let entry = money.isEmpty ? entry : entry.following
    let telling: ActionTelling
    switch step.occasion {
    case .withdrawn(let fact): telling = .withdrawn(entry, fact, after)
    case .reintroduced(let members): telling = .reintroduced(entry, by: members)
    case .leftWithoutAction: telling = .leftWithoutAction(entry, after)
    case .postponed(let fact): telling = .postponed(entry, fact, after)
    case .introduced, .revisedOrally, .adopted, .rejected, .amendment, .part, .motion: return []
    }
    return money + [told(step, "fate", of: draft, telling, and: made)]
  }
}

extension DraftStep {
  /// The next step of the draft in the same meeting.
  fileprivate var following: DraftStep { DraftStep(draft: draft, when: when.next) }
}
