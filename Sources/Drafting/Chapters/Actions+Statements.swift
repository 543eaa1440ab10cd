import Proceedings
import ReferenceData

/// What was said before and after the action on a draft, and who joined its sponsors.
extension EnglishVoice {
  /// The draft as later sentences of its paragraph call it.
  func called(_ proposal: Proposal) -> String {
    guard let change = change(proposal) else { return theNoun(proposal) }
    return "the \(proposal.isRevised ? "revised " : "")draft \(kind(proposal).name), \(change),"
  }

  func act(_ proposal: Proposal) -> String {
    proposal.adopter == .body || isStepByStep ? "adoption" : "recommendation"
  }

  func estimate(_ proposal: Proposal) -> Passage {
    guard let estimate = proposal.estimate?.fact else { return .empty }
    return
      " \(occasion(.beforeAction, act(proposal), proposal)), \(told(estimate, on: proposal, of: "its adoption"))\(see(estimate))."
  }

  /// Where an estimate stands, in brackets.
  func see(_ estimate: Proposal.Estimate) -> Passage {
    let kind = estimate.document?.isConferenceRoomPaper == true ? "conference room paper " : ""
    let places = [estimate.document.map { "\(kind)\($0)" }, estimate.annex].compactMap(\.self)
    return places.isEmpty ? .empty : " (see \(English.list(places)))"
  }

  /// The words on the financial implications, and who told the body of them.
  func told(_ estimate: Proposal.Estimate, on proposal: Proposal, of what: String) -> Passage {
    let reader = estimate.readBy.map(speakers.named)
    if estimate.isNone == true {
      guard let reader else {
        let it = self.kind(proposal).isPlural == true ? "they" : "it"
        return phrases.say(
          .noImplications, [.body: theBody, .draft: Passage(isStepByStep ? theNoun(proposal) : it)])
      }
      return "\(reader) stated that \(theNoun(proposal)) contained no programme budget implications"
    }
    let amount = estimate.amount.map { ", amounting to \($0)" } ?? ""
    guard let reader else {
      return "\(theBody) was informed of the financial implications of \(what)\(amount)"
    }
    return "\(reader) read out a statement on the financial implications of \(what)\(amount)"
  }

  /// “Subsequently, Chile and Peru joined the sponsors of the draft resolution.”
  func joined(_ proposal: Proposal) -> Passage {
    guard !proposal.joinedAtAdoption.isEmpty else { return .empty }
    let joining = enumeration(named(proposal.joinedAtAdoption))
    return " Subsequently, \(joining) joined the sponsors of \(theNoun(proposal))."
  }

  func before(_ statements: [Floor.Delivered], proposal: Proposal, vote: Vote?) -> Passage {
    let made = statements.filter { $0.statement.purpose == .beforeAction(proposal.id) }
    return told(made, occasion(.beforeAction, act(proposal), proposal), .before, proposal, vote)
  }

  func after(
    _ statements: [Floor.Delivered], proposal: Proposal, vote: Vote?, act: String
  ) -> Passage {
    let made = statements.filter { !$0.isReply && $0.statement.purpose != .beforeAction(proposal.id) }
    let replies = statements.filter(\.isReply)
    let isUpon = proposal.adopter == .body && act == self.act(proposal)
    let occasion = occasion(isUpon ? .uponAction : .afterAction, act, proposal)
    let told = told(made, occasion, .after, proposal, vote) + dissociation(made, proposal)
    return replies.isEmpty ? told : told + " " + self.replies(replies)
  }

  /// “Prior to the adoption of the draft resolution, as revised”: the comma follows.
  private func occasion(_ phrase: ReportPhrase, _ act: String, _ proposal: Proposal) -> Passage {
    let called = called(proposal)
    let draft = called.hasSuffix(",") ? String(called.dropLast()) : called
    return phrases.say(phrase, [.act: Passage(act), .draft: Passage(draft)])
  }

  /// Statements, then explanations of vote or position; each kind in a sentence.
  private func told(
    _ made: [Floor.Delivered], _ occasion: Passage, _ side: Side, _ proposal: Proposal, _ vote: Vote?
  ) -> Passage {
    let votes = made.filter { explainsVote($0, proposal, vote) }
    let positions = made.filter { $0.statement.explanation == .position && !votes.contains($0) }
    let others = made.filter { !votes.contains($0) && !positions.contains($0) }
    let general = sentence(others, occasion, "")
    let position = sentence(
      positions, others.isEmpty ? occasion : .empty, "in explanation of position", also: !others.isEmpty)
    return general + position
      + sentence(votes, .empty, "in explanation of vote \(side.rawValue) the voting")
  }

  private func sentence(
    _ made: [Floor.Delivered], _ occasion: Passage, _ purpose: String, also: Bool = false
  ) -> Passage {
    guard !made.isEmpty else { return .empty }
    let members = made.filter { speakers.rank(of: $0) == .member }
    let ordered = members + made.filter { speakers.rank(of: $0) != .member }
    let text = phrases.say(
      made.count == 1 ? .statementOnAction : .statementsOnAction,
      [
        .occasion: occasion, .speakers: speakers.list(ordered), .also: Passage(also ? "also " : ""),
        .purpose: Passage(purpose),
      ])
    return " \(text.sentence)"
  }

  /// Where there was a vote, what members say on the action explains theirs, the sponsors’ aside.
  private func explainsVote(_ delivered: Floor.Delivered, _ proposal: Proposal, _ vote: Vote?) -> Bool {
    guard vote != nil else { return false }
    // Whoever is no member explains the vote of the members for whom the statement was made.
    if delivered.statement.explanation == .vote { return true }
    guard speakers.rank(of: delivered) == .member, let code = delivered.statement.speaker.participant else {
      return false
    }
    guard delivered.statement.explanation == nil, !proposal.isSponsored(by: code) else { return false }
    switch delivered.statement.purpose {
    case .beforeAction, .afterAction: return true
    case .item, .introductory, .reply, .report, .workshopReport, .opening, .address, .closing: return false
    }
  }

  /// “The delegation of Hungary dissociated itself from the consensus on the draft resolution.”
  private func dissociation(_ made: [Floor.Delivered], _ proposal: Proposal) -> Passage {
    let all = made.map(\.statement).filter { $0.dissociates == true && $0.speaker.participant != nil }
    var targets: [Statement.Dissociation?] = []
    for statement in all where !targets.contains(statement.dissociatesFrom) {
      targets.append(statement.dissociatesFrom)
    }
    return targets.reduce(Passage.empty) { told, target in
      told + dissociation(all.filter { $0.dissociatesFrom == target }, from: target, proposal)
    }
  }

  private func dissociation(
    _ made: [Statement], from target: Statement.Dissociation?, _ proposal: Proposal
  ) -> Passage {
    let codes = made.compactMap(\.speaker.participant).onceEach
    let named = zip(names.running(codes), codes).map { name, code -> Passage in
      let statement = made.first { $0.speaker.participant == code }
      return name + (statement.map(speakers.behalf) ?? .empty)
    }
    let who: Passage =
      codes.count == 1 ? "delegation of \(enumeration(named))" : "delegations of \(enumeration(named))"
    let what = codes.count == 1 ? "dissociated itself" : "dissociated themselves"
    let from =
      switch target {
      case .text: theNoun(proposal)
      case .part(let part): "\(part) of \(theNoun(proposal))"
      case nil: "the consensus on \(theNoun(proposal))"
      }
    return " The \(who) \(what) from \(from)."
  }

  /// The statements before and after an action on a proposal; where there were several actions on it, those
  /// from the one before to the next.
  func statements(on proposal: Proposal, at step: Proposal.Step) -> [Floor.Delivered] {
    let finals = proposal.course.filter(\.occasion.isFinal).map(\.moment.version)
    let version = step.moment.version
    let earlier = finals.last { $0 < version } ?? 0
    let next = finals.first { $0 > version } ?? Int.max
    return session.floor.statements.filter { delivered in
      let isOn =
        switch delivered.statement.purpose {
        case .beforeAction(let id), .afterAction(let id): id == proposal.id
        case .item, .reply: delivered.place.afterAction == proposal.id
        case .introductory, .report, .workshopReport, .opening, .address, .closing: false
        }
      guard isOn, finals.count > 1 else { return isOn }
      let isBefore = delivered.statement.purpose == .beforeAction(proposal.id)
      let made = delivered.moment.version
      return isBefore ? made > earlier && made < version : made > version && made < next
    }
  }
}

/// When a statement was made, as seen from the vote.
private enum Side: String { case before, after }
