/// The wishes of delegations for their statements, beyond their places on the list.
extension SpeakersList {
  /// Who is to speak, and for whom. It is shown on every board and may change the place and the time of the
  /// delegation, so that the secretariat grants or declines it.
  public struct Wish: Sendable, Equatable, Codable {
    /// The delegation.
    public var delegation: ParticipantCode
    /// Who is to speak for it.
    public var speaker: Speaker
    /// On whose behalf.
    public var onBehalfOf: [Behalf]
    /// A wish of that delegation.
    public init(delegation: ParticipantCode, speaker: Speaker, onBehalfOf: [Behalf] = []) {
      (self.delegation, self.speaker, self.onBehalfOf) = (delegation, speaker, onBehalfOf)
    }

    /// Whether it says anything beyond the delegation itself.
    var saysSomething: Bool { speaker != .delegation(delegation) || !onBehalfOf.isEmpty }
  }

  /// The wish of a delegation that is neither granted nor declined yet.
  public func wish(of delegation: ParticipantCode) -> Wish? {
    wishes.first { $0.delegation == delegation }
  }

  /// The entry of a delegation as its wish would have it, before its category and its place follow from that.
  func entry(asWishedBy delegation: ParticipantCode) -> Inscription? {
    guard let wish = wish(of: delegation), let place = place(of: delegation) else { return nil }
    var entry = waiting[place - 1]
    entry.statement.speaker = wish.speaker
    entry.statement.onBehalfOf = wish.onBehalfOf
    // Whoever speaks for others does so in their category.
    if !wish.onBehalfOf.isEmpty { entry.statement.category = nil }
    return entry
  }

  /// The wish as it is recorded; throws if the delegation does not wait, or wishes nothing.
  func wishing(_ wish: Wish) throws(Refusal) -> Event {
    guard place(of: wish.delegation) != nil else { throw .notInscribed(wish.delegation) }
    guard wish.saysSomething, wish.speaker.participant == wish.delegation else {
      throw .emptyWish(wish.delegation)
    }
    return .wished(wish)
  }

  /// The granting of a wish; throws if there is none.
  func granting(_ delegation: ParticipantCode, as entry: Inscription?) throws(Refusal) -> Event {
    guard let wished = self.entry(asWishedBy: delegation) else { throw .noWish(delegation) }
    return .wishGranted(entry ?? wished)
  }

  /// The declining of a wish; throws if there is none.
  func declining(_ delegation: ParticipantCode) throws(Refusal) -> Event {
    guard wish(of: delegation) != nil else { throw .noWish(delegation) }
    return .wishDeclined(delegation)
  }
}
