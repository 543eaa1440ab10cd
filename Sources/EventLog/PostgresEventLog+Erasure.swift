import CanonicalForm
import FoundationEssentials
import PostgresClient

extension PostgresEventLog {
  /// Checks every event of a session against the chain of hashes and against its own columns.
  public func audit(_ session: SessionName) async throws -> SessionAudit {
    var verifier = ChainVerifier(session: session)
    for row in try await pages(LogStatement.rows, session, after: 0, { try StoredRow($0) }) {
      verifier.check(row)
    }
    return verifier.audit
  }

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

  /// The lines of the erasures of some events by their versions, the oldest first.
  func erasures(of versions: [Int], in session: SessionName) async throws -> [Int: [SignedErasure]] {
    let rows = try await query(
      Call(LogStatement.erased, [.text(session.text), .texts(versions.map(String.init))]))
    var lines: [Int: [SignedErasure]] = [:]
    for row in rows where row[2] != nil {
      let version = try row.int(0)
      lines[version] = try StoredRow.erasures(
        row.text(2), session: session.text, version: version, hash: row.bytes(1))
    }
    return lines
  }

  /// Puts the events as they become in the place of those that are, with a signed line for each: all or nothing.
  ///
  /// It is done in the role `rostrum_eraser`, of which the login must be a member. Others append meanwhile; where
  /// somebody else erased something from the same events meanwhile, nothing is changed.
  public func carryOut(_ erasure: Erasure, orderedBy: String, at time: Date, by key: HeadKey) async throws {
    let former = try await erasures(of: erasure.changes.map(\.before.version), in: erasure.session)
    let signed = try erasure.changes.map {
      try SignedErasure(
        of: $0, after: former[$0.before.version]?.last, orderedBy: orderedBy, at: time, by: key)
    }
    guard let first = signed.first else { return }
    func json(_ name: String) -> Parameter {
      .texts(signed.map { String(decoding: $0.besideEvent[name]?.bytes ?? [], as: UTF8.self) })
    }
    let parameters: [Parameter] = [
      .text(erasure.session.text), .texts(signed.map { String($0.version) }),
      .byteArrays(erasure.changes.map { CanonicalRecord.hash($0.before.canonical) }),
      .byteArrays(erasure.changes.map(\.after.canonical)), json("fields"), json("salts"), json("digests"),
      .text(first.erasedAt), .text(orderedBy), .text(key.publicKey), .texts(signed.map(\.signature)),
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
