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

  // MARK: Inconclusive ballots

  /// An election to two places among five, after so many ballots in which nobody obtained the majority.
  private func inconclusive(_ ballots: Int, figure: Int? = 3) throws -> Given {
    var given = try Given.officers()
    given.session.body?.fact.inconclusiveBallots = figure
    try given.when(.elections(.open(.init(place: "places on the Board", places: 1))))
    let states = ["UGA", "THA", "POL", "CZE"]
    try given.when(.elections(.nominate(.init(states.map { .init(state: ParticipantCode($0)) }))))
    for _ in 0..<ballots { try given.when(.ballot(papers: 4, ["UGA": 1, "THA": 1, "POL": 1, "CZE": 1])) }
    return given
  }

  @Test(arguments: [
    (0, true), (1, false), (3, false), (4, true), (6, true), (7, false), (9, false), (10, true),
  ])
  func afterThreeInconclusiveRestrictedBallotsThreeAreFreeAndSoOn(ballots: Int, isFree: Bool) throws {
    let given = try inconclusive(ballots)
    #expect((given.session.elections.current?.restriction == nil) == isFree)
  }

  @Test func aFreeBallotIsOpenToThoseWhoWereOutOfTheRestrictedOnes() throws {
    var given = try inconclusive(0)
    try given.when(.ballot(papers: 5, ["UGA": 2, "THA": 2, "POL": 1]))
    for _ in 0..<3 {
      #expect(given.refusal(of: .ballot(papers: 5, ["POL": 5]))?.rule == .elections)
      try given.when(.ballot(papers: 4, ["UGA": 2, "THA": 2]))
    }
    try given.when(.ballot(papers: 5, ["POL": 3, "UGA": 1, "THA": 1]))
    #expect(given.session.elections.held[0].ballots.map(\.isRestricted) == [false, true, true, true, false])
    try given.when(.declare("POL"))
    #expect(given.session.elections.held[0].elected == ["POL"])
    try given.when(.undo(version: nil))
    #expect(given.session.elections.held[0].undeclared == ["POL"])
  }

  @Test func withoutTheFigureEachFurtherBallotIsRestricted() throws {
    #expect(try inconclusive(4, figure: nil).session.elections.current?.restriction != nil)
  }

  @Test func aBallotThatFillsAPlaceBeginsTheCountAnew() throws {
    var given = try Given.officers()
    given.session.body?.fact.inconclusiveBallots = 1
    try given.when(.elections(.open(.init(place: "places on the Board", places: 2))))
    let states = ["UGA", "THA", "POL", "CZE"]
    try given.when(.elections(.nominate(.init(states.map { .init(state: ParticipantCode($0)) }))))
    try given.when(.ballot(papers: 4, ["UGA": 3, "THA": 2, "POL": 2, "CZE": 1]))
    try given.when(.declare("UGA"))
    #expect(given.session.elections.current?.restriction == ["THA", "POL"])
    #expect(given.refusal(of: .ballot(papers: 4, ["UGA": 4])) == .elections(.alreadyElected("UGA")))
    try given.when(.ballot(papers: 4, ["THA": 2, "POL": 2]))
    #expect(given.session.elections.current?.restriction == nil)
  }
}
