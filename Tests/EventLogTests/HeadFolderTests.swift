import FoundationEssentials
import Testing

@testable import EventLog

@Suite("A folder of signed heads") struct HeadFolderTests {
  private let folder: HeadFolder
  private let session: SessionName
  private let log = InMemoryEventLog()

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
    var heads: [SignedHead] = []
    for _ in 0..<events {
      let version = await log.read(session, after: 0, limit: .max).count
      _ = try await log.append(session, after: version, [event()])
      heads.append(try folder.sign(await log.audit(session), at: Date()))
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

  @Test("nothing is signed over a log that contradicts a head")
  func signsNoOtherLog() async throws {
    defer { clear() }
    _ = try await keep(2)
    let other = InMemoryEventLog()
    _ = try await other.append(session, after: 0, [event(), event(), event()])
    let before = try text
    let audit = try await other.audit(session)
    let error = #expect(throws: EventLogError.self) { try folder.sign(audit, at: Date()) }
    #expect(error?.description.contains("it is not the event whose head was signed on 2") == true)
    let missing = try await InMemoryEventLog().audit(session)
    #expect(throws: EventLogError.self) { try folder.sign(missing, at: Date()) }
    #expect(try text == before)
  }

  @Test("a key that was lost is not replaced in silence")
  func asksForALostKey() async throws {
    defer { clear() }
    let heads = try await keep(1)
    try FileManager.default.removeItem(atPath: "\(folder.path)/key")
    let error = await #expect(throws: HeadKey.Unusable.self) { try await keep(1) }
    #expect(error?.description.contains("is gone") == true)
    #expect(try folder.trustedKeys() == [heads[0].key])
    let other = try folder.newKey()
    let more = try await keep(1)
    #expect(more[0].key == other.publicKey && other.publicKey != heads[0].key)
    #expect(try folder.heads(of: session) == heads + more)
    #expect(try Set(folder.trustedKeys()) == [heads[0].key, other.publicKey])
  }

  @Test("a head of a key that nobody pinned is named")
  func namesAStrangeHead() async throws {
    defer { clear() }
    _ = try await keep(1)
    let key = try freshKey()
    let hash = [UInt8](repeating: 1, count: 32)
    let strange = try SignedHead(session: session, version: 1, hash: hash, at: Date(), by: key)
    try write(strange.line + "\n")
    let error = #expect(throws: HeadKey.Unusable.self) { try folder.heads(of: session) }
    #expect(error?.description.contains("rostrum head --trust \(key.publicKey)") == true)
    try folder.trust(key.publicKey)
    #expect(try folder.heads(of: session) == [strange])
  }

  @Test("heads that were set aside are kept")
  func setsAside() async throws {
    defer { clear() }
    _ = try await keep(1)
    let before = try text
    let kept = try folder.setAside(session, at: Date())
    #expect(try folder.heads(of: session).isEmpty)
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == before)
  }
}
