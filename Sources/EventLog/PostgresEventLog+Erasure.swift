import FoundationEssentials
import PostgresClient

extension PostgresEventLog {
  /// All events of a session, each checked against the chain; throws where one is not as it was recorded, or was
  /// erased in the name of none of these keys.
  ///
  /// What was altered must not be signed as if it had been recorded so.
  public func checked(_ session: SessionName, trusting keys: [String]) async throws -> [RecordedEvent] {
    var verifier = ChainVerifier(session: session)
    var events: [RecordedEvent] = []
    for row in try await pages(LogStatement.rows, session, after: 0, { try StoredRow($0) }) {
      verifier.check(row)
      if let event = CanonicalRecord.event(row.canonical, hash: row.hash) { events.append(event) }
    }
    switch verifier.verdict.trusting(keys) {
    case .intact: return events
    case .broken(let version, let reason):
      throw EventLogError.altered(session: session, version: version, reason)
    }
  }

  /// Puts the events as they become in the place of those that are, with a signed line for each: all or nothing.
  ///
  /// It is done in the role `rostrum_eraser`, of which the login must be a member. Others append meanwhile; where
  /// somebody else erased something from the same events meanwhile, nothing is changed.
  public func carryOut(_ erasure: Erasure, orderedBy: String, at time: Date, by key: HeadKey) async throws {
    let signed = try erasure.changes.map {
      try SignedErasure(of: $0.after, orderedBy: orderedBy, at: time, by: key)
    }
    guard let first = signed.first else { return }
    let parameters: [Parameter] = [
      .text(erasure.session.text), .texts(signed.map { String($0.version) }),
      .byteArrays(erasure.changes.map { CanonicalRecord.hash($0.before.canonical) }),
      .byteArrays(erasure.changes.map(\.after.canonical)), .text(first.erasedAt), .text(orderedBy),
      .text(key.publicKey), .texts(signed.map(\.signature)),
    ]
    do {
      let connection = try await database.connect(as: "rostrum_eraser").connection
      try await connection.query(Call(LogStatement.erase, parameters), deadline: .seconds(60))
      await connection.close()
    } catch {
      if case .server(let refusal) = error, refusal.sqlState == "40001" {
        throw EventLogError.contended(erasure.session)
      }
      throw EventLogError(error)
    }
  }

  /// Has the server give up the former rows and what it learnt from them; false where the login may not have it do so.
  public func forgetFormerRows() async throws -> Bool {
    try await inTermsOfTheLog {
      let connection = try await Connection.open(database.connectionString, deadline: database.deadline)
      let may = "SELECT pg_has_role(current_user, 'rostrum_owner', 'USAGE')::text"
      let isAllowed = try await connection.execute(may).first?.text(0) == "true"
      // The statistics of the planner hold values that are frequent, the names of operators among them.
      if isAllowed {
        try await connection.execute("VACUUM (ANALYZE) rostrum.event", deadline: .seconds(3600))
      }
      await connection.close()
      return isAllowed
    }
  }
}
