import Proceedings
import ReferenceData
import Testing

/// A participant that a session registers takes no name that another has.
@Suite("Names of registered participants")
struct RegistrationTests {
  private static let time = RoomTime("2024-05-13 10:00") ?? .start

  private func registration(_ code: String, _ name: String) -> Session.Command {
    .participants(
      .register(
        .init(code: ParticipantCode(code), name: name, article: "", category: .nonGovernmental)))
  }

  private func session(_ commands: Session.Command...) throws -> Session {
    var session = Session()
    let body = try #require(Body.named("ccpcj"))
    for command in [.create(body)] + commands {
      for event in try session.decide(command, at: Self.time) {
        session.evolve(by: event, at: Moment(version: session.version + 1, time: Self.time))
      }
    }
    return session
  }

  @Test(arguments: [
    ("DE", "Germany", "DEU"), ("XX", "germany", "DEU"),
    ("XX", "Allemagne", "DEU"), ("XX", "Allemagne (l’)", "DEU"), ("XX", "Alemania", "DEU"),
    ("XX", "Германия", "DEU"), ("XX", "德国", "DEU"), ("XX", "Cote d'Ivoire", "CIV"),
    ("XX", "the UNITED KINGDOM", "GBR"), ("UK", "River Institute", "GBR"), ("XX", "G-77", "G77"),
    ("G77", "River Institute", "G77"), ("XX", "UNODC", "UNODC"), ("unodc", "River Institute", "UNODC"),
    ("XX", "United Nations Office on Drugs & Crime", "UNODC"), ("XX", "European Union", "EU"),
  ])
  func aNameOrCodeOfAnotherIsRefused(code: String, name: String, other: String) throws {
    let refusal = try session().refusalOfNames(in: registration(code, name))
    guard case .participants(.nameTaken(_, by: let taken))? = refusal else {
      Issue.record("\(code) “\(name)”: \(String(describing: refusal))")
      return
    }
    #expect(taken.rawValue == other)
  }

  @Test func aNameOfTheSessionsOwnParticipantsIsRefused() throws {
    let session = try session(registration("RIV", "River Institute"))
    #expect(
      session.refusalOfNames(in: registration("XX", "The river institute"))
        == .participants(.nameTaken("The river institute", by: ParticipantCode("RIV"))))
    #expect(
      session.refusalOfNames(in: registration("RIV", "Other Institute"))
        == .participants(.alreadyRegistered(ParticipantCode("RIV"))))
    #expect(session.refusalOfNames(in: registration("SEA", "Sea Institute")) == nil)
  }

  @Test func aCorrectionIsUnderTheSameRule() throws {
    let session = try session(registration("RIV", "River Institute"), registration("SEA", "Sea Institute"))
    func correction(_ code: String, _ name: String) -> Session.Command {
      .correct(version: 3, as: registration(code, name), time: nil)
    }
    #expect(session.refusalOfNames(in: correction("SEA", "Deep Sea Institute")) == nil)
    #expect(session.refusalOfNames(in: correction("SEA", "Germany")) != nil)
    #expect(session.refusalOfNames(in: correction("SEA", "River Institute")) != nil)
  }

  @Test func aParticipantDoesNotComeBackBesideOneOfItsName() throws {
    let session = try session(
      registration("RIV", "River Institute"), .undo(version: 2), registration("RIN", "River Institute"))
    #expect(
      session.refusalOfNames(in: .undo(version: 3))
        == .participants(.nameTaken("River Institute", by: ParticipantCode("RIN"))))
    #expect(session.refusalOfNames(in: .undo(version: 4)) == nil)
  }

  @Test func aCodeThatNobodyHasIsRefused() throws {
    let session = try session()
    func inscribe(_ code: String) -> Session.Command {
      let delegation = ParticipantCode(code)
      return .list(
        .init(
          item: 3,
          command: .inscribe(
            .init(delegation: delegation, statement: .init(speaker: .delegation(delegation))))))
    }
    #expect(session.refusalOfNames(in: inscribe("XQZ")) == .participants(.unknown("XQZ")))
    #expect(session.refusalOfNames(in: inscribe("  ")) == .participants(.unknown("  ")))
    #expect(session.refusalOfNames(in: inscribe("")) == .participants(.unknown("")))
    #expect(session.refusalOfNames(in: inscribe("UKR")) == nil)
    var spoken = Statement(speaker: .delegation(ParticipantCode("UKR")))
    spoken.onBehalfOf = [Behalf(group: ParticipantCode("G-NONE"))]
    #expect(session.refusalOfNames(in: .floor(.give(spoken))) == .participants(.unknown("G-NONE")))
  }
}
