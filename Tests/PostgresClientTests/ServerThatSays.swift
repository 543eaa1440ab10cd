import Foundation
import Glibc

/// A server that lets everybody in and then says what it is told to, without being asked.
final class ServerThatSays {
  /// The string with which to connect.
  let connectionString: String
  private let folder: String
  private let listener: Int32

  /// The error if the server cannot be made.
  struct Unusable: Error {}

  init(_ bytes: [UInt8]) throws {
    folder = "/tmp/rostrum-says-\(UUID().uuidString.lowercased())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    connectionString = "host=\(folder) user=rostrum dbname=postgres"
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: "\(folder)/.s.PGSQL.5432".utf8) }
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0, listen(listener, 8) == 0 else { throw Unusable() }
    Thread.detachNewThread {
      while true {
        let client = accept(listener, nil, nil)
        guard client >= 0 else { return }
        var request = [UInt8](repeating: 0, count: 4096)
        _ = recv(client, &request, request.count, 0)
        _ = send(client, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        usleep(200_000)
        close(client)
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A message of the protocol.
  static func message(_ kind: Character, _ body: [UInt8]) -> [UInt8] {
    let length = UInt32(body.count + 4)
    return Array(String(kind).utf8) + withUnsafeBytes(of: length.bigEndian, Array.init) + body
  }
}
