/// The procedural motions of the session and what was decided on them.
public struct Motions: Decider {
  /// The motions, in the order in which they were moved.
  public private(set) var moved: [Dated<Motion>] = []

  /// A motion.
  public struct Motion: Sendable, Equatable, Codable {
    /// What is moved.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case suspensionOfMeeting, adjournmentOfMeeting, adjournmentOfDebate, closureOfDebate
    }
    /// What is moved.
    public var kind: Kind
    /// Who moved it.
    public var mover: ParticipantCode
    /// A motion.
    public init(kind: Kind, mover: ParticipantCode) {
      self.kind = kind
      self.mover = mover
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case move(Motion)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case moved(Motion)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case notAMember(ParticipantCode)

    public var fact: String {
      switch self {
      case .notAMember(let code): "‹\(code)› is not a member, and members alone move motions."
      }
    }
    public var rule: Rule? { .orderOfMotions }
    public var remedy: String? {
      switch self {
      case .notAMember: "A member may move it."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .move(let motion): return [.moved(motion)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .moved(let motion): moved.append(Dated(motion, at: moment))
    }
  }
}
