import CanonicalForm
import FoundationEssentials
import PostgresClient
import ServerForTests
import Testing

@testable import EventLog

/// Sessions from which a name was erased, in a real database.
@Suite struct ErasedSessionTests {
  private let name = "Ana Sample"

  @Test func isIntactForBothVerifiersWithTheHeadThatItHad() async throws {
    let (log, session, key) = try await erasedSession()
    let head = try #require(try await log.read(session, after: 4).first?.hash)
    guard case .intact(events: 5, head, let erased, []) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [2, 3, 4] && erased.allSatisfy { $0.key == key.publicKey })
    #expect(erased.map(\.fields) == [["/payload/thanked/0"], [], ["/payload/thanked/0"]])
    #expect(erased.allSatisfy { $0.orderedBy == "the “officer”" })
    let time = try #require(erased.first?.erasedAt)
    let order = ", on \(time), ordered by the “officer”\n"
    let said = """
      intact: 5 events, head \(head.hex), 3 erased, signed with \(key.publicKey)
      erased at version 2: /payload/thanked/0\(order)\
      erased at version 3: the command's id\(order)\
      erased at version 4: /payload/thanked/0\(order)
      """
    #expect(try await TamperedLog.independentVerdict(session) == said)
    #expect(try await TamperedLog.independentVerdict(session, ["--key", key.publicKey]) == said)
  }

  @Test func agreesWithHeadsThatWereSignedBefore() async throws {
    let key = try freshKey()
    let (log, session) = try await recordedSession()
    let events = try await log.read(session, after: 0)
    let audit = try await log.audit(session)
    let heads = try events.map {
      try SignedHead(
        session: session, version: $0.version, hash: $0.hash, texts: audit.digests[$0.version - 1],
        at: Date(),
        by: key)
    }
    try await erase(name, from: session, by: key)
    let path = "/tmp/rostrum-heads-\(UUID().uuidString.lowercased())"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try heads.map(\.line).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    let said = try await TamperedLog.independentVerdict(session, ["--heads", path, "--key", key.publicKey])
    #expect(said.hasPrefix("intact: 5 events, head \(events[4].hash.hex), 3 erased"))
    #expect(said.contains(", 5 heads agree\n"))
    let after = try await log.audit(session)
    #expect(heads.allSatisfy { after.contradiction(by: $0) == nil })
    #expect(try await log.read(session, after: 0).map(\.hash) == events.map(\.hash))
  }

  @Test func holdsTheNameAndTheOldIdsInNoColumnAnyMore() async throws {
    let (log, session) = try await recordedSession()
    let old = try await log.read(session, after: 1, limit: 3).map { $0.commandID.uuidString.lowercased() }
    func rows(holding text: String) async throws -> Int? {
      let sql = """
        SELECT count(*) FROM rostrum.event AS e WHERE session = '\(session)'
          AND (to_jsonb(e)::text LIKE '%\(text)%' OR convert_from(canonical, 'UTF8') LIKE '%\(text)%')
        """
      return try await TamperedLog.superuser().execute(sql).first?.int(0)
    }
    #expect(try await rows(holding: name) == 2)
    try await erase(name, from: session, by: freshKey())
    for text in [name] + old { #expect(try await rows(holding: text) == 0) }
    #expect(try await rows(holding: "[erased]") == 2)
  }

  @Test func writesTheSameLineAsTheView() async throws {
    let (log, session, _) = try await erasedSession()
    let lines = try await log.lines(of: session)
    let sql = "SELECT line FROM rostrum.event_line WHERE session = '\(session)' ORDER BY version"
    let rows = try await TamperedLog.superuser().execute(sql)
    #expect(rows.count == 5 && lines.filter { $0.contains("\"erasures\"") }.count == 3)
    for (row, line) in zip(rows, lines) {
      let viewed = try CanonicalJSON.canonical(Array(row.text(0).utf8))
      #expect(viewed == (try CanonicalJSON.canonical(Array(line.utf8))))
    }
  }

  @Test func isFoundForgedWhereAnotherKeySigned() async throws {
    let (log, session, forger) = try await erasedSession()
    let key = try freshKey()
    let verdict = try await log.verify(session)
    guard case .intact = verdict else {
      Issue.record("\(verdict)")
      return
    }
    let reason = "the erasure was not signed with that key"
    #expect(verdict.trusting([]) == verdict && verdict.trusting([forger.publicKey]) == verdict)
    #expect(verdict.trusting([key.publicKey]) == .broken(version: 2, reason: reason))
    let said = try await TamperedLog.independentVerdict(session, ["--key", key.publicKey])
    #expect(said == "broken at version 2: \(reason)\n")
    await #expect(throws: EventLogError.altered(session: session, version: 2, reason)) {
      try await log.checked(session, trusting: [key.publicKey])
    }
  }

  @Test(arguments: [
    (
      "UPDATE rostrum.event SET operator = 'somebody else'",
      "the column operator differs from the canonical bytes"
    ),
    (
      "UPDATE rostrum.event SET canonical = convert_to(replace(convert_from(canonical, 'UTF8'), 'erased', 'x'), 'UTF8')",
      "the canonical bytes are not those of its erasure"
    ),
    (
      "UPDATE rostrum.event SET hash = sha256('x')", "the erasure was not signed with the key that it names"
    ),
    (
      "UPDATE rostrum.erasure SET ordered_by = 'me'", "the erasure was not signed with the key that it names"
    ),
    (
      "UPDATE rostrum.erasure SET erased_at = erased_at + interval '1 microsecond'",
      "the erasure was not signed with the key that it names"
    ),
    ("DELETE FROM rostrum.erasure", "the hash is not that of the canonical bytes"),
  ])
  func namesTheEventThatWasAlteredSince(change: String, reason: String) async throws {
    let (log, session, _) = try await erasedSession()
    try await TamperedLog.tamper("\(change) WHERE session = '\(session)' AND version = 2")
    #expect(try await log.verify(session) == .broken(version: 2, reason: reason))
    #expect(try await TamperedLog.independentVerdict(session) == "broken at version 2: \(reason)\n")
  }

  @Test func noticesThatWhatWasErasedStandsThereAgain() async throws {
    let (log, session) = try await recordedSession()
    let copy = "former_\(UUID().uuidString.prefix(8).lowercased())"
    try await TamperedLog.tamper("CREATE TABLE public.\(copy) AS TABLE rostrum.event")
    try await erase(name, from: session, by: freshKey())
    try await TamperedLog.tamper(
      """
      DELETE FROM rostrum.event WHERE session = '\(session)';
      INSERT INTO rostrum.event SELECT * FROM public.\(copy) WHERE session = '\(session)';
      DROP TABLE public.\(copy)
      """)
    let reason = "the canonical bytes are not those of its erasure"
    #expect(try await log.verify(session) == .broken(version: 2, reason: reason))
    #expect(try await TamperedLog.independentVerdict(session) == "broken at version 2: \(reason)\n")
  }

  @Test func goesOnAfterAnErasure() async throws {
    let (log, session, key) = try await erasedSession()
    let other = try await PostgresEventLog.open(TamperedLog.database.value, deadline: .seconds(20))
    guard case .appended = try await log.append(session, after: 5, [event()]),
      case .appended = try await other.append(session, after: 6, [event()])
    else {
      Issue.record("not appended")
      return
    }
    guard case .intact(events: 7, _, let erased, _) = try await other.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [2, 3, 4] && erased.allSatisfy { $0.key == key.publicKey })
    await other.close()
  }

  @Test func losesASecondNameAsWellAsTheFirst() async throws {
    let (log, session, key) = try await erasedSession()
    try await erase("Bea Sample", from: session, by: key)
    guard case .intact(events: 5, _, let erased, _) = try await log.verify(session) else {
      Issue.record("the chain is broken")
      return
    }
    #expect(erased.map(\.version) == [2, 2, 3, 3, 4, 4])
    let texts = try await log.read(session, after: 0).map { String(decoding: $0.canonical, as: UTF8.self) }
    #expect(texts.allSatisfy { !$0.contains("Sample") })
    #expect(try await TamperedLog.independentVerdict(session).contains(", 3 erased, "))
  }

  @Test func changesNothingWhereSomebodyElseErasedMeanwhile() async throws {
    let (log, session) = try await recordedSession()
    let events = try await log.read(session, after: 0)
    let (first, second) = (try Erasure(of: name, in: events), try Erasure(of: "Bea Sample", in: events))
    let key = try freshKey()
    try await log.carryOut(first, orderedBy: "the officer", at: Date(), by: key)
    let before = try await log.lines(of: session)
    await #expect(throws: EventLogError.contended(session)) {
      try await log.carryOut(second, orderedBy: "the officer", at: Date(), by: key)
    }
    let again = try Erasure(of: "Bea Sample", in: try await log.read(session, after: 0))
    await #expect(throws: EventLogError.self) {
      try await log.carryOut(again, orderedBy: "the officer", at: Date(timeIntervalSince1970: 0), by: key)
    }
    #expect(try await log.lines(of: session) == before)
  }

  /// Five events: the second and third of one command; the second and fourth name somebody.
  private func recordedSession() async throws -> (PostgresEventLog, SessionName) {
    let log = try await TamperedLog.log.value
    let session = try freshSession()
    let named = "{\"é\":\"\\u0001\\\"\",\"thanked\":[\"Ana Sample\",\"Bea Sample\"]}"
    for (version, events) in [
      (0, [try event()]), (1, [try event("named", named), try event()]), (3, [try event("named", named)]),
      (4, [try event()]),
    ] {
      _ = try await log.append(session, after: version, events)
    }
    return (log, session)
  }

  private func erasedSession() async throws -> (PostgresEventLog, SessionName, HeadKey) {
    let (log, session) = try await recordedSession()
    let key = try freshKey()
    try await erase(name, from: session, by: key)
    return (log, session, key)
  }

  private func erase(_ name: String, from session: SessionName, by key: HeadKey) async throws {
    let log = try await TamperedLog.log.value
    let events = try await log.checked(session, trusting: [key.publicKey])
    let erasure = try Erasure(of: name, in: events)
    try await log.carryOut(erasure, orderedBy: "the “officer”", at: Date(), by: key)
  }
}
