/// The clock of a statement: how long it has taken, and how it stands to its limit.
public struct SpeakersClock: Sendable, Equatable {
  /// How a statement stands to its limit.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// Within the time.
    case running
    /// Within the last seconds of it.
    case warning
    /// Beyond it: the speaker is called to order without delay (rule 43).
    case over
  }

  /// The seconds that it took, or has taken so far, interruptions aside.
  public let elapsed: Int
  /// The seconds allowed, extensions included; nil where there is no limit.
  public let limit: Int?
  /// How it stands to the limit.
  public let state: State
  /// Whether it is interrupted now.
  public let isPaused: Bool

  /// The seconds left; negative beyond the limit, nil where there is none.
  public var left: Int? { limit.map { $0 - elapsed } }

  /// The clock of a statement at a time.
  public init(_ delivered: Floor.Delivered, limit: Int?, warning: Int, at now: RoomTime) {
    elapsed = delivered.elapsed(at: now)
    self.limit = limit.map { $0 + delivered.extended }
    isPaused = delivered.ended == nil && delivered.openPause != nil
    guard let total = self.limit else {
      state = .running
      return
    }
    state = elapsed > total ? .over : elapsed >= total - warning ? .warning : .running
  }
}

extension Session {
  /// The clock of a statement at a time.
  public func clock(of delivered: Floor.Delivered, at now: RoomTime) -> SpeakersClock {
    SpeakersClock(delivered, limit: limit(of: delivered), warning: floor.warning, at: now)
  }

  /// The clock of the statement being made; nil where nobody has the floor.
  public func clock(at now: RoomTime) -> SpeakersClock? { floor.current.map { clock(of: $0, at: now) } }

  /// The seconds that a statement was allowed when it began; nil where there is no limit.
  public func limit(of delivered: Floor.Delivered) -> Int? {
    limit(
      of: delivered.statement, item: delivered.item,
      reply: replies(of: delivered.statement.speaker.participant, before: delivered) + 1)
  }

  /// The seconds that a statement is allowed on an item, as the so-manieth reply of its speaker there.
  func limit(
    of statement: Statement, item: Int?, reply: Int, kind: SpeakersList.Kind = .discussion
  ) -> Int? {
    let seconds = statement.seconds ?? usualLimit(of: statement, item: item, reply: reply, kind: kind)
    return seconds.map { min(max(0, $0), RoomTime.secondsOfADay) }
  }

  /// The same where the statement has no time of its own.
  func usualLimit(of statement: Statement, item: Int?, reply: Int, kind: SpeakersList.Kind) -> Int? {
    switch statement.speaker.standing {
    case .official, .officer: return nil
    case .delegation, .ownName: break
    }
    let category = category(of: statement)
    func usual(_ occasion: Occasion) -> Int? { body?.fact.seconds(on: occasion, for: category) }
    switch statement.purpose {
    case .item:
      if let item, let seconds = floor.limits[item]?.seconds(for: category) { return seconds }
      return usual(isGeneralDebate(item, kind) ? .generalDebate : .item)
    case .reply: return usual(reply > 1 ? .secondReply : .firstReply)
    case .beforeAction, .afterAction: return usual(.explanationOfVote)
    case .introductory, .opening, .address, .closing, .report, .workshopReport: return nil
    }
  }

  /// Whether a list on an item is that of a general debate.
  func isGeneralDebate(_ item: Int?, _ kind: SpeakersList.Kind) -> Bool {
    switch kind {
    case .generalDebate: true
    case .discussion: item.flatMap { agenda.item($0) }?.kind == .generalDebate
    case .panel, .rightOfReply, .pointsOfOrder, .explanationsBefore, .explanationsAfter, .closing: false
    }
  }

  /// How many replies the delegation made on the item of a statement before it.
  private func replies(of code: ParticipantCode?, before delivered: Floor.Delivered) -> Int {
    guard let code, let item = delivered.item else { return 0 }
    return floor.statements.count {
      $0.isReply(of: code, on: item) && $0.moment.version < delivered.moment.version
    }
  }

  /// How many replies the delegation made on an item.
  public func replies(of code: ParticipantCode, on item: Int) -> Int {
    floor.statements.count { $0.isReply(of: code, on: item) }
  }
}

extension Floor.Delivered {
  fileprivate func isReply(of code: ParticipantCode, on item: Int) -> Bool {
    guard case .reply = statement.purpose else { return false }
    return statement.speaker.participant == code && self.item == item
  }
}
