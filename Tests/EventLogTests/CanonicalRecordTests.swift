import CanonicalForm
import FoundationEssentials
import Testing

@testable import EventLog

@Suite struct CanonicalRecordTests {
  @Test func writesAnEventAsDocumented() throws {
    let session = try #require(SessionName("ccpcj-33"))
    let id = try #require(UUID(uuidString: "6F1C2D3E-0000-4000-8000-000000000001"))
    let record = try RecordedEvent(
      after: SessionHead(of: session), kind: "meeting.opened",
      fields: CanonicalJSON(parsing: Array("{\"meeting\": 1}".utf8)), occurredAt: "2024-05-16T10:04:00",
      by: "desk",
      commandID: id, at: CivilTime.date(microseconds: 1_715_846_640_123_456))
    let zeros = String(repeating: "0", count: 64)
    let expected = """
      {"commandId":"6f1c2d3e-0000-4000-8000-000000000001","kind":"meeting.opened",\
      "occurredAt":"2024-05-16T10:04:00","operator":"desk","payload":{"meeting":1},"previousHash":"\(zeros)",\
      "recordedAt":"2024-05-16T08:04:00.123456Z","session":"ccpcj-33","version":1}
      """
    #expect(String(decoding: record.canonical, as: UTF8.self) == expected)
    #expect(try CanonicalJSON.canonical(record.canonical) == record.canonical)
    #expect(CanonicalRecord.event(record.canonical, hash: record.hash) == record)
  }

  @Test func readsNoEventFromDamagedBytes() throws {
    let session = try freshSession()
    let request = try request(after: SessionHead(of: session), [event("k\\\"", "{\"a\":\"]}\"}")])
    let record = try #require(request.events.first)
    #expect(CanonicalRecord.event(record.canonical, hash: record.hash) == record)
    for length in 0..<record.canonical.count {
      #expect(CanonicalRecord.event(Array(record.canonical.prefix(length)), hash: []) == nil)
    }
  }

  @Test(arguments: [
    ("2024-02-29T23:59:59", true), ("2023-02-29T00:00:00", false), ("2024-13-01T00:00:00", false),
    ("2024-05-16 10:04:00", false), ("2024-05-16T24:00:00", false), ("0000-01-01T00:00:00", false),
    ("2024-05-16T10:04", false), ("", false), ("1900-02-29T00:00:00", false), ("2000-02-29T00:00:00", true),
  ])
  func knowsWhichTimesExist(text: String, exists: Bool) { #expect(CivilTime.isRoomTime(text) == exists) }

  @Test func readsTheIdOfACommandAndNothingElse() {
    let id = UUID()
    for text in [id.text, id.uuidString] {
      let bytes = Array(text.utf8)
      #expect(UUID(text: bytes[...]) == id)
      for place in bytes.indices {
        #expect(UUID(text: bytes[..<place] + [UInt8(ascii: "g")] + bytes[(place + 1)...]) == nil)
        #expect(UUID(text: bytes[..<place]) == nil)
      }
    }
  }

  @Test(arguments: [0, 1, -1, 1_715_846_640_123_456, 951_827_199_999_999, -62_135_596_800_000_000])
  func readsTheTimesThatItWrites(microseconds: Int) {
    let text = CivilTime.text(microseconds: microseconds)
    #expect(CivilTime.microseconds(Array(text.utf8)[...]) == microseconds)
  }

  @Test(arguments: [
    ("ccpcj-33", true), ("0", true), ("", false), ("-a", false), ("A", false), ("a b", false), ("é", false),
    (String(repeating: "a", count: 63), true), (String(repeating: "a", count: 64), false), ("a'", false),
  ])
  func knowsWhichNamesASessionMayHave(text: String, isName: Bool) {
    #expect((SessionName(text) != nil) == isName)
  }

  @Test func refusesEventsThatCannotBeStored() throws {
    let head = SessionHead(of: try freshSession())
    let large = "\"\(String(repeating: "x", count: 1 << 20))\""
    for event in [try event(""), try event("a\0b"), try event("large", large)] {
      #expect(throws: EventLogError.self) { try request(after: head, [event]) }
    }
  }
}
