import Testing

@testable import Proceedings

@Suite("Amendments and divisions")
struct AmendmentTests {
  private let a1 = AmendmentID("A1")
  private let a2 = AmendmentID("A2")

  private func amended() throws -> ActionRoom {
    var room = try ActionRoom()
    try room.when(room.amend("A1", by: "UGA"))
    try room.when(room.amend("A2", by: "THA"))
    return room
  }

  @Test func aDraftWaitsForItsAmendments() throws {
    let room = try amended()
    let refusal = room.refusal(of: .act(.init(proposal: room.l1)))
    #expect(refusal == .amendment(.pending(room.l1, [a1, a2])))
    #expect(refusal?.rule == .amendments)
  }

  @Test func amendmentsGoInTheOrderOfTheirSubmission() throws {
    var room = try amended()
    #expect(
      room.refusal(of: .amendment(.adopt(room.action("A2")))) == .amendment(.outOfOrder(a2, next: a1)))
    try room.when(.amendment(.adopt(room.action("A1"))))
    try room.when(.amendment(.vote(room.action("A2", .lost))))
    #expect(room.draft?.amendments.map(\.state) == [.adopted, .rejected])
    try room.when(.act(.init(proposal: room.l1)))
    #expect(room.draft?.isAmended == true)
  }

  @Test func theChairPutsTheFurthestRemovedFirst() throws {
    var room = try amended()
    try room.when(.amendment(.order(.init(proposal: room.l1, order: [a2, a1]))))
    #expect(
      room.refusal(of: .amendment(.adopt(room.action("A1")))) == .amendment(.outOfOrder(a1, next: a2)))
    try room.when(.amendment(.adopt(room.action("A2", .carried))))
    #expect(room.draft?.pendingAmendments.map(\.id) == [a1])
  }

  @Test func anOrderNamesEveryPendingAmendmentOnce() throws {
    let room = try amended()
    for order in [[a1], [a1, a1], [a1, a2, a1]] {
      #expect(
        room.refusal(of: .amendment(.order(.init(proposal: room.l1, order: order))))
          == .amendment(.orderIncomplete(room.l1, pending: [a1, a2])))
    }
  }

  @Test func anAdoptionThatImpliesARejectionSettlesBoth() throws {
    var room = try amended()
    try room.when(.amendment(.adopt(room.action("A1", .carried, implies: ["A2"]))))
    #expect(room.draft?.amendments.map(\.state) == [.adopted, .rejectedByImplication])
    #expect(room.refusal(of: .amendment(.adopt(room.action("A2")))) == .amendment(.settled(a2)))
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func aRejectionImpliesNothing() throws {
    var room = try amended()
    try room.when(.amendment(.vote(room.action("A1", .lost, implies: ["A2"]))))
    #expect(room.draft?.amendments.map(\.state) == [.rejected, .pending])
    #expect(
      room.refusal(of: .amendment(.adopt(room.action("A2", .tied))))
        == .action(.notCarried("A2", inFavour: 2, against: 2)))
  }

  @Test func anAmendmentIsWithdrawnOutOfOrderAndIsThenSettled() throws {
    var room = try amended()
    try room.when(.amendment(.withdraw(room.action("A2"))))
    try room.when(.amendment(.adopt(room.action("A1"))))
    try room.when(.act(.init(proposal: room.l1)))
    #expect(room.draft?.amendments.map(\.state) == [.adopted, .withdrawn])
  }

  @Test func anAmendmentHasANameOfItsOwnAndIsThere() throws {
    let room = try amended()
    #expect(room.refusal(of: room.amend("A1", by: "THA")) == .amendment(.twice(room.l1, a1)))
    #expect(
      room.refusal(of: .amendment(.withdraw(room.action("A9"))))
        == .amendment(.noAmendment(room.l1, AmendmentID("A9"), known: [a1, a2])))
  }

  @Test func noAmendmentComesOnceVotingHasBegun() throws {
    var room = try amended()
    try room.when(.amendment(.vote(room.action("A1", .lost))))
    let refusal = room.refusal(of: room.amend("A3", by: "UGA"))
    #expect(refusal == .action(.votingBegun(room.l1)))
    #expect(refusal?.rule == .conductDuringVoting)
  }

  @Test func anAmendmentOfObserversIsPutToTheVoteAtAMembersRequest() throws {
    var room = try ActionRoom()
    try room.when(room.amend("A1", by: "PER"))
    #expect(
      room.refusal(of: .amendment(.vote(room.action("A1", .carried))))
        == .action(.observersOnly("The amendment A1")))
    try room.when(.amendment(.vote(room.action("A1", .carried, by: "UGA"))))
  }

  // MARK: Division

  @Test func aPartIsVotedOnBeforeTheWhole() throws {
    var room = try ActionRoom()
    try room.when(room.divide("operative paragraph 3"))
    let refusal = room.refusal(of: .act(.init(proposal: room.l1)))
    #expect(refusal == .motion(.partPending(room.l1, "operative paragraph 3")))
    #expect(refusal?.rule == .division)
    try room.when(room.part("operative paragraph 3", .lost))
    try room.when(.act(.init(proposal: room.l1)))
    #expect(room.draft?.isVotedInParts == true)
    #expect(room.draft?.isAmended == true)
  }

  @Test func membersAloneAskForADivisionAndOnceForAPart() throws {
    var room = try ActionRoom()
    #expect(
      room.refusal(of: room.divide("operative paragraph 3", by: "PER"))
        == .action(.notAMember(ParticipantCode("PER"))))
    try room.when(room.divide("operative paragraph 3"))
    #expect(
      room.refusal(of: room.divide("operative paragraph 3"))
        == .motion(.partTwice(room.l1, "operative paragraph 3")))
    #expect(
      room.refusal(of: room.part("operative paragraph 4", .carried))
        == .motion(.noPart(room.l1, "operative paragraph 4")))
  }

  @Test func aPartWaitsForTheAmendments() throws {
    var room = try amended()
    try room.when(room.divide("operative paragraph 3"))
    #expect(
      room.refusal(of: room.part("operative paragraph 3", .carried))
        == .amendment(.pending(room.l1, [a1, a2])))
  }

  @Test func theWholeFallsWithItsLastOperativePart() throws {
    var room = try ActionRoom()
    try room.when(room.divide("operative paragraph 1"))
    try room.when(room.divide("operative paragraph 2"))
    try room.when(room.part("operative paragraph 1", .lost))
    let events = try room.when(room.part("operative paragraph 2", .tied, isLast: true))
    #expect(events.count == 2)
    #expect(events.last == .proposals(.rejected(.init(proposal: room.l1))))
    #expect(room.draft?.settlement?.kind == .rejected)
  }

  @Test func theWholeStandsWithOneOperativePart() throws {
    var room = try ActionRoom()
    try room.when(room.divide("operative paragraph 1"))
    try room.when(room.divide("operative paragraph 2"))
    try room.when(room.part("operative paragraph 1", .carried))
    #expect(try room.when(room.part("operative paragraph 2", .lost, isLast: true)).count == 1)
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func anObjectionPutsTheRequestToTheVote() throws {
    var room = try ActionRoom()
    #expect(room.refusal(of: room.move(.division)) == .motion(.nothingToObjectTo(room.l1)))
    try room.when(room.divide("operative paragraph 3"))
    try room.when(room.move(.division, by: "JPN"))
    #expect(
      room.refusal(of: room.part("operative paragraph 3", .carried))
        == .motion(.pending(room.l1, .division)))
    try room.when(room.decide(.lost))
    #expect(room.draft?.parts == [])
    try room.when(.act(.init(proposal: room.l1)))
  }

  @Test func twoMaySpeakOnEitherSideOfADivision() throws {
    var room = try ActionRoom()
    try room.when(room.divide("operative paragraph 3"))
    try room.when(room.move(.division, by: "JPN"))
    for isInFavour in [true, false] {
      try room.when(room.speak("UGA", for: isInFavour))
      try room.when(room.speak("THA", for: isInFavour))
      let refusal = room.refusal(of: room.speak("CZE", for: isInFavour))
      #expect(refusal == .motion(.tooManySpeakers(.division, inFavour: isInFavour, limit: 2)))
      #expect(refusal?.rule == .division)
    }
  }
}
