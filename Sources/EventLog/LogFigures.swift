import Synchronization

/// What a program wrote to the log since it started, in numbers.
public struct LogFigures: Sendable, Equatable {
  /// The upper bounds of the classes of latency, in seconds; a last class has none.
  public static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

  /// How many events were recorded.
  public private(set) var events = 0
  /// How often the events of a command were looked up that was recorded before.
  public private(set) var repeated = 0
  /// How many requests came after somebody else's.
  public private(set) var overtaken = 0
  /// How many groups failed.
  public private(set) var failures = 0
  /// How many groups were written in the time of each class of `bounds`, the first class first.
  public private(set) var groups = [Int](repeating: 0, count: bounds.count + 1)
  /// How long all of them took together, in seconds.
  public private(set) var seconds = 0.0

  /// Before anything was written.
  public init() {}

  mutating func wrote(_ requests: [AppendRequest], _ outcomes: [AppendOutcome], in duration: Duration) {
    let (whole, attoseconds) = duration.components
    let took = Double(whole) + Double(attoseconds) / 1e18
    seconds += took
    groups[Self.bounds.firstIndex { took <= $0 } ?? Self.bounds.count] += 1
    for (request, outcome) in zip(requests, outcomes) {
      switch outcome {
      case .appended: events += request.events.count
      case .wrongVersion: overtaken += 1
      }
    }
  }

  mutating func failed() { failures += 1 }

  mutating func lookedUp() { repeated += 1 }
}

/// Counts what the writer does, for whoever asks meanwhile.
final class LogCounter: Sendable {
  private let counted = Mutex(LogFigures())

  var figures: LogFigures { counted.withLock { $0 } }

  func wrote(_ requests: [AppendRequest], _ outcomes: [AppendOutcome], in duration: Duration) {
    counted.withLock { $0.wrote(requests, outcomes, in: duration) }
  }

  func failed() { counted.withLock { $0.failed() } }

  func lookedUp() { counted.withLock { $0.lookedUp() } }
}
