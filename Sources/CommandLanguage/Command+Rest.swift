import Proceedings

extension Session.Command {
  /// What a command rests on that a person has to have seen.
  public enum Rest: Sendable, Equatable {
    /// Nothing.
    case nothing
    /// How the floor stands; for the next speaker, also after an own act.
    case floor(isNext: Bool)
    /// Which step was the last.
    case step
  }

  /// What this command rests on that a person has to have seen.
  public var restsOn: Rest {
    switch self {
    case .giveFloorToNext, .giveFloorToNextOn: .floor(isNext: true)
    case .floor(.give), .floor(.giveAsSaid), .floor(.pause), .floor(.resume), .floor(.extend):
      .floor(isNext: false)
    case .floor(.end(let ending)): ending.statement == nil ? .floor(isNext: false) : .nothing
    case .undo(let version, _): version == nil ? .step : .nothing
    case .provided(_, let command): command.restsOn
    case .create, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .list,
      .motions, .pointsOfOrder, .elections, .proposals, .reportWork, .correct:
      .nothing
    }
  }
}
