import EventLog
import FoundationEssentials
import Proceedings
import Secretariat
import Synchronization
import Testing

@Suite struct SessionDeskTests {
  @Test(arguments: LogKind.allCases)
  func answersWithTheEventsAndTheStateAfterThem(kind: LogKind) async throws {
    let desk = try await SessionDesk<Tally>.open(freshSession(), log: kind.open())
    _ = try await desk.add(2)
    let receipt = try await desk.add(3)
    #expect(receipt.entries == [.init(version: 2, event: .added(3))])
    #expect(receipt.state.count == 5)
    #expect(receipt.wasRepeated == false)
    #expect(desk.state.count == 5)
    #expect(try await desk.standing(at: 1).state.count == 2)
    #expect(try await desk.standing(at: 0).state == Tally())
  }

  @Test(arguments: LogKind.allCases)
  func throwsTheRefusalAsItIs(kind: LogKind) async throws {
    let desk = try await SessionDesk<Tally>.open(freshSession(), log: kind.open())
    _ = try await desk.add(9)
    await #expect(throws: Tally.Refusal.full(at: 9)) { _ = try await desk.add(2) }
    #expect(desk.current.version == 1)
  }

  @Test(arguments: LogKind.allCases)
  func recordsNothingForACommandWithoutEvents(kind: LogKind) async throws {
    let desk = try await SessionDesk<Tally>.open(freshSession(), log: kind.open())
    let time = try #require(RoomTime("2024-05-16T10:04:00"))
    let receipt = try await desk.submit(.nothing, at: time, by: "desk", id: UUID())
    #expect(receipt.entries.isEmpty)
    #expect(receipt.version == 0)
  }

  @Test(arguments: LogKind.allCases)
  func answersARepeatedCommandTheSameAndRecordsNothing(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    let id = UUID()
    let first = try await desk.add(4, id: id)
    _ = try await desk.add(6)
    let other = try await SessionDesk<Tally>.open(session, log: log)
    for desk in [desk, other] {
      let again = try await desk.add(4, id: id)
      #expect(again.entries == first.entries)
      #expect(again.state == first.state)
      #expect(again.wasRepeated)
    }
    #expect(try await log.read(session, after: 0).count == 2)
  }

  @Test(arguments: LogKind.allCases)
  func recordsACommandOnceThatIsAskedForManyTimesAtOnce(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    let other = try await SessionDesk<Tally>.open(session, log: log)
    let id = UUID()
    let receipts = try await withThrowingTaskGroup(of: Receipt<Tally>.self) { group in
      for index in 0..<40 {
        group.addTask { try await (index.isMultiple(of: 2) ? desk : other).add(1, id: id) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(receipts.allSatisfy { $0.entries == [.init(version: 1, event: .added(1))] })
    #expect(receipts.filter { !$0.wasRepeated }.count == 1)
    #expect(try await log.read(session, after: 0).count == 1)
  }

  @Test(arguments: LogKind.allCases)
  func keepsTheRulesWhenTwoDesksCompete(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desks = [
      try await SessionDesk<Tally>.open(session, log: log),
      try await SessionDesk<Tally>.open(session, log: log),
    ]
    let refusals = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask {
          do {
            _ = try await desks[index % 2].add(1)
            return false
          } catch Tally.Refusal.full(let count) {
            #expect(count == 10)
            return true
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(refusals == 50)
    let recorded = try await log.read(session, after: 0)
    #expect(recorded.map(\.version) == Array(1...10))
    let fresh = try await SessionDesk<Tally>.open(session, log: log)
    #expect(fresh.state.versions == Array(1...10))
  }

  @Test(arguments: LogKind.allCases)
  func followsWhatOthersRecord(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let one = try await SessionDesk<Tally>.open(session, log: log)
    let two = try await SessionDesk<Tally>.open(session, log: log)
    let changes = await one.changes()
    _ = try await two.add(7)
    for await snapshot in changes where snapshot.version == 1 {
      #expect(snapshot.state.count == 7)
      break
    }
    #expect(one.state.count == 7)
  }

  @Test(arguments: LogKind.allCases)
  func returnsToTheDurableStateWhenTheLogFails(kind: LogKind) async throws {
    let log = UnreliableLog(try await kind.open())
    let session = try freshSession()
    let desk = try await SessionDesk<Tally>.open(session, log: log)
    _ = try await desk.add(1)
    for point in [UnreliableLog.Fault.beforeWriting, .afterWriting] {
      let id = UUID()
      let version = desk.current.version
      log.fault.withLock { $0 = point }
      await #expect(throws: EventLogError.unavailable("out of order")) { _ = try await desk.add(2, id: id) }
      log.fault.withLock { $0 = nil }
      let receipt = try await desk.add(2, id: id)
      #expect(receipt.entries == [.init(version: version + 1, event: .added(2))])
    }
    #expect(desk.state.count == 5)
  }

  @Test func namesTheEventThatItCannotRead() async throws {
    let log = InMemoryEventLog()
    let session = try freshSession()
    let event = try NewEvent(kind: "sung", payload: "{}".utf8, occurredAt: "2024-05-16T10:04:00")
    let request = try AppendRequest(
      session: session, expectedVersion: 0, events: [event], operatorName: "desk", commandID: UUID())
    _ = try await log.append(request)
    let error = await #expect(throws: EventLogError.self) {
      _ = try await SessionDesk<Tally>.open(session, log: log)
    }
    guard case .unreadable(session, 1, _) = error else { throw error ?? EventLogError.malformed("no error") }
  }

  @Test func handsOutOneDeskForASession() async throws {
    let secretariat = Secretariat<Tally>(log: InMemoryEventLog())
    let session = try freshSession()
    let desks = try await withThrowingTaskGroup(of: SessionDesk<Tally>.self) { group in
      for _ in 0..<10 { group.addTask { try await secretariat.desk(for: session) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(desks.map { ObjectIdentifier($0) }).count == 1)
    #expect(try await secretariat.sessions().isEmpty)
    _ = try await desks[0].add(1)
    #expect(try await secretariat.sessions().map(\.name) == [session])
  }
}

/// A log that fails on demand, before or after it has written.
final class UnreliableLog: StandInLog {
  enum Fault { case beforeWriting, afterWriting }

  let fault = Mutex<Fault?>(nil)
  let behind: any EventLog

  init(_ log: any EventLog) { behind = log }

  func append(_ requests: [AppendRequest]) async throws -> [AppendOutcome] {
    let fault = fault.withLock { $0 }
    if fault == .beforeWriting { throw EventLogError.unavailable("out of order") }
    let outcomes = try await behind.append(requests)
    if fault == .afterWriting { throw EventLogError.unavailable("out of order") }
    return outcomes
  }
}
