import Synchronization

/// The connections of this process that are open or being opened, and the threads that watch their sockets.
///
/// libpq and the libraries below it share state in the process and take it down in their exit handlers. A thread that is
/// still inside them then reads freed memory, so a program that ends waits until nothing is left here.
public enum OpenConnections {
  private static let number = Atomic(0)

  /// How often it is asked whether one is left.
  private static let interval = Duration.milliseconds(1)

  /// How many there are.
  public static var count: Int { number.load(ordering: .sequentiallyConsistent) }

  /// Waits until all are closed and their threads have ended; false if that takes longer than `limit`.
  public static func allClosed(within limit: Duration) async -> Bool {
    let end = ContinuousClock.now + limit
    while count > 0 {
      guard ContinuousClock.now < end else { return false }
      try? await Task.sleep(for: interval)
    }
    return true
  }

  /// One of them, counted as long as it is held.
  final class Entry: Sendable {
    init() { number.add(1, ordering: .sequentiallyConsistent) }
    deinit { number.subtract(1, ordering: .sequentiallyConsistent) }
  }
}
