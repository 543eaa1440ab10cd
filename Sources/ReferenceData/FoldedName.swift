/// A name reduced to what two spellings of it have in common: small letters and digits in words,
/// without accents, apostrophes, punctuation or a leading article.
public struct FoldedName: Hashable, Comparable, Sendable {
  /// The words of the name, with one space between them.
  public let text: String

  /// Reduces a name as it was written.
  public init(_ name: String) {
    var folded: [UInt8] = []
    folded.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        Self.append(scalar, to: &folded)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { Self.append(lower, to: &folded) }
      }
    }
    if folded.last == Self.space { folded.removeLast() }
    let article = folded.starts(with: "the ".utf8) ? 4 : 0
    text = String(decoding: folded[article...], as: UTF8.self)
  }

  /// Whether a name comes first in alphabetical order.
  public static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }

  private static let space = UInt8(ascii: " ")

  private static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
    switch scalar {
    case "a"..."z", "0"..."9":
      folded.append(UInt8(ascii: scalar))
    case "A"..."Z":
      folded.append(UInt8(ascii: scalar) | 0x20)
    case "'", "’", "‘", "ʼ", "`", "´":
      break
    case "&":
      endWord(of: &folded)
      folded.append(contentsOf: "and ".utf8)
    default:
      if scalar.isASCII {
        endWord(of: &folded)
      } else if let plain = plainLetters[scalar] {
        folded.append(contentsOf: plain.utf8)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        break
      } else if scalar.properties.isAlphabetic {
        folded.append(contentsOf: String(scalar).utf8)
      } else {
        endWord(of: &folded)
      }
    }
  }

  private static func endWord(of folded: inout [UInt8]) {
    if let last = folded.last, last != space { folded.append(space) }
  }

  /// The plain letters of each accented Latin letter.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let families = [
      "a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőơ", "oe": "œ",
      "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűųư", "w": "ŵ",
      "y": "ýÿŷ", "z": "źżž",
      // Russian and Arabic letters that are often written without their marks.
      "е": "ё", "и": "й", "ا": "أإآٱ", "ي": "ىئ", "و": "ؤ", "ه": "ة",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
