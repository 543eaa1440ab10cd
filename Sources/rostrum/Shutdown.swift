import Glibc
import PostgresClient

/// How every command ends: its connections are closed, their threads have ended, then the process does.
enum Shutdown {
  /// How long it may take to close what is open: the program’s own server may have much to write.
  static let patience = Duration.seconds(15)

  /// How long connections may take after that: a call to a frozen server ends at its deadline.
  private static let patienceWithConnections = Duration.seconds(4)

  /// Ends the program with a status, within a few seconds whatever the database does.
  ///
  /// Exit handlers of libraries do not run: they would free what a thread uses that still waits for a frozen server.
  /// Nothing is lost with them, since output is written at once.
  static func exit(_ status: Int32) async -> Never {
    _ = await OpenConnections.allClosed(within: patienceWithConnections)
    _exit(status)
  }

  /// Waits for work until it is done or the time is up. The work is not cancelled with the caller, nor when time is up.
  static func wait(atMost limit: Duration, for work: @escaping @Sendable () async -> Void) async {
    let (ends, continuation) = AsyncStream<Void>.makeStream()
    Task {
      await work()
      continuation.finish()
    }
    Task {
      try? await Task.sleep(for: limit)
      continuation.finish()
    }
    // In a task of its own, since a task that is cancelled waits for no stream.
    await Task { for await _ in ends {} }.value
  }
}
