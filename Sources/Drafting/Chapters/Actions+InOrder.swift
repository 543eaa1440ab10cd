import Proceedings

/// Actions told step by step: a paragraph for each step, in the order of events, under the title of the draft.
extension EnglishVoice {
  /// Whether the body tells the steps of a draft one by one.
  var isStepByStep: Bool {
    switch form.actions {
    case .together: false
    case .stepByStep: true
    }
  }

  /// The steps of each draft together, the drafts in the order of their first steps; with a heading for each where
  /// there are several.
  func stepsByDraft(_ course: [(proposal: Proposal, step: Proposal.Step)]) -> [RoughBlock] {
    let ids = course.map(\.proposal.id).onceEach
    return ids.flatMap { id -> [RoughBlock] in
      let steps = course.filter { $0.proposal.id == id }
      let blocks = told(steps)
      guard ids.count > 1, let proposal = steps.first?.proposal else { return blocks }
      return [RoughBlock(kind: .heading(level: 2), passage: Passage(proposal.title.capitalizedFirst))]
        + blocks
    }
  }

  /// The paragraphs on a final action: all in one, or one after the other what came before it, it, and what followed.
  func whole(
    _ action: FinalAction, when: String, _ text: (_ when: String) -> Passage
  ) -> [RoughBlock] {
    let (name, proposal, vote) = (action.name, action.proposal, action.vote)
    let before = before(action.statements, proposal: proposal, vote: vote)
    let after = after(action.statements, proposal: proposal, vote: vote, act: action.act)
    guard isStepByStep else {
      let around = action.joined + estimate(proposal) + before + after
      return paragraphs(name, text(when), voting: vote, around: around, from: action.sources)
    }
    var blocks = estimateStep(proposal, when: when)
    let when = blocks.isEmpty ? when : following(when)
    func add(_ said: Passage, _ place: String) {
      guard !said.isEmpty else { return }
      blocks.append(paragraph("\(name)/\(place)", said.withoutLeadingSpace, from: action.sources))
    }
    add(before, "before")
    blocks += paragraphs(name, text(when), voting: vote, around: action.joined, from: action.sources)
    add(after, "after")
    return blocks
  }

  /// The paragraph on the financial implications of a draft, as a step of its own.
  func estimateStep(_ proposal: Proposal, when: String) -> [RoughBlock] {
    guard isStepByStep, let estimate = proposal.estimate else { return [] }
    let said = told(estimate.fact, on: proposal, of: theNoun(proposal)) + see(estimate.fact)
    return [
      paragraph(
        "item:\(proposal.item)/estimate:\(proposal.id)", "\(when)\(said).", from: [estimate.moment.version])
    ]
  }

  /// When the next step was taken, as its paragraph begins: the meeting is told once.
  func following(_ when: String) -> String {
    let same = "At the same meeting, "
    return when.isEmpty ? "" : when.hasSuffix(same.dropFirst(3)) ? "Also at the same meeting, " : same
  }
}

/// A final action with what stands around it.
struct FinalAction {
  /// The name of its paragraph.
  var name: String
  /// The draft as it stood.
  var proposal: Proposal
  /// The vote.
  var vote: Vote?
  /// The statements before and after it.
  var statements: [Floor.Delivered]
  /// The noun for it: the adoption, the rejection.
  var act: String
  /// Who joined the sponsors at it.
  var joined = Passage.empty
  /// The versions of the events that it rests on.
  var sources: [Int]
}
