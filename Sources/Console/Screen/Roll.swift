import CommandLanguage
import FoundationEssentials
import Proceedings
import ReferenceData

/// The members one after the other, and how each votes: a vote by roll-call or a recorded one as it is taken.
public struct Roll: Sendable, Equatable {
  /// How a member votes.
  enum Choice: Sendable, CaseIterable {
    case inFavour, against, abstaining, absent

    /// The key for it.
    var key: Character {
      switch self {
      case .inFavour: "+"
      case .against: "-"
      case .abstaining: "0"
      case .absent: "*"
      }
    }
    /// The words of the language for it.
    var words: String {
      switch self {
      case .inFavour: "in favour"
      case .against: "against"
      case .abstaining: "abstaining"
      case .absent: "absent"
      }
    }
  }

  /// The line before the names.
  let line: String
  /// The line behind them.
  let rest: String
  /// The members in the order in which they are called, with their names.
  let members: [(code: ParticipantCode, name: String)]
  var votes: [ParticipantCode: Choice] = [:]
  /// Who is called now.
  var current = 0
  /// The beginning of a name that is looked for.
  var sought = ""

  public static func == (left: Roll, right: Roll) -> Bool {
    (left.line, left.rest, left.votes, left.current, left.sought)
      == (right.line, right.rest, right.votes, right.current, right.sought)
  }

  private init(_ line: String, rest: String, from drawn: ParticipantCode?, in state: ConsoleState) {
    self.line = line
    self.rest = rest
    let sentence = state.sentence
    let sorted = state.session.participants.members.map { (code: $0, name: sentence.name($0)) }
      .sorted { FoldedName($0.name) < FoldedName($1.name) }
    let order = drawn.map { Vote.rollCall(of: sorted.map(\.code), from: $0) } ?? sorted.map(\.code)
    members = order.map { (code: $0, name: sentence.name($0)) }
  }

  /// The roll that a line asks for which ends where the names of a vote begin; nil for any other line.
  init?(_ line: String, in state: ConsoleState) {
    let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1, !state.session.participants.members.isEmpty else { return nil }
    var drawn: ParticipantCode?
    if let place = words.lastIndex(of: "from"), place > 0, words[place - 1] == "roll-call" {
      let name = words.dropFirst(place + 1).joined(separator: " ")
      guard let member = state.language.names.meant(by: name, among: .states) else { return nil }
      drawn = member.participantCode
    } else {
      guard ["roll-call", "recorded"].contains(words.last) || words.suffix(2) == ["recorded", "vote"] else {
        return nil
      }
    }
    self.init(line.trimmingWhitespace, rest: "", from: drawn, in: state)
  }

  /// The roll of a vote that was recorded, to be corrected; nil if the event is none, or its names do not tell all.
  init?(correcting version: Int, in state: ConsoleState) {
    guard let event = state.session.event(at: version),
      let voted = LineWriter(state.language).vote(in: event), voted.vote.notVoting == nil
    else { return nil }
    self.init("correct \(version) \(voted.line)", rest: voted.rest, from: voted.vote.drawn, in: state)
    for code in voted.vote.membersInFavour { votes[code] = .inFavour }
    for code in voted.vote.membersAgainst { votes[code] = .against }
    for code in voted.vote.membersAbstaining { votes[code] = .abstaining }
    for code in voted.vote.absent ?? [] { votes[code] = .absent }
    let known = Set(members.map(\.code))
    guard votes.keys.allSatisfy(known.contains), state.isFaithful(whole, to: event) else { return nil }
  }

  /// The line with the names of all who voted.
  var whole: String {
    let isAppeal = line.contains("appeal vote")
    let sides = Choice.allCases.compactMap { choice -> String? in
      let codes = members.map(\.code).filter { votes[$0] == choice }
      if codes.isEmpty || isAppeal && choice == .absent { return nil }
      return " \(choice.words) \(codes.map(\.rawValue).joined(separator: ", "))"
    }
    return line + sides.joined() + rest
  }

  /// How many voted so.
  func count(_ choice: Choice) -> Int { votes.values.count { $0 == choice } }

  /// Does what a key means for the roll; false where it means nothing.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      if let choice = Choice.allCases.first(where: { $0.key == character }) {
        vote(choice)
      } else {
        seek(character)
      }
    case .backspace:
      if sought.isEmpty {
        current = max(0, current - 1)
        votes[members[current].code] = nil
      } else {
        sought.removeLast()
      }
    case .up, .left: current = max(0, current - 1)
    case .down, .right: current = min(members.count - 1, current + 1)
    case .pageUp: current = max(0, current - 10)
    case .pageDown: current = min(members.count - 1, current + 10)
    case .home: current = 0
    case .end: current = members.count - 1
    default: return false
    }
    return true
  }

  private mutating func vote(_ choice: Choice) {
    votes[members[current].code] = choice
    sought = ""
    // After one who was found by name, the roll goes on where it was left.
    current =
      members.indices.dropFirst(current + 1).first { votes[members[$0].code] == nil }
      ?? members.indices.first { votes[members[$0].code] == nil } ?? current
  }

  private mutating func seek(_ character: Character) {
    sought.append(character)
    let folded = FoldedName(sought).text
    let found =
      members.firstIndex { FoldedName($0.name).text.hasPrefix(folded) }
      ?? members.firstIndex { FoldedName($0.code.rawValue).text.hasPrefix(folded) }
      ?? members.firstIndex { FoldedName($0.name).text.contains(folded) }
    if let found { current = found } else { sought.removeLast() }
  }
}

extension ConsoleState {
  /// Takes a key while a roll is called.
  mutating func press(_ key: Key, on roll: Roll, id: UUID) -> [Effect] {
    var roll = roll
    switch key {
    case .enter:
      guard !roll.votes.isEmpty else { return [] }
      page = .session
      return ask(.line(roll.whole), id: id)
    case .escape, .control("c"):
      // The line stands where one types, so that nothing is lost.
      page = .session
      editor.replace(with: roll.whole)
      readLine()
    default: if roll.press(key) { page = .roll(roll) }
    }
    return []
  }
}
