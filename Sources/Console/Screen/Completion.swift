import CommandLanguage
import ReferenceData

/// What may stand where the cursor is, of that what makes sense at this moment, the likeliest first.
public struct Completion: Sendable, Equatable {
  /// Something that may stand there.
  public struct Candidate: Sendable, Equatable {
    /// What is put into the line.
    public var text: String
    /// What it is, for whoever chooses.
    public var detail: String

    init(_ text: String, _ detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// What may stand there.
  public private(set) var candidates: [Candidate] = []
  /// Which of it stands there now, after a key that completes.
  public private(set) var chosen: Int?
  /// In which column it begins.
  private(set) var start = 0

  /// How many are offered.
  static let most = 12

  /// Nothing.
  init() {}

  /// What may stand at the cursor of a console.
  init(for state: ConsoleState) {
    let before = state.editor.beforeCursor
    let tokens = Tokens(before)
    let places = CompletionPlaces(state)
    if let open = tokens.unclosed {
      let typed = String(before.dropFirst(open + 1))
      candidates = Array(
        places.quoted.filter { Completion.begins($0.text.dropFirst(), with: typed) }.prefix(Completion.most))
      start = open
      return
    }
    let words = tokens.all
    let hasGap = before.last?.isWhitespace == true || words.last?.kind == .comma
    for count in Completion.lengths(of: words, hasGap: hasGap, atMost: places.names.directory.longestName) {
      let fragment = words.suffix(count)
      guard fragment.allSatisfy({ $0.word != nil }) else { continue }
      let column = fragment.first?.columns.lowerBound ?? before.count
      let typed = String(before.dropFirst(column))
      let found = places.candidates(after: Array(words.dropLast(count)), typed: typed)
      // A whole name is not taken apart, even if it may not stand there.
      if found.isEmpty, count > 1, places.names.directory.isWhole(typed) { return }
      guard !found.isEmpty else { continue }
      candidates = Array(found.prefix(Completion.most))
      start = column
      return
    }
  }

  /// How many of the last words may be the beginning of what is to stand there, the likeliest number first: as many as
  /// possible, since names have several words, but none where a whole command stands there and a space after it.
  private static func lengths(of words: [Token], hasGap: Bool, atMost longest: Int) -> [Int] {
    // No name reaches over a comma or a quotation.
    let together = words.suffix(longest).reversed().prefix { $0.word != nil }.count
    let least = hasGap ? 0 : 1
    let lengths = least <= together ? Array((least...together).reversed()) : []
    let spoken = words.compactMap { $0.word?.lowercased() }
    let isCommand = spoken.count == words.count && Keyword.beginning(spoken)?.count == words.count
    return hasGap && isCommand ? [0] + lengths : lengths
  }

  /// The same with the next of it, or the one before, in its place; nil where there is nothing.
  func turned(by step: Int) -> Completion? {
    guard !candidates.isEmpty else { return nil }
    var turned = self
    let last = candidates.count - 1
    turned.chosen = chosen.map { ($0 + step + candidates.count) % candidates.count } ?? (step > 0 ? 0 : last)
    return turned
  }

  /// What stands in the line, with a space to go on after it.
  var chosenText: String {
    guard let chosen, candidates.indices.contains(chosen) else { return "" }
    return candidates[chosen].text + " "
  }

  /// Whether a text, or a later word of it, begins as something typed does; accents and case aside.
  static func begins(_ text: some StringProtocol, with typed: String) -> Bool {
    let (name, sought) = (FoldedName(String(text)).text, FoldedName(typed).text)
    return sought.isEmpty || name.hasPrefix(sought) || name.contains(" \(sought)")
  }
}
