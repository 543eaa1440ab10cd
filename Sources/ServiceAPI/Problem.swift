/// What went wrong, as the service says it (RFC 9457).
public struct Problem: Error, Codable, Sendable {
  /// The kind of problem, a reference relative to the service.
  public let type: String
  /// The kind in a few words.
  public let title: String
  /// The HTTP status.
  public let status: Int
  /// This occurrence, and what to do about it.
  public let detail: String
  /// What stands against a command.
  public var fact: String?
  /// The rule behind a refusal, as the body's profile labels it.
  public var rule: String?
  /// What to do instead.
  public var remedy: String?
  /// The place in the line, in characters from 0: its beginning, and the one after its end.
  public var place: [Int]?
  /// When to try again, in seconds.
  public var retryAfter: Int?

  /// The kinds of problems, as the service knows them.
  public enum Kind: String, Sendable, CaseIterable {
    case malformed, unacceptable, unauthorized, forbidden, refused, conflict, exists, unavailable, failure,
      gone
    case notFound = "not-found"
    case tooMany = "too-many"
    case noSpace = "no-space"
    case method
    case tooLarge = "too-large"
    case mediaType = "media-type"
    case tooSlow = "too-slow"

    var reference: String { "/problems/\(rawValue)" }
  }

  /// A problem of a kind.
  public init(_ kind: Kind, status: Int, title: String, detail: String) {
    type = kind.reference
    (self.title, self.status, self.detail) = (title, status, detail)
  }

  /// Whether it is a problem of that kind.
  public func isOf(_ kind: Kind) -> Bool { type == kind.reference }
}
