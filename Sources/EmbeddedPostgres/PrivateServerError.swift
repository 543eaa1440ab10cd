/// Why the program's own PostgreSQL server could not be used.
public enum PrivateServerError: Error, Sendable, Equatable {
  /// PostgreSQL's programs are not on this machine, or not in the version that the data need.
  case notInstalled(version: Int?)
  /// A directory or file could not be made, entered or locked.
  case directory(path: String, reason: String)
  /// Making the cluster failed.
  case initialization(String)
  /// A backup could not be made, or is not whole.
  case backup(String)
  /// The server did not start.
  case start(String)
}

extension PrivateServerError: CustomStringConvertible {
  /// A sentence that says what to do.
  public var description: String {
    switch self {
    case .notInstalled(let version):
      """
      PostgreSQL \(version.map(String.init) ?? "15 or later") is not installed: \
      apt-get install postgresql-\(version ?? 15)
      """
    case .directory(let path, let reason):
      "the directory \(path) cannot be used (\(reason)): choose another data directory"
    case .initialization(let message): "the database could not be made: \(message)"
    case .backup(let message): message
    case .start(let message): "the database server did not start: \(message)"
    }
  }
}
