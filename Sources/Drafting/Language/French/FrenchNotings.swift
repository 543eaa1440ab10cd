import Proceedings

/// What the body took note of, in French: in a sentence, or several documents in a list.
extension FrenchWording {
  func blocks(_ telling: NotingTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .noted(let noting, let when): noted(noting, when, told)
    }
  }

  private func noted(_ noting: Agenda.Noting, _ when: When, _ told: Told) -> [RoughBlock] {
    let decision = noting.decision.map { ", dans sa décision\(French.space)\($0)," } ?? ""
    let under = noting.item.flatMap { item in
      noting.subitems.map { "au titre \(point(item, $0).genitive), " }
    }
    let opening: Passage = "\(self.opening(when))\(under ?? "")\(theBody)\(decision) a pris note"
    let documents = noting.documents.filter { !$0.isEmpty }.map(named(document:))
    guard documents.count > 1 else {
      return [paragraph(told, "\(opening) \(documents.first?.genitive ?? "").")]
    }
    return [paragraph(told, "\(opening) des documents suivants :")]
      + lettered(
        documents.map { (words: Passage(French.capitalized($0.name)), sources: told.sources) })
  }
}
