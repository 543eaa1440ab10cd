import Access
import CommandLanguage
import Documents
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Proceedings
import ServiceAPI
import Sessions

/// Documents that drafters send to the service: reports that editors changed, draft resolutions, summaries.
extension PageRoutes {
  /// All the files of one upload.
  private static let largestUpload = 40 << 20
  /// The limit of a choice, as it is sent to be recorded.
  private static let largestChoice = 16 << 20
  private static let anyEdit = Session.Command.reportWork(.restoreWording(.init(paragraph: "")))

  /// The page on which files are chosen.
  @Sendable func upload(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.command(Self.anyEdit), in: name)
    let viewer = Viewer(request, context)
    let done = request.uri.queryParameters["done"] == "saved"
    return viewer.response(UploadPage(name, in: viewer.words).page(isSaved: done))
  }

  /// Shows what was found in files: nothing is recorded.
  @Sendable func receive(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.command(Self.anyEdit), in: name)
    try request.requireOwnPage()
    guard let type = request.headers[.contentType], let boundary = MultipartForm.boundary(of: type) else {
      throw HTTPError(.unsupportedMediaType)
    }
    let body = try await JSON.body(of: request, atMost: Self.largestUpload)
    guard let files = MultipartForm.files(in: Array(body.readableBytesView), boundary: boundary) else {
      throw Problem.badRequest("The form is not what it should be.")
    }
    let found = await uploads.read(files, in: try await state(name), named: name.text)
    let viewer = Viewer(request, context)
    return viewer.response(UploadPage(name, in: viewer.words).page(showing: found))
  }

  /// Records what was chosen of it, in one step.
  @Sendable func take(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let form = try await PageForm.read(request, atMost: Self.largestChoice)
    let edits = try UploadPage.edits(in: form)
    guard let command = ReturnedChanges.command(recording: edits) else {
      return .redirect(to: "/sessions/\(name)/upload", type: .normal)
    }
    let visitor = try context.require(.command(command), in: name)
    let clerk = Clerk(try await backend.desk(name), operatorName: visitor.name)
    _ = try await clerk.submit(command, at: backend.now(), id: try form.commandID())
    return .redirect(to: "/sessions/\(name)/upload?done=saved", type: .normal)
  }
}

/// Reads one upload at a time: unpacking takes memory, and other formats take LibreOffice.
actor UploadReader {
  /// The content of a file that was sent.
  struct Found: Sendable {
    var file: String
    /// Why nothing was found.
    var failure: String?
    /// The changes in a report that came back.
    var changes: [ResolvedChange] = []
    /// The texts, and the draft or place of the report that each would be recorded for.
    var previews: [Material.Preview] = []
    var remarks: [String] = []
    /// The version of a report in which nothing was changed.
    var unchanged: Int?
  }

  /// Reads each file.
  func read(_ files: [MultipartForm.File], in session: Session, named name: String) async -> [Found] {
    var found: [Found] = []
    for file in files {
      do {
        found.append(try await read(file, in: session, named: name))
      } catch let failure as ReturnedDocument.Failure {
        found.append(Found(file: file.name, failure: failure.description(of: file.name)))
      } catch {
        found.append(Found(file: file.name, failure: "\(error)"))
      }
    }
    return found
  }

  private func read(
    _ file: MultipartForm.File, in session: Session, named name: String
  ) async throws -> Found {
    let format = file.name.split(separator: ".").last?.lowercased() ?? ""
    var bytes = file.bytes
    guard bytes.count <= WordReading.longestFile else {
      throw MaterialFailure.notADocument("it is larger than \(WordReading.longestFile >> 20) MB")
    }
    switch format {
    case "docx", "docm": break
    case "doc", "odt", "rtf": bytes = try await LibreOffice.word(bytes, from: format)
    case "md":
      return material(
        MaterialDocument(markdown: String(decoding: bytes, as: UTF8.self), name: file.name), session, name)
    case _: throw MaterialFailure.otherFormat(file.name)
    }
    do {
      let returned = try ReturnedDocument(try WordReading(bytes), of: session, named: name)
      return Found(
        file: file.name, changes: returned.changes, remarks: returned.remarks,
        unchanged: returned.changes.isEmpty ? returned.version : nil)
    } catch WordReading.Failure.notOurs {
      return material(try MaterialDocument(word: bytes, name: file.name), session, name)
    }
  }

  private func material(_ document: MaterialDocument, _ session: Session, _ name: String) -> Found {
    let material = Material(documents: [document], session: session, named: name)
    return Found(
      file: document.name, previews: material.previews, remarks: material.warnings.map(\.description))
  }
}
