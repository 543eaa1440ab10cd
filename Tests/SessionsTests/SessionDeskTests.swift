import CanonicalForm
import EventLog
import FoundationEssentials
import Proceedings
import Sessions
import Synchronization
import Testing

@Suite struct SessionDeskTests {
  @Test(arguments: LogKind.allCases)
  func answersWithTheEventsAndTheSessionAfterThem(kind: LogKind) async throws {
    let desk = try await openDesk(freshSession(), kind.open())
    _ = try await desk.name(2)
    let receipt = try await desk.name(3)
    #expect(receipt.events.map(\.version) == [3])
    guard case .participants(.membersNamed(let named))? = receipt.events.first?.event else {
      Issue.record("no members were named")
      return
    }
    #expect(named.count == 3)
    #expect(receipt.session.count == 5)
    #expect(receipt.wasRepeated == false)
    #expect(await desk.session.count == 5)
  }

  @Test(arguments: LogKind.allCases)
  func throwsTheRefusalAsItIs(kind: LogKind) async throws {
    let desk = try await openDesk(freshSession(), kind.open())
    _ = try await desk.name(9)
    await expectRefusal(Session.full(with: 11)) { try await desk.name(2) }
    #expect(await desk.session.version == 2)
  }

  @Test(arguments: LogKind.allCases)
  func answersARepeatedCommandTheSameAndRecordsNothing(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    let id = UUID()
    let first = try await desk.name(4, id: id)
    _ = try await desk.name(6)
    let other = try await SessionDesk.open(session, log: log)
    for desk in [desk, other] {
      let again = try await desk.name(4, id: id)
      #expect(again.events == first.events)
      #expect(again.session == first.session)
      #expect(again.wasRepeated)
    }
    #expect(try await log.read(session, after: 0).count == 3)
  }

  @Test(arguments: LogKind.allCases)
  func recordsACommandOnceThatIsAskedForManyTimesAtOnce(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    let other = try await SessionDesk.open(session, log: log)
    let id = UUID()
    let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
      for index in 0..<40 {
        group.addTask { try await (index.isMultiple(of: 2) ? desk : other).name(1, id: id) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(receipts.allSatisfy { $0.events.map(\.version) == [2] })
    #expect(receipts.filter { !$0.wasRepeated }.count == 1)
    #expect(try await log.read(session, after: 0).count == 2)
  }

  @Test(arguments: LogKind.allCases)
  func keepsTheRulesWhenTwoDesksCompete(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let desks = [try await openDesk(session, log), try await SessionDesk.open(session, log: log)]
    let refusals = try await withThrowingTaskGroup(of: Bool.self) { group in
      for index in 0..<60 {
        group.addTask {
          do {
            _ = try await desks[index % 2].name(1)
            return false
          } catch CommandError.refused(let refused) {
            #expect(refused == RefusedCommand(Session.full(with: 11), in: Session()))
            return true
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(refusals == 50)
    #expect(try await log.read(session, after: 0).map(\.version) == Array(1...11))
    #expect(try await SessionDesk.open(session, log: log).session.count == 10)
  }

  @Test(arguments: LogKind.allCases)
  func followsWhatOthersRecord(kind: LogKind) async throws {
    let log = try await kind.open()
    let session = try freshSession()
    let one = try await openDesk(session, log)
    let two = try await SessionDesk.open(session, log: log)
    let changes = await one.changes()
    _ = try await two.name(7)
    for await changed in changes where changed.version == 2 {
      #expect(changed.count == 7)
      break
    }
    #expect(await one.session.count == 7)
  }

  @Test(arguments: LogKind.allCases)
  func returnsToTheDurableSessionWhenTheLogFails(kind: LogKind) async throws {
    let log = UnreliableLog(try await kind.open())
    let session = try freshSession()
    let desk = try await openDesk(session, log)
    _ = try await desk.name(1)
    for point in [UnreliableLog.Fault.beforeWriting, .afterWriting] {
      let id = UUID()
      let version = await desk.session.version
      log.fault.withLock { $0 = point }
      await expectNoAnswer { try await desk.name(2, id: id) }
      log.fault.withLock { $0 = nil }
      #expect(try await desk.name(2, id: id).events.map(\.version) == [version + 1])
    }
    #expect(await desk.session.count == 5)
  }

  @Test func namesTheEventThatItCannotRead() async throws {
    let log = InMemoryEventLog()
    let session = try freshSession()
    let head = SessionHead(of: session)
    let event = try RecordedEvent(
      after: head, kind: "sung", fields: .object([]), occurredAt: "2024-05-16T10:04:00", by: "desk",
      commandID: UUID())
    _ = try await log.append(AppendRequest(after: head, [event]))
    let error = await #expect(throws: EventLogError.self) {
      _ = try await SessionDesk.open(session, log: log)
    }
    guard case .unreadable(session, 1, _) = error else { throw error ?? EventLogError.malformed("no error") }
  }

  @Test func thereIsOneDeskForASession() async throws {
    let sessions = SessionDirectory(log: InMemoryEventLog())
    let session = try freshSession()
    let desks = try await withThrowingTaskGroup(of: SessionDesk.self) { group in
      for _ in 0..<10 { group.addTask { try await sessions.desk(for: session) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(desks.map { ObjectIdentifier($0) }).count == 1)
    #expect(try await sessions.sessions().isEmpty)
    _ = try await desks[0].create()
    #expect(try await sessions.sessions().map(\.name) == [session])
  }
}

/// A log that fails on demand, before or after it has written.
final class UnreliableLog: StandInLog {
  enum Fault { case beforeWriting, afterWriting }

  let fault = Mutex<Fault?>(nil)
  let behind: any EventLog

  init(_ log: any EventLog) { behind = log }

  func append(_ request: AppendRequest) async throws -> AppendOutcome {
    let fault = fault.withLock { $0 }
    if fault == .beforeWriting { throw EventLogError.unavailable("out of order") }
    let outcome = try await behind.append(request)
    if fault == .afterWriting { throw EventLogError.unavailable("out of order") }
    return outcome
  }
}
