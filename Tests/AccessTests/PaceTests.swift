import Testing

@testable import Access

/// How often something may be tried.
@Suite("Limits") struct LimitsTests {
  private let start = ContinuousClock.now

  @Test func theSixthAttemptAfterFiveFailuresWaits() {
    var attempts = Attempts()
    for _ in 1...4 { attempts.failed("name a", now: start) }
    #expect(attempts.wait(for: "name a", now: start) == nil)
    attempts.failed("name a", now: start)
    #expect(attempts.wait(for: "name a", now: start) == 2)
    #expect(attempts.wait(for: "name b", now: start) == nil)
    #expect(attempts.wait(for: "name a", now: start.advanced(by: .seconds(2))) == nil)
  }

  @Test func theWaitDoublesUpToFiveMinutes() {
    var attempts = Attempts()
    for _ in 1...40 { attempts.failed("name a", now: start) }
    #expect(attempts.wait(for: "name a", now: start) == 301)
  }

  @Test func anAddressThatManyShareMayFailMoreOften() {
    var attempts = Attempts()
    for _ in 1...49 { attempts.failed("address a", now: start) }
    #expect(attempts.wait(for: "address a", free: Attempts.freeForAddress, now: start) == nil)
    attempts.failed("address a", now: start)
    #expect(attempts.wait(for: "address a", free: Attempts.freeForAddress, now: start) == 2)
  }

  @Test func whatIsOlderThanTheLongestWaitIsForgotten() {
    var attempts = Attempts()
    for _ in 1...9 { attempts.failed("name a", now: start) }
    let later = start.advanced(by: .seconds(301))
    attempts.failed("name a", now: later)
    #expect(attempts.wait(for: "name a", now: later) == nil)
  }

  @Test func aGoodPasswordForgetsTheFailures() {
    var attempts = Attempts()
    for _ in 1...9 { attempts.failed("name a", now: start) }
    attempts.succeeded("name a")
    #expect(attempts.wait(for: "name a", now: start) == nil)
  }

  @Test func aCallerMaySendABurstAndThenSoManyASecond() {
    let pace = Pace(perSecond: 2, burst: 3)
    for _ in 1...3 { #expect(pace.wait(for: "a", now: start) == nil) }
    #expect(pace.wait(for: "a", now: start) == 1)
    #expect(pace.wait(for: "b", now: start) == nil)
    #expect(pace.wait(for: "a", now: start.advanced(by: .milliseconds(500))) == nil)
    #expect(pace.wait(for: "a", now: start.advanced(by: .milliseconds(600))) == 1)
  }

  @Test func tokensAreLongAndNoTwoTheSame() {
    let tokens = (0..<100).map { _ in Token().text }
    #expect(Set(tokens).count == 100)
    #expect(tokens.allSatisfy { $0.count == 43 && Token($0) != nil })
    #expect(Token("short") == nil)
    #expect(Token(String(repeating: "é", count: 43)) == nil)
  }
}
