/// The fields that are open in a Word document: those whose words are read, and those whose words Word makes anew.
struct WordFields {
  private var open: [Field] = []
  /// How many of the fields are not yet at their results, give numbers of pages, and give marks of notes.
  private var (instructions, pages, marks) = (0, 0, 0)

  private struct Field {
    var instruction = ""
    var isResult = false
    /// Whether it is a number of a page, which Word puts in anew.
    var isPage: Bool {
      ["PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES"].contains(kind)
    }
    var isMark: Bool { kind == "NOTEREF" }
    private var kind: String {
      instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
    }
  }

  /// Whether words belong to the text.
  var showWords: Bool { instructions == 0 && pages == 0 }
  /// Whether words are the marks of notes.
  var giveMarks: Bool { marks > 0 }

  /// Takes a mark of a field.
  mutating func take(_ type: String) {
    switch type {
    case "begin": begin("")
    case "separate": separate()
    case "end": end()
    case _: break
    }
  }

  mutating func begin(_ instruction: String) {
    open.append(Field(instruction: instruction))
    instructions += 1
  }

  /// Words of the instruction of the innermost field.
  mutating func instruct(_ words: String) {
    if !open.isEmpty { open[open.count - 1].instruction += words }
  }

  /// The words of a field follow.
  mutating func separate() {
    guard let field = open.last, !field.isResult else { return }
    open[open.count - 1].isResult = true
    instructions -= 1
    if field.isPage { pages += 1 }
    if field.isMark { marks += 1 }
  }

  mutating func end() {
    guard let field = open.popLast() else { return }
    guard field.isResult else {
      instructions -= 1
      return
    }
    if field.isPage { pages -= 1 }
    if field.isMark { marks -= 1 }
  }
}
