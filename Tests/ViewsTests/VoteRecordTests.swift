import Proceedings
import ReferenceData
import Testing
import Views

@Suite("The record of a vote")
struct VoteRecordTests {
  private func codes(_ codes: String...) -> [ParticipantCode] { codes.map { ParticipantCode($0) } }

  @Test func aShowOfHandsHasItsFiguresAlone() {
    let vote = Vote(inFavour: 20, against: 5, abstaining: 3)
    #expect(
      VoteRecord(vote, directory: .standard).lines == [
        "Show of hands", "20 in favour, 5 against, 3 abstaining: carried",
      ])
  }

  @Test func aRecordedVoteNamesEachSideInAlphabeticalOrder() {
    let vote = Vote(
      .recorded, inFavour: codes("PER", "CIV", "AUT"), against: codes("USA", "TUR", "JPN"), abstaining: [])
    #expect(
      VoteRecord(vote, directory: .standard).lines == [
        "Recorded vote", "3 in favour, 3 against, 0 abstaining: equally divided, not carried",
        "In favour: Austria, Côte d’Ivoire, Peru", "Against: Japan, Türkiye, United States of America",
        "Abstaining: none",
      ])
  }

  @Test func aRollCallTellsTheMemberDrawnByLot() {
    let vote = Vote(
      .rollCall(from: ParticipantCode("PER")), inFavour: codes("PER"), against: codes("AUT", "JPN"),
      abstaining: [])
    #expect(
      VoteRecord(vote, directory: .standard).lines.prefix(2) == [
        "Roll-call, beginning with Peru, drawn by lot", "1 in favour, 2 against, 0 abstaining: not carried",
      ])
  }

  @Test func membersAnswerInAlphabeticalOrderFromTheOneDrawn() {
    let members = Set(codes("PER", "CIV", "AUT", "TUR", "JPN"))
    #expect(
      VoteRecord.rollCall(of: members, from: ParticipantCode("PER"), directory: .standard)
        == codes("PER", "TUR", "AUT", "CIV", "JPN"))
  }
}
