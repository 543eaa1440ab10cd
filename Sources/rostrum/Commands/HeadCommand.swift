import ArgumentParser
import EventLog
import FoundationEssentials

/// Signs the head of a session, so that it can be kept elsewhere.
struct HeadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "Sign the newest event of a session, so that nobody can make the log anew unseen.",
    discussion: """
      rostrum head ccpcj-34 > ccpcj-34.head
      rostrum head --key
      rostrum verify ccpcj-34 --heads ccpcj-34.head
      rostrum export ccpcj-34 | deploy/verify.py - --heads ccpcj-34.head --key KEY

      A head is signed and kept by itself at the close of each meeting, in the folder heads of the data \
      directory, or in the one that ROSTRUM_HEADS names; the key is there, too. Hand heads out, and print the \
      public key: whoever has both can tell later whether the log is still the same.
      """)

  @Argument(help: SessionName.help) var session: SessionName?
  @Flag(help: "Print the public key.") var key = false
  @Flag(help: "Have a key made where the former one was lost; what that signed stays good.") var newKey =
    false
  @Option(help: "A public key whose heads and erasures are believed from now on, as one of before.")
  var trust: String?
  @Flag(help: "Put the heads of the session aside: an older backup was restored on purpose.")
  var setAside = false
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func validate() throws {
    if setAside, session == nil { throw ValidationError("--set-aside goes with a session.") }
    if [key, newKey, trust != nil, session != nil].count(where: { $0 }) != 1 {
      throw ValidationError("Name a session, or say --key, --new-key or --trust.")
    }
  }

  func run() async throws {
    try await server.useDatabase(for: "head") { store in
      guard let folder = store.heads else {
        throw Failure.badInput("Name a folder for the key and the heads in ROSTRUM_HEADS.")
      }
      if newKey { return Terminal.say(try folder.newKey().publicKey) }
      if let trust {
        try folder.trust(trust.lowercased())
        return Terminal.say("What \(trust) signed is believed from now on.")
      }
      guard let session else { return Terminal.say(try folder.key().publicKey) }
      if setAside {
        return Terminal.say("The heads are kept in \(try folder.setAside(session, at: Date())).")
      }
      let audit = try await store.database.audit(session)
      if case .intact(events: 0, _, _, _) = audit.verdict, try folder.heads(of: session).isEmpty {
        throw Failure.noSession(session)
      }
      try await store.requireSignedHeads(of: session)
      try await store.requireDefinitions()
      Terminal.say(try folder.sign(audit, at: Date()).line)
    }
  }
}

/// Heads that were kept elsewhere, held against the log.
struct HeadsOptions: ParsableArguments {
  @Option(help: "A file of signed heads that the log is held against.") var heads: String?
  @Option(
    help: "The public key that must have signed them and every erasure; may be repeated. Any, if not given.")
  var key: [String] = []

  /// The heads of a session in the file, each genuine; nil if no file is named.
  func signed(of session: SessionName) throws -> [SignedHead]? {
    guard let path = heads else { return nil }
    guard let lines = HeadLines(try Terminal.read(path)) else {
      throw Failure.badInput(
        "\(path) is no file of heads: it has an object in each line, as rostrum head wrote it.")
    }
    for line in lines.torn {
      Terminal.complain("\(path), line \(line): a head was cut off while it was written. It is left out.")
    }
    let own = lines.heads.filter { $0.session == session.text }
    if own.isEmpty { throw Failure.badInput("\(path) has no head of \(session).") }
    for head in own where !head.isGenuine || !(key.isEmpty || key.contains(head.key)) {
      throw Failure(
        .refused, "The head of \(session) at event \(head.version) was not signed with that key.")
    }
    return own
  }

  /// Throws where the log is not the one whose heads were signed.
  func hold(_ log: any LogReading, _ session: SessionName) async throws {
    guard let own = try signed(of: session) else { return }
    let audit = try await (log as? any EventLog)?.audit(session)
    for head in own {
      let event =
        head.version > 0 ? try await log.read(session, after: head.version - 1, limit: 1).first : nil
      guard event?.version == head.version, event?.hash.hex == head.hash else {
        throw Failure(
          .refused,
          "The log of \(session) was made anew: event \(head.version) is not the one that was signed.")
      }
      if let contradiction = audit?.contradiction(by: head) { throw contradiction }
    }
    let what = own.count == 1 ? "The signed head agrees" : "All \(own.count) signed heads agree"
    Terminal.say("\(what) with it, signed with \(Set(own.map(\.key)).sorted().joined(separator: ", ")).")
  }
}
