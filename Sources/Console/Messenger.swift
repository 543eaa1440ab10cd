import CommandLanguage
import Drafting
import EventLog
import Proceedings
import ReferenceData
import Sessions

/// Takes an operator’s commands to the desk of a session, and brings back what happens there.
///
/// Commands go one after the other. One whose answer did not come waits until somebody answers again, and is then
/// sent once more with the same id, so that it is recorded once.
public actor Messenger {
  private let desk: any Desk
  private let log: any LogReading
  private let operatorName: String
  private let describe: @Sendable (any Error) -> String
  private let tell: @Sendable (Tidings) -> Void
  private var errands: [Errand] = []
  private var isCarrying = false
  private var isAway = false
  /// The newest event that was told with whoever recorded it.
  private var told = 0
  private var tasks: [Task<Void, Never>] = []
  private var toDraft: Session?
  private var isDrafting = false

  /// How often it is asked whether somebody answers.
  private static let interval: Duration = .seconds(1)
  /// How often that is while nobody does.
  private static let intervalAway: Duration = .milliseconds(300)
  /// How long the report rests between two drafts, so that a fast series of events leaves the processor free.
  private static let rest: Duration = .milliseconds(300)

  /// A messenger between an operator and a desk; `describe` puts an error of the machine into words.
  public init(
    _ desk: any Desk, log: any LogReading, operatorName: String,
    describe: @escaping @Sendable (any Error) -> String, tell: @escaping @Sendable (Tidings) -> Void
  ) {
    self.desk = desk
    self.log = log
    self.operatorName = operatorName
    self.describe = describe
    self.tell = tell
  }

  /// Begins to bring what happens.
  public func begin() async {
    guard tasks.isEmpty else { return }
    let changes = await desk.changes()
    tasks = [
      Task { [weak self] in
        for await session in changes { await self?.follow(session) }
      },
      Task { [weak self] in
        while !Task.isCancelled {
          guard let pause = await self?.pause else { return }
          try? await Task.sleep(for: pause)
          await self?.ask()
        }
      },
    ]
  }

  /// Ends everything.
  public func end() {
    for task in tasks { task.cancel() }
    tasks = []
    errands = []
  }

  /// Takes a command to the desk.
  public func send(_ errand: Errand) {
    errands.append(errand)
    carry()
  }

  private var pause: Duration { isAway ? Messenger.intervalAway : Messenger.interval }
}

extension Messenger {
  // MARK: Commands

  private func carry() {
    if isCarrying || isAway { return }
    isCarrying = true
    Task { await carryAll() }
  }

  private func carryAll() async {
    while !isAway, let errand = errands.first {
      let tidings = await answer(to: errand)
      if case .unanswered(_, let reason) = tidings {
        isAway = true
        tell(.unanswered(errand.id, reason))
      } else {
        if errands.first?.id == errand.id { errands.removeFirst() }
        tell(tidings)
      }
    }
    isCarrying = false
  }

  private func answer(to errand: Errand) async -> Tidings {
    do {
      let receipt = try await desk.submit(errand.command, at: errand.time, by: operatorName, id: errand.id)
      let happenings = happenings(of: receipt)
      if let first = happenings.first, let last = happenings.last, first.version == told + 1 {
        told = last.version
      }
      return .recorded(errand.id, receipt.session, happenings)
    } catch .refused(let refused) {
      return .refused(errand.id, refused.named(in: (try? await desk.session) ?? Session()).sentence)
    } catch .unanswered(_, _, let reason) {
      return .unanswered(errand.id, describe(reason))
    } catch {
      return .failed(errand.id, describe(error))
    }
  }

  // MARK: What happens

  private func follow(_ session: Session) async {
    var news: [Happening] = []
    if session.version > told {
      let start = max(told, session.version - ConsoleState.mostHappenings)
      // What cannot be read now is read with the next change.
      let records = (try? await log.read(desk.name, after: start)) ?? []
      news = happenings(records.compactMap { try? LoggedEvent($0) }, in: session)
      told = max(told, news.last?.version ?? 0)
    }
    tell(.session(session, news))
    draft(session)
  }

  /// The outcome of a command of this operator, with the remarks on it.
  private func happenings(of receipt: Receipt) -> [Happening] {
    let clerk = Clerk(desk, operatorName: operatorName, changes: Report.changes(from:to:))
    let sentence = EventSentence(receipt.session)
    return clerk.entries(of: receipt).map { Happening($0, sentence: sentence) }
  }

  private func happenings(_ events: [LoggedEvent], in session: Session) -> [Happening] {
    let sentence = EventSentence(session)
    return events.map { Happening($0, sentence: sentence) }
  }

  /// Asks for what is new: whether there is anything, and whether anybody answers at all.
  private func ask() async {
    do {
      let newest = try await log.read(desk.name, after: told).last?.version ?? 0
      // Somebody recorded what the desk has not heard of yet.
      if newest > told { _ = try await desk.session }
      isAway = false
      tell(.heard)
      carry()
    } catch is CancellationError {
      return
    } catch {
      isAway = true
      tell(.away(describe(error)))
    }
  }

  // MARK: The report

  private func draft(_ session: Session) {
    toDraft = session
    if isDrafting { return }
    isDrafting = true
    Task { await draftAll() }
  }

  private func draftAll() async {
    while let session = toDraft {
      toDraft = nil
      let drafted = Task.detached(priority: .utility) { Report.draft(session, part: session.currentPart) }
      tell(.drafted(await drafted.value))
      let advised = Task.detached(priority: .utility) {
        let request = Paper.Request(.chair, item: nil, meeting: nil, proposal: nil, in: session)
        return try? Paper.draft(request, from: session)
      }
      if let sheet = await advised.value { tell(.advised(sheet)) }
      try? await Task.sleep(for: Messenger.rest)
    }
    isDrafting = false
  }
}
