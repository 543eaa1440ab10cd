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

/// The commands that are given to a session.
struct CommandRoutes {
  let backend: Backend

  func add(to router: some RouterMethods<ServiceContext>) {
    router.post("sessions/:session/commands", use: command)
  }

  /// Has a command recorded in the name of whoever sends it.
  ///
  /// Given again with the same id, it is read as it was then, and answered for those who may give it.
  @Sendable private func command(_ request: Request, _ context: ServiceContext) async throws -> Response {
    let session = try context.session()
    let visitor = try context.require(.readBoard, in: session)
    try request.requireOwnPage()
    let id = try idempotencyKey(request)
    let message = try await JSON.value(CommandMessage.self, from: request)
    try refuseLongLines(message, of: visitor, in: session)
    var clerk = Clerk(
      try await backend.desk(session), operatorName: visitor.name, paragraphs: Report.passages,
      standingAlone: Report.standingAlone, changes: Report.changes(from:to:))
    let (basis, now) = try await clerk.basis(of: id, now: backend.now())
    guard let asked = try asked(message, clerk: &clerk, in: basis, now: now) else {
      return try answer(.nothing)
    }
    let given = try permitted(asked, by: visitor, in: session, basis)
    return try answer(try await clerk.submit(given.command, at: given.time, id: id, seen: message.seen))
  }

  /// The longest line that is read for a link, in bytes: an inscription of the longest name, with its clauses.
  private static let longestLineOfLink = 500

  /// Refuses what a link cannot mean before it is read: reading takes longer the longer a line is.
  private func refuseLongLines(
    _ message: CommandMessage, of visitor: Visitor, in name: SessionName
  ) throws {
    if visitor.may(.readSession, in: name) { return }
    guard visitor.may(.inscribeItself, in: name), let delegation = visitor.delegation(in: name) else {
      throw Problem.forbidden("\(visitor.name) was not given that in \(name).")
    }
    guard message.line?.utf8.count ?? 0 <= Self.longestLineOfLink else {
      throw Problem.notItsOwnInscription(of: delegation)
    }
  }

  /// The command that is meant, and its time; nil if a line says nothing.
  private func asked(
    _ message: CommandMessage, clerk: inout Clerk, in session: Session, now: RoomTime
  ) throws -> ParsedCommand? {
    let time = try message.at.map(time)
    switch (message.line, message.command) {
    case (let line?, nil):
      guard var parsed = try clerk.parse(line, now: time ?? now, in: session) else { return nil }
      if time == nil, let error = parsed.farAhead(of: now) { throw MalformedLine(error: error, line: line) }
      parsed.saysTime = parsed.saysTime || time != nil
      return parsed
    case (nil, let command?):
      return ParsedCommand(command: command, time: time ?? now, saysTime: time != nil)
    case (nil, nil), (_?, _?): throw Problem.badRequest("Send either “line” or “command”.")
    }
  }

  /// The command that a visitor may give: as it was sent, or, for a delegation, built from what it asks for itself.
  private func permitted(
    _ asked: ParsedCommand, by visitor: Visitor, in name: SessionName, _ session: Session
  ) throws -> ParsedCommand {
    if visitor.may(.command(asked.command), in: name) { return asked }
    guard visitor.may(.inscribeItself, in: name), let delegation = visitor.delegation(in: name) else {
      throw Problem.forbidden("\(visitor.name) was not given that in \(name).")
    }
    guard let own = OwnInscription(asked.command, of: delegation, in: session) else {
      throw Problem.notItsOwnInscription(of: delegation)
    }
    guard !asked.saysTime else {
      throw Problem.forbidden(
        "The service's clock alone gives the time of a delegation's own inscription: leave the time out.")
    }
    return ParsedCommand(command: own.command(of: delegation, in: session), time: backend.now())
  }

  private func time(_ text: String) throws -> RoomTime {
    guard let time = RoomTime(text) else {
      throw Problem.badRequest("“at” is not a time in the room: write it as 2025-05-16 10:04.")
    }
    return time
  }

  private func answer(_ outcome: Clerk.Outcome) throws -> Response {
    func events(_ entries: [Clerk.Entry]) -> [EventMessage] {
      entries.map {
        EventMessage($0.logged.record, words: ([$0.words] + $0.remarks).joined(separator: " "))
      }
    }
    let answer =
      switch outcome {
      case .recorded(let entries): CommandAnswer(events(entries), wasRepeated: false)
      case .repeated(let entries): CommandAnswer(events(entries), wasRepeated: true)
      case .nothing: CommandAnswer([], wasRepeated: false)
      }
    return try JSON.response(answer)
  }

  private func idempotencyKey(_ request: Request) throws -> UUID {
    guard let text = HTTPField.Name.idempotencyKey.flatMap({ request.headers[$0] }) else {
      throw Problem.badRequest("The header Idempotency-Key is missing: send a new UUID with each command.")
    }
    // The header is a quoted string in the draft of its standard, and bare in most programs.
    let isQuoted = text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
    guard let id = UUID(uuidString: isQuoted ? String(text.dropFirst().dropLast()) : text) else {
      throw Problem.badRequest("The header Idempotency-Key is no UUID.")
    }
    return id
  }
}
