import ArgumentParser
import EmbeddedPostgres
import EventLog
import FoundationEssentials
import Glibc
import PostgresClient

/// Makes a copy of the program’s own database.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the program’s own database, while it works, into a file.",
    discussion: """
      rostrum backup /mnt/safe/
      rostrum backup /mnt/safe/monday.tar

      The file appears when it is whole. It holds everything: sessions, accounts, links; keep it as safe as the \
      database. The key of the signed heads is not in it. A database that ROSTRUM_DATABASE_URL names has the \
      means of its server (pgBackRest).
      """)

  @Argument(help: "The file, or a folder in which it is named by the time.") var path: String
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func run() async throws {
    try await server.useDatabase(for: "backup") { store in
      guard let server = store.server else { throw DatabaseStore.notOwn("backup") }
      let name = "rostrum-\(Date().inUTC.replacing(":", with: "")).tar"
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let target = WholeFile.isDirectory(path) ? "\(folder)/\(name)" : path
      try await WholeFile.write(to: target, readableByAll: false) { file in
        try await server.backUp(to: file)
      }
      try await store.database.noteBackup("whole")
      Terminal.say("Everything is in \(target). To prove it: rostrum restore, into another ROSTRUM_DATA.")
    }
  }
}

/// Puts a copy in the place of the program’s own database.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup in the place of the program’s own database, whole or not at all.",
    discussion: """
      ROSTRUM_DATA=/tmp/trial rostrum restore /mnt/safe/monday.tar
      rostrum restore --replace /mnt/safe/monday.tar
      rostrum restore --replace /var/lib/rostrum/cluster.before-2026-11-29T101500

      Every file is checked against the checksums of the backup, and every event against its hash. Where \
      anything is wrong the database stays as it was. What is replaced is kept beside it, in cluster.before- with \
      the time (UTC); nothing that was kept is ever overwritten. Given instead of a file, such a folder takes the \
      place of the database again, which is kept in its turn.
      """)

  @Argument(help: "The file that rostrum backup wrote, or the folder in which a restore kept a database.")
  var file: String
  @Flag(help: "Take the place of a database that is there.") var replace = false
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func run() async throws {
    try server.requireDatabase(for: "restore")
    guard let directory = DatabaseStore.ownDirectory else { throw DatabaseStore.notOwn("restore") }
    let archive = open(file, O_RDONLY | O_CLOEXEC)
    guard archive >= 0 else {
      throw Failure.badInput("\(file) cannot be read: check the name and the permissions.")
    }
    defer { close(archive) }
    let path = file.hasSuffix("/") ? String(file.dropLast()) : file
    let former = try await PrivateServer.restore(
      WholeFile.isDirectory(file) ? .kept(path) : .archive(archive), dataDirectory: directory,
      replacing: replace, survey: PostgresEventLog.heads(at:), prove: prove)
    if replace { try await setHeadsAside() }
    if let former {
      Terminal.say("What was there before is in \(former). To get it back:")
      Terminal.say("  rostrum restore --replace \(former)")
    }
  }

  /// Checks every event of every session, and says what of the database that is replaced it does not hold; throws
  /// where an event is not as it was recorded.
  private func prove(_ connectionString: String, replacing replaced: [SessionHead]?) async throws {
    let log = try await PostgresEventLog.open(connectionString)
    do {
      let sessions = try await log.sessions()
      if sessions.isEmpty {
        throw Failure(
          .refused,
          "It holds no session, so nothing is proven by it: look whether it is of the right database.")
      }
      for session in sessions {
        if case .broken(let version, let reason) = try await log.verify(session.name) {
          throw Failure(
            .refused, "Event \(version) of \(session.name) is not as it was recorded: \(reason).")
        }
      }
      var lost: [String] = []
      for head in replaced ?? [] { if let line = try await loss(of: head, in: log) { lost.append(line) } }
      await log.close()
      let events = sessions.reduce(0) { $0 + $1.version }
      let what = sessions.count == 1 ? "1 session" : "\(sessions.count) sessions"
      Terminal.say("\(what) with \(events) events, each as it was recorded.")
      if !lost.isEmpty {
        Terminal.say("The database that is replaced held what is not in this one:")
        for line in lost { Terminal.say("  \(line)") }
      }
    } catch {
      await log.close()
      throw error
    }
  }

  /// Puts the signed heads aside that go further than what was restored: it would contradict them for good.
  private func setHeadsAside() async throws {
    let store = try await DatabaseStore.open(patience: .zero)
    try await store.use { store in
      for session in store.heads?.sessions ?? [] {
        do {
          try await store.requireSignedHeads(of: session)
        } catch EventLogError.altered {
          guard let kept = try store.heads?.setAside(session, at: Date()) else { continue }
          Terminal.say("Signed heads of \(session) are of another log than this. They are kept in \(kept).")
        }
      }
    }
  }

  /// What a session had in the database that is replaced and has not in this one; nil where there is nothing.
  private func loss(of head: SessionHead, in log: PostgresEventLog) async throws -> String? {
    let same = try await log.read(head.session, after: head.version - 1, limit: 1).first
    if let same { return same.hash == head.hash ? nil : "\(head.session): events that are others here" }
    let kept = try await log.sessions().first { $0.name == head.session }?.version ?? 0
    if head.version == kept + 1 { return "\(head.session): event \(head.version)" }
    return "\(head.session): events \(kept + 1) to \(head.version)"
  }
}
