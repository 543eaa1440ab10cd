import Proceedings
import ReferenceData

/// Lines on the Bureau, elections and changes of the agenda.
extension LineReader {
  mutating func vacancy() throws(LanguageError) -> Bureau.Vacancy {
    let office = try office()
    _ = acceptComma()
    let name = try holder(of: office)
    _ = acceptComma()
    let causes: [(words: [String], cause: Bureau.Vacancy.Cause)] = [
      (["resigned"], .resigned), (["not", "representative"], .notRepresentative),
      (["state", "not", "member"], .stateNotMember), (["unable", "to", "act"], .unableToAct),
    ]
    guard let found = causes.first(where: { sees($0.words) }) else {
      throw missing("“resigned”, “not representative”, “state not member” or “unable to act”")
    }
    position += found.words.count
    return .init(office: office, cause: found.cause, name: name)
  }

  mutating func previousBureau() throws(LanguageError) -> Bureau.PreviousBureau {
    try require("session")
    let session = try number("the number of the session")
    let groups = try list(until: Stops()) { reader throws(LanguageError) in
      Bureau.OfficeOfGroup(office: try reader.office(), group: try reader.regionalGroup())
    }
    return .init(session: session, groups: groups)
  }

  mutating func regionalGroup() throws(LanguageError) -> String {
    let columns = here
    let text = try quoted("a regional group")
    guard let group = RegionalGroup.allCases.first(where: { $0.rawValue.lowercased() == text.lowercased() })
    else {
      let all = RegionalGroup.allCases.map(\.rawValue)
      throw fail(
        .word, "“\(text)” is no regional group.", at: columns,
        remedy: "Use one of \(all.joined(separator: ", ")).", nearest: all)
    }
    return group.rawValue
  }

  mutating func electionFor() throws(LanguageError) -> Elections.Election {
    var election = Elections.Election(place: try quoted("what is to be filled"))
    _ = acceptComma()
    guard !atEnd else { return election }
    election.places = try number("the number of places")
    guard accept("places") || accept("place") else { throw missing("“places”") }
    return election
  }

  mutating func slate() throws(LanguageError) -> Elections.Slate {
    var candidates = [try nominee()]
    while !atEnd {
      let hasSeparator = acceptComma()
      guard accept("and") || hasSeparator else { throw missing("“and” or a comma") }
      candidates.append(try nominee())
    }
    return .init(candidates)
  }

  private mutating func nominee() throws(LanguageError) -> Elections.Candidate {
    let name = acceptQuoted()
    if name != nil { _ = acceptComma() }
    var nominee = Elections.Candidate(
      name: name, state: try participant(.states, until: .nomination.adding("and")).participantCode)
    while let (isProposal, sponsors) = try nomination(until: Stops()) {
      if isProposal { nominee.proposedBy = sponsors } else { nominee.endorsedBy = sponsors }
    }
    return nominee
  }

  mutating func ballot() throws(LanguageError) -> Elections.Ballot {
    try require("papers")
    var ballot = Elections.Ballot(papers: try number("the number of ballot papers"), tallies: [])
    while !atEnd {
      _ = acceptComma()
      if accept("invalid") {
        ballot.invalid = try number("the number of invalid ballots", from: 0)
      } else if accept("abstentions") {
        ballot.abstentions = try number("the number of abstentions", from: 0)
      } else if accept("votes") {
        ballot.tallies = try tallies()
      } else {
        throw missing("“invalid”, “abstentions” or “votes”")
      }
    }
    guard !ballot.tallies.isEmpty else { throw missing("“votes” and what each candidate obtained") }
    return ballot
  }

  private mutating func tallies() throws(LanguageError) -> [Elections.Tally] {
    var tallies: [Elections.Tally] = []
    repeat {
      let votes = try number("a number of votes", from: 0)
      tallies.append(.init(candidate: try candidate(), votes: votes))
    } while acceptFurther { $0.allSatisfy(\.isNumber) }
    return tallies
  }

  /// Reads a comma, “and”, or both, where what follows them begins a further entry.
  private mutating func acceptFurther(_ begins: (String) -> Bool = { _ in true }) -> Bool {
    var ahead = peek()?.kind == .comma ? 1 : 0
    if sees(["and"], ahead: ahead) { ahead += 1 }
    guard ahead > 0, begins(peek(ahead)?.word ?? "") else { return false }
    position += ahead
    return true
  }

  /// A candidate by the name that votes give: a person’s between quotation marks, or a State.
  mutating func candidate() throws(LanguageError) -> String {
    if let name = acceptQuoted() {
      let known = session.elections.current?.candidates.compactMap(\.name)
      return known?.first { $0.lowercased() == name.lowercased() } ?? name
    }
    return try participant(.states, until: Stops("and", "invalid", "abstentions"), what: "a candidate").code
  }

  /// Candidates in a row, or none.
  mutating func candidates() throws(LanguageError) -> [String] {
    guard !atEnd else { return [] }
    var candidates = [try candidate()]
    while acceptFurther() { candidates.append(try candidate()) }
    return candidates
  }

  // MARK: The agenda

  mutating func addition() throws(LanguageError) -> Agenda.Item {
    let command = try item()
    guard case .listItem(let item) = command else {
      throw fail(
        .unexpected, "A sub-item is not added by itself.",
        remedy: "List it with its item: item N (a) \"Title\".")
    }
    return item
  }

  mutating func deferral() throws(LanguageError) -> Agenda.Deferral {
    let item = try number("the number of an item")
    let session = accept("to", "session") ? try number("the number of the session") : nil
    return .init(item: item, toSession: session)
  }

  mutating func amendment() throws(LanguageError) -> Agenda.Amendment {
    let item = try number("the number of an item")
    return .init(item: item, title: try quoted("the title of the item"))
  }
}
