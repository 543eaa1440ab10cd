import Foundation
import ServiceAPI
import Testing

@testable import WebService

/// The messages of the API beside its description.
@Suite("The messages") struct MessageTests {
  /// A part of a JSON Schema, as far as the description goes.
  private final class Schema: Decodable {
    var ref: String?
    var type: String?
    var format: String?
    var `enum`: [String]?
    var contentEncoding: String?
    var properties: [String: Schema]?
    var required: [String]?
    var items: Schema?
    var minItems: Int?

    private enum CodingKeys: String, CodingKey {
      case ref = "$ref"
      case type, format, `enum`, contentEncoding, properties, required, items, minItems
    }
  }
  private struct Description: Decodable {
    struct Components: Decodable { var schemas: [String: Schema] }
    var components: Components

    init() throws {
      self = try JSONDecoder().decode(Description.self, from: Data(PackageResources.openapi_json))
    }

    func schema(_ name: String) throws -> Schema { try #require(components.schemas[name], "\(name)") }

    func resolved(_ schema: Schema) throws -> Schema {
      guard let name = schema.ref?.split(separator: "/").last else { return schema }
      return try self.schema(String(name))
    }

    /// A value of that form: everything that it may have, or only what it must.
    func example(_ schema: Schema, whole: Bool) throws -> Any {
      let schema = try resolved(schema)
      switch schema.type {
      case "integer": return 1
      case "boolean": return true
      case "array":
        let item = try example(try #require(schema.items), whole: whole)
        return Array(repeating: item, count: schema.minItems ?? 1)
      case "object":
        let required = schema.required ?? []
        return try (schema.properties ?? [:]).filter { whole || required.contains($0.key) }
          .mapValues { try example($0, whole: whole) }
      default:
        if schema.format == "date-time" { return "2025-05-19T10:04:00Z" }
        return schema.contentEncoding == nil ? schema.enum?.first ?? "GHA" : "e30="
      }
    }
  }

  /// Each message with the name of its schema.
  private static let messages: [(schema: String, type: any (Codable & Sendable).Type)] = [
    ("Problem", Problem.self), ("SessionEntry", SessionEntry.self), ("BodyEntry", BodyEntry.self),
    ("Session", SessionReading.self), ("Event", EventMessage.self), ("Events", EventsMessage.self),
    ("CommandAnswer", CommandAnswer.self), ("Board", BoardReading.self), ("Sheet", SheetReading.self),
    ("Rules", RulesReading.self), ("Verification", VerificationReading.self), ("List", ListReading.self),
    ("Grant", GrantEntry.self), ("Login", LoginMessage.self), ("LoggedIn", LoginAnswer.self),
    ("Me", VisitorReading.self), ("NewAccount", NewAccount.self), ("Account", AccountEntry.self),
    ("NewLink", NewLink.self), ("Link", LinkEntry.self), ("Identity", IdentityEntry.self),
    ("Invitation", InvitationEntry.self), ("Participant", ParticipantReading.self),
    ("Agenda", AgendaReading.self), ("Proposals", ProposalsReading.self),
    ("Vote", ProposalsReading.Vote.self), ("Statistics", StatisticsReading.self),
    ("Place", PlaceReading.self),
  ]

  @Test(arguments: messages.indices)
  func hasTheMembersOfItsSchema(_ index: Int) throws {
    let (name, type) = Self.messages[index]
    let description = try Description()
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .iso8601
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .iso8601
    func written(_ type: (some Codable).Type, of given: Data) throws -> Data {
      try encoder.encode(try decoder.decode(type, from: given))
    }
    for whole in [true, false] {
      let example = try description.example(description.schema(name), whole: whole)
      let given = try JSONSerialization.data(withJSONObject: example)
      let written = try written(type, of: given)
      let again = try JSONSerialization.jsonObject(with: written)
      #expect((again as? NSDictionary) == (example as? NSDictionary), "\(name)")
    }
  }

  @Test func isInTheDescription() throws {
    let texts = ["SessionName", "RoomTime", "Hash", "Role", "ListKind"]
    let parts = ["Body", "Meeting", "Item"]
    // A command holds a stored command, a profile stands in two forms, and a report is a document: they have tests of
    // their own.
    let others = ["Command", "Creation", "Profile", "Report"]
    let known = Set(Self.messages.map(\.schema) + texts + parts + others)
    #expect(try Set(Description().components.schemas.keys) == known)
  }
}
