/// The line being typed, with its cursor, what was cut from it, and the lines typed before.
public struct LineEditor: Sendable, Equatable {
  /// The line as it stood before a change.
  struct Earlier: Sendable, Equatable {
    var characters: [Character]
    var cursor: Int
  }
  /// Which line of the history is shown, and what had been typed before it was.
  struct Recalled: Sendable, Equatable {
    var index: Int
    var typed: String
  }
  /// A search among the lines typed before.
  struct Search: Sendable, Equatable {
    /// The words that are searched for.
    var sought = ""
    /// Where it was found.
    var found: Int?
    /// The line that had been typed before.
    var typed: String
  }
  /// The effect of the last key, as far as the next one goes on with it.
  enum Step: Sendable { case insertion, cut, other }

  var characters: [Character] = []
  /// Before which character the cursor stands.
  public internal(set) var cursor = 0
  /// The lines given or emptied before, the newest last.
  var history: [String] = []
  var recalled: Recalled?
  var search: Search?
  /// The words that were cut last.
  var killed = ""
  var lastStep = Step.other
  var earlier: [Earlier] = []

  /// How many lines of the history are kept.
  static let longestHistory = 500
  /// How many characters a line may have.
  static let longestLine = 4000
  /// The characters with which an Alt key means something.
  static let altCharacters: Set<Character> = ["b", "f", "d", ".", "\u{7F}"]
  /// How many changes can be taken back.
  static let mostEarlier = 200

  /// An empty line, with the lines of earlier runs.
  public init(history: [String] = []) { self.history = history.suffix(LineEditor.longestHistory) }

  /// The line.
  public var text: String { String(characters) }
  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty && search == nil }
  /// What stands before the cursor.
  public var beforeCursor: String { String(characters[..<cursor]) }
  /// The words that are searched for among the lines typed before; nil if none are.
  public var sought: String? { search?.sought }

  /// Puts a line in place of what is typed, the cursor at its end.
  mutating func replace(with text: String) {
    characters = Array(text.prefix(LineEditor.longestLine))
    cursor = characters.count
  }

  /// Puts a text in place of the characters before the cursor from that one on.
  mutating func complete(from start: Int, with text: String) {
    guard start <= cursor else { return }
    remember(.other)
    characters.replaceSubrange(start..<cursor, with: Array(text))
    cursor = start + text.count
  }

  /// Empties the line and remembers it, or what it stood for.
  mutating func finish(as line: String? = nil) {
    keep(line ?? text)
    clear()
  }

  /// Empties the line, which comes back as the last of those typed before.
  mutating func drop() { finish() }

  mutating func clear() {
    characters = []
    cursor = 0
    recalled = nil
    search = nil
    earlier = []
    lastStep = .other
  }

  private mutating func keep(_ line: String) {
    if !line.isEmpty, history.last != line { history.append(line) }
    if history.count > LineEditor.longestHistory { history.removeFirst() }
  }
}

// MARK: - Lines typed before

extension LineEditor {
  mutating func recall(_ step: Int) {
    let index = (recalled?.index ?? history.count) + step
    let typed = recalled?.typed ?? text
    if history.indices.contains(index) {
      replace(with: history[index])
      recalled = Recalled(index: index, typed: typed)
    } else if index == history.count, recalled != nil {
      replace(with: typed)
      recalled = nil
    }
  }

  /// Takes a key while lines are looked for; nil if it ends the search and means something for the line found.
  mutating func pressInSearch(_ key: Key) -> Bool? {
    guard var search else { return nil }
    switch key {
    case .character(let character):
      search.sought.append(character)
      find(&search, before: history.count)
    case .backspace:
      if !search.sought.isEmpty { search.sought.removeLast() }
      find(&search, before: history.count)
    case .control("r"), .up: find(&search, before: search.found ?? history.count)
    case .escape, .control("g"), .control("c"):
      replace(with: search.typed)
      self.search = nil
      return true
    default:
      self.search = nil
      return nil
    }
    self.search = search
    return true
  }

  private mutating func find(_ search: inout Search, before index: Int) {
    let sought = search.sought.lowercased()
    guard !sought.isEmpty else { return }
    let found = history.indices.prefix(index).last {
      history[$0].lowercased().contains(sought) && (index == history.count || history[$0] != text)
    }
    guard let found else { return }
    search.found = found
    replace(with: history[found])
  }
}
