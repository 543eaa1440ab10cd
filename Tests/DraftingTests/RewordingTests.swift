import Drafting
import Foundation
import Proceedings
import Testing

@Suite("Rewordings and gaps")
struct RewordingTests {
  private func paragraph(_ name: String, in session: Session) throws -> Block {
    try #require(Report.draft(session).block(named: name))
  }

  @Test func aRewordingStandsAndShowsWhatWasDrafted() throws {
    var replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let name = "item:7/members"
    let drafted = try paragraph(name, in: replay.session).plainWords
    try replay.take(.reportWork(.reword(.init(paragraph: name, text: "In other words.", insteadOf: drafted))))
    let block = try paragraph(name, in: replay.session)
    #expect(block.words == "In other words.")
    #expect(block.drafted == drafted)
    #expect(!block.isOutdated)
  }

  @Test func aChangeOfTheFactsBeneathIsFlaggedAndNotLost() throws {
    var replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let name = "item:7/members"
    let drafted = try paragraph(name, in: replay.session)
    try replay.take(
      .reportWork(.reword(.init(paragraph: name, text: "In other words.", insteadOf: drafted.plainWords))))
    try replay.take(.undo(version: drafted.sources[0]))
    let block = try paragraph(name, in: replay.session)
    #expect(block.words == "In other words.")
    #expect(block.isOutdated)
  }

  @Test func theDraftedWordsComeBackOnRequest() throws {
    var replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let name = "item:7/members"
    let drafted = try paragraph(name, in: replay.session).plainWords
    try replay.take(.reportWork(.reword(.init(paragraph: name, text: "In other words.", insteadOf: drafted))))
    try replay.take(.reportWork(.restoreWording(.init(paragraph: name))))
    #expect(try paragraph(name, in: replay.session).words == drafted)
  }

  @Test func whatIsNotYetWrittenIsNamed() throws {
    let replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    let gaps = Report.draft(replay.session).chapters.flatMap(\.blocks).filter { $0.kind == .gap }.map(\.words)
    #expect(gaps.contains("[Summary of the deliberations under item 7: not yet entered]"))
    #expect(gaps.contains("[Text of draft resolution I: not yet attached]"))
  }

  @Test func theReportCanBeDraftedAtEveryVersion() throws {
    let replay = try Replay(body: "ccpcj", folder: Place.demonstration)
    var session = Session()
    for entry in replay.session.history {
      session.evolve(by: entry.event, at: entry.moment)
      #expect(Report.draft(session).chapters.count >= 2)
    }
  }
}
