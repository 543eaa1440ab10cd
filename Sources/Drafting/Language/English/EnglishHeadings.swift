import Proceedings

/// Chapters, sections and places to be filled in English, and what others wrote.
extension EnglishWording {
  func heading(_ telling: HeadingTelling) -> String {
    switch telling {
    case .actionTaken: heading(.actionHeading)
    case .actions: heading(.actionsTitle)
    case .chairSummary: heading(.chairSummaryHeading)
    case .deliberations: heading(.deliberationsHeading)
    case .item(let item): item.title
    case .matters(let adopted): title(of: adopted)
    case .organization: heading(.organizationTitle)
    case .section(let section): heading(phrase(for: section))
    case .subitem(let item, let index): "\(index + 1). \(item.subitems[index])"
    case .subitems(let item, let subitems):
      subitems.filter(item.subitems.indices.contains).map { index in
        "(\(Agenda.letter(index))) \(item.subitems[index])"
      }.joined(separator: "; ")
    case .text(let proposal, let section): heading(of: proposal, in: section)
    case .texts(let section): heading(of: section)
    case .workshop(let workshop): heading(of: workshop)
    }
  }

  private func phrase(for section: OrganizationSection) -> ReportPhrase {
    switch section {
    case .consultations: .consultationsHeading
    case .opening: .openingHeading
    case .attendance: .attendanceHeading
    case .officers: .officersHeading
    case .agenda: .agendaHeading
    case .documentation: .documentationHeading
    case .closure: .closureHeading
    }
  }

  func gap(_ telling: GapTelling) -> String {
    switch telling {
    case .actions: "[No action has been taken on a proposal yet]"
    case .adoption(let item): "[Item \(item): the report is not yet adopted]"
    case .chairSummary(let item): "[Summary by the \(presiding) under item \(item): not yet entered]"
    case .deliberations(let item): "[Summary of the deliberations under item \(item): not yet entered]"
    case .opening(let item): "[Item \(item): not yet considered]"
    case .session: "[The session is not yet convened]"
    case .text(let proposal, let section):
      "[Text of \(English.lowercasedFirst(heading(of: proposal, in: section))): not yet attached]"
    }
  }

  func blocks(_ telling: WrittenTelling, of told: Told) -> [RoughBlock] {
    let (kind, passage, origin): (Block.Kind, Passage, Block.Origin) =
      switch telling {
      case .free(let words, let kind, let marks):
        (kind, marks?.passage(words) ?? Passage(words), .drafter)
      case .summary(let words): (.paragraph, Passage(words), .summary)
      case .text(let words, let marks): (.text, marks.passage(words), .text)
      }
    return [
      RoughBlock(kind: kind, name: told.name, passage: passage, origin: origin, sources: told.sources)
    ]
  }

  func taken(_ blocks: [RoughBlock]) -> [RoughBlock] { blocks }
}
