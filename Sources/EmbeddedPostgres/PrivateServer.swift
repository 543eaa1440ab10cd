import FoundationEssentials
import Glibc
import PostgresClient

/// A PostgreSQL server of the program's own, reached through a socket in its data directory only.
///
/// Any number of processes may use one data directory at once: the first starts the server, the others join
/// it, and the last that leaves stops it. A process that dies leaves, too; the server then goes on until the
/// next user of the directory leaves.
public actor PrivateServer {
  /// The string with which to connect to the server.
  public nonisolated let connectionString: String
  let place: ServerPlace
  private let users: FileLock
  /// The one over which the server was found to answer.
  private var first: Connection?
  private(set) var isStopped = false

  private init(_ place: ServerPlace, users: FileLock, first: Connection) {
    self.place = place
    self.users = users
    self.first = first
    connectionString = place.connectionString
  }

  /// The folders whose volumes hold what the server writes.
  public nonisolated var folders: [String] { [place.cluster, "\(place.cluster)/pg_wal"] }

  /// Joins the server of a data directory, made and started where there is none.
  public static func start(dataDirectory: String) async throws -> PrivateServer {
    let account = try ServerAccount.current()
    let place = try ServerPlace(dataDirectory, account: account)
    let turn = try await place.takeTurn()
    defer { turn.release() }
    let users = try FileLock(place.usersFile)
    guard try await users.wait(.shared, atMost: .seconds(60)) else {
      throw PrivateServerError.directory(path: place.usersFile, reason: "it stays locked")
    }
    return PrivateServer(place, users: users, first: try await place.ensureRunning())
  }

  /// A connection that is open already, for whoever asks first: each costs the server a process.
  public func takeConnection() -> Connection? {
    defer { first = nil }
    return first
  }

  /// Leaves the server, and stops it where nobody else uses it.
  public func stop() async {
    if isStopped { return }
    isStopped = true
    await takeConnection()?.close()
    let turn = try? await place.takeTurn()
    defer {
      users.release()
      turn?.release()
    }
    if turn != nil, users.take(.exclusive) { await place.shutDown() }
  }
}

/// The directories of a private server, and what is done in them.
struct ServerPlace: Sendable {
  let directory: String
  let sockets: String
  let account: ServerAccount

  /// Makes what is missing of the directories above and below.
  init(_ dataDirectory: String, account: ServerAccount) throws(PrivateServerError) {
    self.account = account
    directory = try Self.makeDirectory(dataDirectory, account)
    let near = "\(directory)/socket"
    // PostgreSQL reads a list of directories there, with commas and quotes.
    let isPlain = near.utf8.allSatisfy { $0 > 0x20 && !"\"'\\,`$".utf8.contains($0) }
    sockets =
      near.utf8.count < 90 && isPlain ? near : "/tmp/rostrum-\(Self.fingerprint(of: directory))"
    try account.makeDirectory(sockets)
  }

  var usersFile: String { "\(directory)/users.lock" }
  var cluster: String { "\(directory)/cluster" }
  private var serverLog: String { "\(directory)/server.log" }

  var connectionString: String {
    let quoted = sockets.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
    return "host='\(quoted)' port=5432 user=rostrum dbname=postgres"
  }

  /// Starting and stopping happen one process at a time.
  func takeTurn() async throws -> FileLock {
    let path = "\(directory)/turn.lock"
    let turn = try FileLock(path)
    guard try await turn.wait(.exclusive, atMost: .seconds(60)) else {
      throw PrivateServerError.directory(path: path, reason: "it stays locked")
    }
    return turn
  }

  /// Has the server run, and gives a connection to it.
  func ensureRunning() async throws -> Connection {
    if let connection = await answer() { return connection }
    try await makeCluster()
    try writeSettings()
    try await removeEmptyProcessFile()
    let end = ContinuousClock.now + .seconds(20)
    while true {
      do {
        return try await start()
      } catch PrivateServerError.start(let message)
        where Self.isPassing(message) && ContinuousClock.now < end
      {
        try await Task.sleep(for: .milliseconds(200))
        if let connection = await answer() { return connection }
      }
    }
  }

  /// Whether the processes of a server that was killed are about to end, or one that was started is still slow.
  private static func isPassing(_ message: String) -> Bool {
    message.contains("shared memory block") || message.contains("lock file")
  }

  private func start() async throws -> Connection {
    let installation = try Installation.find(version: version())
    let complaint = try await installation.run(
      // The names are seen from the data directory: pg_ctl has a shell read them, which a path may confuse.
      "pg_ctl", ["start", "-W", "-s", "-D", "cluster", "-l", "server.log"], as: account, in: directory)
    if let complaint { throw PrivateServerError.start(complaint) }
    let start = ContinuousClock.now
    var connection: Connection?
    _ = try await poll(atMost: .seconds(120)) {
      connection = await answer()
      if connection != nil { return true }
      if ContinuousClock.now - start > .seconds(3), process() == nil { throw failedStart() }
      return false
    }
    guard let connection else { throw failedStart() }
    return connection
  }

  /// Ends the server in an orderly way: sessions are closed, everything is written.
  func shutDown() async {
    guard let process = process(), kill(process, SIGINT) == 0 else { return }
    _ = try? await poll(atMost: .seconds(60)) { self.process() != process }
  }
}

extension ServerPlace {
  /// A connection, where the server takes any.
  private func answer() async -> Connection? { try? await Connection.open(connectionString) }

  /// The cluster appears under its name only when it is complete.
  private func makeCluster() async throws {
    if version() != nil { return }
    let draft = "\(directory)/cluster.new"
    try? FileManager.default.removeItem(atPath: draft)
    let installation = try Installation.find(version: nil)
    let complaint = try await installation.run(
      "initdb",
      [
        "--pgdata=cluster.new", "--username=rostrum", "--encoding=UTF8", "--locale=C.UTF-8",
        "--data-checksums", "--auth-local=trust", "--auth-host=reject",
      ], as: account, in: directory)
    if let complaint { throw PrivateServerError.initialization(complaint) }
    guard rename(draft, cluster) == 0 else {
      throw PrivateServerError.directory(path: cluster, reason: systemMessage())
    }
    try makeDurable(directory)
  }

  private func writeSettings() throws {
    let quoted = sockets.replacing("'", with: "''")
    let settings = """
      listen_addresses = ''
      unix_socket_directories = '\(quoted)'
      unix_socket_permissions = 0700
      port = 5432
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      log_timezone = 'UTC'
      timezone = 'UTC'
      """
    // A cluster that pg_upgrade made does not have the line yet.
    let main = "\(cluster)/postgresql.conf"
    if (try? String(contentsOfFile: main, encoding: .utf8))?.contains("'rostrum.conf'") != true {
      try append("include_if_exists = 'rostrum.conf'\n", to: main)
    }
    let path = "\(cluster)/rostrum.conf"
    do {
      try (settings + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw PrivateServerError.directory(path: path, reason: "it cannot be written")
    }
    guard chmod(path, 0o644) == 0 else {
      throw PrivateServerError.directory(path: path, reason: systemMessage())
    }
    try makeDurable(path)
    try makeDurable(cluster)
  }

  /// Has what was written to a file, or the names in a directory, outlive a loss of power.
  private func makeDurable(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw PrivateServerError.directory(path: path, reason: systemMessage())
    }
  }

  private func append(_ text: String, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    let bytes = Array(text.utf8)
    guard descriptor >= 0, write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      throw PrivateServerError.directory(path: path, reason: systemMessage())
    }
  }

  /// The version of PostgreSQL that made the cluster.
  func version(of cluster: String? = nil) -> Int? {
    let text = try? String(contentsOfFile: "\(cluster ?? self.cluster)/PG_VERSION", encoding: .utf8)
    return text?.split(whereSeparator: \.isWhitespace).first.flatMap { Int($0) }
  }

  /// The server's process, where there is one.
  func process() -> pid_t? {
    let file = try? String(contentsOfFile: "\(cluster)/postmaster.pid", encoding: .utf8)
    guard let line = file?.split(whereSeparator: \.isNewline).first, let process = pid_t(line), process > 1
    else { return nil }
    let name = try? String(contentsOfFile: "/proc/\(process)/comm", encoding: .utf8)
    return name?.hasPrefix("postgres") == true ? process : nil
  }

  private func failedStart() -> PrivateServerError {
    let log = (try? String(contentsOfFile: serverLog, encoding: .utf8)) ?? ""
    let end = log.split(whereSeparator: \.isNewline).suffix(5).joined(separator: "\n")
    return .start(end.isEmpty ? "it does not answer; its log \(serverLog) is empty" : end)
  }

  /// Takes an empty file of the server's process away, which a loss of power can leave: PostgreSQL would not start.
  ///
  /// Nobody else starts the server meanwhile; one that was started just now writes its file within the second.
  private func removeEmptyProcessFile() async throws {
    let path = "\(cluster)/postmaster.pid"
    var status = stat()
    guard stat(path, &status) == 0, status.st_size == 0 else { return }
    try await Task.sleep(for: .seconds(1))
    if stat(path, &status) == 0, status.st_size == 0 { unlink(path) }
  }

  private static func makeDirectory(
    _ named: String, _ account: ServerAccount
  ) throws(PrivateServerError) -> String {
    // A link leads to the directory, and what is checked is where it leads.
    let path = resolved(named) ?? named
    let parent = path.split(separator: "/").dropLast().joined(separator: "/")
    let above = path.hasPrefix("/") ? "/\(parent)" : (parent.isEmpty ? "." : parent)
    do {
      try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    } catch {
      throw .directory(path: above, reason: "it cannot be made")
    }
    try account.makeDirectory(path)
    guard let resolved = resolved(path) else { throw .directory(path: path, reason: systemMessage()) }
    return resolved
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// A short name for a path (FNV-1a), for sockets whose path would be too long.
  private static func fingerprint(of path: String) -> String {
    let number = path.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(number, radix: 16)
  }
}
