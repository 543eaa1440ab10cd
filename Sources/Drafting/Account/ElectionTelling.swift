import Proceedings

/// The elections held in the session, by acclamation or by secret ballot.
enum ElectionTelling: Equatable, Sendable {
  case acclaimed(Elections.Held, When)
  /// A ballot of an election, counted from 0, and its figures.
  case balloted(Elections.Held, round: Int, When)
  /// The candidates between whom the holder of an office drew lots after a ballot.
  case drawnByLot(Elections.Held, round: Int, by: String)
  /// Those who were elected by a ballot.
  case elected(Elections.Held, round: Int)
}

extension Account {
  /// The elections that are told in the chapter on an item.
  func elections(under item: Agenda.Item) -> [Told] { elections { $0.item == item.number } }

  /// The ballots and elections of a meeting under an item.
  func elections(under item: Agenda.Item, in meeting: Int) -> [Told] {
    elections { $0.item == item.number && ($0.concludedAt ?? $0.meeting) == meeting }
  }

  /// Those that no chapter on an item tells.
  func electionsOfTheSession() -> [Told] { elections { !hasChapter($0.item) } }

  private func elections(_ isTold: (Elections.Held) -> Bool) -> [Told] {
    session.elections.held.enumerated().filter { isTold($0.element) }.flatMap { index, held -> [Told] in
      let name = "election:\(index + 1)"
      guard !held.byAcclamation else {
        let telling = ElectionTelling.acclaimed(held, .at(meeting: held.concludedAt ?? held.meeting))
        return [Told(name: name, telling: .election(telling), sources: held.moments.map(\.version))]
      }
      return held.ballots.indices.flatMap { round in
        [ballot(held, round: round, name: name)] + outcome(held, round: round, name: name)
      }
    }
  }

  private func ballot(_ held: Elections.Held, round: Int, name: String) -> Told {
    let ballot = held.ballots[round]
    let before = round > 0 ? held.ballots[round - 1] : nil
    let when: When = before?.meeting == ballot.meeting ? .untold : .at(meeting: ballot.meeting)
    return Told(
      name: "\(name)/ballot:\(round + 1)", telling: .election(.balloted(held, round: round, when)),
      sources: before.map { [$0.moment.version, ballot.moment.version] }
        ?? held.moments.map(\.version).filter { $0 <= ballot.moment.version })
  }

  private func outcome(_ held: Elections.Held, round: Int, name: String) -> [Told] {
    let ballot = held.ballots[round]
    let next = held.ballots.indices.contains(round + 1) ? held.ballots[round + 1].moment.version : Int.max
    let telling: ElectionTelling
    if ballot.lot != nil {
      telling = .drawnByLot(held, round: round, by: presiding(at: ballot))
    } else if !ballot.declared.isEmpty {
      telling = .elected(held, round: round)
    } else {
      return []
    }
    return [
      Told(
        name: "\(name)/result:\(round + 1)", telling: .election(telling),
        sources: held.moments.map(\.version).filter { $0 >= ballot.moment.version && $0 < next })
    ]
  }

  /// The office of whoever presided at a ballot.
  private func presiding(at ballot: Elections.Round) -> String {
    session.meetings.meeting(ballot.meeting)?.presidencies.last { $0.moment.version < ballot.moment.version }?
      .fact.office ?? session.presiding
  }
}
