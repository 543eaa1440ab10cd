import Proceedings

/// Somebody who acts in an office, as far as the record tells who it is.
enum Officiating: Equatable, Sendable {
  /// The only holder of an office.
  case holder(Bureau.Officer)
  /// One of several who hold an office, by name; the officer if the record knows that name.
  case named(String, office: String, Bureau.Officer?)
  /// One of several who hold an office, it is not known which.
  case oneOfSeveral(office: String)
  /// The holder of an office whom the record does not name.
  case office(String)
  /// Somebody who is no officer of the body.
  case official(Meetings.Official)
}

/// Whoever leads a discussion, in an office or otherwise.
enum Leader: Equatable, Sendable {
  case officer(Officiating)
  case speaker(Speaker)
}

extension Account {
  /// Who acted in an office at a moment.
  func holder(of office: String, at moment: Moment) -> Officiating {
    guard holders(of: office, at: moment).count < 2 else { return .oneOfSeveral(office: office) }
    let holder = session.bureau.elected.last {
      $0.fact.office == office && $0.moment.version < moment.version
    }
    return holder.map { .holder($0.fact) } ?? .office(office)
  }

  /// Who held an office at a moment, those aside who had left it.
  private func holders(of office: String, at moment: Moment) -> [Bureau.Officer] {
    let elected = session.bureau.elected.filter {
      $0.fact.office == office && $0.moment.version < moment.version
    }
    let left = session.bureau.vacancies.filter {
      $0.fact.officer.office == office && $0.moment.version < moment.version
    }
    return elected.map(\.fact).filter { officer in !left.contains { $0.fact.officer == officer } }
  }

  /// Who presided over a meeting or opened the session.
  func officiating(_ officiant: Meetings.Officiant, at moment: Moment) -> Officiating {
    if let official = officiant.official { return .official(official) }
    guard let name = officiant.holder else { return holder(of: officiant.office, at: moment) }
    let holder = session.bureau.elected.last { $0.fact.office == officiant.office && $0.fact.name == name }
    return .named(name, office: officiant.office, holder?.fact)
  }

  /// Whoever led a discussion at a moment.
  func leading(_ speaker: Speaker, at moment: Moment) -> Leader {
    switch speaker.standing {
    case .officer:
      .officer(
        officiating(.init(speaker.title ?? session.presiding, holder: speaker.name), at: moment))
    case .delegation, .ownName, .official: .speaker(speaker)
    }
  }
}
