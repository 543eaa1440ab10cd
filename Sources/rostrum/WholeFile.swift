import FoundationEssentials
import Glibc

/// A file that appears whole or not at all: written beside its place, made durable, then put in its place.
enum WholeFile {
  /// Writes bytes to a file and makes the directories above it; throws with the reason.
  ///
  /// A file that is `isPrivate` can be read by its owner alone, as can the directories that are made for it.
  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(Failure) {
    let (folder, draft, file) = try begin(path, mode: isPrivate ? 0o600 : 0o644, isPrivate: isPrivate)
    try end(file, isWhole: fill(file, with: bytes), draft: draft, folder: folder, path: path)
  }

  /// Has `fill` write into the file; it does not appear where that throws.
  static func write(
    to path: String, readableByAll: Bool, _ fill: (Int32) async throws -> Void
  ) async throws {
    let (folder, draft, file) = try begin(path, mode: readableByAll ? 0o644 : 0o600)
    do {
      try await fill(file)
    } catch {
      close(file)
      unlink(draft)
      throw error
    }
    try end(file, isWhole: true, draft: draft, folder: folder, path: path)
  }

  private static func begin(
    _ path: String, mode: mode_t, isPrivate: Bool = false
  ) throws(Failure) -> (folder: String, draft: String, file: Int32) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let attributes: [FileAttributeKey: Any]? = isPrivate ? [.posixPermissions: 0o700] : nil
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    let draft = "\(folder)/.\(name).\(getpid())"
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw unwritable(path) }
    return (folder, draft, file)
  }

  private static func end(
    _ file: Int32, isWhole: Bool, draft: String, folder: String, path: String
  ) throws(Failure) {
    let isDurable = isWhole && fsync(file) == 0
    let isClosed = close(file) == 0
    guard isDurable, isClosed, rename(draft, path) == 0 else {
      unlink(draft)
      throw unwritable(path)
    }
    // The name is durable once its directory is.
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
  }

  /// Whether that path is a directory, in which a file is to be named by the program.
  static func isDirectory(_ path: String) -> Bool {
    var isDirectory = false
    let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
    return path.hasSuffix("/") || (isThere && isDirectory)
  }

  private static func fill(_ file: Int32, with bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func unwritable(_ path: String) -> Failure {
    .badInput("\(path) cannot be written: check the directory and its permissions.")
  }
}
