/// How often logins may be tried that fail.
///
/// An attempt is counted when it begins, before the password is looked at, so that guesses made at the same time are
/// counted as those made one after the other; whoever succeeds has it given back. After some failures the wait doubles
/// each time. What is counted:
///
/// - the pair of name and address: five failures are free. So a stranger does not lock a name for its owner, who
///   comes from elsewhere;
/// - the name from all addresses, and the address with all names: fifty are free, and the wait stays short, since an
///   owner or a whole building waits with whoever guesses. Neither touches a pair that has logged in before.
///
/// A device that has logged in before is counted by itself: nobody else’s failures keep it out.
struct LoginLimits {
  /// An attempt that was counted.
  struct Attempt: Sendable {
    fileprivate let keys: [Key]
    fileprivate let pair: Key?
  }

  fileprivate enum Key: Hashable, Sendable {
    case pair(name: String, address: String)
    case name(String)
    case address(String)
    case device(name: String, id: String)

    /// Whether its failures are those of one person, as far as can be told.
    var isOwn: Bool {
      switch self {
      case .pair, .device: true
      case .name, .address: false
      }
    }

    /// How many failures cost no wait.
    var free: Int { isOwn ? 5 : 50 }

    /// The longest wait after that, in seconds.
    var longest: Int {
      switch self {
      case .pair, .device: 300
      case .name: 60
      case .address: 3
      }
    }
  }

  private struct Record {
    var failures = 0
    var last: ContinuousClock.Instant
  }

  private var records: [Key: Record] = [:]
  /// When each pair last logged in.
  private var successes: [Key: ContinuousClock.Instant] = [:]

  /// How long failures are remembered after the last of them.
  private static let memory = Duration.seconds(3600)
  /// How long it is remembered that somebody logged in from an address.
  private static let familiarity = Duration.seconds(7 * 24 * 3600)
  /// How many records and successes are kept.
  static let most = 10_000
  /// The first wait, in seconds: longer than forty requests of the same moment take to be read.
  private static let firstWait = 5

  /// Counts an attempt to log in by a name from an address, or from a device that has logged in by it before; throws
  /// ``AccessError/tooMany(retryAfter:)`` if it must wait, and then counts nothing.
  mutating func begin(
    _ name: String, from address: String, device: String?, at now: ContinuousClock.Instant
  ) throws(AccessError) -> Attempt {
    let pair = Key.pair(name: name, address: address)
    let keys: [Key]
    if let device {
      keys = [.device(name: name, id: device)]
    } else if let success = successes[pair], now - success < Self.familiarity {
      keys = [pair]
    } else {
      keys = [pair, .name(name), .address(address)]
    }
    if let wait = keys.compactMap({ wait(for: $0, at: now) }).max() {
      throw .tooMany(retryAfter: wait)
    }
    makeRoom(at: now)
    for key in keys {
      var record = records[key] ?? Record(last: now)
      if now - record.last > Self.memory { record.failures = 0 }
      record.failures += 1
      record.last = now
      records[key] = record
    }
    return Attempt(keys: keys, pair: device == nil ? pair : nil)
  }

  /// Gives an attempt back that succeeded, and forgets the failures of its pair or device.
  mutating func succeeded(_ attempt: Attempt, at now: ContinuousClock.Instant) {
    withdraw(attempt)
    for key in attempt.keys where key.isOwn { records[key] = nil }
    guard let pair = attempt.pair else { return }
    if successes.count >= Self.most {
      successes = successes.filter { now - $0.value < Self.familiarity }
      if successes.count >= Self.most, let oldest = successes.min(by: { $0.value < $1.value })?.key {
        successes[oldest] = nil
      }
    }
    successes[pair] = now
  }

  /// Gives an attempt back of which nobody knows how it would have ended.
  mutating func withdraw(_ attempt: Attempt) {
    for key in attempt.keys {
      guard var record = records[key] else { continue }
      record.failures -= 1
      records[key] = record.failures > 0 ? record : nil
    }
  }

  private func wait(for key: Key, at now: ContinuousClock.Instant) -> Int? {
    guard let record = records[key], record.failures >= key.free else { return nil }
    let seconds = min(key.longest, Self.firstWait << min(10, record.failures - key.free))
    let left = record.last.advanced(by: .seconds(seconds)) - now
    return left > .zero ? Int(left.components.seconds) + 1 : nil
  }

  /// Forgets what is old, and if that is not enough a tenth of those with the fewest failures: whoever makes up names
  /// must neither fill the memory nor wipe out the failures of another name.
  private mutating func makeRoom(at now: ContinuousClock.Instant) {
    guard records.count >= Self.most else { return }
    records = records.filter { now - $0.value.last <= Self.memory }
    guard records.count >= Self.most else { return }
    let order = records.sorted {
      ($0.value.failures, $0.value.last) < ($1.value.failures, $1.value.last)
    }
    for (key, _) in order.prefix(Self.most / 10) { records[key] = nil }
  }
}
