import CanonicalForm
import FoundationEssentials
import Testing

@testable import EventLog

@Suite struct ErasureTests {
  @Test(arguments: [
    ("Ana Sample", "[erased]"),
    (
      "thanked Ana Sample, Ana Sample’s deputy and (Ana Sample).",
      "thanked [erased], [erased]’s deputy and ([erased])."
    ),
    ("\"Ana Sample\"\n\\Ana Sample\\ \u{1}", "\"[erased]\"\n\\[erased]\\ \u{1}"),
    ("Ana Samples and Joana Sample, 9Ana Sample, ana sample, Ana  Sample", nil),
    ("Joana Sample and Ana Sample", "Joana Sample and [erased]"),
    ("", nil), ("Ana", nil),
  ])
  func putsTheMarkInThePlaceOfWholeWordsOnly(text: String, erased: String?) throws {
    #expect(try ErasedName(" Ana Sample ").erased(from: text) == erased)
  }

  @Test func takesBothSpellingsOfOneCharacterForTheSame() throws {
    #expect(try ErasedName("Zo\u{EB} Sample").erased(from: "to Zoe\u{308} Sample") == "to [erased]")
    #expect(try ErasedName("Zoe").erased(from: "Zoe\u{308}") == nil)
    #expect(try ErasedName("田中太郎").erased(from: "議長田中太郎") == nil)
    #expect(try ErasedName("田中太郎").erased(from: "（田中太郎）") == "（[erased]）")
  }

  @Test func erasesFromEveryTextOfAnEventAndFromItsOperator() throws {
    let session = try freshSession()
    let payload = #"{"list":["x",["Ana Sample"]],"by":{"name":"\u0041na Sample","n":1},"z":[null,true,-3]}"#
    let events = try recorded(session, [(payload, "Ana Sample (desk)", UUID())])
    let erasure = try Erasure(of: "Ana Sample", in: events)
    let change = try #require(erasure.changes.first)
    #expect(change.places == ["by.name", "list", "operator"])
    let becomes = #"{"by":{"n":1,"name":"[erased]"},"list":["x",["[erased]"]],"z":[null,true,-3]}"#
    #expect(String(decoding: change.after.payload, as: UTF8.self) == becomes)
    #expect(change.after.operatorName == "[erased] (desk)")
    #expect(try CanonicalJSON.canonical(change.after.canonical) == change.after.canonical)
    #expect(!String(decoding: change.after.canonical, as: UTF8.self).contains("Ana"))
  }

  @Test func leavesEverythingElseOfAnEventAsItWas() throws {
    let events = try recorded(
      try freshSession(), [("{}", "desk", UUID()), ("\"Ana Sample\"", "desk", UUID())])
    let erasure = try Erasure(of: "Ana Sample", in: events)
    let (before, after) = (events[1], erasure.events[1])
    #expect(erasure.events[0] == events[0])
    #expect(after.hash == before.hash && after.previousHash == before.previousHash)
    #expect(after.version == before.version && after.kind == before.kind)
    #expect(after.occurredAt == before.occurredAt && after.recordedAt == before.recordedAt)
    #expect(after.isErased(from: after.canonical) && !before.isErased(from: before.canonical))
  }

  @Test func givesEachCommandThatIsTouchedOneNewIdAtRandom() throws {
    let (first, second, third) = (UUID(), UUID(), UUID())
    let events = try recorded(
      try freshSession(),
      [
        ("{}", "desk", first), ("\"Ana Sample\"", "desk", first), ("{}", "desk", second),
        ("{}", "Ana Sample", third),
      ])
    let erasure = try Erasure(of: "Ana Sample", in: events)
    #expect(erasure.changes.map(\.before.version) == [1, 2, 4])
    #expect(erasure.changes.map(\.places) == [[], ["payload"], ["operator"]])
    let ids = erasure.events.map(\.commandID)
    #expect(ids[0] == ids[1] && ids[2] == second)
    #expect(Set(ids).count == 3 && Set(ids).isDisjoint(with: [first, third]))
    #expect(try Erasure(of: "Ana Sample", in: events).events.map(\.commandID) != ids)
  }

  @Test func knowsWhichIdsWereMadeFromWhatWasTyped() throws {
    let typed = try #require(UUID(uuidString: "6F1C2D3E-0000-8000-8000-000000000001"))
    let events = try recorded(
      try freshSession(), [("\"Ana Sample\"", "desk", typed), ("\"Ana Sample\"", "desk", UUID())])
    #expect(try Erasure(of: "Ana Sample", in: events).changes.map(\.canBeGuessed) == [true, false])
  }

  @Test func tellsWhereSomethingAlikeStandsStill() throws {
    let texts = ["Ana Sample", "by ANA SAMPLE", "Joana Samples", "Ana Sampl", "Ana Sample and ana sample"]
    let named = texts.map { ("\"\($0)\"", "desk", UUID()) } + [("{}", "Ana Samplet", UUID())]
    let events = try recorded(try freshSession(), named)
    #expect(try Erasure(of: "Ana Sample", in: events).alike == [2, 3, 5, 6])
  }

  @Test func tellsWhereANameStandsStill() throws {
    let texts = ["{}", "\"Ana Sample\"", "{}", "\"Ana Sample\""].map { ($0, "desk", UUID()) }
    let events = try recorded(try freshSession(), texts)
    #expect(try Erasure.versions(holding: "Ana Sample", in: events) == [2, 4])
    let erased = try Erasure(of: "Ana Sample", in: events).events
    #expect(try Erasure.versions(holding: "Ana Sample", in: erased).isEmpty)
  }

  @Test(arguments: [
    ("", "fewer than 3 characters"), (" Li ", "fewer than 3 characters"), ("erased", "in the place of"),
    ("Bea Sample", "stands nowhere"), ("given", "the name of a field in event 1"),
  ])
  func refusesWhatIsNoNameInTheLog(name: String, reason: String) throws {
    let events = try recorded(try freshSession(), [("{\"given\":{\"by\":\"Ana Sample\"}}", "desk", UUID())])
    let error = #expect(throws: EventLogError.self) { try Erasure(of: name, in: events) }
    #expect(error?.description.contains(reason) == true)
  }

  @Test func signsWhatAnEventBecameAndNothingElse() throws {
    let key = try freshKey()
    let events = try recorded(try freshSession(), [("\"Ana Sample\"", "desk", UUID())])
    let after = try #require(try Erasure(of: "Ana Sample", in: events).events.first)
    let erasure = try SignedErasure(of: after, orderedBy: "the \"officer\"", at: Date(), by: key)
    #expect(erasure.isGenuine && erasure.key == key.publicKey)
    func with(orderedBy: String, version: Int, erasedHash: [UInt8], key: String) -> SignedErasure {
      SignedErasure(
        session: erasure.session, version: version, hash: after.hash, erasedHash: erasedHash,
        erasedAt: erasure.erasedAt, orderedBy: orderedBy, key: key, signature: erasure.signature)
    }
    let hash = CanonicalRecord.hash(after.canonical)
    let order = erasure.orderedBy
    #expect(with(orderedBy: order, version: 1, erasedHash: hash, key: erasure.key) == erasure)
    #expect(!with(orderedBy: "me", version: 1, erasedHash: hash, key: erasure.key).isGenuine)
    #expect(!with(orderedBy: order, version: 2, erasedHash: hash, key: erasure.key).isGenuine)
    #expect(!with(orderedBy: order, version: 1, erasedHash: after.hash, key: erasure.key).isGenuine)
    #expect(!with(orderedBy: order, version: 1, erasedHash: hash, key: try freshKey().publicKey).isGenuine)
    #expect(!with(orderedBy: order, version: 1, erasedHash: hash, key: "none").isGenuine)
  }

  /// Events with these payloads, operators and commands, one after the other.
  private func recorded(_ session: SessionName, _ texts: [(String, String, UUID)]) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    for (payload, operatorName, id) in texts {
      let new = try event("named", payload)
      events.append(
        try RecordedEvent(
          after: events.last?.head ?? SessionHead(of: session), kind: new.kind, fields: new.fields,
          occurredAt: "2024-05-16T10:04:00", by: operatorName, commandID: id,
          at: CivilTime.date(microseconds: 1_715_846_640_123_456)))
    }
    return events
  }
}
