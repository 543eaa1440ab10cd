import CanonicalForm
import FoundationEssentials
import PostgresClient
import ServerForTests
import Subprocess
import Testing

@testable import EventLog

/// A database with a session of six events, of which two heads were signed and handed out, for somebody who alters it.
struct AuditHouse {
  let database: String
  let log: PostgresEventLog
  let session: SessionName
  /// The folder of the service’s key and heads.
  let folder: HeadFolder
  /// The heads as somebody keeps them who does not run the database.
  let handedOut: String
  /// The service’s public key, printed before.
  let publicKey: String

  init() async throws {
    database = try await ServerForTests.newDatabase()
    log = try await PostgresEventLog.open(database, deadline: .seconds(20))
    session = try freshSession()
    let path = "/tmp/rostrum-audit-\(UUID().uuidString.lowercased())"
    folder = HeadFolder(path)
    publicKey = try folder.key().publicKey
    handedOut = "\(path)/handed-out"
    for version in 0..<6 {
      let payload =
        #"{"speaker":{"name":"Ana Sample","state":"Thailand"},"said":"supports L.\#(version + 1)"}"#
      _ = try await log.append(session, after: version, [event("named", payload)])
      if version == 3 || version == 5 { try folder.sign(await log.audit(session), at: Date()) }
    }
    try FileManager.default.copyItem(atPath: folder.file(of: session), toPath: handedOut)
  }

  func clear() async {
    await log.close()
    try? FileManager.default.removeItem(atPath: folder.path)
  }

  /// Runs SQL as a superuser, with the triggers out of the way and in force again after it.
  func tamper(_ sql: String) async throws { try await TamperedLog.tamper(sql, in: database) }

  /// Runs SQL as a superuser, with nothing around it.
  func run(_ sql: String) async throws {
    let superuser = try await Connection.open(database, deadline: .seconds(20))
    try await superuser.execute(sql)
    await superuser.close()
  }

  /// Records other events in the place of those of the session, with hashes that are right.
  func record(_ events: [RecordedEvent], as name: SessionName? = nil) async throws {
    try await tamper("DELETE FROM rostrum.erasure; DELETE FROM rostrum.event WHERE session = '\(session)'")
    var head = SessionHead(of: name ?? session)
    for event in events {
      let again = try RecordedEvent(
        after: head, kind: event.kind, fields: CanonicalJSON(stored: event.payload),
        occurredAt: event.occurredAt,
        by: event.operatorName, commandID: event.commandID, at: event.recordedAt)
      _ = try await log.append(AppendRequest(after: head, [again]))
      head = again.head
    }
  }

  /// The events with another text in the place of one, from a version on.
  func events(with other: String, for text: String, in version: Int) async throws -> [RecordedEvent] {
    try await log.read(session, after: 0).map { event in
      event.version == version ? try Self.with(other, for: text, in: event) : event
    }
  }

  static func with(_ other: String, for text: String, in event: RecordedEvent) throws -> RecordedEvent {
    let canonical = Array(String(decoding: event.canonical, as: UTF8.self).replacing(text, with: other).utf8)
    return try #require(RecordedEvent(erased: canonical, hash: event.hash))
  }

  /// Has a superuser erase a name from an event, and something else with it, and sign that.
  func erase(
    _ texts: [(String, String)], naming fields: [String], by key: HeadKey, through function: Bool = false
  ) async throws {
    let before = try #require(try await log.read(session, after: 2, limit: 1).first)
    var after = before
    for (text, other) in texts { after = try Self.with(other, for: text, in: after) }
    let change = Erasure.Change(before: before, after: after, places: [], fields: fields)
    let line = try SignedErasure(of: change, after: nil, orderedBy: "the officer", at: Date(), by: key)
    let beside = line.besideEvent
    func json(_ name: String) -> String { String(decoding: beside[name]?.bytes ?? [], as: UTF8.self) }
    if function {
      let parameters: [Parameter] = [
        .text(session.text), .texts(["3"]), .byteArrays([CanonicalRecord.hash(before.canonical)]),
        .byteArrays([after.canonical]), .texts([json("fields")]), .texts([json("salts")]),
        .texts([json("digests")]),
        .text(line.erasedAt), .text(line.orderedBy), .text(line.key), .texts([line.signature]),
      ]
      let eraser = try await Connection.open(database, deadline: .seconds(20))
      try await eraser.execute("SET ROLE rostrum_eraser")
      try await eraser.query(Call(LogStatement.erase, parameters))
      await eraser.close()
      return
    }
    try await tamper(
      """
      INSERT INTO rostrum.erasure (
        session, version, before_hash, erased_hash, fields, salts, digests, erased_at, ordered_by, key, signature)
      VALUES ('\(session)', 3, '\\x\(CanonicalRecord.hash(before.canonical).hex)', '\\x\(line.erasedHash)',
        ARRAY[\(fields.map { "'\($0)'" }.joined(separator: ","))]::text[], '\(json("salts"))', '\(json("digests"))',
        '\(line.erasedAt)', '\(line.orderedBy)', '\(line.key)', '\(line.signature)');
      UPDATE rostrum.event SET canonical = '\\x\(after.canonical.hex)',
        payload = '\(String(decoding: after.payload, as: UTF8.self))', command_id = '\(after.commandID.text)'
      WHERE session = '\(session)' AND version = 3
      """)
  }

  /// What the program says with what it has itself: its key, its folder of heads, its list of definitions.
  func ownVerdict() async throws -> String {
    if let fault = try await log.definitionFaults().first { return fault }
    let sealing = SealingLog(log, into: folder, after: []) { _ in }
    switch try await sealing.verify(session) {
    case .broken(_, let reason): return reason
    case .intact(let events, _, _, let earlier):
      return events == 0 ? "no event" : earlier.isEmpty ? "intact" : "intact, dated back"
    }
  }

  /// What the verifier says that shares no code with the program, with the heads that were handed out and the printed key.
  func independentVerdict() async throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let answer = try await Subprocess.run(
      .name("python3"),
      arguments: [
        "/\(root)/deploy/verify.py", "--url", database, session.text, "--heads", handedOut, "--key",
        publicKey,
      ], output: .string(limit: 65_536), error: .string(limit: 65_536))
    return answer.standardOutput + answer.standardError
  }
}
