import EventLog
import FoundationEssentials
import Proceedings

extension SessionDesk {
  /// How many commands are recorded at once.
  private static var largestRound: Int { 128 }

  /// Whether there is something to decide, to record or to read.
  var hasWork: Bool {
    !waiting.isEmpty || next?.items.isEmpty == false || begun != nil || newest > durable.version
  }

  /// Decides a command on what is being recorded, or has it wait.
  func accept(_ submission: Submission<Matter>) {
    if waiting.isEmpty, let count = next?.items.count, count < Self.largestRound {
      next?.take(submission, isKnown: commands.contains(submission.id))
    } else {
      waiting.append(submission)
    }
  }

  func work() {
    if isWorking { return }
    isWorking = true
    Task { await workOff() }
  }

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
      round = next ?? filled(Round(durable, session: session))
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
    if toRead == .nothing, newest <= durable.version { return true }
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
    for submission in taken { round.take(submission, isKnown: commands.contains(submission.id)) }
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
      case .events(let events, let after):
        switch outcomes.popFirst() {
        case .appended(let recorded): record(events, after, recorded, item.submission)
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
    case .wrongVersion(let current): willRead(current > durable.version ? .news : .everything)
    }
    return true
  }

  private func record(
    _ events: [Matter.Event], _ after: Snapshot<Matter>, _ recorded: [RecordedEvent],
    _ submission: Submission<Matter>
  ) {
    durable = after
    head = recorded.last?.hash ?? head
    commands.insert(submission.id)
    let entries = zip(recorded, events).map { Receipt<Matter>.Entry(version: $0.version, event: $1) }
    submission.answer.end(.success(receipt(entries, recorded)))
  }

  private func receipt(
    _ entries: [Receipt<Matter>.Entry], _ recorded: [RecordedEvent]
  ) -> Receipt<Matter> {
    Receipt(
      entries, recorded: recorded, state: durable.state, version: durable.version, wasRepeated: false)
  }

  /// Gives the answer of the first time, with the state right after it.
  private func repeatAnswer(
    _ submission: Submission<Matter>, _ recorded: [RecordedEvent], _ last: RecordedEvent
  ) async {
    do {
      let entries = try recorded.map {
        Receipt<Matter>.Entry(version: $0.version, event: try Snapshot<Matter>.event($0))
      }
      let state = try await state(at: last.version)
      let receipt = Receipt(
        entries, recorded: recorded, state: state, version: last.version, wasRepeated: true)
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
