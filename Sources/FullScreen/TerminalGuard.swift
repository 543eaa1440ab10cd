import CCurses
import Glibc

/// Puts the terminal back where the program dies of a trap, so that whoever sits there can go on working.
///
/// A signal’s handler may do very little: all that it writes was put together before.
enum TerminalGuard {
  private static let deadly = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// Prepares for the worst, once the terminal is taken over; ncurses has kept how it was before.
  static func arm() {
    var bytes: [UInt8] = Array("\u{1B}[?2004l".utf8)
    // Attributes off, the cursor visible, the keypad’s keys as usual, back to the screen of before.
    for name in ["sgr0", "cnorm", "rmkx", "rmcup"] {
      guard let capability = rostrum_capability(name) else { continue }
      bytes += withoutPadding(String(cString: capability)).utf8
    }
    farewell = bytes.withUnsafeBufferPointer { source in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: source.count)
      _ = copy.initialize(from: source)
      return copy
    }
    for number in deadly {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        guard isArmed else { return }
        isArmed = false
        if let start = farewell.baseAddress { _ = write(STDOUT_FILENO, start, farewell.count) }
        tcsetattr(STDIN_FILENO, TCSANOW, &before)
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
    isArmed = true
  }

  /// Keeps how the terminal is before anybody changes it.
  static func remember() { tcgetattr(STDIN_FILENO, &before) }

  /// The terminal is as it was.
  static func disarm() {
    isArmed = false
    for number in deadly { signal(number, SIG_DFL) }
  }

  /// A capability without the pauses that old terminals need, written as `$<5>`.
  private static func withoutPadding(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "$<"), let end = rest[start.upperBound...].firstIndex(of: ">") {
      kept += rest[..<start.lowerBound]
      rest = rest[rest.index(after: end)...]
    }
    return kept + rest
  }
}

// Written before the handlers are set and read by them alone; a handler may not wait for a lock.
nonisolated(unsafe) private var before = termios()
nonisolated(unsafe) private var farewell = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
nonisolated(unsafe) private var isArmed = false
