import ArgumentParser
import CommandLanguage
import Console
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
      clerk.takesNames = true
      var seen = state.version
      Terminal.say("Type a command, “help”, “show PART”, or “quit”.")
      let typed = TypedLines()
      var failed: [Status] = []
      while let line = await read(typed) {
        let word = line.split(separator: " ").first.map { $0.lowercased() } ?? ""
        if word == "quit" || word == "exit" { break }
        // Nobody sees the floor while lines come from a file.
        if let status = await answer(line, word, &clerk, seen: Terminal.isInteractive ? seen : nil) {
          failed.append(status)
        }
        seen = (try? await desk.session.version) ?? seen
      }
      // Somebody at a terminal has seen it; a program looks at the status.
      if let worst = failed.max(by: { $0.rawValue < $1.rawValue }), !Terminal.isInteractive {
        throw Failure(
          worst, failed.count == 1 ? "1 line was not taken." : "\(failed.count) lines were not taken.")
      }
    }
  }

  private func read(_ typed: TypedLines) async -> String? {
    if Terminal.isInteractive { Terminal.say("\(session)> ", terminator: "") }
    return await typed.next()
  }

  /// Answers a line; the status of what went wrong with it, if anything did.
  private func answer(
    _ line: String, _ word: String, _ clerk: inout Clerk, seen: Int?
  ) async -> Status? {
    do {
      switch word {
      case "help":
        let wanted = line.split(separator: " ").dropFirst().joined(separator: " ").lowercased()
        let found = CommandLanguage.keywords.filter { !wanted.isEmpty && $0.text.hasPrefix(wanted) }
        Terminal.say(
          found.isEmpty
            ? Language.text : found.flatMap { $0.forms + ["  \($0.meaning)"] }.joined(separator: "\n"))
      case "show": return show(line, try await clerk.desk.session)
      default:
        let meant = PlainTalk.line(meantBy: line, in: try await clerk.desk.session)
        if case .recorded(let entries) = try await clerk.take(
          meant, now: Terminal.now, seen: seen, byClock: true)
        {
          for entry in entries { Terminal.say(entry.line) }
        }
      }
      return nil
    } catch CommandError.unanswered(session, let id, let reason) {
      let again = "To repeat it: rostrum record \(session) --id \(id.text) '…'. It is recorded once at most."
      let failure = Failure(unanswered: id, in: session, because: reason, again: again)
      Terminal.complain(failure.message)
      return failure.status
    } catch {
      Terminal.complain(Failure(error).message)
      return Failure(error).status
    }
  }

  private func show(_ line: String, _ state: Session) -> Status? {
    let name = line.split(separator: " ").dropFirst().first.map(String.init) ?? "overview"
    guard let part = SessionSheet.Part(rawValue: name) else {
      let parts = SessionSheet.Part.allCases.map(\.rawValue).joined(separator: ", ")
      Terminal.complain("There is no part “\(name)”. Parts: \(parts).")
      return .badInput
    }
    for line in SessionSheet(state, directory: state.directory).lines(part) { Terminal.say(line) }
    return nil
  }
}
