extension Floor {
  /// A discussion that is a part of an item, as it is opened: a panel, a dialogue, a round table, a segment.
  public struct PanelOpening: Sendable, Equatable, Codable {
    /// What kind of discussion it is.
    public enum Form: String, Sendable, Codable, CaseIterable {
      case panel, interactiveDialogue, roundTable, segment

      /// The name of the kind in a sentence, without an article.
      public var name: String {
        switch self {
        case .panel: "panel discussion"
        case .interactiveDialogue: "interactive dialogue"
        case .roundTable: "round table"
        case .segment: "segment"
        }
      }
    }

    /// The office of whoever presides.
    public var presiding: String
    /// The name of whoever presides, where several hold the office.
    public var holder: String?
    /// The kind of discussion; nil for a panel of which nothing more is told.
    public var form: Form?
    /// What it is called, without an article, if the name of its kind does not say enough.
    public var called: String?
    /// Its topic.
    public var topic: String?
    /// Whoever chairs it in the place of an officer.
    public var chairs: [Speaker]?
    /// Whoever moderates it.
    public var moderators: [Speaker]?

    /// A discussion over which the holder of an office presides.
    public init(
      presiding: String, form: Form? = nil, called: String? = nil, topic: String? = nil,
      chairs: [Speaker]? = nil, moderators: [Speaker]? = nil
    ) {
      self.presiding = presiding
      self.form = form
      self.called = called
      self.topic = topic
      self.chairs = chairs
      self.moderators = moderators
    }

    /// Whether more is told of it than who presides.
    public var isDescribed: Bool {
      form != nil || called != nil || topic != nil || chairs != nil || moderators != nil
    }

    /// Whether another opening is that of the same discussion, which goes on, whoever presides over it.
    func isSame(as other: PanelOpening) -> Bool {
      form == other.form && called == other.called && topic == other.topic
    }

    /// What it is called in a sentence, without an article.
    public var name: String { called ?? (form ?? .panel).name }
  }
  /// The end of a discussion, after which the item goes on.
  public struct PanelClosing: Sendable, Equatable, Codable {
    /// Its number within the session, from 1.
    public var panel: Int
    /// The end of that discussion.
    public init(panel: Int) { self.panel = panel }
  }
}
