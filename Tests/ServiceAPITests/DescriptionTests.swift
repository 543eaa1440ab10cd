import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import WebService

/// The description of the API, and that the service keeps to it.
@Suite("The description") struct DescriptionTests {
  /// What of it is needed here.
  struct Description: Decodable {
    struct Operation: Decodable {
      var operationId: String
      var security: [[String: [String]]]?
      var responses: [String: Reply]
    }
    struct Reply: Decodable {}
    var openapi: String
    var paths: [String: [String: Operation]]

    /// All operations, each with its method and path.
    var operations: [(method: String, path: String, operation: Operation)] {
      paths.flatMap { path, methods in methods.map { ($0.key.uppercased(), path, $0.value) } }
        .sorted { $0.operation.operationId < $1.operation.operationId }
    }
  }

  private func description(_ house: House) async throws -> Description {
    let answer = try await house.get("/v1/openapi.json", as: .nobody)
    #expect(answer.status == .ok)
    return try answer.value(Description.self)
  }

  @Test func namesEveryRouteAndNoOther() async throws {
    let house = try await House.shared.value
    let described = try await description(house).operations.map { "\($0.method) \($0.path)" }
    let refused = try await refusedMethods(house)
    let routes = house.service.router().routes.map { route in
      let parts = route.path.description.split(separator: "/").map { part in
        part.hasPrefix(":") ? "{\(part.dropFirst())}" : String(part)
      }
      return "\(route.method.rawValue) /\(parts.joined(separator: "/"))"
    }
    let watched = ["GET /health", "GET /ready", "GET /metrics"]
    let own = routes.filter {
      ($0.contains(" /v1/") || watched.contains($0)) && !refused.contains($0)
    }
    #expect(Set(described).subtracting(own) == [])
    #expect(Set(own).subtracting(described) == [])
  }

  /// The routes that are there to refuse a method.
  private func refusedMethods(_ house: House) async throws -> Set<String> {
    var refused: Set<String> = []
    for path in try await description(house).paths.keys {
      for method in ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
        let answer = try await house.send(
          try #require(HTTPRequest.Method(rawValue: method)), Self.example(path), as: .nobody)
        if answer.status == .methodNotAllowed { refused.insert("\(method) \(path)") }
      }
    }
    return refused
  }

  /// A path with an example for each of its parameters.
  static func example(_ path: String) -> String {
    path.replacing("{session}", with: House.session).replacing("{part}", with: "overview")
      .replacing("{code}", with: "ccpcj").replacing("{item}", with: "3")
      .replacing("papers/{kind}", with: "papers/documents").replacing("{kind}", with: "discussion")
      .replacing("{name}", with: "nobody").replacing("{id}", with: "00000000-0000-0000-0000-000000000000")
  }

  /// An acceptable body for each operation that wants one.
  private static let bodies = [
    "logIn": #"{"name":"nobody","password":"none"}"#,
    "makeAccount": #"{"name":"","password":"","grants":[]}"#,
    "createSession": #"{"name":"given","body":"ccpcj"}"#,
    "giveCommand": #"{"line":"2025-05-19 10:10 members austria"}"#,
    "makeLink": #"{"role":"secretary"}"#,
  ]

  /// Who may carry an operation out: everybody who is known, those who read the board, the secretariat, or the
  /// secretary alone.
  private static func admitted(_ id: String) -> Set<House.Caller> {
    let secretariat: Set<House.Caller> = [.secretary, .speakers, .drafter]
    switch id {
    case "getDescription", "logIn", "getHealth", "getReadiness": return Set(House.Caller.allCases)
    case "getMe", "listSessions", "listBodies", "getBody":
      return Set(House.Caller.allCases).subtracting([.nobody, .revoked])
    case "getSession", "getBoard", "getAgenda", "getProposals":
      return secretariat.union([.display, .delegation])
    case "getPlace": return [.delegation]
    case "listEvents", "exportSession", "verifySession", "getSheet", "getReport", "getPaper", "getRules",
      "getList", "getStatistics":
      return secretariat
    default: return [.secretary]
    }
  }

  @Test func isKeptByEveryOperationForEveryCaller() async throws {
    let house = try await House.shared.value
    for (method, path, operation) in try await description(house).operations
    where operation.operationId != "followSession" && operation.operationId != "logOut" {
      let admitted = Self.admitted(operation.operationId)
      for caller in House.Caller.allCases {
        let body = Self.bodies[operation.operationId]
        let answer = try await house.send(
          try #require(HTTPRequest.Method(rawValue: method)), Self.example(path), body: body, as: caller,
          id: UUID())
        let told = "\(operation.operationId) by \(caller): \(answer.status) \(String(buffer: answer.body))"
        #expect(operation.responses[String(answer.status.code)] != nil, "\(told)")
        let isStranger = [.nobody, .revoked].contains(caller)
        if operation.security != nil {
          #expect(answer.status != .forbidden, "\(told)")
        } else if admitted.contains(caller) {
          #expect(![.unauthorized, .forbidden].contains(answer.status), "\(told)")
        } else {
          #expect(answer.status == (isStranger ? .unauthorized : .forbidden), "\(told)")
        }
      }
    }
  }
}
