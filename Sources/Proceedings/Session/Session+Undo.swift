/// Undoing and correcting: any event, as long as what was recorded after it is still possible.
extension Session {
  /// The undoing of an event, or of the last that counts, and of what rests on it, if that is asked for.
  func undoing(of asked: Int?, withRest: Bool) throws(Refusal) -> Undoing {
    let version = try undoable(asked)
    if version == lastStep { return Undoing(version: version) }
    let change = RecordChange(history, .undone(Undoing(version: version)), of: version)
    return Undoing(version: version, later: try change.consequences(withRest: withRest))
  }

  /// The version of the event to be undone: that one, or the last that counts.
  private func undoable(_ version: Int?) throws(Refusal) -> Int {
    guard let version else {
      guard let last = lastToUndo else { throw .nothingToUndo }
      return last
    }
    let entry = try counting(version)
    if case .created = entry.event { throw .creationStands }
    return version
  }

  /// The event at a version, which still counts.
  private func counting(_ version: Int) throws(Refusal) -> Recorded {
    guard let entry = history[atVersion: version] else { throw .noEvent(version) }
    if undone.contains(version) {
      let change = history.last {
        !undone.contains($0.moment.version) && $0.event.takenBack.contains(version)
      }
      throw .alreadyUndone(version, by: change?.moment.version ?? version)
    }
    return entry
  }

  /// What an event says as it was last corrected, whether it counts or not; nil if there is none.
  public func event(at version: Int) -> Event? {
    Timeline(history).entry(at: version)?.event ?? history[atVersion: version]?.event
  }

  /// The version of the last event, which is undone when none is named; nil if there is nothing to undo.
  ///
  /// Undoings are passed over, so that one after the other goes further back, and so are corrections of an event that
  /// no longer counts.
  public var lastToUndo: Int? {
    history.last { entry in
      if undone.contains(entry.moment.version) { return false }
      switch entry.event {
      case .undone, .created: return false
      case .corrected(let correction): return !undone.contains(correction.version)
      default: return true
      }
    }?.moment.version
  }

  /// The version of the last undoing, which is undone to do the same again; nil once anything else was recorded.
  public var lastTakenBack: Int? {
    for entry in history.reversed() where !undone.contains(entry.moment.version) {
      guard case .undone(let undoing) = entry.event else { return nil }
      // What was done again already is passed over, so that one after the other comes back.
      if case .undone? = history[atVersion: undoing.version]?.event { continue }
      return entry.moment.version
    }
    return nil
  }

  /// The event that an undoing took back, also of one that was done again: the version of what happened in the room.
  public func matter(of version: Int) -> Int {
    guard case .undone(let undoing)? = history[atVersion: version]?.event else { return version }
    return matter(of: undoing.version)
  }

  /// The last event that happened and counts: nothing rests on it.
  private var lastStep: Int? {
    history.last { !$0.event.changesRecord && !undone.contains($0.moment.version) }?.moment.version
  }

  /// The event at a version, read as what the command would have caused there, or at another time.
  ///
  /// The command is decided on what had happened just before, as that is read now.
  func correction(
    of version: Int, as command: Command?, time: RoomTime?, withRest: Bool
  ) throws(Refusal) -> Correction {
    let entry = try counting(version)
    guard !entry.event.changesRecord else { throw .notCorrectable(version, kind: entry.event.kind) }
    let timeline = Timeline(history)
    guard let reading = timeline.entry(at: version) else { throw .noEvent(version) }
    let corrected = reading.moment.time == entry.moment.time ? nil : reading.moment.time
    var rehearsal = Rehearsal(timeline)
    let event = try rehearsal.event(at: reading, as: command, time: time)
    var correction = Correction(version: version, event: event, time: time ?? corrected)
    let change = RecordChange(history, .corrected(correction), of: version)
    correction.later = try change.consequences(withRest: withRest)
    return correction
  }
}

extension Rehearsal {
  /// What a command would have caused in place of an event, or the same event at another time.
  fileprivate mutating func event(
    at entry: Session.Recorded, as command: Session.Command?, time: RoomTime?
  ) throws(Session.Refusal) -> Session.Event {
    let version = entry.moment.version
    advance(to: version)
    let moment = Moment(version: version, time: time ?? entry.moment.time)
    guard let command else {
      // What was not possible at the old time either need not be so at the new one.
      let other = Session.Recorded(event: entry.event, moment: moment)
      guard case .falls(let refusal) = verdict(on: other), verdict(on: entry) != .falls(refusal) else {
        return entry.event
      }
      throw .notPossibleThere(version, because: refusal)
    }
    let events = try decide(command, at: moment, insteadOf: version)
    guard let event = events.first, events.count == 1, !event.changesRecord else {
      throw .severalInOne(version)
    }
    return event
  }

  private func decide(
    _ command: Session.Command, at moment: Moment, insteadOf version: Int
  ) throws(Session.Refusal) -> [Session.Event] {
    do { return try session.decide(command, at: moment.time) } catch {
      throw .notPossibleThere(version, because: error)
    }
  }
}

extension Session {
  /// The events that count, in order, each as it was last corrected.
  public var countingEvents: [Recorded] { Timeline(history).entries }

  /// When the events of the room happened that count, as they were last corrected, by their versions.
  public var timesInRoom: [Int: RoomTime] {
    Timeline(history).entries.reduce(into: [:]) { times, entry in
      if entry.event.traits.contains(.inRoom) { times[entry.moment.version] = entry.moment.time }
    }
  }
}
