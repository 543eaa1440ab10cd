import Proceedings

/// What happened to the officers of the body.
enum OfficerTelling: Equatable, Sendable {
  case elected(OfficersElected, When)
  /// Whether the office is one of several of its title.
  case electionPostponed(Bureau.PostponedElection, isOneOfSeveral: Bool, When)
  case presided(PresidencyFacts)
  case leftOffice(VacancyFacts)
  /// A substitute, and the officer if the record knows who it is.
  case substituteNamed(Bureau.Substitute, for: Bureau.Officer?, When)
}

/// Officers who were elected in a meeting.
struct OfficersElected: Equatable, Sendable {
  var officers: [Bureau.Officer]
  /// The persons under the offices that they hold, in the order of the body’s offices.
  var titles: [Title]
  var isByAcclamation: Bool
  /// The number of the session for which they were elected; nil for this one.
  var session: Int?

  /// Those who hold the same offices.
  struct Title: Equatable, Sendable {
    var offices: [String]
    var holders: [Bureau.Officer]
  }
}

/// What is told of an office that fell vacant.
struct VacancyFacts: Equatable, Sendable {
  var departure: Dated<Bureau.Departure>
  /// Who was designated to take the place of the Chair.
  var designated: Dated<Bureau.Designation>?
  /// Who was elected for the unexpired term.
  var heir: Dated<Bureau.Officer>?
  /// Whether that was at the meeting at which the body was told.
  var isSameMeeting: Bool
  var isByAcclamation: Bool
}

/// What is told of an officer who presided in the place of the Chair.
struct PresidencyFacts: Equatable, Sendable {
  var officiant: Meetings.Officiant
  /// Whether there was no Chair, or the Chair was absent.
  var isPending: Bool
  /// The moment at which the officer first presided.
  var since: Moment
  /// The meetings presided over, and those of which a part was.
  var whole: [Int]
  var part: [Int]
}

extension Account {
  /// Who left office and was replaced, and who presided in the Chair’s absence.
  func changesOfOfficers() -> [Told] { vacancies() + presidencies() }

  // MARK: Presiding

  private func presidencies() -> [Told] {
    othersPresiding().enumerated().map { index, presidency in
      Told(
        name: "organization/presiding:\(index + 1)",
        telling: .officer(
          .presided(
            PresidencyFacts(
              officiant: presidency.officiant, isPending: presidency.isPending,
              since: presidency.moments.first ?? Moment(version: 0, time: .start),
              whole: presidency.whole, part: presidency.part))),
        sources: presidency.moments.map(\.version))
    }
  }

  /// Officers other than the Chair, each with the meetings, in the order in which they first presided.
  private func othersPresiding() -> [Presidency] {
    var all: [Presidency] = []
    for meeting in session.meetings.held {
      var seen: [Meetings.Officiant] = []
      for presided in meeting.presidencies where presided.fact.office != session.bureau.presiding {
        if seen.contains(presided.fact) { continue }
        seen.append(presided.fact)
        let isPending = isChairVacant(at: presided.moment)
        let index =
          all.firstIndex { $0.officiant == presided.fact && $0.isPending == isPending } ?? all.count
        if index == all.count { all.append(Presidency(officiant: presided.fact, isPending: isPending)) }
        if meeting.presidencies.count == 1 {
          all[index].whole.append(meeting.number)
        } else {
          all[index].part.append(meeting.number)
        }
        all[index].moments.append(presided.moment)
      }
    }
    return all
  }

  private func isChairVacant(at moment: Moment) -> Bool {
    let first = session.bureau.elected.first { $0.fact.office == session.bureau.presiding }
    if session.body?.fact.election.time == .firstMeeting, first?.moment.version ?? .max > moment.version {
      return true
    }
    let left = session.bureau.vacancies.last {
      $0.fact.officer.office == session.bureau.presiding && $0.moment.version < moment.version
    }
    guard let left else { return false }
    return !session.bureau.elected.contains {
      $0.fact.office == session.bureau.presiding && $0.moment.version > left.moment.version
        && $0.moment.version < moment.version
    }
  }

  // MARK: Replacement

  private func vacancies() -> [Told] {
    session.bureau.vacancies.enumerated().map { index, vacancy in
      let next = session.bureau.vacancies[(index + 1)...].first {
        $0.fact.officer.office == vacancy.fact.officer.office
      }
      let facts = facts(of: vacancy, until: vacancy.moment.version..<(next?.moment.version ?? Int.max))
      return Told(
        name: "organization/vacancy:\(index + 1)", telling: .officer(.leftOffice(facts)),
        sources: [vacancy.moment, facts.designated?.moment, facts.heir?.moment].compactMap { $0?.version })
    }
  }

  private func facts(of vacancy: Dated<Bureau.Departure>, until span: Range<Int>) -> VacancyFacts {
    let office = vacancy.fact.officer.office
    let designated = session.bureau.designations.first {
      office == session.bureau.presiding && span.contains($0.moment.version)
    }
    let heir = session.bureau.elected.first {
      $0.fact.office == office && span.contains($0.moment.version)
    }
    let number = heir.flatMap { meeting(at: $0.moment)?.number }
    let isBalloted = session.elections.held.contains { held in
      heir.map { held.elected.contains($0.fact.name) } == true && !held.ballots.isEmpty
    }
    return VacancyFacts(
      departure: vacancy, designated: designated, heir: heir,
      isSameMeeting: number != nil && number == meeting(at: vacancy.moment)?.number,
      isByAcclamation: !isBalloted)
  }
}

private struct Presidency {
  var officiant: Meetings.Officiant
  var isPending: Bool
  var whole: [Int] = []
  var part: [Int] = []
  var moments: [Moment] = []
}
