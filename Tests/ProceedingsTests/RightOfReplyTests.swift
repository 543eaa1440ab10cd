import Testing

@testable import Proceedings

@Suite("The right of reply")
struct RightOfReplyTests {
  private func request(_ code: String, to answered: Int? = nil, by office: String? = nil) -> Session.Command {
    .inscribe(code, on: .rightOfReply) {
      $0.statement.purpose = .reply(to: answered)
      $0.decidedBy = office
      $0.replyAt = .endOfMeeting
    }
  }

  private func reply(_ code: String, by office: String? = nil) -> Session.Command {
    .floor(
      .give(
        Statement(
          speaker: .delegation(ParticipantCode(code)), purpose: .reply(to: nil), decidedBy: office)))
  }

  @Test func aReplyIsAskedForAtAnyTimeAndGivenInTheOrderOfAsking() throws {
    var given = try Given.list("THA")
    try given.when(.floor("UGA"))
    let statement = given.session.version
    try given.when(.list(.init(command: .close)))
    try given.when(request("JPN", to: statement))
    try given.when(request("THA"))
    #expect(given.waiting(.rightOfReply) == ["JPN", "THA"])
    try given.when(.giveFloorToNext(on: .rightOfReply, decidedBy: "Chair"))
    let given1 = try #require(given.session.floor.statements.last?.statement)
    #expect(given1.purpose == .reply(to: statement))
    #expect(given1.isByLeave == nil)
    #expect(given.waiting() == ["THA"])
    try given.when(reply("THA", by: "Chair"))
    #expect(given.waiting(.rightOfReply).isEmpty)
    #expect(given.waiting() == ["THA"])
  }

  @Test func aReplyGivenByNameAnswersWhatItWasAskedFor() throws {
    var given = try Given.debate()
    try given.when(.floor("UGA"))
    let statement = given.session.version
    try given.when(request("JPN", to: statement))
    try given.when(reply("JPN"))
    #expect(given.session.floor.statements[1].statement.purpose == .reply(to: statement))
  }

  @Test func anObserverRepliesByLeaveOfTheChair() throws {
    var given = try Given.debate()
    try given.when(request("PER"))
    #expect(given.session.lists[.init(item: 3, kind: .rightOfReply)]?.waiting[0].statement.isByLeave == true)
    try given.when(reply("PER"))
    #expect(given.session.floor.statements[0].statement.isByLeave == true)
  }

  @Test func aDelegationRepliesTwiceAndNoMore() throws {
    var given = try Given.debate()
    try given.when(reply("JPN"))
    try given.when(reply("JPN"))
    let refusal = Session.Refusal.tooManyReplies(Code.japan, most: 2)
    #expect(given.refusal(of: reply("JPN")) == refusal)
    #expect(given.refusal(of: request("JPN")) == refusal)
    #expect(refusal.rule == .rightOfReply)
    #expect(given.refusal(of: reply("UGA")) == nil)
    try given.when(reply("JPN", by: "Chair"))
    #expect(given.session.floor.statements[2].statement.decidedBy == "Chair")
  }

  @Test func aRequestIsMadeOnceAndToAStatementThatWasMade() throws {
    var given = try Given.debate()
    #expect(given.refusal(of: request("JPN", to: 99)) == .noStatement(99))
    try given.when(request("JPN"))
    #expect(
      given.refusal(of: request("JPN")) == .speakersList(.alreadyInscribed(Code.japan, place: 1)))
  }

  @Test func theSecondReplyIsShorter() throws {
    var given = try Given.debate()
    try given.when(reply("JPN"))
    try given.when(reply("JPN"))
    #expect(given.session.floor.statements.map { given.session.limit(of: $0) } == [600, 300])
  }
}
