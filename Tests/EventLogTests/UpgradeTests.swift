import FoundationEssentials
import Postgres
import ServerForTests
import Testing

@testable import EventLog

/// Databases of programs that were here before.
@Suite struct UpgradeTests {
  @Test func takesADatabaseOverThatKnewNoErasures() async throws {
    let database = try await ServerForTests.newDatabase()
    let old = try await Connection.open(database, deadline: .seconds(20))
    let functions = [
      PackageResources.refuse_change_sql, PackageResources.record_sql, PackageResources.append_sql,
      PackageResources.event_only_grows_sql,
    ]
    for file in Schema.migrations.prefix(3) + functions {
      try await old.execute(String(decoding: file, as: UTF8.self))
    }
    try await old.execute("INSERT INTO rostrum.schema_version SELECT generate_series(1, 3)")
    let session = try freshSession()
    try await append([event("named", "\"Ana Sample\""), event()], to: session, after: nil, on: old)

    let log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    let events = try await log.checked(session, trusting: [])
    #expect(events.count == 2)
    try await append([event()], to: session, after: events.last, on: old)
    let key = try freshKey()
    try await log.carryOut(Erasure(of: "Ana Sample", in: events), orderedBy: "x", at: Date(), by: key)
    try await append([event()], to: session, after: try await log.read(session, after: 2).last, on: old)
    guard case .intact(events: 4, _, let erased) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [1, 2])
    await log.close()
  }

  /// Appends as a program of that time does, which goes on while the database is taken over.
  private func append(
    _ events: [NewEvent], to session: SessionName, after last: RecordedEvent?, on connection: Connection
  ) async throws {
    let request = try request(session, after: last?.version ?? 0, events)
    let previous = last?.hash ?? CanonicalRecord.noHash
    let records = CanonicalRecord.chain(
      request, after: previous, recordedAt: CivilTime.microseconds(of: Date()))
    let parameters: [Parameter] = [
      .text(session.text), .int(request.expectedVersion), .text(request.commandID.uuidString),
      .bytes(previous), .byteArrays(records.map(\.canonical)), .byteArrays(records.map(\.hash)),
    ]
    let append = Statement("append", "SELECT outcome, current FROM rostrum.append($1, $2, $3, $4, $5, $6)")
    let answer = try await connection.query(Call(append, parameters)).first
    #expect(try answer?.text(0) == "appended")
  }
}
