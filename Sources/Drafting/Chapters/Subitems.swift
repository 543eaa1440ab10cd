import Proceedings

/// Sub-items that were considered by themselves: each is told under a heading of its own.
extension EnglishVoice {
  /// The sub-items that were taken up without the others of an item, in the order of the agenda.
  func subitemsConsidered(of item: Agenda.Item) -> [[Int]] {
    let taken = session.meetings.considerations
      .filter { $0.item == item.number && !$0.subitems.isEmpty && !$0.forAction }.map(\.subitems)
    return taken.onceEach.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What was said on the item, or on some of its sub-items, with the panels held there.
  func discussion(on item: Agenda.Item, _ made: [Floor.Delivered], of subitems: [Int]?) -> [RoughBlock] {
    let name = self.name(of: item, subitems)
    var blocks = introductions(made, item: item, name: name) + groupReports(made, item: item, name: name)
    if subitems == nil {
      blocks +=
        committeeReports(item) + facilitations(item) + words(informalMeetings(under: item))
        + applications(under: item)
    }
    blocks += statements(made.filter { $0.place.panel == nil }, name: name)
    for (index, panel) in session.floor.panels.enumerated() where isHeld(panel, under: item, subitems) {
      blocks += self.panel(panel, index: index, made: made)
    }
    return blocks + replies(made, name: name)
  }

  /// What was considered under a heading of its own: when, on the basis of what, and what was said.
  func considered(_ subitems: [Int], of item: Agenda.Item, _ made: [Floor.Delivered]) -> [RoughBlock] {
    let name = self.name(of: item, subitems)
    let considered = session.meetings.considerations.filter {
      $0.item == item.number && $0.subitems == subitems && !$0.forAction
    }
    let titles = subitems.compactMap { item.subitems.indices.contains($0) ? item.subitems[$0] : nil }
    let number = Agenda.name(of: item.number, subitems)
    let facts = places(of: considered.map(\.meeting)).merging([
      .number: Passage(number), .title: Passage(titles.joined(separator: "” and “")),
    ]) { $1 }
    let opening = paragraph(
      "\(name)/opening", phrases.say(.itemConsidered, facts), from: considered.map(\.moment.version))
    let heading = zip(subitems, titles).map { "(\(Agenda.letter($0))) \($1)" }.joined(separator: "; ")
    return [RoughBlock(kind: .heading(level: 2), passage: Passage(heading)), opening]
      + documents(
        documents(before: item, subitems, among: []), of: named(item, subitems), number: number, name: name)
      + discussion(on: item, made.filter { $0.place.subitems == subitems }, of: subitems)
  }

  /// “agenda item 3 (a)”, “agenda items 3 (a) and (b)”.
  func named(_ item: Agenda.Item, _ subitems: [Int]) -> String {
    "agenda item\(subitems.count > 1 ? "s" : "") \(Agenda.name(of: item.number, subitems))"
  }

  /// The documents for some sub-items; without these those that no heading of its own tells of.
  func documents(
    before item: Agenda.Item, _ subitems: [Int]?, among groups: [[Int]]
  ) -> [Dated<Agenda.Document>] {
    documentsBefore(item).filter { document in
      let own = (document.fact.subitems ?? []).filter { $0.item == item.number }.map(\.subitem)
      if let subitems { return own.contains(where: subitems.contains) }
      return own.isEmpty || !groups.contains { group in own.contains(where: group.contains) }
    }
  }

  private func name(of item: Agenda.Item, _ subitems: [Int]?) -> String {
    let letters = (subitems ?? []).map(Agenda.letter).joined(separator: ",")
    return "item:\(item.number)\(letters.isEmpty ? "" : "(\(letters))")"
  }

  private func isHeld(_ panel: Floor.Panel, under item: Agenda.Item, _ subitems: [Int]?) -> Bool {
    guard panel.item == item.number else { return false }
    guard let subitems else {
      return panel.subitems.map { !subitemsConsidered(of: item).contains($0) } ?? true
    }
    return panel.subitems == subitems
  }
}
