import Access
import Console
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import Secretariat

/// Sessions, and the commands that are given to them.
struct SessionRoutes {
  let office: Office

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions", use: sessions)
    router.post("sessions/:session/commands", use: command)
  }

  private struct SessionEntry: Encodable {
    var name: String
    var version: Int
  }

  @Sendable private func sessions(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let visitor = try context.known()
    let sessions = try await office.secretariat.sessions().filter { visitor.may(.readBoard, in: $0.name) }
    return try JSON.response(sessions.map { SessionEntry(name: $0.name.text, version: $0.version) })
  }

  private struct Line: Decodable {
    var line: String
    var at: String?
  }

  /// What came of a command.
  struct Answer: Encodable {
    struct Event: Encodable {
      var version: Int
      var occurredAt: String
      var kind: String
      var words: String
    }
    var events: [Event]
    var wasRepeated: Bool

    init(_ outcome: Clerk.Outcome) {
      switch outcome {
      case .recorded(let entries): (events, wasRepeated) = (entries.map(Self.event), false)
      case .repeated(let entries): (events, wasRepeated) = (entries.map(Self.event), true)
      case .nothing: (events, wasRepeated) = ([], false)
      }
    }

    private static func event(_ entry: Clerk.Entry) -> Event {
      Event(
        version: entry.version, occurredAt: entry.time.description, kind: entry.event.kind,
        words: entry.words)
    }
  }

  @Sendable private func command(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let id = try idempotencyKey(request)
    let body = try await JSON.value(Line.self, from: request)
    var now = office.now()
    if let at = body.at {
      guard let time = RoomTime(at) else {
        throw Problem.badRequest("“at” is not a time in the room: write it as 2025-05-16 10:04.")
      }
      now = time
    }
    let session = try context.session()
    let visitor = try context.require(.readBoard, in: session)
    try request.requireOwnPage()
    var clerk = Clerk(try await office.desk(session), operatorName: visitor.name)
    guard let parsed = try clerk.parse(body.line, now: now, in: await clerk.desk.state) else {
      return try JSON.response(Answer(.nothing))
    }
    try context.require(.command(parsed.command), in: session)
    return try JSON.response(Answer(try await clerk.submit(parsed.command, at: parsed.time, id: id)))
  }

  private func idempotencyKey(_ request: Request) throws -> UUID {
    guard let text = HTTPField.Name("Idempotency-Key").flatMap({ request.headers[$0] }) else {
      throw Problem.badRequest("The header Idempotency-Key is missing: send a new UUID with each command.")
    }
    guard let id = UUID(uuidString: text.trimmingCharacters(in: "\"")) else {
      throw Problem.badRequest("The header Idempotency-Key is no UUID.")
    }
    return id
  }
}

extension String {
  /// Without those characters at its ends.
  fileprivate func trimmingCharacters(in characters: String) -> String {
    String(drop { characters.contains($0) }.reversed().drop { characters.contains($0) }.reversed())
  }
}
