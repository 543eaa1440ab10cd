/// A walk along a timeline, on which each event can be decided anew before it is taken in.
struct Rehearsal {
  /// What comes of an event that is decided anew.
  enum Verdict: Equatable {
    /// It is what would be recorded.
    case stands
    /// The same would be recorded, with something else that follows from the record.
    case reads(Session.Event)
    /// It would not be possible.
    case falls(Session.Refusal)
  }

  /// The session after the events taken in so far.
  private(set) var session = Session()
  private let entries: [Session.Recorded]
  private var next = 0

  /// A walk along that timeline, from its beginning.
  init(_ timeline: Timeline) { entries = timeline.entries }

  /// The same walk, as far as it has come, on another timeline that is the same up to there.
  func going(on timeline: Timeline) -> Rehearsal {
    var other = Rehearsal(timeline)
    (other.session, other.next) = (session, next)
    return other
  }

  /// Takes in, as they are, the events before a version.
  mutating func advance(to version: Int) {
    while next < entries.count, entries[next].moment.version < version {
      take(entries[next])
      next += 1
    }
    session.version = version - 1
  }

  /// The event that comes next.
  mutating func nextEntry() -> Session.Recorded? {
    guard next < entries.count else { return nil }
    defer { next += 1 }
    session.version = entries[next].moment.version - 1
    return entries[next]
  }

  /// Takes an event in.
  mutating func take(_ entry: Session.Recorded) { session.apply(entry.event, at: entry.moment) }

  /// What comes of an event if it is decided anew here.
  func verdict(on entry: Session.Recorded) -> Verdict {
    do throws(Session.Refusal) {
      let decided = try session.decidedAnew(entry.event, at: entry.moment.time)
      guard decided != entry.event else { return .stands }
      guard let reading = entry.event.reading(as: decided) else { return .falls(.readsOtherwise(decided)) }
      return reading == entry.event ? .stands : .reads(reading)
    } catch { return .falls(error) }
  }
}

extension Session {
  /// What would be recorded now for an event that is recorded already.
  fileprivate func decidedAnew(_ event: Event, at time: RoomTime) throws(Refusal) -> Event {
    // A draft of which no part is retained falls by itself: nobody asks for that.
    if case .proposals(.rejected(let rejection)) = event, rejection.vote == nil {
      do { try proposals.checkRejectedInParts(rejection.proposal) } catch { throw .proposals(error) }
      return event
    }
    guard let command = event.command else { return event }
    return try decideUnchecked(command, at: time).first ?? event
  }
}

extension Session.Event {
  /// The command that would record the same again; none for a change of the record.
  var command: Session.Command? {
    switch self {
    case .created(let body): .create(body)
    case .participants(let event): .participants(event.command)
    case .bureau(let event): .bureau(event.command)
    case .arrangements(let event): .arrangements(event.command)
    case .agenda(let event): .agenda(event.command)
    case .meetings(let event): .meetings(event.command)
    case .floor(let event): .floor(event.command)
    case .speakersList(let listed):
      .list(.init(item: listed.item, kind: listed.kind ?? .discussion, command: listed.event.command))
    case .motions(let event): .motions(event.command)
    case .pointsOfOrder(let event): .pointsOfOrder(event.command)
    case .elections(let event): .elections(event.command)
    case .votes(let event): .votes(event.command)
    case .proposals(let event): .proposals(event.command)
    case .reportWork(let event): .reportWork(event.command)
    case .undone, .corrected: nil
    }
  }

  /// How it is to be read when this is decided in its place; nil if that is not the same.
  ///
  /// What the lists and the rules added to an entry or a statement stays as it was recorded. What merely follows
  /// from the record changes with it: numbers, titles, and the item under which something was done.
  fileprivate func reading(as decided: Session.Event) -> Session.Event? {
    guard kind == decided.kind else { return nil }
    if traits.contains(.staysAsRecorded) { return self }
    return traits.contains(.followsRecord) ? decided : nil
  }
}
