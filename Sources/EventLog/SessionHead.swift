import PostgresClient

/// The newest event of a session: how far its chain of hashes goes.
public struct SessionHead: Sendable, Equatable {
  /// The session.
  public let session: SessionName
  /// The version of the event; 0 before the first.
  public let version: Int
  /// The hash of the event; 32 zero bytes before the first.
  ///
  /// A version alone does not tell two histories apart: an event that was read on a leader before any standby had it
  /// is gone when that leader dies, and another may stand in its place.
  public let hash: [UInt8]

  /// A session in which nothing has happened.
  public init(of session: SessionName) {
    self.init(session: session, version: 0, hash: CanonicalRecord.noHash)
  }

  /// A head from its parts.
  public init(session: SessionName, version: Int, hash: [UInt8]) {
    self.session = session
    self.version = version
    self.hash = hash
  }

  /// The head in a row of name, version and hash; nil where the name is none.
  init?(_ row: Row) throws {
    guard let session = SessionName(try row.text(0)) else { return nil }
    self.init(session: session, version: try row.int(1), hash: try row.bytes(2))
  }
}
