/// The paragraphs that came back beside those that were sent out.
struct WordAlignment {
  /// A paragraph as it is compared.
  struct Unit: Equatable {
    /// The bookmarks of the program that stand around its words.
    var names: [String]
    /// Its words and notes as they are compared.
    var key: String
  }
  /// A paragraph that was sent and the one that came back in its place, by their positions.
  struct Pair: Equatable {
    var sent: Int
    var returned: Int
  }

  /// Those that stand in their places, in order.
  private(set) var inPlace: [Pair] = []
  /// Those that stand at another place among the others.
  private(set) var moved: [Pair] = []
  /// Those that took the place of one whose bookmark is lost, in order.
  private(set) var replaced: [Pair] = []
  /// What was sent and is not there any more.
  private(set) var gone: [Int] = []
  /// What is there and was not sent.
  private(set) var come: [Int] = []

  /// Pairs them by their bookmarks, then by their words, then by their places between neighbours that are known.
  init(sent: [Unit], returned: [Unit]) {
    let pairs = Self.pairs(sent, returned)
    let kept = Self.longestInOrder(pairs)
    inPlace = kept
    let order = Set(kept.map(\.sent))
    moved = pairs.filter { !order.contains($0.sent) }
    var freeSent = Set(sent.indices).subtracting(pairs.map(\.sent))
    var freeReturned = Set(returned.indices).subtracting(pairs.map(\.returned))
    var last = Pair(sent: -1, returned: -1)
    for next in kept + [Pair(sent: sent.count, returned: returned.count)] {
      let old = (last.sent + 1..<max(last.sent + 1, next.sent)).filter(freeSent.contains)
      let new = (last.returned + 1..<max(last.returned + 1, next.returned)).filter(freeReturned.contains)
      // One that holds the bookmarks of others is none of them alone.
      if old.count == new.count, new.allSatisfy({ returned[$0].names.isEmpty }) {
        replaced += zip(old, new).map { Pair(sent: $0, returned: $1) }
        freeSent.subtract(old)
        freeReturned.subtract(new)
      }
      last = next
    }
    gone = freeSent.sorted()
    come = freeReturned.sorted()
  }

  private static func pairs(_ sent: [Unit], _ returned: [Unit]) -> [Pair] {
    var pairs: [Pair] = []
    var places: [String: [Int]] = [:]
    for (index, unit) in returned.enumerated() {
      for name in unit.names { places[name, default: []].append(index) }
    }
    var taken = Set<Int>()
    var open: [Int] = []
    for (index, unit) in sent.enumerated() {
      // LibreOffice gives every part of a paragraph that was split the same bookmark.
      let places = unit.names.count == 1 ? places[unit.names[0]] ?? [] : []
      let free = places.filter { returned[$0].names.count == 1 && !taken.contains($0) }
      if let place = free.first(where: { returned[$0].key == unit.key }) ?? free.first {
        taken.insert(place)
        pairs.append(Pair(sent: index, returned: place))
      } else {
        open.append(index)
      }
    }
    let free = returned.indices.filter { !taken.contains($0) }
    let inOrder = alike(open, sent, free, returned)
    pairs += inOrder
    // What is left was moved: the first of several with the same words is the first, the second the second.
    let paired = Set(inOrder.map(\.sent))
    let used = Set(inOrder.map(\.returned))
    var waiting: [String: [Int]] = [:]
    for index in free.reversed() where !used.contains(index) {
      waiting[returned[index].key, default: []].append(index)
    }
    for index in open where !paired.contains(index) {
      if let place = waiting[sent[index].key]?.popLast() { pairs.append(Pair(sent: index, returned: place)) }
    }
    return pairs.sorted { $0.sent < $1.sent }
  }

  /// Those with the same words in the same order.
  private static func alike(
    _ open: [Int], _ sent: [Unit], _ free: [Int], _ returned: [Unit]
  ) -> [Pair] {
    let difference = free.map { returned[$0].key }.difference(from: open.map { sent[$0].key })
    var (gone, come): (Set<Int>, Set<Int>) = ([], [])
    for change in difference {
      switch change {
      case .remove(let offset, _, _): gone.insert(offset)
      case .insert(let offset, _, _): come.insert(offset)
      }
    }
    let old = open.indices.filter { !gone.contains($0) }.map { open[$0] }
    let new = free.indices.filter { !come.contains($0) }.map { free[$0] }
    return zip(old, new).map { Pair(sent: $0, returned: $1) }
  }

  /// The most pairs that stand in the same order on both sides.
  private static func longestInOrder(_ pairs: [Pair]) -> [Pair] {
    // The last pair of the best row of each length, and what stands before each pair in its row.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].returned < pair.returned { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var row: [Pair] = []
    var next = ends.last
    while let index = next {
      row.append(pairs[index])
      next = before[index]
    }
    return row.reversed()
  }
}
