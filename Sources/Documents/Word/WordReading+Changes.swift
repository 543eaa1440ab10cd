import Drafting

extension WordReading {
  /// How what came back differs from the edition that the document was made from.
  ///
  /// The document is made again and read in the same way, so that everything in it is accounted for: paragraphs, lists,
  /// tables, notes, headings, the masthead and the running heads.
  public func changes(since edition: Edition) throws -> ReturnedChanges {
    changes(since: edition, sent: try WordReading(try WordDocument(edition).bytes()))
  }

  /// How it differs from the edition, which was sent out as that document.
  func changes(since edition: Edition, sent: WordReading) -> ReturnedChanges {
    var comparison = WordComparison(sent: sent, returned: self, edition: edition)
    return comparison.changes()
  }

  /// The words with ordinary spaces, and a space for the tab after a label.
  static func canonical(_ words: String) -> String {
    Typography.unbound(words).replacing("\t", with: " ").trimmed
  }

  /// The words as they are compared: what word processors change by themselves counts as the same.
  static func folded(_ words: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": folded.append("\"")
      case "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}": folded.append("'")
      case "\u{2010}", "\u{2011}": folded.append("-")
      case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": continue
      case _ where scalar.properties.isWhitespace: if folded.last != " " { folded.append(" ") }
      case _: folded.append(scalar)
      }
    }
    return String(folded).trimmed
  }

  /// A note as it is compared: words in italics may stand between asterisks.
  static func foldedNote(_ words: String) -> String { folded(words).filter { $0 != "*" } }

  /// How many of their words two texts have in common, from 0 to 1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let words = [one, other].map { folded($0).split(separator: " ") }
    var counts = Dictionary(words[0].map { ($0, 1) }, uniquingKeysWith: +)
    let common = words[1].count { word in
      guard let count = counts[word], count > 0 else { return false }
      counts[word] = count - 1
      return true
    }
    return Double(common) / Double(max(words[0].count, words[1].count, 1))
  }

  /// Words as they came back, each that was not changed spelled as it was sent out, with its quotation marks and hyphens.
  static func respelled(_ after: String, as before: String) -> String {
    let old = before.split(separator: " ", omittingEmptySubsequences: false)
    let new = after.split(separator: " ", omittingEmptySubsequences: false)
    // Comparing costs the product of the differences: nobody writes so long a paragraph.
    guard old.count + new.count < 10_000 else { return after }
    let difference = new.map { folded(String($0)) }.difference(from: old.map { folded(String($0)) })
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var kept = old.indices.filter { !removed.contains($0) }.map { old[$0] }[...]
    return new.indices.map { inserted.contains($0) ? new[$0] : kept.popFirst() ?? new[$0] }
      .joined(separator: " ")
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
