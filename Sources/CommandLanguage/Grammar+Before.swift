import Proceedings
import ReferenceData

extension LineReader {
  mutating func before(_ keyword: Keyword.Before) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .convene: .arrangements(.convene(try convening()))
    case .deadline: .arrangements(.setProposalDeadline(.init(day: try day("the last day"))))
    case .arrangements: .arrangements(.shareArrangements(.init(day: try day("the day"))))
    case .planMeeting: .arrangements(.plan(try plannedMeeting()))
    case .cancelPlan: .arrangements(.cancelPlan(.init(from: try timeOfDay(on: time.day))))
    case .consultations: .arrangements(.holdConsultations(try consultations()))
    case .members: .participants(.nameMembers(try namedMembers()))
    case .endMembership:
      .participants(.endMembership(try participants(.states, until: Stops()).map(\.participantCode)))
    case .participant: .participants(.register(try registration()))
    case .attended: .participants(.listAttendees(try attendees()))
    case .attendance: .participants(.recordAttendance(try attendance()))
    case .openElection: .bureau(.openElection(.init(day: time.day)))
    case .elect: .bureau(.elect(try election()))
    case .extendedBureau: .bureau(.recordExtendedMeeting(.init(day: try day("the day of the meeting"))))
    case .provisionalAgenda: .agenda(.issueProvisional(try provisional()))
    case .item: .agenda(try item())
    case .document: .agenda(.listDocument(try document()))
    case .listOfDocuments: .agenda(.nameListOfDocuments(.init(symbol: try symbol())))
    }
  }

  private mutating func convening() throws(LanguageError) -> Arrangements.Convening {
    let kind = acceptSessionKind()
    let session = try number("the number of the session")
    let kindAfter = acceptSessionKind()
    _ = accept("session")
    let isOfSpecialCharacter = accept("of", "a", "special", "character")
    let called = accept("called") ? try quoted("what the session is called") : nil
    try require("in")
    let place = try place()
    let (first, last) = try days()
    var convening = Arrangements.Convening(session: session, from: first, to: last, place: place)
    convening.kind = isOfSpecialCharacter ? .ofSpecialCharacter : kind ?? kindAfter
    convening.called = called
    while !atEnd {
      _ = acceptComma()
      if sees("and", "from") || sees("and", "on") || sees("from") || sees("on") {
        _ = accept("and")
        let (from, to) = try days()
        convening.further = (convening.further ?? []) + [.init(from: from, to: to)]
      } else if accept("first", "meeting") {
        convening.firstMeeting = try number("the number of the first meeting")
      } else if accept("consultations") {
        convening.consultationsOn = try day("the day of the consultations")
      } else if accept("agreed", "at", "session") {
        let earlier = try number("the number of the session")
        try require("reconvened")
        let (from, to) = try period()
        convening.agreed = .init(session: earlier, from: from, to: to)
      } else if accept("to", "be", "reconvened") {
        let (from, to) = try period()
        convening.reconvening = .init(session: session, from: from, to: to)
      } else {
        throw missing(
          "“and from”, “first meeting”, “consultations”, “agreed at session” or “to be reconvened”")
      }
    }
    return convening
  }

  private mutating func acceptSessionKind() -> Arrangements.Convening.Kind? {
    if accept("emergency", "special") { return .emergencySpecial }
    for kind in Arrangements.Convening.Kind.allCases where sees(kind.rawValue) {
      position += 1
      return kind
    }
    return nil
  }

  /// A stretch of days: `from DAY to DAY`, `on DAY`.
  mutating func days() throws(LanguageError) -> (from: Day, to: Day) {
    if accept("on") {
      let only = try day("the day")
      return (only, only)
    }
    try require("from")
    return try period()
  }

  private mutating func period() throws(LanguageError) -> (from: Day, to: Day) {
    let first = try day("the first day")
    try require("to")
    return (first, try day("the last day"))
  }

  private mutating func place() throws(LanguageError) -> String {
    if let place = acceptQuoted() { return place }
    var words: [String] = []
    while !sees("from"), !(sees("on") && peek(1)?.word.flatMap { Day($0) } != nil), let word = peek()?.word {
      words.append(word)
      position += 1
    }
    guard !words.isEmpty else { throw missing("the city") }
    return words.joined(separator: " ")
  }

  private mutating func consultations() throws(LanguageError) -> Arrangements.Consultations {
    var held = Arrangements.Consultations(
      chairedBy: try office(), reviewedDrafts: false, organizationalMatters: false)
    while !atEnd {
      _ = acceptComma()
      if accept("reviewed", "drafts") {
        held.reviewedDrafts = true
      } else if accept("organizational", "matters") {
        held.organizationalMatters = true
      } else {
        throw missing("“reviewed drafts” or “organizational matters”")
      }
    }
    return held
  }

  private mutating func registration() throws(LanguageError) -> Participants.Registration {
    let columns = here
    let code = try word("the code of the organization").uppercased()
    if let taken = Directory.standard.participant(code: code) {
      throw fail(
        .twice, "\(code) already stands for \(taken.inSentence).", at: columns, remedy: "Use another code.")
    }
    let name = try quoted("the name of the organization")
    _ = acceptComma()
    let category = try category()
    _ = acceptComma()
    let article = accept("article") ? try text("the article") : ""
    return .init(code: ParticipantCode(code), name: name, article: article, category: category)
  }

  private mutating func category() throws(LanguageError) -> SpeakerCategory {
    let all = SpeakerCategory.organizations
    let columns = here
    var words: [String] = []
    while words.count < 3, !sees("article"), let word = peek()?.word {
      words.append(word.lowercased())
      position += 1
      if let category = all.first(where: { $0.rawValue == words.joined(separator: "-") }) { return category }
    }
    guard !words.isEmpty else { throw missing("the category of the organization") }
    throw fail(
      .word, "“\(words.joined(separator: " "))” is no category of organizations.", at: columns,
      remedy: "Use one of \(all.map(\.rawValue).joined(separator: ", ")).", nearest: all.map(\.rawValue))
  }
}

// MARK: - The agenda

extension LineReader {
  private mutating func provisional() throws(LanguageError) -> Agenda.Provisional {
    let symbol = try symbol()
    guard accept("approved", "in", "decision") else { return .init(symbol: symbol) }
    var words = [try text("the number of the decision")]
    while let word = peek()?.word {
      words.append(word)
      position += 1
    }
    return .init(symbol: symbol, approvedInDecision: words.joined(separator: " "))
  }

  mutating func item() throws(LanguageError) -> Agenda.Command {
    let number = try number("the number of the item")
    if let letter = acceptLetter() {
      let title = LineReader.title(try quoted("the title of the sub-item"))
      return .addSubitem(.init(item: number, letter: Agenda.letter(letter), title: title))
    }
    var item = Agenda.Item(number: number, title: LineReader.title(try quoted("the title of the item")))
    while !atEnd {
      _ = acceptComma()
      if accept("under") {
        item.mandate = try quoted("the mandate")
      } else if let kind = acceptKind() {
        item.kind = kind
      } else {
        let kinds = LineReader.kinds.map { "“\($0.words)”" }.joined(separator: ", ")
        throw fail(
          .word, "“\(peek()?.shown ?? "")” is no kind of item.", remedy: "Use one of \(kinds), or “under”.")
      }
    }
    return .listItem(item)
  }

  /// A title without the full stop, colon or semicolon that it has on a printed agenda.
  private static func title(_ text: String) -> String {
    text.last.map { ".:;".contains($0) } == true ? String(text.dropLast()) : text
  }

  private static let kinds: [(words: String, kind: Agenda.Kind)] = [
    ("election", .election), ("organization", .organization), ("general debate", .generalDebate),
    ("thematic discussion", .thematicDiscussion), ("provisional agenda", .provisionalAgenda),
    ("other business", .otherBusiness), ("adoption of report", .adoptionOfReport),
  ]

  private mutating func acceptKind() -> Agenda.Kind? {
    for (text, kind) in LineReader.kinds {
      let words = text.split(separator: " ").map(String.init)
      guard sees(words) else { continue }
      position += words.count
      return kind
    }
    return nil
  }

  private mutating func document() throws(LanguageError) -> Agenda.Document {
    // A letter or an oral report may have no symbol.
    let symbol = peek()?.quoted == nil ? try printedSymbol() : ""
    let title = try quoted("the title of the document")
    _ = acceptComma()
    try require("for")
    _ = accept("items") || accept("item")
    let items = try itemReferences(until: Stops())
    return Agenda.Document(
      symbol: symbol, title: title, items: items.map(\.item), subitems: items.subitems)
  }
}
