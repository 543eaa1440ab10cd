import Proceedings

/// The provisional agenda of the next session, with the documentation of each item (rule 9 of the functional
/// commissions).
///
/// Where a draft on it has its text, that text is the agenda. Otherwise it is drawn up from the agenda of this
/// session, with what was deferred or postponed to the next.
extension PaperDraft {
  func provisionalAgenda() -> Paper {
    let title = "Provisional agenda"
    let text = textOfNextAgenda()
    let items = text?.items ?? carriedOver()
    let place = session.arrangements.convened?.fact.place ?? ""
    let year = (session.arrangements.convened?.fact.from.year ?? now.day.year) + 1
    let adoption = items.first { $0.kind == .organization } ?? items.first { $0.number == 2 }
    let head = Paper.Head.document(
      Masthead(
        organization: "United Nations", organ: draft.parent,
        symbol: body?.symbols.symbol("1", year: year, session: nextNumber) ?? "", distribution: "General",
        day: day,
        date: English.date(day), original: "English", body: body?.name ?? "",
        session: sessionLine(nextNumber), placeAndDates: "\(place), \(year) (dates to be determined)",
        item: adoption.map { "Item \($0.number) of the provisional agenda" }, itemTitle: adoption?.title,
        title: title, rapporteur: nil, addendum: nil))
    return paper(
      .provisionalAgenda, head, title,
      [.paragraph(origin(text?.proposal))] + items.flatMap(blocks) + [.paragraph(basis)])
  }

  /// An item of the next agenda.
  private struct NextItem {
    var number: Int
    var title: String
    var kind: Agenda.Kind
    var subitems: [String] = []
    /// What the text itself says of its documentation.
    var documentation: [String] = []
    /// The item of this session that it goes on from.
    var former: Agenda.Item?
  }

  /// Where the agenda comes from.
  private func origin(_ proposal: Proposal?) -> String {
    guard let proposal else {
      return
        "Drawn up from the agenda of the \(draft.sessionName): the text of the next provisional agenda is not attached to a draft yet."
    }
    let from = "As set out in \(named(proposal))\(asChanged(proposal))"
    guard let action = proposal.action else { return "\(from), on which no action has been taken yet." }
    let what = proposal.adopter == .body ? "adopted" : "recommended to the \(draft.parent) for adoption"
    return "\(from), \(what) at the \(English.ordinalFigure(action.meeting)) meeting."
  }

  private var basis: String {
    "The documents named are those before the \(shortName) under the item at its \(draft.sessionName), as the basis for those of its \(English.session(nextNumber))."
  }

  private func blocks(_ item: NextItem) -> [Paper.Block] {
    let isWhole = item.subitems.isEmpty
    let head = Paper.Block.item(
      level: 1, label: "\(item.number).", words: item.title + (isWhole ? "." : ":"))
    let parts = item.subitems.enumerated().filter { !$1.isEmpty }.map { index, title in
      let end = index == item.subitems.count - 1 ? "." : ";"
      return Paper.Block.item(level: 2, label: "(\(Agenda.letter(index)))", words: title + end)
    }
    let papers = documentation(of: item)
    guard !papers.isEmpty else { return [head] + parts }
    return [head] + parts + [.heading(level: 3, "Documentation")]
      + papers.map { .item(level: 2, label: "", words: $0) }
  }

  private func documentation(of item: NextItem) -> [String] {
    let before = session.agenda.documents.map(\.fact)
      .filter { item.former.map(\.number).map($0.items.contains) ?? false }
      .map { "\($0.title) (\($0.symbol))" }
    let postponed = session.proposals.all
      .filter { $0.settlement?.kind == .postponedToSession && $0.item == item.former?.number }
      .map { "\(named($0).capitalizedFirst), postponed from the \(draft.sessionName)" }
    return item.documentation + before + postponed
  }

  // MARK: The text of a draft

  private func textOfNextAgenda() -> (items: [NextItem], proposal: Proposal)? {
    for proposal in session.proposals.all where proposal.settlement == nil {
      guard let blocks = proposal.text?.fact.blocks,
        let start = blocks.firstIndex(where: { $0.hasPrefix("Provisional agenda for the ") })
      else { continue }
      let items = read(blocks[(start + 1)...].map(words))
      if !items.isEmpty { return (items, proposal) }
    }
    return nil
  }

  /// A block without the marks of its notes and of italics.
  private func words(_ block: String) -> String {
    let words = block.filter { !English.superscripts.contains($0) && $0 != "*" }
    return words.last.map { ".:;".contains($0) } == true ? String(words.dropLast()) : words
  }

  /// Items and sub-items by their numbers and letters; what else stands under an item is its documentation.
  private func read(_ lines: [String]) -> [NextItem] {
    lines.reduce(into: []) { items, line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return }
      if parts[0].hasSuffix("."), let number = Int(parts[0].dropLast()) {
        let former = former(titled: parts[1])
        items.append(
          NextItem(number: number, title: parts[1], kind: former?.kind ?? .ordinary, former: former))
      } else if let last = items.indices.last {
        let letter = "(\(Agenda.letter(items[last].subitems.count)))"
        if parts[0] == letter {
          items[last].subitems.append(parts[1])
        } else {
          items[last].documentation.append(line)
        }
      }
    }
  }

  /// The item of this session that has the same title, ordinals aside, or is for the same.
  private func former(titled title: String) -> Agenda.Item? {
    session.agenda.items.first { $0.title == title || advanced($0.title) == title }
      ?? (title.hasPrefix("Thematic discussion")
        ? session.agenda.items.first { $0.kind == .thematicDiscussion } : nil)
  }

  // MARK: From this session’s agenda

  private func carriedOver() -> [NextItem] {
    let deferred = session.agenda.changes.compactMap { change -> Agenda.Item? in
      guard case .deferral(let deferral) = change.fact, deferral.toSession ?? nextNumber == nextNumber else {
        return nil
      }
      return Agenda.Item(number: deferral.item, title: deferral.title)
    }
    let last = session.agenda.items.firstIndex {
      [.provisionalAgenda, .otherBusiness, .adoptionOfReport].contains($0.kind)
    }
    var all = session.agenda.items
    all.insert(contentsOf: deferred, at: last ?? all.count)
    return all.enumerated().map { index, item in
      NextItem(
        number: index + 1, title: advanced(item.title), kind: item.kind, subitems: item.subitems, former: item
      )
    }
  }

  /// A title with the sessions that it names one later.
  private func advanced(_ title: String) -> String {
    [nextNumber, number].reduce(title) { title, number in
      title.replacing(
        English.session(number), with: English.session(number &+ 1))
    }
  }
}
