import Proceedings
import ReferenceData
import Views

/// How boards name whoever speaks.
extension PageNames {
  /// The length from which a name gives way to an abbreviation where there is little room.
  private static let longName = 24

  /// What a screen reader is told of a change of the board: who has the floor, or why nobody has.
  func announcement(of board: SpeakersBoard) -> String {
    if let statement = board.statement { return "\(words(.hasFloor)): \(plainSpeaker(statement.speaker))" }
    return standing(board.sitting) ?? words(.nobodyHasFloor)
  }

  /// Why nobody can have the floor; nil while a meeting goes on.
  func standing(_ sitting: SpeakersBoard.Sitting) -> String? {
    switch sitting {
    case .notBegun: words(.notBegun)
    case .open: nil
    case .suspended: words(.suspended)
    case .adjourned: words(.adjourned)
    case .closed: words(.sessionClosed)
    }
  }

  /// The abbreviation of a participant with a long name; nil if its name is short, or it has none.
  private func abbreviation(_ code: ParticipantCode) -> String? {
    switch directory.participant(code: code.rawValue) {
    case .organization(let organization) where organization.name.count > Self.longName:
      organization.abbreviation
    case .group(let group) where group.name.count > Self.longName: group.short
    case .state, .organization, .group, nil: nil
    }
  }

  /// The name in a line that has little room.
  private func shortName(_ code: ParticipantCode) -> HTML { abbreviation(code).map(english) ?? name(code) }

  /// Whoever speaks in one line: the delegation, and for whom.
  func inLine(_ statement: Statement) -> HTML {
    let speaker = statement.speaker
    let own = [speaker.title, speaker.name].compactMap { $0 }.first.map(english)
    let isOfficer = speaker.standing == .officer
    let name = isOfficer ? own : speaker.participant.map(shortName) ?? own
    let codes = statement.onBehalfOf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }
    let behalf: HTML =
      codes.isEmpty
      ? .nothing : " <span class=\"behalf\">\(codes.map(shortName).joined(separator: ", "))</span>"
    return (name ?? .nothing) + behalf
  }

  /// The name that stands in large letters, and the lines below it: for whom, which person, and how.
  func headline(_ statement: Statement) -> (name: HTML, below: [HTML]) {
    let speaker = statement.speaker
    var person = [speaker.name, speaker.title].compactMap { $0 }
    var below: [HTML] = []
    let name: HTML
    if let code = speaker.participant, speaker.standing != .officer {
      name = shortName(code)
      if abbreviation(code) != nil { below.append(self.name(code)) }
    } else {
      // An officer is known by the office, others by their names.
      name = (speaker.standing == .ownName ? person.first : person.last).map(english) ?? .nothing
      if !person.isEmpty { person.remove(at: speaker.standing == .ownName ? 0 : person.count - 1) }
    }
    if let behalf = behalf(statement) { below.append(behalf) }
    if !person.isEmpty { below.append(person.map(english).joined(separator: ", ")) }
    if let manner = manner(statement) { below.append("\(text: manner)") }
    return (name, below)
  }
}
