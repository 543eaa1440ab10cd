import Drafting
import Testing

@Suite("Votes as the report tells them: figures, names, requests, intentions")
struct VoteParagraphsTests {
  private let first = "At its 2nd meeting, on 17 May 2024, the Commission"
  private let recommended =
    "to recommend to the Economic and Social Council the adoption of a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru. (For the text of the draft resolution, see chap. I.)"

  @Test func abstentionsThatWereNotCountedAreNotTold() throws {
    #expect(
      try Sitting("adopt L.4 by vote 8-2").actions == ["\(first) decided, by 8 votes to 2, \(recommended)"])
  }

  @Test func figuresAloneOfARecordedVoteHaveNoList() throws {
    #expect(
      try Sitting("adopt L.4 by recorded vote 8-2-1").actions == [
        "\(first) decided, by a recorded vote of 8 to 2, with 1 abstention, \(recommended)"
      ])
  }

  @Test func aDifferenceBetweenFiguresAndNamesIsANoteToTheDrafter() throws {
    let sitting = try Sitting("adopt L.4 by recorded vote 8-2-0 against usa absent kenya not voting uganda")
    #expect(
      sitting.actions == [
        "\(first) decided, by a recorded vote of 8 to 2, with no abstentions, \(recommended) The voting was as follows:",
        "Against: United States of America.", "Abstaining: None.", "Absent: Kenya.", "Not voting: Uganda.",
        "[The names noted do not add up to the figures announced, which stand: 8 in favour announced, nobody named; 2 against announced, 1 named]",
      ])
  }

  @Test func whoTookNoPartIsToldWhereNobodyIsListed() throws {
    #expect(
      try Sitting("adopt L.4 by vote 8-2-0 absent kenya not voting uganda, iran").actions == [
        "\(first) decided, by 8 votes to 2, with no abstentions, \(recommended) The representative of Kenya was absent during the voting. The representatives of Iran (Islamic Republic of) and Uganda did not participate in the voting."
      ])
  }

  @Test func whoAskedForTheVoteIsTold() throws {
    #expect(
      try Sitting("vote on L.4 2-8-1 at the request of chile for g77").actions.first?.contains(
        " The draft resolution was put to the vote at the request of the representative of Chile (on behalf of the Group of 77 and China)."
      ) == true)
  }

  @Test func whatMembersHadIntendedIsToldAfterTheVote() throws {
    let sitting = try Sitting(
      "adopt L.4 by recorded vote in favour peru, chile, brazil against usa abstaining none",
      "floor japan after L.4", "intended on L.4 against brazil", "intended on L.4 abstaining peru, chile")
    #expect(
      sitting.actions.last
        == "The representative of Japan made a statement in explanation of vote after the voting. Subsequently, the delegation of Brazil stated that it had intended to vote against, and the delegations of Chile and Peru stated that they had intended to abstain."
    )
    #expect(sitting.actions.count == 5)
  }

  @Test func aQuestionOfProcedureIsToldWhereItWasDecided() throws {
    let sitting = try Sitting(
      "vote on \"that the proposal be treated as an amendment\" 8-2-1 proposed by peru on L.4",
      "agree to \"that the vote be postponed\"", "vote on \"to extend the meeting\" 2-8")
    let told = Report.draft(sitting.session).chapters.first { $0.title == "Crime" }?.blocks.map(\.words) ?? []
    #expect(
      told.contains(
        "At its 2nd meeting, on 17 May 2024, on the proposal of the representative of Peru, the Commission decided, with regard to the draft resolution entitled “Fair trials” (E/CN.15/2024/L.4), by 8 votes to 2, with 1 abstention, that the proposal be treated as an amendment."
      ))
    #expect(told.contains("At the same meeting, the Commission decided that the vote be postponed."))
    #expect(
      told.contains("At the same meeting, the proposal to extend the meeting was rejected by 8 votes to 2."))
  }
}
