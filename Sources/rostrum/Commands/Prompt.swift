import ArgumentParser
import Console
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Secretariat
import Views

/// A prompt on a session: commands are recorded as they are typed.
struct Prompt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Type commands one after the other; each is recorded as you press Enter.")

  @Argument(help: "The name of the session.") var session: SessionName
  @Option(
    name: .customLong("operator"), help: "Who records; ROSTRUM_OPERATOR or the account’s name, if not given.")
  var operatorName: String?

  func run() async throws {
    try await Workplace.run { workplace in
      let desk = try await workplace.desk(session)
      var clerk = Clerk(desk, operatorName: operatorName ?? Terminal.operatorName)
      for line in SessionSheet(await desk.state, directory: .standard).lines(.overview) { Terminal.say(line) }
      Terminal.say("Type a command, “help”, “show PART”, or “quit”.")
      while let line = read() {
        let word = line.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if word == "quit" || word == "exit" { break }
        await answer(line, word, &clerk)
      }
    }
  }

  private func read() -> String? {
    if Terminal.isInteractive { Terminal.say("\(session)> ", terminator: "") }
    return readLine()
  }

  private func answer(_ line: String, _ word: String, _ clerk: inout Clerk) async {
    switch word {
    case "help": Terminal.say(Language.text)
    case "show":
      let name = line.split(separator: " ").dropFirst().first.map(String.init) ?? "overview"
      let state = await clerk.desk.state
      guard let part = SessionSheet.Part(rawValue: name) else {
        return Terminal.complain("There is no part “\(name)”.")
      }
      for line in SessionSheet(state, directory: state.directory).lines(part) { Terminal.say(line) }
    default:
      do {
        if case .recorded(let lines) = try await clerk.take(line, now: Terminal.now) {
          for line in lines { Terminal.say(line) }
        }
      } catch {
        Terminal.complain(Failure(error)?.message ?? "\(error)")
      }
    }
  }
}

/// Explains the command language.
struct Language: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain the commands that a session is recorded with.")

  @Argument(help: "The first words of a command.") var command: [String] = []

  static var text: String {
    CommandLanguage.keywords.reduce(into: [(section: String, lines: [String])]()) { sections, keyword in
      if sections.last?.section != keyword.section { sections.append((keyword.section, [])) }
      let lines = keyword.forms.map { "  \($0)" } + ["      \(keyword.meaning)"]
      sections[sections.count - 1].lines += lines
    }.map { ([$0.section] + $0.lines).joined(separator: "\n") }.joined(separator: "\n\n")
  }

  func run() throws {
    guard !command.isEmpty else { return Terminal.say(Language.text) }
    let wanted = command.joined(separator: " ").lowercased()
    let found = CommandLanguage.keywords.filter { $0.text.hasPrefix(wanted) }
    guard !found.isEmpty else {
      throw Failure.badInput(
        "There is no command that begins with “\(wanted)”. See them all: rostrum language")
    }
    for keyword in found {
      Terminal.say("\(keyword.meaning)\n" + keyword.forms.map { "  \($0)" }.joined(separator: "\n"))
      for example in keyword.examples { Terminal.say("    \(example)") }
    }
  }
}
