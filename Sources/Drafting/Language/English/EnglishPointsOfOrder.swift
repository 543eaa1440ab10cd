import Proceedings

/// Points of order, rulings and appeals in English: a paragraph, and who voted how on the appeals in a list.
extension EnglishWording {
  func blocks(_ telling: PointOfOrderTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .alike(let codes, let ruling, let when):
      return [paragraph(told.name, "\(opening(when))\(alike(codes, ruling))", from: told.sources)]
    case .raised(let points, let when):
      let sentences = points.enumerated().flatMap { index, point in
        self.told(point, when: index == 0 ? opening(when) : "")
      }
      let text = enumeration(sentences, separator: " ", last: " ")
      return [paragraph(told.name, text, from: told.sources)] + points.flatMap { votes($0.raised) }
    }
  }

  /// One sentence for several points, and the ruling on them.
  private func alike(_ codes: [ParticipantCode], _ ruling: PointsOfOrder.Ruling) -> Passage {
    let who = enumeration(names.running(codes))
    let what =
      ruling.isUpheld ? "upheld the points of order" : "ruled that the points of order were not well taken"
    return
      "points of order were raised by the representatives of \(who). The \(ruling.by ?? session.presiding) \(what)."
  }

  private func told(_ point: PointOfOrderTelling.Point, when: String) -> [Passage] {
    let raised = point.raised
    let who: Passage = "the representative of \(names.inSentence(raised.point.delegation))"
    let about: Passage = raised.point.subject.map { " concerning \(typed: $0)" } ?? .empty
    let what = point.isFurther ? "also raised a point of order" : "raised a point of order"
    let sentence = ("\(when)\(who) \(what)\(about)." as Passage).sentence
    return [sentence] + [ruling(raised), appeal(raised)].compactMap { $0 }
  }

  private func ruling(_ raised: PointsOfOrder.Raised) -> Passage? {
    guard let ruling = raised.ruling?.fact else { return nil }
    let chair = "The \(ruling.by ?? session.presiding)"
    switch (ruling.isUpheld, ruling.text) {
    case (true, nil): return "\(chair) upheld the point of order."
    case (true, let text?): return "\(chair) upheld the point of order and ruled that \(typed: text)."
    case (false, nil): return "\(chair) ruled that the point of order was not well taken."
    case (false, let text?): return "\(chair) ruled that \(typed: text)."
    }
  }

  /// The appeal and the vote on it.
  private func appeal(_ raised: PointsOfOrder.Raised) -> Passage? {
    guard let appeal = raised.appeal?.fact else { return nil }
    let isOwn = appeal.delegation == raised.point.delegation
    let who: Passage =
      isOwn ? "that representative" : "the representative of \(names.inSentence(appeal.delegation))"
    let appealed = ("\(who) appealed against the ruling." as Passage).sentence
    guard let voted = raised.vote?.fact else { return appealed }
    let outcome =
      voted.isOverruled
      ? "was carried \(by(voted.vote)), and the ruling was overruled"
      : "was rejected \(by(voted.vote)), and the ruling stood"
    return appealed + " The appeal was put to the vote immediately and \(outcome)."
  }

  /// Who voted how, where that is known.
  private func votes(_ raised: PointsOfOrder.Raised) -> [RoughBlock] {
    guard let voted = raised.vote else { return [] }
    let vote = voted.fact.vote
    let sides = [
      ("In favour of the appeal", vote.membersInFavour), ("Against", vote.membersAgainst),
      ("Abstaining", vote.membersAbstaining),
    ]
    return sides.filter { !$0.1.isEmpty }.map { title, codes in
      let list = enumeration(names.running(names.alphabetical(codes)))
      return RoughBlock(kind: .item, passage: "\(title): \(list).", sources: [voted.moment.version])
    }
  }
}
