import Drafting
import Foundation
import Proceedings
import Testing

@testable import Documents

/// Edits of every kind by three writers: each is offered and nothing else is; recorded, they give the edited text, and
/// the next document comes back unchanged.
@Suite("A corpus of edits")
struct EditCorpusTests {
  private static let session = Result { try Editions.withText() }
  private static let edition = session.map { Editions.whole($0) }
  private static let sent = Result { try EditedDocument(try edition.get()) }
  private static let sentReading = Result { try WordReading(try sent.get().bytes()) }

  private func edition(_ session: Session) -> Edition { Editions.whole(session) }

  @Test(arguments: EditCase.all) func anEditIsOfferedAndGivesTheEditedText(_ edit: EditCase) throws {
    let session = try Self.session.get()
    var document = try Self.sent.get()
    try edit.edit(&document)
    try check(edit, try document.bytes(), session, saved: "by the program")
  }

  @Test func theSameHoldsOfWhatLibreOfficeSaved() async throws {
    guard Tool.soffice.isThere else { return print("Skipped: LibreOffice is not installed.") }
    let session = try Self.session.get()
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var files: [String] = []
    for (index, edit) in EditCase.all.enumerated() {
      var document = try Self.sent.get()
      try edit.edit(&document)
      let file = folder.appending(path: "\(index).docx")
      try Data(try document.bytes()).write(to: file)
      files.append(file.path)
    }
    let out = folder.appending(path: "out")
    let converted = try await Tool.soffice.run(
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "docx",
        "--outdir",
        out.path,
      ] + files)
    try #require(converted.isDone, "\(converted.errors)")
    for (index, edit) in EditCase.all.enumerated() {
      let bytes = Array(try Data(contentsOf: out.appending(path: "\(index).docx")))
      try check(edit, bytes, session, saved: "by LibreOffice")
    }
  }

  @Test func theSameHoldsOfWhatPythonDocxWrote() async throws {
    guard Python.isThere else { return print("Skipped: python-docx is not installed.") }
    let session = try Self.session.get()
    let folder = try Editions.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "report.docx")
    try Data(try WordDocument(edition(session)).bytes()).write(to: file)
    for edit in PythonEdit.all {
      let out = folder.appending(path: "\(edit.name).docx")
      let answer = try await Python.run([PythonEdit.script, file.path, edit.name, out.path])
      try #require(answer.isDone, "\(edit.name): \(answer.errors)")
      let expected = EditCase(edit.name, edit.kinds)
      try check(expected, Array(try Data(contentsOf: out)), session, saved: "by python-docx")
    }
  }

  @Test func everythingAtOnceIsRecordedInOneStep() throws {
    let session = try Self.session.get()
    var document = try Self.sent.get()
    let taken = [
      "a word changed", "a heading changed", "a list item inserted", "a row of the officers’ table deleted",
      "a footnote changed", "a paragraph of the executive summary changed", "two paragraphs joined",
      "a paragraph inserted behind the last of a chapter",
    ]
    let edits = EditCase.all.filter { taken.contains($0.testDescription) }
    try #require(edits.count == taken.count)
    for edit in edits { try edit.edit(&document) }
    let all = EditCase("all at once", edits.flatMap(\.kinds))
    try check(all, try document.bytes(), session, saved: "by the program", isInOrder: false)
  }

  private func check(
    _ edit: EditCase, _ bytes: [UInt8], _ session: Session, saved: String, isInOrder: Bool = true
  ) throws {
    let name = "\(edit.testDescription), saved \(saved)"
    let reading = try WordReading(bytes)
    let changes = reading.changes(since: try Self.edition.get(), sent: try Self.sentReading.get())
    // Each edit is offered, and nothing else is
    let kinds = changes.all.map(\.kind)
    let order: ([ReturnedChange.Kind]) -> [String] = { kinds in
      isInOrder ? kinds.map(\.rawValue) : kinds.map(\.rawValue).sorted()
    }
    #expect(order(kinds) == order(edit.kinds), "\(name): \(changes.all.map(\.description))")
    let resolved = changes.resolved(in: session, since: reading.version, part: .regular)
    guard edit.isRecorded else {
      #expect(resolved.allSatisfy { $0.edits.isEmpty && $0.isProblem }, "\(name)")
      return
    }
    #expect(resolved.allSatisfy { !$0.edits.isEmpty }, "\(name): \(resolved)")
    // Recorded, it gives the edited text
    let command = try #require(ReturnedChanges.command(recording: resolved.flatMap(\.edits)), "\(name)")
    let after = try Self.recorded(command, in: session)
    let next = edition(after)
    let made = try WordReading(try WordDocument(next).bytes())
    let (now, then) = (Self.lines(made), Self.lines(reading))
    #expect(now.difference(from: then).isEmpty, "\(name): \(now.difference(from: then))")
    // And the next document comes back unchanged
    let again = made.changes(since: next, sent: made)
    #expect(again.isEmpty, "\(name): \(again.all.map(\.description))")
    // And the edited one, read back a second time, says that it is there already
    let repeated = changes.resolved(in: after, since: reading.version, part: .regular)
    #expect(repeated.allSatisfy { $0.state == .isThere }, "\(name): \(repeated.map(\.state))")
  }

  private static func recorded(_ command: Session.Command, in session: Session) throws -> Session {
    var session = session
    let time = session.history.last?.moment.time ?? RoomTime.start
    for event in try session.decide(command, at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
    return session
  }

  /// The words of a document, paragraph by paragraph and row by row; contents, marks and numbers follow from them.
  private static func lines(_ reading: WordReading) -> [String] {
    let bookmarks = Set(reading.paragraphs.flatMap(\.bookmarks).filter { $0.hasPrefix("_R") })
    let contents: Set<WordStyle?> = [.contents1, .contents2, .contents3]
    return WordComparison.parts(reading, ours: bookmarks)
      .filter { !contents.contains($0.paragraph.style) }
      .map { $0.key.filter { !"⁰¹²³⁴⁵⁶⁷⁸⁹".contains($0) } }
  }
}

/// An edit that a script makes with python-docx.
struct PythonEdit {
  var name: String
  var kinds: [ReturnedChange.Kind]

  static let script = Place.package.appending(path: "Tests/DocumentsTests/edit_with_python_docx.py").path
  static let all: [PythonEdit] = [
    .init(name: "change", kinds: [.changed]), .init(name: "retype", kinds: [.changed]),
    .init(name: "insert", kinds: [.added]), .init(name: "delete", kinds: [.gone]),
    .init(name: "split", kinds: [.split]), .init(name: "move", kinds: [.moved]),
    .init(name: "cell", kinds: [.changed]), .init(name: "add_row", kinds: [.added]),
    .init(name: "delete_row", kinds: [.gone]), .init(name: "item", kinds: [.added]),
    .init(name: "heading", kinds: [.changed]), .init(name: "title", kinds: [.changed]),
  ]
}

/// Python with python-docx, where the tests have it.
enum Python {
  static let path = Place.package.appending(path: ".build-python/bin/python").path
  static var isThere: Bool {
    let site = Place.package.appending(path: ".build-python/lib").path
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: site)) ?? []
    return versions.contains { FileManager.default.fileExists(atPath: "\(site)/\($0)/site-packages/docx") }
  }
  static func run(_ arguments: [String]) async throws -> (errors: String, isDone: Bool) {
    let answer = try await Tool.run(path, arguments)
    return (answer.errors, answer.isDone)
  }
}
