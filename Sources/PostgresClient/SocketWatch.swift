import CLibPQ
import Dispatch
import Glibc

/// Tells when a socket can be read or has been closed by the other side, until it is let go.
///
/// A thread waits: a dispatch source is silent about an end of the stream with nothing before it.
final class SocketWatch {
  private let end: Int32
  /// Unlike a pipe, a pair of sockets is closed in started programs from the first moment on; another thread may start
  /// one meanwhile.
  private static let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)

  /// Watches a copy of the socket, so that the owner may close its own whenever it wants; `whenReadable` runs
  /// on `queue`, and takes in what there is.
  init?(_ socket: Int32, on queue: DispatchQueue, whenReadable: @escaping @Sendable () -> Void) {
    let (watch, copy) = (epoll_create1(Int32(EPOLL_CLOEXEC)), fcntl(socket, F_DUPFD_CLOEXEC, 0))
    var ends: [Int32] = [-1, -1]
    let isReady = watch >= 0 && copy >= 0 && socketpair(AF_UNIX, Self.kind, 0, &ends) == 0
    end = ends[1]
    let stop = ends[0]
    guard isReady, Self.add(stop, to: watch), Self.add(copy, to: watch) else {
      for descriptor in [watch, copy, stop] where descriptor >= 0 { close(descriptor) }
      return nil
    }
    DispatchQueue(label: "rostrum.postgres.watch").async { [entry = OpenConnections.Entry()] in
      defer { withExtendedLifetime(entry) {} }
      var event = epoll_event()
      while true {
        let count = epoll_wait(watch, &event, 1, -1)
        if count > 0, event.data.fd == stop { break }
        // Blocks this thread alone, which only watches: the next wait must not begin before the socket was read.
        if count > 0 { queue.sync(execute: whenReadable) }
      }
      for descriptor in [watch, copy, stop] { close(descriptor) }
    }
  }

  /// Closing one end of the pair ends the wait at the other.
  deinit { if end >= 0 { close(end) } }

  private static func add(_ descriptor: Int32, to watch: Int32) -> Bool {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.fd = descriptor
    return epoll_ctl(watch, EPOLL_CTL_ADD, descriptor, &event) == 0
  }
}
