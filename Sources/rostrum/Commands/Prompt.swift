import ArgumentParser
import CommandLanguage
import Drafting
import EventLog
import FoundationEssentials
import Glibc
import Proceedings
import ReferenceData
import Sessions
import Views

/// A prompt on a session: commands are recorded as they are typed.
struct Prompt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompt", abstract: "Type commands one after the other; each is recorded as you press Enter."
  )

  @Argument(help: SessionName.help) var session: SessionName
  @OptionGroup var operatorOptions: OperatorOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    if Terminal.isInteractive, isatty(STDOUT_FILENO) == 1 {
      return try await OperatorsDesk(session: session, isPlain: true, isColourless: true, rings: false)
        .run(operatorOptions, server)
    }
    let name = try operatorOptions.name(at: server)
    try await server.use { store in
      let desk = try await store.desk(session)
      var clerk = Clerk(
        desk, operatorName: name, paragraphs: Report.passages, standingAlone: Report.standingAlone,
        changes: Report.changes(from:to:))
      let state = try await desk.session
      for line in SessionSheet(state, directory: .standard).lines(.overview) { Terminal.say(line) }
      var seen = state.version
      Terminal.say("Type a command, “help”, “show PART”, or “quit”.")
      let typed = TypedLines()
      while let line = await read(typed) {
        let word = line.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if word == "quit" || word == "exit" { break }
        // Nobody sees the floor while lines come from a file.
        await answer(line, word, &clerk, seen: Terminal.isInteractive ? seen : nil)
        seen = (try? await desk.session.version) ?? seen
      }
    }
  }

  private func read(_ typed: TypedLines) async -> String? {
    if Terminal.isInteractive { Terminal.say("\(session)> ", terminator: "") }
    return await typed.next()
  }

  private func answer(
    _ line: String, _ word: String, _ clerk: inout Clerk, seen: Int?
  ) async {
    do {
      switch word {
      case "help": Terminal.say(Language.text)
      case "show": show(line, try await clerk.desk.session)
      default:
        if case .recorded(let entries) = try await clerk.take(
          line, now: Terminal.now, seen: seen, byClock: true)
        {
          for entry in entries { Terminal.say(entry.line) }
        }
      }
    } catch CommandError.unanswered(session, let id, let reason) {
      let again = "To repeat it: rostrum record \(session) --id \(id.text) '…'. It is recorded once at most."
      Terminal.complain(Failure(unanswered: id, in: session, because: reason, again: again).message)
    } catch {
      Terminal.complain(Failure(error).message)
    }
  }

  private func show(_ line: String, _ state: Session) {
    let name = line.split(separator: " ").dropFirst().first.map(String.init) ?? "overview"
    guard let part = SessionSheet.Part(rawValue: name) else {
      let parts = SessionSheet.Part.allCases.map(\.rawValue).joined(separator: ", ")
      return Terminal.complain("There is no part “\(name)”. Parts: \(parts).")
    }
    for line in SessionSheet(state, directory: state.directory).lines(part) { Terminal.say(line) }
  }
}
