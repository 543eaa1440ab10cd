import Foundation

@testable import Documents

/// Elements of a document with their identifiers and their canonical words, for comparison with the report.
struct XMLText {
  /// An element that has an identifier.
  struct Element: Equatable {
    var name: String
    var id: String
    var attributes: [String: String]
    var words: String
  }
  private(set) var elements: [Element] = []
  /// All identifiers, in order.
  private(set) var ids: [String] = []

  /// Reads a document; italics come between asterisks, and notes as their marks.
  init(_ text: String, id key: String) throws {
    var open: [(name: String, element: Int?)] = []
    var silent = 0
    for token in try XMLTokens(Array(text.utf8)).all {
      switch token {
      case .start(let name, let attributes, let isEmpty):
        let id = attributes[key]
        if let id {
          elements.append(Element(name: name, id: id, attributes: attributes, words: ""))
          ids.append(id)
        }
        let index = id == nil ? nil : elements.count - 1
        if name == "authorialNote" || name == "noteRef" {
          add(Superscript.figure(of: attributes["marker"] ?? ""), to: open, silent: silent)
        }
        if name == "em" || name == "i" { add("*", to: open, silent: silent) }
        if name == "br" { add("\n", to: open, silent: silent) }
        if isEmpty { continue }
        if name == "authorialNote" || name == "noteRef" { silent += 1 }
        open.append((name, index))
      case .words(let words):
        let isMark = open.contains { $0.name == "sup" }
        add(isMark ? Superscript.figure(of: words) : words, to: open, silent: silent)
      case .end(let name):
        open.removeLast()
        if name == "authorialNote" || name == "noteRef" { silent -= 1 }
        if name == "em" || name == "i" { add("*", to: open, silent: silent) }
        if name == "num" { add(" ", to: open, silent: silent) }
        if name == "td" || name == "th" { add("\t", to: open, silent: silent) }
      }
    }
  }

  private mutating func add(_ words: String, to open: [(name: String, element: Int?)], silent: Int) {
    guard silent == 0 else { return }
    for case let index? in open.map(\.element) { elements[index].words += words }
  }

  /// The canonical words of the element with that identifier.
  func words(_ id: String) -> String? {
    elements.first { $0.id == id }.map {
      Typography.unbound($0.words).trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }
}

extension Superscript {
  /// A mark as it is printed: figures above the line, asterisks as they are.
  static func figure(of mark: String) -> String { Int(mark).map(figure) ?? mark }
}
