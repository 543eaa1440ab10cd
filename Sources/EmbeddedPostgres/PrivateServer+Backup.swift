import CLibPQ
import FoundationEssentials
import Glibc
import PostgresClient
import SystemPackage

extension PrivateServer {
  /// Writes a copy of everything that the server keeps, as it is at the end of the call, to a file that is open
  /// for writing: a tar archive with the write-ahead log that it needs and a manifest of checksums.
  ///
  /// Throws where the copy is not whole.
  public func backUp(to file: Int32) async throws {
    let installation = try Installation.find(version: place.version())
    let complaint = try await installation.run(
      "pg_basebackup",
      [
        "--host=\(place.sockets)", "--port=5432", "--username=rostrum", "--no-password", "--pgdata=-",
        "--format=tar", "--wal-method=fetch", "--checkpoint=fast",
      ], as: place.account, in: place.directory, to: FileDescriptor(rawValue: file))
    if let complaint { throw PrivateServerError.backup("the backup could not be made: \(complaint)") }
  }

  /// Puts a backup, or a database that an earlier call kept, in the place of what a data directory holds.
  ///
  /// An archive is checked against its manifest before, and what it holds by `prove` on the running server after; where
  /// either throws, everything is as it was. What the directory held, if `replacing` it was allowed, is looked at by
  /// `survey` before, and kept beside it under a name of its own, which is answered. `prove` is given no survey
  /// if nothing was there or it could not be read.
  public static func restore<Survey>(
    _ source: RestoreSource, dataDirectory: String, replacing: Bool,
    survey: (_ connectionString: String) async throws -> Survey,
    prove: (_ connectionString: String, _ replaced: Survey?) async throws -> Void
  ) async throws -> String? {
    let place = try ServerPlace(dataDirectory, account: ServerAccount.current())
    let turn = try await place.takeTurn()
    defer { turn.release() }
    let users = try FileLock(place.usersFile)
    guard users.take(.exclusive) else {
      throw PrivateServerError.backup("the database is in use: stop the service and every prompt first")
    }
    defer { users.release() }
    // One that a process left behind when it died.
    await place.shutDown()
    let wasThere = place.version() != nil
    if wasThere, !replacing {
      throw PrivateServerError.backup(
        "\(place.directory) holds a database already: say --replace to put the backup in its place")
    }
    try await place.bring(source)
    let replaced = wasThere ? await place.surveyed(survey) : nil
    do {
      try place.exchange(wasThere: wasThere)
    } catch {
      place.takeAway(source)
      throw error
    }
    do {
      try await place.ensureRunning().close()
      try await prove(place.connectionString, replaced)
      await place.shutDown()
    } catch {
      await place.shutDown()
      try place.exchange(wasThere: wasThere)
      place.takeAway(source)
      throw error
    }
    return wasThere ? try place.keepFormer() : nil
  }
}

/// What is put in the place of a database.
public enum RestoreSource: Sendable {
  /// A backup, open for reading.
  case archive(Int32)
  /// The folder in which an earlier restore kept what it replaced.
  case kept(String)
}

extension ServerPlace {
  /// `RENAME_NOREPLACE` and `RENAME_EXCHANGE`, as rename(2) has them.
  private static let withoutReplacing: UInt32 = 1
  private static let exchanging: UInt32 = 2

  /// Where a backup is unpacked; what is found here was never a database in use.
  private var unpacking: String { "\(directory)/cluster.unpacking" }

  /// A whole cluster that is about to take its place, and after that the one that it replaced.
  private var draft: String { "\(directory)/cluster.restored" }

  /// Has the draft be what is to be restored.
  fileprivate func bring(_ source: RestoreSource) async throws {
    // A restore that was cut off may have left the database that it replaced here.
    if access(draft, F_OK) == 0 { _ = try keepFormer() }
    switch source {
    case .archive(let file):
      try await unpack(file)
      guard rename(unpacking, draft) == 0 else { throw moved() }
    case .kept(let path):
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      guard name.hasPrefix(Self.kept), sameFile(path, "\(directory)/\(name)"), version(of: path) != nil else {
        throw PrivateServerError.backup(
          "\(path) is no database that was kept: give a backup, or a folder \(directory)/\(Self.kept)…")
      }
      guard rename("\(directory)/\(name)", draft) == 0 else { throw moved() }
    }
  }

  /// Takes away the draft that was brought: one that was kept goes back to its place.
  fileprivate func takeAway(_ source: RestoreSource) {
    switch source {
    case .archive: try? FileManager.default.removeItem(atPath: draft)
    case .kept(let path): rename(draft, path)
    }
  }

  /// What there is to say of the database before it is replaced; nil where it cannot be read.
  fileprivate func surveyed<Survey>(_ survey: (String) async throws -> Survey) async -> Survey? {
    var found: Survey?
    do {
      try await ensureRunning().close()
      found = try await survey(connectionString)
    } catch {
      // It may be damaged, which is why a backup is to take its place.
      found = nil
    }
    await shutDown()
    return found
  }

  /// Unpacks an archive, and checks every file of it.
  private func unpack(_ file: Int32) async throws {
    try? FileManager.default.removeItem(atPath: unpacking)
    try account.makeDirectory(unpacking)
    do {
      let newest = try Installation.find(version: nil)
      let complaint = try await newest.run(
        "/bin/tar", ["--extract", "--file=-", "--directory=\(unpacking)"], as: account, in: directory,
        from: FileDescriptor(rawValue: file))
      guard complaint == nil, let version = version(of: unpacking) else {
        throw PrivateServerError.backup("this is no whole backup: \(complaint ?? "it holds no database")")
      }
      let checking = try await Installation.find(version: version)
        .run("pg_verifybackup", ["--quiet", unpacking], as: account, in: directory)
      if let checking { throw PrivateServerError.backup("the backup is damaged: \(checking)") }
    } catch {
      try? FileManager.default.removeItem(atPath: unpacking)
      throw error
    }
  }

  /// Lets the draft and the cluster change places, in one step.
  fileprivate func exchange(wasThere: Bool) throws {
    if wasThere {
      guard renameat2(AT_FDCWD, draft, AT_FDCWD, cluster, Self.exchanging) == 0 else { throw moved() }
    } else if access(draft, F_OK) == 0 {
      guard rename(draft, cluster) == 0 else { throw moved() }
    } else {
      guard rename(cluster, draft) == 0 else { throw moved() }
    }
  }

  /// What the name of a database that was replaced begins with.
  private static let kept = "cluster.before"

  /// Keeps what was there before under the time at which it was replaced; what was kept earlier stays as it is.
  fileprivate func keepFormer() throws -> String {
    let now = Date().formatted(.iso8601).replacing(":", with: "").replacing("Z", with: "")
    for attempt in 1...1000 {
      let former = "\(directory)/\(Self.kept)-\(now)\(attempt > 1 ? "-\(attempt)" : "")"
      if renameat2(AT_FDCWD, draft, AT_FDCWD, former, Self.withoutReplacing) == 0 { return former }
      guard errno == EEXIST else { throw moved() }
    }
    throw moved()
  }

  private func sameFile(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    return stat(one, &first) == 0 && stat(other, &second) == 0
      && first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  private func moved() -> PrivateServerError {
    .directory(path: directory, reason: systemMessage())
  }
}
