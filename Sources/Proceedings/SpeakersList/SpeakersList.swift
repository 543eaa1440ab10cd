/// A list of speakers: on an item, one for each kind of speaking.
public struct SpeakersList: Decider {
  /// Whether delegations may inscribe themselves.
  public internal(set) var isOpen = false
  /// When the list was closed.
  public internal(set) var closed: RoomTime?
  /// Until when delegations may inscribe themselves, where that was set.
  public internal(set) var deadline: RoomTime?
  /// Who is waiting, in order.
  public internal(set) var waiting: [Inscription] = []
  /// Who withdrew, and behind whom each of them stood.
  public internal(set) var withdrawn = Chronicle<Withdrawn>()
  /// The wishes of waiting delegations for their statements, until they are granted or declined.
  public internal(set) var wishes: [Wish] = []
  /// Those whose place follows from a decision, and no longer from the order of the body’s rules.
  var moved: Set<ParticipantCode> = []
  var suspended: Set<Rule> = []

  /// What the speakers on a list want the floor for.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case generalDebate, discussion, panel, rightOfReply, pointsOfOrder
    case explanationsBefore, explanationsAfter, closing
  }
  /// When replies are heard (rule 45 prefers the end of the meeting; General Assembly decision 34/401 the end of the
  /// day, where two meetings of it consider the same item).
  public enum ReplyTime: String, Sendable, Codable, CaseIterable {
    case endOfMeeting, endOfItem, endOfDay

    /// The same as it follows the word “at”.
    public var name: String {
      switch self {
      case .endOfMeeting: "the end of the meeting"
      case .endOfItem: "the end of the item"
      case .endOfDay: "the end of the day"
      }
    }
  }

  /// A delegation’s place on the list.
  public struct Inscription: Sendable, Equatable, Codable {
    /// The delegation.
    public var delegation: ParticipantCode
    /// The statement it wants to make.
    public var statement: Statement
    /// Which tier of the order in the body’s rules it belongs to, from 0; nil where it goes to the end.
    public var tier: Int?
    /// Whether it came late and was admitted with the consent of the body (rule 44).
    public var withConsent: Bool?
    /// Who let it through, where it was left to somebody’s decision.
    public var decidedBy: String?
    /// When a reply is to be heard.
    public var replyAt: ReplyTime?
    /// A place on the list.
    public init(
      delegation: ParticipantCode, statement: Statement, tier: Int? = nil, withConsent: Bool? = nil,
      decidedBy: String? = nil, replyAt: ReplyTime? = nil
    ) {
      self.delegation = delegation
      self.statement = statement
      self.tier = tier
      self.withConsent = withConsent
      self.decidedBy = decidedBy
      self.replyAt = replyAt
    }
  }
  /// An entry that was withdrawn.
  public struct Withdrawn: Sendable, Equatable, Codable {
    /// The entry.
    public var inscription: Inscription
    /// Who stood before it, in order.
    public var ahead: [ParticipantCode]
  }
  /// The list as a whole.
  public struct Whole: Sendable, Equatable, Codable {
    /// The list as a whole.
    public init() {}
  }
  /// The end of the time in which delegations may inscribe themselves.
  public struct Deadline: Sendable, Equatable, Codable {
    /// The time.
    public var time: RoomTime
    /// That time.
    public init(time: RoomTime) { self.time = time }
  }
  /// The move of an entry to a place.
  public struct Move: Sendable, Equatable, Codable {
    /// Whose entry.
    public var delegation: ParticipantCode
    /// The place, from 1.
    public var place: Int
    /// Who decided it.
    public var decidedBy: String
    /// A move to a place.
    public init(delegation: ParticipantCode, place: Int, decidedBy: String) {
      (self.delegation, self.place, self.decidedBy) = (delegation, place, decidedBy)
    }
  }
  /// Two delegations that change places.
  public struct Exchange: Sendable, Equatable, Codable {
    /// One of them.
    public var first: ParticipantCode
    /// The other.
    public var second: ParticipantCode
    /// Who decided it.
    public var decidedBy: String
    /// An exchange of places.
    public init(first: ParticipantCode, second: ParticipantCode, decidedBy: String) {
      (self.first, self.second, self.decidedBy) = (first, second, decidedBy)
    }
  }
  /// The move of an entry to the place before another.
  public struct Placing: Sendable, Equatable, Codable {
    /// Whose entry.
    public var delegation: ParticipantCode
    /// Before whom it is placed.
    public var before: ParticipantCode
    /// Who decided it.
    public var decidedBy: String
    /// A move to the place before another.
    public init(delegation: ParticipantCode, before: ParticipantCode, decidedBy: String) {
      (self.delegation, self.before, self.decidedBy) = (delegation, before, decidedBy)
    }
  }
  /// An entry that a decision is about.
  public struct Entry: Sendable, Equatable, Codable {
    /// Whose entry.
    public var delegation: ParticipantCode
    /// Who decided it.
    public var decidedBy: String
    /// An entry and whoever decided about it.
    public init(delegation: ParticipantCode, decidedBy: String) {
      (self.delegation, self.decidedBy) = (delegation, decidedBy)
    }
  }

  /// What may be asked.
  public indirect enum Command: Sendable, Equatable, Codable {
    case open
    case close
    case setDeadline(Deadline)
    case inscribe(Inscription)
    /// All of them, or none.
    case inscribeAll([Inscription])
    /// As `inscribe`, where the list needs no opening and does not close: replies and points of order.
    case request(Inscription)
    case withdraw(ParticipantCode)
    case move(Move)
    case exchange(Exchange)
    case place(Placing)
    /// Whoever is named, or else first, is absent and goes to the end.
    case passOver(ParticipantCode?, decidedBy: String)
    /// Back to the former place.
    case restore(Entry)
    case change(Inscription)
    case wish(Wish)
    /// The entry as it stands then follows from the wish.
    case grantWish(ParticipantCode, as: Inscription? = nil)
    case declineWish(ParticipantCode)
    /// One after the other: all of them, or none.
    case series([Command])
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case opened(Whole)
    case closed(Whole)
    case deadlineSet(Deadline)
    case inscribed(Inscription)
    case withdrawn(ParticipantCode)
    case moved(Move)
    case exchanged(Exchange)
    case placed(Placing)
    case passedOver(Entry)
    case restored(Entry)
    case changed(Inscription)
    case wished(Wish)
    case wishGranted(Inscription)
    case wishDeclined(ParticipantCode)
  }

  public init() {}

  /// Those whose place follows from a decision.
  public var placedByDecision: Set<ParticipantCode> { moved }

  /// The delegation’s place, counted from 1.
  public func place(of delegation: ParticipantCode) -> Int? {
    waiting.firstIndex { $0.delegation == delegation }.map { $0 + 1 }
  }
}
