/// The time of the room and the clocks of those who record.
extension Session {
  /// By how many seconds the clock of an operator may be behind the last entry and is still taken for a slow one.
  public static let slowestClock = 600

  private static let halfADay = 43_200

  /// When something happens that is recorded now, by a clock: if that is a little slow, at the time of the last entry.
  public func time(by clock: RoomTime) -> RoomTime {
    guard let latest, clock < latest, latest.seconds(after: clock) <= Self.slowestClock else { return clock }
    return latest
  }

  /// A time of day that is said without a day, in a meeting that runs over midnight: on the day on which it fits.
  ///
  /// `time` has the day of `now`.
  public func overMidnight(_ time: RoomTime, now: RoomTime) -> RoomTime {
    guard let latest, let meeting = meetings.open else { return time }
    if latest.seconds(after: time) > Self.halfADay { return time.on(time.day.next) ?? time }
    if time.seconds(after: now) > Self.halfADay, let earlier = time.on(time.day.previous), earlier >= latest,
      earlier.day == meeting.day
    {
      return earlier
    }
    return time
  }

  /// Whether a meeting of a day of the session is still going on in the night after it.
  func runsOverMidnight(_ time: RoomTime, days: [(from: Day, to: Day)]) -> Bool {
    guard let held = meetings.open?.day, held.next == time.day, time.hour < 12 else { return false }
    return days.contains { $0.from <= held && held <= $0.to }
  }
}

extension RoomTime {
  /// A time of day without a day: on the day on which it is nearest to this time.
  public func nearest(_ clock: RoomTime) -> RoomTime {
    let candidates = [day.previous, day, day.next].compactMap { clock.on($0) }
    return candidates.min { abs($0.seconds(after: self)) < abs($1.seconds(after: self)) } ?? clock
  }
}
