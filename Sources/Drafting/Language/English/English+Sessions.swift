import Proceedings

extension English {
  /// A session by its number: thirty-third session; by its year: 2024 session.
  static func session(_ number: Int) -> String { "\(sessionNumber(number)) session" }

  /// What a session is called: thirty-third session, tenth special session, 2024 session.
  static func session(_ convened: Arrangements.Convening) -> String {
    if let called = convened.called { return called }
    let number = sessionNumber(convened.session)
    switch convened.kind {
    case nil: return session(convened.session)
    case .resumed: return "resumed \(session(convened.session))"
    case .special, .organizational, .emergencySpecial:
      return "\(number) \(convened.kind?.rawValue ?? "") session"
    case .ofSpecialCharacter: return "\(session(convened.session)) of a special character"
    }
  }

  private static func sessionNumber(_ number: Int) -> String {
    isYear(number) ? "\(number)" : ordinal(number)
  }

  /// Whether a session is named by its year.
  private static func isYear(_ number: Int) -> Bool { (1900...2999).contains(number) }

  /// The stretches of days of a session: from 13 to 17 May 2024 and on 2 June 2024.
  static func during(_ periods: [Meetings.SessionResumption]) -> String {
    list(periods.map { during($0.from, $0.to) })
  }
}
