import Drafting
import Testing

@Suite("Actions as the report tells them")
struct ActionTests {
  private let first = "At its 2nd meeting, on 17 May 2024, "
  private let same = "At the same meeting, "
  private let draft = "the draft resolution entitled “Fair trials” (E/CN.15/2024/L.4)"
  private let recommended =
    "to recommend to the Economic and Social Council the adoption of a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru. (For the text of the draft resolution, see chap. I.)"
  private let rejected =
    "a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."

  @Test func aVoteByShowOfHandsStandsInTheSentence() throws {
    let sitting = try Sitting(
      "adopt L.4 by vote 9-1-1", "floor japan after L.4", "floor peru", "floor austria before L.4",
      "floor egypt after L.4")
    #expect(
      sitting.actions == [
        "\(first)the Commission decided, by 9 votes to 1, with 1 abstention, \(recommended)"
          + " The representative of Austria made a statement in explanation of vote before the voting."
          + " The representative of Japan made a statement in explanation of vote after the voting."
          + " Following the recommendation of the draft resolution, the representative of Peru and the observer for Egypt made statements."
      ])
  }

  @Test func aRecordedVoteNamesTheMembersUnderItsParagraph() throws {
    let sitting = try Sitting(
      "vote on L.4 by recorded vote in favour iran, chile, peru against usa, austria abstaining none",
      "sponsor L.4 brazil, uganda at adoption", "floor kenya before L.4", "floor usa after L.4")
    #expect(
      sitting.actions == [
        "\(first)the Commission decided, by a recorded vote of 3 to 2, with no abstentions, \(recommended) The voting was as follows:",
        "In favour: Chile, Iran (Islamic Republic of), Peru.",
        "Against: Austria, United States of America.",
        "Abstaining: None.",
        "Subsequently, Brazil and Uganda joined the sponsors of the draft resolution."
          + " The representative of Kenya made a statement in explanation of vote before the voting."
          + " The representative of the United States made a statement in explanation of vote after the voting.",
      ])
  }

  @Test func aRollCallIsCalledSo() throws {
    let sitting = try Sitting("vote on L.4 by roll-call from peru in favour peru against none abstaining usa")
    #expect(
      sitting.actions.first
        == "\(first)the Commission decided, by a roll-call vote of 1 to none, with 1 abstention, \(recommended) The voting was as follows:"
    )
  }

  @Test func aRejectedDraftStandsInItsChapterAlone() throws {
    let sitting = try Sitting("vote on L.4 5-6-1", "floor japan after L.4", "floor egypt")
    #expect(
      sitting.actions == [
        "\(first)the Commission rejected, by 6 votes to 5, with 1 abstention, \(rejected)"
          + " The representative of Japan made a statement in explanation of vote after the voting."
          + " Following the rejection of the draft resolution, the observer for Egypt made a statement."
      ])
    #expect(sitting.matters == ["[No action has been taken on a proposal yet]"])
  }

  @Test func anEquallyDividedVoteIsSaidToBeOne() throws {
    #expect(
      try Sitting("vote on L.4 5-5-2").actions == [
        "\(first)the Commission rejected, by 5 votes to 5, with 2 abstentions, \(rejected) The vote being equally divided, the draft resolution was regarded as rejected."
      ])
  }

  @Test func amendmentsAreToldBeforeTheDraftInTheirOrder() throws {
    let sitting = try Sitting(
      "amend L.4 L.10 by belarus", "amend L.4 A1 \"operative paragraph 3\" by egypt, iran",
      "order of amendments L.4 A1, L.10",
      "vote on amendment L.4 A1 by recorded vote in favour iran against usa, japan abstaining peru",
      "adopt amendment L.4 L.10", "adopt L.4")
    #expect(
      sitting.actions == [
        "\(first)the Commission rejected, by a recorded vote of 2 to 1, with 1 abstention, an oral amendment to operative paragraph 3 of \(draft), proposed by the representative of the Islamic Republic of Iran and the observer for Egypt. The voting was as follows:",
        "In favour: Iran (Islamic Republic of).", "Against: Japan, United States of America.",
        "Abstaining: Peru.",
        "\(same)the Commission adopted an amendment (E/CN.15/2024/L.10) to \(draft), submitted by the representative of Belarus.",
        "Also at the same meeting, the Commission decided to recommend to the Economic and Social Council the adoption of a draft resolution (E/CN.15/2024/L.4), as amended, entitled “Fair trials”, sponsored by Chile and Peru. (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func oneAmendmentSettlesAnotherAndOneIsWithdrawn() throws {
    let sitting = try Sitting(
      "amend L.4 L.10 by belarus", "amend L.4 L.11 by iran", "amend L.4 A3 by kenya, thailand",
      "withdraw amendment L.4 A3", "adopt amendment L.4 L.10 by vote 8-1-1 implies rejection of L.11")
    #expect(
      sitting.actions == [
        "At the 2nd meeting, on 17 May 2024, an oral amendment to \(draft), proposed by the representatives of Kenya and Thailand, was withdrawn by its sponsors.",
        "\(same)the Commission adopted, by 8 votes to 1, with 1 abstention, an amendment (E/CN.15/2024/L.10) to \(draft), submitted by the representative of Belarus. As the adoption of the amendment implied the rejection of another amendment (E/CN.15/2024/L.11), the latter was not put to the vote.",
      ])
  }

  @Test func aPartIsVotedOnAfterAnObjectionAndThenTheWhole() throws {
    let sitting = try Sitting(
      "divide L.4 \"operative paragraph 3\" by iran", "object to division of L.4 by peru",
      "speak to motion on L.4 in favour belarus", "speak to motion on L.4 against chile",
      "speak to motion on L.4 against kenya", "vote on motion on L.4 7-3-1",
      "vote on part L.4 \"operative paragraph 3\" 4-5-3", "adopt L.4")
    #expect(
      sitting.actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran requested a separate vote on operative paragraph 3 of \(draft). The representative of Peru objected to the request. The representative of Belarus spoke in favour of the motion for division, and the representatives of Chile and Kenya spoke against it. The motion for division was carried by 7 votes to 3, with 1 abstention. Operative paragraph 3 was put to the vote and rejected by 5 votes to 4, with 3 abstentions.",
        "\(same)the Commission decided to recommend to the Economic and Social Council the adoption, as a whole, of a draft resolution (E/CN.15/2024/L.4), as amended, entitled “Fair trials”, sponsored by Chile and Peru. (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func aDivisionThatWasRefusedAndADraftThatFellInParts() throws {
    #expect(
      try Sitting(
        "divide L.4 \"operative paragraph 3\" by iran", "object to division of L.4 by peru",
        "vote on motion on L.4 3-7-1"
      ).actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran requested a separate vote on operative paragraph 3 of \(draft). The representative of Peru objected to the request. The motion for division was rejected by 7 votes to 3, with 1 abstention."
      ])
    #expect(
      try Sitting(
        "divide L.4 \"operative paragraph 1\" by iran",
        "vote on part L.4 \"operative paragraph 1\" 2-9-0 last operative part"
      ).actions.last
        == "\(same)all operative parts of \(draft) having been rejected, the draft resolution was considered to have been rejected as a whole."
    )
  }

  @Test func aMotionThatNoDecisionBeTaken() throws {
    let sitting = try Sitting(
      "move no decision on L.4 by iran", "speak to motion on L.4 in favour belarus",
      "speak to motion on L.4 against chile", "vote on motion on L.4 6-5-1", "floor chile")
    #expect(
      sitting.actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran moved that no decision be taken on \(draft). The representative of Belarus spoke in favour of the motion, and the representative of Chile spoke against it. The motion was adopted by 6 votes to 5, with 1 abstention. Accordingly, no decision was taken on the draft resolution. Following the consideration of the draft resolution, the representative of Chile made a statement."
      ])
    #expect(
      try Sitting("move no decision on L.4 by iran", "vote on motion on L.4 3-8-0", "adopt L.4").actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran moved that no decision be taken on \(draft). The motion was rejected by 8 votes to 3, with no abstentions.",
        "\(same)the Commission decided \(recommended)",
      ])
  }

  @Test func competenceAndReconsideration() throws {
    #expect(
      try Sitting("question competence on L.4 by iran", "vote on motion on L.4 8-3-0").actions == [
        "At the 2nd meeting, on 17 May 2024, the representative of the Islamic Republic of Iran moved that the Commission decide that it was not competent to adopt \(draft). The motion was adopted by 8 votes to 3, with no abstentions."
      ])
    #expect(
      try Sitting("vote on L.4 1-2-0", "reconsider L.4 by kenya", "agree to motion on L.4", "adopt L.4")
        .actions
        == [
          "\(first)the Commission rejected, by 2 votes to 1, with no abstentions, \(rejected)",
          "\(same)the representative of Kenya moved that \(draft) be reconsidered. The motion was adopted without a vote.",
          "Also at the same meeting, the Commission decided \(recommended)",
        ])
  }

  @Test func draftsAreWithdrawnReintroducedAndPostponed() throws {
    #expect(
      try Sitting("withdraw draft L.4", "reintroduce L.4 by kenya").actions == [
        "At the 2nd meeting, on 17 May 2024, \(draft) was withdrawn by its sponsors.",
        "\(same)\(draft) was reintroduced by the representative of Kenya.",
      ])
    #expect(
      try Sitting("postpone L.4 to meeting 3").actions == [
        "\(first)the Commission decided to postpone its consideration of \(draft) to its 3rd meeting."
      ])
    #expect(
      try Sitting("postpone L.4 to session 34").actions == [
        "\(first)the Commission decided to postpone its consideration of \(draft) to its thirty-fourth session."
      ])
  }

  @Test func draftsOnWhichNoActionWasTakenAreNamedAtTheClose() throws {
    #expect(try Sitting().actions == [])
    let closed = try Sitting("close session")
    #expect(!closed.opening.contains("No issues were raised"))
    #expect(
      closed.actions == [
        "No action was taken on \(draft)."
      ])
    #expect(
      try Sitting("corrigendum L.4/Corr.1", "no action on L.4").actions == [
        "At the 2nd meeting, on 17 May 2024, no action was taken on the draft resolution entitled “Fair trials” (E/CN.15/2024/L.4 and Corr.1)."
      ])
  }

  @Test func positionsAndDissociationsFollowAConsensus() throws {
    let sitting = try Sitting(
      "adopt L.4", "sponsor L.4 brazil at adoption", "floor austria after L.4 explaining position",
      "floor usa after L.4 dissociating")
    #expect(
      sitting.actions == [
        "\(first)the Commission decided \(recommended) Subsequently, Brazil joined the sponsors of the draft resolution."
          + " Following the recommendation of the draft resolution, the representative of Austria made a statement in explanation of position."
          + " The representative of the United States also made a statement."
          + " The delegation of the United States dissociated itself from the consensus on the draft resolution."
      ])
    let several = try Sitting(
      "adopt L.4", "floor austria after L.4 explaining position dissociating",
      "floor usa after L.4 explaining position dissociating")
    #expect(
      several.actions == [
        "\(first)the Commission decided \(recommended)"
          + " Following the recommendation of the draft resolution, the representatives of Austria and the United States made statements in explanation of position."
          + " The delegations of Austria and the United States dissociated themselves from the consensus on the draft resolution."
      ])
  }

  @Test func aTextOfObserversIsVotedOnAtAMembersRequest() throws {
    let sitting = try Sitting(
      "submit L.5 resolution \"Observers\" item 6 sponsors egypt after deadline",
      "vote on L.5 7-1-0 at the request of peru")
    #expect(
      sitting.actions == [
        "\(first)the Commission adopted, by 7 votes to 1, with no abstentions, a draft resolution (E/CN.15/2024/L.5) entitled “Observers”, sponsored by Egypt. The draft resolution was put to the vote at the request of the representative of Peru. (For the text of the resolution, see chap. I, resolution 33/1.)"
      ])
  }

  @Test func anOralDecisionMayBeVotedOn() throws {
    let sitting = try Sitting(
      "submit draft board decision \"Board\" item 6 deciding \"to transmit the report\"",
      "adopt board by vote 9-0-2")
    #expect(
      sitting.actions == [
        "\(first)the Commission decided, by 9 votes to none, with 2 abstentions, to transmit the report."
      ])
  }

  @Test func theGreaterFigureStandsFirstWhateverWasRejected() throws {
    let sitting = try Sitting(
      "move no decision on L.4 by iran", "vote on motion on L.4 2-8-1", "amend L.4 A1 by iran",
      "vote on amendment L.4 A1 2-8-1", "divide L.4 \"paragraph 2\" by iran",
      "vote on part L.4 \"paragraph 2\" 2-8-1", "vote on L.4 2-8-1",
      "move adjournment of meeting by peru", "vote on motion 2-8-1", "point of order japan",
      "ruling not upheld", "appeal japan", "appeal vote 2 to 8, with 1 abstention")
    let report = Report.draft(sitting.session)
    let told =
      report.chapters.first { $0.title == "Crime" }?.blocks.map(\.words).joined(separator: "\n") ?? ""
    #expect(told.split(separator: "8 votes to 2, with 1 abstention").count == 7)
    #expect(!told.contains("2 votes to 8"))
  }
}
