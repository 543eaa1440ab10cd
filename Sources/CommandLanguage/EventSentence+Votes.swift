import Proceedings

/// Votes, told in a line.
extension EventSentence {
  func words(_ event: Votes.Event) -> String {
    switch event {
    case .questionDecided(let question): words(question)
    case .intentionStated(let intention):
      "\(names(intention.members)) stated the intention to have voted otherwise in event \(intention.vote): \(title(intention.side))."
    }
  }

  private func words(_ question: Votes.Question) -> String {
    let on = question.proposal.map { " on \($0)" } ?? ""
    let by = question.proposedBy.map { ", proposed by \(sponsors($0))" } ?? ""
    guard let vote = question.vote else { return "It was agreed\(on)\(by): \(question.text)." }
    return
      "It was \(question.isCarried ? "decided" : "not decided")\(on)\(by): \(question.text) (\(figures(vote)))."
  }

  /// The side of a vote.
  func title(_ side: Vote.Side) -> String {
    switch side {
    case .inFavour: "in favour"
    case .against: "against"
    case .abstaining: "abstaining"
    }
  }

  /// The figures of a vote, such as `20-5-3`, with what the record adds to them.
  func figures(_ vote: Vote) -> String {
    let count = Vote.Side.allCases.compactMap { vote.votes($0).map(String.init) }.joined(separator: "-")
    let additions = [
      difference(vote),
      vote.failedMajority.flatMap { majority in
        majority.required.map { "\($0) were needed, \(majority.name ?? majority.kind)" }
      },
      vote.absentFigure.map { "\($0) absent" }, vote.absent.map { "absent: \(names($0))" },
      vote.notVotingFigure.map { "\($0) not voting" }, vote.notVoting.map { "not voting: \(names($0))" },
      vote.requestedBy.map { "at the request of \(sponsors($0))" },
    ]
    return ([count] + additions.compactMap(\.self)).joined(separator: "; ")
  }

  /// The words for names that do not add up to the figures, which stand.
  private func difference(_ vote: Vote) -> String? {
    let differences = vote.differences
    guard !differences.isEmpty else { return nil }
    let sides = differences.map { "\($0.named) \(title($0.side))" }.joined(separator: ", ")
    return "the names noted are \(sides)"
  }
}
