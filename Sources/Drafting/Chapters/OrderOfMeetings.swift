import Proceedings

/// The adjournment of the consideration of items, and items considered together.
extension EnglishVoice {
  /// The adjournment of the consideration of an item, and its resumption.
  func adjournments(of item: Agenda.Item) -> [RoughBlock] {
    let adjourned = session.meetings.adjournments.filter { $0.fact.item == item.number }
    return adjourned.enumerated().map { index, adjournment in
      let to = adjournment.fact.toMeeting.map { " to its \(English.ordinalFigure($0)) meeting" } ?? ""
      let subitems = adjournment.fact.subitems ?? []
      let what =
        subitems.isEmpty
        ? "the item" : "sub-item\(subitems.count > 1 ? "s" : "") \(Agenda.letters(subitems))"
      var text: Passage =
        "\(atMeetings([adjournment.fact.meeting])), \(theBody) adjourned its consideration of \(what)\(to)."
      let again = session.meetings.considerations.first {
        $0.item == item.number && $0.moment.version > adjournment.moment.version
          && (subitems.isEmpty || $0.subitems.isEmpty || $0.subitems.contains(where: subitems.contains))
      }
      if let again {
        let isSame = again.meeting == adjournment.fact.meeting
        let when = isSame ? "Later at the same meeting" : atMeetings([again.meeting])
        text = text + " \(when), \(theBody) resumed its consideration of \(what)."
      }
      return paragraph(
        "item:\(item.number)/adjournment:\(index + 1)", text,
        from: [adjournment.moment.version] + [again?.moment.version].compactMap { $0 })
    }
  }

  /// What follows the opening sentence on an item that was considered together with others.
  func together(_ item: Agenda.Item) -> String {
    let considered = session.meetings.considerations.filter { $0.item == item.number && !$0.with.isEmpty }
    let others = Set(considered.flatMap(\.with)).sorted()
    guard !others.isEmpty else { return "" }
    let figures = English.list(others.map(String.init))
    let items = "agenda item\(others.count == 1 ? "" : "s") \(figures)"
    let first = considered.compactMap { joined in
      session.meetings.considerations.first { $0.moment == joined.moment }?.item
    }.first { $0 != item.number }
    guard let first, let chapter = chapterNumeral(of: first) else {
      return " The item was considered together with \(items)."
    }
    return
      " The item was considered together with \(items). The statements made are reflected in chapter \(chapter)."
  }

  private func chapterNumeral(of item: Int) -> String? {
    let items = itemsWithChapters
    guard let index = items.firstIndex(where: { $0.number == item }) else { return nil }
    return form.number(of: .items, items: items.count).map { English.roman($0 + index) }
  }
}
