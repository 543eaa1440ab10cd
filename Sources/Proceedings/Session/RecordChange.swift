import CanonicalForm

/// A change of the record that is asked for, and what it would mean for the events after it.
///
/// Every event is decided anew on the history that would result. One that was not possible before either, and for the
/// same reason, is left as it is: the rules of the program have changed since it was recorded.
struct RecordChange {
  private let change: Session.Event
  /// The event that is undone or corrected.
  private let target: Int
  private let history: History
  private let old: Timeline
  private let new: Timeline
  private let slip: Slip?
  /// The participant that is no longer registered once the change is made.
  private let lost: ParticipantCode?

  /// The undoing or the correction of an event of a history.
  init(_ history: History, _ change: Session.Event, of target: Int) {
    self.change = change
    self.target = target
    self.history = history
    old = Timeline(history)
    new = Timeline(history.with(change))
    slip = Slip(change, of: target, in: old)
    let (before, after) = (old.registration(at: target), new.registration(at: target))
    lost = before == after ? nil : before
  }

  /// An item that was taken up by mistake, the one that was meant, and the events until the floor moved on.
  private struct Slip {
    var item: Int
    var meant: Int
    var versions: Range<Int>

    /// The slip that a change puts right; nil if it is no such change.
    init?(_ change: Session.Event, of target: Int, in timeline: Timeline) {
      guard case .corrected(let correction) = change,
        case .meetings(.itemTakenUp(let taken))? = timeline.entry(at: target)?.event,
        case .meetings(.itemTakenUp(let meant)) = correction.event, taken.item != meant.item
      else { return nil }
      let later = timeline.entries[timeline.place(of: target + 1)...]
      let next = later.first { $0.event.traits.contains(.movesFloor) }
      (item, self.meant, versions) = (taken.item, meant.item, target..<(next?.moment.version ?? .max))
    }
  }

  /// What comes of it.
  private enum Outcome {
    case possible(Session.Consequences)
    /// An event would not be possible, and is not to be undone, or cannot be.
    case fallen(version: Int, because: Session.Refusal)
  }

  /// What it means for later events; throws if one of them would not be possible and is not to be undone, too.
  func consequences(withRest: Bool) throws(Session.Refusal) -> Session.Consequences? {
    switch outcome(withRest: withRest) {
    case .possible(let later): return later == .init() ? nil : later
    case .fallen(let version, let refusal): throw refused(version, because: refusal)
    }
  }

  private func outcome(withRest: Bool) -> Outcome {
    guard let first = new.firstDifference(from: old) else { return .possible(.init()) }
    var then = Rehearsal(new)
    then.advance(to: first)
    var now = then.going(on: old)
    var undone: [Int] = []
    var readings: [Session.Reading] = []
    while var entry = then.nextEntry() {
      let version = entry.moment.version
      switch readingOnOtherItem(entry, then: then) ?? verdict(on: entry, then: then, now: &now) {
      case .stands: break
      case .reads(let event):
        readings.append(.init(version: version, event: event))
        entry = .init(event: event, moment: entry.moment)
      case .falls(let refusal):
        if !withRest || isBroughtBack(version) { return .fallen(version: version, because: refusal) }
        undone.append(version)
        continue
      }
      then.take(entry)
    }
    return .possible(
      .init(undone: undone.isEmpty ? nil : undone, readings: readings.isEmpty ? nil : readings))
  }

  /// The reading of an event of a list on an item that was taken up by mistake: on the item that was meant, if it is
  /// possible there; nil for any other event.
  private func readingOnOtherItem(_ entry: Session.Recorded, then: Rehearsal) -> Rehearsal.Verdict? {
    guard let slip, slip.versions.contains(entry.moment.version),
      case .speakersList(var listed) = entry.event, listed.item == slip.item
    else { return nil }
    listed.item = slip.meant
    let moved = Session.Event.speakersList(listed)
    return switch then.verdict(on: .init(event: moved, moment: entry.moment)) {
    case .stands: .reads(moved)
    case .reads(let event): .reads(event)
    case .falls: nil
    }
  }

  /// What comes of an event in the history that results.
  ///
  /// What would be recorded otherwise in the history as it is, too, stays as it is.
  private func verdict(
    on entry: Session.Recorded, then: Rehearsal, now: inout Rehearsal
  ) -> Rehearsal.Verdict {
    let version = entry.moment.version
    if isDecided(version) { return .stands }
    if let lost, !then.session.participants.registered.contains(where: { $0.code == lost }),
      entry.event.names(lost)
    {
      return .falls(.participants(.notRegistered(lost, namedIn: uses(of: lost))))
    }
    let verdict = then.verdict(on: entry)
    guard verdict != .stands, new.hasAlike(version, as: old), let before = old.entry(at: version) else {
      return verdict
    }
    now.advance(to: version)
    let verdictBefore = now.verdict(on: before)
    if verdictBefore == verdict { return .stands }
    if case .reads = verdict, verdictBefore != .stands { return .stands }
    return verdict
  }

  /// The events that count and name a participant, the one aside that registered it.
  private func uses(of code: ParticipantCode) -> [Int] {
    old.entries.filter { $0.moment.version != target && $0.event.names(code) }.map(\.moment.version)
  }

  /// Whether the event was decided for its place already, as what it is corrected into.
  private func isDecided(_ version: Int) -> Bool {
    if case .corrected = change { return version == target }
    return false
  }

  /// Whether it is the event that an undoing had taken back, which is to count again.
  private func isBroughtBack(_ version: Int) -> Bool {
    if case .undone(let undoing)? = history[atVersion: target]?.event { return undoing.version == version }
    return false
  }

  private func refused(_ version: Int, because refusal: Session.Refusal) -> Session.Refusal {
    if isBroughtBack(version) {
      return .notPossibleAnyMore(version, since: cause(version), because: refusal)
    }
    var isCorrection = false
    if case .corrected = change { isCorrection = true }
    let first = Session.Fallen(
      version: version, countsNow: !old.undone.contains(version), because: refusal)
    return .othersRestOn(target, first: first, isCorrection: isCorrection)
  }

  /// The latest change of the record whose undoing, with what rests on it, would let an event come back.
  private func cause(_ version: Int) -> Int? {
    history.reversed().lazy
      .filter { entry in
        entry.event.changesRecord && entry.moment.version > version && entry.moment.version != target
          && !new.undone.contains(entry.moment.version) && entry.event.touchesSomething(before: version)
      }
      .prefix(Self.mostCauses).map(\.moment.version)
      .first { comesBack(version, without: $0) }
  }

  private func comesBack(_ version: Int, without cause: Int) -> Bool {
    let undone = RecordChange(history, .undone(.init(version: cause)), of: cause)
    guard case .possible(let later) = undone.outcome(withRest: true) else { return false }
    let undoing = Session.Undoing(version: cause, later: later)
    let without = Timeline(history.with(.undone(undoing)).with(change))
    guard let entry = without.entry(at: version) else { return false }
    var rehearsal = Rehearsal(without)
    rehearsal.advance(to: version)
    if case .falls = rehearsal.verdict(on: entry) { return false }
    return true
  }

  /// How many changes are looked at for the one that is behind a refusal.
  private static let mostCauses = 8
}

extension History {
  /// The same with one more event, of which neither time nor place matters but that it is the last.
  fileprivate func with(_ event: Session.Event) -> History {
    var longer = self
    let version = (last?.moment.version ?? 0) + 1
    longer.append(.init(event: event, moment: Moment(version: version, time: .start)))
    return longer
  }
}

extension Timeline {
  /// The code of the participant that is registered in an event, if one is.
  fileprivate func registration(at version: Int) -> ParticipantCode? {
    guard case .participants(.registered(let registration))? = entry(at: version)?.event else { return nil }
    return registration.code
  }
}

extension Session.Event {
  /// Whether it names a participant, otherwise than to register it.
  fileprivate func names(_ code: ParticipantCode) -> Bool {
    if case .participants(.registered) = self { return false }
    return (try? stored().fields.holds(code.rawValue)) ?? false
  }

  /// Whether it changes how an event before a version is read.
  fileprivate func touchesSomething(before version: Int) -> Bool {
    var touched = takenBack + (consequences?.readings ?? []).map(\.version)
    if case .corrected(let correction) = self { touched.append(correction.version) }
    return touched.contains { $0 < version }
  }
}

extension CanonicalJSON {
  /// Whether a text stands in it, whole.
  fileprivate func holds(_ text: String) -> Bool {
    switch self {
    case .string(let other): other == text
    case .array(let values): values.contains { $0.holds(text) }
    case .object(let members): members.contains { $0.value.holds(text) }
    case .null, .bool, .int: false
    }
  }
}
