import Synchronization

/// How often something may be tried that fails: after some failures the wait doubles each time, up to five
/// minutes; what is older than that is forgotten.
struct Attempts {
  private struct Record {
    var failures = 0
    var last: ContinuousClock.Instant
  }

  private var records: [String: Record] = [:]
  /// How many failures of one name cost no wait.
  static let freeForName = 5
  /// How many of one address: more, since a whole building may share it.
  static let freeForAddress = 50
  private static let longest = 300
  private static let mostRecords = 10_000

  /// How many seconds are still to be waited; nil where it may be tried.
  func wait(for key: String, free: Int = freeForName, now: ContinuousClock.Instant) -> Int? {
    guard let record = records[key], record.failures >= free else { return nil }
    let seconds = min(Self.longest, 1 << min(20, record.failures - free))
    let left = record.last.advanced(by: .seconds(seconds)) - now
    return left > .zero ? Int(left.components.seconds) + 1 : nil
  }

  mutating func failed(_ key: String, now: ContinuousClock.Instant) {
    if records.count >= Self.mostRecords {
      records = records.filter { now - $0.value.last < .seconds(Self.longest) }
      // Whoever tries with that many names at once is not to have the memory, too.
      if records.count >= Self.mostRecords { records = [:] }
    }
    var record = records[key] ?? Record(last: now)
    if now - record.last > .seconds(Self.longest) { record.failures = 0 }
    record.failures += 1
    record.last = now
    records[key] = record
  }

  mutating func succeeded(_ key: String) { records[key] = nil }
}

/// How many requests one caller may send: so many at once, and then so many a second.
public final class Pace: Sendable {
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
