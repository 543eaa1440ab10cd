import CommandLanguage
import Proceedings
import RoomForTests
import Testing

@Suite("Lines on motions and on the adoption of the report")
struct MotionLinesTests {
  @Test(
    "what is moved is said by whom",
    arguments: [
      ("move suspension of meeting by peru", Motions.Motion.Kind.suspensionOfMeeting),
      ("move adjournment of meeting by peru", .adjournmentOfMeeting),
      ("Move adjournment of debate by peru", .adjournmentOfDebate),
      ("move closure of debate by peru", .closureOfDebate),
    ])
  func moving(line: String, kind: Motions.Motion.Kind) throws {
    #expect(try Room.read(line) == .motions(.move(.init(kind: kind, mover: "PER"))))
  }

  @Test("members speak on a motion, and it is decided, withdrawn or its effect ended")
  func others() throws {
    #expect(
      try Room.read("for motion chile") == .motions(.speak(.init(delegation: "CHL", isInFavour: true))))
    #expect(
      try Room.read("against motion the united states of america")
        == .motions(.speak(.init(delegation: "USA", isInFavour: false))))
    #expect(try Room.read("agree to motion") == .motions(.agree))
    #expect(
      try Room.read("vote on motion 20-5-3") == .motions(.vote(Vote(inFavour: 20, against: 5, abstaining: 3)))
    )
    #expect(try Room.read("withdraw motion") == .motions(.withdraw))
    #expect(try Room.read("resume debate on item 6") == .motions(.resumeDebate(.init(item: 6))))
    #expect(try Room.read("reopen debate on item 6") == .motions(.reopenDebate(.init(item: 6))))
  }

  @Test("a motion on the time of speakers says to what it is limited")
  func limits() throws {
    #expect(
      try Room.read("move limit 3 minutes, for groups 5 minutes, by peru")
        == .motions(
          .move(.init(kind: .limitOnTime, mover: "PER", limits: .init(seconds: 180, secondsForGroups: 300)))))
    #expect(
      try Room.read("move limit 2 statements by peru")
        == .motions(.move(.init(kind: .limitOnTime, mover: "PER", limits: .init(interventions: 2)))))
    #expect(
      try Room.read("limit 90 seconds 1 statement")
        == .floor(.limit(.init(seconds: 90, interventions: 1))))
    #expect(try Room.error("move limit by peru")?.kind == .incomplete)
    #expect(try Room.error("move limit 3 minutes")?.kind == .incomplete)
  }

  @Test("a motion on a draft is another command")
  func onDrafts() throws {
    #expect(try Room.read("vote on motion on L.4 20-5-3") != Room.read("vote on motion 20-5-3"))
    #expect(try Room.error("move closure of debate peru")?.kind == .incomplete)
    #expect(try Room.error("vote on motion")?.kind == .incomplete)
  }

  @Test("chapters are circulated, amended and adopted")
  func chapters() throws {
    let add2 = try symbol("E/CN.15/2024/L.1/Add.2")
    #expect(
      try Room.read("circulate chapter iii as L.1/Add.2")
        == .reportWork(.circulate(.init(chapter: "III", symbol: add2))))
    #expect(
      try Room.read("introduce report by first vice-chair")
        == .reportWork(.introduce(.init(by: "First Vice-Chair"))))
    #expect(
      try Room.read("amend paragraph 17 \"New.\"", paragraphs: { _ in ("item:6/opening", "Old.") })
        == .reportWork(.amend(.init(paragraph: "item:6/opening", text: "New.", insteadOf: "Old."))))
    #expect(
      try Room.read("adopt chapter III, as orally amended, ad referendum")
        == .reportWork(
          .adoptChapter(.init(chapter: "III", asOrallyAmended: true, adReferendum: true))))
    #expect(try Room.error("adopt chapter 3")?.kind == .number)
    #expect(try Room.error("adopt chapter III quickly")?.kind == .incomplete)
  }

  @Test("the report is adopted with its documents, or with those that were circulated")
  func report() throws {
    #expect(
      try Room.read("adopt report L.1 ad referendum, entrusting rapporteur")
        == .proposals(
          .adoptReport(
            .init(
              drafts: ["E/CN.15/2024/L.1"], asOrallyAmended: false, adReferendum: true,
              entrusted: "Rapporteur"))))
    #expect(try Room.error("adopt report")?.kind == .incomplete)
    var room = try Room()
    try room.record("circulate chapter II as L.1/Add.1")
    #expect(
      try Room.read("adopt report as orally amended", in: room.session)
        == .proposals(.adoptReport(.init(drafts: [], asOrallyAmended: true))))
  }

  @Test("a line that names no paragraph has no report drafted for it")
  func paragraphs() throws {
    for line in ["amend L.4 A1 by peru \"New.\"", "adopt report L.1"] {
      _ = try? Room.read(line) { name in
        Issue.record("“\(line)” asked for \(name)")
        return nil
      }
    }
    var asked: [String] = []
    _ = try? Room.read("10:04 amend paragraph 17 \"New.\"") { name in
      asked.append(name)
      return nil
    }
    #expect(asked == ["17"])
  }
}
