import Proceedings

/// How long was spoken in a session: by delegation, by group for which it was spoken, and by category.
public struct SpeakingTime: Sendable, Equatable {
  /// A way to add up the statements.
  public enum Division: String, Sendable, CaseIterable {
    case delegation, group, category
  }
  /// The statements of one delegation, group or category.
  public struct Share: Sendable, Equatable {
    /// The code of the delegation or group, or the category.
    public var key: String
    /// How many statements.
    public var statements: Int
    /// How long they took together, in seconds.
    public var seconds: Int
  }

  private let shares: [Division: [Share]]
  /// How many statements were made.
  public let statements: Int
  /// How long all took together, in seconds.
  public let seconds: Int

  /// The time used in a session, at a time.
  public init(_ session: Session, at now: RoomTime) {
    var sums: [Division: [String: Share]] = [:]
    for delivered in session.floor.statements {
      let seconds = delivered.elapsed(at: now)
      for (division, key) in Self.keys(of: delivered.statement, in: session) {
        var share = sums[division]?[key] ?? Share(key: key, statements: 0, seconds: 0)
        share.statements += 1
        share.seconds += seconds
        sums[division, default: [:]][key] = share
      }
    }
    shares = sums.mapValues { $0.values.sorted { ($1.seconds, $0.key) < ($0.seconds, $1.key) } }
    statements = session.floor.statements.count
    seconds = session.floor.statements.reduce(0) { $0 + $1.elapsed(at: now) }
  }

  /// The shares in a division, the longest first.
  public func by(_ division: Division) -> [Share] { shares[division] ?? [] }

  private static func keys(of statement: Statement, in session: Session) -> [(Division, String)] {
    var keys: [(Division, String)] = []
    if let code = statement.speaker.participant { keys.append((.delegation, code.rawValue)) }
    keys += Set(statement.onBehalfOf.compactMap(\.group)).map { (.group, $0.rawValue) }
    keys.append((.category, session.category(of: statement)?.rawValue ?? "none"))
    return keys
  }
}
