import Access
import CommandLanguage
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// The sessions, and the log of each.
struct SessionRoutes {
  let backend: Backend

  /// The most events that one answer holds, and how many it holds if that is not said.
  private static let (largestPage, usualPage) = (5000, 1000)

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions", use: sessions)
    router.post("sessions", use: create)
    router.get("bodies", use: bodies)
    router.get("bodies/:code", use: body)
    router.get("sessions/:session", use: session)
    router.get("sessions/:session/events", use: events)
    router.get("sessions/:session/export", use: export)
    router.get("sessions/:session/verification", use: verification)
  }

  /// Those that whoever asks may read.
  @Sendable private func sessions(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let visitor = try context.known()
    let sessions = try await backend.sessions.sessions().filter { visitor.may(.readBoard, in: $0.name) }
    return try JSON.reading(sessions.map(SessionEntry.init), for: request)
  }

  /// Creates a session; one that is there already, for the same body, is answered as it is.
  @Sendable private func create(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let visitor = try context.requireEverywhere(.createSession)
    try request.requireOwnPage()
    let creation = try backend.profiles.creation(try await JSON.jsonBody(of: request))
    let (name, profile) = (creation.name, creation.body)
    let desk = try await backend.sessions.desk(for: name)
    let standing = await desk.session.body?.fact
    let isThere = standing == profile || (creation.isByCode && standing?.code == profile.code)
    if !isThere {
      let clerk = Clerk(desk, operatorName: visitor.name)
      _ = try await clerk.submit(.create(profile), at: backend.now(), id: UUID())
    }
    var response = try JSON.response(try await reading(name), status: isThere ? .ok : .created)
    response.headers[.location] = "/v1/sessions/\(name)"
    return response
  }

  @Sendable private func bodies(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.known()
    return try JSON.reading(backend.profiles.all.map(BodyEntry.init), for: request)
  }

  @Sendable private func body(_ request: Request, _ context: ServiceContext) async throws -> Response {
    _ = try context.known()
    let code = context.parameters.get("code") ?? ""
    guard let body = backend.profiles.named(code) else {
      throw Problem.notFound("There is no body “\(code)”.")
    }
    return try JSON.reading(body, for: request)
  }

  @Sendable private func session(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    return try JSON.reading(try await reading(name), for: request)
  }

  private func reading(_ name: SessionName) async throws -> SessionReading {
    let current = try await backend.session(name)
    let newest = try await backend.sessions.log.read(name, after: current.version - 1)
    let head = newest.first { $0.version == current.version }?.hash.hex ?? ""
    return SessionReading(current, name: name.text, head: head)
  }

  @Sendable private func events(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let query = Query(request)
    let after = try query.number("after", in: 0...1_000_000_000, or: 0)
    let limit = try query.number("limit", in: 1...Self.largestPage, or: Self.usualPage)
    let current = try await backend.session(name)
    let recorded = try await backend.sessions.log.read(name, after: after, limit: limit)
    let sentence = EventSentence(current)
    let events = try recorded.map { try EventMessage($0, sentence: sentence) }
    let version = max(recorded.last?.version ?? 0, current.version)
    return try JSON.reading(
      EventsMessage(session: name.text, version: version, events: events), for: request)
  }

  /// The log as it is stored, so that one that was altered can be had, too.
  @Sendable private func export(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let lines = try await backend.sessions.log.lines(of: name)
    if lines.isEmpty { throw Problem.notFound("There is no session \(name).") }
    return .text(lines.map { $0 + "\n" }.joined(), type: "application/x-ndjson")
  }

  @Sendable private func verification(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let verdict = try await backend.sessions.log.verify(name)
    if case .intact(events: 0, _, _, _) = verdict { throw Problem.notFound("There is no session \(name).") }
    return try JSON.response(VerificationReading(verdict, session: name))
  }
}

extension Response {
  /// A text of that type.
  static func text(_ text: String, type: String) -> Response {
    let body = ByteBuffer(string: text)
    return Response(
      status: .ok, headers: [.contentType: type, .contentLength: "\(body.readableBytes)"],
      body: .init(byteBuffer: body))
  }
}
