import Proceedings
import ReferenceData

/// Those who did something, as a sentence names them, and on whose behalf.
extension EnglishVoice {
  /// “the representatives of Chile and Peru”, “the representative of Chile and the observer for Egypt”.
  func representative(_ codes: [ParticipantCode]) -> Passage {
    representatives(of: codes.map { Proposal.Sponsor(participant: $0) })
  }

  /// “the observer for Belgium (on behalf of …)”, where it acts for a group.
  func representative(_ code: ParticipantCode, for group: ParticipantCode?) -> Passage {
    representatives(of: [Proposal.Sponsor(participant: code, onBehalfOf: group)])
  }

  /// The sponsors of a text as those who did something, members first; the group they act for follows.
  func representatives(of sponsors: [Proposal.Sponsor]) -> Passage {
    let codes = sponsors.map(\.participant).onceEach
    let once = codes.compactMap { code in sponsors.first { $0.participant == code } }
    let members = once.filter { session.isMember($0.participant) }
    let others = once.filter { !session.isMember($0.participant) }
    let parts: [Passage] = [
      members.isEmpty
        ? .empty : "the representative\(members.count == 1 ? "" : "s") of \(enumeration(named(members)))",
      others.isEmpty
        ? .empty : "the observer\(others.count == 1 ? "" : "s") for \(enumeration(named(others)))",
    ]
    return enumeration(parts.filter { !$0.isEmpty })
  }

  /// Those who did something together, and on whose behalf, with commas around that.
  func actors(_ speakers: [Speaker], for behalves: [Behalf]? = nil, _ further: Passage = .empty) -> Passage {
    let delegations = speakers.filter { $0.standing == .delegation }.compactMap(\.participant)
    let others = speakers.filter { $0.standing != .delegation }.map(actor)
    let all = (delegations.isEmpty ? [] : [representative(delegations)]) + others
    let behalf = (behalves ?? []).reduce(further) { $0 + self.behalf($1) }
    let isParenthetic = speakers.last?.name != nil && speakers.last?.standing != .delegation
    let comma = behalf.isEmpty && !isParenthetic ? "" : ","
    return "\(enumeration(all))\(behalf)\(comma)"
  }

  /// An officer or official: “the facilitator, Ana Sol (Peru)”, or by title alone.
  private func actor(_ speaker: Speaker) -> Passage {
    guard let name = speaker.name, let title = speaker.title else { return speakers.named(speaker) }
    let state = speaker.participant.map { " (\(names.inBrackets($0)))" } ?? ""
    return "\(English.withArticle(title)), \(name)\(state)"
  }

  private func behalf(_ behalf: Behalf) -> Passage {
    let whom =
      behalf.group.map(names.inSentence) ?? enumeration(names.running(names.alphabetical(behalf.states)))
    return ", \(behalf.also ? "also " : "")on behalf of \(whom)"
  }
}
