import Proceedings
import ReferenceData

/// What was done on a draft on the way to the action, and what became of it where it was not adopted.
extension EnglishVoice {
  /// “the draft resolution entitled “…” (E/CN.15/2025/L.4)”.
  func theDraft(_ proposal: Proposal) -> Passage {
    let symbol = symbols(proposal).map { " (\($0))" } ?? ""
    let noun = "the \(proposal.isRevised ? "revised " : "")draft \(kind(proposal).name)"
    return "\(noun)\(titled(proposal, Passage(proposal.title)))\(symbol)"
  }

  private func name(_ step: Proposal.Step, _ what: String, of proposal: Proposal) -> String {
    "item:\(proposal.item)/\(what):\(proposal.id)/\(step.moment.version)"
  }

  func rejection(
    _ rejection: Proposals.Rejection, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let vote = rejection.vote
    let statements = statements(on: proposal, at: step)
    let final = FinalAction(
      name: "item:\(proposal.item)/action:\(proposal.id)", proposal: proposal, vote: vote,
      statements: statements, act: "rejection", sources: sources(of: step, of: proposal, statements))
    return whole(final, when: when) { when in
      guard let vote else {
        return
          "\(when)all operative parts of \(theDraft(proposal)) having been rejected, \(theNoun(proposal)) \(was(proposal)) considered to have been rejected as a whole."
      }
      let whole = proposal.isVotedInParts ? ", as a whole" : ""
      return
        "\(when)\(theBody) rejected\(whole), \(by(vote)), \(draft(proposal, naming: backing(at: step, of: proposal))).\(request(rejection.requestedBy, for: rejection.requestedFor, of: vote, proposal))\(divided(vote, theNoun(proposal)))"
    }
  }

  // MARK: Amendments and parts

  func amendment(
    _ action: Proposals.AmendmentAction, _ state: Amendment.State, _ step: Proposal.Step,
    of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    guard let amendment = proposal.amendments.first(where: { $0.id == action.amendment }) else { return [] }
    let which: Passage =
      "\(self.amendment(amendment, to: proposal)), submitted by \(representatives(of: amendment.sponsors))"
    let name = name(step, "amendment", of: proposal)
    let sources = [step.moment.version]
    let verb: String
    switch state {
    case .withdrawn:
      let sponsors = amendment.sponsors.count == 1 ? "its sponsor" : "its sponsors"
      return [paragraph(name, "\(when)\(which), was withdrawn by \(sponsors).", from: sources)]
    case .adopted: verb = "adopted"
    case .rejected: verb = "rejected"
    case .pending, .rejectedByImplication: return []
    }
    let how: Passage = action.vote.map { ", \(by($0))," } ?? .empty
    let text: Passage =
      "\(when)\(theBody) \(verb)\(how) \(which).\(request(action.requestedBy, for: action.requestedFor, of: action.vote, called: "amendment"))\(divided(action.vote, "the amendment"))\(implied(action, proposal))"
    return paragraphs(name, text, voting: action.vote, around: .empty, from: sources)
  }

  /// “an oral amendment to operative paragraph 3 of the draft resolution …”.
  func amendment(_ amendment: Amendment, to proposal: Proposal) -> Passage {
    let what = amendment.symbol.map { "an amendment (\($0))" } ?? "an oral amendment"
    let part = amendment.part.map { "\($0) of " } ?? ""
    return "\(what) to \(part)\(theDraft(proposal))"
  }

  private func implied(_ action: Proposals.AmendmentAction, _ proposal: Proposal) -> String {
    let ids = action.impliesRejectionOf ?? []
    let others = proposal.amendments.filter { ids.contains($0.id) }
    guard !others.isEmpty else { return "" }
    let symbols = others.compactMap(\.symbol?.description)
    let named = symbols.count == others.count ? " (\(English.list(symbols)))" : ""
    return others.count == 1
      ? " As the adoption of the amendment implied the rejection of another amendment\(named), the latter was not put to the vote."
      : " As the adoption of the amendment implied the rejection of \(others.count) other amendments\(named), those were not put to the vote."
  }

  func part(
    _ vote: Proposals.PartVote, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let divided = proposal.parts.first { $0.part == vote.part }
    let motion = proposal.motions.last { $0.kind == .division && $0.part == vote.part && $0.isCarried }
    let objection: Passage = motion.map { " \(self.objection($0))" } ?? .empty
    let verb = vote.vote.isCarried ? "retained" : "rejected"
    let text: Passage =
      "\(when)\(request(divided?.requestedBy, divided?.onBehalfOf, for: vote.part, proposal)).\(objection) \(English.capitalized(vote.part)) was put to the vote and \(verb) \(by(vote.vote)).\(self.divided(vote.vote, "it"))"
    return paragraphs(
      name(step, "part", of: proposal), text, voting: vote.vote, around: .empty, from: [step.moment.version])
  }

  /// “the representative of Peru requested a separate vote on operative paragraph 3 of the draft resolution …”.
  private func request(
    _ code: ParticipantCode?, _ group: ParticipantCode?, for part: String, _ proposal: Proposal
  ) -> Passage {
    guard let code else { return "a separate vote was requested on \(part) of \(theDraft(proposal))" }
    return "\(representative(code, for: group)) requested a separate vote on \(part) of \(theDraft(proposal))"
  }

  /// “The representative of Japan objected to the request. The motion for division was carried by …”
  private func objection(_ motion: ProposalMotion) -> Passage {
    let result = motion.isCarried ? "carried" : "rejected"
    let how = motion.vote.map { " \(by($0))" } ?? ""
    return
      "\(representative(motion.mover, for: motion.onBehalfOf).sentence) objected to the request.\(speeches(on: motion)) The motion for division was \(result)\(how)."
  }

  // MARK: Motions

  func motion(
    _ motion: ProposalMotion, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let name = name(step, "motion", of: proposal)
    let mover = representative(motion.mover, for: motion.onBehalfOf)
    let opening: Passage
    switch motion.kind {
    case .division:
      let part = motion.part ?? "a part"
      let text: Passage =
        "\(when)\(request(motion.requestedBy, motion.requestedFor, for: part, proposal)). \(objection(motion))\(divided(motion.vote, "the motion"))"
      return paragraphs(name, text, voting: motion.vote, around: .empty, from: [step.moment.version])
    case .noDecision: opening = "\(mover) moved that no decision be taken on \(theDraft(proposal))"
    case .competence:
      opening =
        "\(mover) moved that \(theBody) decide that it was not competent to adopt \(theDraft(proposal))"
    case .reconsideration: opening = "\(mover) moved that \(theDraft(proposal)) be reconsidered"
    }
    let how = motion.vote.map { " \(by($0))" } ?? " without a vote"
    let result = motion.isCarried ? "adopted" : "rejected"
    let text: Passage =
      "\(when)\(opening).\(speeches(on: motion)) The motion was \(result)\(how).\(divided(motion.vote, "the motion"))\(effect(motion, proposal))"
    let statements = step.occasion.isFinal ? statements(on: proposal, at: step) : []
    let around =
      statements.isEmpty
      ? Passage.empty
      : after(statements, proposal: proposal, vote: motion.vote, act: "consideration")
    return paragraphs(name, text, voting: motion.vote, around: around, from: [step.moment.version])
  }

  private func effect(_ motion: ProposalMotion, _ proposal: Proposal) -> String {
    guard motion.isCarried, motion.kind == .noDecision else { return "" }
    return " Accordingly, no decision was taken on \(theNoun(proposal))."
  }

  private func speeches(on motion: ProposalMotion) -> Passage {
    let noun = "the motion\(motion.kind == .division ? " for division" : "")"
    func sentence(_ codes: [ParticipantCode], _ side: String) -> Passage {
      let speakers = codes.map { Proposal.Sponsor(participant: $0, onBehalfOf: motion.groups[$0]) }
      return codes.isEmpty ? .empty : "\(representatives(of: speakers)) spoke \(side)"
    }
    let parts = [
      sentence(motion.inFavour, "in favour of \(noun)"),
      sentence(motion.against, "against \(motion.inFavour.isEmpty ? noun : "it")"),
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? .empty : " \(enumeration(parts, last: ", and ").sentence)."
  }

  // MARK: Drafts that were not acted on

  func fate(_ step: Proposal.Step, of proposal: Proposal, when: String) -> [RoughBlock] {
    let statements = step.occasion.isFinal ? statements(on: proposal, at: step) : []
    let money = step == proposal.course.last ? estimateStep(proposal, when: when) : []
    let when = money.isEmpty ? when : following(when)
    let text: Passage
    switch step.occasion {
    case .withdrawn(let withdrawal): text = "\(when)\(self.withdrawal(withdrawal, proposal))."
    case .reintroduced(let members):
      text = "\(when)\(theDraft(proposal)) \(was(proposal)) reintroduced by \(representative(members))."
    case .leftWithoutAction: text = "\(when)no action was taken on \(theDraft(proposal))."
    case .postponed(let postponement):
      let whither =
        postponement.meeting.map { " to its \(English.ordinalFigure($0)) meeting" }
        ?? postponement.session.map { " to its \(English.session($0))" } ?? ""
      let request: Passage =
        postponement.requestedBy.map {
          "at the request of \(representative($0, for: postponement.requestedFor)), "
        } ?? .empty
      text =
        "\(when)\(request)\(theBody) decided to postpone its consideration of \(theDraft(proposal))\(whither)."
    case .introduced, .revisedOrally, .adopted, .rejected, .amendment, .part, .motion: return []
    }
    let said =
      statements.isEmpty
      ? Passage.empty : after(statements, proposal: proposal, vote: nil, act: "consideration")
    return money + [
      paragraph(
        name(step, "fate", of: proposal), text + said,
        from: [step.moment.version] + statements.map(\.moment.version))
    ]
  }

  /// “in the light of the adoption of draft resolution …, the draft resolution … was withdrawn by its sponsors”.
  private func withdrawal(_ fact: Proposals.Withdrawal, _ proposal: Proposal) -> Passage {
    let light = fact.inLightOf.map { "in the light of the adoption of \(cited($0)), " } ?? ""
    let by: Passage
    if let speakers = fact.by, !speakers.isEmpty {
      by = actors(speakers)
    } else if let submitter = proposal.submitter {
      by = named(submitter)
    } else if proposal.isSubmittedByChair {
      by = "the \(presiding)"
    } else {
      let its = kind(proposal).isPlural == true ? "their" : "its"
      by = "\(its) \(proposal.sponsors.count == 1 ? "sponsor" : "sponsors")"
    }
    return "\(light)\(theDraft(proposal)) \(was(proposal)) withdrawn by \(by)"
  }
}
