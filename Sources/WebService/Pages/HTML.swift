/// A piece of HTML: what is written in the program stands as it is, what is put into it is escaped.
///
/// The literal parts of `"<p>\(name)</p>"` are markup; a text in it is escaped for text and for attributes in
/// quotation marks alike, so that no text can become markup, and another piece of HTML stands as it is.
struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var markup: String

  /// The literal, as markup.
  init(stringLiteral markup: String) { self.markup = markup }
  init(stringInterpolation: StringInterpolation) { markup = stringInterpolation.markup }

  /// The text, escaped.
  init(text: String) {
    markup = ""
    markup.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": markup += "&amp;"
      case "<": markup += "&lt;"
      case ">": markup += "&gt;"
      case "\"": markup += "&quot;"
      case "'": markup += "&#39;"
      default: markup.unicodeScalars.append(scalar)
      }
    }
  }

  private init(markup: String) { self.markup = markup }

  /// Nothing.
  static let nothing: HTML = ""

  static func + (left: HTML, right: HTML) -> HTML { HTML(markup: left.markup + right.markup) }

  /// How the literal and the values in it are put together.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity * 2) }
    mutating func appendLiteral(_ literal: String) { markup += literal }
    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { markup += piece.markup } }
    mutating func appendInterpolation(_ text: String) { markup += HTML(text: text).markup }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
  }
}

extension Sequence<HTML> {
  /// The pieces, with another between them.
  func joined(separator: HTML) -> HTML {
    var result = HTML.nothing
    for (index, piece) in enumerated() { result = index == 0 ? piece : result + separator + piece }
    return result
  }
}

extension Optional {
  /// The value as HTML; nothing where there is none.
  func html(_ form: (Wrapped) -> HTML) -> HTML { map(form) ?? .nothing }
}
