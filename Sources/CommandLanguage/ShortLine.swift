import Proceedings
import ReferenceData

/// A line of a name and a letter, or of a name and a group: `per m`, `jpn g77`.
public struct ShortLine: Sendable {
  /// The commands that a letter after a name stands for.
  public enum Letter: Character, Sendable, CaseIterable {
    case minister = "m"
    case video = "v"
    case online = "o"
    case reply = "r"
    case pointOfOrder = "p"
    case withdraw = "w"
    case floor = "f"
    case absent = "a"

    /// The words that say the same.
    var words: [String] {
      switch self {
      case .minister: ["m", "minister"]
      case .video: ["v", "video"]
      case .online: ["o"]
      case .reply: ["r", "reply"]
      case .pointOfOrder: ["p", "point"]
      case .withdraw: ["w", "withdraws"]
      case .floor: ["f", "floor"]
      case .absent: ["a", "absent"]
      }
    }

    /// The command on whoever is named before it.
    public var meaning: String {
      switch self {
      case .minister:
        "is inscribed, a minister speaking: by the title with which that delegation spoke before"
      case .video: "is inscribed, by video"
      case .online: "is inscribed, online"
      case .reply: "asks for the right of reply"
      case .pointOfOrder: "raises a point of order"
      case .withdraw: "leaves the list"
      case .floor: "is given the floor out of turn, as inscribed"
      case .absent: "is absent and goes to the end of the list"
      }
    }
  }

  /// The line in full.
  let line: String

  /// The line that is meant; nil if the text is a name as a whole, or no name and letter.
  init?(_ text: String, in language: CommandLanguage) {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, !text.contains(where: { ",\"“”#".contains($0) }),
      !language.directory.isWhole(text)
    else { return nil }
    if case .found = language.names.lookup(text) { return nil }
    var clauses: [String] = []
    var letter: Letter?
    while words.count > 1, let (clause, count, found) = ShortLine.last(of: words, language, letter) {
      words.removeLast(count)
      letter = found ?? letter
      if !clause.isEmpty { clauses.insert(clause, at: 0) }
    }
    let name = words.joined(separator: " ")
    guard letter != nil || !clauses.isEmpty, case .found(let participant) = language.names.lookup(name),
      Admitted.delegations.admits(participant)
    else { return nil }
    let title = letter == .minister ? language.session.title(of: participant.participantCode) : nil
    let isMinister = letter == .minister
    let said =
      ([title.map { "\(name), \"\($0)\"" } ?? name] + clauses).joined(separator: " ")
      + (isMinister && title == nil ? " as minister" : "")
    let list = language.session.currentList.clause
    line =
      switch letter {
      case nil, .minister, .video, .online: "inscribe \(said)\(list)"
      case .reply: "request reply \(said)"
      case .pointOfOrder: "point of order \(said)"
      case .withdraw: "withdraw \(said)\(list)"
      case .floor: "floor \(said)"
      case .absent: "pass over \(said)\(list)"
      }
  }

  /// The clause that the last words stand for, with their number, and the letter if they are one.
  private static func last(
    of words: [String], _ language: CommandLanguage, _ known: Letter?
  ) -> (clause: String, count: Int, letter: Letter?)? {
    let last = words[words.count - 1].lowercased()
    if known == nil, let letter = Letter.allCases.first(where: { $0.words.contains(last) }) {
      switch letter {
      case .video: return ("by video", 1, letter)
      case .online: return ("online", 1, letter)
      default: return ("", 1, letter)
      }
    }
    for count in (1...3).reversed() where count < words.count {
      let text = words.suffix(count).joined(separator: " ")
      guard language.directory.isWhole(text), case .found(let group) = language.names.lookup(text),
        group.isGroup
      else { continue }
      let hasFor = words.dropLast(count).last?.lowercased() == "for" && words.count > count + 1
      return ("for \(text)", hasFor ? count + 1 : count, nil)
    }
    return nil
  }
}

extension Session {
  /// The title with which a delegation spoke last, or stands on a list.
  func title(of delegation: ParticipantCode) -> String? {
    let spoken = floor.statements.reversed().lazy.map(\.statement.speaker)
      .first { $0.participant == delegation && $0.title != nil && $0.standing == .delegation }?.title
    if let spoken { return spoken }
    let all = agenda.items.flatMap { self.lists.on($0.number) }
    return all.lazy.flatMap(\.list.waiting).first {
      $0.delegation == delegation && $0.statement.speaker.title != nil
    }?.statement.speaker.title
  }
}
