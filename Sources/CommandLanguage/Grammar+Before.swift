import Proceedings
import ReferenceData

extension LineReader {
  mutating func before(_ keyword: Keyword.Before) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .convene: .arrangements(.convene(try convening()))
    case .deadline: .arrangements(.setProposalDeadline(.init(day: try day("the last day"))))
    case .arrangements: .arrangements(.shareArrangements(.init(day: try day("the day"))))
    case .consultations: .arrangements(.holdConsultations(try consultations()))
    case .members:
      .participants(.nameMembers(try participants(.states, until: Stops()).map(\.participantCode)))
    case .participant: .participants(.register(try registration()))
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
    let session = try number("the number of the session")
    try require("in")
    let place = try place()
    try require("from")
    let (first, last) = try period()
    var convening = Arrangements.Convening(session: session, from: first, to: last, place: place)
    while !atEnd {
      _ = acceptComma()
      if accept("consultations") {
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
        throw missing("“consultations”, “agreed at session” or “to be reconvened”")
      }
    }
    return convening
  }

  private mutating func period() throws(LanguageError) -> (from: Day, to: Day) {
    let first = try day("the first day")
    try require("to")
    return (first, try day("the last day"))
  }

  private mutating func place() throws(LanguageError) -> String {
    if let place = acceptQuoted() { return place }
    var words: [String] = []
    while !sees("from"), let word = peek()?.word {
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

  private mutating func attendance() throws(LanguageError) -> Participants.Attendance {
    var figures = Participants.Attendance(members: 0)
    guard sees("members") else { throw missing("“members” and their number") }
    while !atEnd {
      _ = acceptComma()
      if accept("list") {
        figures.list = try symbol()
      } else {
        try attendanceFigure(&figures)
      }
    }
    return figures
  }

  private mutating func attendanceFigure(_ figures: inout Participants.Attendance) throws(LanguageError) {
    let kinds: [(String, WritableKeyPath<Participants.Attendance, Int>)] = [
      ("members", \.members), ("states", \.otherStates), ("non-members", \.nonMemberStates),
      ("entities", \.unitedNationsEntities), ("institutes", \.institutes), ("igos", \.intergovernmental),
      ("ngos", \.nonGovernmental),
    ]
    guard let kind = kinds.first(where: { sees($0.0) }) else {
      throw missing("“members”, “states”, “non-members”, “entities”, “institutes”, “igos”, “ngos” or “list”")
    }
    position += 1
    figures[keyPath: kind.1] = try number("a number of \(kind.0)", from: 0)
  }

  private mutating func election() throws(LanguageError) -> Bureau.Officer {
    let office = try office()
    _ = acceptComma()
    let name = try quoted("the name of the person")
    _ = acceptComma()
    let columns = here
    let state = try participant(.states, until: Stops())
    guard case .state(let elected) = state, let group = elected.regionalGroup else {
      throw fail(
        .participant, "\(Naming.capitalised(state.inSentence)) belongs to no regional group.", at: columns,
        remedy: "An officer represents a Member State.")
    }
    return Bureau.Officer(
      office: office, name: name, state: state.participantCode, regionalGroup: group.rawValue)
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
    let symbol = try symbol()
    let title = try quoted("the title of the document")
    try require("for")
    _ = accept("items") || accept("item")
    let items = try list(until: Stops()) { reader throws(LanguageError) in
      try reader.number("the number of an item")
    }
    return Agenda.Document(symbol: symbol.description, title: title, items: items)
  }
}
