import Proceedings

/// A point in a session’s life: a version, or a time in the room.
public enum Point: Sendable, Equatable {
  /// After that event.
  case version(Int)
  /// At that time.
  case time(RoomTime)

  /// A point as it is written: `212`, `2025-05-16` for the end of that day, or `2025-05-16 10:30`.
  public init?(_ text: String) {
    if let version = Int(text), version >= 0 {
      self = .version(version)
    } else if let time = RoomTime(text)
      ?? Day(text).flatMap({ RoomTime(day: $0, hour: 23, minute: 59, second: 59) })
    {
      self = .time(time)
    } else {
      return nil
    }
  }
}

extension Session {
  /// The session as it stood at a point of its life; as it stands, where none is given.
  public func asOf(_ point: Point?) -> Session {
    switch point {
    case nil: self
    case .version(let version): version >= self.version ? self : asOf(version: version)
    case .time(let time): asOf(time: time)
    }
  }
}
