import Proceedings

/// Motions and questions of procedure in French, a paragraph each.
extension FrenchWording {
  func blocks(_ telling: MotionTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .moved(let motion, let vote, let when): moved(motion, vote, opening(when, ofBody: false), told)
    case .decided(let decided, let vote, let when): self.decided(decided, vote, opening(when), told)
    case .resumed(let resumption, let when):
      [
        paragraph(
          told,
          "\(opening(when))\(theBody) a \(resumption.wasClosed ? "décidé de rouvrir" : "repris") le débat sur ce point."
        )
      ]
    }
  }

  /// A motion with the speeches on it and its outcome.
  private func moved(
    _ motion: Motions.Motion, _ vote: VoteTaken?, _ when: String, _ told: Told
  ) -> [RoughBlock] {
    let on = motion.kind.concernsDebate ? " sur \(subject(of: motion))" : ""
    let limits = motion.limits.map { " (\(figures($0)))" } ?? ""
    let rule = session.body?.fact.label(of: motion.kind.rule).map {
      ", en vertu \(self.rule($0)),"
    }
    let text: Passage =
      "\(when)\(representative(motion.mover, for: motion.onBehalfOf)) a présenté\(rule ?? "") une motion tendant à \(aim(motion.kind))\(on)\(limits).\(speeches(on: motion))\(outcome(of: motion))"
    return paragraphs(told, text, voting: vote, around: .empty)
  }

  /// “de l’article 48 du règlement intérieur”; a decision that stands for a rule by itself.
  func rule(_ label: String) -> String {
    let cited = french.citation(label).genitive
    return label.hasPrefix("rule ") ? "\(cited) du règlement intérieur" : cited
  }

  private func aim(_ kind: Motions.Motion.Kind) -> String {
    switch kind {
    case .suspensionOfMeeting: "la suspension de la séance"
    case .adjournmentOfMeeting: "l’ajournement de la séance"
    case .adjournmentOfDebate: "l’ajournement du débat"
    case .closureOfDebate: "la clôture du débat"
    case .limitOnTime: "la limitation du temps de parole"
    }
  }

  private func subject(of motion: Motions.Motion) -> String {
    motion.item.map { points(([$0] + motion.with).sorted()).definite } ?? "le point en cours d’examen"
  }

  /// “trois minutes par intervenant et deux déclarations par délégation”.
  private func figures(_ limits: Floor.Limits) -> String {
    func time(_ seconds: Int) -> String {
      seconds % 60 == 0
        ? French.count(seconds / 60, "minute", "minutes") : French.count(seconds, "seconde", "secondes")
    }
    let parts = [
      limits.secondsForGroups.map { "\(time($0)) pour les groupes" },
      limits.seconds.map { "\(time($0)) par déclaration" },
      limits.interventions.map { "\(French.count($0, "déclaration", "déclarations")) par délégation" },
    ]
    return French.list(parts.compactMap(\.self))
  }

  private func speeches(on motion: Motions.Motion) -> Passage {
    speeches(
      [
        (motion.inFavour, "en faveur de la motion"),
        (motion.against, motion.inFavour.isEmpty ? "contre la motion" : "contre celle-ci"),
      ], motion.groups)
  }

  private func outcome(of motion: Motions.Motion) -> Passage {
    switch motion.outcome {
    case .agreed: return " La motion a été adoptée sans vote."
    case .voted(let vote):
      let result = vote.isCarried ? "adoptée" : "rejetée"
      return " La motion a été \(result) \(by(vote)).\(divided(vote, FrenchName("motion", .la)))"
    case .withdrawn: return " La motion a été retirée."
    case .lapsed: return " Il n’a pas été pris de décision sur la motion."
    case nil: return .empty
    }
  }

  // MARK: Questions

  /// A question with how it was decided.
  private func decided(
    _ decided: Votes.Decided, _ vote: VoteTaken?, _ when: String, _ told: Told
  ) -> [RoughBlock] {
    let question = decided.question
    let on: Passage =
      question.proposal.flatMap { session.proposals[$0] }.map { ", au sujet \(ofDraft($0))," } ?? .empty
    let what = french.words(question.text)
    let text: Passage
    if question.isCarried {
      let by: Passage =
        question.proposedBy.map { "comme l’avait proposé \(representatives(of: $0)), " } ?? .empty
      let how = question.vote.map { "\(on.isEmpty ? "," : "") \(self.by($0))," } ?? ""
      text = "\(when)\(by)\(theBody) a décidé\(on)\(how) \(what)."
    } else {
      let by: Passage = question.proposedBy.map { " \(representatives(of: $0, .genitive))" } ?? .empty
      let how = question.vote.map { " \(self.by($0))" } ?? ""
      text = "\(when)la proposition\(by)\(on) \(what) a été rejetée\(how)."
    }
    let noted =
      request(nil, for: nil, of: question.vote, "la question", isFeminine: true)
      + Passage(divided(question.vote, FrenchName("proposition", .la)))
    return paragraphs(told, text + noted, voting: vote, around: .empty)
  }
}
