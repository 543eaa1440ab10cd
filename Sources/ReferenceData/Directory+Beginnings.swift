extension Directory {
  /// Who may be meant by what is typed so far, by the places among ``Directory/participants``.
  public struct Beginnings: Sendable, Equatable {
    /// Those of whom a name, an alias or a code begins so.
    public var whole: Set<Int> = []
    /// The others of whom a later word of a name or an alias begins so.
    public var later: Set<Int> = []
  }

  /// Words by which nobody is known.
  private static let small: Set = ["of", "and", "the", "for", "in", "on", "to", "by", "with", "de", "from"]

  /// Who may be meant by the beginning of a name; nobody by a text without letters and digits.
  public func beginnings(_ text: String) -> Beginnings {
    let sought = FoldedName(text).text
    guard !sought.isEmpty else { return Beginnings() }
    let whole = Set(participants(beginning: sought))
    let first = sought.prefix { $0 != " " }
    let later = Self.small.contains(String(first)) ? [] : participants(withWord: sought)
    return Beginnings(whole: whole, later: Set(later).subtracting(whole))
  }
}
