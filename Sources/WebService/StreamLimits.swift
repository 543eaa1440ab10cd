import ServiceAPI
import Synchronization

/// How many streams may be open at once: for one credential, and for one address, so that nobody takes the connections
/// of all others.
final class StreamLimits: Sendable {
  /// The telephones and tablets of one delegation.
  static let ofDelegation = 200
  /// The screens of a building that share one link, and the boards of operators.
  static let ofOthers = 6_000
  /// All those behind one address, which may be that of a building.
  static let ofAddress = 8_000

  /// A stream that counts until it is left.
  final class Place: Sendable {
    private let keys: [String]
    private let limits: StreamLimits
    private let isTaken = Mutex(true)

    fileprivate init(_ keys: [String], _ limits: StreamLimits) { (self.keys, self.limits) = (keys, limits) }

    /// Gives the place back; once is enough.
    func leave() {
      let wasTaken = isTaken.withLock { taken in
        defer { taken = false }
        return taken
      }
      if wasTaken { limits.release(keys) }
    }

    deinit { leave() }
  }

  private let open = Mutex<[String: Int]>([:])

  /// A place for one more stream; throws a problem if there are too many.
  func place(for credential: String, atMost most: Int, from address: String) throws -> Place {
    let keys = ["credential \(credential)", "address \(address)"]
    let isFree = open.withLock { open in
      guard open[keys[0], default: 0] < most, open[keys[1], default: 0] < Self.ofAddress else { return false }
      for key in keys { open[key, default: 0] += 1 }
      return true
    }
    guard isFree else { throw Problem.tooMany(retryAfter: 30) }
    return Place(keys, self)
  }

  private func release(_ keys: [String]) {
    open.withLock { open in
      for key in keys {
        let left = open[key, default: 1] - 1
        open[key] = left > 0 ? left : nil
      }
    }
  }
}
