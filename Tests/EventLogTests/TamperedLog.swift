import FoundationEssentials
import PostgresClient
import ServerForTests
import Subprocess
import SystemPackage
import Testing

@testable import EventLog

/// A log whose triggers a superuser can disable without disturbing others.
enum TamperedLog {
  static let database = Task { try await ServerForTests.newDatabase() }
  static let log = Task { try await PostgresEventLog.open(database.value, deadline: .seconds(20)) }

  /// A superuser’s connection to the database.
  static func superuser() async throws -> Connection {
    _ = try await log.value
    return try await Connection.open(database.value, deadline: .seconds(20))
  }

  /// Has a superuser do what the triggers refuse, in the shared database if no other is named.
  static func tamper(_ sql: String, in database: String? = nil) async throws {
    let superuser =
      if let database { try await Connection.open(database, deadline: .seconds(20)) } else {
        try await superuser()
      }
    try await superuser.execute(
      """
      BEGIN; LOCK TABLE rostrum.event, rostrum.erasure IN SHARE ROW EXCLUSIVE MODE;
      ALTER TABLE rostrum.event DISABLE TRIGGER ALL; ALTER TABLE rostrum.erasure DISABLE TRIGGER ALL; \(sql);
      ALTER TABLE rostrum.event ENABLE TRIGGER ALL; ALTER TABLE rostrum.erasure ENABLE TRIGGER ALL;
      ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_change;
      ALTER TABLE rostrum.event ENABLE ALWAYS TRIGGER event_refuses_truncation;
      ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_change;
      ALTER TABLE rostrum.erasure ENABLE ALWAYS TRIGGER erasure_refuses_truncation; COMMIT
      """, deadline: .seconds(20))
    await superuser.close()
  }

  /// What the verifier in another language says, which must be the same from the database and from a file.
  static func independentVerdict(_ session: SessionName, _ options: [String] = []) async throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let program = "/\(root)/deploy/verify.py"
    let database = try await database.value
    let direct = try await Subprocess.run(
      .name("python3"), arguments: Arguments([program, "--url", database, session.text] + options),
      output: .string(limit: 65_536), error: .string(limit: 65_536))
    #expect(direct.standardError == "")
    let lines = try await log.value.lines(of: session).map { $0 + "\n" }.joined()
    let exported = try await Subprocess.run(
      .name("python3"), arguments: Arguments([program, "-", "--session", session.text] + options),
      input: .string(lines),
      output: .string(limit: 65_536))
    #expect(exported.standardOutput == direct.standardOutput)
    return direct.standardOutput
  }
}

/// A key of its own for a test, in no file.
func freshKey() throws -> HeadKey {
  let path = "/tmp/rostrum-key-\(UUID().uuidString.lowercased())"
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try HeadKey(madeAt: path)
}
