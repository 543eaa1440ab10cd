import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a statement begins.
  static let statement = Stops(
    "introductory", "opening", "address", "closing", "for", "also for", "on behalf of", "also on behalf of",
    "and separately", "aligned",
    "by video",
    "before", "after", "reporting on", "on website", "explaining", "dissociating", "not as inscribed",
    "introducing", "presenting", "reading", "keynote", "answering questions", "concluding remarks",
    "as state concerned",
    "as country concerned"
  ).adding(LineReader.entryPhrases)
}

extension LineReader {
  /// The statement that the clauses up to the end of the line make of a speaker.
  mutating func statement(by speaker: Speaker, for purpose: Purpose?) throws(LanguageError) -> Statement {
    var statement = Statement(speaker: speaker)
    var purpose = purpose
    while !atEnd {
      let hadComma = acceptComma()
      if hadComma, atEnd { throw missing("what the comma announces") }
      let columns = here
      if let part = acceptPart() {
        statement.part = part
      } else if accept("introducing") {
        statement.introduces = try introduced()
        purpose = purpose ?? .introductory
      } else if accept("presenting") {
        statement.introduces = try introduced()
        statement.isPresentation = true
        purpose = purpose ?? .introductory
      } else if accept("reading") {
        _ = accept("out")
        statement.reads = try quoted("what is read out, such as “a message from …”,")
      } else if let stated = try statementPurpose() {
        guard purpose == nil else {
          throw fail(
            .twice, "The line says twice what the statement is for.", at: columns, remedy: "Leave one out.")
        }
        purpose = stated
      } else if let behalf = try behalf(until: .statement) {
        statement.onBehalfOf.append(behalf)
      } else if accept("aligned") {
        statement.aligned += try participants(until: .statement).map(\.participantCode)
      } else if accept("by", "video") {
        statement.mode = .video
      } else if accept("on", "website") {
        statement.isOnWebsite = true
      } else if accept("explaining") {
        statement.explanation = try explanation()
      } else if accept("dissociating") {
        statement.dissociates = true
        statement.dissociatesFrom = try dissociation()
      } else if !list.isAdmitted, accept("not", "as", "inscribed") {
        isAsInscribed = false
      } else if try !acceptEntryClause(&statement) {
        throw unknownClause()
      }
    }
    statement.purpose = purpose ?? .item
    return inCategory(statement)
  }

  /// The statement with its category, unless the entry on a list from which it is made tells that.
  private func inCategory(_ statement: Statement) -> Statement {
    guard isAsInscribed, !list.isAdmitted, let called = session.entry(calledBy: statement, at: time) else {
      return categorized(statement)
    }
    let inscribed = called.entry.statement
    if statement.speaker.title == nil, statement.onBehalfOf.isEmpty { return statement }
    var whole = statement
    whole.speaker.title = statement.speaker.title ?? inscribed.speaker.title
    if statement.onBehalfOf.isEmpty { whole.onBehalfOf = inscribed.onBehalfOf }
    var statement = statement
    statement.category = categorized(whole).category
    return statement
  }

  private func unknownClause() -> LanguageError {
    let clauses = [
      "introductory", "opening", "address", "closing", "for", "also for", "and separately for", "aligned",
      "by video", "before", "after", "reporting on group", "reporting on workshop", "on website",
      "explaining vote", "explaining position", "dissociating", "not as inscribed", "introducing",
      "presenting", "reading", "keynote",
      "answering questions", "concluding remarks", "as state concerned",
    ]
    return fail(
      .unexpected, "“\(peek()?.shown ?? "")” begins no clause.",
      remedy: "Clauses begin with \(clauses.map { "“\($0)”" }.joined(separator: ", ")).", nearest: clauses)
  }

  /// The documents that a statement introduces: symbols, or what they are called between quotation marks.
  private mutating func introduced() throws(LanguageError) -> [String] {
    try list(until: .statement) { reader throws(LanguageError) in
      if let words = reader.acceptQuoted() { return words }
      return try reader.printedSymbol()
    }
  }

  private mutating func acceptPart() -> Statement.Part? {
    if accept("keynote") {
      _ = accept("address") || accept("speech")
      return .keynote
    }
    if accept("answering", "questions") { return .answering }
    if accept("concluding", "remarks") { return .concluding }
    return accept("as", "state", "concerned") || accept("as", "country", "concerned") ? .concerned : nil
  }

  private mutating func explanation() throws(LanguageError) -> Statement.Explanation {
    if accept("position") { return .position }
    guard accept("vote") else { throw missing("“vote” or “position”") }
    return .vote
  }

  private mutating func statementPurpose() throws(LanguageError) -> Purpose? {
    if accept("introductory") { return .introductory }
    if accept("opening") { return .opening }
    if accept("address") { return .address }
    if accept("closing") { return .closing }
    if accept("before") { return .beforeAction(try proposal()) }
    if accept("after") { return .afterAction(try proposal()) }
    if accept("reporting", "on", "workshop") { return .workshopReport }
    guard accept("reporting", "on") else { return nil }
    try require("group")
    let group = try quoted("the name of the group")
    try require("as")
    let office = try quoted("the office in the group")
    guard let word = peek()?.word, let pronoun = Pronoun(rawValue: word.lowercased()) else {
      throw missing("“her”, “his” or “their”")
    }
    position += 1
    return .report(GroupReport(group: group, office: office, pronoun: pronoun))
  }

  /// On whose behalf, where such a clause begins here.
  mutating func behalf(until stops: Stops) throws(LanguageError) -> Behalf? {
    var behalf = Behalf()
    if accept("also", "for") || accept("also", "on", "behalf", "of") {
      behalf.also = true
    } else if accept("and", "separately", "for") {
      behalf.separately = true
    } else if !accept("for"), !accept("on", "behalf", "of") {
      return nil
    }
    behalf.asGroupOfCountries = accept("group", "of", "countries")
    let start = here.lowerBound
    let named = try participants(behalf.asGroupOfCountries ? .delegations : .anybody, until: stops)
    guard named.contains(where: \.isGroup) else {
      behalf.states = named.map(\.participantCode)
      return behalf
    }
    guard let group = named.first, named.count == 1 else {
      throw fail(
        .participant, "A group with a name stands alone in its clause.",
        at: start..<(peek()?.columns.lowerBound ?? end),
        remedy: "Give it a clause of its own, and the others another: for g77 also for uganda.")
    }
    behalf.group = group.participantCode
    return behalf
  }
}

extension Participant {
  /// Whether this is a group of States, or of institutes.
  public var isGroup: Bool {
    switch self {
    case .group: true
    case .state, .organization: false
    }
  }
}
