import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a vote or an action begins.
  static let action = Stops(
    "in favour", "against", "abstaining", "absent", "not voting", "not participating", "at the request of",
    "majority", "proposed by", "on", "implies rejection of", "last operative part",
    "numbered", "deciding", "as orally", "as revised", "as corrected", "as amended", "by consensus",
    "without a vote")
}

// MARK: - Votes

extension LineReader {
  /// `20-5-3`, `by recorded vote 20 to 5, with 3 abstentions, against A`, `by roll-call from A in favour …`.
  mutating func vote() throws(LanguageError) -> Vote {
    _ = acceptComma()
    _ = accept("by")
    _ = accept("a")
    let method = try method()
    _ = accept("of")
    let columns = here
    let told = try acceptFigures()
    var noted = NotedVote(method: method)
    if let told { noted.figures = told }
    try readSides(into: &noted, hasFigures: told != nil)
    guard told != nil || noted.isTold else {
      guard let token = peek() else { throw missing("the figures of the vote, such as 20-5-3,") }
      throw noVote(token.shown, at: columns)
    }
    return noted.vote
  }

  /// A vote with the clauses on who asked for it and which majority it needs.
  mutating func wholeVote() throws(LanguageError) -> Vote {
    var vote = try vote()
    while true {
      if let sponsors = try requesters() {
        vote.requestedBy = sponsors
      } else if let kind = try majority() {
        vote.majority = kind
      } else {
        return vote
      }
    }
  }

  private mutating func method() throws(LanguageError) -> Vote.Method {
    if accept("recorded") {
      _ = accept("vote")
      return .recorded
    }
    if accept("roll-call") {
      _ = accept("vote")
      return .rollCall(
        from: accept("from") ? try participant(.states, until: .action).participantCode : nil)
    }
    if !accept("vote") { _ = accept("show", "of", "hands") }
    return .showOfHands
  }

  private func noVote(_ text: String, at columns: Range<Int>) -> LanguageError {
    fail(
      .number, "“\(text)” is no vote.", at: columns,
      remedy:
        "Write those in favour, against and abstaining as 20-5-3, or who voted how: in favour A against B.")
  }

  /// `20-5-3`, `20-5`, `20 to 5`, `20 votes to none, with 3 abstentions`.
  private mutating func acceptFigures() throws(LanguageError) -> [Vote.Side: Int]? {
    let columns = here
    guard let word = peek()?.word, word.first?.isNumber == true else { return nil }
    let parts = word.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" || $0 == "−" })
    if parts.count == 1 { return try spelledFigures() }
    let numbers = parts.compactMap { Int($0) }
    guard (2...3).contains(parts.count), numbers.count == parts.count,
      numbers.allSatisfy({ (0...LineReader.greatest).contains($0) })
    else { throw noVote(word, at: columns) }
    position += 1
    return Dictionary(uniqueKeysWithValues: zip(Vote.Side.allCases, numbers))
  }

  private mutating func spelledFigures() throws(LanguageError) -> [Vote.Side: Int] {
    var figures = [Vote.Side.inFavour: try count("the number of votes in favour")]
    _ = accept("votes") || accept("vote")
    try require("to")
    figures[.against] = try count("the number of votes against")
    _ = accept("votes") || accept("vote")
    guard sees(["with"], ahead: peek()?.kind == .comma ? 1 : 0) else { return figures }
    _ = acceptComma()
    _ = accept("with")
    figures[.abstaining] = try count("the number of abstentions")
    guard accept("abstentions") || accept("abstention") || accept("abstaining") else {
      throw missing("“abstentions”")
    }
    return figures
  }

  private mutating func count(_ what: String) throws(LanguageError) -> Int {
    if accept("none") || accept("no") { return 0 }
    return try number(what, from: 0)
  }

  // MARK: Names

  /// What a line notes of a vote.
  private struct NotedVote {
    var method: Vote.Method
    var figures: [Vote.Side: Int] = [:]
    var names: [Vote.Side: [ParticipantCode]] = [:]
    var absent: [ParticipantCode]?
    var notVoting: [ParticipantCode]?

    var isTold: Bool { !figures.isEmpty || !names.isEmpty }

    /// The vote: the figures given, and the names counted where there are none.
    var vote: Vote {
      func figure(_ side: Vote.Side) -> Int { figures[side] ?? names[side]?.count ?? 0 }
      let isUncounted =
        figures[.inFavour] != nil && figures[.abstaining] == nil && names[.abstaining] == nil
      var vote = Vote(
        method, inFavour: figure(.inFavour), against: figure(.against),
        abstaining: isUncounted ? nil : figure(.abstaining))
      vote.membersInFavour = names[.inFavour] ?? []
      vote.membersAgainst = names[.against] ?? []
      vote.membersAbstaining = names[.abstaining] ?? []
      (vote.absent, vote.notVoting) = (absent, notVoting)
      return vote
    }
  }

  private mutating func readSides(into noted: inout NotedVote, hasFigures: Bool) throws(LanguageError) {
    while true {
      let columns = here
      if let (side, words) = acceptSide() {
        if noted.names[side] != nil || (!hasFigures && noted.figures[side] != nil) {
          throw fail(
            .twice, "The line says “\(words)” twice.", at: columns, remedy: "Put them all in one list.")
        }
        if !hasFigures, let figure = acceptNumber() {
          noted.figures[side] = figure
        } else {
          noted.names[side] = accept("none") ? [] : try voters()
        }
      } else if acceptClause("absent") {
        noted.absent = (noted.absent ?? []) + (try voters())
      } else if acceptClause("not", "voting") || acceptClause("not", "participating") {
        noted.notVoting = (noted.notVoting ?? []) + (try voters())
      } else {
        return
      }
    }
  }

  private mutating func voters() throws(LanguageError) -> [ParticipantCode] {
    try participants(.states, until: .action).map(\.participantCode)
  }

  /// Reads these words, with a comma before them or without.
  private mutating func acceptClause(_ words: String...) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    guard sees(words, ahead: comma) else { return false }
    position += comma + words.count
    return true
  }

  private mutating func acceptSide() -> (side: Vote.Side, words: String)? {
    if acceptClause("in", "favour") { return (.inFavour, "in favour") }
    if acceptClause("against") { return (.against, "against") }
    if acceptClause("abstaining") { return (.abstaining, "abstaining") }
    return nil
  }
}

// MARK: - Who asked, and which majority

extension LineReader {
  /// `at the request of A, B for GROUP`, where that comes next.
  mutating func requesters() throws(LanguageError) -> [Proposal.Sponsor]? {
    guard acceptClause("at", "the", "request", "of") else { return nil }
    return try sponsors(until: .action.adding("by"))
  }

  /// `majority KEY`, where that comes next.
  mutating func majority() throws(LanguageError) -> Vote.Majority? {
    guard acceptClause("majority") else { return nil }
    return .init(kind: try text("the kind of decision, as the body’s profile calls it").lowercased())
  }

  /// The action on a draft, with its vote and its clauses.
  mutating func acting(_ id: ProposalID, isAdoption: Bool) throws(LanguageError) -> Proposals.Acting {
    var acting = Proposals.Acting(proposal: id, isAdoption: isAdoption)
    var sponsors: [Proposal.Sponsor]?
    var majority: Vote.Majority?
    while !atEnd {
      if sponsors == nil, let found = try requesters() {
        sponsors = found
      } else if isAdoption, try acceptDetail(&acting) || acceptManner(&acting) {
        continue
      } else if majority == nil, let kind = try self.majority() {
        majority = kind
      } else if acting.vote == nil {
        acting.vote = try vote()
      } else {
        break
      }
    }
    if acting.vote == nil, !isAdoption || majority != nil { acting.vote = try vote() }
    (acting.requestedBy, acting.requestedFor) = (sponsors?.first?.participant, sponsors?.first?.onBehalfOf)
    if sponsors?.count ?? 0 > 1 { acting.vote?.requestedBy = sponsors }
    if let majority { acting.vote?.majority = majority }
    return acting
  }

  /// `numbered "2 A"`, the number as it is printed, or `deciding "to transmit it …"`, what is decided with the adoption.
  private mutating func acceptDetail(_ acting: inout Proposals.Acting) throws(LanguageError) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    if sees(["numbered"], ahead: comma) {
      position += comma + 1
      acting.label = try text("the number as it is printed")
    } else if sees(["deciding"], ahead: comma) {
      position += comma + 1
      acting.alsoDecided = try quoted("what is decided with it")
    } else if sees(["as"], ahead: comma), let changes = acceptChanges(after: comma) {
      acting.changes = changes
    } else {
      return false
    }
    return true
  }

  /// `as orally revised and corrected`, after a comma where there is one.
  private mutating func acceptChanges(after comma: Int) -> [Proposals.Adoption.Change]? {
    var ahead = comma
    var changes: [Proposals.Adoption.Change] = []
    while sees([changes.isEmpty ? "as" : "and"], ahead: ahead) {
      var next = ahead + 1
      if !changes.isEmpty, sees(["as"], ahead: next) { next += 1 }
      if sees(["further"], ahead: next) { next += 1 }
      if sees(["orally"], ahead: next) { next += 1 }
      guard let word = peek(next)?.small, let change = Proposals.Adoption.Change(rawValue: word) else {
        break
      }
      changes.append(change)
      ahead = next + 1
    }
    guard !changes.isEmpty else { return nil }
    position += ahead
    return changes
  }

  /// `by consensus`, `without a vote`, `by acclamation`.
  private mutating func acceptManner(_ acting: inout Proposals.Acting) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    let manners: [(words: [String], manner: Proposals.Adoption.Manner)] = [
      (["by", "consensus"], .consensus), (["without", "a", "vote"], .withoutVote),
      (["without", "vote"], .withoutVote), (["by", "acclamation"], .acclamation),
    ]
    guard let said = manners.first(where: { sees($0.words, ahead: comma) }) else { return false }
    position += comma + said.words.count
    acting.manner = said.manner
    return true
  }

  /// A question of procedure, between quotation marks, with the vote on it or without.
  mutating func question(isVote: Bool) throws(LanguageError) -> Votes.Question {
    var question = Votes.Question(
      try quoted("the question, as it follows the word “decided”,"))
    if isVote { question.vote = try vote() }
    while !atEnd {
      if acceptClause("proposed", "by") || acceptClause("moved", "by") {
        question.proposedBy = try self.sponsors(until: .action.adding("on"))
      } else if acceptClause("on") {
        question.proposal = try proposal()
      } else if isVote, let sponsors = try requesters() {
        question.vote?.requestedBy = sponsors
      } else if isVote, let kind = try majority() {
        question.vote?.majority = kind
      } else {
        throw missing(
          isVote
            ? "“proposed by”, “on” and a draft, “at the request of” or “majority”"
            : "“proposed by”, or “on” and a draft")
      }
    }
    return question
  }

  /// `L.4 in favour peru`, `64 abstaining peru, chile`.
  mutating func intention() throws(LanguageError) -> Votes.Intention {
    let columns = here
    let version: Int
    if let number = acceptNumber() {
      version = number
    } else {
      let id = try proposal()
      guard let last = session.lastVote(on: id) else {
        throw fail(
          .unexpected, "No vote on \(id) is recorded.", at: columns,
          remedy: "Record the vote first, or name the event in which it stands: intended on 64 ….")
      }
      version = last
    }
    _ = accept("to")
    var side = acceptSide()?.side
    if side == nil, accept("abstain") { side = .abstaining }
    guard let stated = side else { throw missing("“in favour”, “against” or “abstaining”") }
    return .init(on: version, members: try voters(), side: stated)
  }
}
