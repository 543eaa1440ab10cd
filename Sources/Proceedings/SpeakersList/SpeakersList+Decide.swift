extension SpeakersList {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case alreadyOpen
    case notOpen
    case listClosed(RoomTime)
    case afterDeadline(RoomTime)
    case alreadyInscribed(ParticipantCode, place: Int)
    case notInscribed(ParticipantCode)
    case notWithdrawn(ParticipantCode)
    case noPlace(Int, waiting: Int)
    case withItself(ParticipantCode)
    case nobodyWaiting
    case seriesInSeries
    case emptyWish(ParticipantCode)
    case noWish(ParticipantCode)

    public var fact: String {
      switch self {
      case .alreadyOpen: "The list of speakers is already open."
      case .notOpen: "The list of speakers has not been opened."
      case .listClosed(let time): "The list of speakers was closed on \(time.day) at \(time.clock)."
      case .afterDeadline(let time):
        "Delegations could inscribe themselves until \(time.day) at \(time.clock)."
      case .alreadyInscribed(let code, let place): "‹\(code)› is already on the list, in place \(place)."
      case .notInscribed(let code): "‹\(code)› is not on the list."
      case .notWithdrawn(let code): "‹\(code)› has not withdrawn from the list."
      case .noPlace(let place, let waiting):
        "There is no place \(place) on the list, on which \(waiting) \(waiting == 1 ? "is" : "are") waiting."
      case .withItself(let code): "‹\(code)› cannot be placed by its own place."
      case .nobodyWaiting: "Nobody is waiting on the list of speakers."
      case .seriesInSeries: "A series of changes holds another."
      case .emptyWish(let code): "The wish of ‹\(code)› says nothing beyond its place on the list."
      case .noWish(let code): "No wish of ‹\(code)› waits for an answer."
      }
    }
    public var rule: Rule? { .listOfSpeakers }
    public var remedy: String? {
      switch self {
      case .alreadyOpen: "Go on with “inscribe …”."
      case .notOpen: "Type “open list” if the ‹Chair›, with the consent of the body, opens it."
      case .listClosed:
        "Type “open list” if the ‹Chair›, with the consent of the body, opens it, or add “with consent” if this "
          + "delegation alone is admitted."
      case .afterDeadline: "Add “with consent” if the delegation is admitted all the same."
      case .alreadyInscribed: "Nothing more is needed."
      case .notInscribed, .notWithdrawn, .noPlace: "Look at the list: show list."
      case .withItself: "Name another delegation."
      case .emptyWish: "Say who speaks, or on whose behalf."
      case .noWish: "Look at the list: show list."
      case .nobodyWaiting: "Give the floor by name: floor uganda."
      case .seriesInSeries: "Put the changes into one series."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .open:
      if isOpen { throw .alreadyOpen }
      return [.opened(Whole())]
    case .close:
      guard isOpen else { throw .notOpen }
      return [.closed(Whole())]
    case .setDeadline(let deadline): return [.deadlineSet(deadline)]
    case .inscribe(let inscription): return [.inscribed(try admitted(inscription, at: time))]
    case .inscribeAll(let all):
      var events: [Event] = []
      var list = self
      for inscription in all {
        let event = Event.inscribed(try list.admitted(inscription, at: time))
        list.evolve(by: event, at: Moment(version: 0, time: time))
        events.append(event)
      }
      return events
    case .request(let inscription):
      try refuseSecond(inscription.delegation)
      return [.inscribed(inscription)]
    case .withdraw(let delegation):
      _ = try index(of: delegation)
      return [.withdrawn(delegation)]
    case .move(let move):
      _ = try index(of: move.delegation)
      guard (1...max(1, waiting.count)).contains(move.place) else {
        throw .noPlace(move.place, waiting: waiting.count)
      }
      return [.moved(move)]
    case .exchange(let exchange):
      try refuseSame(exchange.first, exchange.second)
      return [.exchanged(exchange)]
    case .place(let placing):
      try refuseSame(placing.delegation, placing.before)
      return [.placed(placing)]
    case .passOver(let delegation, let decidedBy):
      guard let absent = delegation ?? waiting.first?.delegation else { throw .nobodyWaiting }
      _ = try index(of: absent)
      return [.passedOver(Entry(delegation: absent, decidedBy: decidedBy))]
    case .restore(let entry):
      try refuseSecond(entry.delegation)
      guard withdrawn.contains(where: { $0.inscription.delegation == entry.delegation }) else {
        throw .notWithdrawn(entry.delegation)
      }
      return [.restored(entry)]
    case .change(let inscription): return [.changed(try changed(inscription))]
    case .series(let commands): return try series(commands, at: time)
    case .wish(let wish): return [try wishing(wish)]
    case .grantWish(let delegation, let entry): return [try granting(delegation, as: entry)]
    case .declineWish(let delegation): return [try declining(delegation)]
    }
  }

  private func series(_ commands: [Command], at time: RoomTime) throws(Refusal) -> [Event] {
    var events: [Event] = []
    var list = self
    for command in commands {
      // A series holds no other, so that nothing sent from outside goes on without end.
      if case .series = command { throw .seriesInSeries }
      for event in try list.decide(command, at: time) {
        list.evolve(by: event, at: Moment(version: 0, time: time))
        events.append(event)
      }
    }
    return events
  }

  /// The entry as it is recorded; throws where the list takes none, or not this one. What was not needed to
  /// admit it is left out.
  private func admitted(_ inscription: Inscription, at time: RoomTime) throws(Refusal) -> Inscription {
    try refuseSecond(inscription.delegation)
    var entry = inscription
    let isAdmitted = inscription.withConsent == true || inscription.decidedBy != nil
    if let closed {
      if !isAdmitted { try refuse(.listClosed(closed)) }
    } else if let deadline, time > deadline {
      if !isAdmitted { try refuse(.afterDeadline(deadline)) }
    } else {
      if !isOpen { try refuse(.notOpen) }
      entry.withConsent = nil
    }
    return entry
  }

  /// The entry in other words. It keeps its place, and what admitted it.
  private func changed(_ inscription: Inscription) throws(Refusal) -> Inscription {
    let before = waiting[try index(of: inscription.delegation)]
    var entry = inscription
    entry.tier = before.tier
    entry.withConsent = before.withConsent
    entry.decidedBy = entry.decidedBy ?? before.decidedBy
    entry.replyAt = entry.replyAt ?? before.replyAt
    return entry
  }

  private func refuseSecond(_ delegation: ParticipantCode) throws(Refusal) {
    if let place = place(of: delegation) { throw .alreadyInscribed(delegation, place: place) }
  }

  private func refuseSame(_ one: ParticipantCode, _ other: ParticipantCode) throws(Refusal) {
    if one == other { throw .withItself(one) }
    _ = try index(of: one)
    _ = try index(of: other)
  }

  private func index(of delegation: ParticipantCode) throws(Refusal) -> Int {
    guard let place = place(of: delegation) else { throw .notInscribed(delegation) }
    return place - 1
  }
}

extension SpeakersList.Event {
  /// The command that would record the same again.
  var command: SpeakersList.Command {
    switch self {
    case .opened: .open
    case .closed: .close
    case .deadlineSet(let fact): .setDeadline(fact)
    case .inscribed(let fact): .inscribe(fact)
    case .withdrawn(let code): .withdraw(code)
    case .moved(let fact): .move(fact)
    case .exchanged(let fact): .exchange(fact)
    case .placed(let fact): .place(fact)
    case .passedOver(let fact): .passOver(fact.delegation, decidedBy: fact.decidedBy)
    case .restored(let fact): .restore(fact)
    case .changed(let fact): .change(fact)
    case .wished(let fact): .wish(fact)
    case .wishGranted(let fact): .grantWish(fact.delegation, as: fact)
    case .wishDeclined(let code): .declineWish(code)
    }
  }
}
