/// The moment by which a call must have been answered.
struct Deadline: Sendable {
  /// How long the whole call may take.
  let limit: Duration
  private let end: ContinuousClock.Instant

  init(in limit: Duration) {
    self.limit = limit
    end = .now + limit
  }

  /// What is left, as `poll` takes it.
  var milliseconds: Int32 {
    let left = max(.zero, end - .now)
    let (seconds, attoseconds) = left.components
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + (left > .zero ? 1 : 0))
  }
}
