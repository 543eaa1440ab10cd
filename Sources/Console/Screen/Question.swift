import CommandLanguage
import Proceedings
import ReferenceData
import Views

/// What is asked once before it is done: an action of the body, with what it leads to.
public struct Question: Sendable, Equatable {
  /// What is asked, and what would follow.
  public struct Matter: Sendable, Equatable {
    /// The question, as a sentence.
    public var title: String
    /// What follows, a sentence each.
    public var consequences: [String]
  }

  /// The act that follows if the answer is yes.
  enum Answer: Sendable, Equatable {
    case send(ParsedCommand)
    case give([String])
    case leave
  }

  /// What is asked.
  public let matter: Matter
  /// The line that led to it.
  public let line: String
  let answer: Answer

  init(_ matter: Matter, line: String, answer: Answer) {
    self.matter = matter
    self.line = line
    self.answer = answer
  }
}

extension Question.Matter {
  /// What is to be asked before these events happen; nil where none of them is an action of the body.
  init?(_ events: [Session.Event], in session: Session, sentence: EventSentence) {
    let matters = events.compactMap { Question.Matter($0, in: session, sentence: sentence) }
    guard let first = matters.first else { return nil }
    title = first.title
    consequences = matters.flatMap(\.consequences)
    for event in events { consequences += Question.Matter.names(event, in: session) }
  }

  /// Who voted how, and which members did not, of a vote with names.
  private static func names(_ event: Session.Event, in session: Session) -> [String] {
    var event = event
    if case .corrected(let correction) = event { event = correction.event }
    guard let vote = LineWriter(CommandLanguage(session: session)).vote(in: event)?.vote else { return [] }
    let told = VoteRecord(vote, directory: session.directory).lines.dropFirst(2)
    let named = Set(
      vote.membersInFavour + vote.membersAgainst + vote.membersAbstaining + (vote.absent ?? [])
        + (vote.notVoting ?? []))
    let missing = session.participants.members.filter { !named.contains($0) }
    let sentence = EventSentence(session)
    return told
      + (missing.isEmpty ? [] : ["Not named: \(missing.map(sentence.name).joined(separator: ", "))"])
  }

  init(_ title: String, _ consequences: [String]) {
    self.title = title
    self.consequences = consequences.filter { !$0.isEmpty }
  }

  private init?(_ event: Session.Event, in session: Session, sentence: EventSentence) {
    guard event.isAsked else { return nil }
    switch event {
    case .corrected(let correction):
      self.init(
        "Is this corrected to: \(sentence.words(correction.event).trimmingFullStop)?",
        ["It is an action of the body. Both stay in the log."])
    case .speakersList(let listed):
      self = .closing(SpeakersLists.Name(item: listed.item, kind: listed.kind ?? .discussion), in: session)
    case .meetings(.meetingClosed(let closing)): self = .closing(closing, in: session, sentence: sentence)
    case .meetings(.sessionClosed): self = .closingSession(session)
    case .agenda(.adopted(let adoption)):
      self.init(
        "Is the agenda adopted\(adoption.asAmended ? " as amended" : "")?",
        [
          "Its \(session.agenda.items.count) items stand; items other than organization can be taken up.",
          "Later changes of the agenda need a decision of the body.",
        ])
    case .motions(.decided(let decision)):
      self.init(
        sentence.words(event).asQuestion,
        [
          decision.isCarried ? decision.kind.consequence : "The motion falls, and business goes on."
        ])
    case .elections:
      self.init(sentence.words(event).asQuestion, ["Those named are elected, and their places filled."])
    case .reportWork(.chapterAdopted(let adoption)):
      self.init(
        "Is chapter \(adoption.chapter) of the report adopted?",
        ["It stands as it now reads; what is changed later is marked as changed since its adoption."])
    case .proposals(let event): self = .action(event, in: session, sentence: sentence)
    default: self = .decision(event, sentence: sentence)
    }
  }

  private static func decision(_ event: Session.Event, sentence: EventSentence) -> Question.Matter {
    Question.Matter(sentence.words(event).asQuestion, ["It is recorded as a decision of the body."])
  }

  private static func closing(_ name: SpeakersLists.Name, in session: Session) -> Question.Matter {
    let waiting = session.lists[name]?.waiting.count ?? 0
    return Question.Matter(
      "Is the \(name.kind.title) on item \(name.item) closed?",
      [
        waiting == 0
          ? "Nobody is waiting on it."
          : "\(waiting) waiting on it \(waiting == 1 ? "keeps its place" : "keep their places").",
        "Nobody else is inscribed but with the consent of the body.",
      ])
  }

  private static func closing(
    _ closing: Meetings.Interruption, in session: Session, sentence: EventSentence
  ) -> Question.Matter {
    let waiting = session.meetings.current.flatMap { session.lists[$0.item]?.waiting.count } ?? 0
    let speaker = session.floor.current.map { sentence.speaker($0.statement.speaker) }
    return Question.Matter(
      "Is meeting \(closing.number) closed?",
      [
        speaker.map { "\($0) has the floor: the statement ends." } ?? "",
        waiting == 0
          ? "" : "\(waiting) waiting on the list \(waiting == 1 ? "is" : "are") not heard in this meeting.",
        "Nothing more happens in the room until another meeting is opened.",
      ])
  }

  private static func closingSession(_ session: Session) -> Question.Matter {
    let open = session.proposals.all.count { !$0.isSettled }
    return Question.Matter(
      "Is the session closed?",
      [
        open == 0 ? "" : "\(open) \(open == 1 ? "proposal has" : "proposals have") had no action yet.",
        "No further meeting is held unless the session is reconvened.",
      ])
  }
}

extension Question.Matter {
  private static func action(
    _ event: Proposals.Event, in session: Session, sentence: EventSentence
  ) -> Question.Matter {
    switch event {
    case .adopted(let action):
      .adopting(action.proposal, vote: action.vote, in: session, sentence: sentence)
    case .rejected(let action):
      Question.Matter(
        "Is \(action.proposal) rejected\(figures(action.vote))?",
        ["Its consideration ends; only a decision to reconsider it would open it again."])
    case .amendmentAdopted(let action):
      Question.Matter(
        "Is the amendment \(action.amendment) to \(action.proposal) adopted\(figures(action.vote))?",
        ["The proposal is then acted on as amended."])
    case .amendmentRejected(let action):
      Question.Matter(
        "Is the amendment \(action.amendment) to \(action.proposal) rejected\(figures(action.vote))?",
        ["The proposal stands without it."])
    case .reportAdopted:
      Question.Matter(
        "Is the report of the session adopted?",
        ["What is changed in it later is marked as changed since its adoption."])
    default: .decision(.proposals(event), sentence: sentence)
    }
  }

  private static func adopting(
    _ id: ProposalID, vote: Vote?, in session: Session, sentence: EventSentence
  ) -> Question.Matter {
    let proposal = session.proposals[id]
    let body = session.body?.fact
    let verb: String
    switch proposal?.adopter {
    case .parent: verb = "recommended to the \(body?.parent ?? "parent organ") for adoption"
    case .assembly: verb = "recommended for adoption by the \(body?.assembly ?? "assembly")"
    case .body, nil: verb = "adopted"
    }
    let sponsors = proposal?.sponsors.map { sentence.name($0.participant) } ?? []
    return Question.Matter(
      "Is \(id) \(verb)\(figures(vote))?",
      [
        proposal.map { "“\($0.title)”\($0.isOrallyRevised ? ", as orally revised" : "")." } ?? "",
        sponsors.isEmpty ? "" : "Sponsors: \(sponsors.joined(separator: ", ")).",
        "Its text is settled; only a decision to reconsider it would open it again.",
      ])
  }

  private static func figures(_ vote: Vote?) -> String {
    vote.map { ", by \(VoteRecord.figures($0))" } ?? " without a vote"
  }
}

extension Session.Event {
  /// Whether it is asked about first: an action of the body, a vote on an appeal, or the correction of these.
  fileprivate var isAsked: Bool {
    switch self {
    case .pointsOfOrder(.appealVoted): true
    case .corrected(let correction): correction.event.isAsked
    default: traits.contains(.confirmed)
    }
  }
}

extension String {
  /// A statement of fact as a question: the same, to be answered.
  fileprivate var asQuestion: String { "Is this so: \(hasSuffix(".") ? String(dropLast()) : self)?" }
}
