import EventLog
import FoundationEssentials
import Proceedings

extension SessionDesk {
  /// How often a command is decided before it is given up.
  private static let mostAttempts = 100

  /// Decides and records all that waits, unless that is being done already.
  func work() {
    if isDraining { return }
    isDraining = true
    Task { await drain() }
  }

  private func drain() async {
    while !queue.isEmpty || newest > session.version {
      do {
        if unread != .nothing || newest > session.version { try await read() }
        try await recordNext()
      } catch {
        readLater()
        let failed = queue
        queue = []
        for submission in failed { submission.answer.resume(throwing: error) }
      }
    }
    isDraining = false
  }

  /// Records the next batch, and answers each of its commands; throws if it cannot be decided anew.
  private func recordNext() async throws {
    if queue.isEmpty { return }
    let batch = Batch(queue, on: durable, of: name, check: check)
    queue.removeFirst(batch.items.count)
    do {
      let outcomes = try await log.append(batch.requests)
      if let logged = try batch.logged(outcomes) {
        try answer(batch, logged)
      } else {
        decideAgain(batch, outcomes)
      }
    } catch {
      // It is unknown what was recorded.
      if unread == .nothing { unread = .news }
      for item in batch.items { item.submission.answer.resume(throwing: error) }
    }
  }

  private func answer(_ batch: Batch, _ logged: [UUID: [LoggedEvent]]) throws {
    for (submission, verdict) in batch.items {
      guard case .events = verdict else { continue }
      for event in logged[submission.id] ?? [] { try durable.take(event) }
    }
    announce()
    for (submission, verdict) in batch.items {
      let events = logged[submission.id] ?? []
      switch verdict {
      case .events: submission.answer.resume(returning: Receipt(events, session: session, wasRepeated: false))
      case .refused(let refusal): submission.answer.resume(throwing: refusal)
      case .failed(let error): submission.answer.resume(throwing: error)
      case .known:
        let then = session.asOf(version: events.last?.version ?? session.version)
        submission.answer.resume(returning: Receipt(events, session: then, wasRepeated: true))
      }
    }
  }

  /// Puts commands back that were decided on something that the log does not hold.
  private func decideAgain(_ batch: Batch, _ outcomes: [AppendOutcome]) {
    unread = .everything
    for outcome in outcomes {
      switch outcome {
      // Somebody else recorded the same command, or another.
      case .repeated: unread = .news
      case .wrongVersion(let current) where current > session.version: unread = .news
      // If nothing is newer, what was read is no longer there.
      case .wrongVersion, .appended: break
      }
    }
    var again: [Submission] = []
    for var submission in batch.items.map(\.submission) {
      submission.attempts += 1
      if submission.attempts > Self.mostAttempts {
        submission.answer.resume(throwing: EventLogError.contended(name))
      } else {
        again.append(submission)
      }
    }
    queue = again + queue
  }
}
