import Proceedings
import ReferenceData

extension LineReader {
  mutating func floor(_ keyword: Keyword.Floor) throws(LanguageError) -> Session.Command {
    switch keyword {
    case .floor: return try giving(by: try speaker(), for: nil)
    case .reply:
      let speaker = try delegation(until: Stops.statement.adding("to"))
      let answered = accept("to") ? try number("the number of the event answered") : nil
      return try giving(by: speaker, for: .reply(to: answered))
    case .end:
      let statement = sees("at") || atEnd ? nil : try number("the number of an event")
      if statement != nil, atEnd { throw missing("“at” and the time") }
      return .floor(.end(.init(time: try ending(), statement: statement)))
    case .openList: return try onList { _ in .open }
    case .closeList: return try onList { _ in .close }
    case .inscribe:
      return try entry(by: try delegation(until: .statement), purpose: nil)
    case .withdraw:
      let delegation = try participant(until: .place).participantCode
      return try onList { _ in .withdraw(delegation) }
    case .next:
      var clauses = ListClauses(kind: accept("reply") ? .rightOfReply : nil)
      let decidedBy = try listClauses(&clauses)
      return .giveFloorToNext(on: clauses.kind, item: clauses.item, decidedBy: decidedBy)
    case .panel: return .floor(.openPanel(try panelOpening(nil)))
    case .interactiveDialogue: return .floor(.openPanel(try panelOpening(.interactiveDialogue)))
    case .roundTable: return .floor(.openPanel(try panelOpening(.roundTable)))
    case .segment: return .floor(.openPanel(try panelOpening(.segment)))
    case .endPanel: return .floor(.closePanel)
    case .panellist: return .floor(.presentPanellist(try person()))
    case .expert: return .floor(.presentExpert(try person()))
    case .workshop: return .floor(.recordWorkshop(try workshop()))
    }
  }

  /// When a statement ended: now, or at the time that is said, which may be on the other side of midnight.
  private mutating func ending() throws(LanguageError) -> RoomTime {
    guard accept("at") else { return time }
    let saysDay = Day(peek()?.word ?? "") != nil || RoomTime(peek()?.word ?? "") != nil
    let said = try timeOfDay(on: time.day)
    return saysDay ? said : time.nearest(said)
  }

  /// The floor for a statement: whoever waits speaks as inscribed, unless the line says otherwise.
  private mutating func giving(by speaker: Speaker, for purpose: Purpose?) throws(LanguageError)
    -> Session.Command
  {
    let statement = try statement(by: speaker, for: purpose)
    return .floor(isAsInscribed ? .give(statement) : .giveAsSaid(statement))
  }

  /// Who gets the floor.
  private mutating func speaker() throws(LanguageError) -> Speaker {
    if peek()?.quoted != nil { return try official(until: .statement) }
    if sees("person"), peek(1)?.quoted != nil {
      position += 1
      return try person()
    }
    if accept("own", "name") {
      return Speaker(standing: .ownName, title: try quoted("the title"))
    }
    if let (office, count) = seenOffice(among: [session.body?.fact.secretary ?? ""]),
      endsName(ahead: count, until: .statement)
    {
      position += count
      return Speaker(standing: .officer, title: office)
    }
    if sees("vice-chair") || sees("vice", "chair") {
      return Speaker(standing: .officer, title: try office())
    }
    return try delegation(until: .statement)
  }

  private func endsName(ahead: Int, until stops: Stops) -> Bool {
    peek(ahead)?.word == nil || self.stops(at: stops, ahead: ahead)
  }

  /// A delegation, with the title of the person where it is given.
  mutating func delegation(until stops: Stops) throws(LanguageError) -> Speaker {
    let representative = "permanent representative"
    let participant = try participant(until: stops.adding(representative))
    var speaker = Speaker.delegation(participant.participantCode)
    let isTitled = peek()?.kind == .comma && (peek(1)?.quoted != nil || sees(["permanent"], ahead: 1))
    if isTitled { position += 1 }
    if peek()?.quoted != nil {
      speaker.title = try quoted("the title")
    } else if accept("permanent", "representative") {
      speaker.title = "Ambassador and Permanent Representative"
    }
    return speaker
  }

  /// An official: the title, and the entity unless a clause or the end follows.
  mutating func official(until stops: Stops) throws(LanguageError) -> Speaker {
    let title = try quoted("the title")
    return Speaker(standing: .official, participant: try entity(until: stops), title: title)
  }

  /// A person: the name, the title, and the participant unless a clause or the end follows.
  private mutating func person() throws(LanguageError) -> Speaker {
    let name = try quoted("the name of the person")
    _ = acceptComma()
    let title = try quoted("the title of the person")
    let participant = try entity(until: .statement)
    return Speaker(standing: .official, participant: participant, title: title, name: name)
  }

  /// The participant after a title, if one follows.
  mutating func entity(until stops: Stops) throws(LanguageError) -> ParticipantCode? {
    let ahead = peek()?.kind == .comma ? 1 : 0
    guard peek(ahead)?.word != nil, !self.stops(at: stops, ahead: ahead) else {
      if ahead == 1, peek(1) == nil {
        position += 1
        throw missing("the entity after the comma")
      }
      return nil
    }
    position += ahead
    return try participant(until: stops).participantCode
  }
}

// MARK: - Workshops

extension LineReader {
  private mutating func workshop() throws(LanguageError) -> Workshop {
    let stops = Stops("by", "item", "introduced by", "panel")
    let day = try day("the day of the workshop")
    var organizer: ParticipantCode?
    var item: Int?
    var topic: String?
    var introduction: Speaker?
    var panels: [Workshop.Panel] = []
    while !atEnd {
      _ = acceptComma()
      if accept("by") {
        organizer = try participant(.anybody, until: stops).participantCode
      } else if accept("item") {
        item = try number("the number of an item")
      } else if accept("introduced", "by") {
        introduction = try official(until: stops)
      } else if accept("panel") {
        panels.append(try workshopPanel(until: stops))
      } else {
        topic = try quoted("“by”, “item”, “introduced by”, “panel”, or the topic")
      }
    }
    guard let organizer else { throw missing("“by” and the organization") }
    guard let item else { throw missing("“item” and its number") }
    guard let topic else { throw missing("the topic between quotation marks") }
    return Workshop(
      day: day, organizer: organizer, item: item, topic: topic, introduction: introduction, panels: panels)
  }

  private mutating func workshopPanel(until stops: Stops) throws(LanguageError) -> Workshop.Panel {
    let topic = try quoted("the topic of the panel")
    _ = acceptComma()
    let organizer =
      accept("by") ? try participant(.anybody, until: stops.adding("from")).participantCode : nil
    _ = acceptComma()
    try require("from")
    let panellists = try list(until: stops) { reader throws(LanguageError) in
      let participant = try reader.participant(until: stops.adding("also"))
      let other = reader.accept("also") ? try reader.quoted("the office elsewhere") : nil
      return Workshop.Panellist(participant: participant.participantCode, alsoKnownAs: other)
    }
    return Workshop.Panel(topic: topic, organizer: organizer, panellists: panellists)
  }
}
