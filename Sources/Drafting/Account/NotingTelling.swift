import Proceedings

/// Documents, or what was heard, of which the body took note.
enum NotingTelling: Equatable, Sendable {
  case noted(Agenda.Noting, When)
}

extension Account {
  /// Those under an item.
  func notings(under item: Agenda.Item) -> [Told] { notings { $0.fact.item == item.number } }

  /// Those under an item in a meeting.
  func notings(under item: Agenda.Item, in meeting: Int) -> [Told] {
    notings { $0.fact.item == item.number && self.meeting(at: $0.moment)?.number == meeting }
  }

  /// Those under an item that has no chapter of its own.
  func notingsWithoutItem() -> [Told] { notings { !hasChapter($0.fact.item) } }

  private func notings(_ isTold: (Dated<Agenda.Noting>) -> Bool) -> [Told] {
    var earlier: [Int: [Int]] = [:]
    return session.agenda.noted.enumerated().filter { isTold($0.element) }.map { index, noted in
      let item = noted.fact.item ?? 0
      let meeting = self.meeting(at: noted.moment)?.number
      let before = earlier[item] ?? lastAction(under: item).map { [$0] } ?? []
      let count = before.reversed().prefix { $0 == meeting }.count
      let when =
        isStepByStep ? meeting.map { When(meeting: $0, earlier: count) } : nil
      earlier[item] = before + [meeting ?? 0]
      return Told(
        name: "noted:\(index + 1)", telling: .noting(.noted(noted.fact, when ?? occasion(of: noted.moment))),
        sources: [noted.moment.version])
    }
  }

  /// The meeting of the last action under an item, after which what is noted there is told.
  private func lastAction(under item: Int) -> Int? {
    session.proposals.course(under: item).last { isTold($0.step.occasion) }?.step.meeting
  }
}
