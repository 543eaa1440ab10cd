import Proceedings

/// Points of order, rulings and appeals in French: a paragraph, and who voted how on the appeals in a list.
extension FrenchWording {
  func blocks(_ telling: PointOfOrderTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .alike(let codes, let ruling, let when):
      return [paragraph(told, "\(opening(when, ofBody: false))\(alike(codes, ruling))")]
    case .raised(let points, let when):
      let sentences = points.enumerated().flatMap { index, point in
        self.told(point, when: index == 0 ? opening(when, ofBody: false) : "")
      }
      let text = enumeration(sentences, separator: " ", last: " ")
      return [paragraph(told, text)] + points.flatMap { votes($0.raised) }
    }
  }

  /// One sentence for several points, and the ruling on them.
  private func alike(_ codes: [ParticipantCode], _ ruling: PointsOfOrder.Ruling) -> Passage {
    let what =
      ruling.isUpheld
      ? "a fait droit à ces motions d’ordre" : "a déclaré que ces motions d’ordre n’étaient pas fondées"
    return
      "des motions d’ordre ont été présentées par les représentants \(list(codes.map(speakers.of))). \(French.capitalized(chair(ruling))) \(what)."
  }

  private func chair(_ ruling: PointsOfOrder.Ruling) -> String {
    office(ruling.by ?? session.presiding).definite
  }

  private func told(_ point: PointOfOrderTelling.Point, when: String) -> [Passage] {
    let raised = point.raised
    let about = raised.point.subject.map { " concernant \(french.name($0).definite)" } ?? ""
    let what = point.isFurther ? "a également présenté une motion d’ordre" : "a présenté une motion d’ordre"
    let who = "le représentant" as Passage + " " + speakers.of(raised.point.delegation)
    let sentence = ("\(when)\(who) \(what)\(about)." as Passage).sentence
    return [sentence] + [ruling(raised), appeal(raised)].compactMap(\.self)
  }

  private func ruling(_ raised: PointsOfOrder.Raised) -> Passage? {
    guard let ruling = raised.ruling?.fact else { return nil }
    let chair = French.capitalized(chair(ruling))
    let text = ruling.text.map(french.words)
    switch (ruling.isUpheld, text) {
    case (true, nil): return "\(chair) a fait droit à la motion d’ordre."
    case (true, let text?):
      return "\(chair) a fait droit à la motion d’ordre et décidé ce qui suit : \(text)."
    case (false, nil): return "\(chair) a déclaré que la motion d’ordre n’était pas fondée."
    case (false, let text?): return "\(chair) a décidé ce qui suit : \(text)."
    }
  }

  /// The appeal and the vote on it; the greater number stands first, as it decided.
  private func appeal(_ raised: PointsOfOrder.Raised) -> Passage? {
    guard let appeal = raised.appeal?.fact else { return nil }
    let who: Passage =
      appeal.delegation == raised.point.delegation
      ? "cette délégation" : "le représentant \(speakers.of(appeal.delegation))"
    let appealed = ("\(who) en a appelé de cette décision." as Passage).sentence
    guard let voted = raised.vote?.fact else { return appealed }
    let vote = voted.vote
    let (more, fewer) =
      voted.isOverruled ? (vote.inFavour, vote.against) : (vote.against, vote.inFavour)
    let isRecorded = !(vote.membersInFavour.isEmpty && vote.membersAgainst.isEmpty)
    let count =
      "\(isRecorded ? "à l’issue d’un vote enregistré, " : "")par \(more) voix contre \(fewer == 0 ? "zéro" : "\(fewer)")\(abstentions(vote))"
    let outcome =
      voted.isOverruled
      ? "a été accepté \(count), et la décision a été annulée"
      : "a été rejeté \(count), et la décision a été maintenue"
    return appealed + " Immédiatement mis aux voix, l’appel \(outcome)."
  }

  /// Who voted how, where that is known.
  private func votes(_ raised: PointsOfOrder.Raised) -> [RoughBlock] {
    guard let voted = raised.vote else { return [] }
    let vote = voted.fact.vote
    let sides = [
      ("Ont voté pour l’appel", vote.membersInFavour), ("Ont voté contre", vote.membersAgainst),
      ("Se sont abstenus", vote.membersAbstaining),
    ]
    return sides.filter { !$0.1.isEmpty }.map { title, codes in
      let list = French.list(
        french.alphabetical(codes, in: names).map { french.inList($0, in: names) })
      return RoughBlock(kind: .item, passage: "\(title) : \(list).", sources: [voted.moment.version])
    }
  }
}
