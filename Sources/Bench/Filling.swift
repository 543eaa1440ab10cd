import ArgumentParser
import EventLog
import FoundationEssentials
import PostgresClient

/// Fills a log with events of other sessions, fast: past the function that links them.
struct Filling: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: "Fill a log with events of other sessions, to see what its size costs.")

  @Option(help: "The connection string of the database, as a superuser.") var database: String
  @Option(help: "How many events.") var events: Int
  @Option(help: "How many in a session.") var each = 2000

  /// How many are inserted at once.
  private static let batch = 500_000

  func run() async throws {
    // Lays down the schema.
    await (try await PostgresEventLog.open(database, deadline: .seconds(60))).close()
    let connection = try await Connection.open(database, deadline: .seconds(600))
    let began = ContinuousClock.now
    for start in stride(from: 0, to: events, by: Self.batch) {
      try await connection.execute(insert(from: start, to: min(start + Self.batch, events) - 1))
    }
    try await connection.execute("VACUUM ANALYZE rostrum.event")
    try await connection.execute("CHECKPOINT")
    let size = try await connection.execute("SELECT pg_total_relation_size('rostrum.event')").first?.int(0)
    await connection.close()
    try Figure.write(
      Filled(events: events, bytes: size ?? 0, seconds: (ContinuousClock.now - began).microseconds / 1e6))
  }

  private struct Filled: Encodable {
    var events: Int
    var bytes: Int
    var seconds: Double
  }

  /// Rows as large as those of an inscription, their hashes made up.
  private func insert(from first: Int, to last: Int) -> String {
    """
    INSERT INTO rostrum.event (session, version, kind, payload, canonical, occurred_at, recorded_at, operator,
      command_id, previous_hash, hash)
    SELECT session, version, 'speakersList.inscribed', payload::jsonb,
      convert_to(format('{"commandId":"%s","kind":"speakersList.inscribed","occurredAt":"2025-05-19T10:40:00",'
        '"operator":"bench","payload":%s,"recordedAt":"2025-05-19T10:40:00.000000Z","session":"%s","version":%s}',
        id, payload, session, version), 'UTF8'),
      '2025-05-19 10:40', '2025-05-19 10:40Z', 'bench', id, hash, hash
    FROM (
      SELECT 'other-' || lpad((n / \(each))::text, 8, '0') AS session, n % \(each) + 1 AS version,
        gen_random_uuid() AS id, sha256(int8send(n)) AS hash,
        format('{"event":{"inscribed":{"delegation":"%s","statement":{"purpose":"item"}}},"item":%s}',
          'x' || n % 193, n % 9) AS payload
      FROM generate_series(\(first)::bigint, \(last)::bigint) AS n) AS made
    """
  }
}
