import EmbeddedPostgres
import FoundationEssentials
import Glibc
import PostgresClient
import Subprocess
import SystemPackage

/// One private server for all tests of a process, gone when the process is.
public enum ServerForTests {
  private static let server = Task { try await start() }

  /// The string with which to connect to the server.
  public static var connectionString: String {
    get async throws { try await server.value.connectionString }
  }

  /// The directory of the server's socket.
  public static var socketDirectory: String {
    get async throws {
      let connection = try await Connection.open(connectionString)
      return try await connection.execute("SHOW unix_socket_directories").first?.text(0) ?? ""
    }
  }

  /// The string with which to connect to a new, empty database.
  public static func newDatabase() async throws -> String {
    let server = try await connectionString
    let name = "test_\(UUID().uuidString.lowercased().replacing("-", with: "_"))"
    let connection = try await Connection.open(server)
    try await connection.execute("CREATE DATABASE \(name)", deadline: .seconds(30))
    await connection.close()
    return server.replacing("dbname=postgres", with: "dbname=\(name)")
  }

  private static func start() async throws -> PrivateServer {
    let directory = "/tmp/rostrum-tests-\(getpid())"
    let first = try await PrivateServer.start(dataDirectory: directory)
    let connection = try await Connection.open(first.connectionString)
    // All tests run at once, and each has logs of its own.
    try await connection.execute("ALTER SYSTEM SET max_connections = 400")
    await connection.close()
    await first.stop()
    let server = try await PrivateServer.start(dataDirectory: directory)
    try await leaveWatcher(directory)
    return server
  }

  /// Leaves a process behind that waits until no process uses the server, then ends it by its number.
  private static func leaveWatcher(_ directory: String) async throws {
    let ending = """
      read process < cluster/postmaster.pid; kill -INT $process; \
      while [ -e cluster/postmaster.pid ]; do sleep 0.05; done; cd /; rm -rf '\(directory)'
      """
    let script = "setsid flock -x users.lock sh -c \"$ENDING\" < /dev/null > /dev/null 2>&1 &"
    _ = try await Subprocess.run(
      .path("/bin/sh"), arguments: ["-c", script],
      environment: .inherit.updating(["ENDING": ending]), workingDirectory: FilePath(directory),
      output: .discarded, error: .discarded)
  }
}
