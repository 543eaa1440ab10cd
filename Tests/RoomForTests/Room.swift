import CommandLanguage
import Proceedings

/// A session as a test needs it, built by lines of the language.
public struct Room: Sendable {
  public var session = Session()
  private var last: RoomTime

  public static let body = Body(
    code: "ccpcj", name: "Commission on Crime Prevention and Criminal Justice", shortName: "Commission",
    parent: "Economic and Social Council", assembly: "General Assembly", seat: "Vienna",
    secretariat: "UNODC", symbols: SymbolForm("E/CN.15/{year}"), seats: .init(total: 40),
    quorum: .init(debate: .init(14, of: 40), decision: .init(21, of: 40)),
    offices: [
      Office(.presiding, "Chair"), Office(.deputy, "First Vice-Chair"), Office(.deputy, "Second Vice-Chair"),
      Office(.deputy, "Third Vice-Chair"), Office(.reporting, "Rapporteur"),
    ], officersPerGroup: 1, election: .init(rule: "rule 15", time: .endOfSessionBefore),
    rules: [.listOfSpeakers: .init("rule 44")])

  /// Four minutes past ten on 16 May 2024.
  public static func now() throws -> RoomTime { try time("2024-05-16 10:04") }

  /// A session that is created, and has recorded these lines.
  public init(_ lines: String...) throws {
    last = try time("2024-05-13 10:00")
    try record(.create(Room.body), at: last)
    for line in lines { try record(line) }
  }

  public mutating func record(_ line: String) throws {
    guard let parsed = try CommandLanguage(session: session).parse(line, now: last) else { return }
    try record(parsed.command, at: parsed.time)
  }

  public mutating func record(_ command: Session.Command, at time: RoomTime) throws {
    for event in try session.decide(command, at: time) {
      session.evolve(by: event, at: Moment(version: session.version + 1, time: time))
    }
    last = time
  }

  /// What a line asks now.
  public static func read(
    _ line: String, in session: Session? = nil,
    paragraphs: @escaping CommandLanguage.Paragraphs = { _ in nil }
  ) throws -> Session.Command? {
    let session = try session ?? Room().session
    return try CommandLanguage(session: session).parse(line, now: now(), paragraphs: paragraphs)?.command
  }

  /// Why a line cannot be read.
  public static func error(_ line: String, in session: Session? = nil) throws -> LanguageError? {
    do {
      _ = try read(line, in: session)
      return nil
    } catch let error as LanguageError { return error }
  }
}

extension ParticipantCode: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension ProposalID: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

/// A text of a test that is not what the test takes it for.
struct Misspelled: Error { let text: String }

private func made<Value>(_ value: Value?, of text: String) throws -> Value {
  guard let value else { throw Misspelled(text: text) }
  return value
}

public func symbol(_ text: String) throws -> DocumentSymbol { try made(DocumentSymbol(text), of: text) }
public func day(_ text: String) throws -> Day { try made(Day(text), of: text) }
public func time(_ text: String) throws -> RoomTime { try made(RoomTime(text), of: text) }
