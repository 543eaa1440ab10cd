/// Giving the floor from the lists, in turn and out of it.
extension Session {
  /// The floor to whoever is first on a list of an item being considered: of the one that is named, or else of the
  /// first; on that of the kind, or else on the first on which anybody waits.
  func giveFloorToNext(
    on kind: SpeakersList.Kind?, item asked: Int?, decidedBy: String?, at time: RoomTime
  ) throws(Refusal) -> [Event] {
    guard let first = meetings.current?.item else { throw .meetings(.noItemTakenUp) }
    if let asked, !itemsInUse.contains(asked) { throw .meetings(.listNotInUse(asked, current: first)) }
    let kinds =
      kind.map { [$0] } ?? [floor.place.panel == nil ? .discussion : .panel, .discussion, .generalDebate]
    let names = (asked.map { [$0] } ?? itemsInUse).flatMap { item in
      kinds.map { SpeakersLists.Name(item: item, kind: $0) }
    }
    guard let name = names.first(where: { lists[$0]?.waiting.isEmpty == false }),
      let next = lists[name]?.waiting.first
    else {
      throw .speakersList(.nobodyWaiting)
    }
    if kind == .pointsOfOrder {
      return try decide(.pointsOfOrder(.raise(.init(delegation: next.delegation))), at: time)
    }
    var statement = next.statement
    statement.decidedBy = decidedBy ?? statement.decidedBy
    // It says all that the entry does.
    return try decide(.floor(.giveAsSaid(from(name, statement))), at: time)
  }

  /// A statement with what the rules add to it: the Chair’s leave, and whose decision it was to give the floor out
  /// of turn.
  func completed(_ statement: Statement) -> Statement {
    var statement = statement
    if statement.item == meetings.current?.item { statement.item = nil }
    guard let item = statement.item ?? meetings.current?.item else { return statement }
    if case .reply = statement.purpose {
      let isOfMember = statement.speaker.participant.map(isMember) ?? false
      if !isOfMember { statement.isByLeave = true }
    }
    guard let delegation = statement.speaker.participant, statement.speaker.standing == .delegation,
      let name = waitingList(of: delegation, for: statement, item: item), let list = lists[name]
    else { return statement }
    if list.waiting.first?.delegation != delegation {
      statement.decidedBy = statement.decidedBy ?? meetings.open?.presiding
    }
    return statement
  }

  /// A reply answers a statement that was made, and a delegation replies so often on an item and no more.
  func checkReply(_ statement: Statement, on item: Int) throws(Refusal) {
    guard case .reply(let answered) = statement.purpose else { return }
    if let answered, !floor.statements.contains(where: { $0.moment.version == answered }) {
      throw .noStatement(answered)
    }
    guard let code = statement.speaker.participant, let most = body?.fact.replies.perDelegation,
      statement.decidedBy == nil
    else { return }
    guard replies(of: code, on: item) < most else { return try refuse(.tooManyReplies(code, most: most)) }
  }

  /// A reply waits until everybody else was heard who is to speak before it, unless somebody decides otherwise.
  func checkTime(of statement: Statement, on item: Int) throws(Refusal) {
    guard statement.decidedBy == nil, let meeting = meetings.open else { return }
    let request = statement.speaker.participant.flatMap { code in
      lists[.init(item: item, kind: .rightOfReply)]?.waiting.first { $0.delegation == code }
    }
    guard let due = request?.replyAt ?? body?.fact.replies.at else { return }
    let items = due == .endOfItem ? Array(Set(itemsInUse + [item])).sorted() : itemsConsidered(in: meeting)
    let waiting = items.flatMap { item in
      [.generalDebate, .discussion, .panel].flatMap { kind in
        (lists[.init(item: item, kind: kind)]?.waiting ?? []).map { _ in item }
      }
    }
    if !waiting.isEmpty || (due == .endOfDay && meeting.isMorning) {
      try refuse(.replyNotDue(due, waiting: waiting.count, takeUp: itemToTakeUp(waiting)))
    }
  }

  /// A meeting is not closed while replies wait that are to be heard in it.
  func checkRepliesHeard() throws(Refusal) {
    guard let meeting = meetings.open else { return }
    let usual = body?.fact.replies.at
    let waiting = itemsConsidered(in: meeting).flatMap { item in
      (lists[.init(item: item, kind: .rightOfReply)]?.waiting ?? []).map { (item: item, request: $0) }
    }.filter { !(($0.request.replyAt ?? usual) == .endOfDay && meeting.isMorning) }
    if !waiting.isEmpty {
      try refuse(
        .meetings(
          .order(
            .repliesWaiting(
              waiting.map(\.request.delegation), takeUp: itemToTakeUp(waiting.map(\.item))))))
    }
  }

  /// The first of the items on which somebody waits; nil if somebody waits on one being considered.
  private func itemToTakeUp(_ items: [Int]) -> Int? {
    items.contains(where: itemsInUse.contains) ? nil : items.first
  }

  private func itemsConsidered(in meeting: Meetings.Meeting) -> [Int] {
    Set(meetings.considerations.filter { $0.meeting == meeting.number }.map(\.item)).sorted()
  }

  /// Where the body limited the number of statements on the item, nobody exceeds it but by decision.
  func checkInterventions(_ statement: Statement, on item: Int) throws(Refusal) {
    guard let most = floor.limits[item]?.interventions, statement.decidedBy == nil,
      statement.speaker.standing == .delegation, let code = statement.speaker.participant
    else { return }
    let made = floor.statements.count {
      $0.statement.purpose == .item && $0.statement.speaker.participant == code && $0.item == item
    }
    if made >= most { try refuse(.tooManyInterventions(code, most: most)) }
  }

  /// Takes whoever got the floor off the list from which it was given.
  mutating func leaveList(_ statement: Statement) {
    guard let item = statement.item ?? floor.place.item, let delegation = statement.speaker.participant
    else { return }
    lists.remove(delegation, from: kinds(for: statement).map { .init(item: item, kind: $0) })
  }

  func waitingList(
    of delegation: ParticipantCode, for statement: Statement, item: Int
  ) -> SpeakersLists.Name? {
    kinds(for: statement).map { SpeakersLists.Name(item: item, kind: $0) }
      .first { lists[$0]?.place(of: delegation) != nil }
  }

  /// The lists from which the floor is given for a statement, the likeliest first.
  func kinds(for statement: Statement) -> [SpeakersList.Kind] {
    if let list = statement.list { return [list] }
    switch statement.purpose {
    case .reply: return [.rightOfReply]
    case .beforeAction: return [.explanationsBefore]
    case .afterAction: return [.explanationsAfter]
    case .closing: return [.closing]
    case .introductory, .opening, .address, .report, .workshopReport: return []
    case .item:
      let after: [SpeakersList.Kind] = floor.place.afterAction == nil ? [] : [.explanationsAfter]
      let panel: [SpeakersList.Kind] = floor.place.panel == nil ? [] : [.panel]
      return after + panel + [.discussion, .generalDebate, .closing]
    }
  }
}
