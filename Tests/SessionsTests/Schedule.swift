import EventLog
import FoundationEssentials
import Proceedings
import Synchronization
import Testing

@testable import Sessions

/// What happens at one desk in one session, in an order that a seed determines.
///
/// A command is given, again with the same id, or with another content; the request that the log holds meets one of its
/// fates; a caller is cancelled; a reading fails; the desk hears of what others recorded. After each step everything
/// comes to rest, so that a seed gives the same schedule again.
struct Schedule {
  /// A command that was given, and its answer.
  struct Given: Sendable {
    let command: Session.Command
    let id: UUID
    let answer: Task<Answer, Never>
    /// How many confirmations of the log there were when it was given.
    let begun: Int
  }

  /// The answer to a command, as it stood when it came.
  struct Answer: Sendable {
    let result: Result<Receipt, any Error>
    /// How many confirmations of the log there were.
    let ended: Int
    /// Whether the log had committed the command.
    let isCommitted: Bool
  }

  private static let steps = 14

  let seed: UInt64
  let name: SessionName
  let log: SimulatedLog
  let desk: SessionDesk
  private let other: SessionDesk
  private var random: Random
  private(set) var given: [Given] = []
  private let answered: Answered

  /// Prepares the session of a seed in a log; `disturb` breaks the connections of the log.
  init(seed: UInt64, in behind: any EventLog, disturb: @escaping @Sendable () async throws -> Void = {})
    async throws
  {
    self.seed = seed
    name = try freshSession()
    other = try await openDesk(name, DeafLog(behind: behind))
    random = Random(seed: seed)
    log = SimulatedLog(behind) { [other] fate in
      if fate == .losesConnections { return try await disturb() }
      if (try? await other.name(1)) == nil { _ = try? await other.takeBack() }
    }
    desk = try await SessionDesk.open(name, log: log)
    answered = Answered()
  }

  mutating func run() async throws {
    for _ in 0..<Self.steps {
      try await takeStep()
      await rest()
    }
    log.open()
    // A caller whose answer never comes is not waited for.
    let end = ContinuousClock.now + .seconds(20)
    while answered.count < given.count, ContinuousClock.now < end { await Task.yield() }
    #expect(answered.count == given.count, "seed \(seed): a command was not answered")
  }

  private mutating func takeStep() async throws {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...3: await give(command(), id: UUID())
    case 4:
      guard let again = given.randomElement(using: &random) else { return }
      await give(again.command, id: again.id)
    case 5:
      guard let again = given.randomElement(using: &random) else { return }
      await give(command(), id: again.id)
    case 6: given.randomElement(using: &random)?.answer.cancel()
    case 7: log.loseNextReading()
    case 8:
      // As a service elsewhere to which the caller turned.
      guard let again = given.randomElement(using: &random) else { return }
      _ = try? await other.submit(again.command, at: .start, by: "desk", id: again.id)
    case 9: await desk.heard(await other.session.version)
    default: log.letGo(SimulatedLog.Fate.allCases.randomElement(using: &random) ?? .answered)
    }
  }

  /// Members are named until there are too many; the last event is taken back, if there is one to take back.
  private mutating func command() -> Session.Command {
    let members = Int.random(in: 0...5, using: &random)
    if members == 0 { return .undo(version: nil) }
    let first = Int.random(in: 0...999, using: &random)
    return .participants(.nameMembers((first..<first + members).map { ParticipantCode("M\($0)") }))
  }

  private mutating func give(_ command: Session.Command, id: UUID) async {
    let begun = log.confirmed.count
    let answer = Task.immediate { [desk, log, answered] in
      var result: Result<Receipt, any Error>
      do {
        result = .success(try await desk.submit(command, at: .start, by: "desk", id: id))
      } catch {
        result = .failure(error)
      }
      let answer = Answer(
        result: result, ended: log.confirmed.count, isCommitted: log.committed.contains(id))
      answered.add()
      return answer
    }
    given.append(Given(command: command, id: id, answer: answer, begun: begun))
    // The desk has it when it answers what is asked after it.
    _ = await desk.session
  }

  /// Waits until the desk has nothing to do but to wait for the log.
  private func rest() async {
    while await desk.isDraining, !log.isHeld { await Task.yield() }
  }
}

/// Counts the answers.
private final class Answered: Sendable {
  private let answers = Mutex(0)
  var count: Int { answers.withLock { $0 } }
  func add() { answers.withLock { $0 += 1 } }
}

/// A generator of random numbers that gives the same ones for the same seed (splitmix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
