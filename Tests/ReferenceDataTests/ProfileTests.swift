import CanonicalForm
import Proceedings
import Testing

@testable import ReferenceData

@Suite("Profiles of bodies") struct ProfileTests {
  @Test func areReadFromTheirFiles() throws {
    #expect(try Body.files.map { try Body(profile: $0) } == Body.all)
    #expect(Body.all.count == 12 && Body.all.map(\.code) == Body.all.map(\.code).sorted())
    #expect(Body.named("ccpcj")?.symbols.text == "E/CN.15/{year}")
    #expect(Body.named("cnd")?.officialRecords?.report == "Supplement No. 8")
    #expect(Body.named("none") == nil)
  }

  @Test(arguments: Body.all)
  func comeBackFromTheirStoredForm(body: Body) throws {
    let stored = try CanonicalJSON(encoding: body).bytes
    #expect(try CanonicalDecoder.value(Body.self, of: stored) == body)
    #expect(try Body(profile: stored) == body)
  }

  @Test func theQuorumIsAThirdForDebateAndAMajorityForDecisions() throws {
    let crime = try #require(Body.named("ccpcj"))
    #expect(crime.quorumForDebate == 14 && crime.quorumForDecision == 21)
    let drugs = try #require(Body.named("cnd"))
    #expect(drugs.quorumForDebate == 18 && drugs.quorumForDecision == 27)
  }

  @Test(arguments: Body.all.filter { $0.parent == "Economic and Social Council" })
  func ofTheCouncilsCommissionsHaveALabelForEveryRule(body: Body) {
    for rule in Rule.allCases { #expect(body.label(of: rule)?.isEmpty == false, "\(rule)") }
  }

  @Test(arguments: Body.all)
  func everybodyButAMinisterHasAPlaceInTheOrderOfSpeakersOnAnItem(body: Body) {
    // Institutes of a programme network are known to the crime commission and that on narcotic drugs alone.
    let all = Set(SpeakerCategory.allCases)
      .subtracting(["ccpcj", "cnd"].contains(body.code) ? [] : [.programmeNetworkInstitute])
    #expect(Set(body.orderOfSpeakers.item.joined()) == all.subtracting([.minister]))
    #expect(Set(body.orderOfSpeakers.generalDebate.joined()) == all)
  }

  @Test func groupsSpeakLongerThanOthers() throws {
    let body = try #require(Body.named("ccpcj"))
    #expect(body.seconds(on: .generalDebate, for: .groupOfStates) == 600)
    #expect(body.seconds(on: .generalDebate, for: .member) == 300)
    #expect(body.seconds(on: .item, for: .groupOfStates) == 420)
    #expect(body.seconds(on: .item, for: .nonGovernmental) == 300)
    #expect(body.seconds(on: .secondReply, for: .member) == 300)
  }
}

@Suite("Mistakes in a profile") struct ProfileMistakeTests {
  /// The mistakes of the crime commission’s profile after these texts were replaced in it.
  private func mistakes(_ changes: (of: String, with: String)...) throws -> [String] {
    var text = String(decoding: PackageResources.body_ccpcj_json, as: UTF8.self)
    for change in changes {
      try #require(text.contains(change.of), "\(change.of)")
      text = text.replacing(change.of, with: change.with, maxReplacements: 1)
    }
    do throws(ProfileMistakes) {
      _ = try Body(profile: Array(text.utf8))
      return []
    } catch { return error.all.map(\.description) }
  }

  @Test func areNamedAllAtOnceWithPlaceAndRemedy() throws {
    #expect(
      try mistakes(
        (of: #""title": "Rapporteur""#, with: #""titel": "Rapporteur""#),
        (of: #""role": "deputy""#, with: #""role": "vice""#), (of: #""total": 40"#, with: #""total": "40""#))
        == [
          "seats.total: must be a whole number",
          "offices[1].role: must be one of presiding, deputy, reporting, other",
          "offices[4].title: is missing",
          "offices[4].titel: is not known here; did you mean “title”?",
        ])
  }

  @Test func anUnknownKeyIsRefusedAtEveryLevel() throws {
    #expect(
      try mistakes((of: #""code":"#, with: #""motto": "x", "code":"#)).first?.hasPrefix(
        "motto: is not known here")
        == true)
    #expect(
      try mistakes((of: #""African States": 12"#, with: #""Africa": 12"#)).first?.hasPrefix(
        "seats.groups.Africa: ")
        == true)
    #expect(
      try mistakes((of: #""quorum": {"label""#, with: #""quorom": {"label""#))
        == ["rules.quorom: is not known here; did you mean “quorum”?"])
    #expect(try mistakes((of: #""code":"#, with: #""supplement": "10", "code":"#)).count == 1)
  }

  @Test func figuresThatContradictEachOtherAreRefused() throws {
    #expect(
      try mistakes((of: #""total": 40"#, with: #""total": 41"#)) == [
        "seats.total: must be 40, as the seats of the groups add up"
      ])
    #expect(
      try mistakes((of: #""title": "First Vice-Chair""#, with: #""title": "First Vice-Chair", "count": 0"#))
        == ["offices[1].count: must be 1 or more"])
    #expect(
      try mistakes((of: #""role": "presiding""#, with: #""role": "other""#))
        == ["offices: must have one office with the role “presiding”"])
    // A body of one session, such as an ad hoc committee, has no year in its symbols.
    #expect(try mistakes((of: "E/CN.15/{year}", with: "E/CN.15")) == [])
    #expect(
      try mistakes((of: "end-of-session-before", with: "first-meeting"))
        == ["election.opener: is missing: say who presides until the election at the first meeting"])
    #expect(
      try mistakes((of: #""seats": "known""#, with: #""seats": "sure""#))
        == ["certainty.seats: must be one of read, known, inferred"])
  }

  @Test func aFileThatIsNoJSONIsRefused() {
    #expect(throws: ProfileMistakes.self) { try Body(profile: Array("{".utf8)) }
    #expect(throws: ProfileMistakes.self) { try Body(profile: Array("[]".utf8)) }
    #expect(throws: ProfileMistakes.self) { try Body(profile: Array("{}".utf8)) }
  }

  @Test func inTheReportAreNamedWithTheirPlaces() throws {
    let found = try mistakes(
      (
        #""chapters": ["matters", "items", "organization"]"#,
        #""chapters": ["items", "items"], "phrases": {"reply": "{speakers} and {title} [spoke", "replies": "{speaker}"}"#
      ))
    #expect(
      found == [
        "report.chapters: must name “matters” once",
        "report.chapters: must name “items” once",
        "report.chapters: must name “organization” once",
        "report.phrases.replies: has no place called {speaker}",
        "report.phrases.reply: has “[” without “]”",
        "report.phrases.reply: has no place for {title}: use {speakers}",
      ])
  }
}
