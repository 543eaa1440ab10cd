import EventLog
import FoundationEssentials
import Proceedings

/// A command that waits for its answer.
struct Submission<Matter: Decider> {
  let command: Matter.Command
  let time: RoomTime
  let operatorName: String
  let id: UUID
  let answer: Pending<Receipt<Matter>>
  var attempts = 0
}

/// Commands decided one after the other on a state that runs ahead of the log.
struct Round<Matter: Decider> where Matter.Event: Stored {
  /// What a command came to in memory.
  enum Verdict {
    /// These events, if the log takes them.
    case events([Matter.Event])
    /// No event.
    case nothing
    /// The rules said no.
    case refused(Matter.Refusal)
    /// The command cannot be recorded.
    case failed(any Error)
    /// The log has the command already.
    case known
    /// The same command stands earlier in the round, or in the one before.
    case postponed
  }

  private(set) var items: [(submission: Submission<Matter>, verdict: Verdict)] = []
  private var requests: [AppendRequest] = []
  /// Whether the log still has what a refusal rests on, where no events are asked for that show it.
  private var question: AppendRequest?
  /// What is then, if the log takes all of it.
  private(set) var ahead: Snapshot<Matter>
  private var ids: Set<UUID> = []
  private let idsBefore: Set<UUID>
  private let session: SessionName
  private let check: Check<Matter>?

  /// A round on what is durable.
  init(_ durable: Snapshot<Matter>, session: SessionName, check: Check<Matter>? = nil) {
    ahead = durable
    idsBefore = []
    self.session = session
    self.check = check
  }

  /// A round on the state that another leaves, if the log takes all of it.
  init(after round: Round) {
    ahead = round.ahead
    idsBefore = round.ids
    session = round.session
    check = round.check
  }

  /// What the log is asked for, one request for each verdict that needs it and at the end what refusals rest on, where
  /// the hash of the newest durable event is `head`.
  func requests(on head: [UInt8]?) -> [AppendRequest] {
    var requests = requests
    // The others rest on the first.
    if let firstWithEvents {
      requests[firstWithEvents].previousHash = head
    } else if var question {
      question.previousHash = head
      requests.append(question)
    }
    return requests
  }

  /// What the log answered about the state that the round was decided on; nil where it was not asked.
  func basis(in outcomes: [AppendOutcome]) -> AppendOutcome? {
    if let firstWithEvents { return outcomes.dropFirst(firstWithEvents).first }
    return question == nil ? nil : outcomes.last
  }

  /// Whether the log took all of it.
  func isTaken(_ outcomes: [AppendOutcome]) -> Bool {
    var outcomes = outcomes[...]
    return items.allSatisfy { _, verdict in
      switch (verdict, outcomes.first) {
      case (.events, .appended): outcomes.removeFirst()
      case (.known, .repeated(let recorded)) where !recorded.isEmpty: outcomes.removeFirst()
      case (.events, _), (.known, _): return false
      case (.nothing, _), (.refused, _), (.failed, _), (.postponed, _): break
      }
      return true
    }
  }

  /// The commands that it adds to those which led to events, if the log takes all of it.
  var newCommands: [UUID] {
    items.compactMap { if case .events = $0.verdict { $0.submission.id } else { nil } }
  }

  private var firstWithEvents: Int? { requests.firstIndex { !$0.events.isEmpty } }

  /// Decides a command, or leaves it to the log where it is known to be in it.
  mutating func take(_ submission: Submission<Matter>, isKnown: Bool) {
    items.append((submission, verdict(on: submission, isKnown: isKnown)))
  }

  private mutating func verdict(on submission: Submission<Matter>, isKnown: Bool) -> Verdict {
    if idsBefore.contains(submission.id) || !ids.insert(submission.id).inserted { return .postponed }
    do {
      if isKnown {
        requests.append(try request([], submission))
        return .known
      }
      let events: [Matter.Event]
      do throws(Matter.Refusal) {
        if let refusal = check?(submission.command, ahead.state) { throw refusal }
        events = try ahead.state.decide(submission.command, at: submission.time)
      } catch {
        question = try question ?? request([], submission)
        return .refused(error)
      }
      if events.isEmpty {
        question = try question ?? request([], submission)
        return .nothing
      }
      requests.append(try request(events, submission))
      for event in events { ahead.evolve(by: event, at: submission.time) }
      return .events(events)
    } catch {
      return .failed(error)
    }
  }

  private mutating func request(
    _ events: [Matter.Event], _ submission: Submission<Matter>
  ) throws -> AppendRequest {
    try AppendRequest(
      session: session, expectedVersion: ahead.version,
      events: events.map {
        let (kind, fields) = try $0.stored()
        return try NewEvent(kind: kind, fields: fields, occurredAt: submission.time.description)
      },
      operatorName: submission.operatorName, commandID: submission.id)
  }
}
