import Dispatch
import Glibc
import Proceedings

/// The console line by line, without any drawing: for whoever listens to a screen reader, and for programs.
public struct PlainConsole: Sendable {
  private let inbox: Inbox
  private let now: @Sendable () -> RoomTime
  private let send: @Sendable (Errand) -> Void
  private let say: @Sendable (String) -> Void

  /// A console that takes lines and tidings from an inbox, its commands to `send`, and what it says to `say`.
  public init(
    _ inbox: Inbox, now: @escaping @Sendable () -> RoomTime, send: @escaping @Sendable (Errand) -> Void,
    say: @escaping @Sendable (String) -> Void
  ) {
    self.inbox = inbox
    self.now = now
    self.send = send
    self.say = say
  }

  /// Works until the operator leaves, the lines end, or the program is ended.
  public func run(_ state: ConsoleState) async -> FullScreen.End {
    readLines()
    return await withCheckedContinuation { continuation in
      DispatchQueue(label: "rostrum.console").async { continuation.resume(returning: work(state)) }
    }
  }

  private func readLines() {
    DispatchQueue(label: "rostrum.console.lines").async { [inbox] in
      while let line = readLine() { inbox.put(.line(line, at: Uptime.now)) }
      inbox.put(.line(nil, at: Uptime.now))
    }
  }

  private func work(_ state: ConsoleState) -> FullScreen.End {
    var state = state
    state.isAttended = isatty(STDIN_FILENO) == 1
    var talk = PlainTalk(state)
    for line in PlainTalk.situation(state) + ["Type a line, “help”, or “quit”."] { say(line) }
    /// Lines that wait until the one before them was answered, so that each is answered in its turn.
    var waiting: [(line: String?, at: Duration)] = []
    while true {
      _ = inbox.wait(milliseconds: 1000)
      var effects = state.hear(.clock(now()))
      for item in inbox.take() {
        switch item {
        case .tidings(let tidings): effects += state.hear(tidings)
        case .line(let line, let instant): waiting.append((line, instant))
        case .resized: break
        case .ended(let number): return .signal(number)
        }
        tell(&talk, &state)
      }
      while state.errand == nil, !waiting.isEmpty {
        let (line, instant) = waiting.removeFirst()
        guard let line else {
          for line in PlainTalk.leftOver(state) { say(line) }
          return .left
        }
        if let answer = PlainTalk.answer(to: line, in: state) {
          for line in answer { say(line) }
        } else {
          effects += state.give(line, at: instant)
        }
        tell(&talk, &state)
      }
      tell(&talk, &state)
      for effect in effects {
        switch effect {
        case .send(let errand): send(errand)
        case .redraw: break
        case .leave: return .left
        }
      }
    }
  }

  /// Says what is new; it is known from then on.
  private func tell(_ talk: inout PlainTalk, _ state: inout ConsoleState) {
    for line in talk.lines(state) { say(line) }
    state.drawn(at: Uptime.now)
  }
}
