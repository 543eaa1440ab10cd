/// A piece of HTML: literals in the program are markup, and every text put into it is escaped.
///
/// The literal parts of `"<p>\(text: name)</p>"` are markup. The text is escaped for elements and for attributes in
/// quotation marks alike, so that no text can become markup. Another piece of HTML is inserted unchanged.
///
/// A text has the label `text`, and no other type has an interpolation. Without the label, the compiler would take
/// the literals of `\(isEmpty ? "" : "<ul>\(items)</ul>")` for texts, and the page would show the markup.
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
    mutating func appendInterpolation(text: String) { markup += HTML(text: text).markup }
    mutating func appendInterpolation(_ number: Int) { markup += String(number) }
  }
}

/// Refuses HTML in a plain text, which would show its debug description: warnings are errors in this package.
///
/// The compiler passes over an unavailable function for the general one, but not over a deprecated one.
extension DefaultStringInterpolation {
  @available(*, deprecated, message: "HTML is put into HTML, not into a text: give the literal the type HTML")
  mutating func appendInterpolation(_ html: HTML) { appendLiteral(html.markup) }

  @available(*, deprecated, message: "HTML is put into HTML, not into a text: give the literal the type HTML")
  mutating func appendInterpolation(_ pieces: [HTML]) {
    for piece in pieces { appendLiteral(piece.markup) }
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
