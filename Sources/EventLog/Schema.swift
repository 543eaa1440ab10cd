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
  static func prepare(_ connection: Connection) async throws {
    let found = try await version(connection)
    if found == known { return }
    if found > known { throw EventLogError.newerSchema(found: found, known: known) }
    do {
      try await connection.execute("BEGIN")
      // Several programs may start at once; the others wait here and then find the work done.
      try await connection.execute("SELECT pg_advisory_xact_lock(7311407562118)", deadline: .seconds(60))
      try await migrate(connection, from: version(connection))
      try await connection.execute("COMMIT")
    } catch {
      _ = try? await connection.execute("ROLLBACK")
      throw error
    }
  }

  private static func migrate(_ connection: Connection, from found: Int) async throws {
    if found >= known { return }
    for (index, migration) in migrations.enumerated().dropFirst(found) {
      try await run(migration, connection)
      let insert = "INSERT INTO rostrum.schema_version (version) VALUES (\(index + 1))"
      try await connection.execute(insert)
    }
    for file in replaced { try await run(file, connection) }
  }

  private static func run(_ file: [UInt8], _ connection: Connection) async throws {
    try await connection.execute(String(decoding: file, as: UTF8.self), deadline: .seconds(60))
  }

  private static func version(_ connection: Connection) async throws -> Int {
    // Read from the tables themselves: to_regclass answers from a cache that a lock does not refresh.
    let table = """
      SELECT 1 FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
      WHERE n.nspname = 'rostrum' AND c.relname = 'schema_version'
      """
    if try await connection.execute(table).isEmpty { return 0 }
    let newest = "SELECT coalesce(max(version), 0) FROM rostrum.schema_version"
    return try await connection.execute(newest).first?.int(0) ?? 0
  }
}
