import Drafting
import Foundation
import Proceedings
import Testing

@Suite("A report drafted on")
struct RedraftTests {
  @Test("is at every event the report drafted anew", arguments: ["cnd-68", "cnd-70"])
  func isTheReportDraftedAnew(name: String) throws {
    let whole = try Replay(body: "cnd", folder: Place.sessions.appending(path: name)).session
    var session = Session()
    var redraft = Redraft()
    for entry in whole.history {
      session.evolve(by: entry.event, at: entry.moment)
      let isSame = redraft.report(of: session) == Report.draft(session)
      #expect(isSame, "\(name), version \(session.version)")
    }
  }

  @Test func countsOnInTheChaptersAfterAParagraphMore() throws {
    var sitting = try Sitting("floor austria", "end")
    var redraft = Redraft()
    let before = redraft.report(of: sitting.session)
    for line in ["floor who", "end"] { try sitting.record(line) }
    let after = redraft.report(of: sitting.session)
    #expect(after == Report.draft(sitting.session))
    #expect(after.paragraphs.count == before.paragraphs.count + 1)
    #expect(after.paragraphs.last?.number == before.paragraphs.last?.number.map { $0 + 1 })
  }

  @Test func goesOnFromNoOtherSessionAndNoLaterState() throws {
    let (peru, chile) = (try Sitting("floor peru"), try Sitting("floor chile", "end", "floor peru"))
    var redraft = Redraft()
    for session in [peru.session, chile.session, peru.session] {
      #expect(redraft.report(of: session) == Report.draft(session))
    }
  }
}
