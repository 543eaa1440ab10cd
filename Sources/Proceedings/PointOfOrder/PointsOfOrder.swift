/// The points of order raised in the session, the rulings on them, and the appeals against those (rule 42).
public struct PointsOfOrder: Decider {
  /// The points of order, in the order in which they were raised, with what became of each.
  public internal(set) var all: [Raised] = []
  /// Whether nothing has come between the last ruling and now, so that it may be appealed against.
  public internal(set) var isAppealable = false

  /// A point of order.
  public struct PointOfOrder: Sendable, Equatable, Codable {
    /// Who raised it.
    public var delegation: ParticipantCode
    /// What it is about, as it would stand after “concerning”.
    public var subject: String?
    /// The item being considered.
    public var item: Int?
    /// The meeting.
    public var meeting: Int?
    /// The event in which the floor was given to whoever was interrupted.
    public var interrupted: Int?
    /// A point of order.
    public init(
      delegation: ParticipantCode, subject: String? = nil, item: Int? = nil, meeting: Int? = nil,
      interrupted: Int? = nil
    ) {
      self.delegation = delegation
      self.subject = subject
      self.item = item
      self.meeting = meeting
      self.interrupted = interrupted
    }
  }
  /// The ruling on a point of order.
  public struct Ruling: Sendable, Equatable, Codable {
    /// Whether the point was upheld.
    public var isUpheld: Bool
    /// What was ruled, as it would stand after “ruled that”.
    public var text: String?
    /// The office of whoever ruled; nil for whoever presides.
    public var by: String?
    /// Whether whoever was interrupted has the floor again; nil if nobody was, and in the records of former programs.
    public var resumesFloor: Bool?
    /// A ruling.
    public init(isUpheld: Bool, text: String? = nil, by: String? = nil, resumesFloor: Bool? = nil) {
      self.isUpheld = isUpheld
      self.text = text
      self.by = by
      self.resumesFloor = resumesFloor
    }
  }
  /// An appeal against a ruling.
  public struct Appeal: Sendable, Equatable, Codable {
    /// Who appealed.
    public var delegation: ParticipantCode
    /// An appeal.
    public init(delegation: ParticipantCode) { self.delegation = delegation }
  }
  /// The vote on an appeal.
  public struct AppealVote: Sendable, Equatable, Codable {
    /// The vote, in favour of the appeal or against it.
    public var vote: Vote
    /// Whether a majority of those present and voting overruled the ruling.
    public var isOverruled: Bool
    /// Whether whoever was interrupted has the floor again; nil as for a ruling.
    public var resumesFloor: Bool?
    /// A vote on an appeal.
    public init(vote: Vote, isOverruled: Bool, resumesFloor: Bool? = nil) {
      self.vote = vote
      self.isOverruled = isOverruled
      self.resumesFloor = resumesFloor
    }
  }
  /// The withdrawal of a point or an appeal by whoever made it.
  public struct Withdrawal: Sendable, Equatable, Codable {
    /// Who withdrew.
    public var delegation: ParticipantCode
    /// Whether whoever was interrupted has the floor again; nil as for a ruling.
    public var resumesFloor: Bool?
    /// A withdrawal.
    public init(delegation: ParticipantCode, resumesFloor: Bool? = nil) {
      self.delegation = delegation
      self.resumesFloor = resumesFloor
    }
  }
  /// A point of order and what became of it.
  public struct Raised: Sendable, Equatable, Codable {
    /// The point.
    public var point: PointOfOrder
    /// When it was raised.
    public var moment: Moment
    /// The ruling on it.
    public var ruling: Dated<Ruling>?
    /// The appeal against the ruling.
    public var appeal: Dated<Appeal>?
    /// The vote on the appeal.
    public var vote: Dated<AppealVote>?
    /// When the point was withdrawn.
    public var withdrawn: Moment?

    /// The events that tell of it.
    public var moments: [Moment] {
      [moment, ruling?.moment, appeal?.moment, vote?.moment, withdrawn].compactMap { $0 }
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case raise(PointOfOrder)
    case rule(Ruling)
    case appeal(Appeal)
    /// The appeal is put to the vote.
    case putToVote(Vote)
    case withdrawPoint
    case withdrawAppeal
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case raised(PointOfOrder)
    case ruled(Ruling)
    case appealed(Appeal)
    case appealVoted(AppealVote)
    case pointWithdrawn(Withdrawal)
    case appealWithdrawn(Withdrawal)
  }

  public init() {}

  /// The points of order, in the order in which they were raised.
  public var raised: [Dated<PointOfOrder>] { all.map { Dated($0.point, at: $0.moment) } }

  /// The point on which a ruling is due at once.
  public var pending: PointOfOrder? {
    guard let last = all.last, last.ruling == nil, last.withdrawn == nil else { return nil }
    return last.point
  }

  /// The appeal which is to be put to the vote at once.
  public var pendingAppeal: Appeal? {
    guard let last = all.last, last.vote == nil else { return nil }
    return last.appeal?.fact
  }

  /// The points of order raised under an item.
  public func under(_ item: Int) -> [Raised] { all.filter { $0.point.item == item } }
}
