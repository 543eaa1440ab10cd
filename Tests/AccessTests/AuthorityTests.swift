import Access
import EventLog
import Proceedings
import Testing

/// Who may do what, role by role.
@Suite("Authority") struct AuthorityTests {
  private let session = SessionName("ccpcj-34")
  private let other = SessionName("cnd-70")

  private func visitor(_ role: Role, delegation: String? = nil) -> Visitor {
    let grant = Visitor.Grant(role, session: session, delegation: delegation.map { ParticipantCode($0) })
    return Visitor(name: "somebody", credential: "1", grants: [grant])
  }

  private func inscription(_ code: String) -> Session.Command {
    let code = ParticipantCode(code)
    let statement = Statement(speaker: .delegation(code))
    return .list(
      .init(item: 3, command: .inscribe(.init(delegation: code, statement: statement))))
  }

  @Test func aSecretaryMayDoEverythingInItsSession() throws {
    let session = try #require(session)
    let secretary = visitor(.secretary)
    for act in [Act.readBoard, .readSession, .administer, .command(.undo(version: nil)), .createSession] {
      #expect(secretary.may(act, in: session))
    }
  }

  @Test(arguments: Role.allCases) func nobodyMayDoAnythingInASessionThatWasNotGiven(_ role: Role) throws {
    let other = try #require(other)
    let visitor = visitor(role, delegation: "UKR")
    for act in [Act.readBoard, .readSession, .administer, .command(.giveFloorToNext())] {
      #expect(!visitor.may(act, in: other))
      #expect(!visitor.mayEverywhere(act))
    }
  }

  @Test func whoeverKeepsTheListsMayGiveTheFloorAndNotAdopt() throws {
    let session = try #require(session)
    let speakers = visitor(.speakers)
    #expect(speakers.may(.command(.giveFloorToNext()), in: session))
    #expect(speakers.may(.command(.list(.init(item: 3, command: .close))), in: session))
    #expect(speakers.may(.readSession, in: session))
    #expect(!speakers.may(.command(.undo(version: 3)), in: session))
    #expect(!speakers.may(.command(.reportWork(.join(.init(paragraph: "a")))), in: session))
    #expect(!speakers.may(.administer, in: session))
  }

  @Test func aDrafterMayDraftAndNotAdoptTheReport() throws {
    let session = try #require(session)
    let drafter = visitor(.drafter)
    let summary = ReportWork.Summary(place: .init(item: 3), paragraphs: ["Words."])
    #expect(drafter.may(.command(.reportWork(.enterSummary(summary))), in: session))
    #expect(!drafter.may(.command(.giveFloorToNext()), in: session))
    #expect(!drafter.may(.administer, in: session))
  }

  @Test func aDisplayMayOnlyReadTheBoard() throws {
    let session = try #require(session)
    let display = visitor(.display)
    #expect(display.may(.readBoard, in: session))
    #expect(!display.may(.readSession, in: session))
    #expect(!display.may(.command(inscription("UKR")), in: session))
  }

  @Test func aDelegationMayInscribeItselfAndGiveNoCommand() throws {
    let session = try #require(session)
    let ukraine = visitor(.delegation, delegation: "UKR")
    #expect(ukraine.may(.inscribeItself, in: session))
    #expect(!ukraine.may(.command(inscription("UKR")), in: session))
    #expect(!ukraine.may(.command(inscription("FRA")), in: session))
    #expect(
      !ukraine.may(.command(.list(.init(item: 3, command: .withdraw(ParticipantCode("UKR"))))), in: session))
    #expect(!ukraine.may(.readSession, in: session))
  }

  @Test(arguments: Role.allCases) func nobodyButADelegationInscribesItself(_ role: Role) throws {
    let session = try #require(session)
    #expect(visitor(role).may(.inscribeItself, in: session) == false)
    #expect(
      Visitor(name: "a", credential: "1", grants: [.init(role)]).mayEverywhere(.inscribeItself) == false)
  }

  @Test func onlyASecretaryOfAllSessionsMayCreateOne() {
    let everywhere = Visitor(name: "a", credential: "1", grants: [.init(.secretary)])
    let drafterEverywhere = Visitor(name: "b", credential: "2", grants: [.init(.drafter)])
    #expect(everywhere.mayEverywhere(.createSession))
    #expect(!drafterEverywhere.mayEverywhere(.createSession))
  }
}
