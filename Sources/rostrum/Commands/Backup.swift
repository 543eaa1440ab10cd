import ArgumentParser
import EventLog
import FoundationEssentials
import Glibc
import Postgres

/// Makes a copy of the program’s own database.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "backup", abstract: "Copy the program’s own database, while it works, into a file.",
    discussion: """
      rostrum backup /mnt/safe/
      rostrum backup /mnt/safe/monday.tar

      The file appears when it is whole. It holds everything: sessions, accounts, links; keep it as safe as the \
      database. The key of the signed heads is not in it. A database that ROSTRUM_DATABASE_URL names has the \
      means of its server (pgBackRest).
      """)

  @Argument(help: "The file, or a folder in which it is named by the time.") var path: String

  func run() async throws {
    try await OwnPremises.use(for: "backup") { premises in
      guard let server = premises.server else { throw OwnPremises.notOwn("backup") }
      let name = "rostrum-\(Date().inUTC.replacing(":", with: "")).tar"
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let target = WholeFile.isDirectory(path) ? "\(folder)/\(name)" : path
      try await WholeFile.write(to: target, readableByAll: false) { file in
        try await server.backUp(to: file)
      }
      try await premises.database.noteBackup("whole")
      Terminal.say("Everything is in \(target). To prove it: rostrum restore, into another ROSTRUM_DATA.")
    }
  }
}

/// Puts a copy in the place of the program’s own database.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    command: "restore",
    abstract: "Put a backup in the place of the program’s own database, whole or not at all.",
    discussion: """
      ROSTRUM_DATA=/tmp/trial rostrum restore /mnt/safe/monday.tar
      rostrum restore --replace /mnt/safe/monday.tar

      Every file is checked against the checksums of the backup, and every event against its hash. Where \
      anything is wrong the database stays as it was. What is replaced is kept in cluster.before, beside it.
      """)

  @Argument(help: "The file that rostrum backup wrote.") var file: String
  @Flag(help: "Take the place of a database that is there.") var replace = false

  func run() async throws {
    if try Rostrum.server != nil {
      throw Failure.badInput("rostrum restore works at the database itself: leave --server out.")
    }
    guard let directory = OwnPremises.ownDirectory else { throw OwnPremises.notOwn("restore") }
    let archive = open(file, O_RDONLY | O_CLOEXEC)
    guard archive >= 0 else {
      throw Failure.badInput("\(file) cannot be read: check the name and the permissions.")
    }
    defer { close(archive) }
    let former = try await PrivateServer.restore(
      from: archive, dataDirectory: directory, replacing: replace, prove: prove)
    if let former { Terminal.say("What was there before is in \(former).") }
  }

  /// Checks every event of every session; throws where one is not as it was recorded.
  private func prove(_ connectionString: String) async throws {
    let log = try await PostgresEventLog.open(connectionString)
    do {
      let sessions = try await log.sessions()
      for session in sessions {
        if case .broken(let version, let reason) = try await log.verify(session.name) {
          throw Failure(
            .refused, "Event \(version) of \(session.name) is not as it was recorded: \(reason).")
        }
      }
      await log.close()
      let events = sessions.reduce(0) { $0 + $1.version }
      let what = sessions.count == 1 ? "1 session" : "\(sessions.count) sessions"
      Terminal.say("\(what) with \(events) events, each as it was recorded.")
    } catch {
      await log.close()
      throw error
    }
  }
}
