import Proceedings
import ReferenceData

/// The paragraphs on the actions taken under an item, in the order in which they were taken.
extension Draft {
  func actions(under item: Agenda.Item) -> [RoughBlock] {
    let course = session.proposals.course(under: item.number).filter { isTold($0.step.occasion) }
    var sameMeeting = 0
    let paragraphs = course.enumerated().flatMap { index, entry -> [RoughBlock] in
      let meeting = entry.step.meeting
      let isSame = index > 0 && course[index - 1].step.meeting == meeting
      sameMeeting = isSame ? sameMeeting + 1 : 0
      return told(entry.step, of: entry.proposal, when: when(meeting, sameMeeting: sameMeeting))
    }
    guard let summary = summary(ReportWork.Place(item: item.number, part: .action)) else { return paragraphs }
    return paragraphs + summary
  }

  /// “At its 10th meeting, on 17 May 2024, ”, then “At the same meeting, ”; nothing outside a meeting.
  private func when(_ meeting: Int, sameMeeting: Int) -> String {
    guard meeting > 0 else { return "" }
    return switch sameMeeting {
    case 0: "\(atMeetings([meeting])), "
    case 1: "At the same meeting, "
    default: "Also at the same meeting, "
    }
  }

  /// A motion for division is told with the vote on the part, or where it was rejected.
  private func isTold(_ occasion: Proposal.Occasion) -> Bool {
    switch occasion {
    case .motion(let motion): motion.kind != .division || !motion.isCarried
    case .amendment, .part, .postponed, .adopted, .rejected, .withdrawn, .reintroduced, .leftWithoutAction:
      true
    }
  }

  private func told(_ step: Proposal.Step, of proposal: Proposal, when: String) -> [RoughBlock] {
    switch step.occasion {
    case .adopted(let action): self.action(action, step, of: proposal, when: when)
    case .rejected(let vote): rejection(vote, step, of: proposal, when: when)
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
    var text: Passage = "\(when)\(theBody) \(decision(on: proposal, action))."
    if proposal.action == action, let place = MattersLayout(session).place(of: proposal) {
      text = text + " (\(place))"
    }
    let isLast = proposal.action == action
    let around =
      estimate(proposal) + before(statements, proposal: proposal, vote: action.vote)
      + (isLast ? joined(proposal) : .empty)
      + after(statements, proposal: proposal, vote: action.vote, act: act(proposal))
    let name = "item:\(proposal.item)/action:\(proposal.id)\(isLast ? "" : "/\(step.moment.version)")"
    let sources = sources(of: step, of: proposal, statements)
    return paragraphs(name, text, voting: action.vote, around: around, from: sources)
  }

  /// A paragraph; where every vote is known, the names in a list under it, and the rest in a second one.
  func paragraphs(
    _ name: String, _ text: Passage, voting vote: Vote?, around: Passage, from sources: [Int]
  ) -> [RoughBlock] {
    guard let vote, vote.isNamed else { return [paragraph(name, text + around, from: sources)] }
    let head = paragraph(name, text + " The voting was as follows:", from: sources)
    let blocks = [head] + sides(of: vote)
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
  private func decision(on proposal: Proposal, _ action: ActionTaken) -> Passage {
    let how = manner(of: action, isWhole: proposal.isVotedInParts)
    let comma = how.isEmpty ? "" : ","
    if let account = proposal.account { return "decided\(how)\(comma) \(account)" }
    if let appointment = proposal.appointment {
      return "decided\(how)\(comma) \(self.appointment(appointment))"
    }
    let draft = self.draft(proposal)
    return switch proposal.adopter {
    case .body: "adopted\(how)\(comma) \(draft)"
    case .parent: "decided\(how)\(comma) to recommend to the \(parent) the adoption of \(draft)"
    case .assembly: "decided\(how)\(comma) to recommend to the \(parent) the approval of \(draft)"
    }
  }

  /// “, as a whole, at the request of the representative of Peru, by a recorded vote of …”.
  private func manner(of action: ActionTaken, isWhole: Bool) -> Passage {
    let request: Passage =
      action.requestedBy.map { ", at the request of \(representative([$0]))" } ?? .empty
    let vote: Passage = action.vote.map { ", \(by($0))" } ?? .empty
    let manner = request + vote
    guard isWhole else { return manner }
    return ", as a whole" + manner
  }
}

extension Passage {
  /// This without the space at its beginning.
  fileprivate var withoutLeadingSpace: Passage {
    guard case .text(let text)? = runs.first, text.hasPrefix(" ") else { return self }
    return Passage(runs: [.text(String(text.dropFirst()))] + runs.dropFirst())
  }
}
