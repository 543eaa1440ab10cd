import Testing

@testable import Proceedings

@Suite("Events in any order")
struct AnyOrderTests {
  /// The same numbers in every run.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test(arguments: 1...20)
  func noOrderOfEventsBringsASessionDown(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    var session = Session()
    for event in (EventExamples.all + EventExamples.all).shuffled(using: &dice) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: .noon))
    }
    #expect(session.version == EventExamples.all.count * 2)
  }
}
