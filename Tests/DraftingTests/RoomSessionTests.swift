import CommandLanguage
import Documents
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// Invented sessions of commissions, councils, conferences and committees, each from its opening to its report.
///
/// The name of a file begins with the code of its body, or a profile of the same name stands beside it. The expected
/// texts were read by eye. To record one anew, run once with `ROSTRUM_RECORD=1` and read it again.
@Suite("Sessions of any body")
struct RoomSessionTests {
  private static let folder = Place.sessions.appending(path: "rooms")
  private static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".rostrum") }.map { String($0.dropLast(8)) }.sorted()
  }()

  private static func body(of name: String) throws -> Body {
    let file = folder.appending(path: "\(name).json")
    if let profile = try? Data(contentsOf: file) { return try Body(profile: Array(profile)) }
    return try #require(Body.named(String(name.prefix { $0 != "-" })))
  }

  @Test(arguments: names)
  func isToldInFull(name: String) throws {
    var replay = Replay.going(on: Session())
    try replay.take(.create(Self.body(of: name)), at: RoomTime.start)
    let text = try String(contentsOf: Self.folder.appending(path: "\(name).rostrum"), encoding: .utf8)
    for entry in try RecordFile(text, session: name, file: "\(name).rostrum").entries {
      do { try replay.take(line: "\(entry.time.day) \(entry.time.clock) \(entry.text)") } catch {
        Issue.record("\(name).rostrum:\(entry.line): \(entry.text): \(error)")
      }
    }
    let report = TextDocument(Report.draft(replay.session)).text
    try expectAsRead(report, in: Self.folder.appending(path: "\(name).txt"))
  }
}
