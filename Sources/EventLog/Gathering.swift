/// An answer that somebody waits for, or will; whoever holds it is isolated to one actor.
public final class Pending<Answer: Sendable> {
  @usableFromInline var result: Result<Answer, any Error>?
  @usableFromInline var caller: CheckedContinuation<Answer, any Error>?

  /// Nothing yet.
  @inlinable public init() {}

  /// Answers, once.
  @inlinable public func end(_ result: Result<Answer, any Error>) {
    self.result = result
    caller?.resume(with: result)
    caller = nil
  }

  /// Has a caller told when the answer is there.
  @inlinable public func tell(_ caller: CheckedContinuation<Answer, any Error>) {
    if let result { caller.resume(with: result) } else { self.caller = caller }
  }
}

/// Does together what many ask for at the same time: while one lot is being done, the next gathers.
///
/// Whoever asks while nothing is being done does it at once, for themselves, and leaves what has gathered meanwhile to
/// a task; so one that is alone waits for no other thread, and nobody waits longer than for the lot before.
public actor Gathering<Request: Sendable, Answer: Sendable> {
  private let most: Int
  private let weight: @Sendable (Request) -> Int
  private let serve: @Sendable ([Request]) async -> [Result<Answer, any Error>]
  private(set) var waiting: [(request: Request, answer: Pending<Answer>)] = []
  private var isServing = false

  /// A gathering whose lots weigh no more than `most`, or hold one request; `serve` has an answer for each request of
  /// a lot, in their order.
  public init(
    most: Int, weight: @escaping @Sendable (Request) -> Int = { _ in 1 },
    serve: @escaping @Sendable ([Request]) async -> [Result<Answer, any Error>]
  ) {
    self.most = most
    self.weight = weight
    self.serve = serve
  }

  /// Has a request served with whatever else is asked for; throws what it came to.
  public func ask(_ request: Request) async throws -> Answer {
    let answer = Pending<Answer>()
    waiting.append((request, answer))
    if !isServing {
      isServing = true
      await serveNext()
      if waiting.isEmpty { isServing = false } else { Task { await serveRest() } }
    }
    return try await withCheckedThrowingContinuation { answer.tell($0) }
  }

  private func serveRest() async {
    while !waiting.isEmpty { await serveNext() }
    isServing = false
  }

  private func serveNext() async {
    var heavy = 0
    let lot = waiting.prefix { request, _ in
      defer { heavy += weight(request) }
      return heavy == 0 || heavy + weight(request) <= most
    }
    waiting.removeFirst(lot.count)
    let results = await serve(lot.map { $0.request })
    for (index, (_, answer)) in lot.enumerated() {
      answer.end(
        results.indices.contains(index)
          ? results[index] : .failure(EventLogError.unavailable("no answer came")))
    }
  }
}
