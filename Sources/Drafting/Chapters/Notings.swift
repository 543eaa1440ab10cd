import Proceedings

/// The paragraphs on documents of which the body took note.
extension EnglishVoice {
  /// Those under an item.
  func notings(under item: Agenda.Item) -> [RoughBlock] { notings { $0.fact.item == item.number } }

  /// Those under an item in a meeting.
  func notings(under item: Agenda.Item, in meeting: Int) -> [RoughBlock] {
    notings { $0.fact.item == item.number && self.meeting(at: $0.moment)?.number == meeting }
  }

  /// Those under an item that has no chapter of its own.
  func notingsWithoutItem() -> [RoughBlock] { notings { !hasChapter($0.fact.item) } }

  private func notings(_ isTold: (Dated<Agenda.Noting>) -> Bool) -> [RoughBlock] {
    session.agenda.noted.enumerated().filter { isTold($0.element) }.flatMap { index, noted in
      let name = "noted:\(index + 1)"
      let decision = noted.fact.decision.map { ", in its decision \($0)," } ?? ""
      let under = noted.fact.subitems.map {
        ", under sub-item\($0.count > 1 ? "s" : "") \(Agenda.letters($0))"
      }
      let opening: Passage = "\(when(noted.moment))\(under ?? ""), \(theBody)\(decision) took note of"
      let documents = noted.fact.documents.filter { !$0.isEmpty }
      guard documents.count > 1 else {
        let document = documents.first.map(named(document:)) ?? ""
        return [paragraph(name, "\(opening) \(document).", from: [noted.moment.version])]
      }
      let list = documents.enumerated().map { place, document in
        let end = place == documents.count - 1 ? "." : ";"
        let words = named(document: document).sentence
        return RoughBlock(
          kind: .item, passage: "(\(Agenda.letter(place))) \(words)\(end)", sources: [noted.moment.version])
      }
      return [paragraph(name, "\(opening) the following documents:", from: [noted.moment.version])] + list
    }
  }
}
