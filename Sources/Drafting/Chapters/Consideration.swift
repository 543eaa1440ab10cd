import Proceedings

/// The paragraphs of a chapter on an agenda item, in the order in which such chapters have them.
extension EnglishVoice {
  func consideration(of item: Agenda.Item) -> [RoughBlock] {
    let made = statements(on: item.number)
    let groups = subitemsConsidered(of: item)
    let whole = made.filter { delivered in delivered.place.subitems.map { !groups.contains($0) } ?? true }
    var blocks = opening(item) + documents(item) + discussion(on: item, whole, of: nil)
    blocks += groups.flatMap { considered($0, of: item, made) }
    blocks += pointsOfOrder(under: item) + words(motions(under: item))
    var sections: [(String, [RoughBlock])] = []
    if let deliberations = deliberations(item, isExpected: !made.isEmpty) {
      sections.append((heading(.deliberationsHeading), deliberations))
    }
    return blocks + self.sections(sections + actionSections(item))
  }

  var shortName: String { session.body?.fact.shortName ?? "Commission" }

  /// When the item was considered, and what it reads.
  func opening(_ item: Agenda.Item) -> [RoughBlock] {
    let considered = session.meetings.considerations.filter { $0.item == item.number && !$0.forAction }
    guard !considered.isEmpty else {
      return [gap("item:\(item.number)/opening", "[Item \(item.number): not yet considered]")]
    }
    let isThematic = item.kind == .thematicDiscussion
    let facts = places(of: considered.map(\.meeting)).merging([
      .number: Passage("\(item.number)"), .title: Passage(item.title), .mandate: Passage(item.mandate ?? ""),
    ]) { $1 }
    let quiet = isQuiet(item) ? " No issues were raised under the agenda item." : together(item)
    let name = "item:\(item.number)/opening"
    let sources = considered.map(\.moment.version)
    guard !item.subitems.isEmpty else {
      let text = phrases.say(isThematic ? .thematicItemConsidered : .itemConsidered, facts)
      return [paragraph(name, "\(text)\(quiet)", from: sources)] + adjournments(of: item)
    }
    let asRead = phrases.say(isThematic ? .thematicItemConsideredAsRead : .itemConsideredAsRead, facts)
    let opening = paragraph(name, asRead, from: sources)
    return [opening] + agendaText(item, quoted: true) + joined(item, from: sources)
      + adjournments(of: item)
  }

  /// Whether the item was considered and nothing came of it.
  private func isQuiet(_ item: Agenda.Item) -> Bool {
    statements(on: item.number).isEmpty && actions(under: item).isEmpty
      && session.pointsOfOrder.under(item.number).isEmpty && documentsBefore(item).isEmpty
      && motions(under: item).isEmpty && together(item).isEmpty && !isOtherwiseTold(item)
      && !isWritten(under: item)
      && session.reportWork.summary(for: .init(item: item.number)) == nil
      && session.reportWork.summary(for: .init(item: item.number, part: .action)) == nil
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

  /// With which other items an item that has sub-items was considered.
  private func joined(_ item: Agenda.Item, from sources: [Int]) -> [RoughBlock] {
    let words = together(item)
    guard !words.isEmpty else { return [] }
    return [paragraph("item:\(item.number)/together", Passage(String(words.dropFirst())), from: sources)]
  }

  /// An item as the agenda prints it, with its sub-items.
  func agendaText(_ item: Agenda.Item, quoted: Bool) -> [RoughBlock] {
    let number = quoted ? "“" : "\(item.number). "
    guard !item.subitems.isEmpty else {
      return [RoughBlock(kind: .item, passage: "\(number)\(item.title).\(quoted ? "”" : "")")]
    }
    let head = RoughBlock(kind: .item, passage: "\(number)\(item.title):")
    return [head]
      + item.subitems.enumerated().map { index, title in
        let isLast = index == item.subitems.count - 1
        let end = isLast ? (quoted ? ".”" : ".") : ";"
        return RoughBlock(kind: .item, passage: "(\(Agenda.letter(index))) \(title)\(end)")
      }
  }

  func documentsBefore(_ item: Agenda.Item) -> [Dated<Agenda.Document>] {
    session.agenda.documents.filter { $0.fact.items.contains(item.number) }
  }

  /// What the body had before it.
  func documents(_ item: Agenda.Item) -> [RoughBlock] {
    documents(
      documents(before: item, nil, among: subitemsConsidered(of: item)), of: "agenda item \(item.number)",
      number: "\(item.number)",
      name: "item:\(item.number)")
  }

  /// The documents on an item or some of its sub-items, which are named so.
  func documents(
    _ documents: [Dated<Agenda.Document>], of named: String, number: String, name: String
  ) -> [RoughBlock] {
    guard let first = documents.first else { return [] }
    let name = "\(name)/documents"
    let isJoined = session.reportWork.joins.contains { $0.fact.paragraph == name }
    let which = isJoined ? "the item" : named
    var facts: [PhrasePlace: Passage] = [.item: Passage(which), .number: Passage(number), .body: theBody]
    guard documents.count > 1 else {
      let title = English.indefinite(English.lowercasedFirst(first.fact.title))
      facts[.document] = "\(title)\(symbol(of: first.fact))"
      return [paragraph(name, phrases.say(.documentBefore, facts), from: [first.moment.version])]
    }
    let list = documents.enumerated().map { index, document in
      let end = index == documents.count - 1 ? "." : ";"
      return RoughBlock(
        kind: .item,
        passage: "(\(Agenda.letter(index))) \(document.fact.title)\(symbol(of: document.fact))\(end)",
        sources: [document.moment.version])
    }
    let opening = phrases.say(.documentsBefore, facts)
    return [paragraph(name, opening, from: documents.map(\.moment.version))] + list
  }

  private func symbol(of document: Agenda.Document) -> String {
    document.symbol.isEmpty ? "" : " (\(document.symbol))"
  }

  /// What the Rapporteur wrote on the deliberations, or the place where it is missing.
  private func deliberations(_ item: Agenda.Item, isExpected: Bool) -> [RoughBlock]? {
    let whole = summary(ReportWork.Place(item: item.number))
    let parts = item.subitems.enumerated().compactMap { index, title in
      summary(ReportWork.Place(item: item.number, subitem: index)).map { (title, $0) }
    }
    guard whole == nil, parts.isEmpty else {
      let told = parts.enumerated().flatMap { index, part in
        [RoughBlock(kind: .heading(level: 2), passage: "\(index + 1). \(part.0)")] + part.1
      }
      return (whole ?? []) + told
    }
    guard isExpected, form.hasDeliberations, item.kind == .ordinary else { return nil }
    return [
      gap(
        "item:\(item.number)/deliberations",
        "[Summary of the deliberations under item \(item.number): not yet entered]")
    ]
  }

  /// The paragraphs that the Rapporteur wrote for a place.
  func summary(_ place: ReportWork.Place) -> [RoughBlock]? {
    guard let summary = session.reportWork.summary(for: place) else { return nil }
    let letter = place.subitem.map { "(\(Agenda.letter($0)))" } ?? ""
    let part = letter + (place.panel.map { "/panel:\($0)" } ?? "")
    return summary.fact.paragraphs.enumerated().map { index, text in
      RoughBlock(
        kind: .paragraph, name: "item:\(place.item)\(part)/\(place.part.rawValue):\(index + 1)",
        passage: Passage(text),
        origin: .summary, sources: [summary.moment.version])
    }
  }

  /// A place that is still to be written.
  func gap(_ name: String, _ text: String) -> RoughBlock {
    RoughBlock(kind: .gap, name: name, passage: Passage(text))
  }
}
