import FoundationEssentials
import PostgresClient
import Testing

@testable import EventLog

/// What somebody with all rights on the database does, and which check finds it: the table of the article “The audit”,
/// row by row.
@Suite("The audit") struct AuditTests {
  /// A row of the table.
  struct Row: Sendable, CustomTestStringConvertible {
    let deed: String
    /// What the program finds with its own key, heads and list of definitions.
    let own: String
    /// What the other verifier finds with the heads that were handed out and the printed key.
    let independent: String
    let commit: @Sendable (AuditHouse) async throws -> Void
    var testDescription: String { deed }

    init(
      _ deed: String, _ own: String, _ independent: String? = nil,
      commit: @escaping @Sendable (AuditHouse) async throws -> Void
    ) {
      self.deed = deed
      self.own = own
      self.independent = independent ?? own
      self.commit = commit
    }
  }

  @Test("finds what a superuser did to the events", arguments: events)
  func findsEvents(row: Row) async throws { try await find(row) }

  @Test("finds what a superuser with the service’s key did", arguments: keys)
  func findsForgedErasures(row: Row) async throws { try await find(row) }

  @Test("finds what a superuser did to tables, functions and triggers", arguments: definitions)
  func findsDefinitions(row: Row) async throws { try await find(row) }

  @Test("says what nobody can find, so that everybody knows", arguments: remaining)
  func knowsWhatRemains(row: Row) async throws { try await find(row) }

  @Test("the database itself refuses an erasure that puts one State in the place of another")
  func refusesAnotherState() async throws {
    let house = try await AuditHouse()
    for (texts, fields) in [
      ([("Thailand", "Uganda")], ["/payload/speaker/state"]), ([("Thailand", "Uganda")], []),
      ([("Ana Sample", "[erased]"), ("Thailand", "Uganda")], ["/payload/speaker/name"]),
      ([("Thailand", "[erased] Uganda")], ["/payload/speaker/state"]),
    ] {
      await #expect(throws: PostgresError.self) {
        try await house.erase(texts, naming: fields, by: house.folder.key(), through: true)
      }
    }
    try await house.erase(
      [("Ana Sample", "[erased]")], naming: ["/payload/speaker/name"], by: house.folder.key(), through: true)
    #expect(try await house.ownVerdict() == "intact")
    #expect(try await house.independentVerdict().contains("erased at version 3: /payload/speaker/name, on "))
    await house.clear()
  }

  private func find(_ row: Row) async throws {
    let house = try await AuditHouse()
    #expect(try await house.ownVerdict() == "intact")
    try await row.commit(house)
    let (own, independent) = (try await house.ownVerdict(), try await house.independentVerdict())
    #expect(own.contains(row.own) && (row.own != "intact" || own == "intact"), "\(row.deed): \(own)")
    #expect(independent.contains(row.independent), "\(row.deed): \(independent)")
    await house.clear()
  }
}
