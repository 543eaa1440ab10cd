/// The line where lines are given as a whole, and no single key is.
extension ConsoleState {
  /// The outcome of a key.
  enum Typed: Equatable {
    case nothing
    case line(String)
    case said(String)
    case suspend
    case end
  }

  /// Takes a key into the line.
  mutating func edit(_ key: Key) -> Typed {
    switch key {
    case .enter:
      let line = editor.text
      editor.finish()
      return .line(line)
    case .control("d") where editor.isEmpty: return .end
    case .control("z"): return .suspend
    case .control("c") where editor.sought == nil, .escape where editor.sought == nil: editor.drop()
    case .tab, .backTab: return completed(by: key == .tab ? 1 : -1)
    default: _ = editor.press(key)
    }
    completion = Completion()
    return .nothing
  }

  /// Puts what may stand there into the line, and says what else might if there is more than one.
  private mutating func completed(by step: Int) -> Typed {
    let isFirst = completion.chosen == nil
    if isFirst { readLine() }
    complete(by: step)
    let all = completion.candidates
    guard isFirst, all.count > 1 else { return .nothing }
    return .said(
      all.map { $0.detail.isEmpty ? $0.text : "\($0.text) (\($0.detail))" }.joined(separator: ", "))
  }
}
