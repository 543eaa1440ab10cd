import Proceedings

/// What the Chair says when drafts are acted on, and at the elections.
extension PaperDraft {
  /// The drafts on which action is due under an item, in the order of their submission (rule 65 of the functional
  /// commissions).
  func actionSteps(_ item: Agenda.Item) -> [ChairStep] {
    let due = session.proposals.all.filter {
      $0.item == item.number && !$0.isSettled && $0.postponedTo == nil
    }
    guard let first = due.first else { return [] }
    let others = due.dropFirst()
    guard !others.isEmpty else { return steps(first) }
    return steps(first) + [
      ChairStep(
        title: "Go on in the same way with \(English.list(others.map(name)))",
        notes: ["Drafts are acted on in the order in which they were submitted\(rule(.orderOfProposals))."],
        says: others.map { "\(introduced($0)) \(question($0))" })
    ]
  }

  private func steps(_ proposal: Proposal) -> [ChairStep] {
    if let motion = proposal.pendingMotion { return [step(motion, on: proposal)] }
    return introduction(proposal) + amendments(proposal) + part(proposal) + [action(proposal)]
  }

  private func introduction(_ proposal: Proposal) -> [ChairStep] {
    var notes: [String] = []
    if let fault = refusal(of: proposal) { notes.append("Not in order yet: \(fault)") }
    let sponsors = names.alphabetical(proposal.allSponsors.map(\.participant)).map(names.bare)
    if !sponsors.isEmpty { notes.append("Sponsors: \(English.list(sponsors)).") }
    var says = [introduced(proposal)]
    if proposal.hasImplications, proposal.estimate == nil {
      notes.append("The estimate is given before the \(shortName) decides\(rule(.estimates)).")
      says.append(
        "I draw attention to the financial implications of the draft and invite the Secretary to read out the statement on them."
      )
    }
    if !proposal.isSubmittedByOrgan {
      says.append("Does any other delegation wish to join the sponsors? I see none.")
    }
    says.append("Does any delegation wish to make a statement before action is taken?")
    return [ChairStep(title: "Introduce \(name(proposal))", notes: notes, says: says)]
  }

  private func introduced(_ proposal: Proposal) -> String {
    guard proposal.symbol != nil else {
      return "The \(shortName) will now take action on \(named(proposal))."
    }
    return
      "The \(shortName) will now take action on \(named(proposal)), entitled “\(proposal.title)”\(asChanged(proposal))."
  }

  private func name(_ proposal: Proposal) -> String { proposal.symbol?.short ?? proposal.id.description }

  /// Why the session would not take the action now, in the words that it would use.
  private func refusal(of proposal: Proposal) -> String? {
    let isCurrent = session.meetings.current.map { current in
      current.item == proposal.item || current.with.contains(proposal.item)
    }
    guard isCurrent == true else { return nil }
    do throws(Session.Refusal) {
      _ = try session.decide(.proposals(.act(.init(proposal: proposal.id))), at: now)
      return nil
    } catch {
      return withNames(error.fact)
    }
  }

  /// A text with the name of each participant in place of its code between ‹ and ›.
  private func withNames(_ text: String) -> String {
    let parts = text.split(separator: "‹", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { told, part in
      let halves = part.split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return "\(told)‹\(part)" }
      return told + names.bare(ParticipantCode(String(halves[0]))) + halves[1]
    }
  }

  // MARK: Motions, amendments, parts

  private func step(_ motion: ProposalMotion, on proposal: Proposal) -> ChairStep {
    let left = speakersLeft(motion.kind.rule, motion.inFavour.count, motion.against.count)
    return ChairStep(
      title: "Dispose of the \(motion.kind.name) on \(name(proposal))",
      notes: ["\(left?.capitalizedFirst ?? "Nobody else may speak on it")\(rule(motion.kind.rule))."],
      says: [
        "\(addressed(motion.mover).capitalizedFirst) has made a \(motion.kind.name) on \(named(proposal)). I put the motion to the vote. Those in favour, please raise your nameplates. Those against. Abstentions."
      ],
      alternatives: [
        ("If nobody objects", "I hear no objection. The motion is carried; it is so decided."),
        ("If the vote is equally divided", "The vote being equally divided, the motion is rejected."),
      ])
  }

  private func amendments(_ proposal: Proposal) -> [ChairStep] {
    proposal.pendingAmendments.map { amendment in
      let sponsors = names.alphabetical(amendment.sponsors.map(\.participant)).map(names.bare)
      let what = amendment.symbol?.description ?? amendment.id.description
      let part = amendment.part.map { " to \($0)" } ?? ""
      return ChairStep(
        title:
          "Put amendment \(amendment.symbol?.short ?? amendment.id.description) to \(name(proposal)) to the vote",
        notes: [
          "Amendments come before the draft, the one furthest removed in substance first\(rule(.amendments))."
        ],
        says: [
          "We shall first consider the amendment \(what)\(part), submitted by \(English.list(sponsors)). May I take it that the \(shortName) wishes to adopt the amendment? I hear no objection. It is so decided."
        ],
        alternatives: [
          (
            "If somebody objects",
            "I put the amendment to the vote. Those in favour, please raise your nameplates. Those against. Abstentions."
          )
        ])
    }
  }

  private func part(_ proposal: Proposal) -> [ChairStep] {
    guard let part = proposal.pendingPart else { return [] }
    return [
      ChairStep(
        title: "Put \(part.part) of \(name(proposal)) to the vote",
        notes: ["A separate vote was requested by \(addressed(part.requestedBy))\(rule(.division))."],
        says: [
          "A separate vote has been requested on \(part.part). Those in favour of retaining it, please raise your nameplates. Those against. Abstentions."
        ],
        alternatives: [
          (
            "If somebody objects to the separate vote",
            "There is an objection to the request for division. Two may speak in favour of it and two against, after which I shall put it to the vote."
          )
        ])
    ]
  }

  // MARK: The action

  /// What the body is asked, by whom the text is to be adopted.
  private func question(_ proposal: Proposal) -> String {
    let what = "\(named(proposal))\(asChanged(proposal))"
    let wish =
      switch proposal.adopter {
      case .body: "adopt \(what)"
      case .parent: "recommend to the \(draft.parent) the adoption of \(what)"
      case .assembly:
        "recommend to the \(draft.parent) the approval of \(what) for adoption by the \(draft.assembly)"
      }
    return "May I take it that the \(shortName) wishes to \(wish)?"
  }

  /// The majority that a draft needs, where it is not the simple one.
  private func majorityNote(_ proposal: Proposal) -> [String] {
    guard let majority = proposal.majority.flatMap({ body?.majority($0) }) else { return [] }
    let votes = majority.votes.map { " (\($0) votes)" } ?? ""
    return ["If it is put to the vote, it needs \(majority.name)\(votes)\(rule(.majority))."]
  }

  private func action(_ proposal: Proposal) -> ChairStep {
    let isAdopted = proposal.adopter == .body ? "adopted" : "approved"
    let isOrAre = draft.kind(proposal).isPlural == true ? "are" : "is"
    return ChairStep(
      title: "Take action on \(name(proposal))",
      notes: [
        "Quorum for a decision: \(body?.quorumForDecision ?? 0) members\(rule(.quorum)). Without a request for a vote it may be adopted without one\(rule(.adoptionWithoutVote))."
      ] + majorityNote(proposal),
      says: [
        question(proposal), "I hear no objection. It is so decided.",
        "I now give the floor to delegations that wish to explain their position.",
      ],
      alternatives: [
        (
          "If a vote is requested",
          "A vote has been requested on \(named(proposal)). Delegations that wish to explain their vote before the vote may do so now; the sponsors do not explain their vote. We shall now begin the voting. Those in favour, please raise your nameplates. Those against. Abstentions."
        ),
        (
          "If a roll-call is requested",
          "A roll-call has been requested. The name of the member to begin with is drawn by lot. Each member will answer yes, no or abstention."
        ),
        (
          "After a vote that carries",
          "The result of the vote is as follows: in favour, …; against, …; abstentions, …. \(draft.theNoun(proposal).capitalizedFirst) \(isOrAre) \(isAdopted)."
        ),
        (
          "If the vote is equally divided",
          "The vote being equally divided, \(draft.theNoun(proposal)) \(isOrAre) rejected."
        ),
        (
          "If the \(shortName) is not ready", "I suggest that we come back to the draft later in the session."
        ),
      ])
  }

  // MARK: Elections

  func elections(_ item: Agenda.Item) -> [ChairStep] {
    let open = session.elections.held.filter { $0.item == item.number && !$0.isConcluded }
    let vacant =
      item.kind == .election ? body?.offices.titles.filter { session.bureau.holder(of: $0) == nil } ?? [] : []
    return vacant.map(office) + open.map(ballot)
  }

  private func office(_ office: String) -> ChairStep {
    let group = session.bureau.rotation(of: body?.offices.titles ?? [], in: number).first {
      $0.office == office
    }?
    .group
    return ChairStep(
      title: "Elect the \(office)",
      notes: group.map { ["By rotation the office falls to the \($0)\(rule(.officersElected))."] } ?? [],
      says: [
        "The \(shortName) will now elect its \(office). Are there any nominations?",
        "I see no other candidate. May I take it that the \(shortName) wishes to elect the candidate by acclamation? It is so decided.",
      ],
      alternatives: [
        (
          "If there are several candidates\(rule(.elections))",
          "There being more than one candidate, the election will be held by secret ballot."
        )
      ])
  }

  private func ballot(_ held: Elections.Held) -> ChairStep {
    let candidates = held.candidates.map { candidate in
      candidate.name.map { "\($0) (\(names.inBrackets(candidate.state)))" } ?? names.bare(candidate.state)
    }
    let round = English.ordinal(held.ballots.count + 1)
    let restricted = held.restriction.map {
      ["The ballot is restricted to \(English.list($0.map { names.bare(ParticipantCode($0)) }))."]
    }
    let isAgreed = candidates.count <= held.placesLeft && !candidates.isEmpty
    let declared = held.undeclared.map { names.bare(ParticipantCode($0)) }
    if !declared.isEmpty {
      return ChairStep(
        title: "Declare who is elected",
        says: [
          "Having obtained the required majority, \(English.list(declared)) \(declared.count == 1 ? "is" : "are") elected to fill \(held.election.place)."
        ])
    }
    return ChairStep(
      title: isAgreed ? "Elect by acclamation" : "Hold the \(round) ballot",
      notes: (candidates.isEmpty
        ? ["Nobody is nominated yet."] : ["Candidates: \(English.list(candidates))."])
        + (restricted ?? []),
      says: [
        isAgreed
          ? "There \(candidates.count == 1 ? "is one candidate" : "are as many candidates as places"). May I take it that the \(shortName) wishes to elect \(English.list(candidates)) by acclamation to fill \(held.election.place)? It is so decided."
          : "The \(shortName) will now proceed to the \(round) ballot to fill \(held.election.place). The ballot is secret. I ask the tellers to take their places."
      ])
  }
}
