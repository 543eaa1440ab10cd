/// Giving the floor by name to somebody who waits on a list of speakers.
extension Session {
  /// A place on a list of an item being considered.
  public struct Called: Sendable, Equatable {
    /// The item.
    public var item: Int
    /// The kind of list.
    public var kind: SpeakersList.Kind
    /// The entry.
    public var entry: SpeakersList.Inscription
  }

  /// The entry that a delegation speaks from when it is given the floor by name; nil if it waits on no list that the
  /// statement can be made from.
  ///
  /// A statement whose purpose is said belongs to the list for that purpose. Otherwise the lists are gone through in
  /// the order in which they have their turn, those of items that are considered together one after the other. A reply
  /// comes last, and only once it is due: until then a delegation that asked for one may be called to speak on the item.
  public func entry(calledBy statement: Statement, at time: RoomTime) -> Called? {
    guard statement.speaker.standing == .delegation, let delegation = statement.speaker.participant
    else { return nil }
    let items = statement.item.map { [$0] } ?? itemsInUse
    func waiting(on kind: SpeakersList.Kind) -> Called? {
      items.lazy.compactMap { item in
        lists[.init(item: item, kind: kind)]?.waiting.first { $0.delegation == delegation }
          .map { Called(item: item, kind: kind, entry: $0) }
      }.first
    }
    if let called = kinds(for: statement).lazy.compactMap(waiting).first { return called }
    guard statement.purpose == .item else { return nil }
    let others = [SpeakersList.Kind.explanationsBefore, .explanationsAfter, .panel]
    if let called = others.lazy.compactMap(waiting).first { return called }
    guard let reply = waiting(on: .rightOfReply) else { return nil }
    return isDue(reply.entry, on: reply.item) ? reply : nil
  }

  private func isDue(_ reply: SpeakersList.Inscription, on item: Int) -> Bool {
    do {
      try checkReply(reply.statement, on: item)
      try checkTime(of: reply.statement, on: item)
      return true
    } catch { return false }
  }

  /// A statement with all that the entry says from which it is made; what was said of it now goes before that.
  func called(_ said: Statement, at time: RoomTime) -> Statement {
    guard let called = entry(calledBy: said, at: time) else { return said }
    let name = SpeakersLists.Name(item: called.item, kind: called.kind)
    return from(name, said.completed(by: called.entry.statement))
  }

  /// The statement with the list from which it is made, if its purpose would lead to another.
  func from(_ name: SpeakersLists.Name, _ statement: Statement) -> Statement {
    guard let delegation = statement.speaker.participant else { return statement }
    var statement = statement
    statement.item = name.item == meetings.current?.item ? nil : name.item
    if waitingList(of: delegation, for: statement, item: name.item) != name { statement.list = name.kind }
    return statement
  }
}

extension Statement {
  /// This statement with whatever it does not say itself taken from the one that was inscribed.
  fileprivate func completed(by inscribed: Statement) -> Statement {
    var all = self
    let isBySame = speaker.title == nil || speaker.title == inscribed.speaker.title
    let isForSame = onBehalfOf.isEmpty || others == inscribed.others
    all.speaker.title = speaker.title ?? inscribed.speaker.title
    // A title that is said is that of somebody else.
    all.speaker.name = speaker.name ?? (isBySame ? inscribed.speaker.name : nil)
    if onBehalfOf.isEmpty { all.onBehalfOf = inscribed.onBehalfOf }
    if aligned.isEmpty { all.aligned = inscribed.aligned }
    // Neither the room nor the item is said by any clause.
    if mode == .room { all.mode = inscribed.mode }
    if purpose == .item || purpose == .reply(to: nil) { all.purpose = inscribed.purpose }
    all.isOnWebsite = isOnWebsite || inscribed.isOnWebsite
    all.category = category ?? (isBySame && isForSame ? inscribed.category : nil)
    all.seconds = seconds ?? inscribed.seconds
    all.language = language ?? inscribed.language
    all.isByLeave = isByLeave ?? inscribed.isByLeave
    all.decidedBy = decidedBy ?? inscribed.decidedBy
    all.explanation = explanation ?? inscribed.explanation
    all.dissociates = dissociates ?? inscribed.dissociates
    return all
  }

  /// For whom it is made in place of a statement of the speaker’s own.
  private var others: [Behalf] { onBehalfOf.filter { !$0.separately } }
}
