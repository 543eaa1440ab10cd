import Proceedings

/// Officers and whoever else presides or opens the session, as English names them.
extension EnglishVoice {
  /// An officer by office, name and State: “the First Vice-Chair, Jan Przykład (Poland)”; an official by name and
  /// title.
  func named(_ officiating: Officiating) -> String {
    switch officiating {
    case .holder(let officer): "the \(officer.office), \(person(officer))"
    case .named(let name, let office, let officer): "\(officer.map(person) ?? name), \(office)"
    case .oneOfSeveral(let office): English.indefinite(office)
    case .office(let office): "the \(office)"
    case .official(let official): self.official(official)
    }
  }

  /// The holder of an office at a moment.
  func officer(_ office: String, at moment: Moment) -> String { named(holder(of: office, at: moment)) }

  /// Whoever presides or opens the session.
  func presider(_ officiant: Meetings.Officiant, at moment: Moment) -> String {
    named(officiating(officiant, at: moment))
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
}

/// What happened to the officers of the body in English.
extension EnglishWording {
  func blocks(_ telling: OfficerTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .elected(let elected, let when): self.elected(elected, when, told)
    case .electionPostponed(let postponed, let isSeveral, let when):
      [paragraph(told, self.postponed(postponed, isOneOfSeveral: isSeveral, when))]
    case .presided(let presidency): [paragraph(told, presided(presidency))]
    case .leftOffice(let vacancy): [paragraph(told, leftOffice(vacancy))]
    case .substituteNamed(let substitute, let officer, let when):
      [paragraph(told, named(substitute, for: officer, when))]
    }
  }

  /// “In the absence of the Chair, the First Vice-Chair, …, presided over the 3rd meeting.”
  private func presided(_ presidency: PresidencyFacts) -> Passage {
    let over = [stretch(presidency.whole), stretch(presidency.part).map { "part of \($0)" }].compactMap { $0 }
    let why = presidency.isPending ? pendingElection : "In the absence of the \(presiding)"
    let officer = presider(presidency.officiant, at: presidency.since)
    return "\(why), \(officer)\(officer.contains(",") ? "," : "") presided over \(English.list(over))."
  }

  private var pendingElection: String { "Pending the election of \(English.indefinite(presiding))" }

  private func stretch(_ meetings: [Int]) -> String? {
    guard !meetings.isEmpty else { return nil }
    let numbers = English.list(meetings.map(English.ordinalFigure))
    return "the \(numbers) \(meetings.count == 1 ? "meeting" : "meetings")"
  }

  private func leftOffice(_ vacancy: VacancyFacts) -> Passage {
    var text: Passage =
      "\(when(vacancy.departure.moment)), \(theBody) was informed that \(departure(vacancy.departure.fact))."
    if let designated = vacancy.designated {
      let officer = officer(designated.fact.office, at: designated.moment)
      text =
        text
        + " \(pendingElection), the other officers designated \(officer), to take the place of the \(presiding)."
    }
    guard let heir = vacancy.heir else { return text }
    let when = vacancy.isSameMeeting ? "At the same meeting" : when(heir.moment)
    let how = vacancy.isByAcclamation ? " by acclamation" : ""
    return text
      + " \(when), \(theBody) elected \(person(heir.fact)) \(heir.fact.office)\(how) for the unexpired term of office."
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
}
