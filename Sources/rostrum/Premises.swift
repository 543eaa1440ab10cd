import Access
import EventLog
import FoundationEssentials
import Postgres
import Proceedings
import ServiceClient
import Sessions
import Views

/// Where the sessions are that the program works with: in a database, or behind a service.
protocol Premises: Sendable {
  /// The log, for reading.
  var log: any LogReading { get }
  /// What the place is called.
  var place: String { get }
  /// The name under which commands are recorded there; nil where the program names the operator.
  var operatorName: String? { get async throws }
  /// The desk of a session, of one that does not exist, too.
  func desk(for session: SessionName) async throws -> any Desk
  /// Ends the connections.
  func close() async
}

extension Premises {
  /// The desk of a session that exists.
  func existing(_ name: SessionName) async throws -> any Desk {
    let desk = try await desk(for: name)
    guard try await desk.session.version > 0 else { throw Workplace.noSession(name) }
    return desk
  }

  /// Works there, and closes them afterwards, whatever the work came to.
  ///
  /// Work that `stopsByItself` takes the signals that tell the program to end, and returns. Other work is cancelled by
  /// them; what it came to then is said only if it tells what became of a command.
  func use<Answer>(
    stopsByItself: Bool = false, _ work: (Self) async throws -> Answer
  ) async throws -> Answer {
    let interruption = stopsByItself ? nil : Interruption(closing: self)
    let result: Result<Answer, any Error>
    do { result = .success(try await work(self)) } catch { result = .failure(error) }
    interruption?.workHasEnded()
    await Ending.wait(atMost: Ending.patience) { await close() }
    interruption?.end()
    guard var interrupted = Interruption.current else { return try result.get() }
    switch result {
    case .failure(let error as Interrupted): interrupted.message = error.message
    case .failure(let error as UnknownOutcome): interrupted.message = Failure(error)?.message
    case .success, .failure: break
    }
    throw interrupted
  }
}

/// Sessions in a database that the program reaches itself.
struct OwnPremises: Premises {
  let database: PostgresEventLog
  let sessions: SessionDirectory
  let server: PrivateServer?
  /// Where signed heads are kept; nil where no folder was named for those of a database elsewhere.
  let heads: HeadFolder?

  private init(_ log: PostgresEventLog, server: PrivateServer?, heads: HeadFolder?) {
    database = log
    self.server = server
    self.heads = heads
    guard let heads else {
      sessions = SessionDirectory(log: log) { $1.refusalOfNames(in: $0) }
      return
    }
    // The close of a meeting is the moment at which what was done in it can no longer be mended unseen.
    let sealing = SealingLog(
      log, into: heads, after: ["meetings.meetingClosed", "meetings.sessionClosed"],
      complain: { Terminal.complain($0) })
    sessions = SessionDirectory(log: sealing) { $1.refusalOfNames(in: $0) }
  }

  var log: any LogReading { database }
  var place: String { "database" }
  var operatorName: String? { nil }

  /// Lets people in to the service, and keeps their accounts.
  var doorkeeper: Doorkeeper { Doorkeeper(CredentialStore { [database] in try await database.query($0) }) }

  /// Opens the database that the environment names, or else the program’s own.
  static func open() async throws -> OwnPremises {
    let environment = ProcessInfo.processInfo.environment
    let heads = environment["ROSTRUM_HEADS"].flatMap { $0.isEmpty ? nil : HeadFolder($0) }
    guard let directory = ownDirectory else {
      let log = try await PostgresEventLog.open(
        environment["ROSTRUM_DATABASE_URL"] ?? "", watching: watched(environment))
      return OwnPremises(log, server: nil, heads: heads)
    }
    let server = try await PrivateServer.start(dataDirectory: directory)
    do {
      let log = try await PostgresEventLog.open(
        server.connectionString, watching: server.folders + watched(environment),
        over: await server.takeConnection())
      return OwnPremises(log, server: server, heads: heads ?? HeadFolder("\(directory)/heads"))
    } catch {
      await server.stop()
      throw error
    }
  }

  /// Works at the database, for a verb that is done there alone.
  static func use<Answer>(
    for verb: String, stopsByItself: Bool = false, _ work: (OwnPremises) async throws -> Answer
  ) async throws -> Answer {
    if try Rostrum.server != nil {
      throw Failure.badInput("rostrum \(verb) works at the database itself: leave --server out.")
    }
    return try await open().use(stopsByItself: stopsByItself, work)
  }

  /// Where the program keeps its own server; nil where the environment names another.
  static var ownDirectory: String? {
    let environment = ProcessInfo.processInfo.environment
    let other = environment["ROSTRUM_DATABASE_URL"] ?? ""
    return other.isEmpty ? dataDirectory(environment) : nil
  }

  /// That a verb is for the program’s own server.
  static func notOwn(_ verb: String) -> Failure {
    .badInput(
      "rostrum \(verb) is for the program’s own database: for that of ROSTRUM_DATABASE_URL use pgBackRest.")
  }

  /// Folders on this machine that hold a part of the database, whose volumes must not run full.
  private static func watched(_ environment: [String: String]) -> [String] {
    (environment["ROSTRUM_WATCH"] ?? "").split(separator: ":").map(String.init)
  }

  func desk(for session: SessionName) async throws -> any Desk {
    try await sessions.desk(for: session)
  }

  func close() async {
    await database.close()
    await server?.stop()
  }

  /// Where the program keeps its own server: for root where services keep theirs, since another account runs
  /// the server then and must reach it.
  private static func dataDirectory(_ environment: [String: String]) -> String {
    if let named = environment["ROSTRUM_DATA"], !named.isEmpty { return named }
    if let base = environment["XDG_DATA_HOME"], !base.isEmpty { return "\(base)/rostrum" }
    if let home = environment["HOME"], !home.isEmpty, environment["USER"] != "root", home != "/root" {
      return "\(home)/.local/share/rostrum"
    }
    return "/var/lib/rostrum"
  }
}

/// Sessions behind a service.
struct ServicePremises: Premises {
  let connection: ServiceConnection

  var log: any LogReading { ServiceLog(connection) }
  var place: String { "service" }
  var operatorName: String? { get async throws { try await connection.visitor() } }

  /// The way to a service, with the token that the environment or an earlier login has for it.
  static func open(
    _ address: ServiceAddress, patience: Duration = .seconds(10)
  ) throws -> ServicePremises {
    let environment = ProcessInfo.processInfo.environment
    let given = environment["ROSTRUM_TOKEN"].flatMap { $0.isEmpty ? nil : $0 }
    let certificates = environment["ROSTRUM_CERTIFICATES"].flatMap { $0.isEmpty ? nil : $0 }
    return ServicePremises(
      connection: ServiceConnection(
        address, token: try given ?? TokenFile().token(for: address), certificates: certificates,
        patience: patience))
  }

  func desk(for session: SessionName) async throws -> any Desk {
    try await ServiceDesk(session, at: connection)
  }

  func close() async { await connection.close() }
}
