import Proceedings

extension RulesInForce {
  typealias Sentence = @Sendable (Body) -> String

  /// What a rule says, in a sentence, with the figures of the body.
  func sentence(_ rule: Rule) -> String {
    let sentence =
      Self.ofTheSession[rule] ?? Self.ofTheDebate[rule] ?? Self.ofProposals[rule] ?? Self.ofVoting[rule]
    return sentence?(body) ?? ""
  }

  private static let ofTheSession: [Rule: Sentence] = [
    .noticeOfSession: {
      "The members are told of the date and place of a session, and get its provisional agenda, \($0.notice.provisionalAgendaWeeks) weeks before it opens."
    },
    .agendaAdopted: { _ in
      "The agenda is adopted on the basis of the provisional agenda, after the election of officers."
    },
    .provisionalAgendaNext: {
      "The \($0.shortName) considers the provisional agenda for its next session\($0.parent.map { " and submits it to the \($0)" } ?? "")."
    },
    .officersElected: {
      "The officers are elected from among the representatives of members: \($0.offices.titles.joined(separator: ", "))."
    },
    .termOfOffice: { _ in "Officers hold office until their successors are elected." },
    .vicePresiding: {
      "A \($0.presiding) who is absent designates an officer to preside, with the powers of the \($0.presiding): \($0.offices.filter { $0.role == .deputy }.titles.joined(separator: ", "))."
    },
    .replacementOfOfficer: { _ in "An officer who can no longer act is replaced for the unexpired term." },
    .alternates: { "The \($0.presiding) only presides; an alternate takes part and votes." },
    .subsidiaryBodies: { _ in "A Committee of the Whole, committees and working groups may be set up." },
    .chairPowers: {
      "The \($0.presiding) opens and closes meetings, gives the floor, puts questions and rules on points of order."
    },
    .quorum: {
      "\($0.quorumForDebate) of the \($0.seats.total) members are needed to open a meeting and permit debate, and \($0.quorumForDecision) for any decision."
    },
    .suspensionOfRule: {
      "A rule is suspended for a purpose and a period, on \($0.notice.suspensionOfRuleHours) hours’ notice, which is waived if no representative objects."
    },
  ]

  private static let ofTheDebate: [Rule: Sentence] = [
    .pointOfOrder: { _ in
      "Any representative may raise a point of order at any time; it is ruled on at once, and comes before all motions."
    },
    .timeLimits: {
      "The time of speakers and the number of their statements may be limited; on that motion \(speakers(on: .timeLimits, in: $0)). Usual: \(limits(of: $0))."
    },
    .listOfSpeakers: {
      "The \($0.presiding) may announce the list of speakers and, with the consent of the body, declare it closed."
    },
    .rightOfReply: {
      "The \($0.presiding) gives a member that asks for it the right of reply, and may give it to any other representative\($0.replies.at.map { ", at \($0.name) unless something else is decided" } ?? "")."
    },
    .lengthOfReplies: {
      "A delegation replies up to \(times($0.replies.perDelegation)) on an item\(replies(of: $0))."
    },
    .suspensionOfMeeting: { _ in
      "A motion to suspend or adjourn the meeting is not debated, but put to the vote at once."
    },
    .adjournmentOfDebate: {
      "On a motion to adjourn the debate \(speakers(on: .adjournmentOfDebate, in: $0)); then it is put to the vote."
    },
    .closureOfDebate: {
      "On a motion to close the debate \(speakers(on: .closureOfDebate, in: $0)); then it is put to the vote."
    },
    .orderOfMotions: { _ in
      "Motions come in this order: to suspend the meeting, to adjourn it, to adjourn the debate, to close the debate."
    },
  ]

  private static let ofProposals: [Rule: Sentence] = [
    .proposalsInWriting: {
      "Proposals and substantive amendments are circulated \($0.notice.proposalHours) hours before they are discussed or decided, unless the body decides otherwise."
    },
    .withdrawalOfProposal: { _ in
      "A sponsor may withdraw a proposal before voting on it has begun, if it has not been amended; any member may reintroduce it."
    },
    .reconsideration: {
      "A proposal adopted or rejected is considered again only if the body so decides; on that motion \(speakers(on: .reconsideration, in: $0))."
    },
    .estimates: { _ in
      "Before a proposal with financial implications is approved, an estimate of the expenditure is given."
    },
    .division: {
      "Parts are put to the vote separately on request; after an objection \(speakers(on: .division, in: $0)), and the motion is voted on."
    },
    .amendments: { _ in
      "Amendments are voted on before the proposal, the one furthest removed in substance first."
    },
    .orderOfProposals: {
      "Proposals on one question are voted on in the order of their submission; a motion that no decision be taken\($0.motions[.orderOfProposals] == nil ? "" : ", on which \(speakers(on: .orderOfProposals, in: $0)),") comes before."
    },
    .elections: {
      "Elections are by secret ballot, unless without objection an agreed candidate or slate is elected\($0.inconclusiveBallots.map { "; further ballots are restricted to those who lead, and after \($0) inconclusive ones as many are free" } ?? "")."
    },
  ]

  private static let ofVoting: [Rule: Sentence] = [
    .votingRights: { _ in "Each member has one vote." },
    .adoptionWithoutVote: { _ in
      "A proposal is voted on if any member asks for it; otherwise it may be adopted without a vote."
    },
    .majority: { body in
      let others = (body.majorities ?? []).map { " For \($0.decisions), \($0.name) are needed." }
      return
        "Decisions are made by a majority of the members voting yes or no; an equally divided vote rejects.\(others.joined())"
    },
    .methodOfVoting: { _ in
      "The vote is by show of hands, or by roll-call or recorded vote if a representative asks."
    },
    .explanationOfVote: {
      "A vote is explained before voting begins or after it ends\(minutes(of: .explanationOfVote, in: $0)); the sponsor of a proposal that was not amended does not explain its vote."
    },
    .conductDuringVoting: { _ in
      "Once voting has begun it is not interrupted, except on a point of order on its conduct."
    },
  ]

  // MARK: Figures

  private static func speakers(on rule: Rule, in body: Body) -> String {
    guard let figures = body.motions[rule] else { return "nobody speaks" }
    switch (figures.inFavour, figures.against) {
    case (0, 0): return "nobody speaks"
    case (0, let against): return "\(against) may speak against it, and nobody in favour"
    case (let inFavour, let against): return "\(inFavour) may speak in favour and \(against) against"
    }
  }

  private static func limits(of body: Body) -> String {
    let limits = body.timeLimits.map {
      "\(words($0.occasion))\($0.category.map { " (\(words($0)))" } ?? "") \(length($0.seconds))"
    }
    return limits.isEmpty ? "the body has no usual limits" : limits.joined(separator: ", ")
  }

  /// A stored name as words.
  private static func words(_ name: some RawRepresentable<String>) -> String {
    name.rawValue.replacing("-", with: " ")
  }

  private static func replies(of body: Body) -> String {
    let lengths = [Occasion.firstReply, .secondReply].compactMap { body.seconds(on: $0, for: nil) }
      .map(length)
    return lengths.isEmpty
      ? "" : ": \(lengths.joined(separator: " the first time, "))\(lengths.count > 1 ? " the second" : "")"
  }

  private static func minutes(of occasion: Occasion, in body: Body) -> String {
    body.seconds(on: occasion, for: nil).map { ", in \(length($0)) at most" } ?? ""
  }

  private static func times(_ number: Int) -> String {
    switch number {
    case 1: "once"
    case 2: "twice"
    default: "\(number) times"
    }
  }

  static func length(_ seconds: Int) -> String {
    seconds % 60 == 0 ? "\(seconds / 60) \(seconds == 60 ? "minute" : "minutes")" : "\(seconds) seconds"
  }
}
