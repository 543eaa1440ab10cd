import Foundation
import Testing

@testable import Proceedings

/// What undoing and correcting refuse names a way, and the way leads there.
///
/// A failure names the seed of its session; `ROSTRUM_SEED` repeats that session alone.
@Suite("Remedies of undoing and correcting")
struct RemedyTests {
  private static let start: UInt64 = 20_261_129
  private static let sessions: UInt64 = 240
  private static let commands = 70
  /// How many changes of the record are asked for at the end of each session.
  private static let goals = 12
  /// How many remedies are followed for one of them.
  private static let most = 60

  @Test func whatIsNamedInsteadLeadsToWhatWasAsked() async throws {
    if let text = ProcessInfo.processInfo.environment["ROSTRUM_SEED"], let seed = UInt64(text) {
      _ = try play(seed: seed)
      return
    }
    let counts = try await withThrowingTaskGroup(of: [String: Int].self) { group in
      for lane in 0..<UInt64(4) {
        group.addTask {
          var counts: [String: Int] = [:]
          for seed in Self.start..<(Self.start + Self.sessions) where seed % 4 == lane {
            counts.merge(try play(seed: seed), uniquingKeysWith: +)
          }
          return counts
        }
      }
      return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
    print(counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    #expect(counts["recordedAnew", default: 0] * 20 < counts["done", default: 0])
    // Were nothing refused, or everything taken back at once, it would show little.
    for kind in ["othersRestOn", "alreadyUndone", "notPossibleThere", "notPossibleAnyMore", "done"] {
      #expect(counts[kind, default: 0] > 20, "\(kind)")
    }
  }

  /// Plays a session, with changes of the record in it and at its end; how often each refusal was met.
  private func play(seed: UInt64) throws -> [String: Int] {
    var chance = Chance(seed: seed)
    var session = try RandomSession.opened(body: seed % 2 == 0 ? "ccpcj" : "cnd")
    var clock = try #require(RoomTime("2024-05-13 10:00"))
    for _ in 0..<Self.commands {
      let command = chance.once(in: 8) ? change(&chance, session) : RandomCommands.next(&chance, session)
      let time = RandomSession.step(&clock, &chance)
      for event in (try? session.decide(command, at: time)) ?? [] { session.take(event, at: time) }
    }
    try #require(fault(in: session) == nil, "seed \(seed): \(fault(in: session) ?? "")")
    var counts: [String: Int] = [:]
    for number in 0..<Self.goals {
      var way = Way(session: session, time: clock, takesRest: number % 2 == 1, steps: Self.most)
      let goal = change(&chance, session)
      let isReached = way.follow(goal)
      counts.merge(way.met, uniquingKeysWith: +)
      try #require(isReached, "seed \(seed): \(goal) by way of \(way.told.joined(separator: "; "))")
      try #require(fault(in: way.session) == nil, "seed \(seed): \(goal): \(fault(in: way.session) ?? "")")
      // Half of them stay.
      if chance.once(in: 2) { session = way.session }
    }
    return counts
  }

  /// An undoing or a correction of anything.
  private func change(_ chance: inout Chance, _ session: Session) -> Session.Command {
    let version = chance.number(1...max(1, session.version))
    let recent = Int.random(in: max(1, session.version - 12)...max(1, session.version), using: &chance)
    let target = chance.once(in: 2) ? version : recent
    switch chance.number(0...5) {
    case 0, 1, 2: return .undo(version: target)
    case 3: return .correct(version: target, as: nil, time: session.latest)
    default: return .correct(version: target, as: RandomCommands.next(&chance, session), time: nil)
    }
  }

  /// What is unsound in a session: an event that counts and could not have been recorded where it stands.
  private func fault(in session: Session) -> String? {
    if let fault = Soundness.fault(in: session) { return fault }
    var rehearsal = Rehearsal(Timeline(session.history))
    while let entry = rehearsal.nextEntry() {
      switch rehearsal.verdict(on: entry) {
      case .stands: break
      case .reads(let event): return "event \(entry.moment.version), \(entry.event), would be \(event)"
      case .falls(let refusal): return "event \(entry.moment.version), \(entry.event): \(refusal.fact)"
      }
      rehearsal.take(entry)
    }
    return nil
  }
}

/// Somebody who wants something and does what refusals name, without a thought.
private struct Way {
  var session: Session
  let time: RoomTime
  /// Whether what rests on an event is undone in one go, or one by one.
  let takesRest: Bool
  var steps: Int
  var met: [String: Int] = [:]
  var told: [String] = []

  /// Asks for something until it is done, or there is nothing to be done; false if no way led there.
  mutating func follow(_ command: Session.Command) -> Bool {
    var command = command
    while steps > 0 {
      steps -= 1
      do throws(Session.Refusal) {
        for event in try session.decide(command, at: time) { session.take(event, at: time) }
        met["done", default: 0] += 1
        return true
      } catch {
        let name = "\(error)".prefix { $0 != "(" }
        met[String(name), default: 0] += 1
        told.append(error.fact)
        switch error {
        // A text that may not be recorded: no other event stands in its way.
        case .noEvent, .creationStands, .nothingToUndo, .text: return true
        // What cannot come back is recorded anew, as any other event.
        case .notPossibleAnyMore(_, nil, _):
          met["recordedAnew", default: 0] += 1
          return true
        case .alreadyUndone(_, let change): command = .undo(version: change)
        case .notCorrectable(let version, _): command = .undo(version: version)
        case .severalInOne(let version), .notPossibleThere(let version, _):
          command = .undo(version: version, withWhatRestsOnIt: true)
        case .notPossibleAnyMore(_, let change?, _):
          guard follow(.undo(version: change, withWhatRestsOnIt: true)) else { return false }
        case .othersRestOn(_, let first, _):
          if takesRest || !first.countsNow {
            command = command.withRest
          } else if !follow(.undo(version: first.version)) {
            return false
          }
        default: return false
        }
      }
    }
    return false
  }
}

extension Session.Command {
  fileprivate var withRest: Session.Command {
    switch self {
    case .undo(let version, _): .undo(version: version, withWhatRestsOnIt: true)
    case .correct(let version, let command, let time, _):
      .correct(version: version, as: command, time: time, withWhatRestsOnIt: true)
    default: self
    }
  }
}

extension Session {
  fileprivate mutating func take(_ event: Event, at time: RoomTime) {
    evolve(by: event, at: Moment(version: version + 1, time: time))
  }
}
