import Proceedings

/// Who took part by name, who was invited, and which applications were considered.
enum ParticipationTelling: Equatable, Sendable {
  /// Those who took part, and the kind of the body’s attendance that they are counted in.
  case attended(Participants.AttendeeList, Body.AttendanceCount?)
  case invited(Participants.Invitation, When)
  case considered(Participants.Applications)
}

extension Account {
  /// The lists of those who took part, in the section on attendance.
  func attendees() -> [Told] {
    let kinds = session.body?.fact.attendance ?? []
    return told(session.participants.attendees, name: "organization/attendees") { list in
      .attended(
        list.fact, list.fact.category.flatMap { category in kinds.first { $0.category == category } })
    }
  }

  /// The decisions to invite observers.
  func invitations() -> [Told] {
    told(session.participants.invitations, name: "organization/invitation") {
      .invited($0.fact, occasion(of: $0.moment))
    }
  }

  /// The applications considered under an item.
  func applications(under item: Agenda.Item) -> [Told] { applications { $0.item == item.number } }

  /// Those that no chapter on an item tells.
  func applicationsWithoutItem() -> [Told] { applications { !hasChapter($0.item) } }

  private func applications(_ isTold: (Participants.Applications) -> Bool) -> [Told] {
    told(session.participants.applications, name: "applications") { entry in
      isTold(entry.fact) ? .considered(entry.fact) : nil
    }
  }

  /// Facts in order, each named by its number; without a telling it is left out.
  private func told<Fact>(
    _ all: [Dated<Fact>], name: String, _ telling: (Dated<Fact>) -> ParticipationTelling?
  ) -> [Told] {
    all.enumerated().compactMap { index, dated in
      telling(dated).map {
        Told(name: "\(name):\(index + 1)", telling: .participation($0), sources: [dated.moment.version])
      }
    }
  }
}
