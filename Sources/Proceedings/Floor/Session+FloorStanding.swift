extension Session {
  /// How the floor stands: which statement was the last to begin, and whether it still goes on.
  ///
  /// Two operators who act on the same statement at once have one effect: whoever comes second saw a floor that
  /// stands so no longer.
  public struct FloorStanding: Sendable, Equatable, Codable {
    /// The event in which the floor was last given; nil where it was not yet.
    public var statement: Int?
    /// Whether that statement still goes on.
    public var isTaken: Bool

    /// A standing of the floor.
    public init(statement: Int?, isTaken: Bool) {
      self.statement = statement
      self.isTaken = isTaken
    }
  }

  /// How the floor stands now.
  public var floorStanding: FloorStanding {
    FloorStanding(statement: floor.statements.last?.moment.version, isTaken: floor.isTaken)
  }

  /// What is asked of the floor is asked as it was seen.
  func check(_ standing: FloorStanding) throws(Refusal) {
    guard standing != floorStanding else { return }
    let isAnother = standing.statement != floor.statements.last?.moment.version
    throw .floorMovedOn(isAnother ? floor.statements.last?.statement.speaker.participant : nil)
  }
}
