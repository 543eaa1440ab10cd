/// What somebody is in a session, and so what they may do in it.
public enum Role: String, Sendable, Codable, CaseIterable {
  /// Everything, accounts and links included.
  case secretary
  /// The lists of speakers and the floor.
  case speakers
  /// Summaries, rewordings, the report.
  case drafter
  /// Reads the board.
  case display
  /// Inscribes and withdraws itself, and sees its own place.
  case delegation

  /// Whether somebody of the secretariat has it: an operator, who logs in with a password.
  public var isOfSecretariat: Bool {
    switch self {
    case .secretary, .speakers, .drafter: true
    case .display, .delegation: false
    }
  }
}
