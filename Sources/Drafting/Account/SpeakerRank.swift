import Proceedings
import ReferenceData

/// In which group of a paragraph on statements a speaker stands.
enum SpeakerRank: Equatable { case member, observerState, other }

extension Session {
  /// The rank of whoever made a statement.
  func rank(of delivered: Floor.Delivered, in directory: Directory) -> SpeakerRank {
    let speaker = delivered.statement.speaker
    // The President of a State speaks for it as its ministers do.
    let isOfState = speaker.standing == .delegation || (speaker.standing == .official && speaker.name == nil)
    guard isOfState, let code = speaker.participant,
      case .state? = directory.participant(code: code.rawValue)
    else { return .other }
    return isMember(code) ? .member : .observerState
  }
}

extension Account {
  /// The rank of whoever made a statement.
  func rank(of delivered: Floor.Delivered) -> SpeakerRank { session.rank(of: delivered, in: directory) }

  /// The kind of an organization; nil for States and groups.
  func category(of code: ParticipantCode) -> SpeakerCategory? {
    guard case .organization(let organization)? = directory.participant(code: code.rawValue) else {
      return nil
    }
    return organization.category
  }
}
