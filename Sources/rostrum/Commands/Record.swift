import ArgumentParser
import CommandLanguage
import Drafting
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// Records what happened: one command, or many from files.
struct Record: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Record what happened: one command, or many from files or standard input.",
    discussion: """
      rostrum record ccpcj-34 'floor uganda'
      rostrum record ccpcj-34 --file meeting-1.rostrum --file meeting-2.rostrum
      rostrum record ccpcj-34 --file - < meeting-1.rostrum

      A file that stops at a line says why; what came before it stands. Mend the line and run the file again: \
      nothing is recorded twice. A file is known by its name and its first entry, with the day and time of that, \
      in whatever folder it lies. The commands are explained by: rostrum language
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Argument(help: "A command, in quotation marks.") var commands: [String] = []
  @Option(name: .shortAndLong, help: "A file of commands; - for standard input. May be repeated.")
  var file: [String] = []
  @Option(help: "The time in the room of a command that names none; now, if not given.") var at: RoomTime?
  @OptionGroup var repetition: RepetitionOptions
  @OptionGroup var sight: SightOptions
  @Flag(help: "The file was recorded before; its beginning was mended since.") var mended = false
  @Flag(help: "The file is another than the one of its name that was recorded.") var another = false
  @OptionGroup var operatorOptions: OperatorOptions
  @OptionGroup var server: ServerOptions

  func validate() throws {
    if mended, another { throw ValidationError("Give --mended or --another, not both.") }
    if mended || another, file.count != 1 {
      throw ValidationError("--mended and --another go with one --file.")
    }
    if commands.isEmpty, file.isEmpty {
      throw ValidationError("Nothing to record: give a command, or --file.")
    }
    if repetition.id != nil, commands.count != 1 { throw ValidationError("--id goes with one command.") }
    if sight.seen != nil, commands.count != 1 {
      throw ValidationError("--seen goes with one command.")
    }
  }

  func run() async throws {
    let name = try operatorOptions.name(at: server)
    try await server.use { store in
      let desk = try await store.desk(session)
      var clerk = Clerk(
        desk, operatorName: name, paragraphs: Report.passages, standingAlone: Report.standingAlone,
        changes: Report.changes(from:to:))
      var recorded = RecordedLines()
      for path in file {
        recorded.add(try await store.log.read(session, after: recorded.version))
        try await record(path, besides: recorded, with: &clerk)
      }
      for command in commands { try await record(command: command, with: &clerk) }
    }
  }

  private func record(command: String, with clerk: inout Clerk) async throws {
    let outcome = try await clerk.take(
      command, now: at ?? Terminal.now, id: repetition.commandID, seen: sight.seen, byClock: at == nil)
    if case .nothing = outcome { Terminal.complain("Nothing to record in “\(command)”.") }
    Terminal.say(outcome)
  }

  private func record(
    _ path: String, besides recorded: RecordedLines, with clerk: inout Clerk
  ) async throws {
    let text = try Terminal.read(path)
    let place = path == "-" ? "Standard input" : path
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var record: RecordFile
    do {
      record = try RecordFile(text, session: session.text, file: path == "-" ? nil : name)
    } catch {
      throw Failure.badInput(
        "\(place), line \(error.line):\n\(error.error.pointing(into: error.text))\n"
          + "Nothing of it is recorded. Mend the line and run the file again.")
    }
    try recognize(&record, path, place, in: recorded)
    var progress = Progress(place, of: record.entries.count)
    for entry in record.entries {
      do {
        if let interrupted = Interruption.current { throw interrupted }
        // The id of an entry is made of its text.
        if let entries = try await clerk.entries(of: entry.id) {
          progress.count(.repeated(entries), of: entry)
        } else {
          progress.count(try await clerk.take(entry.text, now: entry.time, id: entry.id), of: entry)
        }
      } catch {
        progress.finish()
        throw stopped(by: error, at: "\(place), line \(entry.line)")
      }
    }
    progress.finish()
  }

  /// The error with the line at which the file stopped, and how to go on.
  private func stopped(by error: any Error, at place: String) -> any Error {
    let again = "Run the file again: it goes on there, and nothing is recorded twice."
    if var interrupted = error as? Interrupted {
      interrupted.message = "\(place): interrupted. What came before it is recorded. \(again)"
      return interrupted
    }
    if case CommandError.unanswered(_, let id, let reason) = error {
      let failure = Failure(unanswered: id, in: session, because: reason, again: again)
      return Failure(failure.status, "\(place):\n\(failure.message)")
    }
    let failure = Failure(error)
    let remedy = failure.status == .outOfReach ? again : "Mend the line and run the file again."
    return Failure(
      failure.status, "\(place):\n\(failure.message)\nWhat came before it is recorded. \(remedy)")
  }

  /// Finds the entries of a file that were recorded before; throws if it is in doubt which file it is.
  private func recognize(
    _ record: inout RecordFile, _ path: String, _ place: String, in recorded: RecordedLines
  ) throws {
    let decision: RecordFile.Decision = mended ? .mended : another ? .another : .byItsBeginning
    let alike = record.recognize(in: recorded, decision: decision)
    let lines = alike.filter(\.isAtSameTime).map {
      "  line \($0.entry.line): \($0.entry.text) (event \($0.version))"
    }
    if !lines.isEmpty {
      throw Failure(
        .refused,
        "\(place) begins otherwise than \(path == "-" ? "what" : "the file of that name that") was recorded before, "
          + "which had these lines at the same time:\n\(lines.joined(separator: "\n"))\nNothing of it is recorded. If it is that file, mended at its "
          + "beginning: --mended. If it is another: --another.")
    }
    if !alike.isEmpty, alike.count * 2 >= record.entries.count {
      let numbers = alike.map { "\($0.entry.line)" }.joined(separator: ", ")
      Terminal.complain(
        "\(place): a file of that name that begins otherwise was recorded before, and had \(alike.count == 1 ? "line" : "lines") "
          + "\(numbers) at other times. This is taken for another file.")
    }
  }
}

/// Says how a file is getting on, where that takes longer than two seconds, and what came of it.
private struct Progress {
  private let path: String
  private let total: Int
  private var recorded = 0
  private var repeated = 0
  private var said = ContinuousClock.now

  init(_ path: String, of total: Int) {
    self.path = path
    self.total = total
  }

  mutating func count(_ outcome: Clerk.Outcome, of entry: RecordFile.Entry) {
    switch outcome {
    case .recorded: recorded += 1
    case .repeated(let entries):
      repeated += 1
      // After what is new it may be meant as new, too.
      if recorded > 0 {
        let event = entries.first.map { " (event \($0.logged.version))" } ?? ""
        Terminal.say("\(path), line \(entry.line), was there already: \(entry.text)\(event)")
      }
    case .nothing: break
    }
    if ContinuousClock.now - said > .seconds(2) {
      said = .now
      Terminal.say("\(path): \(recorded + repeated) of \(total) …")
    }
  }

  func finish() {
    let again = repeated > 0 ? ", \(repeated) \(repeated == 1 ? "was" : "were") there already" : ""
    Terminal.say("\(path): \(recorded) recorded\(again)")
  }
}

/// Takes the last entry, or another, back.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last event back, or another by its number; both stay in the log."
  )

  @Argument(help: SessionName.help) var session: SessionName
  @Argument(help: "The number of the event.") var version: Int?
  @OptionGroup var repetition: RepetitionOptions
  @OptionGroup var sight: SightOptions
  @OptionGroup var operatorOptions: OperatorOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let name = try operatorOptions.name(at: server)
    try await server.use { store in
      let clerk = Clerk(
        try await store.desk(session), operatorName: name, changes: Report.changes(from:to:))
      Terminal.say(
        try await clerk.submit(
          .undo(version: version), at: Terminal.now, id: repetition.commandID, seen: sight.seen))
    }
  }
}
