import EventLog
import FoundationEssentials
import Testing

@Suite("A folder of signed heads") struct HeadFolderTests {
  private let folder: HeadFolder
  private let session: SessionName

  init() throws {
    folder = HeadFolder("/tmp/rostrum-heads-\(UUID().uuidString.lowercased())")
    session = try freshSession()
  }

  private var text: String {
    get throws { try String(contentsOfFile: folder.file(of: session), encoding: .utf8) }
  }

  private func write(_ text: String) throws {
    try text.write(toFile: folder.file(of: session), atomically: false, encoding: .utf8)
  }

  private func keep(_ events: Int) async throws -> [SignedHead] {
    let log = InMemoryEventLog()
    var heads: [SignedHead] = []
    for version in 0..<events {
      _ = try await log.append(session, after: version, [event()])
      let last = try #require(await log.read(session, after: version, limit: 1).first)
      heads.append(try folder.keep(last, at: Date()))
    }
    return heads
  }

  private func clear() { try? FileManager.default.removeItem(atPath: folder.path) }

  @Test("keeps one head a line")
  func keepsLines() async throws {
    defer { clear() }
    let heads = try await keep(3)
    let lines = try #require(HeadLines(try text))
    #expect(lines.heads == heads && lines.torn.isEmpty)
  }

  @Test("a line that was cut off goes before the next head is written", arguments: [1, 9, 60, 300])
  func mendsATornLine(length: Int) async throws {
    defer { clear() }
    let heads = try await keep(2)
    let whole = try text
    try write(whole + String(whole.prefix(length)))
    let more = try await keep(1)
    let lines = try #require(HeadLines(try text))
    #expect(lines.heads == heads + more && lines.torn.isEmpty)
  }

  @Test("a whole line without its end is kept")
  func keepsAWholeLine() async throws {
    defer { clear() }
    let heads = try await keep(2)
    try write(String(try text.dropLast()))
    let more = try await keep(1)
    #expect(HeadLines(try text)?.heads == heads + more)
  }

  @Test(
    "a line that was cut off is left out when the heads are read, and is named", arguments: [1, 9, 60, 300])
  func readsPastATornLine(length: Int) async throws {
    defer { clear() }
    let heads = try await keep(3)
    let whole = heads.map { $0.line + "\n" }
    let torn = String(whole[0].prefix(length))
    let atTheEnd = try #require(HeadLines(whole.joined() + torn))
    #expect(atTheEnd.heads == heads && atTheEnd.torn == [4])
    // As earlier programs left it: the next head stands right behind it.
    let within = try #require(HeadLines(whole[0] + torn + whole[1] + whole[2]))
    #expect(within.heads == heads && within.torn == [2])
  }

  @Test("a line that is no head is not passed over")
  func refusesOtherLines() async throws {
    defer { clear() }
    let lines = try await keep(2).map { $0.line + "\n" }
    #expect(HeadLines(lines[0] + "nonsense\n" + lines[1]) == nil)
    #expect(HeadLines(lines[0] + "nonsense") == nil)
    #expect(HeadLines(String(lines[0].dropLast(20)) + "\n" + lines[1]) == nil)
    #expect(HeadLines("") != nil)
  }
}
