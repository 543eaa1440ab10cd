import Access
import CommandLanguage
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ServiceAPI
import Sessions

extension PageRoutes {
  /// The page of whoever runs the lists at the podium.
  @Sendable func podium(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.command(.giveFloorToNext()), in: name)
    let viewer = Viewer(request, context)
    let page = PodiumPage(try await state(name), name: name, at: backend.now(), in: viewer.words.language)
    return viewer.response(page.page())
  }

  @Sendable func podiumFeed(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.command(.giveFloorToNext()), in: name)
    let language = Viewer(request, context).words.language
    return try await FeedRoutes.response(backend, request, context, .podium(name, language))
  }

  /// Does what a button of that page asks for, by the same rules as the console.
  @Sendable func runList(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let form = try await PageForm.read(request)
    guard let act = PodiumAct(try form.text("act")) else {
      throw Problem.badRequest("The field “act” is no act of this page.")
    }
    let seen = try form.number("seen")
    let field = act.list.map { "name-\($0.item)-\($0.kind.rawValue)" } ?? ""
    let typed = act.kind == .inscribe ? form.optionalText(field) ?? "" : ""
    let viewer = Viewer(request, context)
    do {
      let command = try act.command(in: try await state(name), name: typed, at: backend.now())
      let visitor = try context.require(.command(command), in: name)
      let clerk = Clerk(try await backend.desk(name), operatorName: visitor.name)
      let id = act.id(in: name, seen: seen, name: typed)
      _ = try await clerk.submit(command, at: backend.now(), id: id, seen: seen)
    } catch CommandError.conflict {
      // The same button was pressed on another tablet a moment ago.
      return .redirect(to: "/sessions/\(name)/podium", type: .normal)
    } catch CommandError.refused(let refused) {
      return try await podium(refused: Problem(refused), viewer, name)
    } catch let problem as Problem where problem.status == HTTPResponse.Status.unprocessableContent.code {
      return try await podium(refused: problem, viewer, name)
    }
    return .redirect(to: "/sessions/\(name)/podium", type: .normal)
  }

  private func podium(
    refused problem: Problem, _ viewer: Viewer, _ name: SessionName
  ) async throws -> Response {
    let page = PodiumPage(try await state(name), name: name, at: backend.now(), in: viewer.words.language)
    return viewer.response(page.page(refused: problem), status: .init(code: problem.status))
  }
}
