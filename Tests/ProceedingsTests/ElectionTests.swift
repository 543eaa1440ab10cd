import Testing

@testable import Proceedings

@Suite("Elections within the session")
struct ElectionTests {
  @Test func anAgreedCandidateIsElectedByAcclamation() throws {
    var given = try Given.election("UGA")
    try given.when(.acclaim())
    #expect(given.session.elections.held[0].elected == ["UGA"])
    #expect(given.session.elections.held[0].byAcclamation)
    #expect(given.session.elections.current == nil)
  }

  @Test func moreCandidatesThanPlacesAreNoSlate() throws {
    let given = try Given.election("UGA", "THA")
    #expect(given.refusal(of: .acclaim()) == .elections(.moreCandidatesThanPlaces(2, places: 1)))
    #expect(given.refusal(of: .acclaim("THA")) == nil)
  }

  @Test func anElectionNeedsPlacesAndCandidates() throws {
    var given = try Given.officers()
    #expect(given.refusal(of: .acclaim()) == .elections(.noElection))
    #expect(
      given.refusal(of: .elections(.open(.init(place: "nothing", places: 0)))) == .elections(.noPlaces))
    try given.when(.elections(.open(.init(place: "the office of Rapporteur"))))
    #expect(given.refusal(of: .acclaim()) == .elections(.nobody))
    #expect(given.refusal(of: .ballot(papers: 3, ["UGA": 3])) == .elections(.nobody))
    #expect(
      given.refusal(of: .elections(.open(.init(place: "another"))))
        == .elections(.electionGoingOn("the office of Rapporteur")))
  }

  @Test func nobodyIsNominatedTwice() throws {
    let given = try Given.election("UGA")
    let again = Elections.Slate([.init(state: ParticipantCode("UGA"))])
    #expect(given.refusal(of: .elections(.nominate(again))) == .elections(.alreadyCandidate("UGA")))
  }

  @Test func whoeverObtainsTheMajorityIsDeclaredElected() throws {
    var given = try Given.election("UGA", "THA")
    try given.when(.ballot(papers: 5, invalid: 1, abstentions: 1, ["UGA": 2, "THA": 1]))
    let ballot = given.session.elections.held[0].ballots[0].ballot
    #expect((ballot.valid, ballot.voting, ballot.majority) == (4, 3, 2))
    try given.when(.declare())
    #expect(given.session.elections.held[0].elected == ["UGA"])
  }

  @Test func theMajorityIsNotReachedByHalf() throws {
    var given = try Given.election("UGA", "THA")
    try given.when(.ballot(papers: 4, ["UGA": 2, "THA": 2]))
    #expect(given.refusal(of: .declare("UGA")) == .elections(.majorityNotReached("UGA", votes: 2, needed: 3)))
    #expect(given.refusal(of: .declare()) == .elections(.noMajority(needed: 3)))
    #expect(
      given.refusal(of: .declare("FRA")) == .elections(.notACandidate("FRA", candidates: ["UGA", "THA"])))
  }

  @Test func nobodyIsDeclaredBeforeABallot() throws {
    let given = try Given.election("UGA")
    #expect(given.refusal(of: .declare()) == .elections(.noBallot))
  }

  @Test(arguments: [
    (
      Session.Command.ballot(papers: 2, invalid: 3, ["UGA": 0]),
      Elections.FigureFault.invalidExceedPapers(3, papers: 2)
    ),
    (.ballot(papers: 3, invalid: 1, abstentions: 3, ["UGA": 0]), .abstentionsExceedValid(3, valid: 2)),
    (.ballot(papers: 3, ["UGA": 2, "UGA": 1]), .countedTwice("UGA")),
    (.ballot(papers: 3, abstentions: 1, ["UGA": 3]), .moreVotesThanVoting("UGA", votes: 3, voting: 2)),
    (.ballot(papers: 3, ["UGA": 2, "THA": 2]), .votesExceed(4, most: 3)),
    (.ballot(papers: 4, ["UGA": 2, "THA": 1]), .votesMissing(3, least: 4)),
    (.ballot(papers: 4, invalid: -1, ["UGA": 4]), .negative),
    (.ballot(papers: 4, ["UGA": 5, "THA": -1]), .negative),
  ])
  func figuresThatDoNotAddUpAreRefused(command: Session.Command, fault: Elections.FigureFault) throws {
    let given = try Given.election("UGA", "THA")
    #expect(given.refusal(of: command) == .elections(.figures(fault)))
  }

  @Test func noMorePapersThanMembers() throws {
    let given = try Given.election("UGA")
    #expect(
      given.refusal(of: .ballot(papers: 6, ["UGA": 6])) == .elections(.papersExceedMembers(6, members: 5)))
  }

  @Test func votesAreForCandidatesAlone() throws {
    let given = try Given.election("UGA")
    #expect(
      given.refusal(of: .ballot(papers: 3, ["FRA": 3]))
        == .elections(.notACandidate("FRA", candidates: ["UGA"])))
  }

  @Test func aSecondBallotForOnePlaceIsBetweenTheTwoLeading() throws {
    var given = try Given.election("UGA", "THA", "POL")
    try given.when(.ballot(papers: 5, ["UGA": 2, "THA": 2, "POL": 1]))
    #expect(
      given.refusal(of: .ballot(papers: 5, ["UGA": 2, "POL": 3]))
        == .elections(.notRestricted("POL", to: ["UGA", "THA"])))
    try given.when(.ballot(papers: 5, ["UGA": 2, "THA": 3]))
    try given.when(.declare("THA"))
    #expect(given.session.elections.held[0].elected == ["THA"])
  }

  @Test func lotsAreDrawnWhenTheSecondBallotLeavesThemLevel() throws {
    var given = try Given.election("UGA", "THA")
    try given.when(.ballot(papers: 4, ["UGA": 2, "THA": 2]))
    #expect(given.refusal(of: .lot("UGA")) == .elections(.nothingForTheLot))
    try given.when(.ballot(papers: 4, ["UGA": 2, "THA": 2]))
    #expect(given.refusal(of: .lot("POL")) == .elections(.lotAmongOthers("POL", tied: ["UGA", "THA"])))
    try given.when(.lot("THA"))
    #expect(given.session.elections.held[0].elected == ["THA"])
  }

  @Test func aFurtherBallotForSeveralPlacesIsRestrictedToTwiceThePlacesLeft() throws {
    var given = try Given.election(places: 2, "UGA", "THA", "POL", "CZE", "FRA")
    try given.when(.ballot(papers: 5, ["UGA": 4, "THA": 2, "POL": 2, "CZE": 1, "FRA": 1]))
    #expect(
      given.refusal(of: .ballot(papers: 5, ["THA": 3, "POL": 2])) == .elections(.notDeclared(["UGA"])))
    try given.when(.declare())
    #expect(
      given.refusal(of: .ballot(papers: 5, ["THA": 3, "CZE": 2]))
        == .elections(.notRestricted("CZE", to: ["THA", "POL"])))
    try given.when(.ballot(papers: 5, ["THA": 3, "POL": 2]))
    try given.when(.declare())
    #expect(given.session.elections.held[0].elected == ["UGA", "THA"])
  }

  @Test func whereTheLastOfThemAreLevelStillNoMoreThanTwiceThePlacesStand() throws {
    var given = try Given.election(places: 2, "UGA", "THA", "POL", "CZE", "FRA")
    try given.when(.ballot(papers: 5, ["UGA": 2, "THA": 2, "POL": 2, "CZE": 2, "FRA": 2]))
    #expect(
      given.refusal(of: .ballot(papers: 5, ["UGA": 2, "THA": 2, "POL": 2, "CZE": 2, "FRA": 2]))
        == .elections(.tooManyInBallot(5, most: 4)))
  }

  @Test func whoeverIsLevelWithSomebodyForWhomNoPlaceIsLeftIsNotElected() {
    let ballot = Elections.Ballot(
      papers: 5,
      tallies: [
        .init(candidate: "UGA", votes: 4), .init(candidate: "THA", votes: 3),
        .init(candidate: "POL", votes: 3),
      ])
    #expect(ballot.winners(places: 2) == ["UGA"])
    #expect(ballot.winners(places: 3) == ["UGA", "THA", "POL"])
  }

  @Test func nominationsAndAcclamationEndWithTheFirstBallot() throws {
    var given = try Given.election("UGA", "THA")
    try given.when(.ballot(papers: 4, ["UGA": 2, "THA": 2]))
    #expect(given.refusal(of: .acclaim("UGA")) == .elections(.ballotsHaveBegun(1)))
    #expect(
      given.refusal(of: .elections(.nominate(.init([.init(state: ParticipantCode("POL"))]))))
        == .elections(.ballotsHaveBegun(1)))
  }

  @Test func anElectionKnowsItsMeetingAndItem() throws {
    let given = try Given.election("UGA")
    #expect(given.session.elections.held[0].meeting == 1)
    #expect(given.session.elections.held[0].item == 3)
  }
}
