import Proceedings

/// The general debate, and thematic discussions with their panels and workshops.
enum DebateTelling: Equatable, Sendable {
  case atMeeting(DebateAtMeeting)
  /// What stands before the Chair’s summary.
  case chairSummary
  case panel(PanelHeld)
  case workshop(Workshop)
  /// What was said in a workshop.
  case workshopAccount(Workshop)
}

/// Who spoke in a general debate at a meeting.
struct DebateAtMeeting: Equatable, Sendable {
  struct Person: Equatable, Sendable {
    var first: Floor.Delivered
    /// The versions of the events of all that the person said.
    var sources: [Int]
  }

  var meeting: Int
  var statements: Int
  var persons: [Person]
}

/// A panel discussion with whoever led it.
struct PanelHeld: Equatable, Sendable {
  var panel: Floor.Panel
  var isMorning: Bool
  /// Whether it is the first on its item.
  var isFirst: Bool
  /// Whether whoever presided had presided over the panel before it as well.
  var isSamePresiding: Bool
}

extension Account {
  /// A general debate tells, meeting by meeting, who spoke, by title; what was said in a panel is told with it.
  func generalDebate(_ item: Agenda.Item, meeting: Int, made: [Floor.Delivered]) -> [Told] {
    let made = made.filter { $0.place.meeting == meeting }
    let statements = made.filter { $0.statement.purpose == .item && $0.place.panel == nil }
    let name = "item:\(item.number)/meeting:\(meeting)"
    let persons = statements.persons.map { person in
      let own = statements.filter { $0.statement.speaker == person.statement.speaker }
      return DebateAtMeeting.Person(first: person, sources: own.map(\.moment.version))
    }
    let debate = DebateAtMeeting(meeting: meeting, statements: statements.count, persons: persons)
    let told = Told(
      name: name, telling: .debate(.atMeeting(debate)), sources: statements.map(\.moment.version))
    return (persons.isEmpty ? [] : [told]) + replies(made, name: name)
  }

  // MARK: Panels and workshops

  /// A panel with whoever led it, then the statements made in it.
  func panel(_ panel: Floor.Panel, index: Int, made: [Floor.Delivered]) -> [Told] {
    let number = session.floor.panels[..<index].count { $0.item == panel.item } + 1
    let within = made.filter { $0.place.panel == index }
    if panel.opening.isDescribed { return described(panel, number: number, within) }
    let name = "item:\(panel.item)/panel:\(number)"
    let held = PanelHeld(
      panel: panel, isMorning: session.meetings.meeting(panel.meeting)?.isMorning ?? true,
      isFirst: number == 1,
      isSamePresiding: number > 1 && session.floor.panels[index - 1].presiding == panel.presiding)
    let told = Told(
      name: name, telling: .debate(.panel(held)),
      sources: [panel.moment.version] + (panel.panellists + panel.experts).map(\.moment.version))
    return [told] + statements(within, name: name) + (summary(.init(item: panel.item, panel: number)) ?? [])
  }

  /// A workshop, and what was said in it.
  func workshop(_ workshop: Dated<Workshop>) -> [Told] {
    let fact = workshop.fact
    let name = "item:\(fact.item)/workshop"
    let sources = [workshop.moment.version]
    let opening = Told(name: name, telling: .debate(.workshop(fact)), sources: sources)
    guard fact.introduction != nil || !fact.panels.isEmpty else { return [opening] }
    return [
      opening, Told(name: "\(name)/panels", telling: .debate(.workshopAccount(fact)), sources: sources),
    ]
  }
}
