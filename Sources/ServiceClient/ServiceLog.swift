import EventLog
import FoundationEssentials
import ServiceAPI

/// The log as a service tells it.
public struct ServiceLog: LogReading {
  private let connection: ServiceConnection

  /// The most events that are asked for at once.
  private static let page = 5000

  /// The log behind a service.
  public init(_ connection: ServiceConnection) { self.connection = connection }

  /// The events of a session after a version, in their order, and no more of them than `limit`; none where there
  /// is no such session.
  public func read(_ session: SessionName, after version: Int, limit: Int) async throws -> [RecordedEvent] {
    var recorded: [RecordedEvent] = []
    var last = version
    do {
      while recorded.count < limit {
        let most = min(Self.page, limit - recorded.count)
        let path = "v1/sessions/\(session)/events?after=\(last)&limit=\(most)"
        let page = try await connection.get(EventsMessage.self, path)
        recorded += try page.events.map { try Self.recorded($0, of: session) }
        guard let newest = page.events.last, newest.version < page.version else { return recorded }
        last = newest.version
      }
      return recorded
    } catch let error as ServiceError where error.isNotFound {
      return []
    }
  }

  /// All sessions that may be read, by name.
  public func sessions() async throws -> [SessionSummary] {
    try await connection.get([SessionEntry].self, "v1/sessions").compactMap { entry in
      SessionName(entry.name).map {
        SessionSummary(
          name: $0, version: entry.version, firstRecordedAt: entry.firstRecordedAt,
          lastRecordedAt: entry.lastRecordedAt)
      }
    }
  }

  /// Has every event of a session checked where the log is.
  public func verify(_ session: SessionName) async throws -> ChainVerifier.Verdict {
    do {
      let reading = try await connection.get(
        VerificationReading.self, "v1/sessions/\(session)/verification")
      guard let verdict = reading.verdict else {
        throw ServiceError.unintelligible(connection.address, "its verdict is none")
      }
      return verdict
    } catch let error as ServiceError where error.isNotFound {
      return .intact(events: 0, head: [])
    }
  }

  /// The events of a session in their order, each a JSON object in one line, as they are stored.
  public func lines(of session: SessionName) async throws -> [String] {
    do {
      let data = try await connection.get("v1/sessions/\(session)/export")
      return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    } catch let error as ServiceError where error.isNotFound {
      return []
    }
  }

  /// An event of the log; throws where it is not what its hash stands for.
  static func recorded(_ message: EventMessage, of session: SessionName) throws -> RecordedEvent {
    guard let recorded = message.recorded, recorded.session == session, recorded.version == message.version
    else {
      throw EventLogError.altered(
        session: session, version: message.version, "the bytes that came are not those of its hash")
    }
    return recorded
  }
}
