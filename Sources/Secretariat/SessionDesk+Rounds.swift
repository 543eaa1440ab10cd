import EventLog
import FoundationEssentials
import Proceedings

extension SessionDesk {
  /// How many commands are recorded at once.
  private static var largestRound: Int { 128 }

  /// Whether there is something to decide, to record or to read.
  var hasWork: Bool {
    !waiting.isEmpty || next?.items.isEmpty == false || begun != nil || newest > version
  }

  /// Decides a command on what is being recorded, or has it wait.
  func accept(_ submission: Submission<Matter>) {
    if waiting.isEmpty, let count = next?.items.count, count < Self.largestRound {
      next?.take(submission, isKnown: knows(submission.id))
    } else {
      waiting.append(submission)
    }
  }

  func work() {
    if isWorking { return }
    isWorking = true
    Task { await workOff() }
  }

  @specialized(where Matter == Session)
  func workOff() async {
    while hasWork { await settleNext() }
    isWorking = false
  }

  /// Records a round, while commands for the one after it are decided.
  func settleNext() async {
    let round: Round<Matter>
    let result: Result<[AppendOutcome], any Error>
    if let begun {
      self.begun = nil
      round = begun.round
      result = await begun.outcomes.result
    } else {
      guard await catchUp() else { return }
      round = next ?? filled(Round(current, session: session, check: check))
      next = filled(Round(after: round))
      result = await recorded(round)
    }
    switch result {
    case .success(let outcomes):
      begin(after: round, outcomes)
      await conclude(round, outcomes)
    case .failure(let error):
      willRead(.news)
      for item in round.items { item.submission.answer.end(.failure(error)) }
    }
  }

  /// Reads what others have recorded, if there is any; where that fails, nobody waits any longer.
  private func catchUp() async -> Bool {
    if toRead == .nothing, newest <= version { return true }
    discardNext()
    do {
      try await read()
      return true
    } catch {
      readLater()
      let failed = waiting
      waiting = []
      for submission in failed { submission.answer.end(.failure(error)) }
      return false
    }
  }

  private func recorded(_ round: Round<Matter>) async -> Result<[AppendOutcome], any Error> {
    do { return .success(try await log.append(round.requests(on: head))) } catch { return .failure(error) }
  }

  /// Begins to record what was decided on a round as soon as the log has taken all of it, before anybody is answered:
  /// the disk need not wait for the answers.
  private func begin(after round: Round<Matter>, _ outcomes: [AppendOutcome]) {
    guard case .appended(let recorded)? = outcomes.last, let last = recorded.last, newest <= last.version,
      outcomes.allSatisfy({ if case .appended = $0 { true } else { false } }),
      let decided = next, !decided.items.isEmpty
    else { return }
    next = filled(Round(after: decided))
    let requests = decided.requests(on: last.hash)
    begun = (decided, Task { [log] in try await log.append(requests) })
  }

  private func filled(_ round: Round<Matter>) -> Round<Matter> {
    var round = round
    let taken = waiting.prefix(max(0, Self.largestRound - round.items.count))
    waiting.removeFirst(taken.count)
    for submission in taken { round.take(submission, isKnown: knows(submission.id)) }
    return round
  }

  /// What was decided on a state that did not come about is decided again.
  private func discardNext() {
    waiting = (next?.items.map(\.submission) ?? []) + waiting
    next = nil
  }

  /// Answers each command, or puts it back where its basis has gone.
  private func conclude(_ round: Round<Matter>, _ outcomes: [AppendOutcome]) async {
    let isDoubtful = round.basis(in: outcomes).map(doubts) ?? false
    let isTaken = round.isTaken(outcomes)
    let commands = round.newCommands
    if isTaken, !commands.isEmpty { stand(round.ahead, after: commands) }
    var outcomes = outcomes[...]
    var again: [Submission<Matter>] = []
    var later: [Submission<Matter>] = []
    for item in round.items {
      switch item.verdict {
      case _ where !again.isEmpty: again.append(item.submission)
      case .postponed: later.append(item.submission)
      case .nothing where isDoubtful, .refused where isDoubtful: again.append(item.submission)
      case .nothing: item.submission.answer.end(.success(receipt([], [])))
      case .refused(let refusal): item.submission.answer.end(.failure(refusal))
      case .failed(let error): item.submission.answer.end(.failure(error))
      case .known:
        if case .repeated(let recorded) = outcomes.popFirst(), let last = recorded.last {
          await repeatAnswer(item.submission, recorded, last)
        } else {
          willRead(.everything)
          again.append(item.submission)
        }
      case .events(let events):
        switch outcomes.popFirst() {
        case .appended(let recorded):
          if !isTaken { stand(after: events, of: item.submission) }
          record(events, recorded, item.submission)
        case let other:
          if other.map(doubts) != true { willRead(.news) }
          again.append(item.submission)
        }
      }
    }
    announce()
    if !again.isEmpty { discardNext() }
    putBack(again + later)
  }

  /// Whether the log answers that it does not hold what the desk does, which is to be read then.
  private func doubts(_ outcome: AppendOutcome) -> Bool {
    switch outcome {
    case .appended: return false
    case .repeated: willRead(.news)
    // Where nothing is newer, what was read is no longer there.
    case .wrongVersion(let current): willRead(current > version ? .news : .everything)
    }
    return true
  }

  /// Has the session stand as it does with the events of one command, where not all of a round were recorded.
  private func stand(after events: [Matter.Event], of submission: Submission<Matter>) {
    var snapshot = current
    for event in events { snapshot.evolve(by: event, at: submission.time) }
    stand(snapshot, after: CollectionOfOne(submission.id))
  }

  private func record(
    _ events: [Matter.Event], _ recorded: [RecordedEvent], _ submission: Submission<Matter>
  ) {
    head = recorded.last?.hash ?? head
    let entries = zip(recorded, events).map { Receipt<Matter>.Entry(version: $0.version, event: $1) }
    submission.answer.end(.success(receipt(entries, recorded)))
  }

  private func receipt(
    _ entries: [Receipt<Matter>.Entry], _ recorded: [RecordedEvent]
  ) -> Receipt<Matter> {
    Receipt(entries, recorded: recorded, after: standing, wasRepeated: false)
  }

  /// Gives the answer of the first time, with the state right after it.
  private func repeatAnswer(
    _ submission: Submission<Matter>, _ recorded: [RecordedEvent], _ last: RecordedEvent
  ) async {
    do {
      let entries = try recorded.map {
        Receipt<Matter>.Entry(version: $0.version, event: try Snapshot<Matter>.event($0))
      }
      let receipt = Receipt(
        entries, recorded: recorded, after: try await standing(at: last.version), wasRepeated: true)
      submission.answer.end(.success(receipt))
    } catch {
      submission.answer.end(.failure(error))
    }
  }

  private func putBack(_ again: [Submission<Matter>]) {
    var kept: [Submission<Matter>] = []
    for var submission in again {
      submission.attempts += 1
      if submission.attempts > 100 {
        submission.answer.end(.failure(EventLogError.contended(session)))
      } else {
        kept.append(submission)
      }
    }
    waiting = kept + waiting
  }
}
