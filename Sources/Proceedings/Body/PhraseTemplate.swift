/// A phrase of the report with places for the facts: `{when}, {body} considered item {number} of its agenda.`
///
/// What stands in brackets, such as `[, pursuant to {mandate}]`, is left out where one of the facts in it is missing.
public struct PhraseTemplate: Sendable, Equatable, Codable, ExpressibleByStringLiteral {
  /// A piece of a phrase.
  public indirect enum Piece: Sendable, Equatable {
    /// Words as they stand.
    case words(String)
    /// The place for a fact.
    case place(PhrasePlace)
    /// What is left out where one of its facts is missing.
    case optional([Piece])
  }

  /// The phrase as it is typed in a profile.
  public let text: String
  /// Its pieces; those before the first mistake, if it has one.
  public let pieces: [Piece]
  /// The mistake in it, as the sentence goes on: “has no place called {foo}”.
  public let mistake: String?

  /// A phrase as it is typed.
  public init(_ text: String) {
    var parser = Parser(rest: text[...])
    self.text = text
    pieces = parser.pieces(inBrackets: false)
    mistake = parser.mistake
  }

  public init(stringLiteral text: String) { self.init(text) }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// The places that it has, those in brackets included.
  public var places: [PhrasePlace] { Self.places(in: pieces) }

  private static func places(in pieces: [Piece]) -> [PhrasePlace] {
    pieces.flatMap { piece in
      switch piece {
      case .words: [PhrasePlace]()
      case .place(let place): [place]
      case .optional(let pieces): places(in: pieces)
      }
    }
  }
}

extension PhraseTemplate {
  /// Reads a phrase from its beginning to its end, one level of brackets deep.
  private struct Parser {
    var rest: Substring
    var mistake: String?

    mutating func pieces(inBrackets: Bool) -> [Piece] {
      var pieces: [Piece] = []
      var words = ""
      func flush() {
        if !words.isEmpty {
          pieces.append(.words(words))
          words = ""
        }
      }
      while mistake == nil, let next = rest.popFirst() {
        switch next {
        case "{":
          flush()
          if let place = place() { pieces.append(.place(place)) }
        case "[" where !inBrackets:
          flush()
          pieces.append(.optional(self.pieces(inBrackets: true)))
        case "]" where inBrackets:
          flush()
          return pieces
        case "[", "]", "}": mistake = "has “\(next)” where nothing begins or ends"
        default: words.append(next)
        }
      }
      flush()
      if inBrackets, mistake == nil { mistake = "has “[” without “]”" }
      return pieces
    }

    private mutating func place() -> PhrasePlace? {
      guard let end = rest.firstIndex(of: "}") else {
        mistake = "has “{” without “}”"
        return nil
      }
      let name = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      guard let place = PhrasePlace(rawValue: name) else {
        mistake = "has no place called {\(name)}"
        return nil
      }
      return place
    }
  }
}
