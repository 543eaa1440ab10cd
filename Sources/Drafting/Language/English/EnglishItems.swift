import Proceedings

/// The consideration of items in English.
extension EnglishWording {
  func blocks(_ telling: ItemTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .adjourned(let adjourned): [paragraph(told, self.adjourned(adjourned))]
    case .considered(let considered): self.considered(considered, told)
    case .documents(let documents): self.documents(documents, told)
    case .subitemsConsidered(let item, let subitems, let meetings):
      [paragraph(told, considered(subitems, of: item, at: meetings))]
    case .together(let others): [paragraph(told, Passage(together(others)))]
    }
  }

  // MARK: When an item was considered

  private func considered(_ considered: ItemConsidered, _ told: Told) -> [RoughBlock] {
    let item = considered.item
    let isThematic = item.kind == .thematicDiscussion
    let facts = places(of: considered.meetings).merging([
      .number: Passage("\(item.number)"), .title: Passage(item.title), .mandate: Passage(item.mandate ?? ""),
    ]) { $1 }
    guard item.subitems.isEmpty else {
      let asRead = phrases.say(isThematic ? .thematicItemConsideredAsRead : .itemConsideredAsRead, facts)
      return [paragraph(told, asRead)] + agendaText(item, quoted: true)
    }
    let text = phrases.say(isThematic ? .thematicItemConsidered : .itemConsidered, facts)
    let rest =
      considered.isQuiet
      ? " No issues were raised under the agenda item."
      : considered.together.map { " \(together($0))" } ?? ""
    return [paragraph(told, "\(text)\(jointly(considered.meetings))\(rest)")]
  }

  private func considered(_ subitems: [Int], of item: Agenda.Item, at meetings: [Int]) -> Passage {
    let titles = subitems.compactMap { item.subitems.indices.contains($0) ? item.subitems[$0] : nil }
    let facts = places(of: meetings).merging([
      .number: Passage(Agenda.name(of: item.number, subitems)),
      .title: Passage(titles.joined(separator: "” and “")),
    ]) { $1 }
    return phrases.say(.itemConsidered, facts) + Passage(jointly(meetings))
  }

  /// Which of several meetings were held jointly with another body, a sentence each; of one meeting that is told with
  /// its number.
  private func jointly(_ numbers: [Int]) -> String {
    let numbers = Set(numbers).sorted()
    guard numbers.count > 1 else { return "" }
    return numbers.compactMap { number in
      session.meetings.meeting(number)?.joint.map { joint in
        " The \(English.ordinalFigure(number)) meeting was held jointly with the \(English.ordinalFigure(joint.number)) meeting of the \(joint.body)."
      }
    }.joined()
  }

  /// What follows the opening sentence on an item that was considered together with others.
  private func together(_ together: ItemsTogether) -> String {
    let figures = English.list(together.others.map(String.init))
    let items = "agenda item\(together.others.count == 1 ? "" : "s") \(figures)"
    let opening = "The item was considered together with \(items)."
    guard let chapter = together.chapter else { return opening }
    return "\(opening) The statements made are reflected in chapter \(English.roman(chapter))."
  }

  private func adjourned(_ adjourned: ItemAdjourned) -> Passage {
    let fact = adjourned.fact
    let to = fact.toMeeting.map { " to its \(English.ordinalFigure($0)) meeting" } ?? ""
    let subitems = fact.subitems ?? []
    let what =
      subitems.isEmpty
      ? "the item" : "sub-item\(subitems.count > 1 ? "s" : "") \(Agenda.letters(subitems))"
    let text: Passage =
      "\(atMeetings([fact.meeting])), \(theBody) adjourned its consideration of \(what)\(to)."
    guard let again = adjourned.resumedAt else { return text }
    let when = again == fact.meeting ? "Later at the same meeting" : atMeetings([again])
    return text + " \(when), \(theBody) resumed its consideration of \(what)."
  }

  // MARK: Documents

  private func documents(_ before: DocumentsBefore, _ told: Told) -> [RoughBlock] {
    let number = Agenda.name(of: before.item.number, before.subitems ?? [])
    let called = before.subitems.map { named(before.item, $0) } ?? "agenda item \(number)"
    var facts: [PhrasePlace: Passage] = [
      .item: Passage(before.isJoined ? "the item" : called), .number: Passage(number), .body: theBody,
    ]
    if before.documents.count == 1, let only = before.documents.first?.fact {
      let title = English.indefinite(English.lowercasedFirst(only.title))
      facts[.document] = "\(title)\(symbol(of: only))"
      return [paragraph(told, phrases.say(.documentBefore, facts))]
    }
    let list = before.documents.enumerated().map { index, document in
      let end = index == before.documents.count - 1 ? "." : ";"
      return RoughBlock(
        kind: .item,
        passage: "(\(Agenda.letter(index))) \(document.fact.title)\(symbol(of: document.fact))\(end)",
        sources: [document.moment.version])
    }
    return [paragraph(told, phrases.say(.documentsBefore, facts))] + list
  }

  private func symbol(of document: Agenda.Document) -> String {
    document.symbol.isEmpty ? "" : " (\(document.symbol))"
  }
}

/// Items and documents as sentences name them.
extension EnglishVoice {
  /// An item as the agenda prints it, with its sub-items.
  func agendaText(_ item: Agenda.Item, quoted: Bool) -> [RoughBlock] {
    let number = quoted ? "“" : "\(item.number). "
    guard !item.subitems.isEmpty else {
      return [RoughBlock(kind: .item, passage: "\(number)\(item.title).\(quoted ? "”" : "")")]
    }
    let head = RoughBlock(kind: .item, passage: "\(number)\(item.title):")
    return [head]
      + item.listedSubitems.map { index, title in
        let isLast = index == item.subitems.count - 1
        let end = isLast ? (quoted ? ".”" : ".") : ";"
        return RoughBlock(kind: .item, passage: "(\(Agenda.letter(index))) \(title)\(end)")
      }
  }

  /// “agenda item 3 (a)”, “agenda items 3 (a) and (b)”.
  func named(_ item: Agenda.Item, _ subitems: [Int]) -> String {
    "agenda item\(subitems.count > 1 ? "s" : "") \(Agenda.name(of: item.number, subitems))"
  }

  /// A document by its title and symbol as it was listed, or by its symbol alone; other words as they are.
  func named(document text: String) -> Passage {
    if let listed = session.agenda.documents.last(where: { $0.fact.symbol == text })?.fact {
      return "\(typed: English.withArticle(English.lowercasedFirst(listed.title))) (\(listed.symbol))"
    }
    return text.contains(" ") || !text.contains("/") ? "\(typed: text)" : "document \(text)"
  }
}
