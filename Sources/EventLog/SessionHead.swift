import Postgres

/// The newest event of a session: how far its chain of hashes goes.
public struct SessionHead: Sendable, Equatable {
  /// The session.
  public let session: SessionName
  /// The version of the event.
  public let version: Int
  /// The hash of the event.
  public let hash: [UInt8]

  /// The head in a row of name, version and hash; nil where the name is none.
  init?(_ row: Row) throws {
    guard let session = SessionName(try row.text(0)) else { return nil }
    self.session = session
    version = try row.int(1)
    hash = try row.bytes(2)
  }
}
