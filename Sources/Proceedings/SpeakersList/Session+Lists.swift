extension Session {
  /// What is asked of a list of speakers.
  public struct ListCommand: Sendable, Equatable, Codable {
    /// The item; nil for the one being considered.
    public var item: Int?
    /// The kind of list.
    public var kind: SpeakersList.Kind
    /// What is asked.
    public var command: SpeakersList.Command
    /// What is asked of a list; of that for the discussion of the item being considered if neither is said.
    public init(item: Int? = nil, kind: SpeakersList.Kind = .discussion, command: SpeakersList.Command) {
      self.item = item
      self.kind = kind
      self.command = command
    }
  }

  func decide(_ asked: ListCommand, at time: RoomTime) throws(Refusal) -> [Event] {
    guard let item = asked.item ?? meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    guard agenda.item(item) != nil else { throw .agenda(.noItem(item, items: agenda.items.map(\.number))) }
    let name = SpeakersLists.Name(item: item, kind: asked.kind)
    let command = try prepared(asked.command, for: name)
    let kind = asked.kind == .discussion ? nil : asked.kind
    do {
      return try (lists[name] ?? SpeakersList()).without(suspended).decide(command, at: time).map {
        .speakersList(OfItem(item: item, event: $0, kind: kind))
      }
    } catch { throw .speakersList(error) }
  }

  /// An entry as a list takes it: with its category and its place in the order of the rules.
  public func prepared(
    _ inscription: SpeakersList.Inscription, on name: SpeakersLists.Name
  ) throws(Refusal) -> SpeakersList.Inscription { try prepared(inscription, for: name) }

  /// The command with the entries as this list takes them.
  private func prepared(
    _ command: SpeakersList.Command, for name: SpeakersLists.Name
  ) throws(Refusal) -> SpeakersList.Command {
    switch command {
    case .inscribe(let inscription), .request(let inscription):
      let entry = try prepared(inscription, for: name)
      switch name.kind {
      case .rightOfReply, .pointsOfOrder: return .request(entry)
      case .generalDebate, .discussion, .panel, .explanationsBefore, .explanationsAfter, .closing:
        return .inscribe(entry)
      }
    case .change(let inscription): return .change(try prepared(inscription, for: name))
    case .inscribeAll(let all):
      var entries: [SpeakersList.Inscription] = []
      for inscription in all { entries.append(try prepared(inscription, for: name)) }
      return .inscribeAll(entries)
    case .series(let commands):
      var prepared: [SpeakersList.Command] = []
      for command in commands {
        if case .series = command { throw .speakersList(.seriesInSeries) }
        prepared.append(try self.prepared(command, for: name))
      }
      return .series(prepared)
    case .grantWish(let delegation, _):
      guard let entry = lists[name]?.entry(asWishedBy: delegation) else { return command }
      return .grantWish(delegation, as: try prepared(entry, for: name))
    case .open, .close, .setDeadline, .withdraw, .move, .exchange, .place, .passOver, .restore, .wish,
      .declineWish:
      return command
    }
  }

  private func prepared(
    _ inscription: SpeakersList.Inscription, for name: SpeakersLists.Name
  ) throws(Refusal) -> SpeakersList.Inscription {
    var entry = inscription
    entry.statement.category = category(of: entry.statement)
    switch name.kind {
    case .rightOfReply: entry.statement = try reply(of: entry, on: name.item)
    case .pointsOfOrder:
      guard isMember(entry.delegation) else { throw .pointsOfOrder(.notAMember(entry.delegation)) }
    case .generalDebate, .discussion, .panel, .explanationsBefore, .explanationsAfter, .closing:
      entry.tier = tier(of: entry.statement, on: name)
    }
    if let seconds = entry.statement.seconds {
      guard seconds > 0 else { throw .floor(.noTime) }
      let usual = usualLimit(of: entry.statement, item: name.item, reply: 1, kind: name.kind)
      if let usual, seconds > usual, entry.decidedBy == nil {
        try refuse(.floor(.moreThanTheLimit(seconds, limit: usual)))
      }
    }
    return entry
  }

  private func reply(of entry: SpeakersList.Inscription, on item: Int) throws(Refusal) -> Statement {
    var statement = entry.statement
    if case .reply = statement.purpose {} else { statement.purpose = .reply(to: nil) }
    statement.decidedBy = statement.decidedBy ?? entry.decidedBy
    try checkReply(statement, on: item)
    statement.isByLeave = isMember(entry.delegation) ? nil : true
    return statement
  }

  // MARK: Categories and the order of the list

  /// In which category somebody takes the floor: as it was recorded, or as it follows from the record; nil
  /// where the record does not tell.
  public func category(of statement: Statement) -> SpeakerCategory? {
    if let category = statement.category { return category }
    let isForOthers = statement.onBehalfOf.contains { !$0.separately }
    if isForOthers { return .groupOfStates }
    guard statement.speaker.standing == .delegation, let code = statement.speaker.participant else {
      return nil
    }
    if isMember(code) { return .member }
    return participants.registered.first { $0.code == code }?.category
  }

  /// Which tier of the body’s order a statement belongs to; nil where the body has no order.
  private func tier(of statement: Statement, on name: SpeakersLists.Name) -> Int? {
    guard let body = body?.fact else { return nil }
    let orders = body.orderOfSpeakers
    let order = isGeneralDebate(name.item, name.kind) ? orders.generalDebate : orders.item
    guard !order.isEmpty else { return nil }
    let isOfMember = statement.speaker.participant.map(isMember) ?? false
    let standing: SpeakerCategory = isOfMember ? .member : .observerState
    let categories = [category(of: statement), standing].compactMap { $0 }
    for category in categories {
      if let tier = order.firstIndex(where: { $0.contains(category) }) { return tier }
    }
    return order.count
  }
}
