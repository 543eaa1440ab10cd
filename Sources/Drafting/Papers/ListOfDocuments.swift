import Proceedings

/// The list of documents before the body: all that was listed, the drafts with their issues, the amendments, and
/// what the session itself has put out.
extension PaperDraft {
  func listOfDocuments() -> Paper {
    let title = "List of documents before the \(shortName) at its \(draft.sessionName)"
    let symbol = session.agenda.listOfDocuments?.fact.symbol.description
    let organization = session.agenda.items.first { $0.kind == .organization }
    let head =
      symbol.map {
        self.head(
          symbol: $0, distribution: $0.contains("CRP.") ? "Limited" : "General", item: organization,
          title: title)
      } ?? lines()
    let entries = entries().sorted { order(of: $0.symbol) < order(of: $1.symbol) }
    let rows = entries.map { entry in
      [entry.symbol, English.list(entry.items.sorted().map { "\($0)" }), entry.title]
    }
    let table = Paper.Table([("Symbol", 30), ("Agenda item", 14), ("Title or description", 56)], rows)
    let records = Paper.Records(
      columns: ["symbol", "items", "title"],
      rows: entries.map { entry in
        [entry.symbol, entry.items.sorted().map { "\($0)" }.joined(separator: " "), entry.title]
      })
    return paper(
      .documents, head, title, rows.isEmpty ? [.paragraph("No document is recorded yet.")] : [.table(table)],
      records: records)
  }

  private struct Entry {
    var symbol: String
    var items: [Int]
    var title: String
  }

  private func entries() -> [Entry] {
    var entries = session.agenda.documents.map {
      Entry(symbol: $0.fact.symbol, items: $0.fact.items, title: $0.fact.title)
    }
    let organization = session.agenda.items.filter { $0.kind == .organization }.map(\.number)
    if let provisional = session.agenda.provisional?.fact {
      entries.append(
        Entry(
          symbol: provisional.symbol.description, items: organization,
          title: "Provisional agenda and proposed organization of work"))
    }
    entries += session.proposals.all.flatMap(issues)
    entries += session.reportWork.circulated.map {
      Entry(
        symbol: $0.fact.symbol.description,
        items: session.agenda.items.filter { $0.kind == .adoptionOfReport }.map(\.number),
        title: "Draft report: chapter \($0.fact.chapter)")
    }
    if let list = session.agenda.listOfDocuments?.fact.symbol {
      entries.append(Entry(symbol: list.description, items: organization, title: "List of documents"))
    }
    if let list = session.participants.attendance?.fact.list {
      entries.append(Entry(symbol: list.description, items: [], title: "List of participants"))
    }
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.symbol.isEmpty ? $0.title : $0.symbol).inserted }
  }

  /// A draft with every issue of it, its estimate, and the amendments to it that have a document.
  private func issues(of proposal: Proposal) -> [Entry] {
    let form = "draft \(draft.kind(proposal).name)"
    var entries: [Entry] = []
    func add(_ symbol: String, _ what: String) {
      entries.append(Entry(symbol: symbol, items: [proposal.item], title: what.capitalizedFirst))
    }
    if let symbol = proposal.symbol {
      let first = symbol.unrevised.description
      let last = max(0, min(symbol.revision, 99))
      for revision in 0...last {
        let issue = revision == 0 ? first : "\(first)/Rev.\(revision)"
        add(issue, "\(revision == 0 ? "" : "revised ")\(form) entitled “\(proposal.title)”")
      }
    }
    for corrigendum in proposal.corrigenda {
      add(corrigendum.description, "corrigendum to the \(form) entitled “\(proposal.title)”")
    }
    if let estimate = proposal.estimate?.fact.document {
      add(
        estimate.description,
        "statement of financial implications of the \(form) entitled “\(proposal.title)”")
    }
    for amendment in proposal.amendments {
      guard let symbol = amendment.symbol else { continue }
      add(symbol.description, "amendment to the \(form) entitled “\(proposal.title)”")
    }
    return entries
  }

  /// The order of symbols: numbered documents, then limited ones, conference room papers, information, statements
  /// of organizations; within a series by number, with revisions, addenda and corrigenda after what they change.
  private func order(of symbol: String) -> SymbolOrder {
    let organ = body?.symbols.organ ?? ""
    let own = symbol.split(separator: "-").first { $0.hasPrefix(organ) }
    let text = own.map(String.init) ?? symbol
    let short = DocumentSymbol(text)?.short ?? text
    let series = ["L.", "CRP.", "INF/", "NGO/"]
    let rank = series.firstIndex { short.hasPrefix($0) }.map { $0 + 1 } ?? 0
    let isOther = own == nil && !symbol.hasPrefix(organ)
    let figures = short.split { !$0.isNumber }.compactMap { Int($0) }
    return SymbolOrder(rank: isOther ? series.count + 1 : rank, figures: figures, text: short)
  }
}

/// Where a symbol stands among others.
private struct SymbolOrder: Comparable {
  var rank: Int
  var figures: [Int]
  var text: String

  static func < (left: SymbolOrder, right: SymbolOrder) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.figures != right.figures { return left.figures.lexicographicallyPrecedes(right.figures) }
    return left.text < right.text
  }
}
