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
    let change = try #require(try Erasure(of: "Ana Sample", in: events).changes.first)
    let erasure = try SignedErasure(of: change, after: nil, orderedBy: "the \"officer\"", at: Date(), by: key)
    #expect(erasure.isGenuine && erasure.key == key.publicKey)
    let line = String(decoding: erasure.besideEvent.bytes, as: UTF8.self)
    for (part, other) in [
      ("officer", "me"), ("/payload", "/operator"), (erasure.key, try freshKey().publicKey),
      (erasure.key, "none"),
      (erasure.erasedHash, erasure.hash), ("\"digests\":{", "\"digests\":{\"/operator\":\"0\","),
    ] {
      let bytes = Array(line.replacing(part, with: other).utf8)
      let forged = SignedErasure(
        try CanonicalJSON(parsing: bytes), session: erasure.session, version: 1, hash: change.after.hash)
      #expect(forged?.isGenuine == false, "\(other)")
    }
    let beside = try CanonicalJSON(parsing: Array(line.utf8))
    let same = SignedErasure(beside, session: erasure.session, version: 1, hash: change.after.hash)
    #expect(same == erasure)
    let elsewhere = SignedErasure(beside, session: erasure.session, version: 2, hash: change.after.hash)
    #expect(elsewhere?.isGenuine == false)
  }

  @Test func leavesTheDigestOfAnEventAsItWas() throws {
    let key = try freshKey()
    let payload = #"{"by":{"a/b~":"Ana Sample","c":"Bea Sample"},"list":["Ana Sample","x"],"n":1}"#
    let events = try recorded(try freshSession(), [(payload, "Ana Sample", UUID())])
    let digest = try #require(EventDigest.digest(of: events[0].canonical))
    let first = try #require(try Erasure(of: "Ana Sample", in: events).changes.first)
    #expect(first.fields == ["/payload/by/a~1b~0", "/payload/list/0", "/operator"])
    let line = try SignedErasure(of: first, after: nil, orderedBy: "x", at: Date(), by: key)
    #expect(EventDigest.digest(of: first.after.canonical, erased: line) == digest)
    let second = try #require(try Erasure(of: "Bea Sample", in: [first.after]).changes.first)
    let next = try SignedErasure(of: second, after: line, orderedBy: "x", at: Date(), by: key)
    #expect(EventDigest.digest(of: second.after.canonical, erased: next) == digest)
    // Nothing else can change under the same digest.
    let text = String(decoding: second.after.canonical, as: UTF8.self)
    for (part, other) in [("\"x\"", "\"y\""), ("\"n\":1", "\"n\":2"), ("\"list\"", "\"lost\"")] {
      let forged = Array(text.replacing(part, with: other).utf8)
      #expect(EventDigest.digest(of: forged, erased: next) != digest)
    }
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
