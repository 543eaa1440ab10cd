import Glibc
import NIOCore
import NIOPosix

/// Derives the hashes of passwords, one or two at a time, on threads of its own.
///
/// On Linux a dispatch queue may borrow the threads on which tasks run, and a hash occupies one for 0.4 s. So these
/// threads are nobody else’s, and there is at most one for every two cores. Whoever comes while too many wait is told
/// when to come again; whoever stops waiting leaves the queue.
actor PasswordHasher {
  /// Who may wait when many do.
  enum Priority: Sendable {
    /// Anybody.
    case stranger
    /// Somebody who has proved before who they are: they come first, and find room when strangers do not.
    case known
  }

  private struct Waiting {
    let id: Int
    let priority: Priority
    let place: CheckedContinuation<Void, any Error>
  }

  /// The one of the process, whose cores and memory it is to spare.
  static let shared = PasswordHasher(threads: min(2, max(1, System.coreCount / 2)))

  /// How many strangers may wait: the last of them for ten seconds.
  static let mostStrangers = 24
  /// How many may wait in all.
  static let mostWaiting = 32
  /// The niceness of the threads, so that whoever answers requests goes first; logins alone still use all of a core.
  private static let niceness: Int32 = 10

  private let threads: Int
  private let run: @Sendable (@escaping @Sendable () -> Void) -> Void
  private let derive: @Sendable (String, [UInt8]) throws -> PasswordHash
  private var free: Int
  private var waiting: [Waiting] = []
  private var lastID = 0
  /// How long the latest hash took, in seconds.
  private var latest = 0.4

  /// A hasher with so many threads.
  init(
    threads: Int,
    derive: @escaping @Sendable (String, [UInt8]) throws -> PasswordHash = {
      try PasswordHash(of: $0, salt: $1)
    }
  ) {
    let pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
    self.threads = threads
    self.derive = derive
    run = { work in
      pool.submit { _ in
        // On Linux this is the niceness of the calling thread alone.
        _ = setpriority(Int32(PRIO_PROCESS.rawValue), 0, Self.niceness)
        work()
      }
    }
    free = threads
  }

  /// The hash of a password with that salt, or with a new one.
  ///
  /// Throws ``AccessError/tooMany(retryAfter:)`` if too many are waiting, and `CancellationError` if the task is
  /// cancelled while it waits.
  func hash(
    _ password: String, salt: [UInt8]? = nil, as priority: Priority = .stranger
  ) async throws -> PasswordHash {
    try await enter(priority)
    defer { leave() }
    try Task.checkCancellation()
    let salt = salt ?? PasswordHash.newSalt()
    let start = ContinuousClock.now
    let hash = try await withCheckedThrowingContinuation {
      (answer: CheckedContinuation<PasswordHash, any Error>) in
      run { [derive] in answer.resume(with: Result { try derive(password, salt) }) }
    }
    latest = (ContinuousClock.now - start) / .seconds(1)
    return hash
  }

  /// How many wait.
  var waitingCount: Int { waiting.count }

  private func enter(_ priority: Priority) async throws {
    if free > 0 {
      free -= 1
      return
    }
    let room = priority == .known ? Self.mostWaiting : Self.mostStrangers
    guard waiting.count < room else {
      let wait = Double(waiting.count) * latest / Double(threads)
      throw AccessError.tooMany(retryAfter: max(1, Int(wait.rounded(.up))))
    }
    lastID += 1
    let id = lastID
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { (place: CheckedContinuation<Void, any Error>) in
        if Task.isCancelled { return place.resume(throwing: CancellationError()) }
        let new = Waiting(id: id, priority: priority, place: place)
        let firstStranger = waiting.firstIndex { $0.priority == .stranger }
        waiting.insert(new, at: priority == .known ? firstStranger ?? waiting.endIndex : waiting.endIndex)
      }
    } onCancel: {
      Task { await giveUp(id) }
    }
  }

  private func giveUp(_ id: Int) {
    guard let index = waiting.firstIndex(where: { $0.id == id }) else { return }
    waiting.remove(at: index).place.resume(throwing: CancellationError())
  }

  private func leave() {
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().place.resume() }
  }
}
