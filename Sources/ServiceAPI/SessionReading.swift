import Proceedings

/// A session at a glance.
public struct SessionReading: Codable, Sendable {
  /// The body whose session it is.
  public struct Body: Codable, Sendable {
    /// The code of its profile.
    public var code: String
    /// Its name.
    public var name: String
  }
  /// The meeting that is going on.
  public struct Meeting: Codable, Sendable {
    /// Its number within the session.
    public var number: Int
    /// The office of whoever presides.
    public var presiding: String
    /// Whether it is suspended.
    public var isSuspended: Bool
  }
  /// The item being considered.
  public struct Item: Codable, Sendable {
    /// Its number.
    public var number: Int
    /// Its title.
    public var title: String
  }

  /// Its name.
  public var name: String
  /// Its newest version.
  public var version: Int
  /// The hash of its newest event, in hexadecimal digits.
  public var head: String
  /// The body whose session it is.
  public var body: Body?
  /// The number of the session, once it is convened.
  public var number: Int?
  /// The meeting that is going on.
  public var meeting: Meeting?
  /// The item being considered.
  public var item: Item?

  /// A session with the hash of its newest event.
  public init(_ session: Session, name: String, head: String) {
    self.name = name
    self.head = head
    version = session.version
    body = session.body.map { Body(code: $0.fact.code, name: $0.fact.name) }
    number = session.number
    meeting = session.meetings.open.map {
      Meeting(number: $0.number, presiding: $0.presiding, isSuspended: $0.isSuspended)
    }
    item = session.currentItem.map { Item(number: $0.number, title: $0.title) }
  }
}
