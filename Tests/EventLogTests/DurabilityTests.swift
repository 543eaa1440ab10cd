import EmbeddedPostgres
import FoundationEssentials
import Glibc
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

@Suite("Settings of the server") struct DurabilityTests {
  @Test func areRefusedIfAnAcknowledgedEventCouldBeLost() async throws {
    let connection = try await Connection.open(ServerForTests.connectionString)
    try await connection.requireDurability()
    try await connection.execute("SET synchronous_commit = off")
    await #expect(throws: PostgresError.unsafeSetting(name: "synchronous_commit", value: "off")) {
      try await connection.requireDurability()
    }
  }

  @Test func areRefusedIfTheServerDoesNotSync() async throws {
    let directory = "/tmp/rostrum-unsafe-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    _ = chmod(directory, 0o755)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    let server = try await PrivateServer.start(dataDirectory: directory)
    let connection = try await Connection.open(server.connectionString)
    for name in ["fsync", "full_page_writes"] {
      try await connection.execute("ALTER SYSTEM SET \(name) = off")
      try await connection.execute("SELECT pg_reload_conf()")
      let isOff = try await eventually {
        try await Connection.open(server.connectionString).execute("SHOW \(name)").first?.text(0) == "off"
      }
      #expect(isOff)
      let next = try await Connection.open(server.connectionString)
      await #expect(throws: PostgresError.unsafeSetting(name: name, value: "off")) {
        try await next.requireDurability()
      }
      try await connection.execute("ALTER SYSTEM RESET \(name)")
      try await connection.execute("SELECT pg_reload_conf()")
    }
    await server.stop()
  }

  private func eventually(_ isTrue: () async throws -> Bool) async throws -> Bool {
    for _ in 0..<500 {
      if try await isTrue() { return true }
      try await Task.sleep(for: .milliseconds(10))
    }
    return false
  }
}
