extension Session {
  /// What may be asked of a session.
  public indirect enum Command: Sendable, Equatable, Codable {
    case create(Body)
    case participants(Participants.Command)
    case bureau(Bureau.Command)
    case arrangements(Arrangements.Command)
    case agenda(Agenda.Command)
    case meetings(Meetings.Command)
    case floor(Floor.Command)
    /// To a list of speakers.
    case list(ListCommand)
    /// The floor to whoever is first on a list of the item being considered: on that one, or else on the first list
    /// on which anybody waits.
    ///
    /// By decision of an officer also if it is not due yet. An item that is named is to be the one being considered.
    case giveFloorToNext(on: SpeakersList.Kind? = nil, item: Int? = nil, decidedBy: String? = nil)
    /// What is asked of the floor, provided that it still stands as it did when that was asked.
    case provided(floor: FloorStanding, Command)
    case motions(Motions.Command)
    case pointsOfOrder(PointsOfOrder.Command)
    case elections(Elections.Command)
    case votes(Votes.Command)
    case proposals(Proposals.Command)
    case reportWork(ReportWork.Command)
    /// The last event that counts, or that one, no longer counts.
    ///
    /// Nor do the later events that rest on it, if that is asked for.
    case undo(version: Int?, withWhatRestsOnIt: Bool? = nil)
    /// The event at that version is to be read as what this command would have caused, or at that time.
    ///
    /// The later events that rest on what it said no longer count, if that is asked for.
    case correct(version: Int, as: Command?, time: RoomTime?, withWhatRestsOnIt: Bool? = nil)
  }
}

// MARK: - The stored form

extension Session.Command {
  /// Spellings of former programs, each of which meant the same as one that there is now.
  private enum FormerKeys: String, CodingKey { case speakersList, giveFloorToNextOn, adopt }

  public init(from decoder: any Decoder) throws {
    let former = try decoder.container(keyedBy: FormerKeys.self)
    if former.contains(.speakersList) {
      self = .list(.init(command: try former.value(of: .speakersList)))
    } else if former.contains(.giveFloorToNextOn) {
      let fields = try former.nestedContainer(
        keyedBy: GiveFloorToNextCodingKeys.self, forKey: .giveFloorToNextOn)
      self = .giveFloorToNext(
        on: try former.value(of: .giveFloorToNextOn),
        decidedBy: try fields.decodeIfPresent(String.self, forKey: .decidedBy))
    } else {
      try self.init(named: try decoder.container(keyedBy: CodingKeys.self))
    }
  }

  private init(named container: KeyedDecodingContainer<CodingKeys>) throws {
    guard let name = container.allKeys.first, container.allKeys.count == 1 else {
      throw DecodingError.typeMismatch(
        Self.self,
        .init(
          codingPath: container.codingPath,
          debugDescription: "Invalid number of keys found, expected one."))
    }
    switch name {
    case .create: self = .create(try container.value(of: name))
    case .participants: self = .participants(try container.value(of: name))
    case .bureau: self = .bureau(try container.value(of: name))
    case .arrangements: self = .arrangements(try container.value(of: name))
    case .agenda: self = .agenda(try container.value(of: name))
    case .meetings: self = .meetings(try container.value(of: name))
    case .floor: self = .floor(try container.value(of: name))
    case .list: self = .list(try container.value(of: name))
    case .giveFloorToNext:
      let fields = try container.nestedContainer(keyedBy: GiveFloorToNextCodingKeys.self, forKey: name)
      self = .giveFloorToNext(
        on: try fields.decodeIfPresent(SpeakersList.Kind.self, forKey: .on),
        item: try fields.decodeIfPresent(Int.self, forKey: .item),
        decidedBy: try fields.decodeIfPresent(String.self, forKey: .decidedBy))
    case .provided:
      let fields = try container.nestedContainer(keyedBy: ProvidedCodingKeys.self, forKey: name)
      self = .provided(
        floor: try fields.decode(Session.FloorStanding.self, forKey: .floor),
        try fields.decode(Session.Command.self, forKey: ._1))
    case .motions: self = .motions(try container.value(of: name))
    case .pointsOfOrder: self = .pointsOfOrder(try container.value(of: name))
    case .elections: self = .elections(try container.value(of: name))
    case .votes: self = .votes(try container.value(of: name))
    case .proposals: self = .proposals(try Self.proposals(try container.only(of: name)))
    case .reportWork: self = .reportWork(try container.value(of: name))
    case .undo:
      let fields = try container.nestedContainer(keyedBy: UndoCodingKeys.self, forKey: name)
      self = .undo(
        version: try fields.decodeIfPresent(Int.self, forKey: .version),
        withWhatRestsOnIt: try fields.decodeIfPresent(Bool.self, forKey: .withWhatRestsOnIt))
    case .correct:
      let fields = try container.nestedContainer(keyedBy: CorrectCodingKeys.self, forKey: name)
      self = .correct(
        version: try fields.decode(Int.self, forKey: .version),
        as: try fields.decodeIfPresent(Session.Command.self, forKey: .as),
        time: try fields.decodeIfPresent(RoomTime.self, forKey: .time),
        withWhatRestsOnIt: try fields.decodeIfPresent(Bool.self, forKey: .withWhatRestsOnIt))
    }
  }

  private static func proposals(
    _ fields: KeyedDecodingContainer<Unlabelled>
  ) throws -> Proposals.Command {
    let former = try fields.nestedContainer(keyedBy: FormerKeys.self, forKey: ._0)
    guard former.contains(.adopt) else { return try fields.decode(Proposals.Command.self, forKey: ._0) }
    return .act(.init(proposal: try former.value(of: .adopt)))
  }
}

/// The name under which the compiler stores a value without a label.
private enum Unlabelled: String, CodingKey { case _0 }

extension KeyedDecodingContainer {
  fileprivate func only(of key: Key) throws -> KeyedDecodingContainer<Unlabelled> {
    try nestedContainer(keyedBy: Unlabelled.self, forKey: key)
  }

  fileprivate func value<Value: Decodable>(of key: Key) throws -> Value {
    try only(of: key).decode(Value.self, forKey: ._0)
  }
}
