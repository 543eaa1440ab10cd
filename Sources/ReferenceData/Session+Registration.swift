import Proceedings

extension Session {
  /// Why a command cannot be carried out for the participants that it names or registers; nil if nothing is in the way.
  ///
  /// The proceedings know codes, and the directory knows names: whoever takes commands for a session asks both. A code
  /// that nobody has is refused. A name, code or alias that another participant has, in any language, would from then on
  /// stand for two.
  public func refusalOfNames(in command: Command) -> Refusal? {
    if let unknown = unknownCode(in: command) { return .participants(.unknown(unknown.rawValue)) }
    return refusalOfRegistration(in: command)
  }

  /// The first code of a command that nobody has, the one that it registers aside.
  private func unknownCode(in command: Command) -> ParticipantCode? {
    if case .create = command { return nil }
    let own = registration(by: command)?.0.code
    let directory = directory
    return CodeEncoder.codes(in: command).first { code in
      code != own && directory.participant(code: code.rawValue) == nil
    }
  }

  private func refusalOfRegistration(in command: Command) -> Refusal? {
    guard let (registration, version) = registration(by: command) else { return nil }
    let others = registered(without: version)
    let directory = Directory.standard(with: others)
    for name in [registration.code.rawValue, registration.name] {
      guard let other = directory.bearers(of: name).first else { continue }
      let code = ParticipantCode(other.code)
      if code == registration.code, others.contains(where: { $0.code == code }) {
        return .participants(.alreadyRegistered(code))
      }
      return .participants(.nameTaken(name, by: code))
    }
    return nil
  }

  /// The participant that a command registers, and the event that it corrects or brings back, if it does.
  private func registration(by command: Command) -> (Participants.Registration, Int?)? {
    switch command {
    case .participants(.register(let registration)): return (registration, nil)
    case .provided(_, let command): return registration(by: command)
    case .correct(let version, .participants(.register(let registration))?, _, _):
      return (registration, version)
    case .undo(let version?, _):
      guard case .undone(let undoing)? = history[atVersion: version]?.event,
        case .participants(.registered(let registration))? = event(at: undoing.version)
      else { return nil }
      return (registration, undoing.version)
    default: return nil
    }
  }

  /// The participants that the session registered, that of one event aside.
  private func registered(without version: Int?) -> [Participants.Registration] {
    guard let version, case .participants(.registered(let own))? = event(at: version) else {
      return participants.registered
    }
    return participants.registered.filter { $0 != own }
  }
}
