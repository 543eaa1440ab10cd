import Testing

@testable import Proceedings

@Suite("When replies are due")
struct RepliesDueTests {
  /// A list on which Thailand waits, in a body that hears replies at that time, Japan asking for one.
  private func given(_ due: SpeakersList.ReplyTime?, asked: SpeakersList.ReplyTime? = nil) throws -> Given {
    var given = try Given.list("THA")
    given.session.body?.fact.replies.at = due
    try given.when(.inscribe("JPN", on: .rightOfReply) { $0.replyAt = asked })
    return given
  }

  private func reply(_ code: String, by office: String? = nil) -> Session.Command {
    .floor(
      .give(.init(speaker: .delegation(ParticipantCode(code)), purpose: .reply(to: nil), decidedBy: office)))
  }

  @Test(arguments: [SpeakersList.ReplyTime.endOfMeeting, .endOfItem])
  func aReplyWaitsUntilEverybodyElseWasHeard(due: SpeakersList.ReplyTime) throws {
    var given = try given(due)
    let refusal = Session.Refusal.replyNotDue(due, waiting: 1)
    #expect(given.refusal(of: .giveFloorToNext(on: .rightOfReply)) == refusal)
    #expect(given.refusal(of: reply("JPN")) == refusal)
    #expect(refusal.rule == .rightOfReply)
    try given.when(.giveFloorToNext())
    #expect(given.refusal(of: .giveFloorToNext(on: .rightOfReply)) == nil)
  }

  @Test func theChairMayDecideOtherwiseAndTheRecordSaysSo() throws {
    var given = try given(.endOfMeeting)
    #expect(given.refusal(of: reply("JPN", by: "Chair")) == nil)
    try given.when(.giveFloorToNext(on: .rightOfReply, decidedBy: "Chair"))
    #expect(given.session.floor.statements.last?.statement.decidedBy == "Chair")
    try given.when(.undo(version: nil))
    #expect(given.session.floor.statements.isEmpty)
    #expect(given.waiting(.rightOfReply) == ["JPN"])
  }

  @Test func whereTheRulesNameNoTimeRepliesAreHeardAtAnyTime() throws {
    #expect(try given(nil).refusal(of: reply("JPN")) == nil)
  }

  @Test func atTheEndOfTheItemOtherItemsDoNotMatterAtTheEndOfTheMeetingTheyDo() throws {
    for (due, isHeard) in [(SpeakersList.ReplyTime.endOfItem, true), (.endOfMeeting, false)] {
      var given = try given(due)
      try given.when(.agenda(.change(.addition(.init(number: 5, title: "More", subitems: [], mandate: nil)))))
      try given.when(.meetings(.takeUp(.init(item: 5))))
      #expect((given.refusal(of: reply("UGA")) == nil) == isHeard)
    }
  }

  @Test func whatADelegationAskedForComesBeforeTheUsualTime() throws {
    #expect(
      try given(nil, asked: .endOfItem).refusal(of: reply("JPN")) == .replyNotDue(.endOfItem, waiting: 1))
  }

  @Test func atTheEndOfTheDayRepliesWaitForTheAfternoon() throws {
    var given = try given(.endOfDay)
    try given.when(.giveFloorToNext())
    #expect(given.refusal(of: reply("JPN")) == .replyNotDue(.endOfDay, waiting: 0))
    try given.when(.meetings(.closeMeeting))
    try given.when(.meetings(.openMeeting(.init(number: 2, presiding: "Chair"))), at: "2024-05-13 15:00")
    try given.when(.meetings(.takeUp(.init(item: 3))))
    #expect(given.refusal(of: .meetings(.closeMeeting)) == .order(.repliesWaiting([Code.japan])))
    #expect(given.refusal(of: reply("JPN")) == nil)
  }

  @Test func aMeetingIsNotClosedWhileRepliesWaitUnlessTheChairDecides() throws {
    var given = try given(.endOfMeeting)
    let refusal = Session.Refusal.order(.repliesWaiting([Code.japan]))
    #expect(given.refusal(of: .meetings(.closeMeeting)) == refusal)
    #expect(refusal.rule == .rightOfReply)
    #expect(refusal.remedy?.contains("by decision of the ‹chair›") == true)
    #expect(given.refusal(of: .meetings(.closeMeeting(reason: Meetings.Interruption.lackOfQuorum))) == nil)
    let closed = try given.when(.meetings(.closeMeeting(reason: nil, decidedBy: "Chair")))
    #expect(closed == [.meetings(.meetingClosed(.init(1, decidedBy: "Chair")))])
  }

  @Test func whereAnotherItemIsConsideredTheWayToTheRepliesLeadsThroughTheirs() throws {
    var given = try given(.endOfMeeting)
    try given.when(.meetings(.takeUp(.init(item: 2))))
    let waiting = Session.Refusal.order(.repliesWaiting([Code.japan], takeUp: 3))
    #expect(given.refusal(of: .meetings(.closeMeeting)) == waiting)
    #expect(waiting.remedy?.contains("take up item 3") == true)
    #expect(given.refusal(of: reply("UGA")) == .replyNotDue(.endOfMeeting, waiting: 1, takeUp: 3))
    try given.when(.meetings(.takeUp(.init(item: 3))))
    try given.when(.giveFloorToNext())
    try given.when(.giveFloorToNext(on: .rightOfReply))
    #expect(given.refusal(of: .meetings(.closeMeeting)) == nil)
  }

  @Test func aMeetingIsClosedOnceTheRepliesAreHeardOrNoLongerAskedFor() throws {
    var heard = try given(.endOfMeeting)
    try heard.when(.giveFloorToNext())
    try heard.when(.giveFloorToNext(on: .rightOfReply))
    #expect(heard.refusal(of: .meetings(.closeMeeting)) == nil)
    var withdrawn = try given(.endOfMeeting)
    try withdrawn.when(.list(.init(kind: .rightOfReply, command: .withdraw(Code.japan))))
    #expect(withdrawn.refusal(of: .meetings(.closeMeeting)) == nil)
  }
}
