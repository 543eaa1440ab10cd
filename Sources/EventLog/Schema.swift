import Crypto
import PostgresClient

/// The tables and functions of the log, as the program carries them.
enum Schema {
  /// Steps from one version of the schema to the next. A step that was shipped is never changed: a test compares
  /// each with its hash, in a file that only grows.
  static let migrations = [
    PackageResources._001_roles_and_event_sql, PackageResources._002_account_and_credential_sql,
    PackageResources._003_backup_sql,
    PackageResources._004_erasure_sql, PackageResources._005_erasure_for_all_sql,
    PackageResources._006_account_identity_sql, PackageResources._007_append_for_groups_sql,
    PackageResources._008_erasure_of_fields_sql,
  ]

  /// Functions, triggers, views and grants, laid down after the steps and whenever their text differs from what the
  /// database has.
  static let definitions = [
    PackageResources.is_erasure_sql, PackageResources.refuse_change_sql, PackageResources.append_sql,
    PackageResources.erase_sql,
    PackageResources.event_only_grows_sql, PackageResources.erasure_only_grows_sql,
    PackageResources.event_line_sql, PackageResources.session_sql,
    PackageResources.rostrum_writer_sql, PackageResources.rostrum_eraser_sql,
  ]

  /// The newest state that this program knows.
  static let known = State(version: migrations.count, definitions: hash(of: definitions))

  /// The state of a database: how many steps it has taken, and the hash of the definitions that were laid down last.
  struct State: Equatable {
    /// The number of its newest step; 0 if nothing was laid down yet.
    var version: Int
    /// The hash of its definitions; nil if the program that laid them down kept none.
    var definitions: String?
  }

  /// Brings the database to the state that the program knows, or refuses one that is newer.
  static func prepare(_ connection: isolated Connection) throws {
    let found = try stateIfAny(connection)
    if found == known { return }
    if found.version > known.version {
      throw EventLogError.newerSchema(found: found.version, known: known.version)
    }
    do {
      try connection.execute("BEGIN")
      // Several programs may start at once; the others wait here and then find the work done.
      try connection.execute("SELECT pg_advisory_xact_lock(7311407562118)", deadline: .seconds(60))
      try bring(connection, from: state(connection))
      try connection.execute("COMMIT")
    } catch {
      _ = try? connection.execute("ROLLBACK")
      throw error
    }
  }

  private static func bring(_ connection: isolated Connection, from found: State) throws {
    if found == known || found.version > known.version { return }
    for (index, migration) in migrations.enumerated().dropFirst(found.version) {
      try run(migration, connection)
      let insert = "INSERT INTO rostrum.schema_version (version) VALUES (\(index + 1))"
      try connection.execute(insert)
    }
    for file in definitions { try run(file, connection) }
    // The hash stands in the database's own catalog, which has it from the first step on.
    try connection.execute("COMMENT ON SCHEMA rostrum IS '\(note)\(known.definitions ?? "")'")
  }

  private static func run(_ file: [UInt8], _ connection: isolated Connection) throws {
    try connection.execute(String(decoding: file, as: UTF8.self), deadline: .seconds(60))
  }

  /// What stands before the hash in the comment on the schema.
  private static let note = "definitions "

  private static func hash(of files: [[UInt8]]) -> String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Array("\(file.count)\n".utf8))
      hash.update(data: file)
    }
    return Array(hash.finalize()).hex
  }

  /// The state, asked for straight away, since it is there at every start but the first.
  private static func stateIfAny(_ connection: isolated Connection) throws -> State {
    do {
      return try newest(connection)
    } catch PostgresError.server(let error) where error.isMissingTable {
      return State(version: 0)
    }
  }

  /// The same in a transaction, which an error would end.
  private static func state(_ connection: isolated Connection) throws -> State {
    // Read from the tables themselves: to_regclass answers from a cache that a lock does not refresh.
    let table = """
      SELECT 1 FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = 'rostrum' AND c.relname = 'schema_version'
      """
    return try connection.execute(table).isEmpty ? State(version: 0) : newest(connection)
  }

  private static func newest(_ connection: isolated Connection) throws -> State {
    let newest = """
      SELECT coalesce(max(version), 0),
        (SELECT pg_catalog.obj_description(oid, 'pg_namespace') FROM pg_catalog.pg_namespace
         WHERE nspname = 'rostrum')
      FROM rostrum.schema_version
      """
    guard let row = try connection.execute(newest).first else { return State(version: 0) }
    let comment = row[1].map { String(decoding: $0, as: UTF8.self) }
    let definitions = comment.flatMap { $0.hasPrefix(note) ? String($0.dropFirst(note.count)) : nil }
    return State(version: try row.int(0), definitions: definitions)
  }
}
