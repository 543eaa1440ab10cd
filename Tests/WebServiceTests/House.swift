import Access
import CommandLanguage
import Drafting
import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import NIOCore
import Proceedings
import ReferenceData
import Sessions
import Testing

@testable import WebService

/// A service on a log in memory, with one session in it, and a visitor who is already known.
struct House {
  let backend: Backend
  let visitor: Visitor?

  static let session = "first"

  /// A house whose session has recorded these lines, read by a visitor with these roles.
  init(_ lines: String..., as grants: Visitor.Grant?..., now: String = "2025-05-19 10:27") async throws {
    try self.init(readBy: grants.compactMap { $0 }, now: now)
    let desk = try await backend.sessions.desk(for: House.name)
    let profile = try #require(Body.named("ccpcj"))
    let clerk = Clerk(desk, operatorName: "test")
    _ = try await clerk.submit(.create(profile), at: .start, id: UUID())
    let before = try String(
      contentsOf: House.demonstrations.appending(path: "first/before.rostrum"), encoding: .utf8)
    let meeting = """
      2025-05-19 10:00  open meeting 1
                 10:02  open session
                 10:03  take up item 2
                 10:04  adopt agenda
                 10:06  take up item 3

      """
    try await record(before + meeting + lines.joined(separator: "\n"))
  }

  /// A house whose session is the thirty-third of the Commission, as the demonstration has it, read by a visitor with
  /// these roles.
  static func ofTheThirtyThirdSession(as grants: Visitor.Grant...) async throws -> House {
    let house = try House(readBy: grants, now: "2024-05-21 12:00")
    let desk = try await house.backend.sessions.desk(for: House.name)
    var clerk = Clerk(desk, operatorName: "test", paragraphs: Report.passages)
    let profile = try #require(Body.named("ccpcj"))
    _ = try await clerk.submit(.create(profile), at: .start, id: UUID())
    let folder = demonstrations.appending(path: "ccpcj-33")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".rostrum") }.sorted()
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for entry in try RecordFile(text, session: House.session, file: file).entries {
        _ = try await clerk.take(entry.text, now: entry.time)
      }
    }
    return house
  }

  /// The same house, read by another.
  func read(by grants: Visitor.Grant...) -> House { House(backend: backend, readBy: grants) }

  private init(readBy grants: [Visitor.Grant], now: String) throws {
    let time = try #require(RoomTime(now))
    let backend = Backend(
      sessions: SessionDirectory(log: InMemoryEventLog()), now: { time }, revoked: { _ in [] })
    self.init(backend: backend, readBy: grants)
  }

  private init(backend: Backend, readBy grants: [Visitor.Grant]) {
    self.backend = backend
    visitor = grants.isEmpty ? nil : Visitor(name: "Vera <b>", credential: "test", grants: grants)
  }

  /// Has lines of a record written down.
  func record(_ text: String) async throws {
    var clerk = Clerk(
      try await backend.sessions.desk(for: House.name), operatorName: "test", paragraphs: Report.passages)
    let day = "2025-05-19 "
    let text = text.split(separator: "\n").map {
      $0.first?.isNumber == true && !$0.hasPrefix("20") ? day + $0 : String($0)
    }.joined(separator: "\n")
    for entry in try RecordFile(text, session: House.session).entries {
      _ = try await clerk.take(entry.text, now: entry.time)
    }
  }

  /// The session as it stands.
  var state: Session { get async throws { try await backend.sessions.desk(for: House.name).session } }

  /// The answer to a request of the house.
  func ask(
    _ path: String, post form: [(String, String)]? = nil, headers: HTTPFields = [.accept: "text/html"]
  ) async throws -> TestResponse {
    let router = Router(context: ServiceContext.self)
    router.add(middleware: SecurityHeaders())
    router.add(middleware: ErrorMiddleware())
    router.add(middleware: PageErrorMiddleware())
    router.add(middleware: Known(visitor: visitor))
    PageRoutes(backend: backend).add(to: router)
    var headers = headers
    var body: ByteBuffer?
    if let form {
      headers[.contentType] = "application/x-www-form-urlencoded"
      body = ByteBuffer(
        string: form.map { "\($0)=\(PercentEncoding.encoded($1))" }.joined(separator: "&"))
    }
    return try await Application(router: router).test(.router) { [headers, body] client in
      try await client.execute(uri: path, method: body == nil ? .get : .post, headers: headers, body: body)
    }
  }

  /// The answer to files sent from a page of the house.
  func upload(_ path: String, _ body: ByteBuffer, boundary: String) async throws -> TestResponse {
    let router = Router(context: ServiceContext.self)
    router.add(middleware: ErrorMiddleware())
    router.add(middleware: PageErrorMiddleware())
    router.add(middleware: Known(visitor: visitor))
    PageRoutes(backend: backend).add(to: router)
    var headers: HTTPFields = [
      .accept: "text/html", .contentType: "multipart/form-data; boundary=\(boundary)",
    ]
    headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
    return try await Application(router: router).test(.router) { [headers] client in
      try await client.execute(uri: path, method: .post, headers: headers, body: body)
    }
  }

  /// The same for a form sent from a page of the house.
  func send(_ path: String, _ form: (String, String)...) async throws -> TestResponse {
    var headers: HTTPFields = [.accept: "text/html"]
    headers[try #require(HTTPField.Name("Sec-Fetch-Site"))] = "same-origin"
    return try await ask(path, post: form, headers: headers)
  }

  static var name: SessionName {
    get throws { try #require(SessionName(session)) }
  }
  private static let demonstrations = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "deploy/demo")

  private struct Known: RouterMiddleware {
    let visitor: Visitor?

    func handle(
      _ request: Request, context: ServiceContext, next: (Request, ServiceContext) async throws -> Response
    ) async throws -> Response {
      var context = context
      context.visitor = visitor
      return try await next(request, context)
    }
  }
}

extension TestResponse {
  /// The body as text.
  var text: String { String(buffer: body) }
}
