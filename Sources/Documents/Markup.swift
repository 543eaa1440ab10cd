/// XML as it is written: elements opened and closed, words escaped.
struct Markup {
  /// What is written so far.
  private(set) var text: String

  /// Nothing yet, or the declaration that opens a document.
  init(declared: Bool = false) {
    text = declared ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" : ""
  }

  /// Opens an element.
  mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    text += ">"
  }

  /// Closes it.
  mutating func close(_ name: String) { text += "</\(name)>" }

  /// An element with nothing in it.
  mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
    start(name, attributes)
    text += "/>"
  }

  /// An element with words in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], words: String
  ) {
    open(name, attributes)
    self.words(words)
    close(name)
  }

  /// An element with other things in it.
  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    _ content: (inout Markup) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// Words.
  mutating func words(_ words: String) { text += Markup.escaped(words) }

  /// What is markup already.
  mutating func raw(_ markup: String) { text += markup }

  private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>) {
    text += "<\(name)"
    for (key, value) in attributes { text += " \(key)=\"\(Markup.escaped(value))\"" }
  }

  /// Words with the signs of markup escaped, and without the control characters that XML 1.0 cannot hold.
  static func escaped(_ words: String) -> String {
    var result = ""
    result.reserveCapacity(words.utf8.count + 8)
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n", "\r": result += " "
      case "\t", " "..."\u{7E}", "\u{A0}"..."\u{FFFD}", "\u{10000}"...: result.unicodeScalars.append(scalar)
      case _: continue
      }
    }
    return result
  }
}
