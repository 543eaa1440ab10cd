import Documents
import Drafting
import Foundation
import Proceedings
import ReferenceData
import Testing

/// Editions of the report of an invented session, and files made from them.
enum Editions {
  /// The session of all tests: votes, ballots, officers that change; texts that are not yet attached.
  static let session: Session = {
    guard let replay = try? Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70")) else {
      return Session()
    }
    return replay.session
  }()

  /// The session with a text that has footnotes and verbs in italics.
  static func withText(_ title: String = "Laboratories") throws -> Session {
    var replay = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70"))
    let proposal = try #require(replay.session.proposals.all.first { $0.title == title })
    let text = AdoptedText(
      proposal: proposal.id, title: title,
      blocks: [
        "The Commission on Narcotic Drugs,", "*Recalling* the sample of 16 May 2024,¹",
        "1. *Takes note with appreciation* of No. 8 & of the “sample”;² see also there;¹",
        "2. *Requests* a < b, and a long list:", "(a) First;", "(b) Second.",
      ], notes: ["¹": "E/CN.7/2024/2.", "²": "Official Records, 2024, Supplement No. 8 (E/2024/28)."])
    try replay.take(.proposals(.attachText(text)))
    return replay.session
  }

  /// The whole report.
  static func whole(_ session: Session = session) -> Edition {
    let report = Report.draft(session)
    return .whole(report, masthead: DraftReport(session, report: report)?.masthead(), session: "cnd-70")
  }

  /// A chapter as a limited document.
  static func chapter(_ numeral: String, _ session: Session = session) throws -> Edition {
    let report = Report.draft(session)
    let chapter = try #require(report.chapters.first { $0.numeral == numeral })
    let draft = try #require(DraftReport(session, report: report))
    return .draft(chapter, of: report, masthead: draft.masthead(of: chapter), session: "cnd-70")
  }

  /// The last chapter in French.
  static func french(_ session: Session = session) throws -> Edition {
    let report = Report.draft(session, in: .french)
    let chapter = try #require(report.chapters.last)
    let draft = try #require(DraftReport(session, report: report))
    return .draft(chapter, of: report, masthead: draft.masthead(of: chapter), session: "cnd-70")
  }

  /// The whole report before the last officer was elected, and as it is after another was corrected: a row of
  /// the table came, and one has other words.
  static func beforeAndAfter() throws -> (before: Edition, after: Edition) {
    var replay = try Replay(body: "cnd", folder: Place.sessions.appending(path: "cnd-70"))
    let last = try #require(replay.session.bureau.elected.first(where: { $0.fact.office == "Rapporteur" }))
      .moment.version
    let before = whole(replay.session.asOf(version: last - 1))
    let chair = try #require(replay.session.bureau.elected.first(where: { $0.fact.office == "Chair" })).moment
      .version
    try replay.take(line: "correct \(chair) elect chair \"Mengana Ejemplo\", peru")
    return (before, whole(replay.session))
  }

  /// The canonical lines of an edition: those of every block, the notes left out.
  static func lines(_ edition: Edition) -> [String] {
    edition.blocks.map { TextDocument.lines(of: $0).first ?? "" }
  }

  /// A fresh folder.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rostrum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}
