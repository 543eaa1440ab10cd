import Proceedings

/// Amendments, parts and motions on drafts in French.
extension FrenchWording {
  // MARK: Amendments

  func decided(
    _ decision: ActionTelling.AmendmentDecision, _ step: DraftStep, _ told: Told
  ) -> [RoughBlock] {
    let action = decision.action
    let verb = decision.isAdopted ? "a adopté" : "a rejeté"
    let how: Passage = action.vote.map { ", \(by($0))," } ?? .empty
    let name = FrenchName("amendement", .elided)
    let request = request(action.requestedBy, for: action.requestedFor, of: action.vote, name.definite)
    let text: Passage =
      "\(opening(step, byBody: true))\(theBody) \(verb)\(how) \(submitted(decision.amendment, step.draft)).\(request)\(divided(action.vote, name))\(implied(decision.implied))"
    return paragraphs(told, text, voting: decision.vote, around: .empty)
  }

  func withdrawn(_ amendment: Amendment, _ step: DraftStep) -> Passage {
    let sponsors = amendment.sponsors.count == 1 ? "son auteur" : "ses auteurs"
    return "\(opening(step))\(submitted(amendment, step.draft)), a été retiré par \(sponsors)."
  }

  private func submitted(_ amendment: Amendment, _ draft: Proposal) -> Passage {
    self.amendment(amendment, to: draft, from: ", présenté par \(representatives(of: amendment.sponsors)),")
  }

  /// “un amendement oral au paragraphe 3 du dispositif du projet de résolution …”; whom it is from stands before that.
  func amendment(_ amendment: Amendment, to draft: Proposal, from origin: Passage = .empty) -> Passage {
    let what = amendment.symbol.map { "un amendement (\($0))" } ?? "un amendement oral"
    guard let part = amendment.part else { return "\(what)\(origin) \(toDraft(draft))" }
    return "\(what)\(origin) \(french.part(part).dative) \(ofDraft(draft))"
  }

  private func implied(_ others: [Amendment]) -> String {
    guard !others.isEmpty else { return "" }
    let symbols = others.compactMap(\.symbol?.description)
    let named = symbols.count == others.count ? " (\(French.list(symbols)))" : ""
    return others.count == 1
      ? " L’adoption de l’amendement impliquant le rejet d’un autre amendement\(named), ce dernier n’a pas été mis aux voix."
      : " L’adoption de l’amendement impliquant le rejet de \(French.number(others.count)) autres amendements\(named), ceux-ci n’ont pas été mis aux voix."
  }

  // MARK: Parts

  func decided(_ decision: ActionTelling.PartDecision, _ step: DraftStep, _ told: Told) -> [RoughBlock] {
    let (part, vote, requested) = (decision.part, decision.vote.vote, decision.request)
    let request = division(requested?.requestedBy, requested?.onBehalfOf, of: part, step.draft)
    let objection: Passage = decision.motion.map { " \(self.objection($0))" } ?? .empty
    let verb = vote.isCarried ? "maintenue" : "rejetée"
    let name = FrenchName("partie", .la)
    let text: Passage =
      "\(opening(step))\(request).\(objection) Mise aux voix, cette partie a été \(verb) \(by(vote)).\(divided(vote, name))"
    return paragraphs(told, text, voting: decision.vote, around: .empty)
  }

  /// “le représentant du Pérou a demandé un vote séparé sur le paragraphe 3 du dispositif du projet de résolution …”.
  private func division(
    _ code: ParticipantCode?, _ group: ParticipantCode?, of part: String, _ draft: Proposal
  ) -> Passage {
    let what: Passage = "un vote séparé sur \(french.part(part).definite) \(ofDraft(draft))"
    return code.map { "\(representative($0, for: group)) a demandé \(what)" } ?? "\(what) a été demandé"
  }

  /// “Le représentant du Japon a fait objection à cette demande. La motion de division a été adoptée par …”
  private func objection(_ motion: ProposalMotion) -> Passage {
    let result = motion.isCarried ? "adoptée" : "rejetée"
    let how = motion.vote.map { " \(by($0))" } ?? ""
    return
      "\(representative(motion.mover, for: motion.onBehalfOf).sentence) a fait objection à cette demande.\(speeches(on: motion)) La motion de division a été \(result)\(how)."
  }

  // MARK: Motions

  func decided(_ decision: ActionTelling.MotionDecision, _ step: DraftStep, _ told: Told) -> [RoughBlock] {
    let (motion, draft) = (decision.motion, step.draft)
    let name = FrenchName("motion", .la)
    let text: Passage
    if motion.kind == .division {
      let request =
        motion.part.map { division(motion.requestedBy, motion.requestedFor, of: $0, draft) }
        ?? "un vote séparé a été demandé sur une partie \(ofDraft(draft))"
      text = "\(request). \(objection(motion))\(divided(motion.vote, name))"
    } else {
      let how = motion.vote.map { " \(by($0))" } ?? " sans vote"
      let result = motion.isCarried ? "adoptée" : "rejetée"
      text =
        "\(representative(motion.mover, for: motion.onBehalfOf)) a présenté une motion tendant à ce \(aim(motion.kind, draft)).\(speeches(on: motion)) La motion a été \(result)\(how).\(divided(motion.vote, name))\(effect(motion, draft))"
    }
    return paragraphs(
      told, "\(opening(step))\(text)", voting: decision.vote,
      around: after(decision.after, draft, .undecided))
  }

  private func aim(_ kind: ProposalMotion.Kind, _ draft: Proposal) -> Passage {
    switch kind {
    case .noDecision: "qu’il ne soit pas pris de décision sur \(theDraft(draft))"
    case .competence: "que \(theBody) se déclare \(incompetent) pour adopter \(theDraft(draft))"
    case .reconsideration: "que \(theDraft(draft)) soit examiné de nouveau"
    case .division: "qu’une partie \(ofDraft(draft)) soit mise aux voix séparément"
    }
  }

  private var incompetent: String { body.isFeminine ? "incompétente" : "incompétent" }

  private func effect(_ motion: ProposalMotion, _ draft: Proposal) -> String {
    guard motion.isCarried, motion.kind == .noDecision else { return "" }
    return " En conséquence, il n’a pas été pris de décision sur \(noun(draft).definite)."
  }

  /// “Les représentants du Chili et du Pérou se sont exprimés en faveur de la motion, …”
  private func speeches(on motion: ProposalMotion) -> Passage {
    let noun = "la motion\(motion.kind == .division ? " de division" : "")"
    return speeches(
      [
        (motion.inFavour, "en faveur de \(noun)"),
        (motion.against, "contre \(motion.inFavour.isEmpty ? noun : "celle-ci")"),
      ], motion.groups)
  }

  /// Who spoke on which side, each with its own verb.
  func speeches(
    _ sides: [(codes: [ParticipantCode], side: String)], _ groups: [ParticipantCode: ParticipantCode]
  ) -> Passage {
    let parts = sides.filter { !$0.codes.isEmpty }.map { codes, side -> Passage in
      let codes = codes.onceEach
      let speakers = codes.map { Proposal.Sponsor(participant: $0, onBehalfOf: groups[$0]) }
      let have = codes.count == 1 ? "a pris" : "ont pris"
      return "\(representatives(of: speakers)) \(have) la parole \(side)"
    }
    return parts.isEmpty ? .empty : " \(enumeration(parts, last: ", et ").sentence)."
  }
}
