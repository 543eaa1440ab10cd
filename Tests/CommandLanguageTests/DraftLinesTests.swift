import CommandLanguage
import Proceedings
import ReferenceData
import RoomForTests
import Testing

@Suite("Lines about drafts: who introduces, changes and submits them")
struct DraftLinesTests {
  private func introduction(_ line: String) throws -> Proposals.Introduction? {
    guard case .proposals(.introduce(let fact))? = try Room.read(line) else { return nil }
    return fact
  }

  private func revision(_ line: String) throws -> Proposals.OralRevision? {
    guard case .proposals(.reviseOrally(let fact))? = try Room.read(line) else { return nil }
    return fact
  }

  private func submission(_ clauses: String) throws -> Proposals.Submission? {
    let room = try Room(
      "item 6 \"Crime\"", "submit L.2 resolution \"A\" item 6", "submit L.3 resolution \"B\" item 6")
    let line = "submit L.9 resolution \"T\" item 6 \(clauses)"
    guard case .proposals(.submit(let fact))? = try Room.read(line, in: room.session) else { return nil }
    return fact
  }

  @Test("a draft is introduced by whoever is named, for itself or for others")
  func introductions() throws {
    let peru = Speaker.delegation("PER")
    #expect(try introduction("introduce L.4") == .init(proposal: "L.4"))
    #expect(try introduction("introduce L.4/Rev.1 by peru") == .init(proposal: "L.4", by: [peru]))
    #expect(
      try introduction("introduce L.4, by peru and chile")
        == .init(proposal: "L.4", by: [peru, .delegation("CHL")]))
    #expect(
      try introduction("introduce L.4 by the observer for peru and the representative of chile")?.by
        == [peru, .delegation("CHL")])
    for words in ["for g77", "on behalf of g77", ", on behalf of the group of 77"] {
      #expect(
        try introduction("introduce L.4 by peru \(words)")
          == .init(proposal: "L.4", by: [peru], onBehalfOf: [Behalf(group: "G77")]))
    }
    #expect(
      try introduction("introduce L.4 by peru, also for chile and kenya")
        == .init(proposal: "L.4", by: [peru], onBehalfOf: [Behalf(states: ["CHL", "KEN"], also: true)]))
    for words in ["for sponsors", "for the sponsors", "on behalf of the sponsors"] {
      #expect(
        try introduction("introduce L.4 by peru \(words)")
          == .init(proposal: "L.4", by: [peru], isForSponsors: true))
    }
    #expect(
      try introduction("introduce L.4 by the chair")?.by == [Speaker(standing: .officer, title: "Chair")])
    #expect(
      try introduction("introduce L.4 by secretary")?.by == [Speaker(standing: .officer, title: "Secretary")])
    #expect(
      try introduction("introduce L.4 by facilitator \"Ana Sol\", peru")?.by
        == [Speaker(standing: .official, participant: "PER", title: "facilitator", name: "Ana Sol")])
    #expect(
      try introduction("introduce L.4 by \"Director\", unodc")?.by
        == [Speaker(standing: .official, participant: "UNODC", title: "Director")])
  }

  @Test("oral changes are told one by one, with who made them and the new title")
  func oralChanges() throws {
    let peru = Speaker.delegation("PER")
    let expected = Proposals.OralRevision(
      "L.4", by: [peru], onBehalfOf: [Behalf(group: "G77")], changes: ["one", "two"], title: "New")
    for line in [
      "revise L.4 orally by peru for g77 \"one\" \"two\" title \"New\"",
      "revise L.4 orally, retitled \"New\", by peru for g77, as follows \"one\", \"two\"",
    ] {
      #expect(try revision(line) == expected)
    }
    #expect(
      try revision("correct draft L.4 orally by secretary")
        == .init("L.4", by: [Speaker(standing: .officer, title: "Secretary")], isCorrection: true))
    #expect(
      try revision("revise L.4 orally by peru \"one\" \"two\"")
        == .init("L.4", by: [peru], changes: ["one", "two"]))
    #expect(
      try revision("revise L.4 orally by facilitator \"Ana Sol\", peru \"one\", \"two\"")
        == .init(
          "L.4",
          by: [Speaker(standing: .official, participant: "PER", title: "facilitator", name: "Ana Sol")],
          changes: ["one", "two"]))
    #expect(try revision("correct draft L.4 by secretary \"one\"")?.changes == ["one"])
    #expect(try revision("correct draft L.4") == .init("L.4", isCorrection: true))
    #expect(
      try Room.read("issue L.4/Rev.1 title \"New\"")
        == .proposals(
          .revise(.init(proposal: "L.4", symbol: try symbol("E/CN.15/2024/L.4/Rev.1"), title: "New"))))
  }

  @Test("who submits a draft, and on what basis, is read in any order")
  func origins() throws {
    #expect(try submission("by chair")?.isSubmittedByChair == true)
    #expect(try submission("by the chair")?.isSubmittedByChair == true)
    for (clauses, submitter) in [
      ("by bureau", .init(.bureau)), ("submitted by the secretariat", .init(.secretariat)),
      ("by rapporteur", .init(.officer, name: "Rapporteur")),
      ("by committee \"Committee of the Whole\"", .init(.committee, name: "Committee of the Whole")),
      ("recommended by \"Expert Group\"", .init(.committee, name: "Expert Group", isRecommendation: true)),
      ("by facilitator \"Ana Sol\", peru", .init(.facilitator, name: "Ana Sol", participant: "PER")),
      ("by g77", .init(.group, participant: "G77")),
    ] as [(String, Proposal.Submitter)] {
      #expect(try submission(clauses)?.submitter == submitter, "\(clauses)")
      #expect(try submission("\(clauses), has implications")?.submitter == submitter, "\(clauses)")
    }
    #expect(try submission("by peru, chile")?.sponsors.map(\.participant) == ["PER", "CHL"])
    for (clauses, basis) in [
      ("on the basis of informal consultations", .init(consultations: true)),
      ("on the basis of informal consultations on L.2", .init(consultations: true, drafts: ["L.2"])),
      ("based on L.2 and L.3", .init(drafts: ["L.2", "L.3"])),
      ("on the basis of draft resolution L.2", .init(drafts: ["L.2"])),
      ("combining L.2, L.3", .init(drafts: ["L.2", "L.3"], isCombination: true)),
      (
        "on the basis of \"the report of the group\" CRP.4",
        .init(source: "the report of the group", document: try symbol("E/CN.15/2024/CRP.4"))
      ),
    ] as [(String, Proposal.Basis)] {
      #expect(try submission("by bureau \(clauses)")?.basis == basis, "\(clauses)")
      #expect(try submission("\(clauses), sponsors peru")?.basis == basis, "\(clauses)")
    }
    #expect(throws: LanguageError.self) {
      try submission("on the basis of the report of the working group")
    }
    #expect(
      try submission("sponsors peru also for g77, chile")?.sponsors
        == [.init(participant: "PER", onBehalfOf: "G77", also: true), .init(participant: "CHL")])
  }

  @Test("kinds of texts and the organs above go by the names that the body gives them")
  func kinds() throws {
    var session = Session()
    let body = try #require(Body.named("hrc"))
    session.evolve(by: .created(body), at: Moment(version: 1, time: try Room.now()))
    let line = "submit L.4 draft statement by the President \"T\" item 3 for assembly"
    guard case .proposals(.submit(let submission))? = try Room.read(line, in: session) else {
      Issue.record("it is read otherwise")
      return
    }
    #expect(submission.form.rawValue == "presidential-statement")
    #expect(submission.adopter == .parent)
    #expect(
      try Room.error("submit L.4 sonnet \"T\" item 3")?.problem
        == "Here “resolution” or “decision” is expected, not “sonnet”.")
  }

  @Test("estimates, their absence, and how a draft was adopted")
  func figures() throws {
    let secretary = Speaker(standing: .officer, title: "Secretary")
    #expect(
      try Room.read("estimate L.4 read by secretary CRP.4 amount \"$90,000\" annex II")
        == .proposals(
          .readEstimate(
            .init(
              proposal: "L.4",
              estimate: .init(
                readBy: secretary, document: try symbol("E/CN.15/2024/CRP.4"), amount: "$90,000",
                annex: "annex II")))))
    #expect(
      try Room.read("no implications L.4 stated by secretary")
        == .proposals(.readEstimate(.init(proposal: "L.4", estimate: .init(readBy: secretary, isNone: true))))
    )
    for (words, manner) in [
      ("by consensus", Proposals.Adoption.Manner.consensus), ("without a vote", .withoutVote),
      (", by acclamation", .acclamation),
    ] {
      #expect(
        try Room.read("adopt L.4 \(words)") == .proposals(.act(.init(proposal: "L.4", manner: manner))))
    }
    #expect(
      try Room.read("adopt L.4 numbered \"2 A\" by 20-5-3")
        == .proposals(
          .act(
            .init(proposal: "L.4", vote: .init(inFavour: 20, against: 5, abstaining: 3), label: "2 A"))))
    #expect(
      try Room.read("adopt L.4 by consensus, as orally revised and amended, deciding \"to wait\"")
        == .proposals(
          .act(
            .init(
              proposal: "L.4", manner: .consensus, alsoDecided: "to wait", changes: [.revised, .amended]))))
    #expect(try Room.error("adopt L.4 as it stands") != nil)
    #expect(try Room.error("vote on L.4 by consensus") != nil)
  }

  @Test("whoever acts for a group names it")
  func groups() throws {
    #expect(
      try Room.read("divide L.4 \"part\" by belgium for eu members")
        == .proposals(
          .division(
            .request(.init(proposal: "L.4", part: "part", requestedBy: "BEL", onBehalfOf: "EU-MEMBERS")))))
    #expect(
      try Room.read("vote on L.4 20-5-3 at the request of belgium on behalf of eu members")
        == .proposals(
          .act(
            .init(
              proposal: "L.4", vote: .init(inFavour: 20, against: 5, abstaining: 3), requestedBy: "BEL",
              isAdoption: false, requestedFor: "EU-MEMBERS"))))
    #expect(
      try Room.read("move closure of debate by peru for g77")
        == .motions(.move(.init(kind: .closureOfDebate, mover: "PER", onBehalfOf: "G77"))))
    #expect(
      try Room.read("against motion peru for g77")
        == .motions(.speak(.init(delegation: "PER", isInFavour: false, onBehalfOf: "G77"))))
    #expect(
      try Room.read("withdraw draft L.4 by peru, in the light of the adoption of L.9 and L.10")
        == .proposals(.fate(.withdraw(.init("L.4", by: [.delegation("PER")], inLightOf: ["L.9", "L.10"])))))
  }

  @Test("a delegation dissociates itself from the consensus, the text, or a part")
  func dissociations() throws {
    func target(_ words: String) throws -> Statement.Dissociation? {
      guard case .floor(.give(let statement))? = try Room.read("floor peru after L.4 dissociating \(words)")
      else { return nil }
      #expect(statement.dissociates == true)
      return statement.dissociatesFrom
    }
    #expect(try target("") == nil)
    #expect(try target("from the consensus for g77") == nil)
    #expect(try target("from draft resolution") == .text)
    #expect(try target("from paragraph 12") == .part("paragraph 12"))
    #expect(try target("from \"paragraphs 3 and 4\", by video") == .part("paragraphs 3 and 4"))
    #expect(try Room.error("floor peru after L.4 dissociating from somewhere") != nil)
  }

  @Test("the log names who acted, and for whom")
  func sentences() throws {
    let sentence = EventSentence(.standard)
    func words(_ event: Proposals.Event) -> String { sentence.words(.proposals(event)) }
    let peru = Speaker.delegation("PER")
    #expect(
      words(.introduced(.init(proposal: "L.4", by: [peru], onBehalfOf: [Behalf(group: "G77")])))
        == "Peru on behalf of the Group of 77 and China introduced L.4.")
    #expect(words(.introduced(.init(proposal: "L.4"))) == "L.4 was before the body.")
    #expect(words(.revisedOrally(.init("L.4"))) == "L.4 was revised orally.")
    #expect(
      words(
        .revisedOrally(
          .init(
            "L.4", by: [Speaker(standing: .officer, title: "Secretary")], changes: ["one", "two"],
            title: "New", isCorrection: true)))
        == "L.4 was corrected orally by the Secretary: one; two. Its title became “New”.")
    #expect(
      words(.withdrawn(.init("L.4", inLightOf: ["L.9"])))
        == "L.4 was withdrawn in the light of the adoption of L.9.")
    #expect(
      words(
        .submitted(
          .init(
            id: "L.4", form: .decision, adopter: .body, title: "T", item: 3, submitter: .init(.bureau),
            basis: .init(consultations: true, drafts: ["L.2"]))))
        == "L.4 was submitted by the Bureau on the basis of informal consultations on L.2 under item 3: “T”.")
    #expect(
      words(.adopted(.init(proposal: "L.4", requestedBy: "PER", requestedFor: "G77", manner: .consensus)))
        == "Action was taken on L.4 by consensus, at the request of Peru on behalf of the Group of 77 and China."
    )
    #expect(
      words(.estimateRead(.init(proposal: "L.4", estimate: .init(isNone: true))))
        == "L.4 has no programme budget implications.")
  }
}
