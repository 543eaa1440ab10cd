import Proceedings
import ReferenceData

/// The actions on drafts in French, and the steps on the way to them.
extension FrenchWording {
  func blocks(_ telling: ActionTelling, of told: Told) -> [RoughBlock] {
    func one(_ passage: Passage) -> [RoughBlock] { [paragraph(told, passage)] }
    return switch telling {
    case .title(let draft):
      [
        RoughBlock(
          kind: .heading(level: 2), passage: Passage(French.capitalized(french.words(draft.title))))
      ]
    case .introduced(let step, let fact): one(introduced(step, fact))
    case .amendmentIntroduced(let step, let amendment, let fact):
      one(introduced(amendment, step, fact))
    case .revisedOrally(let step, let fact): revisedOrally(step, fact, told)
    case .estimated(let step, let estimate):
      one(
        "\(opening(step, byBody: estimate.readBy == nil))\(self.told(estimate, on: step.draft))\(see(estimate))."
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
        "\(opening(step))\(theDraft(step.draft)) a été présenté de nouveau par \(representatives(members))."
      )
    case .postponed(let step, let fact, let said):
      one("\(postponed(step, fact)).\(after(said, step.draft, .undecided))")
    case .leftWithoutAction(let step, let said):
      one(
        "\(opening(step))il n’a pas été pris de décision sur \(theDraft(step.draft)).\(after(said, step.draft, .undecided))"
      )
    }
  }

  /// “à sa 10e séance, le 23 mai 2025, au titre du point 3 a) de l’ordre du jour, ”
  func opening(_ step: DraftStep, byBody: Bool = false) -> String {
    let when = opening(step.when, ofBody: byBody)
    guard !step.subitems.isEmpty else { return when }
    return "\(when)au titre \(point(step.draft.item, step.subitems).genitive), "
  }

  // MARK: Introductions

  /// “le représentant du Pérou, au nom du Chili et du Kenya, a présenté un projet de résolution …”.
  private func introduced(_ step: DraftStep, _ introduction: ActionTelling.Introduction) -> Passage {
    let (draft, fact) = (step.draft, introduction.fact)
    let backers: Backing = introduction.sponsors == nil ? .everybody : .submitter
    let changes =
      changed(introduction.joined, "de se joindre aux auteurs", draft)
      + changed(introduction.left, "de ne plus figurer parmi les auteurs", draft)
    guard !fact.by.isEmpty else {
      let what = proposal(draft, naming: backers, isObject: false)
      return "\(opening(step, byBody: true))\(theBody) était \(agreeing("saisi")) \(what).\(changes)"
    }
    let behalf = introduction.sponsors.map(behalf) ?? .empty
    let have = isOne(fact.by) ? "a" : "ont"
    return
      "\(opening(step))\(actors(fact.by, for: fact.onBehalfOf, behalf)) \(have) présenté \(proposal(draft, naming: backers)).\(changes)"
  }

  /// “le représentant du Chili a présenté un amendement (…) au projet de résolution …”.
  private func introduced(
    _ amendment: Amendment, _ step: DraftStep, _ fact: Proposals.Introduction
  ) -> Passage {
    let what = self.amendment(amendment, to: step.draft)
    guard !fact.by.isEmpty else { return "\(opening(step))\(what) a été présenté." }
    let have = isOne(fact.by) ? "a" : "ont"
    return "\(opening(step))\(actors(fact.by, for: fact.onBehalfOf)) \(have) présenté \(what)."
  }

  /// On behalf of which sponsors somebody introduces a draft.
  private func behalf(_ sponsors: [Proposal.Sponsor]) -> Passage {
    sponsors.isEmpty ? ", au nom des auteurs" : ", au nom \(list(named(sponsors, .genitive)))"
  }

  /// “Par la suite, le Brésil a décidé de se joindre aux auteurs du projet de résolution.”
  func changed(_ sponsors: [Proposal.Sponsor], _ what: String, _ draft: Proposal) -> Passage {
    guard !sponsors.isEmpty else { return .empty }
    let have = sponsors.count == 1 ? "a" : "ont"
    return " Par la suite, \(list(named(sponsors))) \(have) décidé \(what) \(noun(draft).genitive)."
  }

  /// “le représentant du Pérou a révisé oralement le projet de résolution … comme suit :”, and the changes as a list.
  private func revisedOrally(
    _ step: DraftStep, _ fact: Proposals.OralRevision, _ told: Told
  ) -> [RoughBlock] {
    let draft = step.draft
    let verb = fact.isCorrection == true ? "corrigé" : "révisé"
    let act: Passage
    if let by = fact.by, !by.isEmpty {
      let have = isOne(by) ? "a" : "ont"
      act = "\(actors(by, for: fact.onBehalfOf)) \(have) \(verb) oralement \(theDraft(draft))"
    } else {
      act = "\(theDraft(draft)) a été \(verb) oralement"
    }
    let title = fact.title.map { "le titre a été modifié comme suit : \(french.quoted($0))" }
    let changes = (fact.changes ?? []).map(french.words) + [title].compactMap(\.self)
    guard changes.count > 1 else {
      let how = changes.first.map { " comme suit : \($0)" } ?? ""
      return [paragraph(told, "\(opening(step))\(act)\(how).")]
    }
    return [paragraph(told, "\(opening(step))\(act) comme suit :")]
      + lettered(changes.map { (words: Passage(French.capitalized($0)), sources: told.sources) })
  }

  // MARK: The action

  private func adopted(_ step: DraftStep, _ fact: ActionTelling.Adoption, _ told: Told) -> [RoughBlock] {
    let (draft, action) = (step.draft, fact.action)
    let place = fact.isLast ? reference(to: draft) ?? "" : ""
    let request = request(
      action.requestedBy, for: action.requestedFor, of: action.vote, noun(draft).definite)
    let act: Passage =
      "\(opening(step, byBody: true))\(proposer(of: draft))\(theBody) \(decision(on: draft, fact))"
    let text: Passage =
      self.draft.isStepByStep ? "\(act)\(place).\(request)" : "\(act).\(request)\(place)"
    let around =
      changed(fact.joined, "de se joindre aux auteurs", draft) + self.around(fact.around, draft, .adopted)
    return paragraphs(told, text, voting: fact.vote, around: around)
  }

  /// What the body did: it adopts its own texts, and recommends those that another organ is to adopt.
  private func decision(on draft: Proposal, _ fact: ActionTelling.Adoption) -> Passage {
    let action = fact.action
    let how: Passage = action.vote.map { ", \(by($0))," } ?? manner(action.manner)
    if let account = draft.account { return "a décidé\(how) \(french.words(account))" }
    if let appointment = draft.appointment { return "a décidé\(how) \(self.appointment(appointment))" }
    let named = proposal(draft, naming: fact.isIntroduced ? .nobody : .everybody)
    let whole = draft.isVotedInParts ? ", dans son ensemble," : ""
    let further = action.alsoDecided.map { ", et a décidé \(french.words($0))" } ?? ""
    switch draft.adopter {
    case .body:
      let takesNote = self.draft.kind(draft).verb == "took note of"
      let object =
        takesNote
        ? proposal(draft, naming: fact.isIntroduced ? .nobody : .everybody, isObject: false) : named
      let both = whole.isEmpty || how.isEmpty ? whole : String(whole.dropLast())
      return "\(takesNote ? "a pris note" : "a adopté")\(both)\(how) \(object)\(further)"
    case .parent: return "a décidé\(how) de recommander \(parent.dative) d’adopter\(whole) \(named)\(further)"
    case .assembly:
      return "a décidé\(how) de recommander \(parent.dative) d’approuver\(whole) \(named)\(further)"
    }
  }

  /// “comme l’avait proposé le Président, ”: who proposed what the body decided without a document.
  private func proposer(of draft: Proposal) -> Passage {
    guard draft.account != nil, let submitter = draft.submitter else { return .empty }
    let act = submitter.isRecommendation == true ? "recommandé" : "proposé"
    return "comme l’avait \(act) \(named(submitter)), "
  }

  /// How an adoption without a vote is described, with commas around it; nothing where it is not said.
  private func manner(_ manner: Proposals.Adoption.Manner?) -> Passage {
    switch manner {
    case .consensus: ", par consensus,"
    case .withoutVote: ", sans vote,"
    case .acclamation: ", par acclamation,"
    case nil: .empty
    }
  }

  private func rejected(_ step: DraftStep, _ fact: ActionTelling.Rejection, _ told: Told) -> [RoughBlock] {
    let draft = step.draft
    let around = self.around(fact.around, draft, .rejected)
    let text: Passage
    if let vote = fact.fact.vote {
      let named = proposal(draft, naming: fact.isIntroduced ? .nobody : .everybody)
      let whole = draft.isVotedInParts ? ", dans son ensemble" : ""
      let request = request(
        fact.fact.requestedBy, for: fact.fact.requestedFor, of: vote, noun(draft).definite)
      text =
        "\(opening(step, byBody: true))\(theBody) a rejeté\(whole), \(by(vote)), \(named).\(request)\(divided(vote, noun(draft)))"
    } else {
      text =
        "\(opening(step))toutes les parties du dispositif \(ofDraft(draft)) ayant été rejetées, \(noun(draft).definite) a été considéré comme rejeté dans son ensemble."
    }
    return paragraphs(told, text, voting: fact.vote, around: around)
  }

  /// What stands around the sentence on the action in its paragraph.
  private func around(
    _ around: ActionTelling.Around, _ draft: Proposal, _ outcome: ActionOutcome
  ) -> Passage {
    estimate(around.estimate, draft) + before(around.before, draft) + after(around.after, draft, outcome)
  }

  // MARK: Drafts that were not acted on

  private func postponed(_ step: DraftStep, _ fact: Proposals.Postponement) -> Passage {
    let whither =
      fact.meeting.map { "à sa \(French.ordinalFigure($0)) séance" }
      ?? fact.session.map { "à sa \(French.session($0))" } ?? "à une date ultérieure"
    let request: Passage =
      fact.requestedBy.map { "à la demande \(representative($0, for: fact.requestedFor, .genitive)), " }
      ?? .empty
    return
      "\(opening(step, byBody: true))\(request)\(theBody) a décidé de reporter \(whither) l’examen \(ofDraft(step.draft))"
  }

  /// “compte tenu de l’adoption du projet de résolution …, le projet de résolution … a été retiré par ses auteurs”.
  private func withdrawal(_ fact: Proposals.Withdrawal, _ draft: Proposal) -> Passage {
    let light = fact.inLightOf.map { "compte tenu de l’adoption \(cited($0).genitive), " } ?? ""
    let by: Passage
    if let speakers = fact.by, !speakers.isEmpty {
      by = actors(speakers)
    } else if let submitter = draft.submitter {
      by = named(submitter)
    } else if draft.isSubmittedByChair {
      by = Passage(presiding.definite)
    } else {
      by = draft.sponsors.count == 1 ? "son auteur" : "ses auteurs"
    }
    return "\(light)\(theDraft(draft)) a été retiré par \(by)"
  }
}
