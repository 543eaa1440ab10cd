extension PointsOfOrder {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case notAMember(ParticipantCode)
    case pointPending(ParticipantCode)
    case appealPending(ParticipantCode)
    case nothingToRuleOn
    case nothingToAppealAgainst
    case nothingToVoteOn
    case fault(Vote.Fault)

    public var fact: String {
      switch self {
      case .notAMember(let code):
        "‹\(code)› is not a member, and representatives alone raise points of order."
      case .pointPending(let code):
        "‹\(code)› has raised a point of order, which is ruled on at once, before anything else."
      case .appealPending(let code):
        "‹\(code)› has appealed against the ruling, and the appeal is put to the vote at once."
      case .nothingToRuleOn: "No point of order is before the body."
      case .nothingToAppealAgainst: "There is no ruling just made that could be appealed against."
      case .nothingToVoteOn: "No appeal is before the body."
      case .fault(let fault): fault.fact
      }
    }
    public var rule: Rule? { .pointOfOrder }
    public var remedy: String? {
      switch self {
      case .notAMember: "A member may raise it."
      case .pointPending: "Record the ruling first: ruling upheld, or ruling not upheld."
      case .appealPending: "Record the vote first: appeal vote 3 to 20."
      case .nothingToRuleOn: "Record who raised it: point of order uganda."
      case .nothingToAppealAgainst: "An appeal follows the ruling at once, and there is one of it."
      case .nothingToVoteOn: "Record who appealed: appeal uganda."
      case .fault: "Check the figures."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .raise(let point):
      try refusePending()
      return [.raised(point)]
    case .rule(let ruling):
      guard pending != nil else { throw .nothingToRuleOn }
      return [.ruled(ruling)]
    case .appeal(let appeal):
      try refusePending()
      guard isAppealable else { throw .nothingToAppealAgainst }
      return [.appealed(appeal)]
    case .putToVote(let vote):
      guard pendingAppeal != nil else { throw .nothingToVoteOn }
      return [.appealVoted(AppealVote(vote: vote, isOverruled: vote.isCarried))]
    case .withdrawPoint:
      guard let pending else { throw .nothingToRuleOn }
      return [.pointWithdrawn(Withdrawal(delegation: pending.delegation))]
    case .withdrawAppeal:
      guard let pendingAppeal else { throw .nothingToVoteOn }
      return [.appealWithdrawn(Withdrawal(delegation: pendingAppeal.delegation))]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    isAppealable = false
    if case .raised(let point) = event { all.append(Raised(point: point, moment: moment)) }
    guard let last = all.indices.last else { return }
    switch event {
    case .raised: break
    case .ruled(let ruling):
      all[last].ruling = Dated(ruling, at: moment)
      isAppealable = true
    case .appealed(let appeal): all[last].appeal = Dated(appeal, at: moment)
    case .appealVoted(let vote): all[last].vote = Dated(vote, at: moment)
    case .pointWithdrawn: all[last].withdrawn = moment
    case .appealWithdrawn: all[last].appeal = nil
    }
  }

  /// Says so while a point of order or an appeal is before the body.
  func refusePending() throws(Refusal) {
    if let pending { throw .pointPending(pending.delegation) }
    if let pendingAppeal { throw .appealPending(pendingAppeal.delegation) }
  }

  /// What the rest of the proceedings does to a ruling: it is too late to appeal.
  mutating func moveOn() { isAppealable = false }
}

extension PointsOfOrder.Event {
  /// The command that would record the same again.
  var command: PointsOfOrder.Command {
    switch self {
    case .raised(let fact): .raise(fact)
    case .ruled(let fact): .rule(fact)
    case .appealed(let fact): .appeal(fact)
    case .appealVoted(let fact): .putToVote(fact.vote)
    case .pointWithdrawn: .withdrawPoint
    case .appealWithdrawn: .withdrawAppeal
    }
  }
}
