/// The elections held in the session, other than that of its Bureau at the beginning, and their ballots.
public struct Elections: Decider {
  /// The elections, in the order in which they were opened.
  public private(set) var held: [Dated<Election>] = []

  /// An election.
  public struct Election: Sendable, Equatable, Codable {
    /// What is to be filled, such as an office or seats on a board.
    public var place: String
    /// How many places there are.
    public var places: Int
    /// An election.
    public init(place: String, places: Int) {
      self.place = place
      self.places = places
    }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case open(Election)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case opened(Election)
  }
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case noPlaces

    public var fact: String {
      switch self {
      case .noPlaces: "An election needs at least one place to be filled."
      }
    }
    public var rule: Rule? { .elections }
    public var remedy: String? {
      switch self {
      case .noPlaces: "Give the number of places."
      }
    }
  }

  public init() {}

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .open(let election):
      guard election.places > 0 else { throw .noPlaces }
      return [.opened(election)]
    }
  }

  public mutating func evolve(by event: Event, at moment: Moment) {
    switch event {
    case .opened(let election): held.append(Dated(election, at: moment))
    }
  }
}
