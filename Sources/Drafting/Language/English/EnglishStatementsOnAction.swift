import Proceedings
import ReferenceData

/// What was said before and after the action on a draft in English, each with a space before it.
extension EnglishWording {
  /// The draft as later sentences of its paragraph call it.
  private func called(_ draft: Proposal) -> String {
    guard let change = change(draft) else { return theNoun(draft) }
    return "the \(draft.isRevised ? "revised " : "")draft \(kind(draft).name), \(change)"
  }

  /// The noun for what came of the draft.
  private func act(_ outcome: ActionOutcome, _ draft: Proposal) -> String {
    switch outcome {
    case .adopted: draft.adopter == .body || isStepByStep ? "adoption" : "recommendation"
    case .rejected: "rejection"
    case .undecided: "consideration"
    }
  }

  /// “Prior to the adoption of the draft resolution, as revised”: the comma follows.
  private func occasion(_ phrase: ReportPhrase, _ outcome: ActionOutcome, _ draft: Proposal) -> Passage {
    phrases.say(phrase, [.act: Passage(act(outcome, draft)), .draft: Passage(called(draft))])
  }

  // MARK: Financial implications

  func estimate(_ estimate: Proposal.Estimate?, _ draft: Proposal) -> Passage {
    guard let estimate else { return .empty }
    return
      " \(occasion(.beforeAction, .adopted, draft)), \(told(estimate, on: draft, of: "its adoption"))\(see(estimate))."
  }

  /// Where an estimate stands, in brackets.
  func see(_ estimate: Proposal.Estimate) -> Passage {
    let kind = estimate.document?.isConferenceRoomPaper == true ? "conference room paper " : ""
    let places = [estimate.document.map { "\(kind)\($0)" }, estimate.annex].compactMap(\.self)
    return places.isEmpty ? .empty : " (see \(English.list(places)))"
  }

  /// The words on the financial implications, and who told the body of them.
  func told(_ estimate: Proposal.Estimate, on draft: Proposal, of what: String) -> Passage {
    let reader = estimate.readBy.map(speakers.named)
    if estimate.isNone == true {
      guard let reader else {
        let it = self.kind(draft).isPlural == true ? "they" : "it"
        return phrases.say(
          .noImplications, [.body: theBody, .draft: Passage(isStepByStep ? theNoun(draft) : it)])
      }
      return "\(reader) stated that \(theNoun(draft)) contained no programme budget implications"
    }
    let amount = estimate.amount.map { ", amounting to \($0)" } ?? ""
    guard let reader else {
      return "\(theBody) was informed of the financial implications of \(what)\(amount)"
    }
    return "\(reader) read out a statement on the financial implications of \(what)\(amount)"
  }

  // MARK: Statements

  /// “Subsequently, Chile and Peru joined the sponsors of the draft resolution.”
  func joined(_ sponsors: [Proposal.Sponsor], _ draft: Proposal) -> Passage {
    sponsors.isEmpty
      ? .empty : " Subsequently, \(enumeration(named(sponsors))) joined the sponsors of \(theNoun(draft))."
  }

  func before(_ said: StatementsOnAction, _ draft: Proposal) -> Passage {
    told(said, occasion(.beforeAction, .adopted, draft), .before)
  }

  func after(_ said: StatementsOnAction, _ draft: Proposal, _ outcome: ActionOutcome) -> Passage {
    let isUpon = draft.adopter == .body && outcome == .adopted
    let told =
      told(said, occasion(isUpon ? .uponAction : .afterAction, outcome, draft), .after)
      + said.dissociations.reduce(Passage.empty) { $0 + dissociation($1, draft) }
    return said.replies.isEmpty ? told : told + " " + replies(said.replies)
  }

  /// A sentence for each kind of statement; the first that is not on the vote tells the occasion.
  private func told(_ said: StatementsOnAction, _ occasion: Passage, _ side: Side) -> Passage {
    var isToldAlready = false
    return said.groups.reduce(Passage.empty) { text, group in
      let purpose =
        switch group.kind {
        case .nothing: ""
        case .concerned:
          group.statements.onceEach.count == 1 ? "as the State concerned" : "as the States concerned"
        case .position: "in explanation of position"
        case .vote: "in explanation of vote \(side.rawValue) the voting"
        }
      guard group.kind != .vote else { return text + sentence(group.statements, .empty, purpose) }
      defer { isToldAlready = true }
      return text
        + sentence(group.statements, isToldAlready ? .empty : occasion, purpose, also: isToldAlready)
    }
  }

  private func sentence(
    _ made: [Floor.Delivered], _ occasion: Passage, _ purpose: String, also: Bool = false
  ) -> Passage {
    guard !made.isEmpty else { return .empty }
    let text = phrases.say(
      made.count == 1 ? .statementOnAction : .statementsOnAction,
      [
        .occasion: occasion, .speakers: speakers.list(made), .also: Passage(also ? "also " : ""),
        .purpose: Passage(purpose),
      ])
    return " \(text.sentence)"
  }

  /// “The delegation of Hungary dissociated itself from the consensus on the draft resolution.”
  private func dissociation(_ group: StatementsOnAction.Dissociation, _ draft: Proposal) -> Passage {
    let codes = group.statements.compactMap(\.speaker.participant).onceEach
    let named = zip(names.running(codes), codes).map { name, code -> Passage in
      let statement = group.statements.first { $0.speaker.participant == code }
      return name + (statement.map(speakers.behalf) ?? .empty)
    }
    let who: Passage =
      codes.count == 1 ? "delegation of \(enumeration(named))" : "delegations of \(enumeration(named))"
    let what = codes.count == 1 ? "dissociated itself" : "dissociated themselves"
    let from =
      switch group.target {
      case .text: theNoun(draft)
      case .part(let part): "\(part) of \(theNoun(draft))"
      case nil: "the consensus on \(theNoun(draft))"
      }
    return " The \(who) \(what) from \(from)."
  }
}

/// When a statement was made, as seen from the vote.
private enum Side: String { case before, after }

extension Passage {
  /// This without the space at its beginning.
  var withoutLeadingSpace: Passage {
    guard case .text(let text)? = runs.first, text.hasPrefix(" ") else { return self }
    return Passage(runs: [.text(String(text.dropFirst()))] + runs.dropFirst())
  }
}
