import CLibPQ
import FoundationEssentials
import Glibc
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

  /// Puts a backup, read from an open file, in the place of what a data directory holds.
  ///
  /// The archive is checked against its manifest before, and by `prove` on the running server after; where either
  /// throws, everything is as it was. What the directory held, if `replacing` it was allowed, is kept beside
  /// it; its place is answered.
  public static func restore(
    from file: Int32, dataDirectory: String, replacing: Bool,
    prove: (_ connectionString: String) async throws -> Void
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
    try await place.unpack(file)
    try place.exchange(wasThere: wasThere)
    do {
      try await place.ensureRunning().close()
      try await prove(place.connectionString)
      await place.shutDown()
    } catch {
      await place.shutDown()
      try place.exchange(wasThere: wasThere)
      try? FileManager.default.removeItem(atPath: place.draft)
      throw error
    }
    return wasThere ? try place.keepFormer() : nil
  }
}

extension ServerPlace {
  /// `RENAME_EXCHANGE`, as rename(2) has it.
  private static let exchanging: UInt32 = 2

  /// Where a backup is unpacked before it takes its place.
  fileprivate var draft: String { "\(directory)/cluster.restored" }

  /// Unpacks an archive into the draft, and checks every file of it.
  fileprivate func unpack(_ file: Int32) async throws {
    try? FileManager.default.removeItem(atPath: draft)
    try account.makeDirectory(draft)
    do {
      let newest = try Installation.find(version: nil)
      let unpacking = try await newest.run(
        "/bin/tar", ["--extract", "--file=-", "--directory=\(draft)"], as: account, in: directory,
        from: FileDescriptor(rawValue: file))
      guard unpacking == nil, let version = version(of: draft) else {
        throw PrivateServerError.backup("this is no whole backup: \(unpacking ?? "it holds no database")")
      }
      let checking = try await Installation.find(version: version)
        .run("pg_verifybackup", ["--quiet", draft], as: account, in: directory)
      if let checking { throw PrivateServerError.backup("the backup is damaged: \(checking)") }
    } catch {
      try? FileManager.default.removeItem(atPath: draft)
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

  /// Keeps what was there before, in the place of what was kept before that.
  fileprivate func keepFormer() throws -> String {
    let former = "\(directory)/cluster.before"
    try? FileManager.default.removeItem(atPath: former)
    guard rename(draft, former) == 0 else { throw moved() }
    return former
  }

  private func moved() -> PrivateServerError {
    .directory(path: directory, reason: systemMessage())
  }
}
