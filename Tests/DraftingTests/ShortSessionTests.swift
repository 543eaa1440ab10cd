import CommandLanguage
import Documents
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// A short invented session of every body whose profile comes with the program, from its opening to its report.
///
/// The expected texts were read by eye. To record one anew, run once with `ROSTRUM_RECORD=1` and read it again.
@Suite("Short sessions")
struct ShortSessionTests {
  private static let folder = Place.sessions.appending(path: "short")

  @Test(arguments: Body.all.map(\.code))
  func isToldAsTheBodyTellsIt(code: String) throws {
    var replay = try Replay(body: code)
    let file = Self.folder.appending(path: "\(code).rostrum")
    let text = try String(contentsOf: file, encoding: .utf8)
    for entry in try RecordFile(text, session: code, file: "\(code).rostrum").entries {
      do { try replay.take(line: "\(entry.time.day) \(entry.time.clock) \(entry.text)") } catch {
        Issue.record("\(code).rostrum:\(entry.line): \(entry.text): \(error)")
      }
    }
    let report = TextDocument(Report.draft(replay.session)).text
    try expectAsRead(report, in: Self.folder.appending(path: "\(code).txt"))
  }
}
