import Proceedings

/// Chapters, sections and places to be filled in English, and what others wrote.
extension EnglishWording {
  func heading(_ telling: HeadingTelling) -> String {
    switch telling {
    case .actionTaken: heading(.actionHeading)
    case .item(let item): item.title
    case .organization: heading(.organizationTitle)
    case .section(let section): heading(phrase(for: section))
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
    case .adoption(let item): "[Item \(item): the report is not yet adopted]"
    case .session: "[The session is not yet convened]"
    }
  }

  func blocks(_ telling: WrittenTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .free(let words):
      [
        RoughBlock(
          kind: .paragraph, name: told.name, passage: Passage(words), origin: .drafter, sources: told.sources)
      ]
    }
  }

  func taken(_ blocks: [RoughBlock]) -> [RoughBlock] { blocks }
}
