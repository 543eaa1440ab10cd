import Proceedings
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

  /// What is asked.
  public let matter: Matter
  /// The line that led to it.
  public let line: String
  let parsed: ParsedCommand

  init(_ matter: Matter, line: String, parsed: ParsedCommand) {
    self.matter = matter
    self.line = line
    self.parsed = parsed
  }
}

extension Question.Matter {
  /// What is to be asked before these events happen; nil where none of them is an action of the body.
  init?(_ events: [Session.Event], in session: Session, sentence: EventSentence) {
    let matters = events.compactMap { Question.Matter($0, in: session, sentence: sentence) }
    guard let first = matters.first else { return nil }
    title = first.title
    consequences = matters.flatMap(\.consequences)
  }

  private init(_ title: String, _ consequences: [String]) {
    self.title = title
    self.consequences = consequences.filter { !$0.isEmpty }
  }

  private init?(_ event: Session.Event, in session: Session, sentence: EventSentence) {
    switch event {
    case .speakersList(let listed):
      guard case .closed = listed.event else { return nil }
      let name = SpeakersLists.Name(item: listed.item, kind: listed.kind ?? .discussion)
      self = .closing(name, in: session)
    case .meetings(let event):
      guard let matter = Question.Matter(event, in: session, sentence: sentence) else { return nil }
      self = matter
    case .agenda(.adopted(let adoption)):
      self.init(
        "Is the agenda adopted\(adoption.asAmended ? " as amended" : "")?",
        [
          "Its \(session.agenda.items.count) items stand; items other than organization can be taken up.",
          "Later changes of the agenda need a decision of the body.",
        ])
    case .proposals(let event):
      guard let matter = Question.Matter(event, in: session, sentence: sentence) else { return nil }
      self = matter
    case .motions(.decided(let decision)):
      self.init(sentence.words(event).asQuestion, [Question.Matter.follows(decision)])
    case .elections(.declared), .elections(.acclaimed):
      self.init(sentence.words(event).asQuestion, ["Those named are elected, and their places filled."])
    case .reportWork(.chapterAdopted(let adoption)):
      self.init(
        "Is chapter \(adoption.chapter) of the report adopted?",
        ["It stands as it now reads; what is changed later is marked as changed since its adoption."])
    case .created, .participants, .bureau, .arrangements, .agenda, .floor, .motions, .pointsOfOrder,
      .elections,
      .reportWork, .undone, .corrected:
      return nil
    }
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

  private init?(_ event: Meetings.Event, in session: Session, sentence: EventSentence) {
    switch event {
    case .meetingClosed(let closing):
      let waiting = session.meetings.current.flatMap { session.lists[$0.item]?.waiting.count } ?? 0
      let speaker = session.floor.current.map { sentence.speaker($0.statement.speaker) }
      self.init(
        "Is meeting \(closing.number) closed?",
        [
          speaker.map { "\($0) has the floor: the statement ends." } ?? "",
          waiting == 0
            ? "" : "\(waiting) waiting on the list \(waiting == 1 ? "is" : "are") not heard in this meeting.",
          "Nothing more happens in the room until another meeting is opened.",
        ])
    case .sessionClosed:
      let open = session.proposals.all.count { !$0.isSettled }
      self.init(
        "Is the session closed?",
        [
          open == 0 ? "" : "\(open) \(open == 1 ? "proposal has" : "proposals have") had no action yet.",
          "No further meeting is held unless the session is reconvened.",
        ])
    case .meetingOpened, .meetingSuspended, .meetingResumed, .presidingChanged, .presenceRecorded,
      .quorumQuestioned,
      .sessionOpened, .itemTakenUp, .itemConcluded, .considerationAdjourned, .sessionReconvened,
      .silenceObserved,
      .noticeGiven, .ruleSuspended, .committeeSetUp, .committeeMet, .committeeReported:
      return nil
    }
  }

  private static func follows(_ decision: Motions.Decision) -> String {
    guard decision.isCarried else { return "The motion falls, and business goes on." }
    switch decision.kind {
    case .suspensionOfMeeting: return "The meeting is suspended."
    case .adjournmentOfMeeting: return "The meeting is closed."
    case .adjournmentOfDebate:
      return "Neither statements nor actions on the item follow until the debate is resumed."
    case .closureOfDebate: return "No more statements on the item follow; actions and explanations do."
    case .limitOnTime: return "The limit holds for the statements on the item that follow."
    }
  }
}

extension Question.Matter {
  private init?(_ event: Proposals.Event, in session: Session, sentence: EventSentence) {
    switch event {
    case .adopted(let action):
      self = .adopting(action.proposal, vote: action.vote, in: session, sentence: sentence)
    case .rejected(let action):
      self.init(
        "Is \(action.proposal) rejected\(Question.Matter.figures(action.vote))?",
        ["Its consideration ends; only a decision to reconsider it would open it again."])
    case .amendmentAdopted(let action):
      self.init(
        "Is the amendment \(action.amendment) to \(action.proposal) adopted\(Question.Matter.figures(action.vote))?",
        ["The proposal is then acted on as amended."])
    case .amendmentRejected(let action):
      self.init(
        "Is the amendment \(action.amendment) to \(action.proposal) rejected\(Question.Matter.figures(action.vote))?",
        ["The proposal stands without it."])
    case .partVoted, .motionDecided:
      self.init(sentence.words(.proposals(event)).asQuestion, ["It is recorded as a decision of the body."])
    case .reportAdopted:
      self.init(
        "Is the report of the session adopted?",
        ["What is changed in it later is marked as changed since its adoption."])
    case .submitted, .revised, .revisedOrally, .sponsorsJoined, .sponsorsLeft, .estimateRead, .textAttached,
      .circulated, .noticeWaived, .corrigendumIssued, .implicationsNoted, .amendmentSubmitted,
      .amendmentsOrdered,
      .amendmentWithdrawn, .divisionRequested, .motionMoved, .motionSpokenOn, .withdrawn, .reintroduced,
      .postponed,
      .leftWithoutAction:
      return nil
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

extension String {
  /// A statement of fact as a question: the same, to be answered.
  fileprivate var asQuestion: String { "Is this so: \(hasSuffix(".") ? String(dropLast()) : self)?" }
}
