/// What a rule is about, as the program refers to it; its number stands in the profile of a body.
public enum RuleKey: String, Codable, CodingKeyRepresentable, Sendable, CaseIterable {
  case noticeOfSession, agendaAdopted, provisionalAgendaNext
  case officersElected, termOfOffice, vicePresiding, replacementOfOfficer, alternates, subsidiaryBodies
  case estimates, quorum, chairPowers, pointOfOrder, timeLimits, listOfSpeakers, rightOfReply, lengthOfReplies
  case suspensionOfMeeting, adjournmentOfDebate, closureOfDebate, orderOfMotions
  case proposalsInWriting, withdrawalOfProposal, reconsideration
  case votingRights, adoptionWithoutVote, majority, methodOfVoting, explanationOfVote, conductDuringVoting
  case division, amendments, orderOfProposals, elections, suspensionOfRule
}

/// How well a statement about a body's rules is established.
public enum Certainty: String, Codable, Sendable {
  /// Checked against the text.
  case read
  /// Taken from the parallel rules of the Council and the General Assembly.
  case known
  /// Concluded from other rules.
  case inferred
}

/// A rule as it is cited.
public struct RuleLabel: Codable, Sendable, Equatable {
  /// The rule with its number.
  public let label: String
  /// How well the number and what the program takes the rule to say are established.
  public let status: Certainty
}
