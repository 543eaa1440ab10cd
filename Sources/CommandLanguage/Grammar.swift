import Proceedings
import ReferenceData

extension LineReader {
  /// The command that the rest of the line is.
  mutating func command() throws(LanguageError) -> Session.Command {
    let words = tokens[position...].prefix(4).prefix { $0.small != nil }.compactMap(\.small)
    guard let (keyword, count) = Keyword.beginning(words) ?? everyday(words) else {
      throw unknownCommand(words.first)
    }
    self.keyword = keyword
    position += count
    let command = try read(keyword)
    try finish()
    return command
  }

  /// The command in everyday words, unless all of the line is the name of somebody.
  private func everyday(_ words: [String]) -> (keyword: Keyword, count: Int)? {
    let all = tokens[position...].map(\.shown).joined(separator: " ")
    return names.directory.isWhole(all) && words.count > 1 ? nil : Keyword.everyday(words)
  }

  private func unknownCommand(_ word: String?) -> LanguageError {
    guard let word else {
      return fail(
        .unknownCommand, "A command begins with a word, not with “\(peek()?.shown ?? "")”.",
        remedy: "Begin it with what happened, such as floor uganda.")
    }
    let near = Keyword.near(word)
    let shown = near.map { "“\($0.text)”" }.joined(separator: ", ")
    let isBeginning = near.contains { $0.words.first == word }
    return LanguageError(
      .unknownCommand,
      isBeginning ? "What follows “\(word)” is not understood." : "“\(word)” is no command.", at: here,
      remedy: near.isEmpty
        ? "To see the commands: help."
        : "Was one of these meant: \(shown)?",
      form: near.first?.form, example: near.first?.examples(in: session).first, nearest: near.map(\.text))
  }

  private mutating func read(_ keyword: Keyword) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .before(let keyword): try before(keyword)
    case .meetings(let keyword): try meeting(keyword)
    case .floor(let keyword): try floor(keyword)
    case .lists(let keyword): try lists(keyword)
    case .proposals(let keyword): .proposals(try proposals(keyword))
    case .actions(.voteOn) where peek()?.quoted != nil: .votes(.decide(try question(isVote: true)))
    case .actions(let keyword): .proposals(try actions(keyword))
    case .order(let keyword): try order(keyword)
    case .motions(let keyword): try motions(keyword)
    case .report(let keyword): .reportWork(try report(keyword))
    case .record(.undo): try undoing()
    case .record(.redo): .undo(version: session.lastTakenBack ?? 0)
    case .record(.correct): try correction()
    }
  }
}

// MARK: - Meetings

extension LineReader {
  private mutating func meeting(_ keyword: Keyword.Meetings) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .openMeeting: return .meetings(.openMeeting(try meetingOpening()))
    case .closeMeeting:
      let reason = try reason()
      _ = acceptComma()
      return .meetings(.closeMeeting(reason: reason, decidedBy: try acceptDecision()))
    case .suspendMeeting:
      let until = accept("until") ? try timeOfDay(on: time.day) : nil
      return .meetings(.suspendMeeting(reason: try reason(), until: until))
    case .resumeMeeting: return .meetings(.resumeMeeting)
    case .openSession: return .meetings(.openSession(try presider(after: "by")))
    case .closeSession: return .meetings(.closeSession(try sessionClosing()))
    case .suspendSession: return .meetings(.suspendSession(try sessionSuspension()))
    case .resumeSession: return .meetings(.resumeSession(try sessionResumption()))
    case .informalMeeting: return .meetings(.recordInformal(try informalMeeting("informal meeting")))
    case .informalConsultations:
      return .meetings(.recordInformal(try informalMeeting("informal consultations")))
    case .adoptAgenda: return .agenda(.adopt(.init(asAmended: accept("as", "amended"))))
    case .approveWork: return .agenda(.approveWork(try organizationOfWork()))
    case .takeUp: return .meetings(.takeUp(try takingUp()))
    case .conclude: return .meetings(.conclude)
    }
  }
}

// MARK: - The report and the record

extension LineReader {
  private mutating func report(_ keyword: Keyword.Report) throws(LanguageError) -> ReportWork.Command {
    switch keyword {
    case .summary: return .enterSummary(try summary())
    case .paragraph: return .write(try freeParagraph())
    case .reword:
      let (name, drafted) = try paragraph()
      _ = acceptComma()
      let text = try quoted("the new text")
      return .reword(.init(paragraph: name, text: text, insteadOf: drafted))
    case .restore: return .restoreWording(.init(paragraph: try paragraph().name))
    case .join: return .join(.init(paragraph: try joined()))
    case .omitParagraph:
      let (name, drafted) = try paragraph()
      return .leaveOut(.init(paragraph: name, text: "", insteadOf: drafted))
    case .moveParagraph: return .reword(try moving())
    case .circulateChapter:
      let chapter = try chapter()
      try require("as")
      return .circulate(.init(chapter: chapter, symbol: try symbol()))
    case .introduceReport:
      let office = accept("by") ? try office() : session.reporting
      return .introduce(.init(by: office, holder: acceptHolder(of: office)))
    case .amendParagraph:
      let (name, drafted) = try paragraph()
      _ = acceptComma()
      return .amend(.init(paragraph: name, text: try quoted("the new text"), insteadOf: drafted))
    case .adoptChapter: return .adoptChapter(try chapterAdoption())
    }
  }

  /// A paragraph at another place, in the words that it has.
  private mutating func moving() throws(LanguageError) -> ReportWork.Rewording {
    let (name, drafted) = try paragraph()
    let side: ReportWork.Beside.Side = accept("before") ? .before : .after
    if side == .after { try require("after") }
    let beside = ReportWork.Beside(side, try paragraph().name)
    var moved =
      session.reportWork.rewording(of: name)?.fact
      ?? ReportWork.Rewording(paragraph: name, text: drafted, insteadOf: drafted)
    moved.beside = beside
    return moved
  }

  private mutating func summary() throws(LanguageError) -> ReportWork.Summary {
    try require("item")
    var place = ReportWork.Place(item: try number("the number of an item"))
    if let letter = acceptLetter() { place.subitem = letter }
    if accept("panel") { place.panel = try number("the number of the panel under the item") }
    if accept("chair") { place.part = .chairSummary } else if accept("action") { place.part = .action }
    return ReportWork.Summary(place: place, paragraphs: try quotedParagraphs())
  }

  /// Paragraphs of a drafter's own, with their place where the line names one.
  private mutating func freeParagraph() throws(LanguageError) -> ReportWork.FreeParagraph {
    var written = ReportWork.FreeParagraph(paragraphs: [])
    if accept("under") || sees("item") {
      _ = accept("agenda")
      try require("item")
      let reference = try itemReference()
      (written.item, written.subitem) = (reference.item, reference.subitems.first)
    } else if peek()?.word != nil {
      written.section = try reportSection()
    }
    _ = acceptComma()
    written.paragraphs = try quotedParagraphs()
    return written
  }

  private mutating func reportSection() throws(LanguageError) -> ReportWork.FreeParagraph.Section {
    typealias Section = ReportWork.FreeParagraph.Section
    // The chapter as a whole: what belongs to no other section of it.
    if accept("organization") { return .agenda }
    guard let section = Section.allCases.first(where: { sees($0.rawValue) }) else {
      let names = Section.allCases.map(\.rawValue) + ["organization"]
      throw fail(
        .word, "“\(peek()?.shown ?? "")” is no section of the report.",
        remedy: "Use “item” and its number, or one of \(names.joined(separator: ", ")).", nearest: names)
    }
    position += 1
    return section
  }

  private mutating func quotedParagraphs() throws(LanguageError) -> [String] {
    var paragraphs = [try quoted("a paragraph")]
    while !atEnd {
      _ = acceptComma()
      paragraphs.append(try quoted("a paragraph"))
    }
    return paragraphs
  }

  /// A letter in brackets, counted from 0.
  mutating func acceptLetter() -> Int? {
    guard let letter = peek()?.word.flatMap(LineReader.letter) else { return nil }
    position += 1
    return letter
  }

  mutating func paragraph() throws(LanguageError) -> (name: String, draftedText: String) {
    let columns = here
    let text = try text("the number of a paragraph, or its name")
    guard let found = paragraphs(text) else {
      throw fail(
        .paragraph, "The report as it now stands has no paragraph “\(text)”.", at: columns,
        remedy: "Look it up in the report: its number stands before it, its name by report --explain.")
    }
    return found
  }

  /// The name of a paragraph that can be joined to the one before.
  private mutating func joined() throws(LanguageError) -> String {
    let columns = here
    let name = try paragraph().name
    guard !standsAlone(name) else {
      throw fail(
        .paragraph, "No paragraph stands before this one in its section, to which it could be joined.",
        at: columns, remedy: "Name the second of two paragraphs that follow each other.")
    }
    return name
  }

  private static let rest = ["what", "rests", "on", "it"]

  private mutating func undoing() throws(LanguageError) -> Session.Command {
    guard !atEnd else { return .undo(version: nil) }
    let version = try number("the number of an event")
    guard accept("and") else { return .undo(version: version) }
    for word in Self.rest { try require(word) }
    return .undo(version: version, withWhatRestsOnIt: true)
  }

  /// Takes “and undo what rests on it” off the end of the line.
  private mutating func acceptRest() -> Bool {
    let clause = ["and", "undo"] + Self.rest
    let last = tokens.suffix(clause.count)
    guard last.startIndex >= position, last.map(\.small) == clause else { return false }
    end = last.first?.columns.lowerBound ?? end
    tokens.removeLast(clause.count)
    return true
  }

  private mutating func correction() throws(LanguageError) -> Session.Command {
    let withRest: Bool? = acceptRest() ? true : nil
    let version = try number("the number of an event")
    let happened = session.history.first { $0.moment.version == version }?.moment.time ?? time
    let newTime = accept("at") ? try timeOfDay(on: happened.day) : nil
    if newTime != nil, atEnd {
      return .correct(version: version, as: nil, time: newTime, withWhatRestsOnIt: withRest)
    }
    guard !atEnd else { throw missing("what the event is to be read as, or “at” and the time of it") }
    guard !sees("correct") || sees("correct", "draft"), !sees("undo") else {
      throw fail(
        .unexpected, "An event cannot be corrected into a change of the record.",
        remedy: "Undo it by its number instead: undo \(version).")
    }
    var rest = LineReader(
      tokens: tokens, position: position, end: end, time: newTime ?? happened, session: session,
      names: names, paragraphs: paragraphs, standsAlone: standsAlone)
    let command = try rest.command()
    position = rest.position
    return .correct(version: version, as: command, time: newTime, withWhatRestsOnIt: withRest)
  }

  /// A time, on that day where no other is named.
  mutating func timeOfDay(on day: Day) throws(LanguageError) -> RoomTime {
    let columns = here
    guard !atEnd else { throw missing("a time of day") }
    let (written, count) = try WrittenTime.read(Array(tokens[position...]))
    guard let clock = written.clock, let found = RoomTime(day: written.day ?? day, clock: clock) else {
      throw .badTime(peek()?.shown ?? "", at: columns)
    }
    position += count
    return found
  }
}
