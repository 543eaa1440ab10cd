import CanonicalForm
import FoundationEssentials
import PostgresClient
import Testing

@testable import EventLog

extension AuditTests {
  private static let anew = "whose head was signed"
  private static let madeAnew = "the log was made anew"

  static let events: [Row] = [
    Row("edits a column", "the column operator differs") {
      try await $0.tamper("UPDATE rostrum.event SET operator = 'somebody' WHERE version = 3")
    },
    Row("edits the bytes and the column", "the hash is not that of the canonical bytes") { house in
      let event = try await house.events(with: "Uganda", for: "Thailand", in: 3)[2]
      let payload = String(decoding: event.payload, as: UTF8.self)
      try await house.tamper(
        "UPDATE rostrum.event SET canonical = '\\x\(event.canonical.hex)', payload = '\(payload)' WHERE version = 3"
      )
    },
    Row("edits the bytes, the column and the hash", "the previous hash is not that of the event before") {
      house in
      let event = try await house.events(with: "Uganda", for: "Thailand", in: 3)[2]
      let payload = String(decoding: event.payload, as: UTF8.self)
      try await house.tamper(
        """
        UPDATE rostrum.event SET canonical = '\\x\(event.canonical.hex)', payload = '\(payload)',
          hash = '\\x\(CanonicalRecord.hash(event.canonical).hex)' WHERE version = 3
        """)
    },
    Row("makes the whole chain anew", anew, madeAnew) { house in
      try await house.record(house.events(with: "Uganda", for: "Thailand", in: 3))
    },
    Row("deletes an event", "the event is missing") {
      try await $0.tamper("DELETE FROM rostrum.event WHERE version = 3")
    },
    Row("deletes an event and makes the rest anew", "it is missing, and its head was signed", madeAnew) {
      house in
      var events = try await house.log.read(house.session, after: 0)
      events.remove(at: 4)
      try await house.record(events)
    },
    Row("cuts the end off", "it is missing, and its head was signed", madeAnew) {
      try await $0.tamper("DELETE FROM rostrum.event WHERE version > 5")
    },
    Row("deletes the session", "it is missing, and its head was signed", "there is no event of") {
      try await $0.tamper("DELETE FROM rostrum.event")
    },
    Row("gives the session another name", "it is missing, and its head was signed", "there is no event of") {
      house in
      let events = try await house.log.read(house.session, after: 0)
      try await house.record(events, as: try freshSession())
    },
    Row("puts two events in another order", "the previous hash is not that of the event before") { house in
      try await house.tamper(
        """
        UPDATE rostrum.event SET version = 9 WHERE version = 3; UPDATE rostrum.event SET version = 3 WHERE version = 4;
        UPDATE rostrum.event SET version = 4 WHERE version = 9
        """)
    },
    Row("puts an event between others", anew, madeAnew) { house in
      let events = try await house.log.read(house.session, after: 0)
      try await house.record(Array(events[..<2] + events[1...]))
    },
    Row("dates an event back that no head covers", "intact, dated back", "was recorded at an earlier time") {
      house in
      let newest = try #require(try await house.log.read(house.session, after: 5).first)
      let event = try RecordedEvent(
        after: newest.head, kind: "named", fields: .null, occurredAt: "2024-05-16T10:04:00", by: "desk",
        commandID: UUID(), at: newest.recordedAt - 3600)
      _ = try await house.log.append(AppendRequest(after: newest.head, [event]))
    },
    Row("brings an erased text back", "the canonical bytes are not those of its erasure") { house in
      let former = try #require(try await house.log.read(house.session, after: 2, limit: 1).first)
      try await house.erase(
        [("Ana Sample", "[erased]")], naming: ["/payload/speaker/name"], by: house.folder.key())
      try await house.tamper(
        """
        UPDATE rostrum.event SET canonical = '\\x\(former.canonical.hex)',
          payload = '\(String(decoding: former.payload, as: UTF8.self))' WHERE version = 3
        """)
    },
    Row("signs an erasure with a key of their own", "the erasure was not signed with that key") { house in
      try await house.erase([("Ana Sample", "[erased]")], naming: ["/payload/speaker/name"], by: freshKey())
    },
  ]

  static let keys: [Row] = [
    Row("signs another State as an erasure", "was erased and has no mark") { house in
      try await house.erase(
        [("Thailand", "Uganda")], naming: ["/payload/speaker/state"], by: house.folder.key())
    },
    Row("signs an erasure that names no text", "nothing in it or beside it has the mark") { house in
      try await house.erase([("Thailand", "Uganda")], naming: [], by: house.folder.key())
    },
    Row("hides another State behind an erased name", "an erasure changed more") { house in
      try await house.erase(
        [("Ana Sample", "[erased]"), ("Thailand", "Uganda")], naming: ["/payload/speaker/name"],
        by: house.folder.key())
    },
    Row("makes the chain anew and signs it in the folder", "intact", madeAnew) { house in
      try await house.record(house.events(with: "Uganda", for: "Thailand", in: 3))
      try FileManager.default.removeItem(atPath: house.folder.file(of: house.session))
      try house.folder.sign(await house.log.audit(house.session), at: Date())
    },
  ]

  static let definitions: [Row] = [
    Row("turns a trigger off", "the trigger event_refuses_change of event is not as") {
      try await $0.run("ALTER TABLE rostrum.event DISABLE TRIGGER event_refuses_change")
    },
    Row("replaces a function", "the function append(") {
      try await $0.run(
        """
        CREATE OR REPLACE FUNCTION rostrum.append(
          p_session text[], p_version integer[], p_hash bytea[], p_canonical bytea[], p_event_hash bytea[]
        ) RETURNS TABLE (name text, current integer) LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN; END $$
        """)
    },
    Row("grants the writer to update", "the grant of UPDATE on table event to rostrum_writer is none") {
      try await $0.run("GRANT UPDATE ON rostrum.event TO rostrum_writer")
    },
    Row("puts a view in the place of the table", "the column event.canonical is missing") {
      try await $0.run(
        """
        ALTER TABLE rostrum.event RENAME TO former; CREATE VIEW rostrum.event AS TABLE rostrum.former;
        GRANT SELECT ON rostrum.event TO rostrum_writer
        """)
    },
    Row("hides rows from the service", "the table event is not as") {
      try await $0.run("ALTER TABLE rostrum.event ENABLE ROW LEVEL SECURITY")
    },
    Row("has the view show a copy and forges the table", "the column operator differs") {
      try await $0.tamper(
        """
        CREATE TABLE public.kept AS TABLE rostrum.event_line;
        CREATE OR REPLACE VIEW rostrum.event_line AS SELECT session, version, line FROM public.kept;
        UPDATE rostrum.event SET operator = 'somebody' WHERE version = 3
        """)
    },
    Row("has a function of their own stand before PostgreSQL’s", "the column operator differs") {
      try await $0.tamper(
        """
        CREATE SCHEMA before; CREATE FUNCTION before.encode(bytea, text) RETURNS text LANGUAGE sql AS 'SELECT ''00''';
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = before, pg_catalog', current_database()); END $$;
        UPDATE rostrum.event SET operator = 'somebody' WHERE version = 3
        """)
    },
  ]

  static let remaining: [Row] = [
    Row("makes anew what no head covers yet", "intact", "intact: 7 events") { house in
      let newest = try #require(try await house.log.read(house.session, after: 5).first)
      _ = try await house.log.append(
        AppendRequest(after: newest.head, request(after: newest.head, [event()]).events))
    },
    Row("writes other words around the mark in an erased text, with the key", "intact", "intact: 6 events") {
      house in
      try await house.erase(
        [("supports L.3", "[erased] opposes L.3")], naming: ["/payload/said"], by: house.folder.key())
    },
    Row("brings an erased text back and deletes the line of the erasure", "intact", "intact: 6 events") {
      house in
      try await house.erase(
        [("Ana Sample", "[erased]")], naming: ["/payload/speaker/name"], by: house.folder.key(), through: true
      )
      let events = try await house.log.read(house.session, after: 0)
      let restored = try AuditHouse.with("Ana Sample", for: "[erased]", in: events[2])
      try await house.tamper(
        """
        DELETE FROM rostrum.erasure;
        UPDATE rostrum.event SET canonical = '\\x\(restored.canonical.hex)',
          payload = '\(String(decoding: restored.payload, as: UTF8.self))' WHERE version = 3
        """)
    },
  ]
}
