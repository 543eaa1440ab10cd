import ReferenceData

extension [MaterialBlock] {
  /// The blocks of a Markdown text, comments left out: a heading is one by itself, a blank line ends one, and so does the
  /// next entry of a list. What pandoc writes is understood: strong words, escapes, references to notes.
  static func blocks(of text: String) -> [MaterialBlock] {
    var blocks: [MaterialBlock] = []
    var open: (lines: [Substring], number: Int)?
    func close() {
      if let (lines, number) = open {
        let words = Tokens.trimmed(lines.joined(separator: " "))
        let level = words.prefix { $0 == "#" }.count
        let rest = String(words.dropFirst(level).drop(while: \.isWhitespace))
        blocks.append(
          MaterialBlock(
            text: PandocMarkdown.plain(rest), line: number, level: level > 0 ? level : nil))
      }
      open = nil
    }
    var isComment = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let start = line.drop(while: \.isWhitespace)
      if isComment || start.hasPrefix("<!--") {
        close()
        isComment = !line.contains("-->")
      } else if start.isEmpty {
        close()
      } else if start.hasPrefix("#") || PandocMarkdown.opensNote(start) {
        close()
        open = ([start], index + 1)
        if start.hasPrefix("#") { close() }
      } else {
        let isNext = PandocMarkdown.isEntry(start) && (open?.lines.first).map(PandocMarkdown.isEntry) == true
        if isNext { close() }
        let entry = open == nil ? PandocMarkdown.entry(line) : start
        open = ((open?.lines ?? []) + [entry], open?.number ?? index + 1)
      }
    }
    close()
    return blocks
  }
}

/// Markdown as pandoc makes it from a Word document, in the form that texts are kept in.
enum PandocMarkdown {
  /// Whether a line begins a note: `[^1]: …`.
  static func opensNote(_ line: Substring) -> Bool {
    guard line.hasPrefix("[^"), let end = line.firstIndex(of: "]") else { return false }
    return line[end...].dropFirst().hasPrefix(":")
  }

  /// Whether a line begins an entry of a list: `1. `, `(a) `, `a. `.
  static func isEntry(_ line: Substring) -> Bool { label(line) != nil }

  /// An entry with its letter as reports have it: what is set in under a number is `(a)`.
  static func entry(_ line: Substring) -> Substring {
    let start = line.drop(while: \.isWhitespace)
    guard let (label, rest) = label(start) else { return start }
    let isSetIn = line.count - start.count >= 2
    let name = label.filter { $0.isLetter || $0.isNumber }
    let isLetter = label.hasSuffix(".") && name.allSatisfy(\.isLowercase)
    return isSetIn && isLetter ? "(\(name)) \(rest)"[...] : "\(label) \(rest)"[...]
  }

  private static func label(_ line: Substring) -> (label: Substring, rest: Substring)? {
    guard let space = line.firstIndex(where: \.isWhitespace) else { return nil }
    let label = line[..<space]
    guard label.count <= 6, label.hasSuffix(".") || (label.hasPrefix("(") && label.hasSuffix(")")) else {
      return nil
    }
    let name = label.drop { $0 == "(" }.dropLast()
    let isNumber = !name.isEmpty && name.allSatisfy { $0.isASCII && $0.isNumber }
    let isLetter = name.count == 1 && name.allSatisfy { $0.isASCII && $0.isLowercase }
    let isRoman = !name.isEmpty && name.allSatisfy { "ivx".contains($0) }
    guard isNumber || isLetter || isRoman else { return nil }
    return (label, line[space...].drop(while: \.isWhitespace))
  }

  /// The words with single asterisks for emphasis and figures above the line for references to notes.
  static func plain(_ text: String) -> String {
    guard text.contains(where: { "[\\_*".contains($0) }) else { return text }
    var result = ""
    var rest = text[...]
    var isStrong = false
    while let first = rest.first {
      if first == "\\", let next = rest.dropFirst().first, next.isASCII, next.isPunctuation || next.isSymbol {
        result.append(next)
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("[^"), !result.isEmpty, let end = rest.firstIndex(of: "]") {
        let mark = rest[..<end].dropFirst(2)
        result += Marks.superscript(mark)
        rest = rest[end...].dropFirst()
      } else if rest.hasPrefix("**"), isStrong || opensStrong(rest, after: result.last) {
        isStrong.toggle()
        rest = rest.dropFirst(2)
      } else if first == "_", isEmphasis(rest, after: result.last) {
        result.append("*")
        rest = rest.dropFirst()
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether two asterisks open strong words that are closed again, and are no mark of a note.
  private static func opensStrong(_ rest: Substring, after last: Character?) -> Bool {
    let follows = rest.dropFirst(2)
    guard last.map({ $0.isWhitespace || "(“".contains($0) }) ?? true,
      let next = follows.first, !next.isWhitespace, next != "*"
    else { return false }
    return follows.contains("**")
  }

  /// Whether a line below sets words in italics: it stands at the edge of a word.
  private static func isEmphasis(_ rest: Substring, after last: Character?) -> Bool {
    let before = last.map { $0.isLetter || $0.isNumber } ?? false
    let after = rest.dropFirst().first.map { $0.isLetter || $0.isNumber } ?? false
    return before != after
  }
}
