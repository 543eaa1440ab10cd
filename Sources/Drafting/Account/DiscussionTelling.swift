import Proceedings

/// Panels, dialogues, round tables and segments, told by what was said of them when they were opened, and the parts
/// of a discussion beside the statements on its subject.
enum DiscussionTelling: Equatable, Sendable {
  case held(DiscussionHeld)
  /// Statements that open, close or concern a discussion in a part of its own.
  case part(Statement.Part, [Floor.Delivered])
  /// A message that was read out.
  case read(Floor.Delivered)
}

/// A discussion with whoever led it.
struct DiscussionHeld: Equatable, Sendable {
  var opening: Floor.PanelOpening
  var meetings: [Int]
  /// Whoever presided, unless others chaired it.
  var presiding: Officiating
  var chairs: [Leader]?
  var moderators: [Leader]?
  var panellists: [Speaker]
  var experts: [Speaker]
  /// The introductory statements made in it.
  var introductions: [Floor.Delivered]
}

extension Account {
  /// A discussion with whoever led it, the statements made in it, and its summary.
  func described(_ panel: Floor.Panel, number: Int, _ made: [Floor.Delivered]) -> [Told] {
    let name = "item:\(panel.item)/panel:\(number)"
    let ensuing: Ensuing? =
      switch panel.opening.form {
      case .segment: nil
      case .interactiveDialogue: .dialogue
      case .panel, .roundTable, nil: .discussion
      }
    return [held(panel, name: name, made)] + statements(made, name: name, in: ensuing)
      + (summary(.init(item: panel.item, panel: number)) ?? [])
  }

  private func held(_ panel: Floor.Panel, name: String, _ made: [Floor.Delivered]) -> Told {
    let introduced = made.filter { $0.statement.purpose == .introductory }
    let moments =
      [panel.moment] + (panel.panellists + panel.experts).map(\.moment) + introduced.map(\.moment)
    let opening = panel.opening
    let held = DiscussionHeld(
      opening: opening, meetings: ([panel.meeting] + panel.furtherMeetings).filter { $0 > 0 },
      presiding: officiating(.init(opening.presiding, holder: opening.holder), at: panel.moment),
      chairs: opening.chairs?.map { leading($0, at: panel.moment) },
      moderators: opening.moderators?.map { leading($0, at: panel.moment) },
      panellists: panel.panellists.map(\.fact).onceEach, experts: panel.experts.map(\.fact).onceEach,
      introductions: introduced)
    return Told(name: name, telling: .discussion(.held(held)), sources: moments.map(\.version))
  }

  /// What was said before the statements on the subject: messages read out, keynote addresses, and the State that it
  /// concerns.
  func partsBefore(_ made: [Floor.Delivered], name: String) -> [Told] {
    let readings = made.filter { $0.statement.reads != nil && isInDiscussion($0.statement.purpose) }
    return readings.enumerated().map { index, delivered in
      Told(
        name: "\(name)/reading:\(index + 1)", telling: .discussion(.read(delivered)),
        sources: [delivered.moment.version])
    } + part(.keynote, made, "\(name)/keynote") + part(.concerned, made, "\(name)/concerned")
  }

  /// What was said after them: answers and conclusions.
  func partsAfter(_ made: [Floor.Delivered], name: String) -> [Told] {
    part(.answering, made, "\(name)/answers") + part(.concluding, made, "\(name)/concluding")
  }

  private func part(_ part: Statement.Part, _ made: [Floor.Delivered], _ name: String) -> [Told] {
    let own = made.filter {
      $0.statement.part == part && $0.statement.reads == nil && isInDiscussion($0.statement.purpose)
    }
    guard !own.isEmpty else { return [] }
    return [Told(name: name, telling: .discussion(.part(part, own)), sources: own.map(\.moment.version))]
  }

  private func isInDiscussion(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .item: true
    case .introductory, .opening, .address, .closing, .reply, .report, .workshopReport, .beforeAction,
      .afterAction:
      false
    }
  }
}
