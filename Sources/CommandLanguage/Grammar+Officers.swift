import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a nomination begins.
  static let nomination = Stops("proposed by", "nominated by", "endorsed by")
  /// The words with which a clause on an election begins.
  static let election = nomination.adding(
    "also", "for session", "by acclamation", "her", "his", "their")
  /// The words with which what follows whoever presides begins.
  static let presiding = Stops("on behalf of", "joint with", "present", "presiding")
}

/// Lines on who is elected, who presides and who takes an officer’s place.
extension LineReader {
  mutating func election() throws(LanguageError) -> Bureau.Officer {
    let office = try office()
    _ = acceptComma()
    let name = try quoted("the name of the person")
    _ = acceptComma()
    let columns = here
    let state = try participant(.states, until: .election)
    guard case .state(let elected) = state, let group = elected.regionalGroup else {
      throw fail(
        .participant, "\(Naming.capitalised(state.inSentence)) belongs to no regional group.", at: columns,
        remedy: "An officer represents a Member State.")
    }
    var officer = Bureau.Officer(
      office: office, name: name, state: state.participantCode, regionalGroup: group.rawValue)
    while !atEnd { try electionClause(&officer) }
    return officer
  }

  private mutating func electionClause(_ officer: inout Bureau.Officer) throws(LanguageError) {
    if let (isProposal, sponsors) = try nomination(until: .election) {
      if isProposal { officer.proposedBy = sponsors } else { officer.endorsedBy = sponsors }
      return
    }
    _ = acceptComma()
    if accept("also") {
      officer.also = try self.office()
    } else if accept("for", "session") {
      officer.session = try number("the number of the session")
    } else if let pronoun = peek()?.word.flatMap({ Pronoun(rawValue: $0.lowercased()) }) {
      position += 1
      officer.pronoun = pronoun
    } else if !accept("by", "acclamation") {
      throw missing("“also”, “proposed by”, “endorsed by”, “for session”, “her”, “his” or “their”")
    }
  }

  /// `proposed by A for GROUP` or `endorsed by B, C`, where that comes next.
  mutating func nomination(
    until stops: Stops
  ) throws(LanguageError) -> (isProposal: Bool, sponsors: [Proposal.Sponsor])? {
    let ahead = peek()?.kind == .comma ? 1 : 0
    let isProposal = sees(["proposed", "by"], ahead: ahead) || sees(["nominated", "by"], ahead: ahead)
    guard isProposal || sees(["endorsed", "by"], ahead: ahead) else { return nil }
    position += ahead + 2
    let stops = Stops(phrases: stops.phrases + Stops.nomination.phrases)
    return (isProposal, try sponsors(until: stops))
  }

  // MARK: Who presides

  /// Whoever follows that word, or else whoever presides in the body.
  mutating func presider(after word: String) throws(LanguageError) -> Meetings.Officiant {
    accept(word) ? try officiant() : .init(session.presiding)
  }

  /// `vice-chair "Name"`, `outgoing chair "Name", STATE`, `"Title", "Name" on behalf of "…"`.
  mutating func officiant() throws(LanguageError) -> Meetings.Officiant {
    if let title = acceptQuoted() {
      var official = Meetings.Official(title: title)
      try person(of: &official)
      return .init(title, official: official)
    }
    guard accept("outgoing") else {
      let office = try office()
      return .init(office, holder: try holder(of: office))
    }
    let title = Body.outgoing(try office())
    var official = Meetings.Official(title: title)
    try person(of: &official)
    return official == .init(title: title) ? .init(title) : .init(title, official: official)
  }

  private mutating func person(of official: inout Meetings.Official) throws(LanguageError) {
    if peek(peek()?.kind == .comma ? 1 : 0)?.quoted != nil {
      _ = acceptComma()
      official.name = acceptQuoted()
      if peek()?.kind == .comma, peek(1)?.word != nil, !stops(at: .presiding, ahead: 1) {
        _ = acceptComma()
        official.state = try participant(.states, until: .presiding).participantCode
      }
    }
    guard sees(["on", "behalf", "of"], ahead: peek()?.kind == .comma ? 1 : 0) else { return }
    _ = acceptComma()
    _ = accept("on", "behalf", "of")
    _ = accept("the")
    official.onBehalfOf = try quoted("on whose behalf")
  }

  /// The name of the holder of an office who is meant, where the line gives one.
  mutating func holder(of office: String) throws(LanguageError) -> String? {
    let columns = here
    guard let name = acceptQuoted() else { return nil }
    let holders = session.bureau.holders(of: office).map(\.name)
    guard !holders.isEmpty else { return name }
    if let known = holders.first(where: { $0.lowercased() == name.lowercased() }) { return known }
    throw fail(
      .participant, "\(name) does not hold the office of \(office).", at: columns,
      remedy: "Name one of these: \(holders.joined(separator: ", ")).", nearest: holders)
  }

  // MARK: Postponed elections and substitutes

  mutating func postponedElection() throws(LanguageError) -> Bureau.PostponedElection {
    let count = acceptNumber()
    var postponed = Bureau.PostponedElection(office: try office(), count: count)
    while !atEnd {
      _ = acceptComma()
      if accept("to", "meeting") {
        postponed.toMeeting = try number("the number of a meeting")
      } else if accept("to", "session") {
        postponed.toSession = try number("the number of a session")
      } else if accept("to") {
        postponed.until = try quoted("when, such as “a later date”,")
      } else if accept("no", "candidate", "from") || accept("no", "candidates", "from") {
        var groups = [try regionalGroup()]
        while acceptComma() || accept("and") { groups.append(try regionalGroup()) }
        postponed.groups = groups
      } else {
        throw missing("“to” or “no candidate from”")
      }
    }
    return postponed
  }

  mutating func substitute() throws(LanguageError) -> Bureau.Substitute {
    let office = try office()
    _ = acceptComma()
    let officer = try holder(of: office)
    _ = acceptComma()
    try require("by")
    let name = try quoted("the name of the substitute")
    _ = acceptComma()
    let state = try participant(.states, until: Stops()).participantCode
    return .init(office: office, officer: officer, name: name, state: state)
  }
}
