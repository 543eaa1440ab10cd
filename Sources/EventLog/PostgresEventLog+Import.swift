import CanonicalForm
import FoundationEssentials
import PostgresClient

extension PostgresEventLog {
  /// Records an exported session with the hashes that it has: all of it or nothing. False if it is there already,
  /// event by event; throws if another session has its name.
  ///
  /// If texts were erased from it, the login must be a member of `rostrum_owner`: the lines of the erasures come with
  /// it as they were signed.
  public func take(_ exported: ExportedSession) async throws -> Bool {
    let found = try await audit(exported.session)
    if let newest = found.newest {
      if newest == exported.audit.newest { return false }
      throw EventLogError.malformed("\(exported.session) is there already, with other events")
    }
    guard exported.erasures.allSatisfy({ $0.change != nil }) else {
      throw EventLogError.malformed(
        "a program before this one erased a name from \(exported.session) and noted no text: take it over with a backup"
      )
    }
    let request = try AppendRequest(after: SessionHead(of: exported.session), exported.events)
    try await inTermsOfTheLog {
      let connection = try await Connection.open(database.connectionString, deadline: .seconds(120))
      do {
        try await connection.requireDurability()
        try await connection.execute(
          "BEGIN; SET LOCAL search_path = pg_catalog, pg_temp; SET LOCAL ROLE rostrum_writer")
        let refused = try await connection.query(LogStatement.append([request]))
        guard refused.isEmpty else { throw EventLogError.contended(exported.session) }
        if !exported.erasures.isEmpty {
          try await connection.execute("SET LOCAL ROLE rostrum_owner")
          for line in exported.erasures { try await connection.query(LogStatement.note(line)) }
        }
        try await connection.execute("COMMIT")
        await connection.close()
      } catch {
        await connection.close()
        throw error
      }
    }
    return true
  }
}

extension LogStatement {
  /// Notes a line of an erasure as it was signed.
  fileprivate static func note(_ line: SignedErasure) -> Call {
    let beside = line.besideEvent
    func json(_ name: String) -> Parameter {
      .text(String(decoding: beside[name]?.bytes ?? [], as: UTF8.self))
    }
    return Call(
      note,
      [
        .text(line.session), .int(line.version), .text(line.change?.beforeHash ?? ""), .text(line.erasedHash),
        json("fields"), json("salts"), json("digests"), .text(line.erasedAt), .text(line.orderedBy),
        .text(line.key),
        .text(line.signature),
      ])
  }

  private static let note = Statement(
    "noteErasure",
    """
    INSERT INTO rostrum.erasure (
      session, version, before_hash, erased_hash, fields, salts, digests, erased_at, ordered_by, key, signature)
    VALUES ($1, $2, decode($3, 'hex'), decode($4, 'hex'), ARRAY(SELECT jsonb_array_elements_text($5::jsonb)), $6::jsonb,
      $7::jsonb, $8::timestamptz, $9, $10, $11)
    """)
}
