import CLibPQ
import Glibc

/// One libpq connection; whoever holds it calls it from one thread at a time.
///
/// Every wait ends at a deadline. A wait that reaches it closes the connection: cancelling a statement
/// instead would let the server acknowledge a commit that its standby has not got.
final class Link {
  private var handle: OpaquePointer?
  private let notices = Notices()
  private var prepared: Set<String> = []
  /// Let go after the last call to the library.
  private let entry = OpenConnections.Entry()

  /// How many servers the connection string names.
  let namedServers: Int

  init(_ connectionString: String) throws(PostgresError) {
    let order = HostOrder.of(connectionString)
    namedServers = order.count
    var refusals: [String] = []
    for server in order.attempts where handle == nil {
      let began = ContinuousClock.now
      handle = Self.connect(connectionString, server, begun: takeNotices)
      guard let handle else { throw .unreachable("out of memory") }
      if PQstatus(handle) == CONNECTION_OK {
        order.answered(server)
      } else {
        order.failed(server, after: ContinuousClock.now - began)
        let isRefused = PQstatus(handle) == CONNECTION_BAD
        refusals.append(
          isRefused ? Self.message(of: handle) : "\(String(cString: PQhost(handle))) is still silent")
        close()
      }
    }
    guard let handle else { throw .unreachable(refusals.joined(separator: "; ")) }
    _ = PQsetnonblocking(handle, 1)
  }

  deinit { close() }

  private func takeNotices(of handle: OpaquePointer) {
    PQsetNoticeReceiver(
      handle,
      { context, result in
        guard let context else { return }
        Unmanaged<Notices>.fromOpaque(context).takeUnretainedValue().take(result)
      }, Unmanaged.passUnretained(notices).toOpaque())
  }

  var isOpen: Bool { handle != nil }
  var socket: Int32 { handle.map { PQsocket($0) } ?? -1 }
  var backendID: Int32 { handle.map { PQbackendPID($0) } ?? 0 }

  func close() {
    if let handle { PQfinish(handle) }
    handle = nil
  }

  /// Runs one or several statements without parameters.
  func execute(_ sql: String, until deadline: Deadline) throws(PostgresError) -> [Row] {
    let handle = try open()
    notices.clear()
    try sent(PQsendQuery(handle, sql))
    return try answer(until: deadline)
  }

  func query(_ call: Call, until deadline: Deadline) throws(PostgresError) -> [Row] {
    // The first time, the statement and its call are sent together.
    guard prepared.contains(call.statement.name) else {
      return try pipeline([call], until: deadline).first ?? []
    }
    let layout = try ParameterLayout(call.parameters)
    notices.clear()
    try send(call.statement, layout)
    return try answer(until: deadline)
  }

  /// Makes all calls in one transaction; if one fails, none has happened.
  func pipeline(_ calls: [Call], until deadline: Deadline) throws(PostgresError) -> [[Row]] {
    let new = try send(calls)
    try flush(until: deadline)
    var answers: [[Row]] = []
    var failure: PostgresError?
    var isSynced = false
    while !isSynced {
      guard let result = try next(until: deadline) else { continue }
      defer { PQclear(result) }
      if PQresultStatus(result) == PGRES_PIPELINE_SYNC {
        isSynced = true
        continue
      }
      do {
        answers.append(try read(result))
      } catch {
        failure = failure ?? error
      }
      if let failure, failure.endsConnection { try finish(failure) }
    }
    let handle = try open()
    if PQexitPipelineMode(handle) != 1 { throw lost() }
    // What is prepared stays so, whatever became of the calls.
    prepared.formUnion(new.prefix(answers.count).map(\.name))
    try finish(failure)
    guard answers.count == new.count + calls.count else { throw lost() }
    return Array(answers.dropFirst(new.count))
  }

  /// Takes in what has come without being asked for.
  func takeIn() throws(PostgresError) {
    if PQconsumeInput(try open()) != 1 { throw lost() }
  }

  /// What others have announced, of what was taken in since the last look.
  func notifications() -> [Notification] {
    var found: [Notification] = []
    while let handle, let raw = PQnotifies(handle) {
      defer { PQfreemem(raw) }
      if raw.pointee.be_pid == backendID { continue }
      found.append(
        Notification(
          channel: String(cString: raw.pointee.relname), payload: String(cString: raw.pointee.extra)))
    }
    return found
  }
}

extension Link {
  private func open() throws(PostgresError) -> OpaquePointer {
    guard let handle else { throw .connectionLost("the connection is closed") }
    return handle
  }

  private func sent(_ code: Int32) throws(PostgresError) {
    if code != 1 { throw lost() }
  }

  /// Sends all calls as one transaction, as far as the network takes them at once; answers the statements that it
  /// prepares first.
  private func send(_ calls: [Call]) throws(PostgresError) -> [Statement] {
    var layouts: [ParameterLayout] = []
    for call in calls { layouts.append(try ParameterLayout(call.parameters)) }
    var new: [Statement] = []
    for call in calls where !prepared.contains(call.statement.name) && !new.contains(call.statement) {
      new.append(call.statement)
    }
    let handle = try open()
    notices.clear()
    try sent(PQenterPipelineMode(handle))
    for statement in new { try sent(PQsendPrepare(handle, statement.name, statement.sql, 0, nil)) }
    for (call, layout) in zip(calls, layouts) { try send(call.statement, layout) }
    try sent(PQpipelineSync(handle))
    return new
  }

  private func send(_ statement: Statement, _ layout: ParameterLayout) throws(PostgresError) {
    let handle = try open()
    let code = layout.withPointers { count, values, lengths, formats in
      PQsendQueryPrepared(
        handle, statement.name, count, values, lengths, formats, statement.format.rawValue)
    }
    try sent(code)
  }

  private func answer(until deadline: Deadline) throws(PostgresError) -> [Row] {
    try flush(until: deadline)
    var rows: [Row] = []
    var failure: PostgresError?
    while let result = try next(until: deadline) {
      defer { PQclear(result) }
      do {
        rows = try read(result)
      } catch {
        failure = failure ?? error
      }
    }
    try finish(failure)
    return rows
  }

  /// Throws what went wrong, and closes a connection on which nothing more can be said.
  private func finish(_ failure: PostgresError?) throws(PostgresError) {
    if let warning = notices.unreplicated {
      close()
      throw .notReplicated(warning)
    }
    guard let failure else { return }
    if !failure.endsConnection { throw failure }
    close()
    if case .server(let error) = failure { throw .connectionLost(error.message) }
    throw failure
  }

  private func read(_ result: OpaquePointer) throws(PostgresError) -> [Row] {
    switch PQresultStatus(result) {
    case PGRES_TUPLES_OK: return Row.all(of: result)
    case PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return []
    case PGRES_PIPELINE_ABORTED: throw .badValue("an earlier call of the group failed")
    default: throw Self.error(result)
    }
  }

  private func next(until deadline: Deadline) throws(PostgresError) -> OpaquePointer? {
    let handle = try open()
    while PQisBusy(handle) != 0 {
      _ = try wait(for: POLLIN, until: deadline)
      if PQconsumeInput(handle) != 1 { throw lost() }
    }
    let result = PQgetResult(handle)
    if result == nil, PQstatus(handle) != CONNECTION_OK { throw lost() }
    return result
  }

  private func flush(until deadline: Deadline) throws(PostgresError) {
    let handle = try open()
    while true {
      switch PQflush(handle) {
      case 0: return
      case 1:
        let ready = try wait(for: POLLIN | POLLOUT, until: deadline)
        if ready & Int16(POLLIN) != 0, PQconsumeInput(handle) != 1 { throw lost() }
      default: throw lost()
      }
    }
  }

  private func wait(for events: Int32, until deadline: Deadline) throws(PostgresError) -> Int16 {
    var descriptor = pollfd(fd: socket, events: Int16(events), revents: 0)
    while true {
      let ready = poll(&descriptor, 1, deadline.milliseconds)
      if ready > 0 { return descriptor.revents }
      if ready == 0 {
        close()
        throw .timedOut(after: deadline.limit)
      }
      if errno != EINTR { throw lost() }
    }
  }

  private func lost() -> PostgresError {
    let message = handle.map { Self.message(of: $0) } ?? "the connection is closed"
    close()
    return .connectionLost(message)
  }
}

extension Link {
  private static func message(of handle: OpaquePointer) -> String {
    String(cString: PQerrorMessage(handle)).trimmed
  }

  private static func error(_ result: OpaquePointer) -> PostgresError {
    guard let sqlState = field(result, "C") else {
      return .connectionLost(String(cString: PQresultErrorMessage(result)).trimmed)
    }
    return .server(
      ServerError(
        sqlState: sqlState, severity: field(result, "V") ?? "ERROR",
        message: field(result, "M") ?? "no message", constraint: field(result, "n")))
  }

  /// A field of an error or a notice, by the letter that the protocol gives it.
  static func field(_ result: OpaquePointer, _ letter: Unicode.Scalar) -> String? {
    PQresultErrorField(result, Int32(letter.value)).map { String(cString: $0) }
  }
}

extension String {
  fileprivate var trimmed: String {
    split(whereSeparator: \.isNewline).joined(separator: "; ")
  }
}
