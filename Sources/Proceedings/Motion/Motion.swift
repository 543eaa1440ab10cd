extension Motions {
  /// A procedural motion, from its moving to the decision on it.
  public struct Motion: Sendable, Equatable, Codable {
    /// What is moved.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      case suspensionOfMeeting, adjournmentOfMeeting, adjournmentOfDebate, closureOfDebate, limitOnTime

      /// Its place in the order of motions, the first before all others: that of their names above (rule 50 of
      /// the functional commissions, which names the first four as coming before all others).
      public var precedence: Int {
        switch self {
        case .suspensionOfMeeting: 0
        case .adjournmentOfMeeting: 1
        case .adjournmentOfDebate: 2
        case .closureOfDebate: 3
        case .limitOnTime: 4
        }
      }
      /// The rule behind it; its key also names the figure of those who may speak.
      public var rule: Rule {
        switch self {
        case .suspensionOfMeeting, .adjournmentOfMeeting: .suspensionOfMeeting
        case .adjournmentOfDebate: .adjournmentOfDebate
        case .closureOfDebate: .closureOfDebate
        case .limitOnTime: .timeLimits
        }
      }
      /// What is moved, as a sentence names it.
      public var name: String {
        switch self {
        case .suspensionOfMeeting: "the suspension of the meeting"
        case .adjournmentOfMeeting: "the adjournment of the meeting"
        case .adjournmentOfDebate: "the adjournment of the debate"
        case .closureOfDebate: "the closure of the debate"
        case .limitOnTime: "the limitation of the time of speakers"
        }
      }
      /// What follows when it is carried, as a sentence.
      public var consequence: String {
        switch self {
        case .suspensionOfMeeting: "The meeting is suspended."
        case .adjournmentOfMeeting: "The meeting is closed."
        case .adjournmentOfDebate:
          "Neither statements nor actions on the item follow until the debate is resumed."
        case .closureOfDebate: "No more statements on the item follow; actions and explanations do."
        case .limitOnTime: "The limit holds for the statements on the item that follow."
        }
      }
      /// Whether it is about the debate on an item, and not about the meeting.
      public var concernsDebate: Bool {
        switch self {
        case .suspensionOfMeeting, .adjournmentOfMeeting: false
        case .adjournmentOfDebate, .closureOfDebate, .limitOnTime: true
        }
      }
    }
    /// What became of it.
    public enum Outcome: Sendable, Equatable, Codable {
      /// Nobody objected.
      case agreed
      /// It was put to the vote.
      case voted(Vote)
      /// Its mover withdrew it.
      case withdrawn
      /// The decision on another motion, or the end of the meeting, left it without one.
      case lapsed
    }

    /// What is moved.
    public var kind: Kind
    /// Who moved it.
    public var mover: ParticipantCode
    /// The group for which.
    public var onBehalfOf: ParticipantCode?
    /// The meeting in which.
    public var meeting: Int
    /// The item being considered, where one was.
    public var item: Int?
    /// The items considered together with it, which the motion is about, too.
    public var with: [Int] = []
    /// The limits moved, where it is about the time of speakers.
    public var limits: Floor.Limits?
    /// Who spoke in favour of it, the mover aside.
    public var inFavour: [ParticipantCode] = []
    /// Who spoke against it.
    public var against: [ParticipantCode] = []
    /// The groups for which some of them spoke.
    public var groups: [ParticipantCode: ParticipantCode] = [:]
    /// What became of it; nil while it is pending.
    public var outcome: Outcome?
    /// When it was moved.
    public var moved: Moment
    /// Every event that touched it.
    public var moments: [Moment]

    init(_ moving: Moving, meeting: Int, under consideration: Meetings.Consideration?, moment: Moment) {
      kind = moving.kind
      mover = moving.mover
      onBehalfOf = moving.onBehalfOf
      limits = moving.limits
      self.meeting = meeting
      item = consideration?.item
      with = consideration?.with ?? []
      moved = moment
      moments = [moment]
    }

    /// Whether it is still to be decided.
    public var isPending: Bool { outcome == nil }
    /// Everybody who spoke on it, the mover aside.
    public var speakers: [ParticipantCode] { inFavour + against }
    /// The vote on it, where one was taken.
    public var vote: Vote? {
      switch outcome {
      case .voted(let vote): vote
      case .agreed, .withdrawn, .lapsed, nil: nil
      }
    }
    /// Whether it was adopted.
    public var isCarried: Bool { outcome == .agreed || vote?.isCarried == true }
  }

  /// How a debate stands that a motion ended.
  public enum Standing: String, Sendable, Equatable, Codable {
    /// It is adjourned: neither statements nor actions until it is resumed.
    case adjourned
    /// It is closed: no more statements, while actions go on.
    case closed
  }
  /// When the debate on an item was resumed.
  public struct Resumption: Sendable, Equatable, Codable {
    /// The item.
    public var item: Int
    /// The meeting.
    public var meeting: Int
    /// When.
    public var moment: Moment
    /// Whether it had been closed, and the body decided to reopen it.
    public var wasClosed = false
  }

  /// A motion as it is moved.
  public struct Moving: Sendable, Equatable, Codable {
    /// What is moved.
    public var kind: Motion.Kind
    /// Who moves it.
    public var mover: ParticipantCode
    /// The limits, where it is about the time of speakers.
    public var limits: Floor.Limits?
    /// The group for which it is moved.
    public var onBehalfOf: ParticipantCode?
    /// A motion as it is moved.
    public init(
      kind: Motion.Kind, mover: ParticipantCode, limits: Floor.Limits? = nil,
      onBehalfOf: ParticipantCode? = nil
    ) {
      self.kind = kind
      self.mover = mover
      self.limits = limits
      self.onBehalfOf = onBehalfOf
    }
  }
  /// An intervention on the motion that is to be decided first.
  public struct Speech: Sendable, Equatable, Codable {
    /// Who speaks.
    public var delegation: ParticipantCode
    /// Whether in favour of the motion, or against it.
    public var isInFavour: Bool
    /// The motion spoken on, which the session fills in.
    public var kind: Motion.Kind?
    /// The group for which.
    public var onBehalfOf: ParticipantCode?
    /// An intervention on a motion.
    public init(
      delegation: ParticipantCode, isInFavour: Bool, on kind: Motion.Kind? = nil,
      onBehalfOf: ParticipantCode? = nil
    ) {
      self.delegation = delegation
      self.isInFavour = isInFavour
      self.kind = kind
      self.onBehalfOf = onBehalfOf
    }
  }
  /// What was decided on a motion.
  public struct Decision: Sendable, Equatable, Codable {
    /// What was moved.
    public var kind: Motion.Kind
    /// The vote; nil where nobody objected.
    public var vote: Vote?
    /// A decision.
    public init(kind: Motion.Kind, vote: Vote? = nil) {
      self.kind = kind
      self.vote = vote
    }
    /// Whether the motion was adopted.
    public var isCarried: Bool { vote?.isCarried ?? true }
    /// The same as what became of the motion.
    var outcome: Motion.Outcome { vote.map(Motion.Outcome.voted) ?? .agreed }
  }
  /// A motion that is named by what is moved.
  public struct Naming: Sendable, Equatable, Codable {
    /// What was moved.
    public var kind: Motion.Kind
    /// That motion.
    public init(kind: Motion.Kind) { self.kind = kind }
  }
  /// The debate on an item.
  public struct OnItem: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// The debate on that item.
    public init(item: Int) { self.item = item }
  }
}
