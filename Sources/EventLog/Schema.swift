import Postgres

/// The tables and functions of the log, as the program carries them.
enum Schema {
  /// Steps from one version of the schema to the next; they are never changed, only added to.
  static let migrations = [
    PackageResources._001_roles_and_event_sql, PackageResources._002_account_and_credential_sql,
    PackageResources._003_backup_sql,
    PackageResources._004_erasure_sql,
  ]

  /// What is laid down anew after the steps.
  static let replaced = [
    PackageResources.refuse_change_sql, PackageResources.record_sql, PackageResources.append_sql,
    PackageResources.append_chain_sql, PackageResources.erase_sql, PackageResources.event_only_grows_sql,
    PackageResources.erasure_only_grows_sql, PackageResources.event_line_sql, PackageResources.session_sql,
    PackageResources.rostrum_writer_sql, PackageResources.rostrum_eraser_sql,
  ]

  /// The version that this program knows.
  static var known: Int { migrations.count }

  /// Brings the database to the version that the program knows, or refuses one that is newer.
  static func prepare(_ connection: isolated Connection) throws {
    let found = try versionIfAny(connection)
    if found == known { return }
    if found > known { throw EventLogError.newerSchema(found: found, known: known) }
    do {
      try connection.execute("BEGIN")
      // Several programs may start at once; the others wait here and then find the work done.
      try connection.execute("SELECT pg_advisory_xact_lock(7311407562118)", deadline: .seconds(60))
      try migrate(connection, from: version(connection))
      try connection.execute("COMMIT")
    } catch {
      _ = try? connection.execute("ROLLBACK")
      throw error
    }
  }

  private static func migrate(_ connection: isolated Connection, from found: Int) throws {
    if found >= known { return }
    for (index, migration) in migrations.enumerated().dropFirst(found) {
      try run(migration, connection)
      let insert = "INSERT INTO rostrum.schema_version (version) VALUES (\(index + 1))"
      try connection.execute(insert)
    }
    for file in replaced { try run(file, connection) }
  }

  private static func run(_ file: [UInt8], _ connection: isolated Connection) throws {
    try connection.execute(String(decoding: file, as: UTF8.self), deadline: .seconds(60))
  }

  /// The version, asked for straight away, since it is there at every start but the first.
  private static func versionIfAny(_ connection: isolated Connection) throws -> Int {
    do {
      return try newest(connection)
    } catch PostgresError.server(let error) where error.isMissingTable {
      return 0
    }
  }

  /// The same in a transaction, which an error would end.
  private static func version(_ connection: isolated Connection) throws -> Int {
    // Read from the tables themselves: to_regclass answers from a cache that a lock does not refresh.
    let table = """
      SELECT 1 FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = 'rostrum' AND c.relname = 'schema_version'
      """
    return try connection.execute(table).isEmpty ? 0 : newest(connection)
  }

  private static func newest(_ connection: isolated Connection) throws -> Int {
    let newest = "SELECT coalesce(max(version), 0) FROM rostrum.schema_version"
    return try connection.execute(newest).first?.int(0) ?? 0
  }
}
