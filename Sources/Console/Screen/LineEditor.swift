/// The line being typed, with its cursor and the lines typed before.
public struct LineEditor: Sendable, Equatable {
  private var characters: [Character] = []
  /// Before which character the cursor stands.
  public private(set) var cursor = 0
  private var history: [String] = []
  /// Which line of the history is shown, and what had been typed before it was.
  private var recalled: (index: Int, typed: String)?

  /// How many lines of the history are kept.
  static let longestHistory = 500
  /// How many characters a line may have.
  static let longestLine = 4000

  /// An empty line.
  public init() {}

  /// The line.
  public var text: String { String(characters) }
  /// Whether nothing is typed.
  public var isEmpty: Bool { characters.isEmpty }
  /// What stands before the cursor.
  var beforeCursor: String { String(characters[..<cursor]) }

  /// Puts a line in place of what is typed, the cursor at its end.
  mutating func replace(with text: String) {
    characters = Array(text.prefix(LineEditor.longestLine))
    cursor = characters.count
  }

  /// Puts a text in place of the characters before the cursor from that one on.
  mutating func complete(from start: Int, with text: String) {
    guard start <= cursor else { return }
    characters.replaceSubrange(start..<cursor, with: Array(text))
    cursor = start + text.count
  }

  /// Empties the line and remembers it.
  mutating func finish() {
    let text = text
    if !text.isEmpty, history.last != text { history.append(text) }
    if history.count > LineEditor.longestHistory { history.removeFirst() }
    clear()
  }

  mutating func clear() {
    characters = []
    cursor = 0
    recalled = nil
  }

  /// Does what a key means for the line; false where it means nothing.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    case .control("w"): remove(from: startOfWord, to: cursor)
    case .up, .control("p"): recall(-1)
    case .down, .control("n"): recall(1)
    case .enter, .tab, .backTab, .escape, .pageUp, .pageDown, .function, .control: return false
    }
    return true
  }

  private mutating func insert(_ character: Character) {
    guard characters.count < LineEditor.longestLine, !Columns.isControl(character) else { return }
    characters.insert(character, at: cursor)
    cursor += 1
    rejoin(before: cursor)
  }

  /// An accent that is typed after its letter becomes one character with it.
  private mutating func rejoin(before end: Int) {
    guard end >= 2 else { return }
    let joined = Array(String(characters[(end - 2)..<end]))
    guard joined.count == 1 else { return }
    characters.replaceSubrange((end - 2)..<end, with: joined)
    cursor = end - 1
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<max(0, min(characters.count, end))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var startOfWord: Int {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private mutating func recall(_ step: Int) {
    let index = (recalled?.index ?? history.count) + step
    let typed = recalled?.typed ?? text
    if history.indices.contains(index) {
      replace(with: history[index])
      recalled = (index, typed)
    } else if index == history.count, recalled != nil {
      replace(with: typed)
      recalled = nil
    }
  }

  public static func == (left: LineEditor, right: LineEditor) -> Bool {
    (left.characters, left.cursor, left.history, left.recalled?.index)
      == (right.characters, right.cursor, right.history, right.recalled?.index)
  }
}
