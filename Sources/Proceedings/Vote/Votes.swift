/// Questions of procedure that the body decided, and what members stated on votes after they had been taken.
public struct Votes: Decider {
  /// The questions decided, in order.
  public private(set) var questions: [Decided] = []
  /// The intentions stated, in order.
  public private(set) var intentions: [Dated<Intention>] = []

  /// A question of procedure, and how it was decided.
  public struct Question: Sendable, Equatable, Codable {
    /// What was to be decided, as it follows the word “decided”: `that the motion be treated as an amendment`.
    public var text: String
    /// The vote; nil where it was agreed to without one.
    public var vote: Vote?
    /// Who proposed it, each with the group that it spoke for; nil where the Chair put it.
    public var proposedBy: [Proposal.Sponsor]?
    /// The draft that it was about.
    public var proposal: ProposalID?
    /// A question.
    public init(
      _ text: String, vote: Vote? = nil, proposedBy: [Proposal.Sponsor]? = nil, proposal: ProposalID? = nil
    ) {
      self.text = text
      self.vote = vote
      self.proposedBy = proposedBy
      self.proposal = proposal
    }
    /// Whether it was decided so.
    public var isCarried: Bool { vote?.isCarried ?? true }
  }
  /// A question with the place at which it was decided.
  public struct Decided: Sendable, Equatable, Codable {
    /// The question.
    public var question: Question
    /// The meeting.
    public var meeting: Int
    /// The item being considered, where one was.
    public var item: Int?
    /// When.
    public var moment: Moment
  }
  /// The statement of members, after a vote, that they had intended to vote otherwise. The result stands.
  public struct Intention: Sendable, Equatable, Codable {
    /// The version of the event in which the vote was recorded.
    public var vote: Int
    /// The members.
    public var members: [ParticipantCode]
    /// How they had intended to vote.
    public var side: Vote.Side
    /// An intention stated on that vote.
    public init(on vote: Int, members: [ParticipantCode], side: Vote.Side) {
      self.vote = vote
      self.members = members
      self.side = side
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case decide(Question)
    case stateIntention(Intention)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case questionDecided(Question)
    case intentionStated(Intention)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case fault(Vote.Fault)
    case notAMember(ParticipantCode)
    case noVote(Int)
    case votedSo(ParticipantCode, Int)
    case statedAlready(ParticipantCode, Int)

    public var fact: String {
      switch self {
      case .fault(let fault): fault.fact
      case .notAMember(let code): "‹\(code)› is not named as a member, and members alone vote and move."
      case .noVote(let version): "No vote was recorded in event \(version)."
      case .votedSo(let code, let version): "‹\(code)› is noted as having voted so in event \(version)."
      case .statedAlready(let code, let version):
        "‹\(code)› has already stated how it had intended to vote in event \(version)."
      }
    }
    public var rule: Rule? {
      switch self {
      case .fault(let fault): fault.rule
      case .notAMember, .votedSo: .votingRights
      case .noVote, .statedAlready: nil
      }
    }
    public var remedy: String? {
      switch self {
      case .fault(let fault): fault.remedy
      case .notAMember: "Check the name, or name it as a member first: members …."
      case .noVote:
        "Use the number of the event in which the vote was recorded (“rostrum log”), or the draft."
      case .votedSo: "Leave it out, or correct the vote if it was noted wrongly."
      case .statedAlready: "Correct that event if it was recorded wrongly."
      }
    }
  }

  public init() {}

  /// Decides by itself; the session checks before whether the vote is possible, and whether there was one.
  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .decide(let question): return [.questionDecided(question)]
    case .stateIntention(let intention):
      let stated = intentions.filter { $0.fact.vote == intention.vote }.flatMap(\.fact.members)
      if let twice = intention.members.first(where: stated.contains) {
        throw .statedAlready(twice, intention.vote)
      }
      return [.intentionStated(intention)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0, item: nil)
  }

  /// Evolves with the meeting and the item in which it happened.
  mutating func evolve(by event: Event, at moment: Moment, meeting: Int, item: Int?) {
    switch event {
    case .questionDecided(let question):
      questions.append(Decided(question: question, meeting: meeting, item: item, moment: moment))
    case .intentionStated(let intention): intentions.append(Dated(intention, at: moment))
    }
  }
}

extension Votes.Event {
  /// The command that would record the same again.
  var command: Votes.Command {
    switch self {
    case .questionDecided(let fact): .decide(fact)
    case .intentionStated(let fact): .stateIntention(fact)
    }
  }
}

extension Votes.Event {
  var traits: EventTraits {
    switch self {
    case .questionDecided: [.inRoom, .endsAppeal, .confirmed]
    case .intentionStated: []
    }
  }
}

extension Votes.Command {
  /// A question of procedure may be about the motion that is pending, and is decided before it.
  var traits: CommandTraits {
    switch self {
    case .decide: [.waitsForRuling, .decision]
    case .stateIntention: []
    }
  }
}
