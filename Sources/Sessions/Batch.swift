import EventLog
import FoundationEssentials
import Proceedings

/// What is asked of a desk, and who waits for the answer.
struct Submission {
  /// The command; none to ask only for the events that it led to before.
  let command: Session.Command?
  let time: RoomTime
  let operatorName: String
  let id: UUID
  let answer: CheckedContinuation<Receipt, any Error>
  /// How often it was decided on a session that the log no longer had.
  var attempts = 0
}

/// Commands decided one after the other, each on what the one before leaves, and what the log is asked for.
struct Batch {
  /// The decision on a command, before it is recorded.
  enum Verdict {
    /// These events, if the log takes them; none if nothing changes.
    case events([LoggedEvent])
    /// The rules say no, or the command cannot be recorded.
    case refused(any Error)
    /// The command led to events before.
    case repeated
  }

  /// How many commands are recorded at once.
  private static let largest = 128
  /// How many events a command leads to at most.
  private static let mostEvents = 10_000

  private(set) var items: [(submission: Submission, verdict: Verdict)] = []
  /// The session after all of them, if the log takes what they lead to.
  private(set) var session: Session
  private let durable: DurableSession
  private let check: CommandCheck?
  private var head: SessionHead
  private var events: [RecordedEvent] = []

  /// Decides the first of those that wait, up to one whose id came before it among them.
  init(_ waiting: [Submission], on durable: DurableSession, check: CommandCheck?) {
    self.durable = durable
    self.check = check
    session = durable.session
    head = durable.head
    var ids: Set<UUID> = []
    for submission in waiting.prefix(Self.largest) {
      guard ids.insert(submission.id).inserted else { break }
      items.append((submission, decide(submission)))
      if events.count >= Self.largest { break }
    }
  }

  /// What the log is asked for: to take the events, or whether it holds what the commands were decided on.
  ///
  /// A refusal is answered only then, and so is what was recorded before.
  var request: AppendRequest {
    get throws { try AppendRequest(after: durable.head, events) }
  }

  private mutating func decide(_ submission: Submission) -> Verdict {
    if durable.commands.contains(submission.id) { return .repeated }
    guard let command = submission.command else { return .events([]) }
    do {
      try Session.checkName(submission.operatorName)
      if let refusal = check?(command, session) { throw refusal }
      let decided = try session.decide(command, at: submission.time)
      guard decided.count <= Self.mostEvents else {
        throw EventLogError.malformed("a command leads to at most \(Self.mostEvents) events: divide it")
      }
      return .events(try add(decided, of: submission))
    } catch {
      return .refused(error)
    }
  }

  private mutating func add(_ decided: [Session.Event], of submission: Submission) throws -> [LoggedEvent] {
    var last = head
    let logged = try decided.map {
      let event = try LoggedEvent(
        $0, after: last, at: submission.time, by: submission.operatorName, commandID: submission.id)
      last = event.record.head
      return event
    }
    for event in logged { try session.evolve(by: event) }
    head = last
    events += logged.map(\.record)
    return logged
  }
}
