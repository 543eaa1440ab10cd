import Proceedings

/// An item of the agenda as a line names it, with the sub-items that are meant of it.
struct ItemReference: Equatable {
  var item: Int
  /// The sub-items, counted from 0; empty for the item as a whole.
  var subitems: [Int] = []

  var numbers: [Agenda.SubitemNumber] { subitems.map { .init(item: item, subitem: $0) } }
}

extension [ItemReference] {
  /// The sub-items that are named, nil where there are none.
  var subitems: [Agenda.SubitemNumber]? {
    let all = flatMap(\.numbers)
    return all.isEmpty ? nil : all
  }
}

extension LineReader {
  /// An item that has to come next: `3`, `3 (a)`, `3(a)`, `3 (a) and (b)`, `3 (a) to (c)`.
  mutating func itemReference(_ what: String = "the number of an item") throws(LanguageError) -> ItemReference
  {
    var reference = ItemReference(item: 0)
    if let (item, letter) = peek()?.word.flatMap(LineReader.itemAndLetter) {
      position += 1
      reference = ItemReference(item: item, subitems: [letter])
    } else {
      reference.item = try number(what)
      guard let letter = acceptLetter() else { return reference }
      reference.subitems = [letter]
    }
    while let joint = acceptJoint() {
      guard let letter = acceptLetter(), let last = reference.subitems.last else { break }
      reference.subitems += joint == .range && last < letter ? Array((last + 1)...letter) : [letter]
    }
    reference.subitems = Set(reference.subitems).sorted()
    return reference
  }

  /// Items in a list, up to one of the phrases.
  mutating func itemReferences(until stops: Stops) throws(LanguageError) -> [ItemReference] {
    try list(until: stops) { reader throws(LanguageError) in try reader.itemReference() }
      .reduce(into: []) { items, next in
        let known = items.firstIndex { $0.item == next.item && !$0.subitems.isEmpty }
        if let known, !next.subitems.isEmpty {
          items[known].subitems = Set(items[known].subitems + next.subitems).sorted()
        } else {
          items.append(next)
        }
      }
  }

  /// The documents or reports that the body takes note of, and under which item.
  mutating func noting() throws(LanguageError) -> Agenda.Noting {
    var noting = Agenda.Noting(
      documents: try list(until: Stops("item", "in decision", "under")) { reader throws(LanguageError) in
        if let words = reader.acceptQuoted() { return words }
        return try reader.printedSymbol()
      })
    while !atEnd {
      _ = acceptComma()
      if accept("in", "decision") {
        noting.decision = try text("the number of the decision")
      } else {
        _ = accept("under")
        _ = accept("agenda")
        try require("item")
        let reference = try itemReference()
        noting.item = reference.item
        noting.subitems = reference.subitems.isEmpty ? nil : reference.subitems
      }
    }
    return noting
  }

  private enum Joint { case list, range }

  /// A comma, “and” or “to” that a letter follows.
  private mutating func acceptJoint() -> Joint? {
    let joints: [([String], Joint)] = [(["and"], .list), (["to"], .range)]
    for (words, joint) in joints where sees(words) && isLetter(words.count) {
      position += words.count
      return joint
    }
    guard peek()?.kind == .comma else { return nil }
    let words = sees(["and"], ahead: 1) ? 2 : 1
    guard isLetter(words) else { return nil }
    position += words
    return .list
  }

  private func isLetter(_ ahead: Int) -> Bool { peek(ahead)?.word.flatMap(LineReader.letter) != nil }

  /// The letter in brackets, counted from 0.
  static func letter(_ word: String) -> Int? {
    guard word.count == 3, word.hasPrefix("("), word.hasSuffix(")"),
      let letter = word.lowercased().dropFirst().first?.asciiValue, (97...122).contains(letter)
    else { return nil }
    return Int(letter) - 97
  }

  /// An item and a letter without a space between them.
  private static func itemAndLetter(_ word: String) -> (Int, Int)? {
    guard let bracket = word.firstIndex(of: "("), let letter = letter(String(word[bracket...])),
      let item = Int(word[..<bracket]), (1...greatest).contains(item)
    else { return nil }
    return (item, letter)
  }
}
