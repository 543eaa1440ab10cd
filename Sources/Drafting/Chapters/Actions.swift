import Proceedings
import ReferenceData

/// The paragraphs on the actions taken under an item, in the order in which they were taken.
extension EnglishVoice {
  func actions(under item: Agenda.Item) -> [RoughBlock] {
    let course = session.proposals.course(under: item.number).filter { isTold($0.step.occasion) }
    let paragraphs = (isStepByStep ? stepsByDraft(course) : told(course)) + leftOver(item)
    guard let summary = summary(ReportWork.Place(item: item.number, part: .action)) else { return paragraphs }
    return paragraphs + summary
  }

  /// The steps of drafts, in the order of events.
  func told(_ course: [(proposal: Proposal, step: Proposal.Step)]) -> [RoughBlock] {
    var sameMeeting = 0
    return course.enumerated().flatMap { index, entry -> [RoughBlock] in
      let meeting = entry.step.meeting
      let isSame = index > 0 && course[index - 1].step.meeting == meeting
      sameMeeting = isSame ? sameMeeting + 1 : 0
      let when = when(meeting, sameMeeting: sameMeeting, isByBody: isByBody(entry.step.occasion))
      return told(entry.step, of: entry.proposal, when: when + under(entry.proposal, after: when))
    }
  }

  /// The section on the actions and elections under an item, where the item tells its own.
  func actionSections(
    _ item: Agenda.Item, elections: [RoughBlock]? = nil
  ) -> [(title: String, blocks: [RoughBlock])] {
    guard !form.chapters.contains(.actions) else { return [] }
    let blocks =
      actions(under: item) + (elections ?? self.elections(under: item)) + notings(under: item)
    return blocks.isEmpty ? [] : [(heading(.actionHeading), blocks)]
  }

  /// The chapter on the actions under all items, where the body has one: a section for each item.
  func actionsOfAllItems() -> RoughChapter {
    let written = session.agenda.items.compactMap { item -> (title: String, blocks: [RoughBlock])? in
      let blocks =
        actions(under: item) + (item.kind == .adoptionOfReport ? [] : elections(under: item))
        + notings(under: item)
      return blocks.isEmpty ? nil : (item.title, blocks)
    }
    let none = [gap("actions", "[No action has been taken on a proposal yet]")]
    return RoughChapter(
      title: heading(.actionsTitle), blocks: written.isEmpty ? none : sections(written))
  }
}

extension EnglishVoice {
  /// “At its 10th meeting, on 23 May 2025, ”, then “At the same meeting, ”; nothing outside a meeting.
  func when(_ meeting: Int, sameMeeting: Int, isByBody: Bool) -> String {
    guard meeting > 0 else { return "" }
    return switch sameMeeting {
    case 0: "\(atMeetings([meeting], possessive: isByBody ? "its" : "the")), "
    case 1: "At the same meeting, "
    default: "Also at the same meeting, "
    }
  }

  /// “under agenda item 3 (a), ”, where a draft was submitted under sub-items.
  func under(_ proposal: Proposal, after when: String) -> String {
    guard !proposal.subitems.isEmpty, !when.isEmpty, let item = session.agenda.item(proposal.item) else {
      return ""
    }
    return "under \(named(item, proposal.subitems)), "
  }

  /// Whether the paragraph tells what the body does, so that the meeting is its own.
  func isByBody(_ occasion: Proposal.Occasion) -> Bool {
    switch occasion {
    case .adopted, .postponed: true
    case .introduced(let introduction): introduction.by.isEmpty
    case .rejected(let rejection): rejection.vote != nil
    case .amendment(_, let state): state != .withdrawn
    case .revisedOrally, .part, .motion, .withdrawn, .reintroduced, .leftWithoutAction: false
    }
  }

  /// The drafts on which no action had been taken when the session was closed.
  private func leftOver(_ item: Agenda.Item) -> [RoughBlock] {
    guard let closed = session.meetings.sessionClosed else { return [] }
    return session.proposals.all.filter { $0.item == item.number && !$0.isSettled }.map { proposal in
      paragraph(
        "item:\(item.number)/action:\(proposal.id)", "no action was taken on \(theDraft(proposal)).",
        from: proposal.moments.map(\.version) + [closed.version])
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

  /// A step of a draft, with the words that say when before it: told of the draft as it then stood.
  func told(_ step: Proposal.Step, of whole: Proposal, when: String) -> [RoughBlock] {
    let proposal = whole.asOf(step)
    return switch step.occasion {
    case .introduced(let fact): introduction(fact, step, of: whole, when: when)
    case .revisedOrally(let fact): oralRevision(fact, step, of: whole, when: when)
    case .adopted(let action): self.action(action, step, of: proposal, when: when)
    case .rejected(let fact): rejection(fact, step, of: proposal, when: when)
    case .amendment(let action, let state):
      amendment(action, state, step, of: proposal, when: when)
    case .part(let vote): part(vote, step, of: proposal, when: when)
    case .motion(let motion): self.motion(motion, step, of: proposal, when: when)
    case .postponed, .withdrawn, .reintroduced, .leftWithoutAction:
      fate(step, of: proposal, when: when)
    }
  }

  /// The adoption, with what was said before and after it; a list of votes parts the two.
  private func action(
    _ action: ActionTaken, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let statements = statements(on: proposal, at: step)
    let isLast = proposal.action == action
    let place = isLast ? reference(to: proposal) ?? "" : ""
    let request = request(
      action.requestedBy, for: action.requestedFor, of: action.vote, proposal)
    let final = FinalAction(
      name: "item:\(proposal.item)/action:\(proposal.id)\(isLast ? "" : "/\(step.moment.version)")",
      proposal: proposal, vote: action.vote, statements: statements, act: act(proposal),
      joined: isLast ? joined(proposal) : .empty, sources: sources(of: step, of: proposal, statements))
    return whole(final, when: when) { when in
      let act: Passage =
        "\(when)\(proposer(of: proposal))\(theBody) \(decision(on: proposal, action, step))"
      return isStepByStep ? "\(act)\(place).\(request)" : "\(act).\(request)\(place)"
    }
  }

  /// Where the text stands, in brackets and with a space before it: in a sentence of its own, or in that on the action.
  func reference(to proposal: Proposal) -> String? {
    let layout = MattersLayout(session, part: part)
    guard isStepByStep else { return layout.place(of: proposal).map { " (\($0))" } }
    return layout.reference(to: proposal).map { " (see \($0))" }
  }

  /// A paragraph; where every vote is known, the names in a list under it, and the rest in a second one.
  func paragraphs(
    _ name: String, _ text: Passage, voting vote: Vote?, around: Passage, from sources: [Int]
  ) -> [RoughBlock] {
    guard let vote else { return [paragraph(name, text + around, from: sources)] }
    let around = around + intentions(on: vote, from: sources)
    let sources = sources + intentions(from: sources)
    guard vote.isNamed else {
      return [paragraph(name, text + notTakingPart(in: vote) + around, from: sources)]
    }
    let head = paragraph(name, text + " The voting was as follows:", from: sources)
    let blocks = [head] + sides(of: vote, name: name)
    guard !around.isEmpty else { return blocks }
    let rest = Passage(runs: Array(around.runs.drop { $0 == .text(" ") }))
    return blocks + [paragraph("\(name)/statements", rest.withoutLeadingSpace, from: sources)]
  }

  /// What a paragraph on a final action rests on: all that touched the proposal, and the statements.
  func sources(
    of step: Proposal.Step, of proposal: Proposal, _ statements: [Floor.Delivered]
  ) -> [Int] {
    Array(Set(proposal.moments.map(\.version) + statements.map(\.moment.version)))
  }

  /// What the body did: it adopts its own texts, and recommends those that another organ is to adopt.
  private func decision(on proposal: Proposal, _ action: ActionTaken, _ step: Proposal.Step) -> Passage {
    let how: Passage = action.vote.map { ", \(by($0))," } ?? manner(action.manner)
    if let account = proposal.account { return "decided\(how) \(account)" }
    if let appointment = proposal.appointment { return "decided\(how) \(self.appointment(appointment))" }
    let draft = self.draft(proposal, naming: backing(at: step, of: proposal))
    let verb = kind(proposal).verb ?? "adopted"
    let whole = proposal.isVotedInParts ? ", as a whole," : ""
    let further = action.alsoDecided.map { ", and decided \($0)" } ?? ""
    return switch proposal.adopter {
    case .body: "\(verb)\(whole.isEmpty || how.isEmpty ? whole : ", as a whole")\(how) \(draft)\(further)"
    case .parent: "decided\(how) to recommend to the \(parent) the adoption\(whole) of \(draft)\(further)"
    case .assembly: "decided\(how) to recommend to the \(parent) the approval\(whole) of \(draft)\(further)"
    }
  }

  /// “on the proposal of the Chair, ”: who proposed what the body decided without a document.
  private func proposer(of proposal: Proposal) -> Passage {
    guard proposal.account != nil, let submitter = proposal.submitter else { return .empty }
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

  /// Nobody is named again with a draft whose introduction was told before.
  func backing(at step: Proposal.Step, of proposal: Proposal) -> Backing {
    let isIntroduced = proposal.course.contains {
      $0.occasion.isIntroduction && $0.moment.version < step.moment.version
    }
    return isIntroduced ? .nobody : .everybody
  }

  /// At whose request a draft was put to the vote.
  func request(
    _ code: ParticipantCode?, for group: ParticipantCode?, of vote: Vote?, _ proposal: Proposal
  ) -> Passage {
    request(code, for: group, of: vote, called: "draft \(kind(proposal).name)", was: was(proposal))
  }

  /// At whose request a text was put to the vote.
  func request(
    _ code: ParticipantCode?, for group: ParticipantCode?, of vote: Vote?, called noun: String,
    was: String = "was"
  ) -> Passage {
    guard let vote else { return .empty }
    if let sponsors = vote.requestedBy, !sponsors.isEmpty {
      return " The \(noun) \(was) put to the vote at the request of \(representatives(of: sponsors))."
    }
    guard let code else { return .empty }
    return " The \(noun) \(was) put to the vote at the request of \(representative(code, for: group))."
  }
}

extension Passage {
  /// This without the space at its beginning.
  var withoutLeadingSpace: Passage {
    guard case .text(let text)? = runs.first, text.hasPrefix(" ") else { return self }
    return Passage(runs: [.text(String(text.dropFirst()))] + runs.dropFirst())
  }
}
