import ArgumentParser
import EventLog
import ServiceAPI

/// Checks the chain of hashes.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that every event is as it was recorded; name the first that is not.")

  @Argument(help: SessionName.help) var session: SessionName
  @Option(help: "How to write the answer.") var format: Format = .text
  @OptionGroup(title: "Signed heads") var headsOptions: HeadsOptions
  @OptionGroup var server: ServerOptions

  func validate() throws {
    if headsOptions.heads != nil, format == .json { throw ValidationError("--heads is answered as text.") }
  }

  func run() async throws {
    try await server.use { store in
      let verdict = try await store.log.verify(session).trusting(headsOptions.key)
      if case .intact(events: 0, _, _) = verdict { throw Failure.noSession(session) }
      if format == .json { try sayJSON(VerificationReading(verdict, session: session)) }
      switch verdict {
      case .intact(let events, let head, let erased):
        if format == .json { return }
        let what =
          events == 1
          ? "The one event of \(session) is as it was" : "All \(events) events of \(session) are as they were"
        Terminal.say("\(what) recorded. Head: \(head.hex)")
        if !erased.isEmpty { Terminal.say(Self.words(on: erased)) }
        try await headsOptions.hold(store.log, session)
      case .broken(let version, let reason):
        throw Failure(.refused, "Event \(version) of \(session) is not as it was recorded: \(reason).")
      }
    }
  }
}

extension Verify {
  /// How many events are without a name that was in them, and who answers for that.
  static func words(on erased: [ErasedEvent]) -> String {
    let what = erased.count == 1 ? "1 event" : "\(erased.count) events"
    let keys = Set(erased.map(\.key)).sorted().joined(separator: ", ")
    return "\(what) had a name erased, signed with \(keys)."
  }
}

/// Writes the log out for whoever checks or reads it with other means.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the log out, an event a line, as JSON with its canonical bytes and hashes.",
    discussion: """
      rostrum export first > first.jsonl
      rostrum export first | deploy/verify.py -

      The second checks the log without the program that wrote it.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.use { store in
      // Read as it is stored, so that a log that was altered can be written out, too.
      let lines = try await store.log.lines(of: session)
      if lines.isEmpty { throw Failure.noSession(session) }
      for line in lines { Terminal.say(line) }
    }
  }
}
