import Testing

@Suite("How drafts came before the body, and were changed")
struct DraftStepTests {
  private let first = "At the 2nd meeting, on 17 May 2024, "
  private let byBody = "At its 2nd meeting, on 17 May 2024, "
  private let same = "At the same meeting, "
  private let draft = "the draft resolution entitled “Fair trials” (E/CN.15/2024/L.4)"

  @Test func anIntroductionIsToldBeforeTheActionWhichThenNamesNobodyAgain() throws {
    let sitting = try Sitting(
      "introduce L.4 by peru", "sponsor L.4 brazil", "no implications L.4", "adopt L.4 by consensus")
    #expect(
      sitting.actions == [
        "\(first)the representative of Peru introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru. Subsequently, Brazil joined the sponsors of the draft resolution.",
        "\(same)the Commission decided, by consensus, to recommend to the Economic and Social Council the adoption of \(draft). (For the text of the draft resolution, see chap. I.) Prior to the recommendation of the draft resolution, the Commission was advised that it contained no programme budget implications.",
      ])
  }

  @Test(arguments: [
    (
      "peru for sponsors",
      "the representative of Peru, on behalf of Chile, introduced a draft resolution entitled “Fair trials” (E/CN.15/2024/L.4)."
    ),
    (
      "belgium for eu members",
      "the observer for Belgium, on behalf of the States Members of the United Nations that are members of the European Union, introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
    (
      "peru also on behalf of kenya and brazil",
      "the representative of Peru, also on behalf of Brazil and Kenya, introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
    (
      "peru and chile",
      "the representatives of Chile and Peru introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
    (
      "facilitator \"Ana Sol\", peru",
      "the facilitator, Ana Sol (Peru), introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
    (
      "secretary",
      "the Secretary of the Commission introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
    (
      "the chair",
      "the Chair of the Commission introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru."
    ),
  ])
  func whoIntroducesADraftIsNamedWithTheGroup(who: String, told: String) throws {
    #expect(try Sitting("introduce L.4 by \(who)").actions == ["\(first)\(told)"])
  }

  @Test(arguments: [
    (
      "by chair on the basis of informal consultations",
      "submitted by the Chair on the basis of informal consultations"
    ),
    ("by bureau", "submitted by the Bureau"),
    ("by secretariat", "submitted by the Secretariat"),
    ("by g77", "submitted by the Group of 77 and China"),
    (
      "by first vice-chair on the basis of informal consultations on L.4",
      "submitted by the First Vice-Chair on the basis of informal consultations on draft resolution E/CN.15/2024/L.4"
    ),
    (
      "by facilitator \"Ana Sol\", peru on the basis of L.4",
      "submitted by the facilitator, Ana Sol (Peru), on the basis of draft resolution E/CN.15/2024/L.4"
    ),
    ("recommended by \"Working Group on Governance\"", "recommended by the Working Group on Governance"),
    (
      "sponsors kenya on the basis of \"the report of the Expert Group\" CRP.4",
      "submitted on the basis of the report of the Expert Group (E/CN.15/2024/CRP.4) and sponsored by Kenya"
    ),
    ("by kenya, brazil", "sponsored by Brazil and Kenya"),
    ("sponsors kenya cosponsors peru, chile", "sponsored by Kenya and co-sponsored by Chile and Peru"),
  ])
  func whoSubmittedADraftAndOnWhatBasisIsTold(origin: String, told: String) throws {
    let sitting = try Sitting(
      "submit L.9 decision \"Working methods\" item 6 \(origin) after deadline", "introduce L.9")
    #expect(
      sitting.actions == [
        "\(byBody)the Commission had before it a draft decision (E/CN.15/2024/L.9) entitled “Working methods”, \(told)."
      ])
  }

  @Test func oralRevisionsAreListedAndToldOfTheDraftAsItStood() throws {
    let sitting = try Sitting(
      "revise L.4 orally by peru \"in paragraph 2, “urges” was replaced by “invites”;\" \"paragraph 5 was deleted.\"",
      "correct draft L.4 orally by secretary", "revise L.4 orally by chile title \"Fair and public trials\"",
      "adopt L.4")
    #expect(
      sitting.actions == [
        "\(first)the representative of Peru orally revised \(draft) as follows:",
        "(a) In paragraph 2, “urges” was replaced by “invites”;", "(b) Paragraph 5 was deleted.",
        "\(same)the Secretary of the Commission orally corrected \(draft).",
        "Also at the same meeting, the representative of Chile orally revised \(draft) as follows: the title was changed to read “Fair and public trials”.",
        "Also at the same meeting, the Commission decided to recommend to the Economic and Social Council the adoption of a draft resolution (E/CN.15/2024/L.4), as orally revised and corrected, entitled “Fair and public trials”, sponsored by Chile and Peru. (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func aDraftIsIntroducedAgainWhenItIsIssuedAgain() throws {
    let sitting = try Sitting(
      "introduce L.4 by peru", "issue L.4/Rev.1 title \"Fair and public trials\"", "sponsor L.4 kenya",
      "introduce L.4/Rev.1 by chile", "adopt L.4")
    #expect(
      sitting.actions == [
        "\(first)the representative of Peru introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru. Subsequently, Kenya joined the sponsors of the draft resolution.",
        "\(same)the representative of Chile introduced a revised draft resolution (E/CN.15/2024/L.4/Rev.1) entitled “Fair and public trials”, sponsored by Chile, Kenya and Peru.",
        "Also at the same meeting, the Commission decided to recommend to the Economic and Social Council the adoption of the revised draft resolution entitled “Fair and public trials” (E/CN.15/2024/L.4/Rev.1). (For the text of the draft resolution, see chap. I.)",
      ])
  }

  @Test func aDraftIsWithdrawnInTheLightOfTheAdoptionOfAnother() throws {
    let sitting = try Sitting(
      "submit L.9 resolution for council \"Trials\" item 6 sponsors kenya after deadline combining L.4",
      "adopt L.9", "withdraw draft L.4 in the light of the adoption of L.9")
    #expect(
      sitting.actions == [
        "\(byBody)the Commission decided to recommend to the Economic and Social Council the adoption of a draft resolution (E/CN.15/2024/L.9) entitled “Trials”, combining draft resolution E/CN.15/2024/L.4, sponsored by Kenya. (For the text of the draft resolution, see chap. I.)",
        "\(same)in the light of the adoption of draft resolution E/CN.15/2024/L.9, \(draft) was withdrawn by its sponsors.",
      ])
  }

  @Test func anEstimateHasAnAmountAndAnAnnex() throws {
    let told = try Sitting(
      "estimate L.4 read by secretary amount \"$90,000\" annex II", "adopt L.4"
    ).actions.first
    #expect(
      told?.hasSuffix(
        " Prior to the recommendation of the draft resolution, the Secretary of the Commission read out a statement on the financial implications of its adoption, amounting to $90,000 (see annex II)."
      )
        == true)
    let unread = try Sitting("estimate L.4 CRP.4", "adopt L.4").actions.first
    #expect(
      unread?.hasSuffix(
        " the Commission was informed of the financial implications of its adoption (see conference room paper E/CN.15/2024/CRP.4)."
      )
        == true)
    let none = try Sitting("no implications L.4 stated by secretary", "adopt L.4").actions.first
    #expect(
      none?.hasSuffix(
        " the Secretary of the Commission stated that the draft resolution contained no programme budget implications."
      )
        == true)
  }

  @Test func whatIsDecidedWithoutADocumentNamesWhoProposedIt() throws {
    let sitting = try Sitting(
      "submit draft list decision \"List\" item 6 by chair deciding \"to close the list\"", "adopt list")
    #expect(
      sitting.actions == ["\(byBody)on the proposal of the Chair, the Commission decided to close the list."])
  }

  @Test func anAmendmentIsIntroducedBeforeItIsDecided() throws {
    let sitting = try Sitting(
      "introduce L.4 by peru", "amend L.4 A1 \"paragraph 2\" by kenya", "introduce amendment L.4 A1 by kenya",
      "unsponsor L.4 chile", "withdraw amendment L.4 A1")
    #expect(
      sitting.actions == [
        "\(first)the representative of Peru introduced a draft resolution (E/CN.15/2024/L.4) entitled “Fair trials”, sponsored by Chile and Peru. Subsequently, Chile withdrew as a sponsor of the draft resolution.",
        "\(same)the representative of Kenya introduced an oral amendment to paragraph 2 of \(draft).",
        "Also at the same meeting, an oral amendment to paragraph 2 of \(draft), proposed by the representative of Kenya, was withdrawn by its sponsor.",
      ])
  }

  @Test func anAdoptionNamesOralChangesThatWereNotRecordedBefore() throws {
    let recommended =
      "the Commission decided to recommend to the Economic and Social Council the adoption of a draft"
    for (line, changes) in [
      ("adopt L.4 as orally revised", "as orally revised"),
      ("adopt L.4, as orally revised and as orally corrected", "as orally revised and corrected"),
      ("adopt L.4 as amended", "as orally amended"),
    ] {
      #expect(
        try Sitting(line).actions.first?.hasPrefix(
          "\(byBody)\(recommended) resolution (E/CN.15/2024/L.4), \(changes), entitled “Fair trials”")
          == true, "\(line)")
    }
    #expect(
      try Sitting("revise L.4 orally", "adopt L.4 as orally revised").actions.first?.contains(
        ", as revised, entitled")
        == true)
  }

  @Test func aDraftIsPostponedAtSomebodysRequest() throws {
    #expect(
      try Sitting("postpone L.4 to next session at the request of kenya for african group").actions == [
        "\(byBody)at the request of the representative of Kenya (on behalf of the Group of African States), the Commission decided to postpone its consideration of \(draft) to its thirty-fourth session."
      ])
    #expect(
      try Sitting("postpone L.4").actions == [
        "\(byBody)the Commission decided to postpone its consideration of \(draft)."
      ])
  }

  @Test func aDraftInAnInformalPaperIsAdoptedWithAFurtherDecision() throws {
    let sitting = try Sitting(
      "submit draft outcome decision \"Outcome\" item 6 by chair contained in \"an informal paper\"",
      "adopt outcome deciding \"to transmit it to the Council\"")
    #expect(
      sitting.actions.first?.hasPrefix(
        "\(byBody)the Commission adopted a draft decision entitled “Outcome”, submitted by the Chair on behalf of the Commission and contained in an informal paper, and decided to transmit it to the Council."
      )
        == true)
  }

  // MARK: For whom

  @Test func whoeverActsForAGroupIsNamedWithIt() throws {
    let sitting = try Sitting(
      "divide L.4 \"paragraph 2\" by belgium for eu members", "vote on part L.4 \"paragraph 2\" 5-6-0",
      "vote on L.4 9-1-1 at the request of belgium for eu members",
      "floor belgium after L.4 explaining vote for eu members")
    let group =
      "(on behalf of the States Members of the United Nations that are members of the European Union)"
    #expect(
      sitting.actions == [
        "\(first)the observer for Belgium \(group) requested a separate vote on paragraph 2 of \(draft). Paragraph 2 was put to the vote and rejected by 6 votes to 5, with no abstentions.",
        "\(same)the Commission decided, by 9 votes to 1, with 1 abstention, to recommend to the Economic and Social Council the adoption, as a whole, of a draft resolution (E/CN.15/2024/L.4), as amended, entitled “Fair trials”, sponsored by Chile and Peru. The draft resolution was put to the vote at the request of the observer for Belgium \(group). (For the text of the draft resolution, see chap. I.) The observer for Belgium \(group) made a statement in explanation of vote after the voting.",
      ])
  }

  @Test func aDelegationDissociatesItselfFromAPart() throws {
    let sitting = try Sitting(
      "adopt L.4", "floor usa after L.4 dissociating from \"paragraph 12\"",
      "floor belgium after L.4 for eu members dissociating from draft", "floor japan after L.4 dissociating")
    let group =
      "(on behalf of the States Members of the United Nations that are members of the European Union)"
    #expect(
      sitting.actions.first?.hasSuffix(
        " The delegation of the United States dissociated itself from paragraph 12 of the draft resolution."
          + " The delegation of Belgium \(group) dissociated itself from the draft resolution."
          + " The delegation of Japan dissociated itself from the consensus on the draft resolution.") == true
    )
  }
}
