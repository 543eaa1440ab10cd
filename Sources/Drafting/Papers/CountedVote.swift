import Proceedings

/// A vote of a session with what was put to it.
struct CountedVote {
  /// What was put to the vote.
  enum Subject {
    case proposal(Proposal)
    case amendment(Amendment, to: Proposal)
    case part(String, of: Proposal)
    case motionOn(Proposal, ProposalMotion)
    case motion(Motions.Motion)
    case appeal(PointsOfOrder.Raised)
    case question(Votes.Question)
  }

  var subject: Subject
  var vote: Vote
  /// The meeting; nil where it was taken outside one.
  var meeting: Int?
  var moment: Moment

  /// The proposal that it was about.
  var proposal: Proposal? {
    switch subject {
    case .proposal(let proposal), .amendment(_, to: let proposal), .part(_, of: let proposal),
      .motionOn(let proposal, _):
      proposal
    case .motion, .appeal, .question: nil
    }
  }

  /// The votes of a session, in the order in which they were taken.
  static func all(in session: Session) -> [CountedVote] {
    let onProposals = session.proposals.all.flatMap { proposal in
      proposal.course.compactMap { step -> CountedVote? in
        guard let (subject, vote) = subject(of: step.occasion, on: proposal) else { return nil }
        return CountedVote(
          subject: subject, vote: vote, meeting: step.meeting == 0 ? nil : step.meeting, moment: step.moment)
      }
    }
    let onMotions = session.motions.moved.compactMap { motion in
      motion.vote.map {
        CountedVote(
          subject: .motion(motion), vote: $0, meeting: motion.meeting,
          moment: motion.moments.last ?? motion.moved)
      }
    }
    let onAppeals = session.pointsOfOrder.all.compactMap { raised in
      raised.vote.map {
        CountedVote(
          subject: .appeal(raised), vote: $0.fact.vote, meeting: raised.point.meeting, moment: $0.moment)
      }
    }
    let onQuestions = session.votes.questions.compactMap { asked in
      asked.question.vote.map {
        CountedVote(
          subject: .question(asked.question), vote: $0, meeting: asked.meeting, moment: asked.moment)
      }
    }
    return (onProposals + onMotions + onAppeals + onQuestions).sorted {
      $0.moment.version < $1.moment.version
    }
  }

  private static func subject(
    of occasion: Proposal.Occasion, on proposal: Proposal
  ) -> (Subject, Vote)? {
    switch occasion {
    case .amendment(let action, _):
      guard let vote = action.vote,
        let amendment = proposal.amendments.first(where: { $0.id == action.amendment })
      else { return nil }
      return (.amendment(amendment, to: proposal), vote)
    case .part(let part): return (.part(part.part, of: proposal), part.vote)
    case .motion(let motion): return motion.vote.map { (.motionOn(proposal, motion), $0) }
    case .adopted(let action): return action.vote.map { (.proposal(proposal), $0) }
    case .rejected(let rejection): return rejection.vote.map { (.proposal(proposal), $0) }
    case .introduced, .revisedOrally, .postponed, .withdrawn, .reintroduced, .leftWithoutAction: return nil
    }
  }

  /// Whether an equally divided vote, or a majority, settled it so.
  var isCarried: Bool {
    if case .appeal(let raised) = subject { return raised.vote?.fact.isOverruled ?? false }
    return vote.isCarried
  }
}

extension PaperDraft {
  /// What was put to the vote: “Draft resolution E/CN.7/2027/L.4”, “Amendment A1 to …”.
  func title(of counted: CountedVote) -> String {
    switch counted.subject {
    case .proposal(let proposal):
      return "\(named(proposal))\(proposal.isVotedInParts ? " as a whole" : "")".capitalizedFirst
    case .amendment(let amendment, let proposal):
      return "Amendment \(amendment.symbol?.description ?? amendment.id.description) to \(named(proposal))"
    case .part(let part, let proposal): return "\(part.capitalizedFirst) of \(named(proposal))"
    case .motionOn(let proposal, let motion):
      return "\(motion.kind.name.capitalizedFirst) on \(named(proposal))"
    case .motion(let motion): return "Motion for \(motion.kind.name)"
    case .question(let question): return "Question of procedure: \(English.clause(question.text))"
    case .appeal(let raised):
      return
        "Appeal by \(addressed(raised.appeal?.fact.delegation ?? raised.point.delegation)) against the ruling of the \(raised.ruling?.fact.by ?? session.presiding)"
    }
  }

  /// What came of it: “The draft resolution was adopted”; as it is announced, “is adopted”.
  func result(of counted: CountedVote, isAnnounced: Bool = false) -> String {
    let was = isAnnounced ? "is" : "was"
    let divided =
      counted.vote.failedMajority.map {
        "The required majority of \($0.name ?? "the members") not having been obtained, "
      } ?? (counted.vote.isEquallyDivided ? "The vote being equally divided, " : "")
    let sentence: String
    switch counted.subject {
    case .proposal(let proposal):
      sentence = "\(draft.theNoun(proposal)) \(was) \(counted.isCarried ? "adopted" : "rejected")"
    case .amendment: sentence = "the amendment \(was) \(counted.isCarried ? "adopted" : "rejected")"
    case .part: sentence = "the part \(was) \(counted.isCarried ? "" : "not ")retained"
    case .question: sentence = "the proposal \(was) \(counted.isCarried ? "adopted" : "rejected")"
    case .motionOn, .motion: sentence = "the motion \(was) \(counted.isCarried ? "carried" : "rejected")"
    case .appeal:
      sentence = "the ruling \(counted.isCarried ? "\(was) overruled" : isAnnounced ? "stands" : "stood")"
    }
    return divided.isEmpty ? sentence.capitalizedFirst : divided + sentence
  }
}
