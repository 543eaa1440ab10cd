import Proceedings

/// What somebody wrote, in the writer’s own words.
enum WrittenTelling: Equatable, Sendable {
  /// What a drafter wrote for what no rule foresees, what it is, and its notes if it has any.
  case free(String, Block.Kind, Marks?)
  /// A paragraph of a summary by the Rapporteur.
  case summary(String)
  /// A block of a text before the body, with the notes that its marks refer to.
  case text(String, Marks)
}

extension Account {
  /// The paragraphs that the Rapporteur wrote for a place; nil where there are none.
  func summary(_ place: ReportWork.Place) -> [Told]? {
    guard let summary = session.reportWork.summary(for: place) else { return nil }
    let letter = place.subitem.map { "(\(Agenda.letter($0)))" } ?? ""
    let part = letter + (place.panel.map { "/panel:\($0)" } ?? "")
    return summary.fact.paragraphs.enumerated().map { index, text in
      Told(
        name: "item:\(place.item)\(part)/\(place.part.rawValue):\(index + 1)",
        telling: .written(.summary(text)), sources: [summary.moment.version])
    }
  }
}
