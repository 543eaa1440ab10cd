import Drafting
import Proceedings

/// The time that was spoken in a session, for programs.
struct StatisticsReading: Codable, Sendable {
  /// The statements of one delegation, group or category.
  struct Share: Codable, Sendable {
    var key: String
    var statements: Int
    var seconds: Int
  }

  var session: String
  var version: Int
  var statements: Int
  var seconds: Int
  var byDelegation: [Share]
  var byGroup: [Share]
  var byCategory: [Share]

  /// The time spoken in a session, at a time.
  init(_ session: Session, name: String, at now: RoomTime) {
    let time = SpeakingTime(session, at: now)
    func shares(_ division: SpeakingTime.Division) -> [Share] {
      time.by(division).map { Share(key: $0.key, statements: $0.statements, seconds: $0.seconds) }
    }
    self.session = name
    (version, statements, seconds) = (session.version, time.statements, time.seconds)
    (byDelegation, byGroup, byCategory) = (shares(.delegation), shares(.group), shares(.category))
  }
}
