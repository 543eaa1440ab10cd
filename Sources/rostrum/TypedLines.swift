import Dispatch

/// The lines of standard input, read on a thread of its own, so that whoever waits for one can be cancelled.
struct TypedLines {
  private let queue = DispatchQueue(label: "rostrum.lines")
  private let lines: AsyncStream<String?>
  private let continuation: AsyncStream<String?>.Continuation

  init() { (lines, continuation) = AsyncStream.makeStream() }

  /// The next line; nil at the end of the input, or if the task was cancelled.
  func next() async -> String? {
    queue.async { [continuation] in continuation.yield(readLine()) }
    for await line in lines { return line }
    return nil
  }
}
