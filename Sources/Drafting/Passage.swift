import Proceedings

/// A piece of the report before its names are settled: words, names that shorten after their first mention,
/// and footnotes.
struct Passage: Sendable, Equatable, ExpressibleByStringInterpolation {
  enum Run: Sendable, Equatable {
    /// Words as they stand.
    case text(String)
    /// Words that somebody typed, in which organizations are still named in full.
    case typed(String)
    /// An organization, spelled out with its abbreviation at the first mention.
    case entity(ParticipantCode, NameForm)
    /// The body, in full at the first mention.
    case body(NameForm)
    /// The next letter opens a sentence.
    case capital
    /// A footnote.
    case note(Note)
  }

  var runs: [Run]

  static let empty = Passage(runs: [])

  init(runs: [Run]) { self.runs = runs }
  init(stringLiteral text: String) { runs = [.text(text)] }
  init(_ text: String) { runs = [.text(text)] }
  init(stringInterpolation: StringInterpolation) { runs = stringInterpolation.runs }

  var isEmpty: Bool { runs.allSatisfy { $0 == .text("") } }

  /// This as a sentence of its own, with a capital.
  var sentence: Passage { Passage(runs: [.capital] + runs) }

  /// Its words where it consists of nothing else.
  var words: String {
    runs.map { run in
      switch run {
      case .text(let text), .typed(let text): text
      case .entity, .body, .capital, .note: ""
      }
    }.joined()
  }

  static func + (left: Passage, right: Passage) -> Passage { Passage(runs: left.runs + right.runs) }

  struct StringInterpolation: StringInterpolationProtocol {
    var runs: [Run] = []
    init(literalCapacity: Int, interpolationCount: Int) {}
    mutating func appendLiteral(_ literal: String) { if !literal.isEmpty { runs.append(.text(literal)) } }
    mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }
    mutating func appendInterpolation(_ number: Int) { runs.append(.text("\(number)")) }
    mutating func appendInterpolation(_ passage: Passage) { runs += passage.runs }
    mutating func appendInterpolation(typed text: String) { runs.append(.typed(text)) }
    mutating func appendInterpolation(note: Note) { runs.append(.note(note)) }
  }
}

/// Refuses a passage in a plain text, which would show its debug description: warnings are errors in this package.
///
/// The compiler passes over an unavailable function for the general one, but not over a deprecated one.
extension DefaultStringInterpolation {
  @available(*, deprecated, message: "A passage is put into a passage: give the literal the type Passage")
  mutating func appendInterpolation(_ passage: Passage) { appendLiteral("") }

  @available(*, deprecated, message: "Passages are put into a passage one by one, or as an enumeration")
  mutating func appendInterpolation(_ passages: [Passage]) { appendLiteral("") }
}

/// In which form a sentence takes a name; languages that contract do so by it.
enum NameForm: Sendable, Equatable {
  /// The name alone: “Commission”.
  case bare
  /// With its article: “the Commission”, “la Commission”.
  case definite
  /// As what something belongs to: “of the Council”, “du Conseil”.
  case genitive
}

/// A footnote of the report before it has its mark.
struct Note: Sendable, Equatable {
  /// What kind of mark it takes.
  enum Mark: Sendable, Equatable {
    /// The next number.
    case number
    /// One asterisk more than the one before.
    case asterisk
  }

  var mark = Mark.number
  var passage: Passage
  /// What makes two marks refer to the same note.
  var key: String?
}

/// A block of a chapter before it has its number.
struct RoughBlock: Equatable, Sendable {
  var kind: Block.Kind
  /// The name that a block keeps from draft to draft, by which it is reworded.
  var name = ""
  var passage: Passage
  var origin = Block.Origin.record
  /// The versions of the events that it was drafted from.
  var sources: [Int] = []

  /// A row of a table.
  static func row(_ cells: [String], from sources: [Int] = []) -> RoughBlock {
    RoughBlock(kind: .row, passage: Passage(cells.joined(separator: "\t")), sources: sources)
  }
}

/// A chapter before its numbers and names are settled.
struct RoughChapter: Equatable, Sendable {
  var title: String
  var blocks: [RoughBlock]
}

/// Puts passages in a row: with commas, and “and” before the last.
func enumeration(_ parts: [Passage], separator: Passage = ", ", last: Passage = " and ") -> Passage {
  guard let end = parts.last else { return .empty }
  guard parts.count > 1 else { return end }
  let start = parts.dropLast().enumerated().reduce(Passage.empty) { sum, part in
    part.offset == 0 ? part.element : sum + separator + part.element
  }
  return start + last + end
}
