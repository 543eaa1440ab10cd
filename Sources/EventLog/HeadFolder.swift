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
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o644)
    let bytes = Array((head.line + "\n").utf8)
    let isWhole = file >= 0 && write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    if file >= 0 { close(file) }
    guard isWhole else {
      throw HeadKey.Unusable(description: "\(path) cannot be written: check the folder and its permissions")
    }
    return head
  }

  /// The heads in a text of lines; nil where a line is none.
  public static func heads(in text: String) -> [SignedHead]? {
    let lines = text.split(whereSeparator: \.isNewline)
    let heads = lines.compactMap { try? JSONDecoder().decode(SignedHead.self, from: Data($0.utf8)) }
    return heads.count == lines.count ? heads : nil
  }
}
