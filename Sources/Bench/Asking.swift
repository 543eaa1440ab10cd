import ArgumentParser
import EventLog
import FoundationEssentials
import Glibc
import ReferenceData

/// Commands a second through a service: each client sends its next when the last is answered.
struct Asking: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "http", abstract: "Commands a second through a service, its token in ROSTRUM_TOKEN.",
    discussion: "The sessions are those that rostrum-bench prepare laid down.")

  @Option(help: "The port of the service on this machine.") var port: UInt16
  @Option(help: "How many clients at once; may be repeated.") var clients: [Int]
  @Option(help: "A session; may be repeated.") var session: [SessionName]
  @Option(help: "For how many seconds each.") var seconds = 2.0

  func validate() throws {
    guard clients.allSatisfy({ (1...193).contains($0) }), !session.isEmpty else {
      throw ValidationError("There are 1 to 193 clients, each a State, and a session at least.")
    }
  }

  func run() async throws {
    let token = ProcessInfo.processInfo.environment["ROSTRUM_TOKEN"] ?? ""
    for number in clients {
      var callers = try (0..<number).map { index in
        Caller(
          try ClientSocket(port: port), delegation: State.all[index].code, sessions: session, token: token,
          turn: index)
      }
      var figure = try measure(&callers)
      figure.clients = number
      figure.sessions = session.count
      try figure.say()
    }
  }

  private func measure(_ callers: inout [Caller]) throws -> Figure {
    let began = ContinuousClock.now + .seconds(seconds / 5)
    let end = began + .seconds(seconds)
    var times: [Duration] = []
    for index in callers.indices { try callers[index].send() }
    var descriptors = callers.map { pollfd(fd: $0.socket.descriptor, events: Int16(POLLIN), revents: 0) }
    while descriptors.contains(where: { $0.fd >= 0 }) {
      guard poll(&descriptors, nfds_t(descriptors.count), 10_000) > 0 else {
        throw NotMeasured("the service does not answer")
      }
      for index in callers.indices where descriptors[index].revents != 0 {
        guard try callers[index].takeAnswer() else { continue }
        let answered = ContinuousClock.now
        let given = callers[index].sent
        if given >= began, answered <= end { times.append(answered - given) }
        // Whoever is inscribed withdraws before the end, so that the next round begins like this one.
        if answered < end || callers[index].isInscribed {
          try callers[index].send()
        } else {
          descriptors[index].fd = -1
        }
      }
    }
    return Figure("http", times, within: end - began)
  }
}

extension SessionName: ExpressibleByArgument {
  /// A name on the command line.
  public init?(argument: String) { self.init(argument) }
}

/// A delegation that inscribes itself and withdraws, on one connection.
private struct Caller {
  let socket: ClientSocket
  private(set) var isInscribed = false
  private(set) var sent = ContinuousClock.now
  private let delegation: String
  private let sessions: [SessionName]
  private let token: String
  private var turn: Int
  private var received: [UInt8] = []
  // `UUID()` opens a file each time.
  private var random = SystemRandomNumberGenerator()

  init(_ socket: ClientSocket, delegation: String, sessions: [SessionName], token: String, turn: Int) {
    (self.socket, self.delegation, self.sessions) = (socket, delegation, sessions)
    (self.token, self.turn) = (token, turn)
  }

  /// Sends the next command.
  mutating func send() throws {
    let body = #"{"line":"\#(isInscribed ? "withdraw" : "inscribe") \#(delegation)","at":"\#(Room.time)"}"#
    let head = [
      "POST /v1/sessions/\(sessions[turn % sessions.count])/commands HTTP/1.1", "Host: localhost",
      "Authorization: Bearer \(token)", "Content-Type: application/json",
      "Idempotency-Key: \(UUID.random(using: &random).uuidString)", "Content-Length: \(body.utf8.count)", "",
      "",
    ].joined(separator: "\r\n")
    received.removeAll(keepingCapacity: true)
    sent = .now
    try socket.send(Array((head + body).utf8))
  }

  /// Takes in what has come; whether the answer is whole now. Throws where the command was not recorded.
  mutating func takeAnswer() throws -> Bool {
    received += try socket.receive()
    guard let answer = Answer(received) else { return false }
    guard answer.isRecorded else { throw NotMeasured("the service refused: \(answer.text)") }
    if isInscribed { turn += 1 }
    isInscribed.toggle()
    return true
  }
}

/// An answer that has come whole.
private struct Answer {
  private static let end = Array("\r\n\r\n".utf8)
  private static let length = Array("\r\ncontent-length: ".utf8)
  private static let accepted = Array("HTTP/1.1 200".utf8)
  private static let new = Array("\"wasRepeated\":false".utf8)
  private static let event = Array("\"version\"".utf8)

  private let head: ArraySlice<UInt8>
  private let body: ArraySlice<UInt8>

  /// Nil where something is still to come.
  init?(_ bytes: [UInt8]) {
    guard let end = bytes[...].place(of: Answer.end) else { return nil }
    head = bytes[..<end.lowerBound]
    body = bytes[end.upperBound...]
    let small = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard let field = small[...].place(of: Answer.length),
      let length = Int(
        String(
          decoding: small[field.upperBound...].prefix { (0x30...0x39).contains($0) }, as: UTF8.self)),
      body.count >= length
    else { return nil }
  }

  /// Whether an event was recorded for this command and none before.
  var isRecorded: Bool {
    head.starts(with: Answer.accepted) && body.place(of: Answer.event) != nil
      && body.place(of: Answer.new) != nil
  }

  var text: String { String(decoding: head + body, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  /// Where a pattern stands; the library’s own search takes longer than all else that a client does.
  fileprivate func place(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, count >= pattern.count else { return nil }
    return withUnsafeBufferPointer { own in
      for start in 0...(own.count - pattern.count) where own[start] == first {
        if own[start..<start + pattern.count].elementsEqual(pattern) {
          return startIndex + start..<startIndex + start + pattern.count
        }
      }
      return nil
    }
  }
}

/// A connection to this machine.
private final class ClientSocket {
  let descriptor: Int32

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    var one: Int32 = 1
    setsockopt(
      descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
    guard descriptor >= 0, status == 0 else { throw NotMeasured("the service is not at port \(port)") }
  }

  deinit { close(descriptor) }

  func send(_ bytes: [UInt8]) throws {
    let count = bytes.withUnsafeBytes {
      Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard count == bytes.count else { throw NotMeasured("the service hung up") }
  }

  func receive() throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { throw NotMeasured("the service hung up") }
    return Array(bytes.prefix(count))
  }
}
