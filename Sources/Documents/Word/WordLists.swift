/// The numbers and letters that Word prints before paragraphs, which stand in no run (ECMA-376, part 1, 17.9).
struct WordLists {
  private struct Level {
    var format = "decimal"
    var text = ""
    var start = 1
  }
  /// The numbering that a style gives its paragraphs.
  private struct Style {
    var base: String?
    var name = ""
    var number: Int?
    var level: Int?
    var outline: Int?
  }
  private var levels: [Int: [Int: Level]] = [:]
  private var abstracts: [Int: Int] = [:]
  private var starts: [Int: [Int: Int]] = [:]
  private var styles: [String: Style] = [:]
  private var counts: [Int: [Int: Int]] = [:]

  init(_ file: WordFile) throws(WordFile.Fault) {
    try readNumbering(file)
    try readStyles(file)
  }

  private mutating func readNumbering(_ file: WordFile) throws(WordFile.Fault) {
    var (abstract, number, level): (Int?, Int?, Int?) = (nil, nil, nil)
    var (levels, abstracts, starts) = (levels, abstracts, starts)
    try file.read("word/numbering.xml") { token in
      guard case .start(let name, let attributes, _) = token else { return }
      let value = attributes["w:val"]
      switch name {
      case "w:abstractNum": (abstract, number) = (attributes["w:abstractNumId"].flatMap { Int($0) }, nil)
      case "w:num": (abstract, number) = (nil, attributes["w:numId"].flatMap { Int($0) })
      case "w:abstractNumId": if let number { abstracts[number] = value.flatMap { Int($0) } }
      case "w:lvl", "w:lvlOverride": level = attributes["w:ilvl"].flatMap { Int($0) }
      case "w:startOverride":
        if let number, let level { starts[number, default: [:]][level] = value.flatMap { Int($0) } }
      case "w:numFmt":
        if let abstract, let level {
          levels[abstract, default: [:]][level, default: Level()].format = value ?? ""
        }
      case "w:lvlText":
        if let abstract, let level {
          levels[abstract, default: [:]][level, default: Level()].text = value ?? ""
        }
      case "w:start":
        if let abstract, let level, let start = value.flatMap({ Int($0) }) {
          levels[abstract, default: [:]][level, default: Level()].start = start
        }
      case _: break
      }
    }
    (self.levels, self.abstracts, self.starts) = (levels, abstracts, starts)
  }

  private mutating func readStyles(_ file: WordFile) throws(WordFile.Fault) {
    var styles = styles
    var identifier = ""
    try file.read("word/styles.xml") { token in
      guard case .start(let name, let attributes, _) = token else { return }
      let value = attributes["w:val"]
      switch name {
      case "w:style":
        identifier = attributes["w:styleId"] ?? ""
        styles[identifier] = Style()
      case "w:basedOn": styles[identifier]?.base = value
      case "w:name": if styles[identifier]?.name.isEmpty == true { styles[identifier]?.name = value ?? "" }
      case "w:numId": styles[identifier]?.number = value.flatMap { Int($0) }
      case "w:ilvl": styles[identifier]?.level = value.flatMap { Int($0) }
      case "w:outlineLvl": styles[identifier]?.outline = value.flatMap { Int($0) }
      case _: break
      }
    }
    self.styles = styles
  }

  /// The numbering of a style, or of one that it is based on.
  private func inherited<Value>(_ identifier: String, _ value: (Style) -> Value?) -> Value? {
    var next: String? = identifier
    for _ in 0..<20 {
      guard let style = next.flatMap({ styles[$0] }) else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }

  /// The level of a heading, from 1; nil for other paragraphs.
  func headingLevel(of paragraph: WordReading.Paragraph) -> Int? {
    let name = inherited(paragraph.styleIdentifier) { style in
      style.name.lowercased().hasPrefix("heading ") ? Int(style.name.dropFirst(8)) : nil
    }
    let outline = paragraph.outline ?? inherited(paragraph.styleIdentifier, \.outline)
    return name ?? outline.flatMap { $0 < 9 ? $0 + 1 : nil }
  }

  /// The number or letter before a paragraph, which counts on with it; nil if it has none.
  mutating func label(of paragraph: WordReading.Paragraph) -> String? {
    let style = paragraph.styleIdentifier
    guard let number = paragraph.listNumber ?? inherited(style, \.number), number != 0,
      let abstract = abstracts[number], let levels = levels[abstract]
    else { return nil }
    let level = paragraph.listLevel ?? inherited(style, \.level) ?? 0
    guard let own = levels[level], own.format != "none" else { return nil }
    let start = starts[number]?[level] ?? own.start
    var counts = counts[abstract] ?? [:]
    // A list that starts anew does so once.
    if starts[number]?[level] != nil {
      counts[level] = nil
      starts[number]?[level] = nil
    }
    counts[level] = (counts[level] ?? start - 1) + 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    self.counts[abstract] = counts
    if own.format == "bullet" { return "–" }
    var text = own.text
    for other in 0...level {
      let format = levels[other]?.format ?? "decimal"
      text = text.replacing(
        "%\(other + 1)", with: WordLists.figure(counts[other] ?? levels[other]?.start ?? 1, format))
    }
    return text.isEmpty ? nil : text
  }

  private static func figure(_ number: Int, _ format: String) -> String {
    guard number > 0 else { return "\(number)" }
    switch format {
    case "lowerLetter", "upperLetter":
      let letter = Unicode.Scalar(UInt8(97 + (number - 1) % 26))
      let word = String(repeating: Character(letter), count: (number - 1) / 26 + 1)
      return format == "lowerLetter" ? word : word.uppercased()
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    case _: return "\(number)"
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = min(number, 4000)
    return signs.reduce(into: "") { text, sign in
      while rest >= sign.0 {
        text += sign.1
        rest -= sign.0
      }
    }
  }
}
