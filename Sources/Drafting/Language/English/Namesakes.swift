import Proceedings

/// Finds the names of other bodies of the same kind in a text.
///
/// After the European Commission was named, a bare “Commission” would be read as that one: the next mention of the body
/// is in full again. This concerns bodies whose short name is a noun that others have in their names as well.
struct Namesakes {
  /// Whom a text names last.
  enum Named { case body, another }

  private let noun: String
  /// What stands before the noun in the full name, and the rest of it.
  private let before: Substring
  private let rest: Substring

  /// Nil for a body whose short name is its own.
  init?(_ body: Body) {
    let nouns = ["Commission", "Council", "Committee", "Assembly"]
    guard nouns.contains(body.shortName), let range = body.name.firstRange(of: body.shortName) else {
      return nil
    }
    noun = body.shortName
    before = body.name[..<range.lowerBound]
    rest = body.name[range.lowerBound...]
  }

  /// Which body of the kind the words name last from a place on: the body in full or another one; nil where they name
  /// neither. What stands in quotation marks is a title and does not count.
  func lastNamed(in words: String, from start: Int) -> Named? {
    words.places(of: noun, after: start).reversed().lazy.compactMap { named(at: $0, in: words) }.first
  }

  private func named(at place: Range<String.Index>, in words: String) -> Named? {
    let (start, end) = (words[..<place.lowerBound], words[place.upperBound...])
    guard !(end.first?.isLetter ?? false), !(start.last?.isLetter ?? false), !isQuoted(start) else {
      return nil
    }
    if start.hasSuffix(before), words[place.lowerBound...].hasPrefix(rest) { return .body }
    return followsName(start) || opensName(end) ? .another : nil
  }

  private func isQuoted(_ start: Substring) -> Bool {
    start.count { $0 == "“" } > start.count { $0 == "”" }
  }

  /// Whether a word with a capital stands before the noun that opens no sentence: “European Commission”.
  private func followsName(_ start: Substring) -> Bool {
    guard start.last == " " else { return false }
    let word = start.dropLast().reversed().prefix { $0.isLetter || $0 == "-" }
    let before = start.dropLast().dropLast(word.count)
    guard word.last?.isUppercase == true, let last = before.last else { return false }
    return last != "." && (last != " " || !before.dropLast().hasSuffix("."))
  }

  /// Whether the noun is followed by what it is for: “Commission on Narcotic Drugs”, “Committee of the Whole”.
  private func opensName(_ end: Substring) -> Bool {
    guard let link = [" on ", " for ", " of "].first(where: { end.hasPrefix($0) }) else { return false }
    let name = end.dropFirst(link.count)
    return (name.hasPrefix("the ") ? name.dropFirst(4) : name).first?.isUppercase == true
  }
}
