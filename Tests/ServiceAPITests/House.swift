import Access
import CommandLanguage
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import NIOCore
import PostgresClient
import Proceedings
import ReferenceData
import ServerForTests
import Sessions
import Testing

@testable import WebService

/// A service over a log in memory, with somebody of every role.
struct House: Sendable {
  /// Who asks.
  enum Caller: String, CaseIterable {
    case secretary, speakers, drafter, display, delegation
    case nobody, revoked, elsewhere
  }

  static let shared = Task { try await House() }
  static let session = "given"
  static let record = [
    "2025-01-10 10:00 convene 34 in Vienna from 2025-05-19 to 2025-05-23",
    "2025-01-10 10:00 members austria, brazil, ghana",
    "2025-01-10 10:00 open election", "2025-01-10 10:00 elect chair \"Ana Sample\", austria",
    "2025-03-03 10:00 item 1 \"Election of officers\" election",
    "2025-03-03 10:00 item 2 \"Adoption of the agenda\" organization",
    "2025-03-03 10:00 item 3 \"General debate\" general debate", "2025-05-19 10:00 open meeting 1",
    "2025-05-19 10:02 open session", "2025-05-19 10:03 take up item 2",
    "2025-05-19 10:04 adopt agenda", "2025-05-19 10:04 conclude item", "2025-05-19 10:05 take up item 3",
    "2025-05-19 10:06 open list",
    "2025-05-19 10:07 inscribe ghana", "2025-05-19 10:08 floor brazil",
  ]

  let log = InMemoryEventLog()
  let sessions: SessionDirectory
  let service: WebService
  let tokens: [Caller: String]

  private init() async throws {
    sessions = SessionDirectory(log: log) { $1.refusalOfNames(in: $0) }
    let database = try await PostgresEventLog.open(try await ServerForTests.newDatabase())
    let authenticator = Authenticator(CredentialStore { try await database.query($0) })
    var configuration = WebService.Configuration()
    configuration.mostRequests = 100_000
    service = WebService(
      sessions, authenticator: authenticator, configuration: configuration,
      now: { RoomTime("2025-05-19 10:10") ?? .start }, logger: Logger(label: "test"))
    tokens = try await House.tokens(authenticator)
    try await record(House.session)
    try await record("other")
  }

  /// A token of each role; that of `elsewhere` is for another session.
  private static func tokens(_ authenticator: Authenticator) async throws -> [Caller: String] {
    let given = try #require(SessionName(session))
    let other = try #require(SessionName("other"))
    let password = "a long enough password"
    var tokens: [Caller: String] = [:]
    for role in [Role.secretary, .speakers, .drafter] {
      let grant = Visitor.Grant(role, session: role == .secretary ? nil : given)
      try await authenticator.makeAccount(role.rawValue, password: password, grants: [grant])
      tokens[Caller(rawValue: role.rawValue) ?? .nobody] =
        try await authenticator.logIn(role.rawValue, password: password, from: "test").token.text
    }
    tokens[.display] = try await authenticator.makeLink(.display, session: given).token.text
    let ghana = ParticipantCode("GHA")
    tokens[.delegation] =
      try await authenticator.makeLink(.delegation, session: given, delegation: ghana).token.text
    tokens[.elsewhere] =
      try await authenticator.makeLink(.delegation, session: other, delegation: ghana).token.text
    let (link, token) = try await authenticator.makeLink(.display, session: given)
    try await authenticator.revoke(link.id, of: given)
    tokens[.revoked] = token.text
    return tokens
  }

  /// Creates a session and records the lines of the record in it.
  func record(_ name: String) async throws {
    let created = try await post("/v1/sessions", #"{"name":"\#(name)","body":"ccpcj"}"#)
    #expect(created.status == .created)
    for line in House.record {
      let answer = try await give(line, in: name)
      #expect(answer.status == .ok, "\(line): \(String(buffer: answer.body))")
    }
  }
}

extension House {
  /// Gives a line of the language at ten past ten.
  func give(
    _ line: String, in session: String = House.session, as caller: Caller = .secretary, id: UUID = UUID()
  ) async throws -> TestResponse {
    let body = try JSONEncoder().encode(["line": line])
    return try await post(
      "/v1/sessions/\(session)/commands", String(decoding: body, as: UTF8.self), as: caller, id: id)
  }

  /// Posts JSON.
  func post(
    _ path: String, _ body: String, as caller: Caller = .secretary, id: UUID? = nil
  ) async throws -> TestResponse {
    try await send(.post, path, body: body, as: caller, id: id)
  }

  /// Reads what stands at a path.
  func get(_ path: String, as caller: Caller = .secretary) async throws -> TestResponse {
    try await send(.get, path, as: caller)
  }

  /// Sends any request.
  func send(
    _ method: HTTPRequest.Method, _ path: String, body: String? = nil, as caller: Caller = .secretary,
    id: UUID? = nil, more: HTTPFields = [:]
  ) async throws -> TestResponse {
    var headers = more
    if let token = tokens[caller] { headers[.authorization] = "Bearer \(token)" }
    if caller == .nobody { headers[.origin] = "https://localhost" }
    if body != nil { headers[.contentType] = "application/json" }
    if let id, let name = HTTPField.Name("Idempotency-Key") { headers[name] = id.uuidString }
    let application = Application(router: service.router())
    return try await application.test(.router) { [headers] client in
      try await client.execute(
        uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    }
  }
}

extension TestResponse {
  /// The body as a value.
  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    return try decoder.decode(type, from: Data(body.readableBytesView))
  }
}
