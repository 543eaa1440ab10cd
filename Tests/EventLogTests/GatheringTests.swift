import Synchronization
import Testing

@testable import EventLog

extension Gathering {
  fileprivate var waitingCount: Int { waiting.count }
}

@Suite struct GatheringTests {
  private struct Odd: Error, Equatable {}

  @Test func servesOneThatIsAloneByItself() async throws {
    let gathering = Gathering<Int, Int>(most: 10) { $0.map { .success($0 * 2) } }
    #expect(try await gathering.ask(4) == 8)
    #expect(try await gathering.ask(5) == 10)
  }

  @Test func servesTogetherWhatCameMeanwhileAndNoMoreThanItMay() async throws {
    // Given somebody who is being served,
    let lots = Mutex<[[Int]]>([])
    let (begun, begin) = AsyncStream<Void>.makeStream()
    let (end, letGo) = AsyncStream<Void>.makeStream()
    let gathering = Gathering<Int, Int>(most: 10) { requests in
      let isFirst = lots.withLock {
        $0.append(requests)
        return $0.count == 1
      }
      begin.yield()
      if isFirst { for await _ in end { break } }
      return requests.map { .success($0) }
    }
    let first = Task { try await gathering.ask(0) }
    for await _ in begun { break }
    // when many come,
    let others = (1...25).map { number in Task { try await gathering.ask(number) } }
    while await gathering.waitingCount < 25 { await Task.yield() }
    letGo.yield()
    // then each has their own answer, in lots of ten.
    #expect(try await first.value == 0)
    for (number, other) in zip(1...25, others) { #expect(try await other.value == number) }
    #expect(lots.withLock { $0.map(\.count) } == [1, 10, 10, 5])
  }

  @Test func tellsEachWhatItCameTo() async throws {
    let gathering = Gathering<Int, Int>(most: 10) { numbers in
      numbers.map { $0 % 2 == 0 ? .success($0) : .failure(Odd()) }
    }
    let answers = (0..<20).map { number in Task { try await gathering.ask(number) } }
    for (number, answer) in answers.enumerated() {
      let result = await answer.result
      if number % 2 == 0 {
        #expect(try result.get() == number)
      } else {
        #expect(throws: Odd()) { try result.get() }
      }
    }
  }
}
