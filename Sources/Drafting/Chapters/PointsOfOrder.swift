import Proceedings

/// The paragraph on the points of order raised under an item, the rulings and the appeals.
extension EnglishVoice {
  func pointsOfOrder(under item: Agenda.Item) -> [RoughBlock] {
    pointsOfOrder(session.pointsOfOrder.under(item.number), name: "item:\(item.number)")
  }

  /// The points raised while no item was considered that has a chapter of its own.
  func pointsOfOrderWithoutItem() -> [RoughBlock] {
    let points = session.pointsOfOrder.all.filter { !hasChapter($0.point.item) }
    let meetings = Set(points.compactMap(\.point.meeting)).sorted()
    return meetings.flatMap { meeting in
      pointsOfOrder(
        points.filter { $0.point.meeting == meeting }, name: "organization/meeting:\(meeting)",
        when: "\(English.lowercasedFirst(atMeetings([meeting]))), ")
    }
  }

  /// Points of order in a paragraph, with the words that say when before it.
  func pointsOfOrder(
    _ all: [PointsOfOrder.Raised], name: String, when: String = ""
  ) -> [RoughBlock] {
    let points = all.filter { $0.withdrawn == nil }
    guard !points.isEmpty else { return [] }
    var meeting: Int?
    let sentences = points.enumerated().flatMap { index, point in
      defer { meeting = point.point.meeting }
      return told(
        point, isFurther: index > 0, isSameMeeting: point.point.meeting == meeting,
        when: index == 0 ? when : "")
    }
    let text =
      alike(points).map { when.isEmpty ? $0 : "\(when)\($0)" }
      ?? enumeration(sentences, separator: " ", last: " ")
    return [
      paragraph("\(name)/points", text, from: points.flatMap(\.moments).map(\.version))
    ] + points.flatMap { votes($0) }
  }

  /// One sentence for several points in a meeting on which nothing else is to be told.
  private func alike(_ points: [PointsOfOrder.Raised]) -> Passage? {
    let isPlain = points.allSatisfy {
      $0.point.subject == nil && $0.ruling?.fact.text == nil && $0.appeal == nil && $0.ruling != nil
    }
    let rulings = Set(points.map { [$0.ruling?.fact.by ?? "", "\($0.ruling?.fact.isUpheld ?? false)"] })
    guard isPlain, points.count > 1, rulings.count == 1, Set(points.map(\.point.meeting)).count == 1,
      Set(points.map(\.point.delegation)).count == points.count, let ruling = points.first?.ruling?.fact
    else { return nil }
    let who = enumeration(names.running(points.map(\.point.delegation)))
    let what =
      ruling.isUpheld ? "upheld the points of order" : "ruled that the points of order were not well taken"
    return
      "points of order were raised by the representatives of \(who). The \(ruling.by ?? session.presiding) \(what)."
  }

  private func told(
    _ raised: PointsOfOrder.Raised, isFurther: Bool, isSameMeeting: Bool, when: String
  ) -> [Passage] {
    let who: Passage = "the representative of \(names.inSentence(raised.point.delegation))"
    let about: Passage = raised.point.subject.map { " concerning \(typed: $0)" } ?? .empty
    let what = isFurther && isSameMeeting ? "also raised a point of order" : "raised a point of order"
    let point = ("\(when)\(who) \(what)\(about)." as Passage).sentence
    return [point] + [ruling(raised), appeal(raised)].compactMap { $0 }
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

  /// The appeal and the vote on it; the greater number stands first, as it decided.
  private func appeal(_ raised: PointsOfOrder.Raised) -> Passage? {
    guard let appeal = raised.appeal?.fact else { return nil }
    let isOwn = appeal.delegation == raised.point.delegation
    let who: Passage =
      isOwn ? "that representative" : "the representative of \(names.inSentence(appeal.delegation))"
    let appealed = ("\(who) appealed against the ruling." as Passage).sentence
    guard let voted = raised.vote?.fact else { return appealed }
    let vote = voted.vote
    let (more, fewer) =
      voted.isOverruled ? (vote.inFavour, vote.against) : (vote.against, vote.inFavour)
    let abstentions =
      switch vote.votes(.abstaining) {
      case nil: ""
      case 0: " with no abstentions,"
      case 1: " with 1 abstention,"
      case let count?: " with \(count) abstentions,"
      }
    let count =
      vote.membersInFavour.isEmpty && vote.membersAgainst.isEmpty
      ? "by \(English.count(more, "vote", "votes")) to \(fewer == 0 ? "none" : "\(fewer)")"
      : "by a recorded vote of \(more) to \(fewer == 0 ? "none" : "\(fewer)")"
    let outcome =
      voted.isOverruled
      ? "was carried \(count),\(abstentions) and the ruling was overruled"
      : "was rejected \(count),\(abstentions) and the ruling stood"
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
