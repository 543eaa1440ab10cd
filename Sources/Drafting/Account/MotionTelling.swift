import Proceedings

/// The procedural motions, the resumption of debates and the questions of procedure.
enum MotionTelling: Equatable, Sendable {
  case moved(Motions.Motion, VoteTaken?, When)
  case resumed(Motions.Resumption, When)
  case decided(Votes.Decided, VoteTaken?, When)
}

extension Account {
  /// The motions moved while an item was considered, the resumptions of its debate and the questions of procedure
  /// decided, as they happened.
  func motions(under item: Agenda.Item) -> [Told] {
    motions(
      session.motions.moved.filter { $0.item == item.number },
      session.motions.resumed.filter { $0.item == item.number },
      session.votes.questions.filter { $0.item == item.number }, name: "item:\(item.number)")
  }

  /// The motions moved while no item was considered that has a chapter of its own.
  func motionsWithoutItem() -> [Told] {
    motions(
      session.motions.moved.filter { !hasChapter($0.item) }, [],
      session.votes.questions.filter { !hasChapter($0.item) }, name: "organization")
  }

  /// Whether an item has a chapter of its own.
  func hasChapter(_ item: Int?) -> Bool { itemsWithChapters.contains { $0.number == item } }

  private func motions(
    _ moved: [Motions.Motion], _ resumed: [Motions.Resumption], _ decided: [Votes.Decided], name: String
  ) -> [Told] {
    let entries =
      moved.enumerated().map { index, motion in
        Entry(
          meeting: motion.meeting, moment: motion.moved, name: "\(name)/motion:\(index + 1)",
          sources: sources(of: motion)
        ) { .moved(motion, vote(on: motion), $0) }
      }
      + resumed.enumerated().map { index, resumption in
        Entry(
          meeting: resumption.meeting, moment: resumption.moment, name: "\(name)/resumption:\(index + 1)",
          sources: [resumption.moment.version]
        ) { .resumed(resumption, $0) }
      }
      + decided.enumerated().map { index, question in
        Entry(
          meeting: question.meeting, moment: question.moment, name: "\(name)/question:\(index + 1)",
          sources: sources(of: question)
        ) { .decided(question, taken(question.question.vote, at: question.moment), $0) }
      }
    let sorted = entries.sorted { $0.moment.version < $1.moment.version }
    return sorted.enumerated().map { index, entry in
      let isSame = index > 0 && sorted[index - 1].meeting == entry.meeting
      return Told(
        name: entry.name,
        telling: .motion(entry.telling(isSame ? .sameMeeting : .at(meeting: entry.meeting))),
        sources: entry.sources)
    }
  }

  private func vote(on motion: Motions.Motion) -> VoteTaken? {
    taken(motion.vote, at: motion.moments.last ?? motion.moved)
  }

  private func sources(of motion: Motions.Motion) -> [Int] {
    let versions = motion.moments.map(\.version)
    return motion.vote == nil ? versions : withIntentions(versions)
  }

  private func sources(of decided: Votes.Decided) -> [Int] {
    decided.question.vote == nil
      ? [decided.moment.version] : withIntentions([decided.moment.version])
  }

  /// A motion by itself, without its meeting.
  func told(_ motion: Motions.Motion, name: String) -> Told {
    Told(
      name: name, telling: .motion(.moved(motion, vote(on: motion), .untold)), sources: sources(of: motion))
  }

  /// A question of procedure by itself, without its meeting.
  func told(_ decided: Votes.Decided, name: String) -> Told {
    Told(
      name: name,
      telling: .motion(.decided(decided, taken(decided.question.vote, at: decided.moment), .untold)),
      sources: sources(of: decided))
  }
}

/// A motion, a resumption or a question among the others, before it is known what stands before it.
private struct Entry {
  var meeting: Int
  var moment: Moment
  var name: String
  var sources: [Int]
  var telling: (When) -> MotionTelling
}
