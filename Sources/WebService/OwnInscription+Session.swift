import Access
import CommandLanguage
import Proceedings
import ReferenceData
import ServiceAPI

extension OwnInscription {
  /// What a command asks for the delegation itself in a session; nil if it says anything more.
  init?(_ command: Session.Command, of delegation: ParticipantCode, in session: Session) {
    self.init(command, of: delegation, category: session.ownCategory(of: delegation))
  }

  /// The command, in the category that the console would give the delegation.
  func command(of delegation: ParticipantCode, in session: Session) -> Session.Command {
    command(of: delegation, category: session.ownCategory(of: delegation))
  }
}

extension Session {
  fileprivate func ownCategory(of delegation: ParticipantCode) -> SpeakerCategory? {
    categorized(Statement(speaker: .delegation(delegation)), directory: directory).category
  }
}

extension Problem {
  /// A delegation asked for what only an operator may do.
  static func notItsOwnInscription(of delegation: ParticipantCode) -> Problem {
    .forbidden(
      "\(delegation) may put itself on a list and take itself off: “inscribe \(delegation)” or “withdraw "
        + "\(delegation)”, and behind it “item 3”, “on panel” or another list, “by video” or “online”, “in french” "
        + "or another official language. Ask the secretariat for anything else.")
  }
}
