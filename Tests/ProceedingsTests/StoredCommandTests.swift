import Foundation
import Testing

@testable import Proceedings

@Suite("The stored form of commands")
struct StoredCommandTests {
  private func command(_ json: String) throws -> Session.Command {
    try JSONDecoder().decode(Session.Command.self, from: Data(json.utf8))
  }

  @Test func readsEveryCommandAsItWasWritten() throws {
    let standing = Session.FloorStanding(statement: 7, isTaken: true)
    let commands: [Session.Command] =
      EventExamples.all.compactMap(\.command) + [
        .giveFloorToNext(), .giveFloorToNext(on: .panel, decidedBy: "Chair"),
        .provided(floor: standing, .giveFloorToNext(on: .panel)), .undo(version: nil),
        .undo(version: 7, withWhatRestsOnIt: true), .correct(version: 7, as: .floor(.pause), time: nil),
        .correct(version: 7, as: nil, time: .noon, withWhatRestsOnIt: true),
      ]
    for command in commands {
      let again = try JSONDecoder().decode(Session.Command.self, from: JSONEncoder().encode(command))
      #expect(again == command)
    }
  }

  @Test func readsTheSpellingsOfFormerPrograms() throws {
    #expect(try command(#"{"speakersList":{"_0":{"open":{}}}}"#) == .list(.init(command: .open)))
    #expect(try command(#"{"giveFloorToNext":{}}"#) == .giveFloorToNext())
    #expect(try command(#"{"giveFloorToNextOn":{"_0":"panel"}}"#) == .giveFloorToNext(on: .panel))
    #expect(
      try command(#"{"giveFloorToNextOn":{"_0":"panel","decidedBy":"Chair"}}"#)
        == .giveFloorToNext(on: .panel, decidedBy: "Chair"))
    #expect(
      try command(#"{"proposals":{"_0":{"adopt":{"_0":"L.4"}}}}"#)
        == .proposals(.act(.init(proposal: ProposalID("L.4"))))
    )
    #expect(
      try command(#"{"provided":{"floor":{"isTaken":false},"_1":{"giveFloorToNextOn":{"_0":"panel"}}}}"#)
        == .provided(floor: .init(statement: nil, isTaken: false), .giveFloorToNext(on: .panel)))
    #expect(
      try command(#"{"correct":{"version":7,"as":{"speakersList":{"_0":{"withdraw":{"_0":"UGA"}}}}}}"#)
        == .correct(version: 7, as: .list(.init(command: .withdraw(ParticipantCode("UGA")))), time: nil))
  }

  @Test func anUnknownCategoryIsRefusedInACommandAndReadInAnOldLog() throws {
    let registration = #"{"code":"ABC","name":"A","article":"","category":"choir"}"#
    #expect(throws: DecodingError.self) {
      try command(#"{"participants":{"_0":{"register":{"_0":\#(registration)}}}}"#)
    }
    let event = try Session.Event(kind: "participants.registered", payload: Array(registration.utf8))
    guard case .participants(.registered(let read)) = event else {
      Issue.record("It was read otherwise")
      return
    }
    #expect(read.category == .otherObserver)
  }

  @Test(arguments: [#"{"unheard":{"_0":1}}"#, "{}", "[]", #"{"floor":{},"agenda":{}}"#, #"{"floor":{}}"#])
  func whatIsNoCommandIsAnErrorAndNoTrap(json: String) {
    #expect(throws: DecodingError.self) { try command(json) }
  }
}
