/// What the session asks of every event, whichever part of the proceedings it belongs to.
///
/// Each part answers in one switch beside its events, so that the compiler asks for the traits of a new one.
public struct EventTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// It happens in the room, so that nothing later in the room has an earlier time.
  static let inRoom = EventTraits(rawValue: 1 << 0)
  /// It ends the statement that is being made.
  static let endsStatement = EventTraits(rawValue: 1 << 1)
  /// It ends the statement, and the floor moves to the meeting and the item that are before the body after it.
  static let movesFloor = EventTraits(rawValue: 1 << 2)
  /// After it, it is too late to appeal against a ruling.
  static let endsAppeal = EventTraits(rawValue: 1 << 3)
  /// It still holds in a part for which the session is reconvened.
  static let lasting = EventTraits(rawValue: 1 << 4)
  /// Decided anew, it stays as it was recorded, with what the lists and the rules added to it.
  static let staysAsRecorded = EventTraits(rawValue: 1 << 5)
  /// Decided anew, its numbers, titles and item follow from what the record now says.
  static let followsRecord = EventTraits(rawValue: 1 << 6)
  /// It changes how the record is read, and nothing in the room.
  static let changesRecord = EventTraits(rawValue: 1 << 7)
  /// It is an action of the body, about which an operator is asked before it is recorded.
  public static let confirmed = EventTraits(rawValue: 1 << 8)
  /// Reports need not tell it: it orders the room or the drafting, or others tell what came of it.
  public static let leftOutOfReports = EventTraits(rawValue: 1 << 9)
}

/// What the session and its users ask of every command, whichever part of the proceedings it belongs to.
///
/// Each part answers in one switch beside its commands, so that the compiler asks for the traits of a new one.
public struct CommandTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// It happens in the room, on a day of the session.
  static let inRoom = CommandTraits(rawValue: 1 << 0)
  /// It waits until the point of order or the appeal that is pending is decided (rule 42).
  static let waitsForRuling = CommandTraits(rawValue: 1 << 1)
  /// It waits until the procedural motion that is pending is decided.
  static let waitsForMotion = CommandTraits(rawValue: 1 << 2)
  /// It is an action under the item being considered, which the adjournment of the debate forbids.
  static let underItem = CommandTraits(rawValue: 1 << 3)
  /// It is a statement in the debate, or prepares one, which the closure of the debate forbids.
  static let debate = CommandTraits(rawValue: 1 << 4)
  /// It is a statement on the item: part of the debate until an action is taken, and of its explanation afterwards.
  static let debateUntilAction = CommandTraits(rawValue: 1 << 5)
  /// The body decides.
  static let decision = CommandTraits(rawValue: 1 << 6)

  /// It rests on how the floor stands.
  public static let restsOnFloor = CommandTraits(rawValue: 1 << 7)
  /// It is for whoever is next, who is another after each speaker.
  public static let callsNext = CommandTraits(rawValue: 1 << 8)
  /// It rests on which step was the last.
  public static let restsOnLastStep = CommandTraits(rawValue: 1 << 9)
  /// It belongs to the work at the lists of speakers.
  public static let workOfSpeakers = CommandTraits(rawValue: 1 << 10)
  /// It belongs to the work of drafters.
  public static let workOfDrafters = CommandTraits(rawValue: 1 << 11)

  /// Business of the meeting, which waits for rulings and motions.
  static let business: CommandTraits = [.waitsForRuling, .waitsForMotion]
  /// The floor for whoever is next.
  static let forNext: CommandTraits = [.business, .restsOnFloor, .callsNext, .workOfSpeakers]
}

extension Session.Event {
  /// What the session asks of every event.
  public var traits: EventTraits {
    switch self {
    case .created: .leftOutOfReports
    case .participants(let event): event.traits
    case .bureau(let event): event.traits
    case .arrangements(let event): event.traits
    case .agenda(let event): event.traits
    case .meetings(let event): event.traits.union(.endsAppeal)
    case .floor(let event): event.traits.union(.endsAppeal)
    case .speakersList(let listed): listed.event.traits.union(.leftOutOfReports)
    case .motions(let event): event.traits.union([.inRoom, .endsAppeal])
    case .pointsOfOrder(let event): event.traits.union(.inRoom)
    case .elections(let event): event.traits.union([.inRoom, .endsAppeal])
    case .votes(let event): event.traits
    case .proposals(let event): event.traits.union(.endsAppeal)
    case .reportWork(let event): event.traits
    case .undone, .corrected: [.changesRecord, .leftOutOfReports]
    }
  }
}

extension Session.Command {
  /// What the session and its users ask of every command.
  public var traits: CommandTraits {
    switch self {
    case .create, .correct: []
    case .participants(let command): command.traits
    case .bureau(let command): command.traits
    case .arrangements(let command): command.traits
    case .agenda(let command): command.traits
    case .meetings(let command): command.traits
    case .floor(let command): command.traits.union(.workOfSpeakers)
    case .list(let asked): asked.traits.union(.workOfSpeakers)
    case .giveFloorToNext(let kind, _, _):
      CommandTraits.forNext.union(kind?.isOfDebate == false ? [] : .debate)
    case .provided(_, let command): command.traits
    case .motions(let command): command.traits.union(.waitsForRuling)
    case .pointsOfOrder(let command): command.traits.union(.workOfSpeakers)
    case .elections(let command): command.traits.union([.business, .underItem])
    case .votes(let command): command.traits
    case .proposals(let command): command.traits
    case .reportWork(let command): command.traits
    case .undo(let version, _): version == nil ? .restsOnLastStep : []
    }
  }

  /// The proposal that it is about, if it is about one.
  var proposal: ProposalID? {
    switch self {
    case .proposals(let command): command.proposal
    case .provided(_, let command): command.proposal
    case .floor(.give(let statement)), .floor(.giveAsSaid(let statement)): statement.purpose.proposal
    case .create, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .list, .giveFloorToNext,
      .motions, .pointsOfOrder, .elections, .votes, .reportWork, .undo, .correct:
      nil
    }
  }
}
