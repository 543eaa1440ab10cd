import Proceedings

/// Motions and questions of procedure in English, a paragraph each.
extension EnglishWording {
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .moved(let motion, let vote, let when): moved(motion, vote, opening(when), told)
    case .decided(let decided, let vote, let when): self.decided(decided, vote, opening(when), told)
    case .resumed(let resumption, let when):
      [
        paragraph(
          told.name,
          "\(opening(when))\(theBody) \(resumption.wasClosed ? "decided to reopen" : "resumed") the debate on the item.",
          from: told.sources)
      ]
    }
  }

  /// A motion with the speeches on it and its outcome.
  private func moved(
    _ motion: Motions.Motion, _ vote: VoteTaken?, _ when: String, _ told: Told
  ) -> [RoughBlock] {
    let on = motion.kind.concernsDebate ? " on \(subject(of: motion))" : ""
    let what = motion.kind.name + on + (motion.limits.map { " to \(figures($0))" } ?? "")
    let rule = session.body?.fact.label(of: motion.kind.rule).map {
      ", under \($0) of the rules of procedure,"
    }
    let text: Passage =
      "\(when)\(representative(motion.mover, for: motion.onBehalfOf)) moved\(rule ?? "") \(what).\(speeches(on: motion))\(outcome(of: motion))"
    return paragraphs(told.name, text, voting: vote, around: .empty, from: told.sources)
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
    case .withdrawn: return " The motion was withdrawn by its sponsor."
    case .lapsed: return " No decision was taken on the motion."
    case nil: return .empty
    }
  }
}
