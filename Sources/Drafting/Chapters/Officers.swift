import Proceedings

/// Who presided in the Chair’s absence, and who left office and was replaced.
extension EnglishVoice {
  /// An officer by office, name and State: “the First Vice-Chair, Jan Przykład (Poland)”.
  func officer(_ office: String, at moment: Moment) -> String {
    let holders = holders(of: office, at: moment)
    guard holders.count < 2 else { return English.indefinite(office) }
    let holder = session.bureau.elected.last {
      $0.fact.office == office && $0.moment.version < moment.version
    }
    guard let holder else { return "the \(office)" }
    return "the \(office), \(person(holder.fact))"
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

  /// Whoever presides or opens the session: an officer by office, name and State; an official by name and title.
  func presider(_ officiant: Meetings.Officiant, at moment: Moment) -> String {
    if let official = officiant.official { return self.official(official) }
    guard let name = officiant.holder else { return officer(officiant.office, at: moment) }
    let holder = session.bureau.elected.last { $0.fact.office == officiant.office && $0.fact.name == name }
    return "\(holder.map { person($0.fact) } ?? name), \(officiant.office)"
  }

  /// “Ana Sol (Peru), outgoing Chair”, “the Director of the Division, on behalf of the Secretary-General”.
  func official(_ official: Meetings.Official) -> String {
    let behalf = official.onBehalfOf.map { ", on behalf of \(English.withArticle($0))" } ?? ""
    guard let name = official.name else { return English.withArticle(official.title) + behalf }
    let state = official.state.map { " (\(names.inBrackets($0)))" } ?? ""
    return "\(name)\(state), \(official.title)\(behalf)"
  }

  func person(_ officer: Bureau.Officer) -> String {
    "\(officer.name) (\(names.inBrackets(officer.state)))"
  }

  /// The paragraphs on all that in the section on the election of officers.
  func changesOfOfficers(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    vacancies(phrases) + presiding(phrases)
  }

  // MARK: Presiding

  private func presiding(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    presidencies().enumerated().map { index, presidency in
      let since = presidency.moments.first ?? Moment(version: 0, time: .start)
      let officiant = presidency.officiant
      let isPlain = officiant.official == nil && officiant.holder == nil
      let facts = PresidencyFacts(
        office: officiant.office, isPending: presidency.isPending, since: since,
        whole: presidency.whole.map(\.number), part: presidency.part.map(\.number),
        person: isPlain ? nil : presider(officiant, at: since))
      return paragraph(
        "organization/presiding:\(index + 1)", phrases.presiding(facts),
        from: presidency.moments.map(\.version))
    }
  }

  /// Officers other than the Chair, each with the meetings, in the order in which they first presided.
  private func presidencies() -> [Presidency] {
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
          all[index].whole.append(meeting)
        } else {
          all[index].part.append(meeting)
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

  private func vacancies(_ phrases: any OrganizationPhrases) -> [RoughBlock] {
    session.bureau.vacancies.enumerated().map { index, vacancy in
      let next = session.bureau.vacancies[(index + 1)...].first {
        $0.fact.officer.office == vacancy.fact.officer.office
      }
      let span = vacancy.moment.version..<(next?.moment.version ?? Int.max)
      let facts = facts(of: vacancy, until: span)
      return paragraph(
        "organization/vacancy:\(index + 1)", phrases.vacancy(facts),
        from: [vacancy.moment, facts.designated?.moment, facts.heir?.moment].compactMap { $0?.version })
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
  var whole: [Meetings.Meeting] = []
  var part: [Meetings.Meeting] = []
  var moments: [Moment] = []
}
