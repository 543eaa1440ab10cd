import Testing

@testable import Access

/// How many requests a caller may send, and the tokens they send.
@Suite("The limiter of callers") struct RateLimiterTests {
  private let start = ContinuousClock.now

  @Test func aCallerMaySendABurstAndThenSoManyASecond() {
    let limiter = RateLimiter(perSecond: 2, burst: 3)
    for _ in 1...3 { #expect(limiter.wait(for: "a", now: start) == nil) }
    #expect(limiter.wait(for: "a", now: start) == 1)
    #expect(limiter.wait(for: "b", now: start) == nil)
    #expect(limiter.wait(for: "a", now: start.advanced(by: .milliseconds(500))) == nil)
    #expect(limiter.wait(for: "a", now: start.advanced(by: .milliseconds(600))) == 1)
  }

  @Test func tokensAreLongAndNoTwoTheSame() {
    let tokens = (0..<100).map { _ in Token().text }
    #expect(Set(tokens).count == 100)
    #expect(tokens.allSatisfy { $0.count == 43 && Token($0) != nil })
    #expect(Token("short") == nil)
    #expect(Token(String(repeating: "é", count: 43)) == nil)
  }
}
