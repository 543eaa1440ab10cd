import ArgumentParser
import FoundationEssentials
import Glibc

/// What was measured once: a line of JSON.
struct Figure: Encodable {
  /// What it is.
  var name: String
  /// How many did it at once.
  var clients: Int?
  /// On how many sessions.
  var sessions: Int?
  /// How often it was done.
  var count: Int
  /// How often in a second, all together.
  var perSecond: Double?
  /// How long half of them took at most, in microseconds.
  var median: Double
  /// How long 99 of 100 took at most, in microseconds.
  var late: Double

  /// A figure from the time that each took.
  init(_ name: String, _ times: [Duration], within: Duration? = nil) {
    let sorted = times.map(\.microseconds).sorted()
    self.name = name
    count = sorted.count
    median = Figure.at(0.5, of: sorted)
    late = Figure.at(0.99, of: sorted)
    perSecond = within.map { Double(sorted.count) / ($0.microseconds / 1e6) }
  }

  private static func at(_ share: Double, of sorted: [Double]) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Writes it to standard output at once.
  func say() throws { try Figure.write(self) }

  /// Writes something as a line of JSON at once.
  static func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var rest = (Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}

extension Duration {
  /// The same in microseconds.
  var microseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e6 + Double(attoseconds) / 1e12
  }
}

/// What is measured cannot be measured so.
struct NotMeasured: Error, CustomStringConvertible {
  /// Why.
  let description: String

  init(_ description: String) { self.description = description }
}

/// How long some work took.
func timed<Answer>(_ work: () throws -> Answer) rethrows -> (Answer, Duration) {
  let began = ContinuousClock.now
  let answer = try work()
  return (answer, ContinuousClock.now - began)
}
