import Dispatch
import Glibc
import Proceedings

/// The console line by line, without any drawing: for whoever listens to a screen reader, and for programs.
///
/// At a terminal the line is edited as in the full screen; lines from a program are read as they come.
public struct PlainConsole: Sendable {
  private let inbox: Inbox
  private let now: @Sendable () -> RoomTime
  private let history: HistoryFile?
  private let send: @Sendable (Errand) -> Void
  private let say: @Sendable (String) -> Void

  /// Lines that wait until the one before them was answered, so that each is answered in its turn.
  private typealias Waiting = [(line: String?, at: Duration)]

  /// A console that takes lines and tidings from an inbox, its commands to `send`, and what it says to `say`.
  public init(
    _ inbox: Inbox, now: @escaping @Sendable () -> RoomTime, history: HistoryFile? = nil,
    send: @escaping @Sendable (Errand) -> Void, say: @escaping @Sendable (String) -> Void
  ) {
    self.inbox = inbox
    self.now = now
    self.history = history
    self.send = send
    self.say = say
  }

  /// Works until the operator leaves, the lines end, or the program is ended.
  public func run(_ state: ConsoleState) async -> FullScreen.End {
    await withCheckedContinuation { continuation in
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
    state.hasPages = false
    // Where nothing can be drawn, the terminal itself takes the line.
    let isSimple = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    var terminal = state.isAttended && !isSimple ? LineTerminal() : nil
    if terminal == nil { readLines() }
    defer { terminal?.close() }
    var talk = PlainTalk(state)
    for line in PlainTalk.situation(state) + ["Type a line, “help”, or “quit”."] { tell(line, &terminal) }
    var waiting: Waiting = []
    while true {
      let wake = inbox.wait(milliseconds: 1000, orKeysFrom: terminal == nil ? nil : STDIN_FILENO)
      if wake == .hangup { return .hangup }
      var effects = state.hear(.clock(now()))
      for item in inbox.take() {
        switch item {
        case .tidings(let tidings): effects += state.hear(tidings)
        case .line(let line, let instant): waiting.append((line, instant))
        case .resized: break
        case .ended(let number): return .signal(number)
        }
        tell(&talk, &state, &terminal)
      }
      if wake == .keys { effects += type(&state, &terminal, &waiting) }
      if let end = take(&waiting, &state, &talk, &terminal, &effects) { return end }
      tell(&talk, &state, &terminal)
      terminal?.show(state.editor, prompt: state.question == nil ? "› " : "? ")
      if carryOut(effects, &terminal) { return .left }
    }
  }

  /// Gives the lines that wait, one after the other.
  private func take(
    _ waiting: inout Waiting, _ state: inout ConsoleState, _ talk: inout PlainTalk,
    _ terminal: inout LineTerminal?, _ effects: inout [Effect]
  ) -> FullScreen.End? {
    while state.errand == nil, !waiting.isEmpty {
      let (line, instant) = waiting.removeFirst()
      guard let line else {
        for line in PlainTalk.leftOver(state) { tell(line, &terminal) }
        return .left
      }
      if let answer = PlainTalk.answer(to: line, in: state) {
        for line in answer { tell(line, &terminal) }
      } else {
        let typed = terminal == nil ? nil : state.editor
        effects += state.give(line, at: instant)
        if let typed, state.editor.isEmpty { state.editor = typed }
      }
      tell(&talk, &state, &terminal)
    }
    return nil
  }

  /// Takes the keys that were pressed into the line; whole lines wait for their turn.
  private func type(
    _ state: inout ConsoleState, _ terminal: inout LineTerminal?, _ waiting: inout Waiting
  ) -> [Effect] {
    guard let keys = terminal?.keys() else {
      waiting.append((nil, Uptime.now))
      return []
    }
    var effects: [Effect] = []
    for key in keys {
      switch state.edit(key) {
      case .nothing: break
      case .line(let line):
        terminal?.show(state.editor, prompt: "› " + line)
        terminal?.leaveLine()
        waiting.append((line, Uptime.now))
      case .said(let text): tell(text, &terminal)
      case .suspend: effects.append(.suspend)
      case .end: waiting.append((nil, Uptime.now))
      }
    }
    return effects
  }

  /// Does what is left to do outside; true if that is to leave.
  private func carryOut(_ effects: [Effect], _ terminal: inout LineTerminal?) -> Bool {
    for effect in effects {
      switch effect {
      case .send(let errand): send(errand)
      case .remember(let line): history?.append(line)
      case .ring: say("\u{7}")
      case .redraw: break
      case .suspend: terminal?.suspend()
      case .leave: return true
      }
    }
    return false
  }

  /// Says what is new; it is known from then on.
  private func tell(_ talk: inout PlainTalk, _ state: inout ConsoleState, _ terminal: inout LineTerminal?) {
    for line in talk.lines(state) { tell(line, &terminal) }
    state.drawn(at: Uptime.now)
  }

  private func tell(_ line: String, _ terminal: inout LineTerminal?) {
    if terminal == nil { say(line) } else { terminal?.say(line) }
  }
}
