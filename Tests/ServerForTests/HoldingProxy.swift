import Foundation
import Glibc
import Synchronization

/// A proxy between programs and a server, which holds back what the server answers when it is told to.
///
/// What is asked passes, so that the server does it and nobody hears of it.
public final class HoldingProxy: Sendable {
  private struct State {
    var trigger: (text: [UInt8], length: Duration)?
    var heldUntil: ContinuousClock.Instant?
    var delay = Duration.zero
    var connections = 0
  }

  /// The error if the proxy cannot be made.
  public struct Unusable: Error {}

  /// The string with which to connect through the proxy.
  public let connectionString: String
  private let folder: String
  private let listener: Int32
  private let server: String
  private let state = Mutex(State())

  /// A proxy before the server of a connection string, which names the directory of its socket.
  public init(before server: String) throws {
    guard let host = server.firstMatch(of: /host='([^']*)'/) else { throw Unusable() }
    folder = "/tmp/rostrum-proxy-\(UUID().uuidString.lowercased())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    connectionString = server.replacing(host.output.0, with: "host='\(folder)'")
    self.server = "\(host.output.1)/.s.PGSQL.5432"
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let bound = Self.withAddress("\(folder)/.s.PGSQL.5432") { bind(listener, $0, $1) }
    guard bound == 0, listen(listener, 64) == 0 else { throw Unusable() }
    Thread.detachNewThread { [self] in acceptAll() }
  }

  /// Holds back all answers from the moment on at which a request with that text has passed.
  public func holdAnswers(afterRequestWith text: String, for length: Duration) {
    state.withLock { $0.trigger = (Array(text.utf8), length) }
  }

  /// Lets each connection wait for so long before it reaches the server.
  public func delayConnections(by delay: Duration) { state.withLock { $0.delay = delay } }

  /// How many connections were made to it so far.
  public var connections: Int { state.withLock { $0.connections } }

  /// Whether answers are being held back.
  public var isHolding: Bool { state.withLock { $0.heldUntil.map { $0 > .now } ?? false } }

  /// Lets everything pass.
  public func release() {
    state.withLock { state in
      state.trigger = nil
      state.heldUntil = nil
    }
  }

  /// Takes no more connections.
  public func close() {
    shutdown(listener, Int32(SHUT_RDWR))
    try? FileManager.default.removeItem(atPath: folder)
  }
}

extension HoldingProxy {
  private func acceptAll() {
    while true {
      let client = accept(listener, nil, nil)
      guard client >= 0 else { return }
      state.withLock { $0.connections += 1 }
      Thread.detachNewThread { [self] in serve(client) }
    }
  }

  private func serve(_ client: Int32) {
    usleep(UInt32(state.withLock { $0.delay } / .microseconds(1)))
    let upstream = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.withAddress(server, { connect(upstream, $0, $1) }) == 0 else {
      Glibc.close(client)
      Glibc.close(upstream)
      return
    }
    let answering = DispatchGroup()
    answering.enter()
    Thread.detachNewThread { [self] in
      pass(from: upstream, to: client) { _ in
        while isHolding { usleep(5000) }
      }
      answering.leave()
    }
    pass(from: client, to: upstream) { notice($0) }
    answering.wait()
    Glibc.close(client)
    Glibc.close(upstream)
  }

  private func notice(_ request: ArraySlice<UInt8>) {
    state.withLock { state in
      guard let trigger = state.trigger, request.contains(trigger.text) else { return }
      state.heldUntil = .now + trigger.length
      state.trigger = nil
    }
  }

  private func pass(from source: Int32, to target: Int32, _ before: (ArraySlice<UInt8>) -> Void) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(source, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      before(buffer[..<count])
      var rest = buffer[..<count]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes {
          send(target, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent > 0 else { break }
        rest = rest.dropFirst(sent)
      }
    }
    shutdown(target, Int32(SHUT_WR))
  }

  private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32)
    -> Int32
  {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
