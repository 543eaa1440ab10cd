import Proceedings

/// Officers who left, presided or were elected instead, and minutes of silence, in English.
extension EnglishOrganization {
  func silence(_ silence: Meetings.Silence, at moment: Moment) -> Passage {
    let memory = silence.inMemoryOf.map { " in memory of \($0)" } ?? ""
    return "\(draft.when(moment)), \(draft.theBody) observed a minute of silence\(memory)."
  }

  /// “In the absence of the Chair, the First Vice-Chair, …, presided over the 3rd meeting.”
  func presiding(_ presidency: PresidencyFacts) -> Passage {
    let over = [stretch(presidency.whole), stretch(presidency.part).map { "part of \($0)" }].compactMap { $0 }
    let why = presidency.isPending ? pendingElection : "In the absence of the \(draft.presiding)"
    let officer = presidency.person ?? draft.officer(presidency.office, at: presidency.since)
    return "\(why), \(officer)\(officer.contains(",") ? "," : "") presided over \(English.list(over))."
  }

  private var pendingElection: String { "Pending the election of \(English.indefinite(draft.presiding))" }

  private func stretch(_ meetings: [Int]) -> String? {
    guard !meetings.isEmpty else { return nil }
    let numbers = English.list(meetings.map(English.ordinalFigure))
    return "the \(numbers) \(meetings.count == 1 ? "meeting" : "meetings")"
  }

  func vacancy(_ vacancy: VacancyFacts) -> Passage {
    var text: Passage =
      "\(draft.when(vacancy.departure.moment)), \(draft.theBody) was informed that \(departure(vacancy.departure.fact))."
    if let designated = vacancy.designated {
      let officer = draft.officer(designated.fact.office, at: designated.moment)
      text =
        text
        + " \(pendingElection), the other officers designated \(officer), to take the place of the \(draft.presiding)."
    }
    guard let heir = vacancy.heir else { return text }
    let when = vacancy.isSameMeeting ? "At the same meeting" : draft.when(heir.moment)
    let how = vacancy.isByAcclamation ? " by acclamation" : ""
    return text
      + " \(when), \(draft.theBody) elected \(draft.person(heir.fact)) \(heir.fact.office)\(how) for the unexpired term of office."
  }

  private func departure(_ departure: Bureau.Departure) -> Passage {
    let officer = departure.officer
    let who = "\(draft.person(officer)), \(officer.office),"
    let state = draft.names.inSentence(officer.state)
    return switch departure.cause {
    case .resigned: "\(who) had resigned"
    case .notRepresentative: "\(who) had ceased to be a representative of \(state)"
    case .stateNotMember:
      "\(state) was no longer a member of \(draft.theBody) and \(who) had ceased to hold office"
    case .unableToAct: "\(who) was no longer able to perform the functions of the office"
    }
  }
}
