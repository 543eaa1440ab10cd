import PostgresClient

/// Why the log could not do what it was asked.
public enum EventLogError: Error, Sendable, Equatable {
  /// The database cannot be reached or did not answer in time; the same request may be made again.
  case unavailable(String)
  /// The database has no room for anything new; what it holds can be read.
  case noSpace(String)
  /// The database could lose what it acknowledged.
  case unsafeDatabase(setting: String, value: String)
  /// The database was made by a newer program.
  case newerSchema(found: Int, known: Int)
  /// What was to be recorded cannot be; the text says how to mend it.
  case malformed(String)
  /// An event in the log is not what was recorded.
  case altered(session: SessionName, version: Int, String)
  /// An event in the log cannot be understood by this program.
  case unreadable(session: SessionName, version: Int, String)
  /// The session changed so often that a command could not be decided in time.
  case contended(SessionName)
  /// The database refused for another reason.
  case failed(PostgresError)

  /// An error of the database in the terms of the log.
  init(_ error: PostgresError) {
    switch error {
    case .unsafeSetting(let name, let value): self = .unsafeDatabase(setting: name, value: value)
    case .server(let refusal) where refusal.sqlState == "53100": self = .noSpace(refusal.message)
    case _ where error.isLostConnection: self = .unavailable(error.description)
    default: self = .failed(error)
    }
  }
}

extension EventLogError: CustomStringConvertible {
  /// A sentence for the person who runs the program.
  public var description: String {
    switch self {
    case .unavailable(let message): message
    case .noSpace(let message): "the database has no room left: \(message)"
    case .unsafeDatabase(let setting, let value):
      PostgresError.unsafeSetting(name: setting, value: value).description
    case .newerSchema(let found, let known):
      "the database has schema \(found) and this program knows \(known): install the newer program"
    case .malformed(let message): message
    case .altered(let session, let version, let message):
      "event \(version) of \(session) was altered: \(message)"
    case .unreadable(let session, let version, let message):
      "event \(version) of \(session) cannot be read by this program: \(message)"
    case .contended(let session): "\(session) changes too fast: try again"
    case .failed(let error): error.description
    }
  }
}

/// Puts errors of the database into the terms of the log.
func inTermsOfTheLog<Answer>(_ body: () async throws -> Answer) async throws -> Answer {
  do {
    return try await body()
  } catch let error as PostgresError {
    throw EventLogError(error)
  }
}
