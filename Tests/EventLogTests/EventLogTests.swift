import EventLog
import FoundationEssentials
import Testing

@Suite struct EventLogTests {
  @Test(arguments: LogKind.allCases)
  func readsBackWhatWasAppended(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let payload = "{ \"z\": [1, null, true], \"a\": \"Côte d’Ivoire\\n\" }"
    let request = try request(
      after: SessionHead(of: session), [event("named", payload), event("counted")])
    #expect(try await log.append(request) == .appended)
    let recorded = request.events
    #expect(recorded.map(\.version) == [1, 2])
    #expect(recorded.map(\.kind) == ["named", "counted"])
    #expect(recorded.first?.payload == Array("{\"a\":\"Côte d’Ivoire\\n\",\"z\":[1,null,true]}".utf8))
    #expect(recorded.first?.operatorName == "Zoë \"desk\"")
    #expect(recorded.first?.hash == recorded.last?.previousHash)
    #expect(try await log.read(session, after: 0) == recorded)
    #expect(try await log.read(session, after: 1) == Array(recorded.dropFirst()))
    #expect(try await log.read(session, after: 2).isEmpty)
  }

  @Test(arguments: LogKind.allCases)
  func recordsNothingOnAWrongVersion(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event(), event()])
    for wrong in [0, 1, 3, 70] {
      let outcome = try await log.append(session, after: wrong, [event()])
      #expect(outcome == .wrongVersion(current: 2))
    }
    #expect(try await log.read(session, after: 0).count == 2)
  }

  @Test(arguments: LogKind.allCases)
  func findsTheEventsOfACommand(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let id = UUID()
    _ = try await log.append(session, after: 0, [event("one"), event("two")], id: id)
    _ = try await log.append(session, after: 2, [event("three")])
    #expect(try await log.events(of: id, in: session).map(\.kind) == ["one", "two"])
    #expect(try await log.events(of: UUID(), in: session).isEmpty)
  }

  @Test(arguments: LogKind.allCases)
  func tellsWhetherAHeadIsTheNewest(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    #expect(try await log.append(session, after: 0, []) == .appended)
    _ = try await log.append(session, after: 0, [event()])
    #expect(try await log.append(session, after: 1, []) == .appended)
    #expect(try await log.append(session, after: 0, []) == .wrongVersion(current: 1))
    #expect(try await log.append(session, after: 7, []) == .wrongVersion(current: 1))
    #expect(try await log.read(session, after: 0).count == 1)
  }

  @Test(arguments: LogKind.allCases)
  func refusesWhatFollowsAHeadThatIsGone(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event("a")])
    let lost = SessionHead(session: session, version: 1, hash: [UInt8](repeating: 7, count: 32))
    for events in [[], [try event("b"), try event("c")]] {
      #expect(try await log.append(request(after: lost, events)) == .wrongVersion(current: 1))
    }
  }

  @Test func takesNoRequestWhoseEventsDoNotFollowItsHead() throws {
    let session = try freshSession()
    let events = try request(after: SessionHead(of: session), [event(), event()]).events
    #expect(throws: EventLogError.self) { try AppendRequest(after: SessionHead(of: session), [events[1]]) }
    #expect(throws: EventLogError.self) { try AppendRequest(after: events[1].head, events) }
    #expect(throws: EventLogError.self) { try AppendRequest(after: SessionHead(of: freshSession()), events) }
  }

  @Test(arguments: LogKind.allCases)
  func recordsWhatManySessionsAskForAtOnce(kind: LogKind) async throws {
    let log = try await kind.open()
    let sessions = try (0..<150).map { _ in try freshSession() }
    let taken = sessions.prefix(20)
    for session in taken { _ = try await log.append(session, after: 0, [event("first")]) }
    let outcomes = try await withThrowingTaskGroup(of: (SessionName, AppendOutcome).self) { group in
      for session in sessions {
        group.addTask {
          let events = [try event("a"), try event("b"), try event("c")]
          return (session, try await log.append(request(after: SessionHead(of: session), events)))
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for session in sessions {
      #expect(outcomes[session] == (taken.contains(session) ? .wrongVersion(current: 1) : .appended))
      let kinds = taken.contains(session) ? ["first"] : ["a", "b", "c"]
      #expect(try await log.read(session, after: 0).map(\.kind) == kinds)
      guard case .intact = try await log.verify(session) else {
        Issue.record("the chain is broken")
        return
      }
    }
  }

  @Test(arguments: LogKind.allCases)
  func keepsVersionsContiguousUnderManyWriters(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          var version = 0
          while case .wrongVersion(let current) = try await log.append(session, after: version, [event()]) {
            version = current
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try await log.read(session, after: 0).map(\.version) == Array(1...100))
  }

  @Test(arguments: LogKind.allCases)
  func letsExactlyOneOfManyWin(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let outcomes = try await withThrowingTaskGroup(of: AppendOutcome.self) { group in
      for _ in 0..<100 { group.addTask { try await log.append(session, after: 0, [event()]) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .wrongVersion(current: 1) }.count == 99)
    #expect(try await log.read(session, after: 0).count == 1)
  }

  @Test(arguments: LogKind.allCases)
  func tellsHowFarASessionHasGrown(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    var versions: [Int] = []
    for await version in log.changes(of: session) {
      versions.append(version)
      if version == 3 { break }
      _ = try await log.append(session, after: version, [event()])
    }
    #expect(versions == [1, 2, 3])
  }

  @Test(arguments: LogKind.allCases)
  func listsTheSessions(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(session, after: 0, [event()])
    _ = try await log.append(session, after: 1, [event()])
    let recorded = try await log.read(session, after: 0)
    let summary = try await log.sessions().first { $0.name == session }
    #expect(summary?.version == 2)
    #expect(summary?.firstRecordedAt == recorded.first?.recordedAt)
    #expect(summary?.lastRecordedAt == recorded.last?.recordedAt)
  }
}
