import Access
import EventLog
import FoundationEssentials
import Postgres
import Proceedings
import Secretariat

/// What the program works with: a database, the log in it, and a desk for each session.
struct Workplace {
  let log: PostgresEventLog
  let secretariat: Secretariat<Session>
  private let server: PrivateServer?

  /// Lets people in to the service, and keeps their accounts.
  var doorkeeper: Doorkeeper { Doorkeeper(CredentialStore { [log] in try await log.query($0) }) }

  /// Opens the database that the environment names, or else the program’s own, and closes it after the work.
  ///
  /// Work that `stopsByItself` takes the signals that tell the program to end, and returns.
  static func run<Answer>(
    stopsByItself: Bool = false, _ work: (Workplace) async throws -> Answer
  ) async throws -> Answer {
    let workplace = try await open()
    let interruption = stopsByItself ? nil : Interruption(closing: workplace)
    defer { interruption?.end() }
    do {
      let answer = try await work(workplace)
      await workplace.close()
      return answer
    } catch {
      await workplace.close()
      throw error
    }
  }

  private static func open() async throws -> Workplace {
    let environment = ProcessInfo.processInfo.environment
    if let url = environment["ROSTRUM_DATABASE_URL"], !url.isEmpty {
      let log = try await PostgresEventLog.open(url)
      return Workplace(log: log, secretariat: Secretariat(log: log), server: nil)
    }
    let server = try await PrivateServer.start(dataDirectory: dataDirectory(environment))
    do {
      let log = try await PostgresEventLog.open(server.connectionString)
      return Workplace(log: log, secretariat: Secretariat(log: log), server: server)
    } catch {
      await server.stop()
      throw error
    }
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

  func close() async {
    await log.close()
    await server?.stop()
  }

  /// The desk of a session that exists.
  func desk(_ name: SessionName) async throws -> SessionDesk<Session> {
    let desk = try await secretariat.desk(for: name)
    guard await desk.current.version > 0 else { throw Workplace.noSession(name) }
    return desk
  }

  /// That there is no session of that name.
  static func noSession(_ name: SessionName) -> Failure {
    .badInput("There is no session \(name). Create it: rostrum create \(name) --body ccpcj")
  }

  /// A session as it stands, or as it stood.
  func session(_ name: SessionName, asOf point: Point?) async throws -> Session {
    let session = try await desk(name).state
    switch point {
    case nil: return session
    case .version(let version): return session.asOf(version: version)
    case .time(let time): return session.asOf(time: time)
    }
  }
}
