import CLibPQ
import Synchronization

/// The servers of a connection string in the order in which they are tried: the one that answered last goes first,
/// and one that answered nothing goes last, so that a dead server does not cost its two seconds every time.
final class HostOrder: Sendable {
  /// The orders of all strings that are used, each kept for the whole program.
  private static let known = Mutex<[String: HostOrder]>([:])

  /// The lists of the string that belong together, such as `host` and `port`, each with a place for every server.
  private let lists: [(keyword: String, values: [String])]
  private let order: Mutex<[Int]>

  /// The order of a string; one that names no more than one server keeps it.
  static func of(_ connectionString: String) -> HostOrder {
    known.withLock { known in
      if let order = known[connectionString] { return order }
      let order = HostOrder(connectionString)
      known[connectionString] = order
      return order
    }
  }

  private init(_ connectionString: String) {
    let named = Self.options(of: connectionString)
    let lists = ["host", "hostaddr", "port"].compactMap { keyword in
      named[keyword].map {
        (keyword, $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      }
    }
    let count = lists.map(\.1.count).max() ?? 0
    // A list with one place is for all servers.
    self.lists = count > 1 ? lists.filter { $0.1.count == count } : []
    order = Mutex(self.lists.isEmpty ? [] : Array(0..<count))
  }

  /// What goes before the string’s own lists.
  var settings: [(keyword: String, value: String)] {
    let order = order.withLock { $0 }
    return lists.map { list in (list.keyword, order.map { list.values[$0] }.joined(separator: ",")) }
  }

  /// Notes which server answered.
  func answered(host: String, port: String) {
    order.withLock { order in
      let place = order.firstIndex { server in
        lists.allSatisfy { list in
          switch list.keyword {
          case "port": list.values[server] == port
          case "host": list.values[server] == host
          default: true
          }
        }
      }
      if let place, place > 0 { order.insert(order.remove(at: place), at: 0) }
    }
  }

  /// Notes that none did, so that another is tried first.
  func failed() {
    order.withLock { order in
      if order.count > 1 { order.append(order.removeFirst()) }
    }
  }

  private static func options(of connectionString: String) -> [String: String] {
    guard let options = PQconninfoParse(connectionString, nil) else { return [:] }
    defer { PQconninfoFree(options) }
    var named: [String: String] = [:]
    var option = options
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { named[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    return named
  }
}
