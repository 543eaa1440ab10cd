/// Time on the floor: pauses, extensions, limits, and when a statement really ended.
extension Floor {
  /// How many seconds before the end of the time a speaker is warned unless another number is set.
  public static let usualWarning = 30

  /// A stretch in which a statement was interrupted.
  public struct Pause: Sendable, Equatable, Codable {
    /// From when.
    public var from: RoomTime
    /// To when, once the speaker has gone on.
    public var to: RoomTime?
  }
  /// The interruption of the statement being made, or the end of it.
  public struct Interruption: Sendable, Equatable, Codable {
    /// An interruption.
    public init() {}
  }
  /// More time for the statement being made.
  public struct Extension: Sendable, Equatable, Codable {
    /// How many seconds more.
    public var seconds: Int
    /// Who decided it.
    public var decidedBy: String
    /// That many seconds more.
    public init(seconds: Int, decidedBy: String) {
      (self.seconds, self.decidedBy) = (seconds, decidedBy)
    }
  }
  /// The time that the body allows each speaker on an item (rule 43).
  public struct Limits: Sendable, Equatable, Codable {
    /// The item; nil for the one being considered.
    public var item: Int?
    /// For every speaker, in seconds.
    public var seconds: Int?
    /// For whoever speaks on behalf of a group, in seconds.
    public var secondsForGroups: Int?
    /// How many seconds before the end a speaker is warned.
    public var warning: Int?
    /// How many statements a delegation may make on the item, replies aside.
    public var interventions: Int?
    /// Limits on an item.
    public init(
      item: Int? = nil, seconds: Int? = nil, secondsForGroups: Int? = nil, warning: Int? = nil,
      interventions: Int? = nil
    ) {
      self.item = item
      self.seconds = seconds
      self.secondsForGroups = secondsForGroups
      self.warning = warning
      self.interventions = interventions
    }

    /// Whether it limits something, to a figure from 1.
    public var isSensible: Bool {
      let figures = [seconds, secondsForGroups, warning, interventions].compactMap { $0 }
      return !figures.isEmpty && figures.allSatisfy { $0 > 0 }
    }

    /// The time for a speaker of that category, in seconds.
    public func seconds(for category: SpeakerCategory?) -> Int? {
      category == .groupOfStates ? secondsForGroups ?? seconds : seconds
    }
  }

  /// The statement being made; throws if nobody has the floor.
  func speaking() throws(Refusal) -> Delivered {
    guard let current else { throw .nobodyHasTheFloor }
    return current
  }

  func check(_ ending: Ending, at now: RoomTime) throws(Refusal) {
    var index = statements.indices.last
    if let version = ending.statement {
      index = statements.firstIndex { $0.moment.version == version }
      if index == nil { throw .noStatement(version) }
    } else if !isTaken, ending.time == now {
      throw .nobodyHasTheFloor
    }
    guard let index else { throw .nobodyHasTheFloor }
    let began = statements[index].moment.time
    guard ending.time >= began else { throw .endsBeforeItBegan(ending.time, began: began) }
    if index + 1 < statements.count, ending.time > statements[index + 1].moment.time {
      throw .endsAfterTheNext(ending.time, next: statements[index + 1].moment.time)
    }
  }

  mutating func end(_ ending: Ending) {
    let index =
      ending.statement.map { version in statements.firstIndex { $0.moment.version == version } }
      ?? statements.indices.last
    guard let index else { return }
    statements[index].ended = ending.time
    if index == statements.indices.last {
      (isTaken, isInterruptedForPoint, isGivenBack) = (false, false, false)
    }
  }

  /// Goes on with the statement; after an interruption that is over already, this tells since when.
  mutating func resume(at time: RoomTime) {
    (isInterruptedForPoint, isGivenBack) = (false, false)
    guard let index = statements.indices.last, let open = statements[index].pauses.indices.last else {
      return
    }
    statements[index].pauses[open].to = time
  }

  /// Interrupts the statement being made for a point of order.
  mutating func interrupt(at time: RoomTime) {
    guard isTaken, statements.last?.openPause == nil else { return }
    pause(at: time)
    isInterruptedForPoint = true
  }

  /// Interrupts it for an appeal, which follows the ruling at once: the interruption goes on.
  mutating func interruptAgain(at time: RoomTime) {
    guard isTaken, isGivenBack, let index = statements.indices.last,
      let last = statements[index].pauses.indices.last
    else { return interrupt(at: time) }
    statements[index].pauses[last].to = nil
    (isInterruptedForPoint, isGivenBack) = (true, false)
  }

  /// Gives the floor back to whoever was interrupted so.
  mutating func giveBack(at time: RoomTime) {
    guard isTaken, isInterruptedForPoint else { return }
    resume(at: time)
    isGivenBack = true
  }

  mutating func extend(by seconds: Int) {
    guard isTaken, let index = statements.indices.last else { return }
    statements[index].extended += min(max(0, seconds), RoomTime.secondsOfADay)
  }

  mutating func set(_ limits: Limits) {
    if let warning = limits.warning { self.warning = min(max(0, warning), RoomTime.secondsOfADay) }
    guard let item = limits.item else { return }
    self.limits[item] = limits.adding(to: self.limits[item])
  }

  /// Interrupts the statement being made.
  mutating func pause(at time: RoomTime) {
    guard isTaken, let index = statements.indices.last, statements[index].openPause == nil else { return }
    isGivenBack = false
    statements[index].pauses.append(Pause(from: time, to: nil))
  }

  /// The statement being made, interrupted or not.
  public var current: Delivered? { isTaken ? statements.last : nil }
}

extension Floor.Limits {
  /// These limits with those of before on what they say nothing of: times of speech replace each other as a whole.
  fileprivate func adding(to earlier: Floor.Limits?) -> Floor.Limits? {
    var all = self
    if seconds == nil, secondsForGroups == nil {
      all.seconds = earlier?.seconds
      all.secondsForGroups = earlier?.secondsForGroups
    }
    all.interventions = interventions ?? earlier?.interventions
    let saysSomething = all.seconds != nil || all.secondsForGroups != nil || all.interventions != nil
    return saysSomething ? all : nil
  }
}

extension Floor.Delivered {
  /// The interruption that still goes on.
  public var openPause: Floor.Pause? { pauses.last.flatMap { $0.to == nil ? $0 : nil } }

  /// The seconds that it took, or has taken so far, interruptions aside.
  public func elapsed(at now: RoomTime) -> Int {
    let end = ended ?? now
    let interrupted = pauses.reduce(0) { sum, pause in
      sum + max(0, min(pause.to ?? end, end).seconds(after: max(pause.from, moment.time)))
    }
    return max(0, end.seconds(after: moment.time) - interrupted)
  }
}
