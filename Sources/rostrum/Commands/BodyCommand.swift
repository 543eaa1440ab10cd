import ArgumentParser
import FoundationEssentials
import Proceedings
import ReferenceData
import ServiceAPI
import ServiceClient

/// Lists, shows, makes and checks the profiles of bodies.
struct BodyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "body",
    abstract: "List, show, make or check the profiles of bodies.",
    discussion: """
      A session is created from the profile of its body, which says all that differs from body to body: names, \
      members, offices, rules, the order of speakers, limits. A profile is a file; make one like another, change \
      it, and check it:

        rostrum body list
        rostrum body show ccpcj
        rostrum body new mybody --like ccpcj > mybody.json
        rostrum body check mybody.json
        rostrum create mysession --body mybody.json
      """,
    subcommands: [List.self, Show.self, New.self, Check.self], defaultSubcommand: List.self,
    aliases: ["bodies"])

  /// Lists the profiles.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the bodies whose profiles are known.")

    @Option(help: "How to write the answer.") var format: Format = .text
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let entries = try await ProfileSource(server: server).entries()
      if format == .json { return try sayJSON(entries) }
      for entry in entries {
        Terminal.say("\(entry.code)  \(entry.name), \(entry.members) members, \(entry.symbols)")
      }
    }
  }

  /// Shows a profile.
  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show what a profile says, and how sure it is of it.")

    @Argument(help: "The code of a profile, or a file.") var body: String
    @Option(help: "How to write the answer; json is a profile as a file.") var format: Format = .text
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let profile = try await ProfileSource(server: server).body(body)
      switch format {
      case .json: Terminal.say(try profile.profile(), terminator: "")
      case .text: for line in BodySheet(profile).lines { Terminal.say(line) }
      }
    }
  }

  /// Makes a profile.
  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "new", abstract: "Write a profile like another, to be changed.",
      discussion: """
        rostrum body new mybody --like ccpcj > mybody.json

        All figures are those of the other body, and the file says of each that it is only inferred: correct it, \
        and say “known” or “read” of what you have made sure of.
        """)

    @Argument(help: "The code of the new profile: small letters, figures, hyphens.") var code: String
    @Option(help: "The code of the profile that it is like, or a file.") var like: String
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let profile = try await ProfileSource(server: server).body(like).like(code: code)
      if let mistake = profile.mistakes.first { throw Failure.badInput("\(mistake)") }
      Terminal.say(try profile.profile(), terminator: "")
    }
  }

  /// Checks a profile.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check", abstract: "Check a profile, and name every mistake with its place.")

    @Argument(help: "The file; - for standard input.") var file: String

    func run() throws {
      let profile = try ProfileSource.file(file)
      Terminal.say("The profile of the \(profile.name) can be used.")
    }
  }
}

/// Where profiles are found: in the program, at a service, or in a file.
struct ProfileSource {
  /// The service that is asked, if one is named.
  let server: ServerOptions

  /// The profile in a file; all of its mistakes are the reason if it cannot be used.
  static func file(_ path: String) throws -> Body {
    let text = try Terminal.read(path)
    do throws(ProfileMistakes) { return try Body(profile: Array(text.utf8)) } catch {
      let mistakes = error.all.map { "  \($0)" }.joined(separator: "\n")
      let count = error.all.count == 1 ? "a mistake" : "\(error.all.count) mistakes"
      throw Failure.badInput("\(path) has \(count):\n\(mistakes)")
    }
  }

  /// The profiles in a folder: every file there whose name ends in `.json`.
  static func folder(_ path: String) throws -> Profiles {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Failure.badInput("\(path) is no folder that can be read.")
    }
    return Profiles(
      adding: try names.filter { $0.hasSuffix(".json") }.sorted().map { try file("\(path)/\($0)") })
  }

  /// The profile that a code or the name of a file stands for.
  func body(_ codeOrFile: String) async throws -> Body {
    if let body = try await body(code: codeOrFile.lowercased()) { return body }
    if codeOrFile == "-" || FileManager.default.fileExists(atPath: codeOrFile) {
      return try Self.file(codeOrFile)
    }
    let known = try await entries().map(\.code).joined(separator: ", ")
    throw Failure.badInput(
      "There is no body “\(codeOrFile)”, and no file of that name. Known: \(known). To make a profile: rostrum body new "
        + "CODE --like CODE > FILE")
  }

  /// The profiles of the service, if one is named, and those of the program otherwise.
  func entries() async throws -> [BodyEntry] {
    guard let address = try server.address else { return Profiles.shipped.all.map(BodyEntry.init) }
    return try await ServiceStore.open(address, patience: .seconds(15)).use {
      try await $0.connection.bodies()
    }
  }

  private func body(code: String) async throws -> Body? {
    guard let address = try server.address else { return Profiles.shipped.named(code) }
    guard try await entries().contains(where: { $0.code == code }) else { return nil }
    return try await ServiceStore.open(address, patience: .seconds(15)).use {
      try await $0.connection.body(code)
    }
  }
}
