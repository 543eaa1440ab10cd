import EventLog
import FoundationEssentials
import Proceedings
import ServerForTests
import Sessions
import Testing

/// Desks of a session from which a name is erased while they are in use.
@Suite("Desks and an erasure") struct ErasureTests {
  @Test func goOnWhetherTheyWereOpenedBeforeOrAfter() async throws {
    let log = try await PostgresEventLog.open(ServerForTests.connectionString)
    let session = try freshSession()
    let before = try await openDesk(session, log)
    let id = UUID()
    _ = try await before.name(1, id: id)
    _ = try await before.name(1)
    let hashes = try await log.read(session, after: 0).map(\.hash)
    try await erase("desk", from: session, in: log)

    #expect(try await before.name(1).session.count == 3)
    let after = try await SessionDesk.open(session, log: log)
    #expect(await after.session.count == 3)
    #expect(try await after.name(1).session.count == 4)
    #expect(try await before.name(1).session.count == 5)
    #expect(try await log.read(session, after: 0).prefix(3).map(\.hash) == hashes)
    guard case .intact(events: 6, _, let erased, _) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [1, 2, 3])
    await log.close()
  }

  @Test func takeACommandForNewWhoseIdWasErased() async throws {
    let log = try await PostgresEventLog.open(ServerForTests.connectionString)
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    let id = UUID()
    _ = try await desk.name(1, id: id)
    try await erase("desk", from: session, in: log)
    let receipt = try await desk.name(1, id: id, as: "X")
    #expect(!receipt.wasRepeated && receipt.events.map(\.version) == [3] && receipt.session.count == 2)
    await log.close()
  }

  private func erase(_ name: String, from session: SessionName, in log: PostgresEventLog) async throws {
    let path = "/tmp/rostrum-key-\(UUID().uuidString.lowercased())"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let erasure = try Erasure(of: name, in: try await log.checked(session, trusting: []))
    try await log.carryOut(erasure, orderedBy: "the officer", at: Date(), by: HeadKey(madeAt: path))
  }
}
