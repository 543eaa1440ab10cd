extension Agenda {
  /// A sub-item by the number of its item and its own letter.
  public struct SubitemNumber: Sendable, Hashable, Codable, Comparable, CustomStringConvertible {
    /// The item’s number.
    public var item: Int
    /// The sub-item, counted from 0.
    public var subitem: Int
    /// The sub-item of that item.
    public init(item: Int, subitem: Int) { (self.item, self.subitem) = (item, subitem) }

    /// The number as it is printed: `3 (a)`.
    public var description: String { "\(item) \(Agenda.letters([subitem]))" }

    public static func < (left: SubitemNumber, right: SubitemNumber) -> Bool {
      (left.item, left.subitem) < (right.item, right.subitem)
    }
  }

  /// Sub-items by their letters: `(a)`, `(a) and (b)`, `(a), (b) and (c)`.
  public static func letters(_ subitems: [Int]) -> String {
    let letters = Set(subitems).sorted().map { "(\(letter($0)))" }
    guard let last = letters.last, letters.count > 1 else { return letters.first ?? "" }
    return letters.dropLast().joined(separator: ", ") + " and " + last
  }

  /// An item, with the sub-items that are meant of it: `3`, `3 (a) and (b)`.
  public static func name(of item: Int, _ subitems: [Int]) -> String {
    subitems.isEmpty ? "\(item)" : "\(item) \(letters(subitems))"
  }
}

extension Agenda {
  /// The place of the sub-item with that letter, counted from 0; nil if it is no single small letter.
  static func index(ofLetter letter: String) -> Int? {
    guard letter.utf8.count == 1, let code = letter.utf8.first, (97...122).contains(code) else { return nil }
    return Int(code) - 97
  }
}

extension Agenda.Item {
  /// The sub-items that are on the agenda, each with its place, from which its letter follows.
  public var listedSubitems: [(index: Int, title: String)] {
    subitems.enumerated().filter { !$1.isEmpty }.map { ($0, $1) }
  }

  /// Whether the sub-item at a place is on the agenda.
  public func hasSubitem(_ index: Int) -> Bool {
    subitems.indices.contains(index) && !subitems[index].isEmpty
  }
}

extension Session {
  /// Sub-items have to be on the agenda.
  func check(_ subitems: [Agenda.SubitemNumber]) throws(Refusal) {
    for number in subitems {
      guard let item = agenda.item(number.item) else {
        throw .agenda(.noItem(number.item, items: agenda.items.map(\.number)))
      }
      try check(number.subitem, of: item)
    }
  }

  /// A sub-item has to be on the agenda.
  func check(_ subitem: Int, of item: Agenda.Item) throws(Refusal) {
    guard item.hasSubitem(subitem) else {
      throw .agenda(.noSubitem(item.number, letter: Agenda.letter(subitem), count: item.subitems.count))
    }
  }
}
