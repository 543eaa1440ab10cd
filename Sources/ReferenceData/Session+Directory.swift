import Proceedings
import Synchronization

extension Session {
  /// The directory with the organizations that this session registered.
  public var directory: Directory { .standard(with: participants.registered) }
}

extension Directory {
  /// The program’s own directory with the organizations that a session registered.
  public static func standard(with registered: [Participants.Registration]) -> Directory {
    known.made(of: registered)
  }

  private static let known = MadeOfRegistrations { registered in
    registered.isEmpty ? .standard : Directory.standard.adding(registered.map(Organization.init))
  }
}

extension Organization {
  /// An organization as a session registered it.
  init(_ registration: Participants.Registration) {
    self.init(
      code: registration.code.rawValue, name: registration.name, article: registration.article,
      category: registration.category)
  }
}

/// What was made last of the organizations that sessions registered: making it takes longer than what it is asked for.
public final class MadeOfRegistrations<Made: Sendable>: Sendable {
  private let known = Mutex<[[Participants.Registration]: Made]>([:])
  private let make: @Sendable ([Participants.Registration]) -> Made

  /// Remembers what a function makes.
  public init(_ make: @escaping @Sendable ([Participants.Registration]) -> Made) { self.make = make }

  /// What the function makes of those organizations.
  public func made(of registered: [Participants.Registration]) -> Made {
    if let made = known.withLock({ $0[registered] }) { return made }
    let made = make(registered)
    known.withLock { known in
      // More than the sessions that are held at once.
      if known.count >= 64 { known = [:] }
      known[registered] = made
    }
    return made
  }
}
