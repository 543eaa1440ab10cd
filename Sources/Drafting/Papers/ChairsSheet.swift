import Proceedings

/// A sheet for the Chair: what to say next for the item at hand, step by step, with what to say where somebody
/// objects or asks for something else.
extension PaperDraft {
  /// What the Chair says at a step.
  struct ChairStep {
    /// What the step is.
    var title: String
    /// What the Chair should know before it.
    var notes: [String] = []
    /// What the Chair says.
    var says: [String] = []
    /// What the Chair says instead or then, and when.
    var alternatives: [(when: String, says: String)] = []
  }

  /// The sheet for the item at hand, or for another.
  func chairsSheet(item asked: Int?) -> Paper {
    let number = asked ?? session.currentItem?.number ?? nextItem(after: nil)?.number
    let item = number.flatMap(session.agenda.item)
    let before = openingSteps()
    let urgent = urgentSteps()
    let rest = urgent.isEmpty ? onTheItem(item) + closing(item) : thanks()
    let steps = before + urgent + rest
    let blocks = steps.enumerated().flatMap { index, step -> [Paper.Block] in
      let alternatives = step.alternatives.enumerated().map { place, other in
        Paper.Block.item(
          level: 1, label: "(\(Agenda.letter(place)))", words: "\(other.when): “\(other.says)”")
      }
      return [.heading(level: 1, "\(index + 1). \(step.title)")] + step.notes.map { .paragraph($0) }
        + step.says.map { .spoken("“\($0)”") } + alternatives
    }
    let about = item.map { "Agenda item \($0.number). \($0.title)" }
    return paper(
      .chair, lines([sitting] + [about].compactMap(\.self)),
      "Sheet for the \(session.body?.fact.presiding ?? "Chair")",
      [.paragraph(asAt)] + blocks)
  }

  /// How the sitting stands, for the head of the sheet.
  private var sitting: String {
    guard let meeting = session.meetings.open else {
      return session.meetings.sessionClosed == nil ? "No meeting is open" : "The session is closed"
    }
    let members = meeting.presence.map { ", \(English.count($0.members, "member", "members")) represented" }
    return
      "\(line(meeting)), the \(meeting.presiding) presiding\(members ?? "")\(meeting.isSuspended ? ", suspended" : "")"
  }

  /// The next item after that one on which something is to be done: it was not considered yet, or drafts wait.
  func nextItem(after number: Int?) -> Agenda.Item? {
    let considered = Set(session.meetings.considerations.map(\.item))
    let open = session.agenda.items.filter { item in
      let isPending = session.proposals.all.contains {
        $0.item == item.number && !$0.isSettled && $0.postponedTo == nil
      }
      return item.number != number
        && (isPending || !considered.contains(item.number)) && !isDone(item)
    }
    return open.first { $0.number > number ?? 0 } ?? open.first
  }

  /// Whether nothing is left to be done on an item that has no debate: its officers are elected before the session.
  private func isDone(_ item: Agenda.Item) -> Bool {
    item.kind == .election && body?.offices.allSatisfy { session.bureau.holder(of: $0.title) != nil } == true
  }

  // MARK: What comes before everything else

  /// The opening of the meeting, or its resumption, or the result of the vote just taken.
  private func openingSteps() -> [ChairStep] {
    guard let meeting = session.meetings.open else {
      return session.meetings.sessionClosed == nil ? [callToOrder()] : []
    }
    return meeting.isSuspended ? [resumption(meeting)] : announcement()
  }

  /// What is decided before anything else goes on.
  private func urgentSteps() -> [ChairStep] {
    guard let meeting = session.meetings.open, !meeting.isSuspended else { return [] }
    let quorum = meeting.isQuorumQuestioned ? [verification(meeting)] : []
    return quorum + pointOfOrder() + appeal() + motion()
  }

  private func callToOrder() -> ChairStep {
    let number = session.meetings.nextNumber
    let isFirst = session.meetings.sessionOpened == nil
    let opening =
      isFirst
      ? "I declare open the \(draft.sessionName) of the \(body?.name ?? shortName)."
      : "I call to order the \(English.ordinalFigure(number)) meeting of the \(draft.sessionName) of the \(body?.name ?? shortName)."
    return ChairStep(
      title: isFirst ? "Open the session and its first meeting" : "Open the meeting", notes: [quorumNote],
      says: [opening],
      alternatives: [
        (
          "Where the quorum for debate is not there",
          "Since fewer than \(body?.quorumForDebate ?? 0) members are represented, I shall open the meeting as soon as there is a quorum."
        )
      ])
  }

  /// The figures of the quorum (rule 40 of the functional commissions).
  private var quorumNote: String {
    return
      "Quorum: \(body?.quorumForDebate ?? 0) members to open the meeting and permit the debate, \(body?.quorumForDecision ?? 0) for a decision\(rule(.quorum))."
  }

  private func resumption(_ meeting: Meetings.Meeting) -> ChairStep {
    ChairStep(
      title: "Resume the meeting", notes: [quorumNote],
      says: ["The \(English.ordinalFigure(meeting.number)) meeting is resumed."])
  }

  private func verification(_ meeting: Meetings.Meeting) -> ChairStep {
    let who = meeting.verifications.last.map { addressed($0.fact.requestedBy) } ?? "a representative"
    return ChairStep(
      title: "Verify the quorum", notes: [quorumNote],
      says: [
        "\(who.capitalizedFirst) has asked that the presence of a quorum be verified. I ask the Secretary to count the members represented."
      ],
      alternatives: [
        ("If there is a quorum", "There is a quorum. We shall continue."),
        (
          "If there is none",
          "There is no quorum. The meeting is suspended until the required number of members is present."
        ),
      ])
  }

  /// The result of a vote that was the last thing to happen.
  private func announcement() -> [ChairStep] {
    guard let counted = CountedVote.all(in: session).last,
      counted.moment.version
        == session.history.last(where: { !session.undone.contains($0.moment.version) })?.moment.version
    else { return [] }
    let vote = counted.vote
    var explaining: [String] = []
    if case .proposal = counted.subject {
      explaining = ["I now give the floor to delegations that wish to explain their vote after the vote."]
    }
    return [
      ChairStep(
        title: "Announce the result of the vote",
        notes: [title(of: counted)] + [draft.difference(vote).map { "\($0)." }].compactMap(\.self),
        says: [
          "The result of the vote is as follows: in favour, \(vote.inFavour); against, \(vote.against)\(vote.votes(.abstaining).map { "; abstentions, \($0)" } ?? "").",
          "\(result(of: counted, isAnnounced: true)).",
        ] + explaining)
    ]
  }

  private func pointOfOrder() -> [ChairStep] {
    guard let point = session.pointsOfOrder.pending else { return [] }
    let about = point.subject.map { " concerning \($0)" } ?? ""
    return [
      ChairStep(
        title: "Rule on the point of order",
        notes: [
          "A point of order is decided immediately; the substance is not spoken on\(rule(.pointOfOrder))."
        ],
        says: [
          "I give the floor to \(addressed(point.delegation)) on a point of order.",
          "\(addressed(point.delegation).capitalizedFirst) has raised a point of order\(about). I rule that the point is well taken.",
        ],
        alternatives: [
          ("If it is not upheld", "I rule that the point of order is not well taken. We shall continue."),
          (
            "If there is an appeal",
            "There is an appeal against my ruling. I shall put it to the vote immediately; the ruling stands unless a majority of the members present and voting overrules it."
          ),
        ])
    ]
  }

  private func appeal() -> [ChairStep] {
    guard let appeal = session.pointsOfOrder.pendingAppeal else { return [] }
    return [
      ChairStep(
        title: "Put the appeal to the vote",
        notes: ["It is put to the vote immediately, without debate\(rule(.pointOfOrder))."],
        says: [
          "\(addressed(appeal.delegation).capitalizedFirst) has appealed against my ruling. I put the appeal to the vote. Those in favour of the appeal, please raise your nameplates. Those against. Abstentions."
        ],
        alternatives: [
          ("If a majority is in favour of it", "The ruling is overruled."),
          ("Otherwise", "The ruling stands."),
        ])
    ]
  }

  private func motion() -> [ChairStep] {
    guard let motion = session.motions.first else { return [] }
    let label = body?.label(of: motion.kind.rule).map { "Under \($0), " } ?? ""
    let left = speakersLeft(motion.kind.rule, motion.inFavour.count, motion.against.count)
    let debate =
      left.map { "\($0), after which I shall put the motion to the vote" }
      ?? "it is put to the vote without further debate"
    return [
      ChairStep(
        title: "Dispose of the motion for \(motion.kind.name)",
        says: [
          "\(addressed(motion.mover).capitalizedFirst) has moved \(motion.kind.name). \((label + debate).capitalizedFirst).",
          "I put the motion to the vote. Those in favour, please raise your nameplates. Those against. Abstentions.",
        ],
        alternatives: [
          ("If nobody objects", "I hear no objection. The motion is carried; it is so decided."),
          ("If the vote is equally divided", "The vote being equally divided, the motion is rejected."),
        ])
    ]
  }

  /// How many may still speak on a motion, as a sentence goes on; nil where nobody may.
  func speakersLeft(_ rule: Rule, _ inFavour: Int, _ against: Int) -> String? {
    guard let allowed = body?.motions[rule] else { return nil }
    let left = [
      (allowed.inFavour - inFavour, "in favour of the motion"), (allowed.against - against, "against it"),
    ].filter { $0.0 > 0 }
    guard !left.isEmpty else { return nil }
    return English.list(
      left.enumerated().map { index, side in
        let noun = side.0 == 1 ? "representative" : "representatives"
        let more = inFavour + against > 0 ? "more " : ""
        return index == 0
          ? "\(English.number(side.0)) \(more)\(noun) may speak \(side.1)"
          : "\(English.number(side.0)) \(side.1)"
      })
  }
}
