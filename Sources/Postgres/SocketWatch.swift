import Dispatch
import Glibc

/// Tells when a socket can be read, until it is let go.
final class SocketWatch {
  private let source: any DispatchSourceRead

  /// Watches a copy of the socket, so that the owner may close its own whenever it wants.
  init?(_ socket: Int32, on queue: DispatchQueue, whenReadable: @escaping @Sendable () -> Void) {
    let copy = dup(socket)
    if copy < 0 { return nil }
    source = DispatchSource.makeReadSource(fileDescriptor: copy, queue: queue)
    source.setEventHandler(handler: whenReadable)
    source.setCancelHandler { _ = close(copy) }
    source.resume()
  }

  deinit { source.cancel() }
}
