import CCurses
import Glibc
import Synchronization

/// Puts the terminal back where the program dies of a trap, so that whoever sits there can go on working.
///
/// A signal’s handler may do very little: all that it writes was put together before.
enum TerminalGuard {
  private static let deadly = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS]

  /// How the terminal is now.
  static func settings() -> termios {
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    return settings
  }

  /// Prepares for the worst, once the terminal is taken over from how it was before.
  static func arm(before: termios) {
    var bytes: [UInt8] = Array("\u{1B}[?2004l".utf8)
    // Attributes off, the cursor visible, the keypad’s keys as usual, back to the screen of before.
    for name in ["sgr0", "cnorm", "rmkx", "rmcup"] {
      guard let capability = rostrum_capability(name) else { continue }
      bytes += withoutPadding(String(cString: capability)).utf8
    }
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
    text.initialize(from: bytes, count: bytes.count)
    // Never given back: a handler may be at it.
    let wayBack = UnsafeMutablePointer<WayBack>.allocate(capacity: 1)
    wayBack.initialize(to: WayBack(before: before, text: text, count: bytes.count))
    armed.store(UInt(bitPattern: wayBack), ordering: .releasing)
    for number in deadly {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        let address = armed.exchange(0, ordering: .acquiring)
        guard let wayBack = UnsafeMutablePointer<WayBack>(bitPattern: address) else { return }
        _ = write(STDOUT_FILENO, wayBack.pointee.text, wayBack.pointee.count)
        tcsetattr(STDIN_FILENO, TCSANOW, &wayBack.pointee.before)
        signal(number, SIG_DFL)
        raise(number)
      }
      sigaction(number, &action, nil)
    }
  }

  /// The terminal is as it was.
  static func disarm() {
    armed.store(0, ordering: .releasing)
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

/// What the handler needs, put together before.
private struct WayBack {
  var before: termios
  let text: UnsafeMutablePointer<UInt8>
  let count: Int
}

/// Where that stands, or zero where the terminal is as it was; a handler may not wait for a lock, and need not.
private let armed = Atomic<UInt>(0)
