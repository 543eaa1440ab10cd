import Testing

@testable import ReferenceData

@Suite struct BodyProfileTests {
  @Test func theBodiesAreRead() throws {
    let files = [PackageResources.body_ccpcj_json, PackageResources.body_cnd_json]
    #expect(try files.map { try BodyProfile.read($0) } == BodyProfile.all)
    #expect(BodyProfile.all.map(\.code) == ["ccpcj", "cnd"])
    #expect(BodyProfile.named("ccpcj")?.symbolSeries == "E/CN.15")
    #expect(BodyProfile.named("cnd")?.officialRecords.report == "Supplement No. 8")
    #expect(BodyProfile.named("none") == nil)
  }

  @Test(arguments: BodyProfile.all)
  func theSeatsAddUp(body: BodyProfile) {
    let shares = body.seats.regionalGroups
    let rotating = body.seats.rotating.map(\.count).reduce(0, +)
    #expect(shares.map(\.count).reduce(0, +) + rotating == body.seats.total)
    #expect(Set(shares.map(\.group)) == Set(RegionalGroup.allCases))
  }

  @Test func theQuorumIsAThirdForDebateAndAMajorityForDecisions() throws {
    let crime = try #require(BodyProfile.named("ccpcj"))
    #expect(crime.quorum.debate.count(of: crime.seats.total) == 14)
    #expect(crime.quorum.decision.count(of: crime.seats.total) == 21)
    let drugs = try #require(BodyProfile.named("cnd"))
    #expect(drugs.quorum.debate.count(of: drugs.seats.total) == 18)
    #expect(drugs.quorum.decision.count(of: drugs.seats.total) == 27)
  }

  @Test(arguments: BodyProfile.all)
  func everyRuleHasALabel(body: BodyProfile) {
    for key in RuleKey.allCases {
      #expect(body.rules[key]?.label.isEmpty == false, "\(key)")
    }
  }

  @Test(arguments: BodyProfile.all)
  func theReferencesOfAProfileResolve(body: BodyProfile) {
    #expect(Directory.standard.participant(code: body.secretariatEntity) != nil)
    #expect(body.bureau.offices.count == RegionalGroup.allCases.count)
    #expect(body.orderOfSpeakers.asTimePermits.allSatisfy { body.orderOfSpeakers.item.joined().contains($0) })
  }

  @Test(arguments: BodyProfile.all)
  func everybodyButAMinisterHasAPlaceInTheOrderOfSpeakersOnAnItem(body: BodyProfile) {
    let tiers = body.orderOfSpeakers.item.flatMap(\.self)
    #expect(Set(tiers).count == tiers.count)
    #expect(Set(tiers) == Set(SpeakerCategory.allCases).subtracting([.minister]))
    #expect(Set(body.orderOfSpeakers.generalDebate.joined()) == Set(SpeakerCategory.allCases))
    for category in Organization.Category.allCases {
      #expect(tiers.contains(SpeakerCategory(category)), "\(category)")
    }
  }

  @Test func groupsSpeakLongerThanOthers() throws {
    let body = try #require(BodyProfile.named("ccpcj"))
    #expect(body.timeLimit(on: .generalDebate, for: .groupOfStates) == .seconds(600))
    #expect(body.timeLimit(on: .generalDebate, for: .member) == .seconds(300))
    #expect(body.timeLimit(on: .item, for: .groupOfStates) == .seconds(420))
    #expect(body.timeLimit(on: .item, for: .nonGovernmental) == .seconds(300))
    #expect(body.timeLimit(on: .secondReply, for: .member) == .seconds(300))
  }

  @Test func aProfileThatLacksSomethingIsRefused() {
    #expect(throws: (any Error).self) { try BodyProfile.read(Array("{\"code\": \"x\"}".utf8)) }
  }
}
