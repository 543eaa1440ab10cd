import Documents
import Drafting
import Foundation
import Testing

/// Another session, of another body: other counts, other facts, the same phrases.
///
/// The expected text was read by eye. To record it anew, run once with `ROSTRUM_RECORD=1` and read it again.
@Suite("An invented session")
struct InventedSessionTests {
  @Test func itsReportIsTheOneThatWasReadByEye() throws {
    let replay = try Replay(body: "cnd", folder: Place.invented)
    let text = TextDocument(Report.draft(replay.session)).text
    let file = Place.invented.appending(path: "report.txt")
    if ProcessInfo.processInfo.environment["ROSTRUM_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    let lines = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    for (drafted, wanted) in lines where drafted != wanted {
      #expect(drafted == wanted)
      break
    }
    #expect(text == expected)
  }
}
