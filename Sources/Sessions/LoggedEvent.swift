import EventLog
import FoundationEssentials
import Proceedings

/// An event of a session as the log has it, understood.
///
/// The one shape that an event has between the log and the screen.
public struct LoggedEvent: Sendable, Equatable {
  /// What happened.
  public let event: Session.Event
  /// When it happened in the room.
  public let time: RoomTime
  /// The event as it is stored: who recorded it, when, by which command, and its place in the chain of hashes.
  public let record: RecordedEvent

  /// Its place in the session, from 1.
  public var version: Int { record.version }

  /// An event from its stored form; throws ``EventLogError/unreadable(session:version:_:)`` if this program does not
  /// understand it.
  public init(_ record: RecordedEvent) throws(EventLogError) {
    func unreadable(_ reason: String) -> EventLogError {
      .unreadable(session: record.session, version: record.version, reason)
    }
    do {
      event = try Session.Event(kind: record.kind, payload: record.payload)
    } catch {
      throw unreadable("\(record.kind): \(error)")
    }
    guard let time = RoomTime(record.occurredAt) else { throw unreadable("its time is \(record.occurredAt)") }
    self.time = time
    self.record = record
  }

  /// An event that was decided on a head, as it is to be recorded right after it.
  public init(
    _ event: Session.Event, after head: SessionHead, at time: RoomTime, by operatorName: String,
    commandID: UUID
  ) throws {
    let (kind, fields) = try event.stored()
    record = try RecordedEvent(
      after: head, kind: kind, fields: fields, occurredAt: time.description, by: operatorName,
      commandID: commandID)
    self.event = event
    self.time = time
  }
}

extension Session {
  /// Takes in the next event of the log; throws ``EventLogError/altered(session:version:_:)`` if another would be next.
  public mutating func evolve(by logged: LoggedEvent) throws(EventLogError) {
    guard logged.version == version + 1 else {
      throw .altered(session: logged.record.session, version: version + 1, "the event is missing")
    }
    evolve(by: logged.event, at: Moment(version: logged.version, time: logged.time))
  }

  /// The session that stored events add up to.
  public init(_ records: [RecordedEvent]) throws(EventLogError) {
    self.init()
    for record in records { try evolve(by: LoggedEvent(record)) }
  }
}
