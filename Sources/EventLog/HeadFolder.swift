import FoundationEssentials
import Glibc

/// The folder of the key and of the heads that were signed with it, a file of lines for each session.
public struct HeadFolder: Sendable {
  /// Where it is.
  public let path: String

  /// A folder, which is made when it is first needed.
  public init(_ path: String) { self.path = path }

  /// The key, made where there is none.
  public func key() throws -> HeadKey {
    if mkdir(path, 0o700) != 0, errno != EEXIST {
      throw HeadKey.Unusable(description: "the folder \(path) cannot be made: check the one above it")
    }
    return try HeadKey(file: "\(path)/key")
  }

  /// The file of a session’s heads, the oldest first.
  public func file(of session: SessionName) -> String { "\(path)/\(session).jsonl" }

  /// Signs an event as the head of its session, and keeps that durably.
  @discardableResult
  public func keep(_ event: RecordedEvent, at time: Date) throws -> SignedHead {
    let head = try SignedHead(
      session: event.session, version: event.version, hash: event.hash, at: time, by: key())
    let path = file(of: event.session)
    guard Self.append(Array((head.line + "\n").utf8), to: path) else {
      throw HeadKey.Unusable(description: "\(path) cannot be written: check the folder and its permissions")
    }
    return head
  }

  /// Appends a line to a file durably and whole, or leaves the file as it was; false if it could not.
  private static func append(_ line: [UInt8], to path: String) -> Bool {
    let file = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { return false }
    defer { close(file) }
    // Another service may close a meeting at the same moment.
    guard flock(file, LOCK_EX) == 0, let size = mendEnd(of: file) else { return false }
    if write(file, line, line.count) == line.count, fsync(file) == 0 { return true }
    _ = ftruncate(file, size)
    return false
  }

  /// Takes away the beginning of a line that was cut off, as by a loss of power, and ends a line that is whole; answers
  /// the size of the file then, nil if the end cannot be read or written.
  private static func mendEnd(of file: Int32) -> off_t? {
    let size = lseek(file, 0, SEEK_END)
    guard size >= 0 else { return nil }
    var end = [UInt8](repeating: 0, count: min(Int(size), 4096))
    guard pread(file, &end, end.count, size - off_t(end.count)) == end.count else { return nil }
    let cut = end.reversed().prefix { $0 != UInt8(ascii: "\n") }.reversed()
    if cut.isEmpty { return size }
    if SignedHead(line: String(decoding: cut, as: UTF8.self)) != nil {
      return write(file, "\n", 1) == 1 ? size + 1 : nil
    }
    return ftruncate(file, size - off_t(cut.count)) == 0 ? size - off_t(cut.count) : nil
  }
}
