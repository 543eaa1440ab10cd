import Glibc

/// The system user as whom the private server runs: the one who runs the program, or `postgres` for root.
struct ServerAccount: Sendable {
  let user: uid_t
  let group: gid_t
  private let isOther: Bool

  /// PostgreSQL refuses to run as root, so root gives its privileges up.
  static func current() throws(PrivateServerError) -> ServerAccount {
    if geteuid() != 0 { return ServerAccount(user: geteuid(), group: getegid(), isOther: false) }
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let code = getpwnam_r("postgres", &entry, &buffer, buffer.count, &found)
    guard code == 0, found != nil else { throw .notInstalled(version: nil) }
    return ServerAccount(user: entry.pw_uid, group: entry.pw_gid, isOther: true)
  }

  /// A program and its arguments, with what gives privileges up before them.
  ///
  /// A process of its own does that: between fork and exec of a process with threads, the C library's
  /// `setgroups` and `setuid` can wait for ever.
  func command(_ program: String, _ arguments: [String]) -> (program: String, arguments: [String]) {
    if !isOther { return (program, arguments) }
    let privileges = ["--reuid=\(user)", "--regid=\(group)", "--clear-groups", "--"]
    return ("/usr/bin/setpriv", privileges + [program] + arguments)
  }

  /// Makes a directory that this user alone, and root, can enter, or checks that it is one.
  func makeDirectory(_ path: String) throws(PrivateServerError) {
    if mkdir(path, 0o700) == 0 {
      if isOther, chown(path, user, group) != 0 { throw .directory(path: path, reason: systemMessage()) }
      return
    }
    if errno != EEXIST { throw .directory(path: path, reason: systemMessage()) }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw .directory(path: path, reason: systemMessage()) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw .directory(path: path, reason: "it is not a directory")
    }
    guard status.st_uid == user || (isOther && status.st_uid == 0) else {
      throw .directory(path: path, reason: "it belongs to another user")
    }
    let isOwned = chmod(path, 0o700) == 0 && (!isOther || chown(path, user, group) == 0)
    if !isOwned { throw .directory(path: path, reason: systemMessage()) }
  }
}
