/// The list of speakers on one agenda item.
public struct SpeakersList: Decider {
  /// Whether delegations may inscribe themselves.
  public private(set) var isOpen = false
  /// When the list was closed.
  public private(set) var closed: RoomTime?
  /// Who is waiting, in order.
  public private(set) var waiting: [Inscription] = []

  /// A delegation’s place on the list.
  public struct Inscription: Sendable, Equatable, Codable {
    /// The delegation.
    public var delegation: ParticipantCode
    /// The statement it wants to make.
    public var statement: Statement
    /// A place on the list.
    public init(delegation: ParticipantCode, statement: Statement) {
      self.delegation = delegation
      self.statement = statement
    }
  }
  /// The list as a whole.
  public struct Whole: Sendable, Equatable, Codable {
    /// The list as a whole.
    public init() {}
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case open
    case close
    case inscribe(Inscription)
    case withdraw(ParticipantCode)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case opened(Whole)
    case closed(Whole)
    case inscribed(Inscription)
    case withdrawn(ParticipantCode)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case alreadyOpen
    case notOpen
    case listClosed(RoomTime)
    case alreadyInscribed(ParticipantCode, place: Int)
    case notInscribed(ParticipantCode)
    case nobodyWaiting

    public var fact: String {
      switch self {
      case .alreadyOpen: "The list of speakers is already open."
      case .notOpen: "The list of speakers has not been opened."
      case .listClosed(let time): "The list of speakers was closed on \(time.day) at \(time.clock)."
      case .alreadyInscribed(let code, let place): "‹\(code)› is already on the list, in place \(place)."
      case .notInscribed(let code): "‹\(code)› is not on the list."
      case .nobodyWaiting: "Nobody is waiting on the list of speakers."
      }
    }
    public var rule: Rule? { .listOfSpeakers }
    public var remedy: String? {
      switch self {
      case .alreadyOpen: "Go on with “inscribe …”."
      case .notOpen, .listClosed: "Type “open list” if the Chair, with the consent of the body, opens it."
      case .alreadyInscribed: "Nothing more is needed."
      case .notInscribed: "Look at the list: show list."
      case .nobodyWaiting: "Give the floor by name: floor uganda."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .open:
      if isOpen { throw .alreadyOpen }
      return [.opened(Whole())]
    case .close:
      guard isOpen else { throw .notOpen }
      return [.closed(Whole())]
    case .inscribe(let inscription):
      if let place = place(of: inscription.delegation) {
        throw .alreadyInscribed(inscription.delegation, place: place)
      }
      if let closed { throw .listClosed(closed) }
      guard isOpen else { throw .notOpen }
      return [.inscribed(inscription)]
    case .withdraw(let delegation):
      guard place(of: delegation) != nil else { throw .notInscribed(delegation) }
      return [.withdrawn(delegation)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .opened: (isOpen, closed) = (true, nil)
    case .closed: (isOpen, closed) = (false, moment.time)
    // Undoing out of order may bring an inscription back beside a later one.
    case .inscribed(let inscription):
      if place(of: inscription.delegation) == nil { waiting.append(inscription) }
    case .withdrawn(let delegation): remove(delegation)
    }
  }

  /// The delegation’s place, counted from 1.
  public func place(of delegation: ParticipantCode) -> Int? {
    waiting.firstIndex { $0.delegation == delegation }.map { $0 + 1 }
  }

  /// Takes whoever gets the floor off the list.
  mutating func remove(_ delegation: ParticipantCode) { waiting.removeAll { $0.delegation == delegation } }
}
