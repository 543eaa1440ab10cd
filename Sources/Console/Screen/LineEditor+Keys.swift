/// Keys as in any shell (GNU Readline, in its Emacs manner).
extension LineEditor {
  /// Does what a key means for the line; false where it means nothing.
  mutating func press(_ key: Key) -> Bool {
    if let isDone = pressInSearch(key) { return isDone }
    if change(key) { return true }
    lastStep = .other
    switch key {
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .wordLeft, .alt("b"): cursor = startOfName
    case .wordRight, .alt("f"): cursor = endOfName
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .up, .control("p"): recall(-1)
    case .down, .control("n"): recall(1)
    case .control("r"): search = Search(typed: text)
    case .control("_"): takeBack()
    // An Alt key without a meaning does nothing, rather than what Esc and the letter would.
    case .alt: break
    case .character, .backspace, .delete, .enter, .tab, .backTab, .escape, .pageUp, .pageDown, .function,
      .control:
      return false
    }
    return true
  }

  /// Does what a key changes in the line; false where it changes nothing.
  private mutating func change(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .backspace: remove(cursor - 1, cursor)
    case .delete, .control("d"): remove(cursor, cursor + 1)
    case .control("u"): cut(0, cursor)
    case .control("k"): cut(cursor, characters.count)
    case .control("w"): cut(startOfWord, cursor)
    case .alt("d"): cut(cursor, endOfName)
    case .alt("\u{7F}"): cut(startOfName, cursor)
    case .control("y"): put(killed)
    case .control("t"): exchange()
    case .alt("."): put(history.last?.split(separator: " ").last.map(String.init) ?? "")
    default: return false
    }
    return true
  }

  private mutating func insert(_ character: Character) {
    guard characters.count < LineEditor.longestLine, !Columns.isControl(character) else { return }
    remember(character.isWhitespace ? .other : .insertion)
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

  private mutating func put(_ text: String) {
    guard !text.isEmpty, characters.count + text.count <= LineEditor.longestLine else { return }
    remember(.other)
    characters.insert(contentsOf: Array(text), at: cursor)
    cursor += text.count
  }

  private mutating func remove(_ start: Int, _ end: Int) {
    let range = max(0, start)..<max(0, min(characters.count, end))
    guard !range.isEmpty else { return }
    remember(.other)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Removes characters and keeps them; what is cut by several keys in a row stays together.
  private mutating func cut(_ start: Int, _ end: Int) {
    guard start < end else { return }
    let text = String(characters[start..<end])
    let goesOn = lastStep == .cut
    killed = !goesOn ? text : end == cursor ? text + killed : killed + text
    remove(start, end)
    lastStep = .cut
  }

  /// Exchanges the characters around the cursor.
  private mutating func exchange() {
    let right = min(cursor, characters.count - 1)
    guard right >= 1 else { return }
    remember(.other)
    characters.swapAt(right - 1, right)
    cursor = right + 1
  }

  /// Keeps the line as it is before a change; characters typed in a row are one change.
  mutating func remember(_ step: Step) {
    defer { lastStep = step }
    if step == .insertion, lastStep == .insertion { return }
    earlier.append(Earlier(characters: characters, cursor: cursor))
    if earlier.count > LineEditor.mostEarlier { earlier.removeFirst() }
  }

  private mutating func takeBack() {
    guard let last = earlier.popLast() else { return }
    (characters, cursor) = (last.characters, last.cursor)
  }

  // MARK: Words

  private var startOfWord: Int { start { $0.isWhitespace } }
  private var startOfName: Int { start { !$0.isLetter && !$0.isNumber } }

  private func start(_ isGap: (Character) -> Bool) -> Int {
    var start = cursor
    while start > 0, isGap(characters[start - 1]) { start -= 1 }
    while start > 0, !isGap(characters[start - 1]) { start -= 1 }
    return start
  }

  private var endOfName: Int {
    func isGap(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
    var end = cursor
    while end < characters.count, isGap(characters[end]) { end += 1 }
    while end < characters.count, !isGap(characters[end]) { end += 1 }
    return end
  }
}
