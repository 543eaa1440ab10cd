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
      let own = store as? DatabaseStore
      let verdict =
        if let own { try await own.verdict(on: session, trusting: headsOptions.key) } else {
          try await store.log.verify(session).trusting(headsOptions.key)
        }
      if case .intact(events: 0, _, _, _) = verdict { throw Failure.noSession(session) }
      if format == .json { try sayJSON(VerificationReading(verdict, session: session)) }
      switch verdict {
      case .intact(let events, let head, let erased, let earlier):
        if format == .json { return try await own?.requireDefinitions() ?? () }
        let what =
          events == 1
          ? "The one event of \(session) is as it was" : "All \(events) events of \(session) are as they were"
        Terminal.say("\(what) recorded. Head: \(head.hex)")
        for line in Self.lines(on: erased, earlier) { Terminal.say(line) }
        try await headsOptions.hold(store.log, session)
        try await own?.requireDefinitions()
        try await own?.warnOfChecksums()
        if let own { Terminal.say(try Self.words(on: own.heads?.heads(of: session) ?? [])) }
      case .broken(let version, let reason):
        throw Failure(.refused, "Event \(version) of \(session) is not as it was recorded: \(reason).")
      }
    }
  }
}

extension Verify {
  /// Which events are without a name that was in them and who answers for that, and which are dated back.
  static func lines(on erased: [ErasedEvent], _ earlier: [Int]) -> [String] {
    var lines: [String] = []
    if !erased.isEmpty {
      let count = Set(erased.map(\.version)).count
      let keys = Set(erased.map(\.key)).sorted().joined(separator: ", ")
      lines.append("\(count == 1 ? "1 event" : "\(count) events") had a name erased, signed with \(keys).")
    }
    for erasure in erased {
      let fields = erasure.fields.map { $0.isEmpty ? "(id of the command)" : $0.joined(separator: ", ") }
      let time = (erasure.erasedAt ?? "").prefix(16).replacing("T", with: " ")
      lines.append(
        "  \(erasure.version)  \(fields ?? "(texts that were not noted)")  \(time) UTC  ordered by "
          + (erasure.orderedBy ?? "(not told)"))
    }
    for version in earlier {
      lines.append("Event \(version) was recorded at an earlier time than the one before: look at the clock.")
    }
    return lines
  }

  /// The checks of the database and of the folder of heads beside the events.
  static func words(on heads: [SignedHead]) -> String {
    let rest = "Tables, functions, triggers and grants are as this program lays them down"
    switch heads.count {
    case 0: return "\(rest). No head of it was signed here yet."
    case 1: return "\(rest), and the one head that was signed here agrees."
    default: return "\(rest), and all \(heads.count) heads that were signed here agree."
    }
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

      The second checks the log without the program that wrote it. A log that was altered, or that contradicts a \
      head that was signed here, is written out with --unchecked alone.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Flag(help: "Write it out as it is stored, even if it was altered.") var unchecked = false
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.use { store in
      if !unchecked, case .broken(let version, let reason) = try await store.log.verify(session) {
        throw Failure(
          .refused,
          "Event \(version) of \(session) is not as it was recorded: \(reason). To write it out even so: --unchecked"
        )
      }
      let lines = try await store.log.lines(of: session)
      if lines.isEmpty { throw Failure.noSession(session) }
      for line in lines { Terminal.say(line) }
    }
  }
}
