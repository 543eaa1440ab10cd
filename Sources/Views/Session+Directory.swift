import Proceedings
import ReferenceData
import Synchronization

extension Session {
  /// The directory with the organizations that this session registered.
  public var directory: Directory {
    participants.registered.isEmpty ? .standard : Directory.known.directory(with: participants.registered)
  }
}

extension Directory {
  fileprivate static let known = KnownDirectories()
}

/// The directories that were made last: making one takes longer than whatever it is asked for.
private final class KnownDirectories: Sendable {
  private let known = Mutex<[[Participants.Registration]: Directory]>([:])

  /// More than the sessions that are held at once.
  private static let most = 64

  /// The directory with those organizations.
  func directory(with registered: [Participants.Registration]) -> Directory {
    if let directory = known.withLock({ $0[registered] }) { return directory }
    let directory = Directory.standard.adding(
      registered.map {
        Organization(
          code: $0.code.rawValue, name: $0.name, article: $0.article,
          category: Organization.Category(rawValue: $0.category) ?? .nonGovernmental)
      })
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[registered] = directory
    }
    return directory
  }
}
