import Proceedings

/// A command for a session: a line of the command language, or a command in its stored form.
public struct CommandMessage: Codable, Sendable {
  /// A line of the command language.
  public var line: String?
  /// A command.
  public var command: Session.Command?
  /// The time in the room, such as `2025-05-16 10:04`; the service’s clock, if not given.
  public var at: String?
  /// The version of the session that the sender has seen: what rests on the floor or on the last step is refused if that
  /// has changed since.
  public var seen: Int?

  /// A command at a time.
  public init(_ command: Session.Command, at time: RoomTime) {
    self.command = command
    at = time.description
  }
}

/// What came of a command.
public struct CommandAnswer: Codable, Sendable {
  /// The events that it led to.
  public var events: [EventMessage]
  /// Whether they were recorded before, so that nothing was recorded now.
  public var wasRepeated: Bool

  /// The events of a command.
  public init(_ events: [EventMessage], wasRepeated: Bool) {
    self.events = events
    self.wasRepeated = wasRepeated
  }
}

/// A session to be created, with the whole profile of its body; a service also takes the code of one that it has.
public struct CreationMessage: Encodable, Sendable {
  /// Its name.
  public var name: String
  /// The body.
  public var body: Body

  /// A session of that name for that body.
  public init(name: String, body: Body) {
    self.name = name
    self.body = body
  }
}

/// A profile that a service has.
public struct BodyEntry: Codable, Sendable {
  /// Its code.
  public var code: String
  /// The name of the body.
  public var name: String
  /// How many members the body has.
  public var members: Int
  /// How the symbols of its documents begin.
  public var symbols: String

  /// The entry of a profile in the list.
  public init(_ body: Body) {
    (code, name, members, symbols) = (body.code, body.name, body.seats.total, body.symbols.text)
  }
}
