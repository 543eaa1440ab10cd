import Dispatch
import Glibc
import Synchronization

/// The error of a command that a signal stopped.
struct Interrupted: Error {
  /// The signal.
  let signal: Int32
  /// What the user must know about what was being done, if anything.
  var message: String?

  /// The status that shells expect of a program that a signal ended.
  var status: Int32 { 128 + signal }
}

/// Stops the program in order when it is told to: by Ctrl-C, by the end of its terminal, by a service manager.
///
/// The first signal cancels the work. The work stops at the next point at which it is known what was recorded, and says
/// so; then everything is closed. The second signal ends the program at once.
struct Interruption {
  private struct State {
    var work: Task<Int32, Never>?
    var signal: Int32?
    var isWorking = true
  }

  private static let state = Mutex(State())

  /// How long work may go on after the signal: a call to the database ends within its deadline.
  private static let patience = Duration.seconds(6)

  private let sources: [any DispatchSourceSignal]

  /// Carries out the work of the program, which a signal cancels, and answers its exit status.
  static func carryOut(_ work: @escaping @Sendable () async -> Int32) async -> Int32 {
    let task = Task { await work() }
    state.withLock { $0.work = task }
    return await task.value
  }

  /// The error for the signal that came; nil if none did.
  static var current: Interrupted? { state.withLock { $0.signal.map { Interrupted(signal: $0) } } }

  /// Takes the signals from now on; the store is closed even if the work does not stop.
  init(closing store: any SessionStore) {
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { Self.take(number, closing: store) }
      source.resume()
      return source
    }
  }

  /// Notes that the work has stopped, by itself or because of a signal.
  func workHasEnded() { Self.state.withLock { $0.isWorking = false } }

  /// Leaves signals to whoever comes after.
  func end() { for source in sources { source.cancel() } }

  private static func take(_ number: Int32, closing store: any SessionStore) {
    let (work, isFirst) = state.withLock { state in
      defer { state.signal = state.signal ?? number }
      return (state.work, state.signal == nil)
    }
    guard isFirst else { _exit(128 + number) }
    work?.cancel()
    Task {
      try? await Task.sleep(for: patience)
      guard state.withLock({ $0.isWorking }) else { return }
      await Shutdown.wait(atMost: Shutdown.patience) { await store.close() }
      await Shutdown.exit(128 + number)
    }
  }
}
