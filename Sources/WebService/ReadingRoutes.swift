import Access
import CommandLanguage
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ReferenceData
import ServiceAPI
import Sessions
import Views

/// What is read of a session: the board, its sheets, its rules, its lists, now or as it stood then.
struct ReadingRoutes {
  let backend: Backend

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("sessions/:session/board", use: board)
    router.get("sessions/:session/sheet/:part", use: sheet)
    router.get("sessions/:session/rules", use: rules)
    router.get("sessions/:session/lists/:item/:kind", use: list)
    router.get("sessions/:session/agenda", use: agenda)
    router.get("sessions/:session/proposals", use: proposals)
    router.get("sessions/:session/statistics", use: statistics)
    router.get("sessions/:session/place", use: place)
  }

  @Sendable private func board(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    let session = try await backend.session(name)
    return try JSON.reading(BoardReading(session, name: name.text, at: backend.now()), for: request)
  }

  @Sendable private func sheet(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await session(request, context)
    guard let part = context.parameters.get("part", as: SessionSheet.Part.self) else {
      let parts = SessionSheet.Part.allCases.map(\.rawValue).joined(separator: ", ")
      throw Problem.notFound("There is no such part. Parts: \(parts).")
    }
    let lines = SessionSheet(session, directory: session.directory).lines(part)
    return try JSON.reading(
      SheetReading(session: name.text, version: session.version, part: part.rawValue, lines: lines),
      for: request)
  }

  @Sendable private func rules(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await session(request, context)
    guard let rules = RulesInForce(session, directory: session.directory) else {
      throw Problem.notFound("The session was not created then: it has no rules yet.")
    }
    let question = Query(request).text("rule")
    let entries = question.map(rules.answering) ?? rules.all
    if entries.isEmpty { throw Problem.notFound("No rule is called that. Leave “rule” out to see them all.") }
    return try JSON.reading(
      RulesReading(session: name.text, version: session.version, rules: entries), for: request)
  }

  @Sendable private func list(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await session(request, context)
    guard let item = context.parameters.get("item", as: Int.self),
      session.agenda.items.contains(where: { $0.number == item }),
      let kind = context.parameters.get("kind", as: SpeakersList.Kind.self)
    else {
      throw Problem.notFound("There is no such list: it has the number of an item, and a kind.")
    }
    let list = session.lists[.init(item: item, kind: kind)] ?? SpeakersList()
    let format = try Query(request).choice("format", or: ListFormat.json)
    switch format {
    case .csv, .excel:
      let table = SpeakersListCSV.text(
        list, directory: session.directory, for: format == .excel ? .excel : .anyProgram)
      return .text(table, type: "text/csv; charset=utf-8")
    case .json:
      return try JSON.reading(
        ListReading(list, session: session, name: name.text, item: item, kind: kind), for: request)
    }
  }

  @Sendable private func agenda(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await publicSession(request, context)
    return try JSON.reading(AgendaReading(session, name: name.text), for: request)
  }

  @Sendable private func proposals(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await publicSession(request, context)
    return try JSON.reading(ProposalsReading(session, name: name.text), for: request)
  }

  @Sendable private func statistics(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let (name, session) = try await session(request, context)
    return try JSON.reading(StatisticsReading(session, name: name.text, at: backend.now()), for: request)
  }

  /// The place of the delegation that asks.
  @Sendable private func place(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let name = try context.session()
    let visitor = try context.require(.readBoard, in: name)
    guard let delegation = visitor.delegation(in: name) else {
      throw Problem.forbidden("Only a delegation has a place on a list.")
    }
    let session = try await backend.session(name)
    return try JSON.reading(
      PlaceReading(of: delegation, in: session, name: name.text, at: backend.now()), for: request)
  }

  /// The same as ``session(_:_:)`` for what everybody in the session may read.
  private func publicSession(
    _ request: Request, _ context: ServiceContext
  ) async throws -> (SessionName, Session) {
    let name = try context.session()
    try context.require(.readBoard, in: name)
    let point = try Query(request).asOf()
    return (name, try await backend.session(name).asOf(point))
  }

  /// A session as it stood at the point that is asked for, if whoever asks may read it.
  ///
  /// It is made from the history in memory, and the log is not read again.
  private func session(
    _ request: Request, _ context: ServiceContext
  ) async throws -> (SessionName, Session) {
    let name = try context.session()
    try context.require(.readSession, in: name)
    let point = try Query(request).asOf()
    return (name, try await backend.session(name).asOf(point))
  }
}
