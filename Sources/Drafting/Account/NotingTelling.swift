import Proceedings

/// Documents, or what was heard, of which the body took note.
enum NotingTelling: Equatable, Sendable {
  case noted(Agenda.Noting, When)
}

extension EnglishVoice {
  /// Those under an item.
  func notings(under item: Agenda.Item) -> [Told] { notings { $0.fact.item == item.number } }

  /// Those under an item in a meeting.
  func notings(under item: Agenda.Item, in meeting: Int) -> [Told] {
    notings { $0.fact.item == item.number && self.meeting(at: $0.moment)?.number == meeting }
  }

  /// Those under an item that has no chapter of its own.
  func notingsWithoutItem() -> [Told] { notings { !hasChapter($0.fact.item) } }

  private func notings(_ isTold: (Dated<Agenda.Noting>) -> Bool) -> [Told] {
    session.agenda.noted.enumerated().filter { isTold($0.element) }.map { index, noted in
      Told(
        name: "noted:\(index + 1)", telling: .noting(.noted(noted.fact, occasion(of: noted.moment))),
        sources: [noted.moment.version])
    }
  }
}
