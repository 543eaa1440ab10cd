import CanonicalForm
import Foundation
import Testing

/// Values are written and read as the library would, only faster.
@Suite("The coding of values")
struct CodingTests {
  private struct Sample: Codable, Equatable {
    var text = "“a” \\ \"b\" / \t\n\r\u{8}\u{c}\u{1}\u{1f}\u{7f}é€𝄞\u{2028}"
    var nothing: String?
    var something: Int? = -17
    var large = (1 << 53) - 1
    var small: Int8 = -128
    var isSo = true
    var isNot = false
    var empty: [Int] = []
    var none: [String: Int] = [:]
    var lists = [[1, 2], [], [3]]
    var gaps: [Int?] = [1, nil, 2]
    var names = ["b": ["x"], "a": [], "é": ["y", "z"], "ä\n": []]
    var numbered = [2: "two", 1: "one"]
    var choices = [Choice.plain, .one(4), .two(name: "n", nested: .one(1))]
    var nested: Box? = Box(inside: [Box(inside: [])])
  }

  private struct Box: Codable, Equatable { var inside: [Box] }

  private indirect enum Choice: Codable, Equatable {
    case plain
    case one(Int)
    case two(name: String, nested: Choice?)
  }

  @Test func aValueIsWrittenAsTheLibraryWritesIt() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = String(decoding: try encoder.encode(Sample()), as: UTF8.self)
    #expect(String(decoding: try CanonicalJSON(encoding: Sample()).bytes, as: UTF8.self) == expected)
  }

  @Test func aValueComesBack() throws {
    #expect(try CanonicalDecoder.value(of: CanonicalJSON(encoding: Sample()).bytes) == Sample())
    #expect(try CanonicalDecoder.value(of: Array(JSONEncoder().encode(Sample()))) == Sample())
  }

  @Test func whatTheLogCannotHoldIsRefused() {
    #expect(throws: EncodingError.self) { try CanonicalJSON(encoding: [1.5]) }
    #expect(throws: EncodingError.self) { try CanonicalJSON(encoding: [Int.min]) }
    #expect(throws: EncodingError.self) { try CanonicalJSON(encoding: [UInt64.max]) }
    #expect(throws: EncodingError.self) { try CanonicalJSON(encoding: ["a\0b"]) }
  }

  @Test(arguments: [
    "", "{", "}", "[", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "nul", "tru", "1 1",
    "\"", "\"\\",
    "\"\\u12\"", "\"\\ud800\"", "\"\u{1}\"", "-", "1.5", "1e3", "99999999999999999999", "+", ",", "\"\\x\"",
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNoJSONIsRefused(text: String) {
    #expect(throws: (any Error).self) { try CanonicalDecoder.value([Int].self, of: Array(text.utf8)) }
    #expect(throws: (any Error).self) { try CanonicalDecoder.value(Sample.self, of: Array(text.utf8)) }
    #expect(throws: (any Error).self) { try CanonicalDecoder.value(Int8.self, of: Array(text.utf8)) }
    #expect(throws: (any Error).self) { try CanonicalDecoder.value(String.self, of: Array(text.utf8)) }
  }

  @Test(arguments: [[0x22, 0xff, 0x22], [0x22, 0xc3, 0x22], [0x22, 0xed, 0xa0, 0x80, 0x22]] as [[UInt8]])
  func whatIsNoUTF8IsRefused(bytes: [UInt8]) {
    #expect(throws: (any Error).self) { try CanonicalDecoder.value(String.self, of: bytes) }
  }

  @Test func whatIsMissingOrOfAnotherKindIsNamed() throws {
    struct Two: Codable { var first: Int, second: String }
    func told(_ json: String) -> String {
      do { return "\(try CanonicalDecoder.value(Two.self, of: Array(json.utf8)))" } catch {
        return "\(error)"
      }
    }
    #expect(told("{\"first\":1}").contains("second"))
    #expect(told("{\"first\":\"x\",\"second\":\"y\"}").contains("“first” is of another kind than Int"))
    #expect(told("[]").contains("another kind"))
  }
}
