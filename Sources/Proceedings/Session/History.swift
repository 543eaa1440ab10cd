/// The events of a session in order.
public typealias History = Chronicle<Session.Recorded>

extension History {
  /// The event at a version; nil where there is none.
  public subscript(atVersion version: Int) -> Session.Recorded? {
    // Versions are counted from 1 without gaps, unless a part of the history was left out.
    if version > 0, version <= count, self[version - 1].moment.version == version {
      return self[version - 1]
    }
    return first { $0.moment.version == version }
  }
}
