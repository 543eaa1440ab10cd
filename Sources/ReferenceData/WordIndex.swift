/// An index of texts by the words in them: finds those in which a word, and what follows it, begins like a text.
///
/// Texts are folded (``FoldedName``). Looking through all names of the directory takes a thousand times as long as the
/// rest of reading a line.
public struct WordIndex: Sendable {
  private let texts: [String]
  /// The places of the texts that have a word with these first bytes.
  private let places: [Key: [Int]]

  /// The least length of a text that can be sought, in bytes.
  public static let shortest = 3

  private struct Key: Hashable {
    let first: UInt8
    let second: UInt8
    let third: UInt8

    init?(_ text: Substring.UTF8View) {
      var bytes = text.makeIterator()
      guard let first = bytes.next(), let second = bytes.next(), let third = bytes.next() else { return nil }
      (self.first, self.second, self.third) = (first, second, third)
    }
  }

  /// An index of texts.
  public init(_ texts: [String]) {
    var places: [Key: [Int]] = [:]
    for (place, text) in texts.enumerated() {
      for word in WordIndex.words(of: text) {
        guard let key = Key(word), places[key]?.last != place else { continue }
        places[key, default: []].append(place)
      }
    }
    self.texts = texts
    self.places = places
  }

  /// The places of the texts in which a word, and what follows it, begins like `sought`, in order; none if that is too
  /// short.
  public func places(beginning sought: String) -> [Int] {
    guard let key = Key(sought[...].utf8) else { return [] }
    return (places[key] ?? []).filter { place in
      WordIndex.words(of: texts[place]).contains { $0.starts(with: sought.utf8) }
    }
  }

  /// Each word with all that follows it.
  private static func words(of text: String) -> [Substring.UTF8View] {
    let bytes = text.utf8
    let beginnings =
      [bytes.startIndex] + bytes.indices.filter { bytes[$0] == UInt8(ascii: " ") }.map(bytes.index(after:))
    return beginnings.map { text[$0...].utf8 }
  }
}
