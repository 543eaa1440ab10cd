/// An office of the Bureau: what its holder does there, and what it is called.
///
/// Two or more offices with titles of their own are ranked in the order of the profile; one title with a count stands
/// for officers without a rank.
public struct Office: Sendable, Hashable, Codable {
  /// What an officer does.
  public enum Role: String, Sendable, Codable, CaseIterable {
    /// Presides over the meetings.
    case presiding
    /// Presides when whoever presides is absent.
    case deputy
    /// Introduces the report and sees to its text.
    case reporting
    /// Something else.
    case other
  }

  /// What its holder does.
  public var role: Role
  /// The title.
  public var title: String
  /// The number of those who hold it at once.
  public var count: Int
  /// Whether one of the deputies holds it besides the office of deputy.
  public var isHeldByDeputy: Bool

  /// An office with one holder, unless another number is given.
  public init(_ role: Role, _ title: String, count: Int = 1, isHeldByDeputy: Bool = false) {
    self.role = role
    self.title = title
    self.count = count
    self.isHeldByDeputy = isHeldByDeputy
  }

  public init(from decoder: any Decoder) throws {
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try stored.decode(Role.self, forKey: .role), try stored.decode(String.self, forKey: .title),
      count: try stored.decodeIfPresent(Int.self, forKey: .count) ?? 1,
      isHeldByDeputy: try stored.decodeIfPresent(Bool.self, forKey: .isHeldByDeputy) ?? false)
  }
}

extension [Office] {
  /// The titles, in their order.
  public var titles: [String] { map(\.title) }

  /// The title of the first office with a role; nil if there is none.
  public func title(of role: Office.Role) -> String? { first { $0.role == role }?.title }

  /// The role of the office with a title; nil if there is no such office.
  public func role(of title: String) -> Office.Role? { first { $0.title == title }?.role }
}
