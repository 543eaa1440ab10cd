/// A civil date and time in the room, without a zone.
public struct RoomTime: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The time as `2024-05-16T10:04:00`.
  public let description: String

  /// A time from its text.
  public init?(_ text: String) {
    if text.utf8.count != 19 { return nil }
    description = text
  }

  /// Earlier times stand before later ones.
  public static func < (one: RoomTime, other: RoomTime) -> Bool { one.description < other.description }
}
