/// Places in square brackets that hold words of the record, in a report in another language.
enum Untranslated {
  /// The words in the brackets of a text that begin so; brackets in the words themselves are passed over.
  static func words(in text: String, opening: String) -> [String] {
    text.split(separator: opening, omittingEmptySubsequences: false).dropFirst().map { rest in
      var depth = 0
      return String(
        rest.prefix { character in
          if character == "[" { depth += 1 }
          if character == "]" { depth -= 1 }
          return depth >= 0
        })
    }
  }
}
