import CLibPQ
import Glibc
import ServerForTests
import Testing

@testable import PostgresClient

@Suite("The order of servers") struct HostOrderTests {
  @Test func beginsWithTheOneThatAnsweredLast() throws {
    let order = HostOrder.of("host=a,b,c port=1,2,3 dbname=first")
    #expect(order.attempts.map { $0.settings["host"] } == ["a", "b", "c"])
    order.answered(try #require(order.attempts.last))
    #expect(order.attempts.map { $0.settings["host"] } == ["c", "a", "b"])
    #expect(order.attempts.map { $0.settings["port"] } == ["3", "1", "2"])
  }

  @Test func leavesOutTheOneThatWasSilentWhileOthersSpeak() throws {
    let order = HostOrder.of("host=a,b,c port=5432 dbname=second target_session_attrs=read-write")
    order.failed(order.attempts[0], after: .seconds(2))
    order.failed(order.attempts[0], after: .milliseconds(3))
    #expect(order.attempts.map(\.settings) == [["host": "b"], ["host": "c"]])
  }

  @Test func waitsLessForTheOneThatWasSilentAWhileAgo() throws {
    let order = HostOrder.of("host=a,b,c port=5432 dbname=sixth")
    order.failed(order.attempts[0], after: .seconds(2))
    let later = order.attempts(at: .now + .seconds(6))
    #expect(later.map { $0.settings["host"] } == ["b", "c", "a"])
    #expect(later.map(\.patience) == [nil, nil, .milliseconds(500)])
    // It is left out again.
    order.failed(try #require(later.last), after: .milliseconds(500))
    #expect(order.attempts.map { $0.settings["host"] } == ["b", "c"])
  }

  @Test func givesASilentServerUpInTimeAndConnectsToOneThatSpeaks() async throws {
    let silent = try SilentServer()
    let socket = try await ServerForTests.socketDirectory
    let text = "host=127.0.0.1,\(socket) port=\(silent.port),5432 user=rostrum dbname=postgres"
    let order = HostOrder.of(text)
    for server in order.attempts {
      var server = server
      // Long enough for the other to answer on a machine on which all tests run at once.
      server.patience = .seconds(2)
      let began = ContinuousClock.now
      let handle = try #require(Link.connect(text, server, begun: { _ in }))
      #expect((PQstatus(handle) == CONNECTION_OK) == (server.settings["host"] == socket))
      PQfinish(handle)
      #expect(ContinuousClock.now - began < .seconds(20))
    }
  }

  @Test func triesAllWhereAllWereSilentAndTheLongestSilentFirst() {
    let order = HostOrder.of("host=a,b dbname=third")
    for server in order.attempts { order.failed(server, after: .seconds(2)) }
    #expect(order.attempts.map(\.settings) == [["host": "a"], ["host": "b"]])
  }

  @Test func takesOneBackThatAnswers() throws {
    let order = HostOrder.of("host=a,b dbname=fourth")
    let server = order.attempts[0]
    order.failed(server, after: .seconds(2))
    order.answered(server)
    #expect(order.attempts.map(\.settings) == [["host": "a"], ["host": "b"]])
  }

  @Test(arguments: [
    "host=a dbname=fifth", "postgresql:///x", "nonsense", "host=a,b target_session_attrs=prefer-standby",
  ])
  func takesAsItIs(connectionString: String) {
    let order = HostOrder.of(connectionString)
    for server in order.attempts { order.failed(server, after: .seconds(2)) }
    #expect(order.attempts.map(\.settings) == [[:]])
  }
}

/// A port to which one can connect and that says nothing.
private final class SilentServer {
  private let descriptor: Int32
  let port: UInt16

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { [descriptor] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, length) + listen(descriptor, 8) + getsockname(descriptor, $0, &length)
      }
    }
    try #require(status == 0)
    port = UInt16(bigEndian: address.sin_port)
  }

  deinit { close(descriptor) }
}
