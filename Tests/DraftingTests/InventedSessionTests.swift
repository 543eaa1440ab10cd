import Documents
import Drafting
import Foundation
import Testing

/// Other sessions, of another body: other counts, other facts, the same phrases; and one with all that a
/// quiet session has not, votes and ballots and points of order.
///
/// The expected text was read by eye. To record it anew, run once with `ROSTRUM_RECORD=1` and read it again.
@Suite("Invented sessions")
struct InventedSessionTests {
  @Test("its report is the one that was read by eye", arguments: ["cnd-68", "cnd-70"])
  func itsReportIsTheOneThatWasReadByEye(name: String) throws {
    let folder = Place.sessions.appending(path: name)
    let replay = try Replay(body: "cnd", folder: folder)
    let text = TextDocument(Report.draft(replay.session)).text
    try expectAsRead(text, in: folder.appending(path: "report.txt"))
  }
}
