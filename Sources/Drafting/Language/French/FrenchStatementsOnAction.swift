import Proceedings
import ReferenceData

/// What was said before and after the action on a draft in French, each with a space before it.
extension FrenchWording {
  /// “Avant l’adoption du projet de résolution, tel qu’il avait été révisé, ”.
  private func occasion(_ preposition: String, _ outcome: ActionOutcome, _ proposal: Proposal) -> String {
    let act =
      switch outcome {
      case .adopted: proposal.adopter == .body || draft.isStepByStep ? "l’adoption" : "l’approbation"
      case .rejected: "le rejet"
      case .undecided: "l’examen"
      }
    let change = change(proposal)
    let name = noun(proposal, showsRevision: change != nil).genitive
    return "\(preposition) \(act) \(name)\(change.map { ", \($0)" } ?? ""), "
  }

  // MARK: Financial implications

  func estimate(_ estimate: Proposal.Estimate?, _ draft: Proposal) -> Passage {
    guard let estimate else { return .empty }
    return
      " \((Passage(occasion("avant", .adopted, draft)) + told(estimate, on: draft)).sentence)\(see(estimate))."
  }

  /// Where an estimate stands, in brackets.
  func see(_ estimate: Proposal.Estimate) -> Passage {
    let kind = estimate.document?.isConferenceRoomPaper == true ? "document de séance " : ""
    let annex = estimate.annex.map { annex in
      annex.hasPrefix("annex ") ? "annexe\(French.space)\(annex.dropFirst(6))" : french.words(annex)
    }
    let places = [estimate.document.map { "\(kind)\($0)" }, annex].compactMap(\.self)
    return places.isEmpty ? .empty : " (voir \(French.list(places)))"
  }

  /// The words on the financial implications, and who told the body of them.
  func told(_ estimate: Proposal.Estimate, on draft: Proposal) -> Passage {
    let reader = estimate.readBy.map(speakers.named)
    if estimate.isNone == true {
      let none = "\(noun(draft).definite) n’avait pas d’incidences sur le budget-programme"
      return reader.map { "\($0) a déclaré que \(none)" }
        ?? "\(theBody) a été \(agreeing("informé")) que \(none)"
    }
    let what = "des incidences financières \(noun(draft).genitive)"
    let amount = estimate.amount.map { ", d’un montant de \($0)" } ?? ""
    return reader.map { "\($0) a donné lecture d’un état \(what)\(amount)" }
      ?? "\(theBody) a été \(agreeing("informé")) \(what)\(amount)"
  }

  // MARK: Statements

  func before(_ said: StatementsOnAction, _ draft: Proposal) -> Passage {
    told(said, occasion("avant", .adopted, draft), "avant le vote")
  }

  func after(_ said: StatementsOnAction, _ draft: Proposal, _ outcome: ActionOutcome) -> Passage {
    let told =
      told(said, occasion("après", outcome, draft), "après le vote")
      + said.dissociations.reduce(Passage.empty) { $0 + dissociation($1, draft) }
    return said.replies.isEmpty ? told : told + " " + replies(said.replies)
  }

  /// A sentence for each kind of statement; the first that is not on the vote tells the occasion.
  private func told(_ said: StatementsOnAction, _ occasion: String, _ side: String) -> Passage {
    var isToldAlready = false
    return said.groups.reduce(Passage.empty) { text, group in
      let purpose =
        switch group.kind {
        case .nothing: ""
        case .concerned:
          isOneSpeaker(group.statements) ? " au nom de l’État concerné" : " au nom des États concernés"
        case .position: " au titre des explications de position"
        case .vote: " au titre des explications de vote \(side)"
        }
      guard group.kind != .vote else { return text + sentence(group.statements, "", purpose) }
      defer { isToldAlready = true }
      return text
        + sentence(group.statements, isToldAlready ? "" : occasion, purpose, also: isToldAlready)
    }
  }

  private func sentence(
    _ made: [Floor.Delivered], _ occasion: String, _ purpose: String, also: Bool = false
  ) -> Passage {
    guard !made.isEmpty else { return .empty }
    let text: Passage =
      "\(occasion)\(speakers.list(made)) \(madeStatements(made, also: also))\(purpose)."
    return " \(text.sentence)"
  }

  /// “La délégation de la Hongrie s’est dissociée du consensus sur le projet de résolution.”
  private func dissociation(_ group: StatementsOnAction.Dissociation, _ draft: Proposal) -> Passage {
    let codes = group.statements.compactMap(\.speaker.participant).onceEach
    let named = codes.map { code -> Passage in
      let statement = group.statements.first { $0.speaker.participant == code }
      return speakers.of(code) + (statement.map(speakers.behalf) ?? .empty)
    }
    let who =
      codes.count == 1 ? "La délégation" : "Les délégations"
    let what = codes.count == 1 ? "s’est dissociée" : "se sont dissociées"
    let from =
      switch group.target {
      case .text: noun(draft).genitive
      case .part(let part): "\(french.part(part).genitive) \(noun(draft).genitive)"
      case nil: "du consensus sur \(noun(draft).definite)"
      }
    return " \(who) \(list(named)) \(what) \(from)."
  }
}
