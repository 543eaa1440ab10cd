import CCurses
import Dispatch
import Glibc
import Proceedings

/// A console on the whole screen: keys and tidings in, the screen out, until the operator leaves.
public struct FullScreen: Sendable {
  /// How it came to an end.
  public enum End: Sendable, Equatable {
    /// The operator left.
    case left
    /// A signal ended it.
    case signal(Int32)
    /// The terminal went away.
    case hangup
    /// The terminal is one that ncurses does not know.
    case unknownTerminal
  }

  private let inbox: Inbox
  private let withColours: Bool
  private let now: @Sendable () -> RoomTime
  private let send: @Sendable (Errand) -> Void
  private let history: HistoryFile?

  /// A console that takes what came from an inbox, its commands to `send`, and its lines to the history.
  public init(
    _ inbox: Inbox, withColours: Bool, now: @escaping @Sendable () -> RoomTime, history: HistoryFile?,
    send: @escaping @Sendable (Errand) -> Void
  ) {
    self.history = history
    self.inbox = inbox
    self.withColours = withColours
    self.now = now
    self.send = send
  }

  /// Works until the operator leaves or the program is ended; the terminal is then as it was before.
  public func run(_ state: ConsoleState) async -> End {
    await withCheckedContinuation { continuation in
      // A thread of its own: ncurses is used by one, and waiting for keys holds it up.
      DispatchQueue(label: "rostrum.console", qos: .userInteractive).async {
        continuation.resume(returning: work(state))
      }
    }
  }

  private func work(_ state: ConsoleState) -> End {
    guard var curses = try? Curses(withColours: withColours) else { return .unknownTerminal }
    defer { curses.close() }
    var state = state
    var mustDraw = true
    while true {
      if mustDraw {
        let size = curses.size()
        state.listPage = max(5, size.rows / 3)
        curses.draw(Screen(state, columns: size.columns, rows: size.rows))
      }
      var typedAhead: [Effect] = []
      // Keys that lie there already were pressed before the question could be seen.
      let isAhead = mustDraw && state.hasNewQuestion && read(&state, &typedAhead, from: curses)
      if mustDraw { state.drawn(at: Uptime.now) }
      let wait = isAhead || !typedAhead.isEmpty ? 0 : untilNextSecond
      let wake = inbox.wait(milliseconds: wait, orKeysFrom: STDIN_FILENO)
      if wake == .hangup { return .hangup }
      let before = state
      var effects = typedAhead + state.hear(.clock(now()))
      mustDraw = wake == .keys || isAhead || state.looksOlder(than: before)
      for item in inbox.take() {
        switch item {
        case .tidings(.heard) where !state.isAway: effects += state.hear(.heard)
        case .tidings(let tidings):
          effects += state.hear(tidings)
          mustDraw = true
        case .resized: mustDraw = true
        case .line: break
        case .ended(let number): return .signal(number)
        }
      }
      if wake == .keys, !read(&state, &effects, from: curses) { return .hangup }
      if carryOut(effects, &curses, &mustDraw) { return .left }
    }
  }

  /// Does what is left to do outside; true if that is to leave.
  private func carryOut(_ effects: [Effect], _ curses: inout Curses, _ mustDraw: inout Bool) -> Bool {
    for effect in effects {
      switch effect {
      case .send(let errand): send(errand)
      case .remember(let line): history?.append(line)
      case .ring: curses.ring()
      case .redraw: curses.forget()
      case .suspend:
        curses.suspend()
        mustDraw = true
      case .leave: return true
      }
    }
    return false
  }

  /// Takes in the keys that were pressed; false where there is nobody any more to press them.
  private func read(_ state: inout ConsoleState, _ effects: inout [Effect], from curses: Curses) -> Bool {
    var isThere = false
    while let input = curses.next() {
      isThere = true
      switch input {
      case .key(let key): effects += state.press(key, at: Uptime.now)
      case .pasted(let text): state.paste(text)
      case .resized: break
      }
      if effects.contains(.leave) { break }
    }
    return isThere || FullScreen.isOpen(STDIN_FILENO)
  }

  /// Whether a terminal still stands behind a descriptor: one that was closed is always ready, and says nothing.
  private static func isOpen(_ descriptor: Int32) -> Bool {
    var attributes = termios()
    return tcgetattr(descriptor, &attributes) == 0
  }

  /// The clock of the speaker moves with the seconds of the room.
  private var untilNextSecond: Int32 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int32(clamping: 1000 - time.tv_nsec / 1_000_000)
  }
}
