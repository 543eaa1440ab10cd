extension Meetings {
  /// Somebody who presides, or opens the session, without being an officer of the body: an officer of the session
  /// before, an official, somebody on behalf of another.
  public struct Official: Sendable, Equatable, Codable {
    /// The title, such as `Director of the Division`, or `outgoing Chair`.
    public var title: String
    /// The person’s name.
    public var name: String?
    /// The State that the person represents.
    public var state: ParticipantCode?
    /// On whose behalf, such as `Secretary-General`, without article.
    public var onBehalfOf: String?
    /// Somebody with that title.
    public init(
      title: String, name: String? = nil, state: ParticipantCode? = nil, onBehalfOf: String? = nil
    ) {
      self.title = title
      self.name = name
      self.state = state
      self.onBehalfOf = onBehalfOf
    }
  }
}

extension Body {
  /// The title of whoever held an office in the session before, and presides until its officers are elected.
  public static func outgoing(_ office: String) -> String { "outgoing \(office)" }
}
