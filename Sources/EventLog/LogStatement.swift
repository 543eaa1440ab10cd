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
  /// Jumps from name to name along the key of the table; a view could be made to say anything else.
  static let sessions = Statement(
    "sessions",
    """
    WITH RECURSIVE name AS (
      (SELECT session FROM rostrum.event ORDER BY session LIMIT 1)
      UNION ALL
      SELECT (SELECT e.session FROM rostrum.event AS e WHERE e.session > name.session ORDER BY e.session LIMIT 1)
      FROM name WHERE name.session IS NOT NULL
    )
    SELECT name.session, newest.version, (extract(epoch FROM oldest.recorded_at) * 1000000)::bigint,
      (extract(epoch FROM newest.recorded_at) * 1000000)::bigint
    FROM name
    CROSS JOIN LATERAL (
      SELECT recorded_at FROM rostrum.event AS e
      WHERE e.session = name.session ORDER BY e.version LIMIT 1) AS oldest
    CROSS JOIN LATERAL (
      SELECT version, recorded_at FROM rostrum.event AS e
      WHERE e.session = name.session ORDER BY e.version DESC LIMIT 1) AS newest
    WHERE name.session IS NOT NULL ORDER BY name.session
    """)
  static let hashes = Statement(
    "hashes",
    """
    SELECT version, hash FROM rostrum.event
    WHERE session = $1 AND version = ANY ($2::text[]::integer[])
    """, format: .binary)
  static let sealing = Statement(
    "sealing",
    "SELECT 1 FROM rostrum.event WHERE session = $1 AND version > $2 AND kind = ANY ($3) LIMIT 1")
  static let rows = Statement(
    "rows",
    """
    SELECT version, session, kind, payload::text, canonical,
      to_char(occurred_at, 'YYYY-MM-DD"T"HH24:MI:SS'),
      to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), operator,
      command_id::text, previous_hash, hash, \(erasures)
    FROM rostrum.event AS e
    WHERE session = $1 AND version > $2 ORDER BY version LIMIT $3
    """, format: .binary)
  /// The lines of the erasures of an event, the oldest first, as JSON; nothing if there are none.
  private static let erasures = """
    (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
        'beforeHash', encode(before_hash, 'hex'), 'digests', digests,
        'erasedAt', to_char(erased_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'erasedHash', encode(erased_hash, 'hex'), 'fields', to_jsonb(fields), 'key', key, 'orderedBy', ordered_by,
        'salts', salts, 'signature', signature)) ORDER BY erased_at)::text
      FROM rostrum.erasure AS x WHERE x.session = e.session AND x.version = e.version)
    """
  static let erased = Statement(
    "erased",
    """
    SELECT e.version, e.hash, \(erasures) FROM rostrum.event AS e
    WHERE session = $1 AND version = ANY ($2::text[]::integer[]) ORDER BY version
    """, format: .binary)
  static let erase = Statement(
    "erase",
    """
    SELECT rostrum.erase(
      $1, $2::text[]::integer[], $3, $4, $5::text[]::jsonb[], $6::text[]::jsonb[], $7::text[]::jsonb[], $8, $9, $10,
      $11)
    """)

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
