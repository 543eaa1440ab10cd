import EventLog
import FoundationEssentials
import Proceedings

/// A command that waits for its answer.
struct Submission {
  let command: Session.Command
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
    case events([Session.Event])
    /// The rules say no.
    case refused(Session.Refusal)
    /// The command cannot be recorded.
    case failed(any Error)
    /// The command led to events before.
    case known
  }

  /// How many commands are recorded at once.
  private static let largest = 128

  private(set) var items: [(submission: Submission, verdict: Verdict)] = []
  /// The requests to the log, in the order of the commands.
  ///
  /// Without events it is asked whether it holds what the commands were decided on: a refusal is answered only then.
  private(set) var requests: [AppendRequest] = []
  private let name: SessionName
  private let check: CommandCheck?
  private var ahead: Session

  /// Decides the first of those that wait, up to one whose id came before it among them.
  init(_ waiting: [Submission], on durable: DurableSession, of name: SessionName, check: CommandCheck?) {
    self.name = name
    self.check = check
    ahead = durable.session
    var ids: Set<UUID> = []
    for submission in waiting.prefix(Self.largest) {
      guard ids.insert(submission.id).inserted else { break }
      items.append((submission, decide(submission, isKnown: durable.commands.contains(submission.id))))
    }
    var basis = requests.firstIndex { !$0.events.isEmpty }
    // A command that cannot be recorded makes no request, but the others are answered on what the log holds.
    for item in items where basis == nil {
      guard let question = try? request([], item.submission) else { continue }
      basis = requests.endIndex
      requests.append(question)
    }
    // The others rest on it.
    if let basis { requests[basis].previousHash = durable.head }
  }

  /// The events of each command of verdict `.events` or `.known` as the log has them; nil if the log did not do all that
  /// it was asked for.
  func logged(_ outcomes: [AppendOutcome]) throws -> [UUID: [LoggedEvent]]? {
    guard outcomes.count == requests.count else { return nil }
    var outcomes = outcomes[...]
    var logged: [UUID: [LoggedEvent]] = [:]
    for (submission, verdict) in items {
      switch verdict {
      case .events(let events) where !events.isEmpty:
        guard case .appended(let records)? = outcomes.popFirst() else { return nil }
        logged[submission.id] = zip(events, records).map { LoggedEvent($0, at: submission.time, record: $1) }
      case .known:
        guard case .repeated(let records)? = outcomes.popFirst(), !records.isEmpty else { return nil }
        logged[submission.id] = try records.map { try LoggedEvent($0) }
      case .events, .refused, .failed: break
      }
    }
    // What is left is the answer to the question whether it holds what the commands were decided on.
    if case .wrongVersion? = outcomes.first { return nil }
    return logged
  }

  private mutating func decide(_ submission: Submission, isKnown: Bool) -> Verdict {
    do {
      if isKnown {
        requests.append(try request([], submission))
        return .known
      }
      let events: [Session.Event]
      do throws(Session.Refusal) {
        if let refusal = check?(submission.command, ahead) { throw refusal }
        events = try ahead.decide(submission.command, at: submission.time)
      } catch {
        return .refused(error)
      }
      if !events.isEmpty { requests.append(try request(events, submission)) }
      for event in events {
        ahead.evolve(by: event, at: Moment(version: ahead.version + 1, time: submission.time))
      }
      return .events(events)
    } catch {
      return .failed(error)
    }
  }

  private func request(_ events: [Session.Event], _ submission: Submission) throws -> AppendRequest {
    try AppendRequest(
      session: name, expectedVersion: ahead.version,
      events: events.map {
        let (kind, fields) = try $0.stored()
        return try NewEvent(kind: kind, fields: fields, occurredAt: submission.time.description)
      },
      operatorName: submission.operatorName, commandID: submission.id)
  }
}
