import PostgresClient

extension Connection {
  /// Refuses a server whose settings let it lose what it acknowledged.
  ///
  /// If the connection string names several servers, one takes over from another and loses what was not waited for.
  /// So a standby must be waited for there.
  func requireDurability() throws(PostgresError) {
    let names = ["fsync", "full_page_writes", "synchronous_commit"]
    let standbys = "synchronous_standby_names"
    let settings = (names + [standbys]).map { "current_setting('\($0)')" }.joined(separator: ", ")
    let row = try execute("SELECT \(settings)").first
    for (column, name) in names.enumerated() {
      let value = try row?.text(column) ?? "unknown"
      // `local` is refused too: it does not wait for a standby.
      let isUnsafe = value == "off" || value == "local" || value == "unknown"
      if isUnsafe { throw .unsafeSetting(name: name, value: value) }
    }
    if namedServers > 1, try row?.text(names.count).isEmpty != false {
      throw .unsafeSetting(name: standbys, value: "empty")
    }
  }
}
