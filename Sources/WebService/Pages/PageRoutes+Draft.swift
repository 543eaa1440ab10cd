import Access
import CommandLanguage
import Drafting
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ServiceAPI
import Sessions

extension PageRoutes {
  /// The draft of the report, with forms for those who may write in it.
  @Sendable func draft(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let visitor = try context.require(.readSession, in: name)
    let viewer = Viewer(request, context)
    let mayWrite = visitor.may(.command(.reportWork(.restoreWording(.init(paragraph: "")))), in: name)
    let session = try await state(name)
    let page = DraftPage(
      session, report: Report.draft(session), name: name,
      writer: mayWrite ? visitor.name : nil, in: viewer.words.language)
    return viewer.response(page.page(isSaved: request.uri.queryParameters["done"] == "saved"))
  }

  /// Saves what somebody wrote in the draft. Whatever stands against it, the answer holds what they wrote.
  @Sendable func edit(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let form = try await PageForm.read(request)
    let edit = try DraftEdit(form)
    let unsaved = UnsavedText(edit, in: name, writer: try? form.text("writer"))
    do {
      return try await save(unsaved, id: try form.commandID(), request, context)
    } catch {
      throw UnsavedText.Refused(text: unsaved, cause: error, visitor: context.visitor)
    }
  }

  private func save(
    _ unsaved: UnsavedText, id: UUID, _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    let (name, edit) = (unsaved.session, unsaved.edit)
    let command = try edit.command()
    let visitor = try context.require(.command(command), in: name)
    guard unsaved.belongs(to: visitor) else {
      throw Problem.forbidden(
        "This was written by \(unsaved.writer ?? "another"), and you are \(visitor.name).")
    }
    let clerk = Clerk(try await backend.desk(name), operatorName: visitor.name)
    func conflict(in session: Session) -> Response {
      let viewer = Viewer(request, context)
      return viewer.response(
        edit.conflict(in: session, of: name, writer: visitor.name, words: viewer.words), status: .conflict)
    }
    do {
      _ = try await clerk.submit(command, at: backend.now(), id: id)
    } catch CommandError.conflict {
      // The form was sent before, with other words.
      return conflict(in: try await clerk.desk.session)
    } catch CommandError.refused(let refused) {
      let session = try await clerk.desk.session
      guard edit.isOvertaken(in: session) else { throw CommandError.refused(refused) }
      return conflict(in: session)
    }
    let anchor = DraftPage.anchor(edit.name)
    return .redirect(to: "/sessions/\(name)/draft?done=saved&saved=\(id.text)#\(anchor)", type: .normal)
  }
}
