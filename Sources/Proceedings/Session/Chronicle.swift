/// Things in the order in which they happened, kept so that a copy that goes on shares what was there before.
///
/// The desk hands out the session after every event; were this one array, each event would copy all before it.
public struct Chronicle<Entry: Sendable & Equatable>: Sendable, Equatable, RandomAccessCollection {
  private var full: [[Entry]] = []
  private var last: [Entry] = []

  /// How many entries are copied at most for one that is added.
  private static var length: Int { 64 }

  init() {}

  public var startIndex: Int { 0 }
  public var endIndex: Int { full.count * Self.length + last.count }
  public internal(set) subscript(position: Int) -> Entry {
    get {
      let block = position / Self.length
      return block < full.count
        ? full[block][position % Self.length] : last[position - block * Self.length]
    }
    set {
      let block = position / Self.length
      if block < full.count {
        full[block][position % Self.length] = newValue
      } else {
        last[position - block * Self.length] = newValue
      }
    }
  }

  mutating func append(_ entry: Entry) {
    last.append(entry)
    if last.count == Self.length {
      full.append(last)
      last = []
    }
  }

  /// Takes an entry out, whose place those after it take.
  mutating func remove(at position: Int) {
    var rest = Chronicle()
    for index in indices where index != position { rest.append(self[index]) }
    self = rest
  }
}
