import Dispatch
import Glibc

/// Tells when a socket can be read or has been closed by the other side, until it is let go.
///
/// A thread waits in `poll`: a dispatch source is silent about an end of the stream with nothing before it.
final class SocketWatch {
  private let end: Int32

  /// Watches a copy of the socket, so that the owner may close its own whenever it wants; `whenReadable` runs
  /// on `queue` and takes in what there is.
  init?(_ socket: Int32, on queue: DispatchQueue, whenReadable: @escaping @Sendable () -> Void) {
    let copy = fcntl(socket, F_DUPFD_CLOEXEC, 0)
    var ends: [Int32] = [-1, -1]
    let isReady = copy >= 0 && pipe(&ends) == 0
    end = ends[1]
    if !isReady {
      if copy >= 0 { close(copy) }
      return nil
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let stop = ends[0]
    DispatchQueue(label: "rostrum.postgres.watch").async {
      var descriptors = [pollfd(fd: copy, events: Int16(POLLIN), revents: 0)]
      descriptors.append(pollfd(fd: stop, events: Int16(POLLIN), revents: 0))
      while descriptors[1].revents == 0 {
        if Glibc.poll(&descriptors, 2, -1) > 0, descriptors[0].revents != 0 {
          queue.sync(execute: whenReadable)
        }
      }
      close(copy)
      close(stop)
    }
  }

  /// Closing one end of the pipe ends the wait at the other.
  deinit { if end >= 0 { close(end) } }
}
