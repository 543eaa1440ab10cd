import Proceedings

/// Who presided in the Chair’s absence, and who left office and was replaced.
extension Draft {
  /// An officer by office, name and State: “the First Vice-Chair, Jan Przykład (Poland)”.
  func officer(_ office: String, at moment: Moment) -> String {
    let holder = session.bureau.elected.last {
      $0.fact.office == office && $0.moment.version < moment.version
    }
    guard let holder else { return "the \(office)" }
    return "the \(office), \(person(holder.fact))"
  }

  private func person(_ officer: Bureau.Officer) -> String {
    "\(officer.name) (\(names.bare(officer.state)))"
  }

  /// The paragraphs on all that in the section on the election of officers.
  func changesOfOfficers() -> [RoughBlock] {
    vacancies() + presiding() + electionsOfTheSession()
  }

  // MARK: Presiding

  private struct Presidency {
    var office: String
    var isPending: Bool
    var whole: [Meetings.Meeting] = []
    var part: [Meetings.Meeting] = []
    var moments: [Moment] = []
  }

  /// “In the absence of the Chair, the First Vice-Chair, …, presided over the 3rd meeting.”
  private func presiding() -> [RoughBlock] {
    presidencies().enumerated().map { index, presidency in
      let over = [stretch(presidency.whole), stretch(presidency.part).map { "part of \($0)" }]
        .compactMap { $0 }
      let first = presidency.moments.first ?? Moment(version: 0, time: .start)
      let why = presidency.isPending ? "Pending the election of a Chair" : "In the absence of the Chair"
      return paragraph(
        "organization/presiding:\(index + 1)",
        "\(why), \(officer(presidency.office, at: first)), presided over \(English.list(over)).",
        from: presidency.moments.map(\.version))
    }
  }

  private func stretch(_ meetings: [Meetings.Meeting]) -> String? {
    guard !meetings.isEmpty else { return nil }
    let numbers = English.list(meetings.map { English.ordinalFigure($0.number) })
    return "the \(numbers) \(meetings.count == 1 ? "meeting" : "meetings")"
  }

  /// Officers other than the Chair, each with the meetings, in the order in which they first presided.
  private func presidencies() -> [Presidency] {
    var all: [Presidency] = []
    for meeting in session.meetings.held {
      var seen: Set<String> = []
      for presided in meeting.presidencies where presided.fact.office != Bureau.chair {
        guard seen.insert(presided.fact.office).inserted else { continue }
        let isPending = isChairVacant(at: presided.moment)
        let index =
          all.firstIndex { $0.office == presided.fact.office && $0.isPending == isPending } ?? all.count
        if index == all.count { all.append(Presidency(office: presided.fact.office, isPending: isPending)) }
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
    let left = session.bureau.vacancies.last {
      $0.fact.officer.office == Bureau.chair && $0.moment.version < moment.version
    }
    guard let left else { return false }
    return !session.bureau.elected.contains {
      $0.fact.office == Bureau.chair && $0.moment.version > left.moment.version
        && $0.moment.version < moment.version
    }
  }

  // MARK: Replacement

  private func vacancies() -> [RoughBlock] {
    session.bureau.vacancies.enumerated().map { index, vacancy in
      let next = session.bureau.vacancies[(index + 1)...].first {
        $0.fact.officer.office == vacancy.fact.officer.office
      }
      let end = next?.moment.version ?? Int.max
      let span = vacancy.moment.version..<end
      let designation = session.bureau.designations.first {
        vacancy.fact.officer.office == Bureau.chair && span.contains($0.moment.version)
      }
      let heir = session.bureau.elected.first {
        $0.fact.office == vacancy.fact.officer.office && span.contains($0.moment.version)
      }
      var text: Passage = "\(when(vacancy.moment)), \(theBody) was informed that \(departure(vacancy.fact))."
      if let designation {
        text =
          text
          + " Pending the election of a Chair, the other officers designated \(officer(designation.fact.office, at: designation.moment)), to take the place of the Chair."
      }
      if let heir { text = text + " \(replacement(heir, after: vacancy))" }
      return paragraph(
        "organization/vacancy:\(index + 1)", text,
        from: [vacancy.moment, designation?.moment, heir?.moment].compactMap { $0?.version })
    }
  }

  private func departure(_ departure: Bureau.Departure) -> Passage {
    let officer = departure.officer
    let who = "\(person(officer)), \(officer.office),"
    let state = names.inSentence(officer.state)
    return switch departure.cause {
    case .resigned: "\(who) had resigned"
    case .notRepresentative: "\(who) had ceased to be a representative of \(state)"
    case .stateNotMember: "\(state) was no longer a member of \(theBody) and \(who) had ceased to hold office"
    case .unableToAct: "\(who) was no longer able to perform the functions of the office"
    }
  }

  private func replacement(
    _ heir: Dated<Bureau.Officer>, after vacancy: Dated<Bureau.Departure>
  ) -> Passage {
    let number = meeting(at: heir.moment)?.number
    let isSame = number != nil && number == meeting(at: vacancy.moment)?.number
    let when = isSame ? "At the same meeting" : self.when(heir.moment)
    let isBalloted = session.elections.held.contains { held in
      held.elected.contains(heir.fact.name) && !held.ballots.isEmpty
    }
    let how = isBalloted ? "" : " by acclamation"
    return
      "\(when), \(theBody) elected \(person(heir.fact)) \(heir.fact.office)\(how) for the unexpired term of office."
  }
}
