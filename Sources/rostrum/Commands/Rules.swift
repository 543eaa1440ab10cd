import ArgumentParser
import EventLog
import Proceedings
import ReferenceData
import ServiceAPI
import Views

/// Tells the rules of procedure that are in force, and what follows from them now.
struct Rules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Tell the rules in force for the body, and what follows from one of them now.",
    discussion: """
      rostrum rules mysession
      rostrum rules mysession quorum
      rostrum rules mysession 40
      rostrum rules mysession order of motions
      """)

  @OptionGroup var options: SessionOptions
  @Argument(help: "A rule by its number, its label, or a word; all rules, if not given.") var rule: [String] =
    []
  @OptionGroup var server: ServerOptions

  func run() async throws {
    try await server.use { store in
      let session = try await store.session(options.session, asOf: options.asOf)
      let entries = try entries(session)
      switch options.format {
      case .json:
        try sayJSON(
          RulesReading(session: options.session.text, version: session.version, rules: entries))
      case .text:
        for entry in entries {
          Terminal.say("\(entry.label ?? entry.key): \(entry.sentence)")
          for line in entry.now { Terminal.say("  \(line)") }
        }
      }
    }
  }

  private func entries(_ session: Session) throws -> [RulesInForce.Entry] {
    guard let rules = RulesInForce(session, directory: session.directory) else {
      throw Failure.badInput("The session was not created then: it has no rules yet.")
    }
    guard !rule.isEmpty else { return rules.all }
    let question = rule.joined(separator: " ")
    let found = rules.answering(question)
    guard !found.isEmpty else {
      throw Failure.badInput(
        "No rule is called “\(question)”. See them all: rostrum rules \(options.session)")
    }
    return found
  }
}
