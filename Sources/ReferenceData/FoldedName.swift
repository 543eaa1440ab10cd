/// A name reduced to what two spellings of it have in common: small letters and digits in words,
/// without accents, apostrophes, punctuation or a leading article.
public struct FoldedName: Hashable, Comparable, Sendable {
  /// The words of the name, with one space between them.
  public let text: String

  /// Reduces a name as it was written.
  public init(_ name: String) {
    var folded = ""
    for scalar in name.unicodeScalars {
      if scalar.isASCII {
        Self.append(scalar, to: &folded)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { Self.append(lower, to: &folded) }
      }
    }
    if folded.hasSuffix(" ") { folded.removeLast() }
    text = folded.hasPrefix("the ") ? String(folded.dropFirst(4)) : folded
  }

  /// Whether a name comes first in alphabetical order.
  public static func < (left: FoldedName, right: FoldedName) -> Bool { left.text < right.text }

  private static func append(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    case "a"..."z", "0"..."9":
      folded.unicodeScalars.append(scalar)
    case "A"..."Z":
      folded.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: scalar) | 0x20))
    case "'", "’", "‘", "ʼ", "`", "´":
      break
    case "&":
      if !folded.isEmpty && !folded.hasSuffix(" ") { folded.append(" ") }
      folded.append("and ")
    default:
      if let plain = plainLetters[scalar] {
        folded.append(plain)
      } else if scalar.properties.generalCategory == .nonspacingMark {
        break
      } else if scalar.properties.isAlphabetic {
        folded.unicodeScalars.append(scalar)
      } else if !folded.isEmpty && !folded.hasSuffix(" ") {
        folded.append(" ")
      }
    }
  }

  /// The plain letters of each accented Latin letter.
  private static let plainLetters: [Unicode.Scalar: String] = {
    let families = [
      "a": "àáâãäåāăąǎ", "ae": "æ", "c": "çćĉċč", "d": "ďđð", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ",
      "i": "ìíîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ", "o": "òóôõöøōŏőơ", "oe": "œ",
      "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧț", "th": "þ", "u": "ùúûüũūŭůűųư", "w": "ŵ",
      "y": "ýÿŷ", "z": "źżž",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, accented) in families {
      for scalar in accented.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()
}
