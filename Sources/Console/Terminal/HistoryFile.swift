import FoundationEssentials
import Glibc

/// The lines that an operator gave, kept from one run to the next, for that account alone.
public struct HistoryFile: Sendable {
  private let path: String
  /// How many lines are kept in the file before the older half is dropped.
  private static let most = 1000

  /// The file in the folder where the account keeps such things; nil if it has none.
  public init?(in environment: [String: String]) {
    let folder: String
    if let state = environment["XDG_STATE_HOME"], state.hasPrefix("/") {
      folder = "\(state)/rostrum"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = "\(home)/.local/state/rostrum"
    } else {
      return nil
    }
    self.init(path: "\(folder)/history")
  }

  /// The history in a file.
  public init(path: String) { self.path = path }

  /// The lines that are kept, the newest last.
  public func lines() -> [String] {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    guard lines.count > HistoryFile.most else { return lines }
    let kept = Array(lines.suffix(HistoryFile.most / 2))
    try? (kept.joined(separator: "\n") + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    chmod(path, 0o600)
    return kept
  }

  /// Adds a line. The work does not depend on it: what cannot be kept is not.
  public func append(_ line: String) {
    let text = String(line.map { $0.isNewline ? " " : $0 }) + "\n"
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    var descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor < 0, errno == ENOENT {
      try? FileManager.default.createDirectory(atPath: "/\(folder)", withIntermediateDirectories: true)
      descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { return }
    let bytes = Array(text.utf8)
    _ = write(descriptor, bytes, bytes.count)
    close(descriptor)
  }
}
