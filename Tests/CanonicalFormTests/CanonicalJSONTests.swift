import CanonicalForm
import Testing

@Suite struct CanonicalJSONTests {
  @Test(arguments: [
    (" { \"b\" : 1 , \"a\" : [ ] } ", "{\"a\":[],\"b\":1}"),
    ("[ -0, 9007199254740991, true, null ]", "[0,9007199254740991,true,null]"),
    ("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\""),
    (
      "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}",
      "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}"
    ),
    ("{\"e\\u0301\":1,\"\\u00e9\":2}", "{\"e\u{301}\":1,\"\u{e9}\":2}"),
  ])
  func hasOneFormForAValue(given: String, canonical: String) throws {
    #expect(try CanonicalJSON.canonical(Array(given.utf8)) == Array(canonical.utf8))
    #expect(try CanonicalJSON.canonical(Array(canonical.utf8)) == Array(canonical.utf8))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,\"a\":2}", "1.5", "1e3", "01", "-", "9007199254740992", "-9007199254740992",
    "-9223372036854775808", "99999999999999999999", "\"\\u0000\"",
    "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\x\"", "\"\n\"", "nul", "1 2", "\"\\u12", "\"abc\\",
    String(repeating: "[", count: 5000),
  ])
  func refusesWhatTheLogCannotHold(given: String) {
    #expect(throws: MalformedJSON.self) { try CanonicalJSON.canonical(Array(given.utf8)) }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: MalformedJSON.self) { try CanonicalJSON.canonical([0x22, 0xFF, 0x22]) }
  }
}
