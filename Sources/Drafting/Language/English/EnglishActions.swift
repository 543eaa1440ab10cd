import Proceedings
import ReferenceData

/// The actions on drafts in English, and the steps on the way to them.
extension EnglishWording {
  func blocks(_ telling: ActionTelling, of told: Told) -> [RoughBlock] {
    func one(_ passage: Passage) -> [RoughBlock] { [paragraph(told.name, passage, from: told.sources)] }
    return switch telling {
    case .title(let draft):
      [RoughBlock(kind: .heading(level: 2), passage: Passage(draft.title.capitalizedFirst))]
    case .introduced(let step, let fact): one(introduced(step, fact))
    case .amendmentIntroduced(let step, let amendment, let fact):
      one(introduced(amendment, step, fact))
    case .revisedOrally(let step, let fact): revisedOrally(step, fact, told)
    case .estimated(let step, let estimate):
      one(
        "\(opening(step, byBody: estimate.readBy == nil))\(self.told(estimate, on: step.draft, of: theNoun(step.draft)))\(see(estimate))."
      )
    case .saidBefore(let draft, let said): one(before(said, draft).withoutLeadingSpace)
    case .adopted(let step, let fact): adopted(step, fact, told)
    case .rejected(let step, let fact): rejected(step, fact, told)
    case .saidAfter(let draft, let said, let outcome): one(after(said, draft, outcome).withoutLeadingSpace)
    case .amendmentDecided(let step, let decision): decided(decision, step, told)
    case .amendmentWithdrawn(let step, let amendment): one(withdrawn(amendment, step))
    case .partVoted(let step, let decision): decided(decision, step, told)
    case .motionDecided(let step, let decision): decided(decision, step, told)
    case .withdrawn(let step, let fact, let said):
      one("\(opening(step))\(withdrawal(fact, step.draft)).\(after(said, step.draft, .undecided))")
    case .reintroduced(let step, let members):
      one(
        "\(opening(step))\(theDraft(step.draft)) \(was(step.draft)) reintroduced by \(representative(members))."
      )
    case .postponed(let step, let fact, let said):
      one("\(postponed(step, fact)).\(after(said, step.draft, .undecided))")
    case .leftWithoutAction(let step, let said):
      one(
        "\(opening(step))no action was taken on \(theDraft(step.draft)).\(after(said, step.draft, .undecided))"
      )
    }
  }

  /// “at its 10th meeting, on 23 May 2025, under agenda item 3 (a), ”
  func opening(_ step: DraftStep, byBody: Bool = false) -> String {
    let when = opening(step.when, possessive: byBody ? "its" : "the")
    guard !step.subitems.isEmpty, !(isStepByStep && step.when.isSameMeeting) else { return when }
    let noun = step.subitems.count > 1 ? "agenda items" : "agenda item"
    return "\(when)under \(noun) \(Agenda.name(of: step.draft.item, step.subitems)), "
  }

  // MARK: The action

  private func adopted(_ step: DraftStep, _ fact: ActionTelling.Adoption, _ told: Told) -> [RoughBlock] {
    let (draft, action) = (step.draft, fact.action)
    let place = fact.isLast ? reference(to: draft) ?? "" : ""
    let request = request(action.requestedBy, for: action.requestedFor, of: action.vote, draft)
    let act: Passage =
      "\(opening(step, byBody: true))\(proposer(of: draft))\(theBody) \(decision(on: draft, fact))"
    let text: Passage = isStepByStep ? "\(act)\(place).\(request)" : "\(act).\(request)\(place)"
    let around = joined(fact.joined, draft) + self.around(fact.around, draft, .adopted)
    return paragraphs(told.name, text, voting: fact.vote, around: around, from: told.sources)
  }

  /// What the body did: it adopts its own texts, and recommends those that another organ is to adopt.
  private func decision(on draft: Proposal, _ fact: ActionTelling.Adoption) -> Passage {
    let action = fact.action
    let how: Passage = action.vote.map { ", \(by($0))," } ?? manner(action.manner)
    if let account = draft.account { return "decided\(how) \(account)" }
    if let appointment = draft.appointment { return "decided\(how) \(self.appointment(appointment))" }
    let named = self.draft(draft, naming: fact.isIntroduced ? .nobody : .everybody)
    let verb = kind(draft).verb ?? "adopted"
    let whole = draft.isVotedInParts ? ", as a whole," : ""
    let further = action.alsoDecided.map { ", and decided \($0)" } ?? ""
    return switch draft.adopter {
    case .body: "\(verb)\(whole.isEmpty || how.isEmpty ? whole : ", as a whole")\(how) \(named)\(further)"
    case .parent: "decided\(how) to recommend to the \(parent) the adoption\(whole) of \(named)\(further)"
    case .assembly: "decided\(how) to recommend to the \(parent) the approval\(whole) of \(named)\(further)"
    }
  }

  /// “on the proposal of the Chair, ”: who proposed what the body decided without a document.
  private func proposer(of draft: Proposal) -> Passage {
    guard draft.account != nil, let submitter = draft.submitter else { return .empty }
    let act = submitter.isRecommendation == true ? "recommendation" : "proposal"
    return "on the \(act) of \(named(submitter)), "
  }

  /// How an adoption without a vote is described, with commas around it; nothing where it is not said.
  private func manner(_ manner: Proposals.Adoption.Manner?) -> Passage {
    switch manner {
    case .consensus: ", by consensus,"
    case .withoutVote: ", without a vote,"
    case .acclamation: ", by acclamation,"
    case nil: .empty
    }
  }

  private func rejected(_ step: DraftStep, _ fact: ActionTelling.Rejection, _ told: Told) -> [RoughBlock] {
    let draft = step.draft
    let around = self.around(fact.around, draft, .rejected)
    let text: Passage
    if let vote = fact.fact.vote {
      let named = self.draft(draft, naming: fact.isIntroduced ? .nobody : .everybody)
      let whole = draft.isVotedInParts ? ", as a whole" : ""
      let request = request(fact.fact.requestedBy, for: fact.fact.requestedFor, of: vote, draft)
      text =
        "\(opening(step, byBody: true))\(theBody) rejected\(whole), \(by(vote)), \(named).\(request)\(divided(vote, theNoun(draft)))"
    } else {
      text =
        "\(opening(step))all operative parts of \(theDraft(draft)) having been rejected, \(theNoun(draft)) \(was(draft)) considered to have been rejected as a whole."
    }
    return paragraphs(told.name, text, voting: fact.vote, around: around, from: told.sources)
  }

  /// What stands around the sentence on the action in its paragraph.
  private func around(
    _ around: ActionTelling.Around, _ draft: Proposal, _ outcome: ActionOutcome
  ) -> Passage {
    estimate(around.estimate, draft) + before(around.before, draft) + after(around.after, draft, outcome)
  }

  /// At whose request a draft was put to the vote.
  private func request(
    _ code: ParticipantCode?, for group: ParticipantCode?, of vote: Vote?, _ draft: Proposal
  ) -> Passage {
    request(code, for: group, of: vote, called: "draft \(kind(draft).name)", was: was(draft))
  }

  // MARK: Drafts that were not acted on

  private func postponed(_ step: DraftStep, _ fact: Proposals.Postponement) -> Passage {
    let whither =
      fact.meeting.map { " to its \(English.ordinalFigure($0)) meeting" }
      ?? fact.session.map { " to its \(English.session($0))" } ?? ""
    let request: Passage =
      fact.requestedBy.map { "at the request of \(representative($0, for: fact.requestedFor)), " } ?? .empty
    return
      "\(opening(step, byBody: true))\(request)\(theBody) decided to postpone its consideration of \(theDraft(step.draft))\(whither)"
  }

  /// “in the light of the adoption of draft resolution …, the draft resolution … was withdrawn by its sponsors”.
  private func withdrawal(_ fact: Proposals.Withdrawal, _ draft: Proposal) -> Passage {
    let light = fact.inLightOf.map { "in the light of the adoption of \(cited($0)), " } ?? ""
    let by: Passage
    if let speakers = fact.by, !speakers.isEmpty {
      by = actors(speakers)
    } else if let submitter = draft.submitter {
      by = named(submitter)
    } else if draft.isSubmittedByChair {
      by = "the \(presiding)"
    } else {
      let its = kind(draft).isPlural == true ? "their" : "its"
      by = "\(its) \(draft.sponsors.count == 1 ? "sponsor" : "sponsors")"
    }
    return "\(light)\(theDraft(draft)) \(was(draft)) withdrawn by \(by)"
  }
}
