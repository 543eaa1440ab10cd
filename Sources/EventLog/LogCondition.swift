import FoundationEssentials
import PostgresClient

/// How the database of the log is, for whoever watches over it.
public struct LogCondition: Sendable, Equatable {
  /// All sessions with their newest versions.
  public var heads: [SessionName: Int]
  /// Whether the server takes nothing new, as a standby does.
  public var isReadOnly = false
  /// When the server last handed a file of its write-ahead log to the archive.
  public var lastArchived: Date?
  /// How often the archive did not take one.
  public var archiveFailures = 0
  /// When a backup was last finished.
  public var lastBackup: Date?
  /// How many sessions and definitions were found altered when all were last checked; nil before that.
  public var altered: Int?
  /// When all were last checked.
  public var lastCheck: Date?
  /// When a head of each session was last signed, where heads are kept.
  public var lastHeads: [SessionName: Date] = [:]
  /// The room left on the volumes of the database that are watched, in bytes, by their folders.
  public var freeBytes: [String: Int] = [:]

  /// A condition of which nothing is known but the sessions.
  public init(heads: [SessionName: Int]) { self.heads = heads }
}

extension LogCondition {
  static let statement = Statement(
    "condition",
    """
    SELECT current_setting('transaction_read_only'),
      (extract(epoch FROM a.last_archived_time) * 1000000)::bigint, a.failed_count,
      (SELECT (extract(epoch FROM max(finished_at)) * 1000000)::bigint FROM rostrum.backup)
    FROM pg_stat_archiver AS a
    """)

  mutating func take(_ row: Row) throws(PostgresError) {
    isReadOnly = try row.text(0) == "on"
    lastArchived = try Self.date(row, 1)
    archiveFailures = try row.int(2)
    lastBackup = try Self.date(row, 3)
  }

  private static func date(_ row: Row, _ column: Int) throws(PostgresError) -> Date? {
    row[column] == nil ? nil : CivilTime.date(microseconds: try row.int(column))
  }
}
