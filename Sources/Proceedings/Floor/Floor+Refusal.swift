extension Floor {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case nobodyHasTheFloor
    case noPanel
    case noWorkshop
    case paused
    case notPaused
    case noTime
    case endsBeforeItBegan(RoomTime, began: RoomTime)
    case endsAfterTheNext(RoomTime, next: RoomTime)
    case noStatement(Int)
    case moreThanTheLimit(Int, limit: Int)

    public var fact: String {
      switch self {
      case .nobodyHasTheFloor: "Nobody has the floor."
      case .noPanel: "No panel is being held."
      case .noWorkshop: "No workshop is recorded that could be reported on."
      case .paused: "The statement is already interrupted."
      case .notPaused: "The statement is not interrupted."
      case .noTime: "A limit is a number of seconds, minutes or statements from 1."
      case .endsBeforeItBegan(let time, let began):
        "The statement began at \(began.clock) and cannot have ended at \(time.clock)."
      case .endsAfterTheNext(let time, let next):
        "The floor was given to the next speaker at \(next.clock), before \(time.clock)."
      case .noStatement(let version): "No statement was made in event \(version)."
      case .moreThanTheLimit(let seconds, let limit):
        "\(Floor.shown(seconds)) are more than the limit of \(Floor.shown(limit))."
      }
    }
    public var rule: Rule? {
      switch self {
      case .noTime, .moreThanTheLimit: .timeLimits
      case .nobodyHasTheFloor, .noPanel, .noWorkshop, .paused, .notPaused, .endsBeforeItBegan,
        .endsAfterTheNext, .noStatement:
        nil
      }
    }
    public var remedy: String? {
      switch self {
      case .nobodyHasTheFloor: "Give it first: floor uganda."
      case .noPanel: "Open it first: panel."
      case .noWorkshop: "Record it first: workshop …."
      case .paused: "Type “resume” when the speaker goes on."
      case .notPaused: "Go on."
      case .noTime: "Write it so: limit 3 minutes."
      case .endsBeforeItBegan, .endsAfterTheNext:
        "Check the time, or correct that at which the floor was given: correct N at TIME."
      case .noStatement: "Use the number of the event in which the floor was given (“rostrum log”)."
      case .moreThanTheLimit: "Add “by decision of the ‹chair›” if the ‹Chair› allows it."
      }
    }
  }

  /// Seconds as they are told: 5 minutes, 90 seconds.
  static func shown(_ seconds: Int) -> String {
    guard seconds % 60 == 0 else { return "\(seconds) seconds" }
    return seconds == 60 ? "1 minute" : "\(seconds / 60) minutes"
  }
}
