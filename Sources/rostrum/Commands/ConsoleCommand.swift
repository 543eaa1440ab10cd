import ArgumentParser
import Console
import EventLog
import FoundationEssentials
import Glibc
import Proceedings
import Sessions

/// The operator’s console.
struct ConsoleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console",
    abstract: "Run a live meeting from one screen, at the keyboard alone.",
    discussion: """
      rostrum console mysession
      rostrum console mysession --plain
      rostrum --server https://rostrum.example.org console mysession

      The name of a delegation and Enter inscribe it; single keys give the floor, end a statement, take the last \
      step back. On the screen “?” explains everything.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Flag(help: "Line by line, without drawing: what others do is announced as it happens.") var plain = false
  @Flag(help: "Without colours, as where NO_COLOR is set.") var noColour = false
  @Flag(help: "Ring the bell of the terminal when a speaker’s time is up.") var bell = false
  @OptionGroup var operatorOptions: OperatorOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if !plain, isatty(STDIN_FILENO) != 1 || isatty(STDOUT_FILENO) != 1 {
      throw Failure.badInput("The console wants a terminal: give --plain to work line by line without one.")
    }
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    if isDumb, !plain { Terminal.say("This terminal cannot be drawn on (TERM=dumb): line by line.") }
    try await OperatorsDesk(
      session: session, isPlain: plain || isDumb, isColourless: isColourless, rings: bell
    ).run(operatorOptions, server)
  }

  private var isColourless: Bool {
    noColour || ProcessInfo.processInfo.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
  }
}

/// A console on a session, on the whole screen or line by line.
struct OperatorsDesk {
  let session: SessionName
  let isPlain: Bool
  let isColourless: Bool
  let rings: Bool

  /// Works until the operator leaves.
  func run(_ operatorOptions: OperatorOptions, _ server: ServerOptions) async throws {
    let end = try await server.use(stopsByItself: true, patience: .zero) { store in
      try await work(store, as: try store.operatorName ?? operatorOptions.name(at: server))
    }
    switch end {
    case .left: return
    case .signal(let number): throw Interrupted(signal: number)
    case .hangup: throw Interrupted(signal: SIGHUP)
    case .unknownTerminal:
      throw Failure.badInput("This terminal is not known: set TERM, or give --plain to work line by line.")
    }
  }

  private func work(_ store: any SessionStore, as name: String) async throws -> FullScreen.End {
    let desk = try await store.desk(session)
    guard let inbox = Inbox() else { throw Failure(.outOfReach, "The system has no file descriptor left.") }
    let signals = Signals(to: inbox)
    defer { signals.end() }
    let history = HistoryFile(in: ProcessInfo.processInfo.environment)
    var state = ConsoleState(
      try await desk.session, named: session.text, operatorName: name, place: store.place,
      now: Terminal.now, history: history?.lines() ?? [])
    state.rings = rings
    let messenger = Messenger(
      desk, log: store.log, operatorName: name, describe: { Failure($0).message },
      tell: { inbox.put(.tidings($0)) })
    await messenger.begin()
    let care = Task { await store.careForServer { inbox.put(.tidings(.restarted)) } }
    defer { care.cancel() }
    let send: @Sendable (Errand) -> Void = { errand in Task { await messenger.send(errand) } }
    let end: FullScreen.End
    if isPlain {
      end = await PlainConsole(
        inbox, now: { Terminal.now }, history: history, send: send, say: { Terminal.say($0) }
      ).run(state)
    } else {
      end = await FullScreen(
        inbox, withColours: !isColourless, now: { Terminal.now }, history: history, send: send
      ).run(state)
    }
    await messenger.end()
    return end
  }
}
