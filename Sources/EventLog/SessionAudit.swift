/// The result of a check of all events of a session, to hold signed heads against it.
public struct SessionAudit: Sendable {
  /// The session.
  public let session: SessionName
  /// The verdict of the check.
  public let verdict: ChainVerifier.Verdict
  /// The newest event; nil if there is none.
  public let newest: SessionHead?
  /// The hash of each event, the first first.
  let hashes: [[UInt8]]
  /// The digest of the events up to each one.
  let digests: [[UInt8]]

  /// The error if a head was signed for another log than this one; nil if it agrees.
  public func contradiction(by head: SignedHead) -> EventLogError? {
    let place = head.version - 1
    guard hashes.indices.contains(place), hashes[place].hex == head.hash else {
      return head.contradiction(session, isThere: hashes.indices.contains(place))
    }
    if let texts = head.texts, digests[place].hex != texts {
      return .altered(
        session: session, version: head.version,
        "an erasure changed more, up to this event, than the texts that it names")
    }
    return nil
  }
}

extension SignedHead {
  /// The error if the log does not hold what this was signed for.
  func contradiction(_ session: SessionName, isThere: Bool) -> EventLogError {
    let day = signedAt.prefix(10)
    return .altered(
      session: session, version: version,
      isThere
        ? "it is not the event whose head was signed on \(day)"
        : "it is missing, and its head was signed on \(day)")
  }
}
