import Access
import CommandLanguage
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions

/// The pages, and the files of style and script that they load.
struct PageRoutes {
  let backend: Backend
  /// Whether operators may log in at their organization's provider of identities.
  var hasProvider = false
  let uploads = UploadReader()

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("assets/:name") { request, context in try Asset.response(request, context) }
    router.get("login", use: login)
    router.get("", use: sessions)
    let session = router.group("sessions/:session")
    session.get("board", use: board)
    session.get("board/feed", use: boardFeed)
    session.get("speakers", use: speakers)
    session.get("speakers/feed", use: speakersFeed)
    session.get("podium", use: podium)
    session.get("podium/feed", use: podiumFeed)
    session.post("podium", use: runList)
    session.get("meeting", use: meeting)
    session.get("calendar.ics", use: calendar)
    session.get("inscription", use: inscription)
    session.get("inscription/feed", use: inscriptionFeed)
    session.post("inscription", use: inscribe)
    session.get("draft", use: draft)
    session.post("draft", use: edit)
    session.get("upload", use: upload)
    session.post("upload", use: receive)
    session.post("upload/record", use: take)
    session.get("statistics", use: statistics)
    session.get("statistics.csv", use: statisticsAsCSV)
  }

  /// The state of a session.
  func state(_ name: SessionName) async throws -> Session { try await backend.session(name) }

  @Sendable private func login(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let viewer = Viewer(request, context)
    let address = LoginRoutes.ownPath(
      request.uri.queryParameters["to"].flatMap { Form.decoded(String($0)) })
    let hasFailed = request.uri.queryParameters["failed"] != nil
    return viewer.response(
      LoginPage.page(for: viewer, to: address, hasFailed: hasFailed, hasProvider: hasProvider))
  }

  @Sendable private func sessions(_ request: Request, _ context: ServiceContext) async throws -> Response {
    guard let visitor = context.visitor else { throw Problem.unauthorized("Log in first.") }
    let names = try await backend.sessions.sessions().map(\.name).filter { visitor.may(.readBoard, in: $0) }
    var entries: [SessionsPage.Entry] = []
    for name in names { entries.append(.init(name: name, session: try await state(name))) }
    let sought = request.uri.queryParameters["q"].flatMap {
      Form.decoded(String($0).replacing("+", with: "%20"))
    }
    let page = SessionsPage(entries, at: backend.now(), for: Viewer(request, context))
    return Viewer(request, context).response(page.page(searching: sought.flatMap { $0.isEmpty ? nil : $0 }))
  }

  // MARK: Reading

  @Sendable private func board(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    let viewer = Viewer(request, context)
    let (session, language) = (try await state(name), viewer.words.language)
    guard request.isForWall else {
      return viewer.response(BoardPage(session, at: backend.now(), in: language).page(of: name))
    }
    let wall = WallPage(session, at: backend.now(), in: language, and: request.secondLanguage)
    let theme = request.uri.queryParameters["theme"].flatMap { WallTheme(rawValue: String($0)) }
    return viewer.response(wall.page(of: name, theme: theme))
  }

  @Sendable private func boardFeed(_ request: Request, _ context: ServiceContext) async throws -> Response {
    try context.require(.readBoard, in: try context.session())
    let language = Viewer(request, context).words.language
    let rendering: Rendering = request.isForWall ? .wall(language, request.secondLanguage) : .board(language)
    return try await FeedRoutes.response(backend, request, context, rendering)
  }

  @Sendable private func speakers(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    let viewer = Viewer(request, context)
    let page = SpeakersPage(try await state(name), at: backend.now(), in: viewer.words.language)
    return viewer.response(page.page(of: name))
  }

  @Sendable private func speakersFeed(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    try context.require(.readBoard, in: try context.session())
    let language = Viewer(request, context).words.language
    return try await FeedRoutes.response(backend, request, context, .speakers(language))
  }

  @Sendable private func calendar(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    let calendar = MeetingCalendar(
      try await state(name), name: name, in: .in(Viewer(request, context).words.language))
    return .text(calendar.text, type: "text/calendar; charset=utf-8")
  }

  @Sendable private func meeting(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let visitor = try context.require(.readBoard, in: name)
    let viewer = Viewer(request, context)
    let number = request.uri.queryParameters["meeting"].flatMap { Int($0) }
    let page = MeetingPage(
      try await state(name), meeting: number, isForSecretariat: visitor.may(.readSession, in: name),
      in: viewer.words.language)
    return viewer.response(page.page(of: name))
  }

  @Sendable private func statistics(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let viewer = Viewer(request, context)
    let page = StatisticsPage(try await state(name), at: backend.now(), in: viewer.words.language)
    return viewer.response(page.page(of: name))
  }

  @Sendable private func statisticsAsCSV(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let language = Viewer(request, context).words.language
    let csv = StatisticsPage(try await state(name), at: backend.now(), in: language).csv
    return Response(
      status: .ok,
      headers: [
        .contentType: "text/csv; charset=utf-8; header=present", .contentLanguage: language.rawValue,
        .contentDisposition: "attachment; filename=\"\(name)-statistics.csv\"",
      ],
      body: .init(byteBuffer: ByteBuffer(string: csv)))
  }

  // MARK: Inscription

  @Sendable private func inscription(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let delegation = try delegation(context, in: name)
    let told: InscriptionPage.Told =
      switch request.uri.queryParameters["done"] {
      case "inscribed": .inscribed
      case "withdrawn": .withdrawn
      case "wished": .wished
      default: .nothing
      }
    return try await inscription(request, context, name, delegation, told: told)
  }

  @Sendable private func inscribe(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let delegation = try delegation(context, in: name)
    let visitor = try context.require(.inscribeItself, in: name)
    let form = try await PageForm.read(request)
    let session = try await state(name)
    let command = try form.inscription(in: session.directory).command(of: delegation, in: session)
    let clerk = Clerk(try await backend.desk(name), operatorName: visitor.name)
    do {
      _ = try await clerk.submit(command, at: backend.now(), id: try form.commandID())
    } catch CommandError.conflict {
      // The form was sent before, for something else: the page says how the delegation stands.
      return .redirect(to: "/sessions/\(name)/inscription", type: .normal)
    } catch CommandError.refused(let refused) {
      let problem = Problem(refused)
      return try await inscription(request, context, name, delegation, told: .refused(problem))
    }
    let done = ["inscribe": "inscribed", "wish": "wished"][try form.text("action")] ?? "withdrawn"
    return .redirect(to: "/sessions/\(name)/inscription?done=\(done)", type: .normal)
  }

  @Sendable private func inscriptionFeed(
    _ request: Request, _ context: ServiceContext
  ) async throws -> Response {
    let name = try context.session()
    let delegation = try delegation(context, in: name)
    let language = Viewer(request, context).words.language
    return try await FeedRoutes.response(backend, request, context, .inscription(name, delegation, language))
  }

  private func delegation(_ context: ServiceContext, in name: SessionName) throws -> ParticipantCode {
    let visitor = try context.require(.readBoard, in: name)
    guard let delegation = visitor.delegation(in: name) else {
      throw Problem.forbidden("This page is for delegations, with the link that the secretariat gave them.")
    }
    return delegation
  }

  private func inscription(
    _ request: Request, _ context: ServiceContext, _ name: SessionName, _ delegation: ParticipantCode,
    told: InscriptionPage.Told
  ) async throws -> Response {
    let viewer = Viewer(request, context)
    let page = InscriptionPage(
      try await state(name), delegation: delegation, at: backend.now(), in: viewer.words.language)
    return viewer.response(page.page(of: name, told: told), status: told.status)
  }
}

extension InscriptionPage.Told {
  /// The HTTP status of the page that tells it.
  fileprivate var status: HTTPResponse.Status {
    switch self {
    case .nothing, .inscribed, .wished, .withdrawn: .ok
    case .refused(let problem): .init(code: problem.status)
    }
  }
}

extension Request {
  /// Whether the board is asked for as a wall shows it, readable from thirty metres.
  fileprivate var isForWall: Bool { uri.queryParameters["mode"] == "wall" }

  /// The language that a wall shows in turn with the first.
  fileprivate var secondLanguage: PageLanguage? {
    uri.queryParameters["and"].flatMap { PageLanguage(rawValue: String($0)) }
  }
}
