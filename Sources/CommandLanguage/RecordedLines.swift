import EventLog
import FoundationEssentials
import Proceedings

/// The commands of a log by their ids, among which the entries of a file are looked for.
public struct RecordedLines: Sendable {
  /// Where a command stands in the log.
  struct Place: Sendable, Equatable {
    var id: UUID
    var version: Int
    var time: RoomTime?
  }
  private var places: [UUID: Place] = [:]
  private var lines: [UInt64: [Place]] = [:]
  /// The version of the newest event.
  public private(set) var version = 0

  /// No events yet.
  public init() {}

  /// Takes in events that follow those before.
  public mutating func add(_ events: [RecordedEvent]) {
    for event in events {
      add(Place(id: event.commandID, version: event.version, time: RoomTime(event.occurredAt)))
    }
  }

  mutating func add(_ place: Place) {
    version = place.version
    // A command that led to several events stands where the first of them does.
    if places[place.id] != nil { return }
    places[place.id] = place
    lines[place.id.halves.first, default: []].append(place)
  }

  subscript(id: UUID) -> Place? { places[id] }

  /// Where the same line stands, of whichever file.
  func places(ofLine id: UUID) -> [Place] { lines[id.halves.first] ?? [] }
}

extension RecordFile {
  /// The answer of whoever runs a file, if its beginning does not tell which file it is.
  public enum Decision: Sendable {
    /// It is known by its name and its first entry.
    case byItsBeginning
    /// It was recorded before, and its beginning was mended since.
    case mended
    /// It is another than the one that was recorded.
    case another
  }

  /// An entry that stands in the log as one of another file of that name.
  public struct Likeness: Sendable, Equatable {
    /// The entry.
    public let entry: Entry
    /// The version of its event.
    public let version: Int
    /// Whether it happened at the same time.
    public let isAtSameTime: Bool
  }

  /// Gives entries that were recorded before the ids that they have in the log.
  ///
  /// A file is one that was recorded before if it has the name and the first entry of that, with its day and time.
  /// Of any other, the entries that a file of that name had, too, are answered: if one of them happened at the same time
  /// it is in doubt which file this is, unless the decision says so.
  public mutating func recognize(in recorded: RecordedLines, decision: Decision = .byItsBeginning)
    -> [Likeness]
  {
    guard let first = entries.first else { return [] }
    let isKnown = entries.contains { recorded[$0.id] != nil }
    let wasFormer = recorded[first.formerID].map { $0.time == first.time } ?? false
    if isKnown || wasFormer {
      if wasFormer { takeFormerIDs(in: recorded) }
      return []
    }
    switch decision {
    case .another: return []
    case .mended:
      takeIDs(ofFileMostLike: recorded)
      return []
    case .byItsBeginning:
      return entries.compactMap { entry in
        let places = recorded.places(ofLine: entry.id) + [recorded[entry.formerID]].compactMap(\.self)
        guard let place = places.first(where: { $0.time == entry.time }) ?? places.first else { return nil }
        return Likeness(entry: entry, version: place.version, isAtSameTime: place.time == entry.time)
      }
    }
  }

  /// Gives the ids that the program gave before files were told apart by their first entries.
  private mutating func takeFormerIDs(in recorded: RecordedLines) {
    var last = 0
    for index in entries.indices where recorded[entries[index].id] == nil {
      guard let place = recorded[entries[index].formerID] else { continue }
      // At another time and before what stands above it, it is a line of another file of that name.
      if place.version < last, place.time != entries[index].time { continue }
      entries[index].id = entries[index].formerID
      last = place.version
    }
  }

  /// Gives the ids of the file of that name with which it has the most entries in common.
  private mutating func takeIDs(ofFileMostLike recorded: RecordedLines) {
    var votes: [UInt64: Int] = [:]
    var formerVotes = 0
    for entry in entries {
      for place in recorded.places(ofLine: entry.id) { votes[place.id.halves.second, default: 0] += 1 }
      if recorded[entry.formerID] != nil { formerVotes += 1 }
    }
    if let (tag, count) = votes.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), count >= formerVotes {
      for index in entries.indices {
        entries[index].id = UUID(first: entries[index].id.halves.first, second: tag)
      }
    }
    takeFormerIDs(in: recorded)
  }
}
