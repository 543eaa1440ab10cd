@testable import Proceedings

/// Of votes, officers and committees.
extension EventExamples {
  private static let peru = ParticipantCode("PER")
  private static let uganda = ParticipantCode("UGA")
  private static let japan = ParticipantCode("JPN")
  private static let group = Proposal.Sponsor(participant: peru, onBehalfOf: ParticipantCode("G77"))
  private static let id = ProposalID("L.1")
  private static let person = Meetings.Person(name: "Di Example", state: peru, title: "Vice-Chair")

  /// A vote of which everything is said that a vote can say.
  private static let vote: Vote = {
    var vote = Vote(.rollCall(from: nil), inFavour: 3, against: 1, abstaining: 0)
    vote.membersInFavour = [uganda]
    (vote.absent, vote.notVoting, vote.requestedBy) = ([japan], [peru], [group])
    vote.majority = .init(kind: "scope", name: "two thirds of the members", required: 3)
    return vote
  }()

  static let votesAndOfficers: [Session.Event] = [
    .votes(
      .questionDecided(
        .init("that the motion be treated as an amendment", vote: vote, proposedBy: [group], proposal: id))),
    .votes(.intentionStated(.init(on: 9, members: [peru], side: .abstaining))),
    .bureau(
      .electionPostponed(
        .init(
          office: "Rapporteur", count: 1, toMeeting: 2, toSession: 8, until: "a later date",
          groups: ["African States"]))),
    .bureau(
      .substituteNamed(.init(office: "Chair", officer: "Ada Example", name: "Di Example", state: peru))),
    .elections(.candidateWithdrawn(.init(candidate: "Di Example"))),
    .meetings(
      .committeeReportDecided(
        .init(.takenNote, committee: "Committee", symbol: DocumentSymbol("E/CN.99/2024/L.9"), item: 3))),
    .meetings(
      .facilitatorsNamed(.init([person], proposal: id, item: 3, topic: "samples", appointedBy: "Chair"))),
  ]

  private static let official = Meetings.Official(
    title: "Director", name: "Di Example", state: peru, onBehalfOf: "Secretary-General")

  /// Events of kinds that there were before, with all that was added to them, by the name of what was added.
  static let widened: [(name: String, event: Session.Event)] = [
    ("until", .meetings(.meetingSuspended(.init(1, until: .noon)))),
    ("figures", .proposals(.adopted(.init(proposal: id, number: 1, vote: vote)))),
    ("absentFigures", .proposals(.adopted(.init(proposal: id, number: 1, vote: voteInFigures)))),
    ("majority", .proposals(.submitted(decidedByMajority))),
    (
      "nomination",
      .bureau(
        .officerElected(
          .init(
            office: "Vice-Chair", name: "Di Example", state: peru, regionalGroup: "African States",
            also: "Rapporteur", session: 8, proposedBy: [group], endorsedBy: [.init(participant: japan)])))
    ),
    (
      "pronoun",
      .bureau(
        .officerElected(
          .init(
            office: "Chair", name: "Di Example", state: peru, regionalGroup: "African States", pronoun: .her))
      )
    ),
    ("name", .bureau(.officeVacated(.init(office: "Vice-Chair", cause: .resigned, name: "Di Example")))),
    (
      "nomination",
      .elections(
        .nominated(
          .init([.init(name: "Di Example", state: peru, proposedBy: [group], endorsedBy: [group])])))
    ),
    (
      "official",
      .meetings(.presidingChanged(.init("Director", holder: "Di Example", official: official)))
    ),
    (
      "members",
      .meetings(.committeeSetUp(credentials))
    ),
    (
      "several",
      .meetings(.committeeMet(.init(day: .sample, committee: "Committee", to: .sample, count: 3)))
    ),
    (
      "symbol",
      .meetings(
        .committeeReported(
          .init(
            on: "its work", item: 3, committee: "Committee", symbol: DocumentSymbol("E/CN.99/2024/L.9"),
            by: person)))
    ),
  ]

  /// A vote of which the figures alone are known, those of members who cast no vote included.
  private static let voteInFigures: Vote = {
    var vote = Vote(inFavour: 3, against: 1, abstaining: nil)
    (vote.absentFigure, vote.notVotingFigure) = (2, 1)
    return vote
  }()

  private static let decidedByMajority: Proposals.Submission = {
    var submission = Proposals.Submission(
      id: id, form: .decision, adopter: .body, title: "On samples", item: 3)
    submission.majority = "scope"
    return submission
  }()

  private static let credentials: Meetings.CommitteeMandate = {
    var mandate = Meetings.CommitteeMandate(name: "Credentials Committee")
    mandate.coChairs = [person]
    mandate.officers = [person]
    mandate.members = [peru, japan]
    mandate.task = "examine credentials"
    return mandate
  }()
}
