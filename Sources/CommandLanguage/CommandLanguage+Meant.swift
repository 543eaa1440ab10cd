import Proceedings
import ReferenceData

/// Lines as they are typed in the room: a name alone, or a name and a letter.
extension CommandLanguage {
  /// Reads a line. One that begins with no command inscribes whoever it names on the list in use.
  public func parseMeant(
    _ line: String, now: RoomTime, paragraphs: @escaping Paragraphs = { _ in nil },
    standsAlone: @escaping (String) -> Bool = { _ in false }
  ) throws(LanguageError) -> ParsedCommand? {
    do {
      return try parse(line, now: now, paragraphs: paragraphs, standsAlone: standsAlone)
    } catch {
      guard error.kind == .unknownCommand, let meant = meant(by: line, from: error.columns.lowerBound) else {
        throw error
      }
      do {
        return try parse(meant, now: now, paragraphs: paragraphs)
      } catch let other {
        throw nearer(error, other, line)
      }
    }
  }

  /// Whom a line inscribes that consists of no more than a word and has a name in it that few would mean; nil if it
  /// says more, or somebody who was heard of in the session, or is meant by the word and nobody else.
  public func doubtful(_ line: String) -> Participant? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let word = words.first, words.count == 1, word.allSatisfy(\.isLetter),
      Keyword.beginning([word.lowercased()]) == nil, Keyword.everyday([word.lowercased()]) == nil,
      let participant = names.meant(by: String(word), among: .delegations),
      case .organization(let organization) = participant, !isKnown(participant.participantCode)
    else { return nil }
    let isOfUnitedNations =
      switch organization.category {
      case .unitedNations, .regionalIntegration: true
      default: false
      }
    let isItsCode = FoldedName(organization.code).text == FoldedName(String(word)).text
    return isOfUnitedNations && isItsCode ? nil : participant
  }

  /// Whether somebody has spoken, waits, or was made known in the session.
  private func isKnown(_ code: ParticipantCode) -> Bool {
    session.participants.registered.contains { $0.code == code }
      || session.floor.statements.contains { $0.statement.speaker.participant == code }
      || session.agenda.items.contains { item in
        session.lists.on(item.number).contains { $0.list.place(of: code) != nil }
      }
  }

  /// The line as a command, for one that begins in a column with a name; nil if it begins with none.
  private func meant(by line: String, from column: Int) -> String? {
    let names = String(line.dropFirst(column))
    guard names.first?.isLetter == true, !directory.isShortCode(names) else { return nil }
    let beginning = line.prefix(column)
    if let short = ShortLine(names, in: self) { return beginning + short.line }
    let isPlaced = CommandLanguage.listKinds.contains { names.lowercased().contains(" on \($0.words)") }
    let clause = isPlaced || names.contains("#") ? "" : session.currentList.clause
    return "\(beginning)inscribe \(names)\(clause)"
  }

  /// Chooses between two errors of a line, read as a command and read as a name: the one that helps more.
  private func nearer(_ asCommand: LanguageError, _ asName: LanguageError, _ line: String) -> LanguageError {
    let rest = line.dropFirst(asCommand.columns.lowerBound)
    let word = rest.prefix { !$0.isWhitespace && $0 != "," }
    switch names.lookup(String(word)) {
    case .found, .ambiguous: return asName
    case .unknown(let nearest):
      guard asName.kind == .unknownParticipant, !(nearest.isEmpty && asName.nearest.isEmpty) else {
        return asCommand
      }
      if asCommand.nearest.isEmpty { return asName }
      guard !nearest.isEmpty, word.count == rest.count else { return asCommand }
      var both = asCommand
      let shown = nearest.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
      both.remedy += " Or was this meant: \(shown)?"
      both.nearest += nearest.map(\.name)
      return both
    }
  }
}
