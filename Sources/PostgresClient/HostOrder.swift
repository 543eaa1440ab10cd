import CLibPQ
import Glibc
import Synchronization

/// The servers of a connection string in the order in which they are tried, one after the other: the one that answered
/// last goes first; one that was silent goes last and is left out for a while, so that it does not cost its two seconds
/// every time.
final class HostOrder: Sendable {
  /// A server as what stands in the place of the string’s own lists; nothing where the string is taken as it is.
  struct Server: Sendable {
    fileprivate let place: Int
    let settings: [String: String]
    /// How long the string has a server waited for that is at one address; nil if a name may stand for several, of which
    /// the library waits for each.
    let timeout: Duration?
    /// How long it is waited for where it was silent lately; nil where it takes as long as the string says.
    var patience: Duration?
  }

  /// From how long on a server that did not take the connection was silent; one that will not take it says so sooner.
  private static let patience = Duration.seconds(1)
  /// How long a silent one is left out.
  private static let memory = Duration.seconds(5)
  /// How long it is waited for then: another may take over meanwhile.
  private static let littlePatience = Duration.milliseconds(500)
  /// The orders of all strings that are used, each kept for the whole program.
  private static let known = Mutex<[String: HostOrder]>([:])

  /// How many servers the string names.
  let count: Int
  private let servers: [Server]
  /// The places of the servers, and until when a silent one is left out.
  private let state: Mutex<(order: [Int], silent: [Int: ContinuousClock.Instant])>

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
    var lists: [String: [String]] = [:]
    for keyword in ["host", "hostaddr", "port"] {
      lists[keyword] = named[keyword]?.split(separator: ",", omittingEmptySubsequences: false).map(
        String.init)
    }
    let count = lists.values.map(\.count).max() ?? 1
    // Where a standby is wanted, no server can tell alone whether it is the one.
    let isAsItIs = count == 1 || named["target_session_attrs"]?.contains("standby") == true
    // A list with one place is for all servers.
    let each = isAsItIs ? [:] : lists.filter { $1.count == count }
    self.count = count
    servers = (0..<(isAsItIs ? 1 : count)).map { place in
      let settings = each.mapValues { $0[place] }
      let isAddressed = !isAsItIs || count == 1
      let timeout = isAddressed ? Self.timeout(named.merging(settings) { $1 }) : nil
      return Server(place: place, settings: settings, timeout: timeout)
    }
    state = Mutex((Array(servers.indices), [:]))
  }

  /// The servers to try, those that were silent lately only where no other is named.
  var attempts: [Server] { attempts(at: .now) }

  /// The servers to try at a moment.
  func attempts(at now: ContinuousClock.Instant) -> [Server] {
    let (order, silent) = state.withLock { $0 }
    let spoken = order.filter { place in silent[place].map { $0 <= now } ?? true }
    if spoken.isEmpty { return order.map { servers[$0] } }
    return spoken.map { place in
      var server = servers[place]
      if count > 1, silent[place] != nil { server.patience = Self.littlePatience }
      return server
    }
  }

  /// Notes which server answered.
  func answered(_ server: Server) {
    state.withLock { state in
      state.silent[server.place] = nil
      state.order.removeAll { $0 == server.place }
      state.order.insert(server.place, at: 0)
    }
  }

  /// Notes that a server did not take the connection, after so long.
  func failed(_ server: Server, after time: Duration) {
    guard time >= server.patience ?? Self.patience else { return }
    state.withLock { state in
      state.silent[server.place] = .now + Self.memory
      state.order.removeAll { $0 == server.place }
      state.order.append(server.place)
    }
  }

  private static func timeout(_ options: [String: String]) -> Duration? {
    let host = options["hostaddr"] ?? options["host"] ?? ""
    var address = in6_addr()
    let isAddress =
      host.hasPrefix("/") || inet_pton(AF_INET, host, &address) == 1
      || inet_pton(AF_INET6, host, &address) == 1
    guard isAddress, let seconds = Int(options["connect_timeout"] ?? "2"), seconds > 0 else { return nil }
    // The library waits no shorter.
    return .seconds(max(2, seconds))
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
