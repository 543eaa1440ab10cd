import Testing

@testable import WebService

@Suite struct QRCodeTests {
  /// The code as text, a line for each row.
  private func rows(_ text: String) throws -> [String] {
    try #require(QRCode(text)).modules.map { String($0.map { $0 ? "#" : "." }) }
  }

  @Test func theFindersStandInThreeCorners() throws {
    let rows = try rows("https://rostrum.example/enter/0123456789")
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    #expect(rows.prefix(7).map { String($0.prefix(7)) } == finder)
    #expect(rows.prefix(7).map { String($0.suffix(7)) } == finder)
    #expect(rows.suffix(7).map { String($0.prefix(7)) } == finder)
  }

  @Test(arguments: [(14, 21), (15, 25), (84, 37), (85, 41), (122, 45), (123, 49), (213, 57)])
  func theSizeFollowsFromTheLength(_ length: Int, _ size: Int) throws {
    #expect(try rows(String(repeating: "a", count: length)).count == size)
  }

  @Test func whatIsTooLongHasNoCode() {
    #expect(QRCode(String(repeating: "a", count: 214)) == nil)
  }
}
