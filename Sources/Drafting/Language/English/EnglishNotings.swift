import Proceedings

/// What the body took note of, in English: in a sentence, or several documents in a list.
extension EnglishWording {
  func blocks(_ telling: NotingTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .noted(let noting, let when): noted(noting, when, told)
    }
  }

  private func noted(_ noting: Agenda.Noting, _ when: When, _ told: Told) -> [RoughBlock] {
    let decision = noting.decision.map { ", in its decision \($0)," } ?? ""
    let under = noting.subitems.map {
      "under agenda item\($0.count > 1 ? "s" : "") \(Agenda.name(of: noting.item ?? 0, $0)), "
    }
    let opening: Passage = "\(self.opening(when))\(under ?? "")\(theBody)\(decision) took note of"
    let documents = noting.documents.filter { !$0.isEmpty }
    guard documents.count > 1 else {
      let document = documents.first.map(named(document:)) ?? ""
      return [paragraph(told.name, "\(opening) \(document).", from: told.sources)]
    }
    let list = documents.enumerated().map { place, document in
      let end = place == documents.count - 1 ? "." : ";"
      let words = named(document: document).sentence
      return RoughBlock(
        kind: .item, passage: "(\(Agenda.letter(place))) \(words)\(end)", sources: told.sources)
    }
    return [paragraph(told.name, "\(opening) the following documents:", from: told.sources)] + list
  }
}
