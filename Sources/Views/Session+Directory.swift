import Proceedings
import ReferenceData

extension Session {
  /// The directory with the organizations that this session registered.
  public var directory: Directory {
    participants.registered.isEmpty
      ? .standard
      : Directory.standard.adding(
        participants.registered.map {
          Organization(
            code: $0.code.rawValue, name: $0.name, article: $0.article,
            category: Organization.Category(rawValue: $0.category) ?? .nonGovernmental)
        })
  }
}
