import Proceedings
import ReferenceData

extension LineReader {
  /// The statement with the category of whoever speaks, read with the names of the line.
  func categorized(_ statement: Statement) -> Statement {
    session.categorized(statement, directory: names.directory)
  }
}

extension Session {
  /// The statement with the category of whoever speaks, if the record alone would not tell it: a minister, by title;
  /// an observer State; an organization of the directory.
  public func categorized(_ statement: Statement, directory: Directory) -> Statement {
    guard statement.category == nil, category(of: statement) != .groupOfStates,
      statement.speaker.standing == .delegation, let code = statement.speaker.participant
    else { return statement }
    var statement = statement
    if let title = statement.speaker.title, Session.isMinister(title) {
      statement.category = .minister
    } else if category(of: statement) == nil, !participants.members.isEmpty {
      statement.category = category(of: code, in: directory)
    }
    return statement
  }

  private func category(of code: ParticipantCode, in directory: Directory) -> SpeakerCategory? {
    switch directory.participant(code: code.rawValue) {
    case .state: .observerState
    case .organization(let organization): organization.category
    case .group, nil: nil
    }
  }

  /// Whether a title is that of a minister, and not of a deputy or of a diplomat of that rank.
  fileprivate static func isMinister(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }
    guard let index = words.firstIndex(of: "minister") else { return false }
    let before = index > 0 ? words[index - 1] : ""
    let after = index + 1 < words.count ? words[index + 1] : ""
    return !["vice", "deputy", "assistant"].contains(before)
      && !["counsellor", "plenipotentiary"].contains(after)
  }
}
