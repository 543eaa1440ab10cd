/// The events of a session in order, kept so that a copy that goes on shares what was there before.
///
/// The desk hands out the session after every event; were this one array, each event would copy all before it.
public struct History: Sendable, Equatable, RandomAccessCollection {
  private static let length = 256
  private var full: [[Session.Recorded]] = []
  private var last: [Session.Recorded] = []

  init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { full.count * History.length + last.count }
  public subscript(position: Int) -> Session.Recorded {
    let block = position / History.length
    return block < full.count
      ? full[block][position % History.length] : last[position - block * History.length]
  }

  /// The event at a version; nil where there is none.
  public subscript(atVersion version: Int) -> Session.Recorded? {
    // Versions are counted from 1 without gaps, unless a part of the history was left out.
    if version > 0, version <= count, self[version - 1].moment.version == version {
      return self[version - 1]
    }
    return first { $0.moment.version == version }
  }

  mutating func append(_ entry: Session.Recorded) {
    last.append(entry)
    if last.count == History.length {
      full.append(last)
      last = []
    }
  }
}
