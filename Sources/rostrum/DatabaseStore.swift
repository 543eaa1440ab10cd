import Access
import EmbeddedPostgres
import EventLog
import FoundationEssentials
import Glibc
import PostgresClient
import Proceedings
import ReferenceData
import Sessions
import Views

/// Sessions in a database that the program reaches itself.
struct DatabaseStore: SessionStore {
  let database: PostgresEventLog
  let sessions: SessionDirectory
  let server: PrivateServer?
  /// Where signed heads are kept; nil where no folder was named for those of a database elsewhere.
  let heads: HeadFolder?
  let patience: Duration
  /// The log that signs heads; nil where no folder is named for them.
  let sealing: SealingLog?

  private init(
    _ log: PostgresEventLog, server: PrivateServer?, heads: HeadFolder?, patience: Duration
  ) {
    database = log
    self.patience = patience
    self.server = server
    self.heads = heads
    guard let heads else {
      sealing = nil
      sessions = SessionDirectory(log: log) { $1.refusalOfNames(in: $0) }
      return
    }
    // The close of a meeting is the moment at which what was done in it can no longer be mended unseen.
    let sealing = SealingLog(
      log, into: heads, after: ["meetings.meetingClosed", "meetings.sessionClosed"],
      complain: { Terminal.complain($0) })
    self.sealing = sealing
    sessions = SessionDirectory(log: sealing) { $1.refusalOfNames(in: $0) }
  }

  var log: any LogReading { sealing ?? database }
  var place: String { "database" }
  var operatorName: String? { nil }

  /// Lets people in to the service, and keeps their accounts.
  var authenticator: Authenticator {
    Authenticator(CredentialStore { [database] in try await database.query($0) })
  }

  /// Opens the database that the environment names, or else the program’s own.
  static func open(patience: Duration) async throws -> DatabaseStore {
    let configuration = Configuration.current
    let heads = configuration[.heads].map { HeadFolder($0) }
    guard let directory = ownDirectory else {
      let log = try await PostgresEventLog.open(
        configuration[.databaseURL] ?? "", watching: watched)
      return DatabaseStore(log, server: nil, heads: heads, patience: patience)
    }
    if configuration[.dataRequired] == "yes", access("\(directory)/cluster/PG_VERSION", F_OK) != 0 {
      throw Failure(
        .outOfReach,
        "There is no database in \(directory), and ROSTRUM_DATA_REQUIRED says that there is one: mount the volume. "
          + "To begin a new one, leave ROSTRUM_DATA_REQUIRED out once.")
    }
    let server = try await PrivateServer.start(dataDirectory: directory)
    do {
      let log = try await PostgresEventLog.open(
        server.connectionString, watching: server.folders + watched,
        over: await server.takeConnection())
      return DatabaseStore(
        log, server: server, heads: heads ?? HeadFolder("\(directory)/heads"),
        patience: patience)
    } catch {
      await server.stop()
      throw error
    }
  }

  /// Where the program keeps its own server; nil where the environment names another.
  static var ownDirectory: String? {
    Configuration.current[.databaseURL] == nil ? dataDirectory(Configuration.current) : nil
  }

  /// That a verb is for the program’s own server.
  static func notOwn(_ verb: String) -> Failure {
    .badInput(
      "rostrum \(verb) is for the program’s own database: for that of ROSTRUM_DATABASE_URL use pgBackRest.")
  }

  /// Folders on this machine that hold a part of the database, whose volumes must not run full.
  private static var watched: [String] {
    (Configuration.current[.watch] ?? "").split(separator: ":").map(String.init)
  }

  func openDesk(for session: SessionName) async throws -> any Desk {
    try await requireSignedHeads(of: session)
    return try await sessions.desk(for: session)
  }

  func careForServer(_ restarted: @Sendable () -> Void) async { await server?.careFor(restarted) }

  func close() async {
    await database.close()
    await server?.stop()
  }

  /// Where the program keeps its own server: for root where services keep theirs, since another account runs
  /// the server then and must reach it.
  private static func dataDirectory(_ configuration: Configuration) -> String {
    if let named = configuration[.data] { return named }
    if let base = configuration["XDG_DATA_HOME"] { return "\(base)/rostrum" }
    if let home = configuration["HOME"], configuration["USER"] != "root", home != "/root" {
      return "\(home)/.local/share/rostrum"
    }
    return "/var/lib/rostrum"
  }
}
