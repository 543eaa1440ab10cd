import Proceedings

/// What a chapter or a section is called.
enum HeadingTelling: Equatable, Sendable {
  case actionTaken
  /// The chapter on an item.
  case item(Agenda.Item)
  /// The chapter on the organization of the session.
  case organization
  /// A section of that chapter.
  case section(OrganizationSection)
}

/// A place that only a person can fill.
enum GapTelling: Equatable, Sendable {
  /// The report is to be adopted under an item.
  case adoption(item: Int)
  /// The session is to be convened.
  case session
}

/// What somebody wrote, in the writer’s own words.
enum WrittenTelling: Equatable, Sendable {
  /// A paragraph that a drafter wrote for what no rule foresees.
  case free(String)
}

/// A section of the chapter on the organization of the session.
enum OrganizationSection: CaseIterable {
  case consultations, opening, attendance, officers, agenda, documentation, closure

  /// The section as drafters name it for paragraphs of their own.
  var ofParagraphs: ReportWork.FreeParagraph.Section {
    switch self {
    case .consultations: .consultations
    case .opening: .opening
    case .attendance: .attendance
    case .officers: .officers
    case .agenda: .agenda
    case .documentation: .documentation
    case .closure: .closure
    }
  }
}
