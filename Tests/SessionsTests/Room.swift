import EventLog
import FoundationEssentials
import Proceedings
import ServerForTests
import Sessions
import Testing

enum LogKind: CaseIterable, Sendable {
  case memory
  case postgres

  func open() async throws -> any EventLog {
    switch self {
    case .memory: InMemoryEventLog()
    case .postgres: try await Self.shared.value
    }
  }

  private static let shared = Task { try await PostgresEventLog.open(ServerForTests.connectionString) }
}

struct NotATest: Error {}

func freshSession() throws -> SessionName {
  guard let name = SessionName("d-\(UUID().uuidString.lowercased())") else { throw NotATest() }
  return name
}

extension Session {
  /// How many members are named.
  var count: Int { participants.members.count }

  /// The refusal that no more can be named.
  static func full(with members: Int) -> Refusal {
    .participants(.moreThanSeats(represented: members, seats: Body.ofTen.seats.total))
  }
}

extension Body {
  /// A body with ten seats.
  static let ofTen = Body(
    code: "ten", name: "Commission on Tens", shortName: "Commission", parent: "Council", assembly: "Assembly",
    seat: "Vienna", secretariat: ParticipantCode("UNODC"), symbols: SymbolForm("E/CN.10/{year}"),
    seats: .init(total: 10), quorum: .init(debate: .init(1, of: 10), decision: .init(1, of: 10)),
    offices: [Office(.presiding, "Chair")], election: .init(rule: "rule 10", time: .endOfSessionBefore))
}

/// Expects that the rules refuse a command.
func expectRefusal(
  _ refusal: Session.Refusal, location: SourceLocation = #_sourceLocation,
  of command: () async throws -> Receipt
) async {
  let error = await #expect(throws: CommandError.self, sourceLocation: location) { _ = try await command() }
  guard case .refused(let refused)? = error else {
    Issue.record("refused otherwise: \(String(describing: error))", sourceLocation: location)
    return
  }
  #expect(refused == RefusedCommand(refusal, in: Session()), sourceLocation: location)
}

/// Expects that nobody says what became of a command.
func expectNoAnswer(
  about id: UUID? = nil, location: SourceLocation = #_sourceLocation, to command: () async throws -> Receipt
) async {
  let error = await #expect(throws: CommandError.self, sourceLocation: location) { _ = try await command() }
  guard case .unanswered(_, let told, _)? = error else {
    Issue.record("answered: \(String(describing: error))", sourceLocation: location)
    return
  }
  #expect(id == nil || told == id, sourceLocation: location)
}

extension Desk {
  /// Creates the session, of a body with ten seats.
  func create() async throws -> Receipt { try await give(.create(.ofTen)) }

  /// Names so many members, who are others for each id; refused if there would be more than ten.
  func name(_ members: Int, id: UUID = UUID(), as prefix: String = "") async throws -> Receipt {
    let codes = (0..<members).map { ParticipantCode("\(prefix)\(id.uuidString.prefix(8))-\($0)") }
    return try await give(.participants(.nameMembers(codes)), id: id)
  }

  /// Takes the last event back.
  func takeBack() async throws -> Receipt { try await give(.undo(version: nil)) }

  private func give(_ command: Session.Command, id: UUID = UUID()) async throws -> Receipt {
    guard let time = RoomTime("2024-05-16T10:04:00") else { throw NotATest() }
    return try await submit(command, at: time, by: "desk", id: id)
  }
}

/// The desk of a new session, in which nothing has happened but its creation.
func openDesk(_ name: SessionName, _ log: any EventLog) async throws -> SessionDesk {
  let desk = try await SessionDesk.open(name, log: log)
  _ = try await desk.create()
  return desk
}
