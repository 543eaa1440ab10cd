/// Why a call to PostgreSQL did not do what it was asked.
public enum PostgresError: Error, Sendable, Equatable {
  /// No server answered at the address, or the one that did would not let the program in.
  case unreachable(String)
  /// The connection broke during the call, so that what became of the call is unknown.
  case connectionLost(String)
  /// The call took longer than it was allowed to; the connection has been closed.
  case timedOut(after: Duration)
  /// The server refused the statement.
  case server(ServerError)
  /// The server committed without waiting for its standby; the connection has been closed.
  case notReplicated(String)
  /// The server is set up so that it can lose what it has acknowledged.
  case unsafeSetting(name: String, value: String)
  /// A value cannot be sent to the server or was not found where it was looked for.
  case badValue(String)

  /// Whether the call may be tried again on a new connection.
  public var isLostConnection: Bool {
    switch self {
    case .unreachable, .connectionLost, .timedOut, .notReplicated: true
    case .server(let error): error.isTransient
    case .unsafeSetting, .badValue: false
    }
  }
}

extension PostgresError {
  /// Whether nothing more can be said on the connection.
  var endsConnection: Bool {
    switch self {
    case .server(let error): error.severity != "ERROR"
    case .unsafeSetting, .badValue: false
    case .unreachable, .connectionLost, .timedOut, .notReplicated: true
    }
  }
}

/// What PostgreSQL says about a statement that it refused.
public struct ServerError: Error, Sendable, Equatable {
  /// The five characters that name the kind of error.
  public let sqlState: String
  /// `ERROR`, `FATAL` or `PANIC`.
  public let severity: String
  /// The server's sentence.
  public let message: String
  /// The name of the constraint that was violated, if it was one.
  public let constraint: String?

  /// A server's error from its parts.
  public init(sqlState: String, severity: String, message: String, constraint: String? = nil) {
    self.sqlState = sqlState
    self.severity = severity
    self.message = message
    self.constraint = constraint
  }

  /// Whether a table, or the schema that it would be in, is not there.
  public var isMissingTable: Bool { sqlState == "42P01" }

  /// Whether a prepared statement is there that should not be, or the other way round.
  var isOfAPooler: Bool { ["42P05", "26000"].contains(sqlState) }

  /// Whether the cause lies in the state of the server rather than in the statement.
  public var isTransient: Bool {
    let classes = ["08", "40", "53"]
    let codes = ["57P01", "57P02", "57P03", "25006"]
    return classes.contains { sqlState.hasPrefix($0) } || codes.contains(sqlState)
  }
}

extension PostgresError: CustomStringConvertible {
  /// A sentence for the person who runs the program.
  public var description: String {
    switch self {
    case .unreachable(let message): "PostgreSQL cannot be reached: \(message)"
    case .connectionLost(let message): "the connection to PostgreSQL was lost: \(message)"
    case .timedOut(let limit): "PostgreSQL did not answer within \(limit)"
    case .server(let error) where error.isOfAPooler:
      "a pooler before PostgreSQL gives each transaction another connection: have it pool sessions (pool_mode = session)"
    case .server(let error): "PostgreSQL refused (\(error.sqlState)): \(error.message)"
    case .notReplicated(let message): "PostgreSQL did not wait for its standby: \(message)"
    case .unsafeSetting(let name, let value):
      "the database could lose what it acknowledged: \(name) is \(value); \(Self.remedy(for: name))"
    case .badValue(let message): message
    }
  }

  private static func remedy(for setting: String) -> String {
    switch setting {
    case "synchronous_standby_names":
      "name the standbys to wait for, or have Patroni do so (synchronous_mode)"
    default: "set \(setting) = on"
    }
  }
}
