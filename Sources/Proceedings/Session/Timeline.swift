/// The events of a history that count, in order, each as it was last corrected.
struct Timeline {
  /// The events, each with the time at which it happened.
  private(set) var entries: [Session.Recorded] = []
  /// The versions of the events that no longer count.
  private(set) var undone: Set<Int> = []
  /// For each event that is read otherwise than it was recorded, the versions of the events that say so.
  private(set) var corrections: [Int: [Int]] = [:]

  /// The events of that history which count.
  init(_ history: History) {
    // An undoing that is itself undone takes nothing back.
    for entry in history.reversed() where !undone.contains(entry.moment.version) {
      undone.formUnion(entry.event.takenBack)
    }
    var readings: [Int: (event: Session.Event, time: RoomTime?)] = [:]
    for entry in history where entry.event.changesRecord && !undone.contains(entry.moment.version) {
      if case .corrected(let correction) = entry.event {
        readings[correction.version] = (correction.event, correction.time)
        corrections[correction.version, default: []].append(entry.moment.version)
      }
      for reading in entry.event.consequences?.readings ?? [] {
        readings[reading.version] = (reading.event, readings[reading.version]?.time)
        corrections[reading.version, default: []].append(entry.moment.version)
      }
    }
    entries.reserveCapacity(history.count)
    for entry in history where !entry.event.changesRecord && !undone.contains(entry.moment.version) {
      let reading = readings[entry.moment.version]
      let moment = Moment(version: entry.moment.version, time: reading?.time ?? entry.moment.time)
      entries.append(.init(event: reading?.event ?? entry.event, moment: moment))
    }
  }

  /// The version of the first event that is read otherwise than in another timeline, or counts in one only.
  func firstDifference(from other: Timeline) -> Int? {
    let read = Set(corrections.keys).union(other.corrections.keys)
      .filter { corrections[$0] != other.corrections[$0] }
    return undone.symmetricDifference(other.undone).union(read).min()
  }

  /// Whether an event counts in both and is read alike.
  func hasAlike(_ version: Int, as other: Timeline) -> Bool {
    undone.contains(version) == other.undone.contains(version)
      && corrections[version] == other.corrections[version]
  }

  /// The place of the first event at or after a version.
  func place(of version: Int) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].moment.version < version { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The event at a version, if it counts.
  func entry(at version: Int) -> Session.Recorded? {
    let place = place(of: version)
    guard place < entries.count, entries[place].moment.version == version else { return nil }
    return entries[place]
  }
}

extension Session.Event {
  /// Whether it changes how the record is to be read, and nothing in the room.
  var changesRecord: Bool { traits.contains(.changesRecord) }

  /// What it means for later events that another is undone or corrected.
  var consequences: Session.Consequences? {
    switch self {
    case .undone(let undoing): undoing.later
    case .corrected(let correction): correction.later
    default: nil
    }
  }

  /// The versions of the events that it takes back.
  var takenBack: [Int] {
    guard changesRecord else { return [] }
    let others = consequences?.undone ?? []
    if case .undone(let undoing) = self { return [undoing.version] + others }
    return others
  }
}
