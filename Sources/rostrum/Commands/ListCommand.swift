import ArgumentParser
import CommandLanguage
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import Sessions

/// Takes in and gives out lists of speakers as tables.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Take in a list of speakers as a table (CSV), or give one out.",
    discussion: """
      rostrum list import ccpcj-34 inscriptions.csv --item 3
      rostrum list import ccpcj-34 inscriptions.csv --item 3 --record
      rostrum list export ccpcj-34 --item 3 --excel > speakers.csv

      One of the first lines names the columns, in any order: \(SpeakersListCSV.columns.joined(separator: ", ")). \
      Commas, semicolons or tabs stand between them; UTF-8, UTF-16 and Windows-1252 are read. An import is shown \
      first, and recorded as a whole with --record, or not at all. A table that is taken in again brings its changes: \
      who is new, who is gone, and who stands elsewhere.
      """,
    subcommands: [Import.self, Export.self])

  /// Which list of a session.
  struct Which: ParsableArguments {
    @Argument(help: SessionName.help) var session: SessionName
    @Option(help: "The number of the item; the one being considered, if not given.") var item: Int?
    @Option(
      help: ArgumentHelp(
        "The list: \(SpeakersList.Kind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind")
    )
    var kind: SpeakersList.Kind = .discussion

    /// The list’s name in that session; throws where no item is named and none is being considered.
    func name(in session: Session) throws -> SpeakersLists.Name {
      guard let item = item ?? session.currentItem?.number else {
        throw Failure.badInput("No item is being considered: name one with --item.")
      }
      return .init(item: item, kind: kind)
    }
  }

  /// Takes in a list.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Show what a table would inscribe; with --record, inscribe it.")

    @OptionGroup var which: Which
    @Argument(help: "The table; - for standard input.") var file: String
    @Flag(help: "Record it, as a whole or not at all.") var record = false
    @Flag(help: "They come late and are admitted with the consent of the body.") var withConsent = false
    @Option(help: "The time in the room; now, if not given.") var at: RoomTime?
    @OptionGroup var repetition: RepetitionOptions
    @OptionGroup var operatorOptions: OperatorOptions
    @OptionGroup var server: ServerOptions

    func run() async throws {
      let operatorName = try operatorOptions.name(at: server)
      try await server.use { store in
        let desk = try await store.desk(which.session)
        let session = try await desk.session
        let name = try which.name(in: session)
        let table = SpeakersListCSV(try Terminal.read(file, asTable: true), session: session)
        if !table.ignored.isEmpty { Terminal.complain("Not read: \(table.ignored.joined(separator: ", ")).") }
        if !table.above.isEmpty {
          Terminal.complain(
            "Above the header, not read: line \(table.above.map(String.init).joined(separator: ", ")).")
        }
        let changes = SpeakersListChanges(table, on: name, in: session)
        if !table.problems.isEmpty { show(table.lines, session) } else { show(changes, session) }
        guard table.problems.isEmpty else {
          throw Failure.badInput(
            table.problems.map { "\($0)" }.joined(separator: "\n")
              + "\nNothing is recorded. Mend the lines and try again.")
        }
        let clerk = Clerk(desk, operatorName: operatorName)
        if changes.isEmpty {
          return Terminal.say("The list on item \(name.item) stands as the table has it.")
        }
        guard record else {
          let further = [
            changes.changed.isEmpty ? nil : "\(changes.changed.count) to be changed",
            changes.gone.isEmpty ? nil : "\(changes.gone.count) to be withdrawn",
            changes.moved.isEmpty ? nil : "\(changes.moved.count) to be moved",
          ].compactMap(\.self).map { ", \($0)" }.joined()
          return Terminal.say(
            "\(changes.new.count) to be inscribed\(further) on item \(name.item). Record them with --record.")
        }
        Terminal.say(
          try await clerk.submit(
            changes.command(withConsent: withConsent), at: at ?? Terminal.now, id: repetition.commandID))
      }
    }

    private func show(_ changes: SpeakersListChanges, _ session: Session) {
      if !record { show(changes.new, session) }
      let sentence = EventSentence(session)
      for line in changes.changed where !record {
        Terminal.say("changed: \(sentence.speaker(of: line.inscription.statement))")
      }
      for code in changes.gone where !record { Terminal.say("gone: \(sentence.name(code))") }
      for move in changes.moved where !record {
        let place = move.before.map { "before \(sentence.name($0))" } ?? "at the end"
        Terminal.say("moved: \(sentence.name(move.delegation)), \(place)")
      }
      for left in changes.leftOut {
        let delegation = sentence.name(left.delegation)
        switch left {
        case .spoken: Terminal.complain("\(delegation) has spoken, and is left out.")
        case .withdrawn:
          Terminal.complain("\(delegation) withdrew, and is left out: reinstate it if that is meant.")
        }
      }
    }

    private func show(_ lines: [SpeakersListCSV.Line], _ session: Session) {
      let sentence = EventSentence(session)
      for line in lines {
        let statement = line.inscription.statement
        let category = session.category(of: statement).map { "  \($0.rawValue)" } ?? ""
        Terminal.say("\(line.number)  \(sentence.speaker(of: statement))\(category)")
      }
    }
  }

  /// Gives out a list.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export", abstract: "Write a list as a table.")

    @OptionGroup var which: Which
    @Flag(help: "Begin with the mark by which Excel reads UTF-8.") var excel = false
    @OptionGroup var server: ServerOptions

    func run() async throws {
      try await server.use { store in
        let session = try await store.session(which.session, asOf: nil)
        let list = session.lists[try which.name(in: session)] ?? SpeakersList()
        let reader: CSV.Reader = excel ? .excel : .anyProgram
        Terminal.say(
          SpeakersListCSV.text(list, directory: session.directory, for: reader), terminator: "")
      }
    }
  }
}

extension SpeakersList.Kind: ExpressibleByArgument {}
