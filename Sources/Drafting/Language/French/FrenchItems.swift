import Proceedings

/// The consideration of items in French.
extension FrenchWording {
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
    let mandate = item.mandate.map { ", en application \(french.citation($0).genitive)" } ?? ""
    let opening: Passage =
      "\(atMeetings(considered.meetings)), \(theBody) a examiné \(point(item.number).definite)"
    guard item.subitems.isEmpty else {
      return [paragraph(told, "\(opening)\(mandate), qui se lisait comme suit :")] + asRead(item)
    }
    let rest =
      considered.isQuiet
      ? " Aucune question n’a été soulevée au titre de ce point."
      : considered.together.map { " \(together($0))" } ?? ""
    return [paragraph(told, "\(opening), intitulé « \(title(item)) »\(mandate).\(rest)")]
  }

  /// An item as the agenda reads, between quotation marks.
  private func asRead(_ item: Agenda.Item) -> [RoughBlock] {
    let head = RoughBlock(kind: .item, passage: "« \(title(item)) :")
    return [head]
      + item.listedSubitems.map { index, title in
        let end = index == item.subitems.count - 1 ? ". »" : " ;"
        return RoughBlock(kind: .item, passage: "\(Agenda.letter(index))) \(french.words(title))\(end)")
      }
  }

  private func considered(_ subitems: [Int], of item: Agenda.Item, at meetings: [Int]) -> Passage {
    let titles = French.list(titles(item, subitems).map { "« \($0) »" })
    let entitled = subitems.count > 1 ? "intitulés" : "intitulé"
    return
      "\(atMeetings(meetings)), \(theBody) a examiné \(point(item.number, subitems).definite), \(entitled) \(titles)."
  }

  /// What follows the opening sentence on an item that was considered together with others.
  private func together(_ together: ItemsTogether) -> String {
    let others = points(together.others).definite
    let opening = "Ce point a été examiné conjointement avec \(others)."
    guard let chapter = together.chapter else { return opening }
    return
      "\(opening) Il est rendu compte des déclarations au chapitre\(French.space)\(English.roman(chapter))."
  }

  private func adjourned(_ adjourned: ItemAdjourned) -> Passage {
    let fact = adjourned.fact
    let to = fact.toMeeting.map { " à sa \(French.ordinalFigure($0)) séance" } ?? ""
    let subitems = fact.subitems ?? []
    let what = subitems.isEmpty ? "du point" : point(fact.item, subitems).genitive
    let text: Passage =
      "\(atMeetings([fact.meeting])), \(theBody) a reporté la suite de l’examen \(what)\(to)."
    guard let again = adjourned.resumedAt else { return text }
    let when = again == fact.meeting ? "plus tard, à la même séance" : atMeetings([again])
    return text + " " + ("\(when), \(theBody) a repris l’examen \(what)." as Passage).sentence
  }

  // MARK: Documents

  private func documents(_ before: DocumentsBefore, _ told: Told) -> [RoughBlock] {
    let what =
      before.isJoined ? "de ce point" : point(before.item.number, before.subitems ?? []).genitive
    let opening: Passage = "pour l’examen \(what), \(theBody) était \(agreeing("saisi"))"
    if before.documents.count == 1, let only = before.documents.first?.fact {
      return [
        paragraph(
          told, "\(opening) du document suivant : \(french.inSentence(only.title))\(symbol(of: only)).")
      ]
    }
    let list = before.documents.map { document in
      (
        words: "\(french.words(document.fact.title))\(symbol(of: document.fact))" as Passage,
        sources: [document.moment.version]
      )
    }
    return [paragraph(told, "\(opening) des documents suivants :")] + lettered(list)
  }

  private func symbol(of document: Agenda.Document) -> String {
    document.symbol.isEmpty ? "" : " (\(document.symbol))"
  }

  /// A document by its title and symbol as it was listed, or by its symbol alone; other words as they are.
  func named(document text: String) -> FrenchName {
    if let listed = session.agenda.documents.last(where: { $0.fact.symbol == text })?.fact {
      return FrenchName(
        "document intitulé \(french.quoted(listed.title)) (\(listed.symbol))", .le)
    }
    return text.contains(" ") || !text.contains("/") ? french.name(text) : FrenchName("document \(text)", .le)
  }
}
