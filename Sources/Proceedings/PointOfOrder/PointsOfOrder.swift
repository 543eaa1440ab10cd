/// The points of order raised in the session and the rulings on them.
public struct PointsOfOrder: Decider {
  /// The points of order, in the order in which they were raised.
  public private(set) var raised: [Dated<PointOfOrder>] = []

  /// A point of order.
  public struct PointOfOrder: Sendable, Equatable, Codable {
    /// Who raised it.
    public var delegation: ParticipantCode
    /// A point of order.
    public init(delegation: ParticipantCode) { self.delegation = delegation }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case raise(PointOfOrder)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case raised(PointOfOrder)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case notAMember(ParticipantCode)

    public var fact: String {
      switch self {
      case .notAMember(let code):
        "‹\(code)› is not a member, and representatives alone raise points of order."
      }
    }
    public var rule: Rule? { .pointOfOrder }
    public var remedy: String? {
      switch self {
      case .notAMember: "A member may raise it."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .raise(let point): return [.raised(point)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .raised(let point): raised.append(Dated(point, at: moment))
    }
  }
}
