import Proceedings
import ReferenceData

/// What the clauses of a line say about the list, beside the statement.
struct ListClauses {
  var isAdmitted = false
  var item: Int?
  var kind: SpeakersList.Kind?
  var withConsent: Bool?
  var replyAt: SpeakersList.ReplyTime?
}

extension Stops {
  /// The words with which a clause on a place on a list begins.
  static let place = Stops("at", "before", "with", "by decision of", "item")
    .adding(CommandLanguage.listKinds.map { "on \($0.words)" })

  func adding(_ phrases: [String]) -> Stops {
    Stops(phrases: self.phrases + phrases.map { $0.split(separator: " ").map(String.init) })
  }
}

extension CommandLanguage {
  /// The lists on an item, each by the words that name it.
  public static let listKinds: [(words: String, kind: SpeakersList.Kind)] = [
    ("general debate", .generalDebate), ("discussion", .discussion), ("panel", .panel),
    ("right of reply", .rightOfReply), ("points of order", .pointsOfOrder),
    ("explanations before", .explanationsBefore), ("explanations after", .explanationsAfter),
    ("closing statements", .closing),
  ]
}

extension LineReader {
  private static let languages = ["Arabic", "Chinese", "English", "French", "Russian", "Spanish"]

  /// Phrases with which a clause on the entry of a list begins.
  static let entryPhrases: [String] =
    ["online", "person", "limit", "with consent", "by decision of", "item", "at end of"]
    + CommandLanguage.listKinds.map { "on \($0.words)" } + languages.map { "in \($0.lowercased())" }
    + SpeakerCategory.allCases.map { "as \($0.rawValue)" }

  mutating func lists(_ keyword: Keyword.Lists) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .deadline:
      let last = try timeOfDay(on: time.day)
      return try onList { _ in .setDeadline(.init(time: last)) }
    case .place: return try placing()
    case .exchange:
      let (first, second) = try pair()
      return try onList { .exchange(.init(first: first, second: second, decidedBy: $0)) }
    case .passOver:
      let absent = atEnd || stops(at: .place) ? nil : try participant(until: .place).participantCode
      return try onList { .passOver(absent, decidedBy: $0) }
    case .reinstate:
      let delegation = try participant(until: .place).participantCode
      return try onList { .restore(.init(delegation: delegation, decidedBy: $0)) }
    case .changeEntry:
      let asked = try entry(by: try delegation(until: .statement), purpose: nil)
      guard case .list(var changed) = asked, case .inscribe(let entry) = changed.command else { return asked }
      changed.command = .change(entry)
      return .list(changed)
    case .wish, .grantWish, .declineWish: return try wish(keyword)
    case .requestReply:
      let speaker = try delegation(until: Stops.statement.adding("to"))
      let answered = accept("to") ? try number("the number of the event answered") : nil
      return try entry(by: speaker, purpose: .reply(to: answered), kind: .rightOfReply)
    case .limit: return .floor(.limit(try limits()))
    case .pause: return .floor(.pause)
    case .resume: return .floor(.resume)
    case .extend:
      let seconds = try duration()
      return .floor(.extend(.init(seconds: seconds, decidedBy: try acceptDecision() ?? session.presiding)))
    case .pointOfOrder: return .pointsOfOrder(.raise(try pointOfOrder()))
    case .ruling: return .pointsOfOrder(.rule(try ruling()))
    case .appeal:
      return .pointsOfOrder(.appeal(.init(delegation: try participant(until: Stops()).participantCode)))
    case .appealVote: return .pointsOfOrder(.putToVote(try appealVote()))
    case .withdrawPoint: return .pointsOfOrder(.withdrawPoint)
    case .withdrawAppeal: return .pointsOfOrder(.withdrawAppeal)
    }
  }

  // MARK: Which list

  /// What is asked of the list that the rest of the line names, with the office of whoever decides.
  mutating func onList(
    _ command: (_ decidedBy: String) -> SpeakersList.Command
  ) throws(LanguageError) -> Session.Command {
    var clauses = ListClauses()
    let decidedBy = try listClauses(&clauses)
    return listed(command(decidedBy ?? session.presiding), clauses)
  }

  /// Reads the clauses on a list until the line ends; whose decision it was, if they say so.
  mutating func listClauses(_ clauses: inout ListClauses) throws(LanguageError) -> String? {
    var decidedBy: String?
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if let office = try acceptDecision() {
        decidedBy = office
      } else if try !acceptList(&clauses) {
        throw unknownListClause()
      }
    }
    return decidedBy
  }

  private func listed(_ command: SpeakersList.Command, _ clauses: ListClauses) -> Session.Command {
    .list(.init(item: clauses.item, kind: clauses.kind ?? .discussion, command: command))
  }

  private mutating func acceptList(_ clauses: inout ListClauses) throws(LanguageError) -> Bool {
    if accept("item") {
      clauses.item = try number("the number of an item")
      return true
    }
    guard let kind = acceptListKind() else { return false }
    clauses.kind = kind
    return true
  }

  /// `on panel` and alike.
  mutating func acceptListKind() -> SpeakersList.Kind? {
    for (text, kind) in CommandLanguage.listKinds {
      let words = ["on"] + text.split(separator: " ").map(String.init)
      guard sees(words) else { continue }
      position += words.count
      return kind
    }
    return nil
  }

  private func unknownListClause() -> LanguageError {
    let lists = CommandLanguage.listKinds.map { "“on \($0.words)”" }.joined(separator: ", ")
    return fail(
      .unexpected, "“\(peek()?.shown ?? "")” begins no clause on a list.",
      remedy:
        "Clauses are “item” and its number, “by decision of the \(OwnWord.chair.text(in: session))”, \(lists).",
      nearest: CommandLanguage.listKinds.map(\.words))
  }

  /// Whose decision it was, where such a clause comes next.
  mutating func acceptDecision() throws(LanguageError) -> String? {
    guard accept("by", "decision", "of") else { return nil }
    _ = accept("the")
    if let body = session.body?.fact, accept(body.shortName.lowercased()) { return body.shortName }
    return try office()
  }

  // MARK: Entries

  /// An inscription by a delegation; what its statement is for tells the list where no clause does.
  mutating func entry(
    by speaker: Speaker, purpose: Purpose?, kind: SpeakersList.Kind? = nil
  ) throws(LanguageError) -> Session.Command {
    list = ListClauses(isAdmitted: true)
    let statement = try statement(by: speaker, for: purpose)
    guard let delegation = speaker.participant else { throw missing("the name of a delegation") }
    list.kind = list.kind ?? kind ?? LineReader.kind(for: statement.purpose)
    let entry = SpeakersList.Inscription(
      delegation: delegation, statement: LineReader.withoutDecision(statement), withConsent: list.withConsent,
      decidedBy: statement.decidedBy, replyAt: list.replyAt)
    return listed(.inscribe(entry), list)
  }

  /// The decision belongs to the entry, not to the statement.
  private static func withoutDecision(_ statement: Statement) -> Statement {
    var statement = statement
    statement.decidedBy = nil
    return statement
  }

  private static func kind(for purpose: Purpose) -> SpeakersList.Kind? {
    switch purpose {
    case .reply: .rightOfReply
    case .beforeAction: .explanationsBefore
    case .afterAction: .explanationsAfter
    case .closing: .closing
    case .item, .introductory, .opening, .address, .report, .workshopReport: nil
    }
  }

  /// Reads a clause on how somebody speaks or stands on a list, where one comes next.
  mutating func acceptEntryClause(_ statement: inout Statement) throws(LanguageError) -> Bool {
    if accept("online") {
      statement.mode = .online
    } else if accept("person") {
      statement.speaker.name = try quoted("the name of the person")
    } else if accept("limit") {
      statement.seconds = try duration()
    } else if let office = try acceptDecision() {
      statement.decidedBy = office
    } else if let language = LineReader.languages.first(where: { sees("in", $0.lowercased()) }) {
      position += 2
      statement.language = language
    } else if let category = SpeakerCategory.allCases.first(where: { sees("as", $0.rawValue) }) {
      position += 2
      statement.category = category
    } else if !list.isAdmitted, accept("item") {
      statement.item = try number("the number of an item")
    } else {
      return list.isAdmitted ? try acceptListClause() : false
    }
    return true
  }

  private mutating func acceptListClause() throws(LanguageError) -> Bool {
    if accept("with", "consent") {
      list.withConsent = true
    } else if accept("at", "end", "of", "meeting") {
      list.replyAt = .endOfMeeting
    } else if accept("at", "end", "of", "item") {
      list.replyAt = .endOfItem
    } else if accept("at", "end", "of", "day") {
      list.replyAt = .endOfDay
    } else {
      var clauses = list
      guard try acceptList(&clauses) else { return false }
      list = clauses
    }
    return true
  }

  // MARK: Places

  private mutating func placing() throws(LanguageError) -> Session.Command {
    let delegation = try participant(until: .place).participantCode
    if accept("before") {
      let other = try participant(until: .place).participantCode
      return try onList { .place(.init(delegation: delegation, before: other, decidedBy: $0)) }
    }
    try require("at")
    let place = try number("a place on the list")
    return try onList { .move(.init(delegation: delegation, place: place, decidedBy: $0)) }
  }
}
