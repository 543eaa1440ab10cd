extension Meetings {
  /// Who may follow a meeting, if it is not a public one.
  public enum Form: String, Sendable, Codable, CaseIterable {
    case closed
    /// A closed meeting, called private by the body.
    case restricted = "private"
    case informal
  }
  /// Where those who take part in a meeting are, if they are not all in the room.
  public enum Setting: String, Sendable, Codable, CaseIterable {
    case online
    /// In part in the room, in part online.
    case hybrid
  }
  /// Meetings or consultations without a number, beside those of the session.
  public struct InformalMeeting: Sendable, Equatable, Codable {
    /// The days.
    public var days: [Day]
    /// What they are called, such as `informal consultations`.
    public var called: String
    /// What they were on.
    public var subject: String?
    /// Whoever facilitated them.
    public var facilitators: [Speaker]?
    /// The item that they were on.
    public var item: Int?
    /// The sub-items of it, counted from 0.
    public var subitems: [Int]?
    /// Meetings on those days.
    public init(
      days: [Day], called: String, subject: String? = nil, facilitators: [Speaker]? = nil, item: Int? = nil,
      subitems: [Int]? = nil
    ) {
      self.days = days
      self.called = called
      self.subject = subject
      self.facilitators = facilitators
      self.item = item
      self.subitems = subitems
    }
  }
}
