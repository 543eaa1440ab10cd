import ArgumentParser
import CommandLanguage
import Documents
import EventLog
import FoundationEssentials
import Proceedings
import Sessions

/// Loads the Rapporteur’s summaries and the texts of proposals, from a folder or from files.
struct MaterialCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "material",
    abstract: "Load the Rapporteur’s summaries and the texts of proposals, from a folder or from Word files.",
    discussion: """
      rostrum material ccpcj-34 --from material/
      rostrum material ccpcj-34 --from draft-L4.docx draft-L5.docx
      rostrum material ccpcj-34 --from draft-L4.docx draft-L5.docx --record

      A folder holds summaries.md (a heading for each chapter and section, the paragraphs below it) and \
      texts.md (a heading for each text, its title, its paragraphs, its notes); either may be absent. Word files \
      are shown first, with what each is taken for, by its title or its symbol; --record records them all in one \
      step. Files of .doc and .odt are read by LibreOffice.
      """)

  @Argument(help: SessionName.help) var session: SessionName
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("A folder, or files: .docx, .doc, .odt, .md.", valueName: "folder or files"))
  var from: [String]
  @Flag(help: "Record what is found in files.") var record = false
  @OptionGroup var operatorOptions: OperatorOptions
  @OptionGroup var server: ServerOptions

  func run() async throws {
    let name = try operatorOptions.name(at: server)
    let folder = markdownFolder
    let documents = folder == nil ? try await self.documents() : []
    try await server.use { store in
      let desk = try await store.desk(session)
      let clerk = Clerk(desk, operatorName: name)
      let state = try await desk.session
      // The texts belong to the time at which the record stands, so that a past session stays in its days.
      let time = state.history.last?.moment.time ?? Terminal.now
      do {
        if let folder {
          try await load(folder, state, clerk, at: time)
        } else {
          try await load(documents, state, clerk, at: time)
        }
      } catch CommandError.unanswered(_, let id, let reason) {
        throw Failure(
          unanswered: id, in: session, because: reason,
          again: "Load the \(folder == nil ? "files" : "folder") again: nothing is recorded twice.")
      }
    }
  }

  /// The folder, if one is given and nothing else, and if it holds no Word files.
  private var markdownFolder: String? {
    guard from.count == 1,
      WholeFile.isDirectory(from[0]) || !FileManager.default.fileExists(atPath: from[0])
    else { return nil }
    return wordFiles(in: from[0]).isEmpty ? from[0] : nil
  }

  private func wordFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { ["docx", "doc", "odt"].contains(Self.format(of: $0)) && !$0.hasPrefix("~") }
      .sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
  }

  private static func format(of path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  // MARK: A folder

  private func load(_ folder: String, _ state: Session, _ clerk: Clerk, at time: RoomTime) async throws {
    let material: Material
    do {
      material = try Material(folder: folder, session: state, named: session.text)
    } catch {
      throw Failure.badInput("\(error)")
    }
    guard material.hasSummaries || material.hasTexts else {
      throw Failure.badInput(
        "\(folder) holds neither summaries.md nor texts.md, nor Word files: name the folder that does.")
    }
    for warning in material.warnings { Terminal.complain("\(warning)") }
    for entry in material.entries { _ = try await clerk.submit(entry.command, at: time, id: entry.id) }
    Terminal.say("\(folder): \(material.entries.count) summaries and texts recorded")
  }

  // MARK: Files

  /// The files that are named, and those in folders.
  private func documents() async throws -> [MaterialDocument] {
    var documents: [MaterialDocument] = []
    for path in from.flatMap({ WholeFile.isDirectory($0) ? wordFiles(in: $0) : [$0] }) {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      do {
        switch Self.format(of: path) {
        case "docx", "docm":
          documents.append(try MaterialDocument(word: try Terminal.document(path), name: name))
        case "doc", "odt", "rtf":
          let word = try await LibreOffice.word(
            try Terminal.document(path), from: Self.format(of: path))
          documents.append(try MaterialDocument(word: word, name: name))
        case "md": documents.append(MaterialDocument(markdown: try Terminal.read(path), name: name))
        case _: throw MaterialFailure.otherFormat(name)
        }
      } catch let failure as MaterialFailure {
        throw Failure.badInput("\(path): \(failure)")
      }
    }
    return documents
  }

  private func load(
    _ documents: [MaterialDocument], _ state: Session, _ clerk: Clerk, at time: RoomTime
  ) async throws {
    let material = Material(documents: documents, session: state, named: session.text)
    for warning in material.warnings { Terminal.complain("\(warning)") }
    for preview in material.previews { Terminal.say(preview.line) }
    let lost = documents.map(\.name).filter { name in !material.previews.contains { $0.file == name } }
    guard lost.isEmpty else {
      throw Failure(
        .refused, "Nothing is recorded, since nothing was found in \(lost.joined(separator: ", ")).")
    }
    guard let command = material.command else { return Terminal.say("Nothing is new.") }
    guard try await isConfirmed() else { return Terminal.say("Nothing is recorded yet: add --record.") }
    Terminal.say(try await clerk.submit(command, at: time, id: material.id))
  }

  private func isConfirmed() async throws -> Bool {
    if record { return true }
    guard Terminal.isInteractive else { return false }
    Terminal.say("Record this? y or n: ", terminator: "")
    return await TypedLines().next()?.lowercased().hasPrefix("y") == true
  }
}
