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
        await recordNext()
      } catch {
        readLater()
        let failed = queue
        queue = []
        for submission in failed { submission.answer.resume(throwing: error) }
      }
    }
    isDraining = false
  }

  /// Records the next batch, and answers each of its commands.
  private func recordNext() async {
    if queue.isEmpty { return }
    let batch = Batch(queue, on: durable, check: check)
    queue.removeFirst(batch.items.count)
    do {
      switch try await log.append(batch.request) {
      case .appended:
        let version = session.version
        durable.take(batch)
        if session.version != version { announce() }
        for item in batch.items { await answer(item.submission, item.verdict) }
      case .wrongVersion(let current):
        // If nothing is newer, what was read is no longer there.
        unread = current > session.version ? .news : .everything
        decideAgain(batch.items.map(\.submission))
      }
    } catch {
      // It is unknown what was recorded.
      if unread == .nothing { unread = .news }
      for item in batch.items { item.submission.answer.resume(throwing: error) }
    }
  }

  private func answer(_ submission: Submission, _ verdict: Batch.Verdict) async {
    switch verdict {
    case .events(let events):
      submission.answer.resume(returning: Receipt(events, session: session, wasRepeated: false))
    case .refused(let error): submission.answer.resume(throwing: error)
    case .repeated: await answerRepeated(submission)
    }
  }

  /// Puts commands back that were decided on something that the log does not hold.
  private func decideAgain(_ submissions: [Submission]) {
    var again: [Submission] = []
    for var submission in submissions {
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

extension SessionDesk {
  /// Answers with the events that the command led to before, as the log has them now.
  private func answerRepeated(_ submission: Submission) async {
    do {
      let events = try await log.events(of: submission.id, in: name).map { try LoggedEvent($0) }
      guard let first = events.first else {
        // A name was erased from them, and the id with it.
        unread = .everything
        return decideAgain([submission])
      }
      var then = session.asOf(version: first.version - 1)
      if let command = submission.command, try await isOther(command, than: events, on: then) {
        throw CommandError.conflict(submission.id)
      }
      for event in events { try then.evolve(by: event) }
      submission.answer.resume(returning: Receipt(events, session: then, wasRepeated: true))
    } catch {
      submission.answer.resume(throwing: error)
    }
  }

  /// Whether a command is another than the one that led to these events: it would have led to others then.
  private func isOther(
    _ command: Session.Command, than events: [LoggedEvent], on session: Session
  ) async throws -> Bool {
    guard let time = events.first?.time else { return false }
    let again = try? session.decide(command, at: time)
    if again == events.map(\.event) { return false }
    // Nobody can tell any more if a name was erased from what the command was decided on.
    let before = try await log.read(name, after: 0, limit: session.version)
    return !before.contains { $0.isErased(from: $0.canonical) }
  }
}
