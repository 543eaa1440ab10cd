import Proceedings

/// What a chapter or a section is called.
enum HeadingTelling: Equatable, Sendable {
  /// The section on the actions under an item.
  case actionTaken
  /// The chapter on the actions under all items.
  case actions
  case chairSummary
  case deliberations
  /// The chapter on an item, or the section on it.
  case item(Agenda.Item)
  /// The chapter on the texts; the kinds of those that were adopted.
  case matters([Proposal.Form])
  /// The chapter on the organization of the session.
  case organization
  /// A section of that chapter.
  case section(OrganizationSection)
  /// The summary of what was said on a sub-item, counted from 0.
  case subitem(Agenda.Item, Int)
  /// Sub-items that were considered by themselves.
  case subitems(Agenda.Item, [Int])
  case text(Proposal, MattersLayout.Section)
  /// A section of the chapter on the texts.
  case texts(MattersLayout.Section)
  case workshop(Workshop)
}

/// A place that only a person can fill.
enum GapTelling: Equatable, Sendable {
  /// No action has been taken on a proposal.
  case actions
  /// The report is to be adopted under an item.
  case adoption(item: Int)
  /// The summaries are to be entered.
  case chairSummary(item: Int)
  case deliberations(item: Int)
  /// An item is to be considered.
  case opening(item: Int)
  /// The session is to be convened.
  case session
  /// A text is to be attached.
  case text(Proposal, MattersLayout.Section)
}

/// A section of the chapter on the organization of the session.
enum OrganizationSection: CaseIterable, Sendable {
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
