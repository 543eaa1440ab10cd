import Foundation
import Testing

/// The account and the layout hold no words: whatever is said stands in a wording.
@Suite("The account and the layout")
struct AccountSourcesTests {
  private static func files() throws -> [URL] {
    try ["Account", "Layout"].flatMap { folder in
      let place = Place.package.appending(path: "Sources/Drafting/\(folder)")
      return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
    }
  }

  @Test func haveNoLiteralWithASpace() throws {
    let files = try Self.files()
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
        let literals = Self.literals(in: String(line))
        #expect(
          literals.allSatisfy { !$0.contains(" ") },
          "\(file.lastPathComponent):\(number + 1): \(literals)")
      }
    }
  }

  /// The literals of a line without what is put into them.
  private static func literals(in line: String) -> [String] {
    var literals: [String] = []
    var depth = 0
    var current: String?
    var rest = line[...]
    while let character = rest.popFirst() {
      if current != nil, depth == 0, character == "\\", rest.first == "(" {
        rest.removeFirst()
        depth = 1
      } else if depth > 0 {
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
      } else if character == "\"" {
        if let whole = current { literals.append(whole) }
        current = current == nil ? "" : nil
      } else {
        current?.append(character)
      }
    }
    return literals
  }
}
