/// Text that is pasted: typed if it is one line, and otherwise shown and given line by line once that is wanted.
extension ConsoleState {
  /// Takes what is pasted; a line is given by a key alone.
  public mutating func paste(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { String($0).trimmingWhitespace }
      .filter { !$0.isEmpty }
    page = .session
    guard lines.count > 1 else { return typePasted(text) }
    guard question == nil else {
      hint = "\(lines.count) lines were pasted and not taken: answer the question first."
      return
    }
    if let line = lines.first(where: { $0.count > LineEditor.longestLine }) {
      notice = .refused(
        "Nothing was taken: a pasted line has \(line.count) characters, and may have \(LineEditor.longestLine)."
      )
      return
    }
    let begun = editor.text
    editor.clear()
    readLine()
    pose(Question(pasted: [begun + lines[0]] + lines.dropFirst()))
  }

  private mutating func typePasted(_ text: String) {
    let line = text.filter { !$0.isNewline }
    for character in line.prefix(LineEditor.longestLine) { _ = editor.press(.character(character)) }
    if line.count > LineEditor.longestLine {
      notice = .told("The text was cut after \(LineEditor.longestLine) characters.")
    }
    readLine()
  }

  /// Asks whether the pasted lines that are left are given, once one of them was refused.
  mutating func holdPasted(after line: String, _ reason: String) {
    let left = intents.filter(\.isPasted)
    intents.removeAll(where: \.isPasted)
    guard !left.isEmpty, question == nil else { return }
    let lines = left.compactMap { asked in
      if case .line(let line) = asked.intent { line } else { nil }
    }
    pose(Question(pasted: lines, after: line, refusedBecause: reason))
  }
}

extension Question {
  /// How many of the pasted lines are shown.
  private static let mostShown = 8

  /// Whether pasted lines are given.
  init(pasted lines: [String]) {
    self.init(
      Matter("\(lines.count) lines were pasted. Are they given, one after the other?", Question.shown(lines)),
      line: "\(lines.count) pasted lines", answer: .give(lines))
  }

  /// Whether the rest of the pasted lines is given after one that was refused.
  init(pasted lines: [String], after line: String, refusedBecause reason: String) {
    let left =
      lines.count == 1 ? "1 pasted line is left. Is it" : "\(lines.count) pasted lines are left. Are they"
    self.init(
      Matter("\(left) given without “\(line)”?", ["✗ \(reason)"] + Question.shown(lines)),
      line: "\(lines.count) pasted lines", answer: .give(lines))
  }

  private static func shown(_ lines: [String]) -> [String] {
    let rest = lines.count - mostShown
    return lines.prefix(mostShown).map { "› \($0)" } + (rest > 0 ? ["… \(rest) more"] : [])
  }
}
