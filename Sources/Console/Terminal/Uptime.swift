import Glibc

/// The clock by which keys and drawings are told apart: it never jumps.
enum Uptime {
  /// The time since some moment in the past.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
