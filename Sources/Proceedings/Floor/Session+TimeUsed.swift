/// How long statements took, and how long those that wait are likely to take.
extension Session {
  /// When somebody who waits is likely to get the floor.
  public struct Expected: Sendable, Equatable {
    /// Who waits.
    public var inscription: SpeakersList.Inscription
    /// The place on the list, from 1.
    public var place: Int
    /// The seconds that the statement is likely to take; nil where nothing tells.
    public var length: Int?
    /// The seconds until the floor is free for it.
    public var seconds: Int
    /// The time of day at which that is; nil where that is beyond the day.
    public var time: RoomTime?
  }
  /// The seconds used, extensions and interruptions told by the clock.
  public struct TimeUsed: Sendable, Equatable {
    /// By each delegation, for itself and for others.
    public var byDelegation: [ParticipantCode: Int] = [:]
    /// On behalf of each group.
    public var byGroup: [ParticipantCode: Int] = [:]
    /// By all statements together.
    public var total = 0
  }

  /// The time used by the statements of the session, or of an item, at a time.
  public func timeUsed(on item: Int? = nil, at now: RoomTime) -> TimeUsed {
    var used = TimeUsed()
    for delivered in floor.statements where item == nil || delivered.place.item == item {
      let seconds = delivered.elapsed(at: now)
      used.total += seconds
      if let code = delivered.statement.speaker.participant { used.byDelegation[code, default: 0] += seconds }
      for group in Set(delivered.statement.onBehalfOf.compactMap(\.group)) {
        used.byGroup[group, default: 0] += seconds
      }
    }
    return used
  }

  /// Statements that are held to take alike long: by the same category, on the same sort of occasion.
  private struct Sort: Hashable {
    enum Occasion { case reply, explanation, other }
    var category: SpeakerCategory
    var occasion: Occasion

    init?(_ statement: Statement, in session: Session) {
      guard let category = session.category(of: statement) else { return nil }
      self.category = category
      switch statement.purpose {
      case .reply: occasion = .reply
      case .beforeAction, .afterAction: occasion = .explanation
      case .item, .introductory, .opening, .address, .closing, .report, .workshopReport: occasion = .other
      }
    }
  }

  /// When everybody on a list is likely to get the floor: after the statement being made and those before,
  /// each reckoned by how long statements of the same sort really took in this session, or else by its
  /// limit.
  public func expected(on name: SpeakersLists.Name, at now: RoomTime) -> [Expected] {
    let means = meanLengths(at: now)
    var seconds = remaining(at: now, means: means)
    return (lists[name]?.waiting ?? []).enumerated().map { index, inscription in
      let length = length(of: inscription, on: name, means: means)
      defer { seconds += length ?? 0 }
      return Expected(
        inscription: inscription, place: index + 1, length: length, seconds: seconds,
        time: now.later(by: seconds))
    }
  }

  /// The time allowed to somebody who waits on a list, in seconds.
  public func limit(of inscription: SpeakersList.Inscription, on name: SpeakersLists.Name) -> Int? {
    limit(
      of: inscription.statement, item: name.item,
      reply: replies(of: inscription.delegation, on: name.item) + 1,
      kind: name.kind)
  }

  private func length(
    of inscription: SpeakersList.Inscription, on name: SpeakersLists.Name, means: [Sort: Int]
  ) -> Int? {
    let mean = Sort(inscription.statement, in: self).flatMap { means[$0] }
    return mean ?? limit(of: inscription, on: name)
  }

  /// The seconds that the statement being made is likely to need still.
  private func remaining(at now: RoomTime, means: [Sort: Int]) -> Int {
    guard let current = floor.current else { return 0 }
    let clock = clock(of: current, at: now)
    guard let total = Sort(current.statement, in: self).flatMap({ means[$0] }) ?? clock.limit else {
      return 0
    }
    return max(0, total - clock.elapsed)
  }

  /// How long ended statements took on average.
  private func meanLengths(at now: RoomTime) -> [Sort: Int] {
    var lengths: [Sort: [Int]] = [:]
    for delivered in floor.statements where delivered.ended != nil {
      guard let sort = Sort(delivered.statement, in: self) else { continue }
      lengths[sort, default: []].append(delivered.elapsed(at: now))
    }
    return lengths.mapValues { $0.reduce(0, +) / max(1, $0.count) }
  }
}

extension RoomTime {
  /// The time so many seconds later; nil beyond the day.
  fileprivate func later(by seconds: Int) -> RoomTime? {
    guard seconds >= 0, seconds < RoomTime.secondsOfADay - second else { return nil }
    let sum = second + seconds
    return RoomTime(day: day, hour: sum / 3600, minute: sum / 60 % 60, second: sum % 60)
  }
}
