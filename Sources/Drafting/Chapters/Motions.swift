import Proceedings

/// The procedural motions, a paragraph each, and the resumption of debates.
extension Draft {
  /// The motions moved while an item was considered, the resumptions of its debate and the questions of procedure
  /// decided, as they happened.
  func motions(under item: Agenda.Item) -> [RoughBlock] {
    let moved = session.motions.moved.filter { $0.item == item.number }
    let resumed = session.motions.resumed.filter { $0.item == item.number }
    let decided = session.votes.questions.filter { $0.item == item.number }
    return motions(moved, resumed, decided, name: "item:\(item.number)")
  }

  /// The motions moved while no item was considered that has a chapter of its own.
  func motionsWithoutItem() -> [RoughBlock] {
    let moved = session.motions.moved.filter { !hasChapter($0.item) }
    let decided = session.votes.questions.filter { !hasChapter($0.item) }
    return motions(moved, [], decided, name: "organization")
  }

  /// Whether an item has a chapter of its own.
  func hasChapter(_ item: Int?) -> Bool { itemsWithChapters.contains { $0.number == item } }

  private func motions(
    _ moved: [Motions.Motion], _ resumed: [Motions.Resumption], _ decided: [Votes.Decided], name: String
  ) -> [RoughBlock] {
    let told =
      moved.enumerated().map { index, motion in
        (motion.meeting, motion.moved, Told.motion(motion, "\(name)/motion:\(index + 1)"))
      }
      + resumed.enumerated().map { index, resumption in
        (
          resumption.meeting, resumption.moment,
          Told.resumption(resumption, "\(name)/resumption:\(index + 1)")
        )
      }
      + decided.enumerated().map { index, question in
        (question.meeting, question.moment, Told.question(question, "\(name)/question:\(index + 1)"))
      }
    let sorted = told.sorted { $0.1.version < $1.1.version }
    return sorted.enumerated().flatMap { index, entry in
      let isSame = index > 0 && sorted[index - 1].0 == entry.0
      let when = isSame ? "at the same meeting, " : "\(English.lowercasedFirst(atMeetings([entry.0]))), "
      switch entry.2 {
      case .motion(let motion, let name): return motionTold(motion, when: when, name: name)
      case .question(let question, let name): return questionTold(question, when: when, name: name)
      case .resumption(let resumption, let name):
        let what = resumption.wasClosed ? "decided to reopen" : "resumed"
        return [
          paragraph(name, "\(when)\(theBody) \(what) the debate on the item.", from: [entry.1.version])
        ]
      }
    }
  }

  private enum Told {
    case motion(Motions.Motion, String)
    case resumption(Motions.Resumption, String)
    case question(Votes.Decided, String)
  }

  /// A motion with the speeches on it and its outcome, and the words that say when before it.
  func motionTold(_ motion: Motions.Motion, when: String, name: String) -> [RoughBlock] {
    let on = motion.kind.concernsDebate ? " on \(subject(of: motion))" : ""
    let what = motion.kind.name + on + (motion.limits.map { " to \(figures($0))" } ?? "")
    let rule = session.body?.fact.label(of: motion.kind.rule).map {
      ", under \($0) of the rules of procedure,"
    }
    let text: Passage =
      "\(when)\(representative(motion.mover, for: motion.onBehalfOf)) moved\(rule ?? "") \(what).\(speeches(on: motion))\(outcome(of: motion))"
    return paragraphs(
      name, text, voting: motion.vote, around: .empty, from: motion.moments.map(\.version))
  }

  private func subject(of motion: Motions.Motion) -> String {
    guard let item = motion.item else { return "the item under discussion" }
    let items = ([item] + motion.with).sorted()
    return "agenda \(items.count == 1 ? "item" : "items") \(English.list(items.map { "\($0)" }))"
  }

  /// “three minutes for each speaker and two statements for each delegation”
  private func figures(_ limits: Floor.Limits) -> String {
    func time(_ seconds: Int) -> String {
      seconds % 60 == 0
        ? English.count(seconds / 60, "minute", "minutes") : English.count(seconds, "second", "seconds")
    }
    let parts = [
      limits.secondsForGroups.map { "\(time($0)) for groups" },
      limits.seconds.map { "\(time($0)) for each speaker" },
      limits.interventions.map { "\(English.count($0, "statement", "statements")) for each delegation" },
    ]
    return English.list(parts.compactMap { $0 })
  }

  /// “Statements in favour of the motion were made by …; statements against it were made by ….”
  private func speeches(on motion: Motions.Motion) -> Passage {
    func clause(_ codes: [ParticipantCode], _ side: String) -> Passage {
      let codes = codes.onceEach
      guard !codes.isEmpty else { return .empty }
      let speakers = codes.map { Proposal.Sponsor(participant: $0, onBehalfOf: motion.groups[$0]) }
      guard speakers.allSatisfy({ $0.onBehalfOf == nil }) else {
        let what = codes.count == 1 ? "a statement \(side) was" : "statements \(side) were"
        return "\(what) made by \(representatives(of: speakers))"
      }
      let makers = enumeration(names.running(codes))
      return codes.count == 1
        ? "a statement \(side) was made by the representative of \(makers)"
        : "statements \(side) were made by the representatives of \(makers)"
    }
    let against = motion.inFavour.isEmpty ? "against the motion" : "against it"
    let clauses = [clause(motion.inFavour, "in favour of the motion"), clause(motion.against, against)]
      .filter { !$0.isEmpty }
    return clauses.isEmpty ? .empty : " \(enumeration(clauses, last: "; ").sentence)."
  }

  private func outcome(of motion: Motions.Motion) -> Passage {
    switch motion.outcome {
    case .agreed: return " The motion was adopted without a vote."
    case .voted(let vote):
      let result = vote.isCarried ? "adopted" : "rejected"
      return " The motion was \(result) \(by(vote)).\(divided(vote, "the motion"))"
    case .withdrawn: return " The motion was withdrawn."
    case .lapsed: return " No decision was taken on the motion."
    case nil: return .empty
    }
  }
}
