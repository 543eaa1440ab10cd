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

  /// The figures and names of a vote, as a line notes them.
  private struct NotedVote {
    var method: Vote.Method
    var figures: [Vote.Side: Int] = [:]
    var names: [Vote.Side: [ParticipantCode]] = [:]
    var absent: [ParticipantCode]?
    var notVoting: [ParticipantCode]?
    var absentFigure: Int?
    var notVotingFigure: Int?

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
      (vote.absentFigure, vote.notVotingFigure) = (absentFigure, notVotingFigure)
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
      } else if let figure = acceptFigure(before: "absent") {
        noted.absentFigure = figure
      } else if let figure = acceptFigure(before: "not", "voting")
        ?? acceptFigure(before: "not", "participating")
      {
        noted.notVotingFigure = figure
      } else if acceptClause("absent") {
        if let figure = acceptNumber() {
          noted.absentFigure = figure
        } else {
          noted.absent = try voters(after: noted.absent)
        }
      } else if acceptClause("not", "voting") || acceptClause("not", "participating") {
        if let figure = acceptNumber() {
          noted.notVotingFigure = figure
        } else {
          noted.notVoting = try voters(after: noted.notVoting)
        }
      } else {
        return
      }
    }
  }

  private mutating func voters(after known: [ParticipantCode]?) throws(LanguageError) -> [ParticipantCode] {
    (known ?? []) + (try voters())
  }

  /// A number that these words follow, with a comma before it or without: `12 absent`.
  private mutating func acceptFigure(before words: String...) -> Int? {
    let comma = peek()?.kind == .comma ? 1 : 0
    guard sees(words, ahead: comma + 1) else { return nil }
    position += comma
    guard let figure = acceptNumber() else {
      position -= comma
      return nil
    }
    position += words.count
    return figure
  }

  mutating func voters() throws(LanguageError) -> [ParticipantCode] {
    try participants(.states, until: .action).map(\.participantCode)
  }

  /// Reads these words, with a comma before them or without.
  mutating func acceptClause(_ words: String...) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    guard sees(words, ahead: comma) else { return false }
    position += comma + words.count
    return true
  }

  mutating func acceptSide() -> (side: Vote.Side, words: String)? {
    if acceptClause("in", "favour") { return (.inFavour, "in favour") }
    if acceptClause("against") { return (.against, "against") }
    if acceptClause("abstaining") { return (.abstaining, "abstaining") }
    return nil
  }
}
