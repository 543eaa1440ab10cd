/// How far a typed name is from a known one, counted in letters added, left out, changed or swapped.
struct Misspelling: Comparable {
  /// The number of slips.
  let slips: Int
  /// Whether only the beginning of the known name was held against what was typed.
  let isUnfinished: Bool

  static func < (left: Misspelling, right: Misspelling) -> Bool {
    (left.slips, left.isUnfinished ? 1 : 0) < (right.slips, right.isUnfinished ? 1 : 0)
  }

  /// The number of slips that are still taken for a misspelling of a text of a given length.
  static func tolerance(for length: Int) -> Int {
    switch length {
    case ...3: 1
    case ...7: 2
    default: 3
    }
  }

  /// How `typed` misspells `known`, or nil where it is farther away than `limit`.
  ///
  /// The Damerau-Levenshtein distance, each pair of neighbours swapped at most once. A text of six letters
  /// or more may also misspell the beginning of a longer name, with one slip less.
  init?(of known: [UInt8], typed: [UInt8], atMost limit: Int) {
    let mayBeUnfinished = typed.count >= 6
    guard typed.count - known.count <= limit else { return nil }
    guard mayBeUnfinished || known.count - typed.count <= limit else { return nil }
    let compared = known.prefix(typed.count + limit)
    guard let row = Self.lastRow(typed: typed, known: compared, limit: limit) else { return nil }
    var readings: [Misspelling] = []
    if let whole = row.last, whole <= limit, compared.count == known.count {
      readings.append(Misspelling(slips: whole, isUnfinished: false))
    }
    if let beginning = row.min(), mayBeUnfinished, beginning < limit {
      readings.append(Misspelling(slips: beginning, isUnfinished: true))
    }
    guard let reading = readings.min() else { return nil }
    self = reading
  }

  private init(slips: Int, isUnfinished: Bool) {
    (self.slips, self.isUnfinished) = (slips, isUnfinished)
  }

  /// The distances of `typed` from each beginning of `known`, or nil once all of them exceed `limit`.
  private static func lastRow(typed: [UInt8], known: ArraySlice<UInt8>, limit: Int) -> [Int]? {
    let known = Array(known)
    var beforePrevious: [Int] = []
    var previous = Array(0...known.count)
    for i in typed.indices {
      var row = [i + 1]
      row.reserveCapacity(previous.count)
      for j in known.indices {
        let changed = previous[j] + (typed[i] == known[j] ? 0 : 1)
        var least = min(previous[j + 1] + 1, row[j] + 1, changed)
        if i > 0, j > 0, typed[i] == known[j - 1], typed[i - 1] == known[j] {
          least = min(least, beforePrevious[j - 1] + 1)
        }
        row.append(least)
      }
      if let best = row.min(), best > limit { return nil }
      beforePrevious = previous
      previous = row
    }
    return previous
  }
}
