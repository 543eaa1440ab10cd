/// A workshop held beside the session and reported with one of its items.
public struct Workshop: Sendable, Equatable, Codable {
  /// The day.
  public var day: Day
  /// Who organized it.
  public var organizer: ParticipantCode
  /// The item it belongs to.
  public var item: Int
  /// Its topic, as announced.
  public var topic: String
  /// Who introduced it.
  public var introduction: Speaker?
  /// Its panel discussions, in order.
  public var panels: [Panel]

  /// A panel discussion of a workshop.
  public struct Panel: Sendable, Equatable, Codable {
    /// Its topic.
    public var topic: String
    /// Who organized it, where that was somebody else.
    public var organizer: ParticipantCode?
    /// Where the panellists came from, in order.
    public var panellists: [Panellist]
    /// A panel discussion.
    public init(topic: String, organizer: ParticipantCode? = nil, panellists: [Panellist]) {
      self.topic = topic
      self.organizer = organizer
      self.panellists = panellists
    }
  }
  /// A panellist, by organization.
  public struct Panellist: Sendable, Equatable, Codable {
    /// The organization.
    public var participant: ParticipantCode
    /// What the panellist was as well, such as an office in another organization.
    public var alsoKnownAs: String?
    /// A panellist.
    public init(participant: ParticipantCode, alsoKnownAs: String? = nil) {
      self.participant = participant
      self.alsoKnownAs = alsoKnownAs
    }
  }

  /// A workshop.
  public init(
    day: Day, organizer: ParticipantCode, item: Int, topic: String, introduction: Speaker? = nil,
    panels: [Panel] = []
  ) {
    self.day = day
    self.organizer = organizer
    self.item = item
    self.topic = topic
    self.introduction = introduction
    self.panels = panels
  }
}
