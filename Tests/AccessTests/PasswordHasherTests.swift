import Dispatch
import Synchronization
import Testing

@testable import Access

/// The queue in which passwords wait to be hashed.
@Suite("The password hasher") struct PasswordHasherTests {
  /// Hashes when it is told to, and notes in which order.
  private final class Gate: Sendable {
    private let gate = DispatchSemaphore(value: 0)
    private let begun = Mutex<[String]>([])

    var order: [String] { begun.withLock { $0 } }

    func open(_ count: Int) { for _ in 0..<count { gate.signal() } }

    func derive(_ password: String, _ salt: [UInt8]) -> PasswordHash {
      begun.withLock { $0.append(password) }
      gate.wait()
      return PasswordHash(key: Array(password.utf8), salt: salt)
    }
  }

  private let gate = Gate()
  private let hasher: PasswordHasher

  init() { hasher = PasswordHasher(threads: 1) { [gate] in gate.derive($0, $1) } }

  private func ask(_ password: String, as priority: PasswordHasher.Priority = .stranger) -> Task<
    Bool, any Error
  > {
    Task { [hasher] in try await hasher.hash(password, as: priority).key == Array(password.utf8) }
  }

  /// Asks, and goes on when it waits.
  private func wait(_ password: String, as priority: PasswordHasher.Priority = .stranger) async throws
    -> Task<
      Bool, any Error
    >
  {
    let count = await hasher.waitingCount
    let asked = ask(password, as: priority)
    try await until { await hasher.waitingCount == count + 1 }
    return asked
  }

  private func until(_ condition: () async -> Bool) async throws {
    for _ in 0..<1000 {
      if await condition() { return }
      try await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("it did not come about")
  }

  private func occupied() async throws -> Task<Bool, any Error> {
    let first = ask("first")
    try await until { gate.order == ["first"] }
    return first
  }

  @Test func holdsUpNoTaskHoweverManyAreHashed() async throws {
    var asked = [try await occupied()]
    for number in 0..<8 { asked.append(try await wait("\(number)")) }
    let start = ContinuousClock.now
    await Task.detached {}.value
    #expect(ContinuousClock.now - start < .seconds(1))
    gate.open(9)
    for task in asked { #expect(try await task.value) }
  }

  @Test func sendsAwayTheStrangerForWhomThereIsNoRoomAndTellsWhenToCome() async throws {
    var asked = [try await occupied()]
    for number in 0..<PasswordHasher.mostStrangers { asked.append(try await wait("\(number)")) }
    // Each takes 0.4 s, as far as is known.
    await #expect(throws: AccessError.tooMany(retryAfter: 10)) { _ = try await hasher.hash("one more") }
    for number in PasswordHasher.mostStrangers..<PasswordHasher.mostWaiting {
      asked.append(try await wait("\(number)", as: .known))
    }
    await #expect(throws: AccessError.tooMany(retryAfter: 13)) {
      _ = try await hasher.hash("one more", as: .known)
    }
    gate.open(asked.count)
    for task in asked { #expect(try await task.value) }
  }

  @Test func takesThoseWhoAreKnownFirst() async throws {
    let asked = [
      try await occupied(), try await wait("stranger 1"), try await wait("stranger 2"),
      try await wait("known 1", as: .known), try await wait("known 2", as: .known),
    ]
    gate.open(asked.count)
    for task in asked { _ = try await task.value }
    #expect(gate.order == ["first", "known 1", "known 2", "stranger 1", "stranger 2"])
  }

  @Test func whoeverGivesUpLeavesTheQueue() async throws {
    let first = try await occupied()
    let second = try await wait("second")
    let third = try await wait("third")
    second.cancel()
    await #expect(throws: CancellationError.self) { _ = try await second.value }
    #expect(await hasher.waitingCount == 1)
    gate.open(2)
    #expect(try await first.value)
    #expect(try await third.value)
    #expect(gate.order == ["first", "third"])
  }
}
