import EmbeddedPostgres
import FoundationEssentials
import Glibc
import PostgresClient
import Testing

@Suite struct PrivateServerTests {
  @Test func startsIsJoinedAndEndsWithItsLastUser() async throws {
    try await withDirectory { directory in
      let first = try await PrivateServer.start(dataDirectory: directory)
      let second = try await PrivateServer.start(dataDirectory: directory)
      #expect(first.connectionString == second.connectionString)
      await first.stop()
      let connection = try await Connection.open(second.connectionString)
      #expect(try await connection.execute("SELECT 1").count == 1)
      await second.stop()
      #expect(!FileManager.default.fileExists(atPath: "\(directory)/cluster/postmaster.pid"))
    }
  }

  @Test func keepsWhatWasWrittenForTheNextStart() async throws {
    try await withDirectory { directory in
      let server = try await PrivateServer.start(dataDirectory: directory)
      let connection = try await Connection.open(server.connectionString)
      try await connection.execute("CREATE TABLE kept (a int); INSERT INTO kept VALUES (7)")
      await server.stop()
      await server.stop()
      let again = try await PrivateServer.start(dataDirectory: directory)
      let next = try await Connection.open(again.connectionString)
      #expect(try await next.execute("SELECT a FROM kept").first?.int(0) == 7)
      for setting in ["data_checksums", "fsync", "full_page_writes", "synchronous_commit"] {
        #expect(try await next.execute("SHOW \(setting)").first?.text(0) == "on")
      }
      #expect(try await next.execute("SHOW listen_addresses").first?.text(0) == "")
      await again.stop()
    }
  }

  @Test(arguments: ["\"quoted\"", "it's", "a, b", "$HOME`id`", "back\\slash", "Sitzungs-Übersicht 34"])
  func worksInAFolderOfAnyName(name: String) async throws {
    try await withDirectory { directory in
      let server = try await PrivateServer.start(dataDirectory: "\(directory)/\(name)")
      let connection = try await Connection.open(server.connectionString)
      #expect(try await connection.execute("SELECT 7").first?.int(0) == 7)
      await server.stop()
    }
  }

  @Test func followsALinkToItsFolder() async throws {
    try await withDirectory { directory in
      await (try PrivateServer.start(dataDirectory: "\(directory)/real")).stop()
      try FileManager.default.createSymbolicLink(
        atPath: "\(directory)/link", withDestinationPath: "\(directory)/real")
      let one = try await PrivateServer.start(dataDirectory: "\(directory)/link")
      let other = try await PrivateServer.start(dataDirectory: "\(directory)/real")
      #expect(one.connectionString == other.connectionString)
      await one.stop()
      await other.stop()
    }
  }

  @Test func startsInSpiteOfAnEmptyFileOfTheProcess() async throws {
    try await withDirectory { directory in
      await (try PrivateServer.start(dataDirectory: directory)).stop()
      try "".write(toFile: "\(directory)/cluster/postmaster.pid", atomically: false, encoding: .utf8)
      let server = try await PrivateServer.start(dataDirectory: directory)
      await server.stop()
    }
  }

  @Test func startsOnceForManyAtTheSameTime() async throws {
    try await withDirectory { directory in
      let servers = try await withThrowingTaskGroup(of: PrivateServer.self) { group in
        for _ in 0..<4 { group.addTask { try await PrivateServer.start(dataDirectory: directory) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(servers.map(\.connectionString)).count == 1)
      for server in servers { await server.stop() }
    }
  }

  @Test func reachesADataDirectoryWhosePathIsLongOrStrange() async throws {
    try await withDirectory { directory in
      let long = "\(directory)/\(String(repeating: "salle ", count: 20))'\\"
      let server = try await PrivateServer.start(dataDirectory: long)
      let connection = try await Connection.open(server.connectionString)
      let socket = try await connection.execute("SHOW unix_socket_directories").first?.text(0) ?? ""
      #expect(socket.utf8.count < 100)
      await server.stop()
      #expect(socket.hasPrefix("/tmp/rostrum-"))
      try FileManager.default.removeItem(atPath: socket)
    }
  }

  @Test func saysWhyADirectoryCannotBeUsed() async throws {
    try await withDirectory { directory in
      let file = "\(directory)/file"
      try "".write(toFile: file, atomically: false, encoding: .utf8)
      let error = await #expect(throws: PrivateServerError.self) {
        _ = try await PrivateServer.start(dataDirectory: file)
      }
      #expect(error == .directory(path: file, reason: "it is not a directory"))
      await #expect(throws: PrivateServerError.self) {
        _ = try await PrivateServer.start(dataDirectory: "\(file)/below")
      }
    }
  }

  @Test func saysHowToInstallWhatIsMissing() {
    let error = PrivateServerError.notInstalled(version: 17)
    #expect(error.description == "PostgreSQL 17 is not installed: apt-get install postgresql-17")
  }

  private func withDirectory(_ body: (String) async throws -> Void) async throws {
    let directory = "/tmp/rostrum-server-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    _ = chmod(directory, 0o755)
    defer { try? FileManager.default.removeItem(atPath: directory) }
    try await body(directory)
  }
}
