import Proceedings
import ReferenceData

/// The changes that a table makes to a list of speakers that was filled before: who is new, who is gone, and who stands
/// elsewhere.
///
/// A table that is taken in again after changes brings those alone. Whoever has spoken or withdrew since is not put on
/// the list again, and whoever was placed by decision keeps that place.
public struct SpeakersListChanges: Sendable, Equatable {
  /// A line of the table that is not taken, and why.
  public enum LeftOut: Sendable, Equatable {
    /// The delegation has spoken from the list.
    case spoken(ParticipantCode)
    /// It withdrew from the list.
    case withdrawn(ParticipantCode)
    /// The delegation.
    public var delegation: ParticipantCode {
      switch self {
      case .spoken(let code), .withdrawn(let code): code
      }
    }
  }

  /// The list.
  public let name: SpeakersLists.Name
  /// Who is new, in the order of the table.
  public private(set) var new: [SpeakersListCSV.Line] = []
  /// Who is on the list and no longer in the table.
  public private(set) var gone: [ParticipantCode] = []
  /// Who is placed before somebody else, or at the end, in the order in which that is done.
  public private(set) var moved: [Move] = []
  /// Who stands on the list with other details, in the order of the table.
  public private(set) var changed: [SpeakersListCSV.Line] = []
  /// The rows that are not taken.
  public private(set) var leftOut: [LeftOut] = []

  /// A delegation and whom it is placed before; nobody at the end of the list.
  public struct Move: Sendable, Equatable {
    /// The delegation.
    public let delegation: ParticipantCode
    /// Whom it is placed before.
    public let before: ParticipantCode?
  }

  private let decidedBy: String
  private var length = 0

  /// Whether nothing would change.
  public var isEmpty: Bool { new.isEmpty && gone.isEmpty && moved.isEmpty && changed.isEmpty }

  /// The changes that a table brings to a list of a session.
  public init(_ table: SpeakersListCSV, on name: SpeakersLists.Name, in session: Session) {
    self.name = name
    decidedBy = session.presiding
    let list = session.lists[name] ?? SpeakersList()
    let listed = Set(table.lines.map(\.inscription.delegation))
    for line in table.lines { take(line, list, session) }
    gone = list.waiting.map(\.delegation).filter { !listed.contains($0) }
    findMoves(table, list, session)
  }

  private mutating func take(_ line: SpeakersListCSV.Line, _ list: SpeakersList, _ session: Session) {
    let delegation = line.inscription.delegation
    if let entry = list.waiting.first(where: { $0.delegation == delegation }) {
      let prepared = (try? session.prepared(line.inscription, on: name)) ?? line.inscription
      if prepared.statement != entry.statement { changed.append(line) }
    } else if list.withdrawn.contains(where: { $0.inscription.delegation == delegation }) {
      leftOut.append(.withdrawn(delegation))
    } else if session.hasSpoken(delegation, from: name) {
      leftOut.append(.spoken(delegation))
    } else {
      new.append(line)
    }
  }

  // MARK: The command

  /// All of the changes as one command, those who are new admitted with the consent of the body if they come late.
  public func command(withConsent: Bool = false) -> Session.Command {
    var commands: [SpeakersList.Command] = gone.map { .withdraw($0) }
    commands += changed.map { .change($0.inscription) }
    commands += new.map { line in
      var entry = line.inscription
      if withConsent { entry.withConsent = true }
      return .inscribe(entry)
    }
    commands += moved.map { move in
      move.before.map {
        .place(.init(delegation: move.delegation, before: $0, decidedBy: decidedBy))
      } ?? .move(.init(delegation: move.delegation, place: max(1, length), decidedBy: decidedBy))
    }
    return .list(.init(item: name.item, kind: name.kind, command: .series(commands)))
  }

  // MARK: The order

  /// Finds who stands elsewhere in the table than on the list, those aside whom a decision placed.
  private mutating func findMoves(_ table: SpeakersListCSV, _ list: SpeakersList, _ session: Session) {
    let left = Set(leftOut.map(\.delegation))
    let entries = table.lines.map(\.inscription).filter { !left.contains($0.delegation) }
      .map { (try? session.prepared($0, on: name)) ?? $0 }
    var wanted = SpeakersList()
    var now = list
    let moment = Moment(version: 0, time: .start)
    for code in gone { now.evolve(by: .withdrawn(code), at: moment) }
    for entry in entries {
      wanted.evolve(by: .inscribed(entry), at: moment)
      if now.place(of: entry.delegation) == nil { now.evolve(by: .inscribed(entry), at: moment) }
    }
    length = now.waiting.count
    let placed = list.placedByDecision
    let order = wanted.waiting.map(\.delegation).filter { !placed.contains($0) }
    let standing = now.waiting.map(\.delegation).filter { !placed.contains($0) }
    let kept = Self.inOrder(standing, of: order)
    for index in order.indices.reversed() where !kept.contains(order[index]) {
      moved.append(Move(delegation: order[index], before: index + 1 < order.count ? order[index + 1] : nil))
    }
  }

  /// As many as possible of those who stand in a row in the order of another.
  private static func inOrder(
    _ standing: [ParticipantCode], of order: [ParticipantCode]
  ) -> Set<ParticipantCode> {
    let places = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    let row = standing.compactMap { places[$0] }
    var longest: [(length: Int, before: Int?)] = []
    for index in row.indices {
      let earlier = row[..<index].indices.filter { row[$0] < row[index] }
      let best = earlier.max { longest[$0].length < longest[$1].length }
      longest.append(((best.map { longest[$0].length } ?? 0) + 1, best))
    }
    var next = longest.indices.max { longest[$0].length < longest[$1].length }
    var kept: Set<ParticipantCode> = []
    while let index = next {
      kept.insert(order[row[index]])
      next = longest[index].before
    }
    return kept
  }
}

extension Session {
  /// Whether a delegation was on a list and has had the floor since.
  fileprivate func hasSpoken(_ delegation: ParticipantCode, from name: SpeakersLists.Name) -> Bool {
    let inscribed = history.first { entry in
      guard case .speakersList(let listed) = entry.event, case .inscribed(let entry) = listed.event else {
        return false
      }
      return listed.item == name.item && (listed.kind ?? .discussion) == name.kind
        && entry.delegation == delegation
    }
    guard let inscribed else { return false }
    return floor.statements.contains {
      $0.statement.speaker.participant == delegation && $0.item == name.item
        && $0.moment.version > inscribed.moment.version
    }
  }
}
