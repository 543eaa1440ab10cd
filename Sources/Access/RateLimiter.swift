import Synchronization

/// How many requests one caller may send: so many at once, and then so many a second.
public final class RateLimiter: Sendable {
  private struct Bucket {
    var tokens: Double
    var last: ContinuousClock.Instant
  }

  private let perSecond: Double
  private let burst: Double
  private let buckets = Mutex<[String: Bucket]>([:])
  private static let mostBuckets = 50_000

  /// So many requests at once, and then so many a second.
  public init(perSecond: Int, burst: Int) {
    self.perSecond = Double(max(1, perSecond))
    self.burst = Double(max(1, burst))
  }

  /// How many seconds the caller is to wait; nil where the request may pass.
  public func wait(for caller: String, now: ContinuousClock.Instant = .now) -> Int? {
    buckets.withLock { buckets in
      if buckets.count >= Self.mostBuckets {
        buckets = buckets.filter { now - $0.value.last < .seconds(burst / perSecond) }
        if buckets.count >= Self.mostBuckets { buckets = [:] }
      }
      var bucket = buckets[caller] ?? Bucket(tokens: burst, last: now)
      bucket.tokens = min(burst, bucket.tokens + (now - bucket.last) / .seconds(1) * perSecond)
      bucket.last = now
      defer { buckets[caller] = bucket }
      guard bucket.tokens >= 1 else { return Int((1 - bucket.tokens) / perSecond) + 1 }
      bucket.tokens -= 1
      return nil
    }
  }
}
