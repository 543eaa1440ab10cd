import Proceedings

/// When an item was considered, on the basis of which documents, and how its consideration was adjourned.
enum ItemTelling: Equatable, Sendable {
  case adjourned(ItemAdjourned)
  case considered(ItemConsidered)
  case documents(DocumentsBefore)
  /// Sub-items, counted from 0, that were considered by themselves.
  case subitemsConsidered(Agenda.Item, [Int], meetings: [Int])
  case together(ItemsTogether)
}

/// When an item was considered, and what it reads.
struct ItemConsidered: Equatable, Sendable {
  var item: Agenda.Item
  var meetings: [Int]
  /// Whether nothing came of it.
  var isQuiet: Bool
  /// The items with which it was considered, if that is told in the same sentence.
  var together: ItemsTogether?
}

/// With which items an item was considered.
struct ItemsTogether: Equatable, Sendable {
  var others: [Int]
  /// The number of the chapter that tells what was said, where it is another.
  var chapter: Int?
}

/// The adjournment of the consideration of an item or of sub-items, and its resumption.
struct ItemAdjourned: Equatable, Sendable {
  var fact: Meetings.ItemAdjournment
  /// The meeting at which it was resumed.
  var resumedAt: Int?
}

/// The documents before the body on an item or some of its sub-items.
struct DocumentsBefore: Equatable, Sendable {
  var item: Agenda.Item
  var subitems: [Int]?
  /// Whether the paragraph is joined to that on when the item was considered.
  var isJoined: Bool
  var documents: [Dated<Agenda.Document>]
}

extension Account {
  // MARK: When it was considered

  /// When the item was considered, and what it reads.
  func opening(_ item: Agenda.Item) -> [Told] {
    let considered = session.meetings.considerations.filter { $0.item == item.number && !$0.forAction }
    let name = "item:\(item.number)/opening"
    guard !considered.isEmpty else { return [gap(name, .opening(item: item.number))] }
    let together = together(item)
    let sources = considered.map(\.moment.version)
    let opening = ItemConsidered(
      item: item, meetings: considered.map(\.meeting), isQuiet: isQuiet(item),
      together: item.subitems.isEmpty ? together : nil)
    var told = [Told(name: name, telling: .item(.considered(opening)), sources: sources)]
    if let together, !item.subitems.isEmpty {
      told.append(
        Told(name: "item:\(item.number)/together", telling: .item(.together(together)), sources: sources))
    }
    return told + adjournments(of: item)
  }

  /// Whether the item was considered and nothing came of it.
  private func isQuiet(_ item: Agenda.Item) -> Bool {
    statements(on: item.number).isEmpty && actions(under: item).isEmpty
      && session.pointsOfOrder.under(item.number).isEmpty && documentsBefore(item).isEmpty
      && motions(under: item).isEmpty && together(item) == nil && !isOtherwiseTold(item)
      && !isWritten(under: item)
      && ReportWork.Place.Part.allCases.allSatisfy { summaries(item, $0).isEmpty }
  }

  /// Whether elections or reports of committees were the business under the item.
  private func isOtherwiseTold(_ item: Agenda.Item) -> Bool {
    session.elections.held.contains { $0.item == item.number }
      || session.agenda.noted.contains { $0.fact.item == item.number }
      || session.meetings.informal.contains { $0.fact.item == item.number }
      || session.participants.applications.contains { $0.fact.item == item.number }
      || session.meetings.committees.contains { $0.reports.contains { $0.fact.item == item.number } }
      || !facilitations(item).isEmpty || !committeeReports(item).isEmpty
  }

  private func adjournments(of item: Agenda.Item) -> [Told] {
    let adjourned = session.meetings.adjournments.filter { $0.fact.item == item.number }
    return adjourned.enumerated().map { index, adjournment in
      let subitems = adjournment.fact.subitems ?? []
      let again = session.meetings.considerations.first {
        $0.item == item.number && $0.moment.version > adjournment.moment.version
          && (subitems.isEmpty || $0.subitems.isEmpty || $0.subitems.contains(where: subitems.contains))
      }
      return Told(
        name: "item:\(item.number)/adjournment:\(index + 1)",
        telling: .item(.adjourned(ItemAdjourned(fact: adjournment.fact, resumedAt: again?.meeting))),
        sources: [adjournment.moment, again?.moment].compactMap { $0?.version })
    }
  }

  /// The items with which an item was considered.
  private func together(_ item: Agenda.Item) -> ItemsTogether? {
    let considered = session.meetings.considerations.filter { $0.item == item.number && !$0.with.isEmpty }
    let others = Set(considered.flatMap(\.with)).sorted()
    guard !others.isEmpty else { return nil }
    let first = considered.compactMap { joined in
      session.meetings.considerations.first { $0.moment == joined.moment }?.item
    }.first { $0 != item.number }
    return ItemsTogether(others: others, chapter: first.flatMap(chapterNumber))
  }

  private func chapterNumber(of item: Int) -> Int? {
    let items = itemsWithChapters
    guard let index = items.firstIndex(where: { $0.number == item }) else { return nil }
    return form.number(of: .items, items: items.count).map { $0 + index }
  }

  // MARK: Sub-items

  /// The sub-items that were taken up without the others of an item, in the order of the agenda.
  func subitemsConsidered(of item: Agenda.Item) -> [[Int]] {
    let taken = session.meetings.considerations
      .filter { $0.item == item.number && !$0.subitems.isEmpty && !$0.forAction }.map(\.subitems)
    return taken.onceEach.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Those of them that have a heading of their own: none in a general debate, and in a thematic discussion only if the
  /// body tells its steps one by one.
  func subitemsToldApart(of item: Agenda.Item) -> [[Int]] {
    switch item.kind {
    case .generalDebate, .adoptionOfReport: []
    case .thematicDiscussion: form.statements == .stepByStep ? subitemsConsidered(of: item) : []
    case .ordinary, .provisionalAgenda, .otherBusiness, .election, .organization: subitemsConsidered(of: item)
    }
  }

  /// When sub-items were considered by themselves.
  func opening(_ item: Agenda.Item, _ subitems: [Int]) -> Told {
    let considered = session.meetings.considerations.filter {
      $0.item == item.number && $0.subitems == subitems && !$0.forAction
    }
    return Told(
      name: "\(name(of: item, subitems))/opening",
      telling: .item(.subitemsConsidered(item, subitems, meetings: considered.map(\.meeting))),
      sources: considered.map(\.moment.version))
  }

  /// The name with which the names of paragraphs on an item or some of its sub-items begin.
  func name(of item: Agenda.Item, _ subitems: [Int]?) -> String {
    let letters = (subitems ?? []).map(Agenda.letter).joined(separator: ",")
    return "item:\(item.number)\(letters.isEmpty ? "" : "(\(letters))")"
  }

  // MARK: Documents

  private func documentsBefore(_ item: Agenda.Item) -> [Dated<Agenda.Document>] {
    session.agenda.documents.filter { $0.fact.items.contains(item.number) }
  }

  /// What the body had before it on an item, or on some of its sub-items.
  func documents(_ item: Agenda.Item, _ subitems: [Int]? = nil) -> [Told] {
    let name = "\(name(of: item, subitems))/documents"
    let documents = documents(before: item, subitems)
    guard !documents.isEmpty else { return [] }
    let before = DocumentsBefore(
      item: item, subitems: subitems,
      isJoined: session.reportWork.joins.contains { $0.fact.paragraph == name }, documents: documents)
    return [Told(name: name, telling: .item(.documents(before)), sources: documents.map(\.moment.version))]
  }

  /// The documents for some sub-items; without these those that no heading of its own tells of.
  private func documents(before item: Agenda.Item, _ subitems: [Int]?) -> [Dated<Agenda.Document>] {
    let groups = subitemsToldApart(of: item)
    return documentsBefore(item).filter { document in
      let own = (document.fact.subitems ?? []).filter { $0.item == item.number }.map(\.subitem)
      if let subitems { return own.contains(where: subitems.contains) }
      return own.isEmpty || !groups.contains { group in own.contains(where: group.contains) }
    }
  }
}
