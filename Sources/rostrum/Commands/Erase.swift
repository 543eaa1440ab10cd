import ArgumentParser
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// Erases a person’s name from a session.
struct Erase: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a person’s name from a session, where the law demands that it goes.",
    discussion: """
      rostrum erase ccpcj-34 'Ana Sample' --ordered-by 'the data protection officer, 2025-06-02'
      rostrum erase ccpcj-34 'Ana Sample' --ordered-by 'the data protection officer, 2025-06-02' --yes

      The first only lists the events that would change. In each text the mark \(Erasure.mark) takes the place of \
      the name, wherever it stands as written, in capitals and small letters alike as given: erase each spelling. \
      The hashes stay, so that the chain and the signed heads stay good; a line for each event says what was \
      erased on whose order, signed with the key of the heads. There is no way back but a backup.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Argument(help: "The name, as the log has it.") var name: String
  @Option(help: "On whose order, as it is kept with the erasure.") var orderedBy: String
  @Option(help: "A former public key of yours that signed an erasure in the session; may be repeated.")
  var key: [String] = []
  @Flag(help: "Do it, and not only list what would change.") var yes = false
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func validate() throws {
    let isPlain = !orderedBy.unicodeScalars.contains { $0.properties.generalCategory == .control }
    guard (1...200).contains(orderedBy.unicodeScalars.count), isPlain else {
      throw ValidationError("Say in at most 200 characters, in one line, on whose order the name is erased.")
    }
  }

  func run() async throws {
    try await server.useDatabase(for: "erase") { store in
      guard let folder = store.heads else {
        throw Failure.badInput("Name a folder for the key that signs the erasure in ROSTRUM_HEADS.")
      }
      let signer = try folder.key()
      for former in key { try folder.trust(former.lowercased()) }
      let trusted = try folder.trustedKeys()
      try await store.requireDefinitions()
      try await store.requireSignedHeads(of: session)
      let events = try await store.database.checked(session, trusting: trusted)
      if events.isEmpty { throw Failure.noSession(session) }
      let erasure = try Erasure(of: name, in: events)
      try prove(erasure, events)
      for change in erasure.changes { Terminal.say(Self.line(change)) }
      if !erasure.alike.isEmpty { Terminal.say(Self.words(onAlike: erasure.alike)) }
      guard yes else {
        return Terminal.say("\(Self.count(erasure)) would change. Make a backup, then add --yes.")
      }
      // Whoever has this head can tell that the erasure changed nothing but the texts that it names.
      try folder.sign(await store.database.audit(session), at: Date())
      try await store.database.carryOut(erasure, orderedBy: orderedBy, at: Date(), by: signer)
      Terminal.say("\(Self.count(erasure)) changed, signed with \(signer.publicKey).")
      try await finish(erasure, trusted, at: store.database)
    }
  }

  /// Throws where the session could not be read without the name, or where the name is a code, which is no person’s.
  private func prove(_ erasure: Erasure, _ events: [RecordedEvent]) throws {
    let before = try Self.state(after: events)
    let codes =
      before.directory.participants.map(\.code) + before.proposals.all.map(\.id.description)
    if let code = (codes + (before.body?.fact.offices.titles ?? [])).first(where: erasure.touches) {
      throw Failure.badInput(
        "“\(name)” stands in “\(code)”, a code or an office in the log: give the person’s name in full.")
    }
    do {
      _ = try Self.state(after: erasure.events)
    } catch EventLogError.unreadable(_, let version, let reason) {
      throw Failure.badInput(
        "Without “\(name)” event \(version) could not be read (\(reason)): give the name in full.")
    }
  }

  private static func state(after events: [RecordedEvent]) throws -> Session {
    try Session(events)
  }

  /// Has the server forget what it can, checks what is there now, and says what is not done with that.
  private func finish(_ erasure: Erasure, _ trusted: [String], at log: PostgresEventLog) async throws {
    let isForgotten = try await log.forgetFormerRows()
    let events = try await log.checked(session, trusting: trusted)
    let what = events.count == 1 ? "The one event is" : "All \(events.count) events are"
    Terminal.say("\(what) as recorded or as erased.")
    let held = try Erasure.versions(holding: name, in: events)
    if !held.isEmpty {
      Terminal.say("The name was recorded again meanwhile (event \(held[0])): erase it once more.")
    }
    Terminal.say("")
    for line in Self.remaining(isForgotten: isForgotten) { Terminal.say(line) }
    let guessable = erasure.changes.filter(\.canBeGuessed).map { String($0.before.version) }
    if !guessable.isEmpty {
      Terminal.say(
        "- whoever tries names with the hashes, for events recorded from files: \(guessable.joined(separator: ", "))"
      )
    }
  }
}

extension Erase {
  private static func count(_ erasure: Erasure) -> String {
    erasure.changes.count == 1 ? "1 event" : "\(erasure.changes.count) events"
  }

  /// An event that changes, and where the name stands in it.
  private static func line(_ change: Erasure.Change) -> String {
    let places = change.places.joined(separator: ", ")
    return
      "\(change.before.version)  \(change.before.kind)  \(places.isEmpty ? "(id of the command)" : places)"
  }

  /// That what is left may be the same person.
  private static func words(onAlike versions: [Int]) -> String {
    let listed = versions.map(String.init).joined(separator: ", ")
    return
      "The same letters stand, large or small or in a longer word, in: \(listed). They are left as they are."
  }

  /// What holds the name still.
  private static func remaining(isForgotten: Bool) -> [String] {
    let server =
      isForgotten
      ? "- the database’s files, until what it gave up is written over (VACUUM FULL rostrum.event: at once)"
      : "- the database’s files: have a superuser run VACUUM (FULL, ANALYZE) rostrum.event"
    return [
      "The name is still held by:",
      "- services, consoles and prompts that run: start them anew",
      server,
      "- the write-ahead log and its archive, and backups, until they expire",
      "- files that the session was recorded from: do not record them again, it would all be new",
      "- exports, reports, papers and everything else that was handed out or printed",
      "- accounts and links (rostrum account, rostrum link), and this command line where it is kept",
    ]
  }
}
