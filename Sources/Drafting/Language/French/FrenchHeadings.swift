import Proceedings
import ReferenceData

/// Chapters, sections and places to be filled in French, and what others wrote.
extension FrenchWording {
  func heading(_ telling: HeadingTelling) -> String {
    switch telling {
    case .actionTaken: "Mesures prises par \(body.definite)"
    case .actions: "Mesures prises par \(body.definite)"
    case .chairSummary: "Résumé établi par \(presiding.definite)"
    case .deliberations: "Délibérations"
    case .item(let item): title(item)
    case .matters(let adopted): title(of: adopted)
    case .organization: "Organisation de la session"
    case .section(let section): heading(of: section)
    case .subitem(let item, let index): "\(index + 1). \(titles(item, [index]).joined())"
    case .subitems(let item, let subitems):
      zip(subitems.filter(item.hasSubitem), titles(item, subitems)).map { "\(Agenda.letter($0))) \($1)" }
        .joined(separator: " ; ")
    case .text(let proposal, let section): heading(of: proposal, in: section)
    case .texts(let section): heading(of: section)
    case .workshop(let workshop): heading(of: workshop)
    }
  }

  private func heading(of section: OrganizationSection) -> String {
    switch section {
    case .consultations: "Consultations informelles d’avant-session"
    case .opening: "Ouverture et durée de la session"
    case .attendance: "Participation"
    case .officers: "Élection du Bureau"
    case .agenda: "Adoption de l’ordre du jour et organisation des travaux"
    case .documentation: "Documentation"
    case .closure: "Clôture de la session"
    }
  }

  func gap(_ telling: GapTelling) -> String {
    switch telling {
    case .actions: "[Il n’a pas encore été pris de décision sur un projet]"
    case .adoption(let item): "[Point\(French.space)\(item) : le rapport n’est pas encore adopté]"
    case .chairSummary(let item):
      "[Résumé établi par \(presiding.definite) au titre du point\(French.space)\(item) : à compléter]"
    case .deliberations(let item):
      "[Résumé des délibérations au titre du point\(French.space)\(item) : à compléter]"
    case .opening(let item): "[Point\(French.space)\(item) : pas encore examiné]"
    case .session: "[La session n’est pas encore convoquée]"
    case .text(let proposal, let section):
      "[\(heading(of: proposal, in: section)) : texte à joindre]"
    }
  }

  func blocks(_ telling: WrittenTelling, of told: Told) -> [RoughBlock] {
    let (kind, passage, origin): (Block.Kind, Passage, Block.Origin) =
      switch telling {
      case .free(let words, let kind, let marks):
        (kind, marks.map { text(words, $0) } ?? Passage(french.words(words)), .drafter)
      case .summary(let words): (.paragraph, Passage(french.words(words)), .summary)
      case .text(let words, let marks): (.text, text(words, marks), .text)
      }
    return [
      RoughBlock(kind: kind, name: told.name, passage: passage, origin: origin, sources: told.sources)
    ]
  }

  /// A block of a text: as the terms have it, or in the words of the record with its notes.
  private func text(_ words: String, _ marks: Marks) -> Passage {
    if let known = french.terms[words] { return marks.passage(known) }
    var marks = marks
    marks.notes = marks.notes.mapValues(french.words)
    return "\(FrenchNames.gap)\(marks.passage(words))]"
  }
}
