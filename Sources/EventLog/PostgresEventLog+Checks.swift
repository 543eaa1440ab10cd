import PostgresClient

extension PostgresEventLog {
  /// Throws if an event that was read has not the bytes of its hash or of its newest erasure, or does not follow the one
  /// before it.
  ///
  /// Only ``audit(_:)`` looks at the columns and the signatures, too.
  func check(_ events: [RecordedEvent], of session: SessionName) async throws {
    var others: [RecordedEvent] = []
    for (place, event) in events.enumerated() {
      if event.isErased(from: event.canonical) { others.append(event) }
      if place > 0, events[place - 1].version + 1 == event.version,
        events[place - 1].hash != event.previousHash
      {
        throw EventLogError.altered(
          session: session, version: event.version, "the previous hash is not that of the event before")
      }
    }
    if others.isEmpty { return }
    let lines = try await erasures(of: others.map(\.version), in: session)
    for event in others {
      guard let line = lines[event.version]?.last, line.isGenuine else {
        throw EventLogError.altered(
          session: session, version: event.version, "the hash is not that of the canonical bytes")
      }
      guard line.erasedHash == CanonicalRecord.hash(event.canonical).hex else {
        throw EventLogError.altered(
          session: session, version: event.version, "the canonical bytes are not those of its erasure")
      }
    }
  }

  /// Throws if the database no longer holds what heads of a session were signed for.
  ///
  /// It asks for those events alone; ``audit(_:)`` checks all of them.
  public func require(_ heads: [SignedHead], of session: SessionName) async throws {
    if heads.isEmpty { return }
    let versions = heads.map { String($0.version) }
    var hashes: [Int: [UInt8]] = [:]
    for row in try await query(Call(LogStatement.hashes, [.text(session.text), .texts(versions)])) {
      hashes[try row.int(0)] = try row.bytes(1)
    }
    for head in heads where hashes[head.version]?.hex != head.hash {
      throw head.contradiction(session, isThere: hashes[head.version] != nil)
    }
  }

  /// Whether an event of certain kinds was recorded after a version.
  func hasEvent(of kinds: Set<String>, in session: SessionName, after version: Int) async throws -> Bool {
    let parameters: [Parameter] = [.text(session.text), .int(version), .texts(kinds.sorted())]
    return try await !query(Call(LogStatement.sealing, parameters)).isEmpty
  }

  /// Whether the server notices a page that its disk gave back altered.
  ///
  /// Without that the hashes of the events still tell, but only whoever reads them.
  public func hasChecksums() async throws -> Bool {
    let setting = Call(Statement("checksums", "SELECT current_setting('data_checksums')"))
    return try await query(setting).first?.text(0) == "on"
  }

  /// The tables, functions, triggers and grants that are not as this program lays them down, a sentence for each.
  ///
  /// Whoever can change those can have the log say anything from then on, with hashes that are right.
  public func definitionFaults() async throws -> [String] {
    let rows = try await query(Call(Schema.listing))
    return Schema.faults(in: try rows.map { try $0.text(0) })
  }
}
