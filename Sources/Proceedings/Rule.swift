/// A rule of procedure, by what it is about; the body's profile says what it is called there.
public enum Rule: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  case quorum, officersElected, agendaAdopted, chairPowers, pointOfOrder, timeLimits, listOfSpeakers
  case rightOfReply, suspensionOfMeeting, adjournmentOfDebate, closureOfDebate, orderOfMotions
  case proposalsInWriting, withdrawalOfProposal, reconsideration, estimates, votingRights, majority
  case methodOfVoting, explanationOfVote, conductDuringVoting, division, amendments, orderOfProposals
  case elections, suspensionOfRule, vicePresiding, replacementOfOfficer, alternates, subsidiaryBodies
  case provisionalAgendaNext, noticeOfSession, termOfOffice, lengthOfReplies, adoptionWithoutVote
}

/// What a refusal tells whoever asked: the fact, the rule behind it, and what can be done instead.
public protocol Explained: Error {
  /// The fact, as a sentence; codes of participants stand in it between ‹ and ›, for their names.
  var fact: String { get }
  /// The rule behind it, where there is one.
  var rule: Rule? { get }
  /// What to do instead, as a sentence, where there is something.
  var remedy: String? { get }
}
