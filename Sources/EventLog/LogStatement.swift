import PostgresClient

/// The statements with which the log is written and read.
enum LogStatement {
  static func append(_ requests: [AppendRequest]) -> Call {
    let heads = requests.map(\.head)
    let events = requests.flatMap(\.events)
    return Call(
      append,
      [
        .texts(heads.map(\.session.text)), .texts(heads.map { String($0.version) }),
        .byteArrays(heads.map(\.hash)), .byteArrays(events.map(\.canonical)), .byteArrays(events.map(\.hash)),
      ])
  }

  private static let append = Statement(
    "append", "SELECT name, current FROM rostrum.append($1, $2::text[]::integer[], $3, $4, $5)")
  static let read = Statement(
    "read",
    """
    SELECT version, canonical, hash FROM rostrum.event
    WHERE session = $1 AND version > $2 ORDER BY version LIMIT $3
    """, format: .binary)
  static let command = Statement(
    "command",
    """
    SELECT version, canonical, hash FROM rostrum.event
    WHERE session = $1 AND command_id = $2::uuid ORDER BY version
    """, format: .binary)
  static let heads = Statement(
    "heads",
    """
    SELECT name, version, hash FROM unnest($1::text[]) AS name
    CROSS JOIN LATERAL (
      SELECT version, hash FROM rostrum.event WHERE session = name ORDER BY version DESC LIMIT 1) AS head
    """, format: .binary)
  static let sessions = Statement(
    "sessions",
    """
    SELECT session, version, (extract(epoch FROM first_recorded_at) * 1000000)::bigint,
      (extract(epoch FROM last_recorded_at) * 1000000)::bigint
    FROM rostrum.session WHERE session IS NOT NULL ORDER BY session
    """)
  static let rows = Statement(
    "rows",
    """
    SELECT version, session, kind, payload::text, canonical,
      to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
      to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), operator,
      command_id::text, previous_hash, hash, erased_hash,
      to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ordered_by, key, signature
    FROM rostrum.event AS e
    LEFT JOIN LATERAL (
      SELECT erased_hash, erased_at, ordered_by, key, signature FROM rostrum.erasure AS x
      WHERE x.session = e.session AND x.version = e.version ORDER BY erased_at DESC LIMIT 1) AS newest ON true
    WHERE session = $1 AND version > $2 ORDER BY version LIMIT $3
    """, format: .binary)
  static let lines = Statement(
    "lines",
    """
    SELECT version, line FROM rostrum.event_line
    WHERE session = $1 AND version > $2 ORDER BY version LIMIT $3
    """)
  static let erase = Statement(
    "erase", "SELECT rostrum.erase($1, $2::text[]::integer[], $3, $4, $5, $6, $7, $8)")

  /// How many events are read at once.
  static let page = 5000

  static func event(_ row: Row, of session: SessionName) throws -> RecordedEvent {
    let version = try row.int(0)
    guard
      let event = CanonicalRecord.event(
        try row.bytes(1), hash: try row.bytes(2), likelyOf: session),
      event.session == session, event.version == version
    else {
      throw EventLogError.altered(session: session, version: version, "its bytes are not those of an event")
    }
    return event
  }
}
