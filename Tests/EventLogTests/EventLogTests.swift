import EventLog
import FoundationEssentials
import Testing

@Suite struct EventLogTests {
  @Test(arguments: LogKind.allCases)
  func readsBackWhatWasAppended(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let payload = "{ \"z\": [1, null, true], \"a\": \"Côte d’Ivoire\\n\" }"
    let outcome = try await log.append(
      request(session, after: 0, [event("named", payload), event("counted")]))
    guard case .appended(let recorded) = outcome else {
      Issue.record("\(outcome)")
      return
    }
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
    _ = try await log.append(request(session, after: 0, [event(), event()]))
    for wrong in [0, 1, 3, 70] {
      let outcome = try await log.append(request(session, after: wrong, [event()]))
      #expect(outcome == .wrongVersion(current: 2))
    }
    #expect(try await log.read(session, after: 0).count == 2)
  }

  @Test(arguments: LogKind.allCases)
  func answersARepeatedCommandTheSame(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let id = UUID()
    let first = try request(session, after: 0, [event("one"), event("two")], id: id)
    guard case .appended(let recorded) = try await log.append(first) else {
      Issue.record("not appended")
      return
    }
    _ = try await log.append(request(session, after: 2, [event("three")]))
    #expect(try await log.append(first) == .repeated(recorded))
    #expect(try await log.append(request(session, after: 3, [event("four")], id: id)) == .repeated(recorded))
    #expect(try await log.append(request(session, after: 9, [], id: id)) == .repeated(recorded))
    #expect(try await log.events(of: id, in: session) == recorded)
    #expect(try await log.events(of: UUID(), in: session).isEmpty)
    #expect(try await log.read(session, after: 0).map(\.kind) == ["one", "two", "three"])
  }

  @Test(arguments: LogKind.allCases)
  func recordsNothingThatWasDecidedOnAFailedRequest(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(request(session, after: 0, [event(), event()]))
    let outcomes = try await log.append([
      request(session, after: 1, [event("late")]), request(session, after: 2, [event("on it")]),
    ])
    #expect(outcomes == [.wrongVersion(current: 2), .wrongVersion(current: 2)])
  }

  @Test(arguments: LogKind.allCases)
  func recordsRequestsOfOneCallInTheirOrder(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let other = try freshSession()
    let outcomes = try await log.append([
      request(session, after: 0, [event("a")]), request(other, after: 0, [event("x")]),
      request(session, after: 1, [event("b"), event("c")]), request(session, after: 3, [event("d")]),
    ])
    #expect(outcomes.count == 4)
    #expect(try await log.read(session, after: 0).map(\.kind) == ["a", "b", "c", "d"])
    #expect(try await log.read(other, after: 0).map(\.kind) == ["x"])
  }

  @Test(arguments: LogKind.allCases)
  func findsTheCommandThatIsKnownAmongThoseThatRestOneOnTheOther(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let known = UUID()
    _ = try await log.append(request(session, after: 0, [event("a")], id: known))
    let outcomes = try await log.append([
      request(session, after: 1, [event("b")]), request(session, after: 2, [event("a")], id: known),
      request(session, after: 3, [event("c")]),
    ])
    let recorded = try await log.read(session, after: 0)
    #expect(recorded.map(\.kind) == ["a", "b"])
    #expect(
      outcomes == [
        .appended(Array(recorded[1...])), .repeated(Array(recorded[..<1])), .wrongVersion(current: 2),
      ])
    #expect(try await log.verify(session) == .intact(events: 2, head: recorded[1].hash))
  }

  @Test(arguments: LogKind.allCases)
  func refusesAllThatRestOnAHeadThatIsGone(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(request(session, after: 0, [event("a")]))
    let lost = [UInt8](repeating: 7, count: 32)
    var first = try request(session, after: 1, [event("b")])
    first.previousHash = lost
    let outcomes = try await log.append([first, request(session, after: 2, [event("c")])])
    #expect(outcomes == [.wrongVersion(current: 1), .wrongVersion(current: 1)])
  }

  @Test(arguments: LogKind.allCases)
  func keepsVersionsContiguousUnderManyWriters(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          var version = 0
          while case .wrongVersion(let current) = try await log.append(
            request(session, after: version, [event()]))
          {
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
      for _ in 0..<100 { group.addTask { try await log.append(request(session, after: 0, [event()])) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == .wrongVersion(current: 1) }.count == 99)
    #expect(try await log.read(session, after: 0).count == 1)
  }

  @Test(arguments: LogKind.allCases)
  func tellsHowFarASessionHasGrown(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(request(session, after: 0, [event()]))
    var versions: [Int] = []
    for await version in log.changes(of: session) {
      versions.append(version)
      if version == 3 { break }
      _ = try await log.append(request(session, after: version, [event()]))
    }
    #expect(versions == [1, 2, 3])
  }

  @Test(arguments: LogKind.allCases)
  func listsTheSessions(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    _ = try await log.append(request(session, after: 0, [event()]))
    _ = try await log.append(request(session, after: 1, [event()]))
    let recorded = try await log.read(session, after: 0)
    let summary = try await log.sessions().first { $0.name == session }
    #expect(summary?.version == 2)
    #expect(summary?.firstRecordedAt == recorded.first?.recordedAt)
    #expect(summary?.lastRecordedAt == recorded.last?.recordedAt)
  }
}
