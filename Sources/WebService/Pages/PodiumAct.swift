import CommandLanguage
import Crypto
import EventLog
import FoundationEssentials
import Proceedings
import ReferenceData
import ServiceAPI

/// An act that somebody at the podium asks for by a button: with its list, its delegation and its place.
struct PodiumAct: Sendable, Equatable {
  /// The kinds of acts.
  enum Kind: String, Sendable, CaseIterable {
    case next, reply, end, pause, resume, extend
    case move, withdraw, inscribe, grant, decline, open, close
  }

  /// The kind.
  var kind: Kind
  /// The list.
  var list: SpeakersLists.Name?
  /// The delegation.
  var delegation: ParticipantCode?
  /// The place on the list.
  var place: Int?

  static let end = PodiumAct(.end)
  static let pause = PodiumAct(.pause)
  static let resume = PodiumAct(.resume)
  static let extend = PodiumAct(.extend)

  init(
    _ kind: Kind, on list: SpeakersLists.Name? = nil, _ delegation: ParticipantCode? = nil, place: Int? = nil
  ) {
    (self.kind, self.list, self.delegation, self.place) = (kind, list, delegation, place)
  }

  /// Reads the value of a button; nil if it is none of this page.
  init?(_ text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard let kind = parts.first.flatMap(Kind.init), parts.count <= 5 else { return nil }
    self.init(kind)
    if parts.count > 2 {
      guard let item = Int(parts[1]), let list = SpeakersList.Kind(rawValue: parts[2]) else { return nil }
      self.list = .init(item: item, kind: list)
    }
    if parts.count > 3 { delegation = ParticipantCode(parts[3]) }
    if parts.count > 4 {
      guard let place = Int(parts[4]) else { return nil }
      self.place = place
    }
  }

  /// The act as a button holds it.
  var text: String {
    let list = self.list.map { [" \($0.item) \($0.kind.rawValue)"] } ?? []
    let rest = [delegation?.rawValue, place.map(String.init)].compactMap { $0 }.map { " \($0)" }
    return ([kind.rawValue] + list + rest).joined()
  }

  /// The id of the command: the same for the same act on the same state, so that pressing twice does no harm, from
  /// whichever tablet.
  func id(in session: SessionName, seen: Int, name: String) -> UUID {
    let hash = Array(SHA256.hash(data: Data("rostrum podium\n\(session)\n\(seen)\n\(text)\n\(name)".utf8)))
    return UUID(
      uuid: (
        hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7], hash[8], hash[9], hash[10],
        hash[11], hash[12], hash[13], hash[14], hash[15]
      ))
  }

  /// The command; `name` is that of the delegation to be inscribed.
  func command(in session: Session, name: String, at now: RoomTime) throws -> Session.Command {
    let presiding = session.body?.fact.presiding ?? ""
    switch kind {
    case .end: return .floor(.end(.init(time: now)))
    case .pause: return .floor(.pause)
    case .resume: return .floor(.resume)
    case .extend: return .floor(.extend(.init(seconds: 60, decidedBy: presiding)))
    case .next, .reply:
      let list = try self.list.orMalformed
      let decidedBy = kind == .reply ? presiding : nil
      return .giveFloorToNext(on: list.kind, item: list.item, decidedBy: decidedBy)
    case .open: return try listed(.open)
    case .close: return try listed(.close)
    case .inscribe: return try listed(.inscribe(try inscription(of: name, in: session)))
    case .withdraw: return try listed(.withdraw(try delegation.orMalformed))
    case .grant: return try listed(.grantWish(try delegation.orMalformed))
    case .decline: return try listed(.declineWish(try delegation.orMalformed))
    case .move:
      return try listed(
        .move(
          .init(
            delegation: try delegation.orMalformed, place: try place.orMalformed, decidedBy: presiding)))
    }
  }

  private func listed(_ command: SpeakersList.Command) throws -> Session.Command {
    let list = try self.list.orMalformed
    return .list(.init(item: list.item, kind: list.kind, command: command))
  }

  private func inscription(of name: String, in session: Session) throws -> SpeakersList.Inscription {
    let directory = session.directory
    switch directory.lookup(name) {
    case .found(let participant):
      let code = ParticipantCode(participant.code)
      let statement = session.categorized(
        Statement(speaker: .delegation(code)), directory: directory)
      return .init(delegation: code, statement: statement)
    case .ambiguous(let several):
      throw Problem.unprocessable(
        "“\(name)” may be: \(several.prefix(5).map(\.name).joined(separator: ", ")). Write more of the name.")
    case .unknown(let nearest):
      let meant =
        nearest.isEmpty ? "" : " Was one of these meant: \(nearest.map(\.name).joined(separator: ", "))?"
      throw Problem.unprocessable("Nobody is called “\(name)”.\(meant)")
    }
  }
}

extension Optional {
  /// The value; throws a problem if a button of the page lacks it.
  fileprivate var orMalformed: Wrapped {
    get throws {
      guard let self else { throw Problem.badRequest("The field “act” is no act of this page.") }
      return self
    }
  }
}
