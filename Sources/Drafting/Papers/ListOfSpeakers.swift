import Proceedings

/// The list of speakers for a meeting: who has spoken, and who waits on each list, in order.
extension PaperDraft {
  /// The list for a meeting, on an item or on all that it considers; before the first meeting, on all items that
  /// have a list.
  func listOfSpeakers(meeting: Meetings.Meeting?, item: Int?) throws(Paper.Missing) -> Paper {
    let items = item.map { [$0] } ?? items(of: meeting)
    var records: [[String]] = []
    let isNow = meeting == nil || meeting?.number == session.meetings.held.last?.number
    let blocks = items.flatMap { number in
      sections(on: number, meeting: meeting, isNow: isNow, into: &records)
    }
    let nobody = Paper.Block.paragraph("Nobody has spoken, and nobody is inscribed.")
    let columns = [
      "item", "list", "place", "code", "speaker", "category", "by", "limit_seconds", "expected", "from", "to",
      "seconds",
    ]
    return paper(
      .speakers, lines([meeting.map(line) ?? "Before the first meeting"]), "List of speakers",
      blocks.isEmpty ? [nobody] : [.paragraph(asAt)] + blocks,
      records: Paper.Records(columns: columns, rows: records))
  }

  /// “5th meeting, Wednesday, 21 May 2025, 10 a.m.”.
  func line(_ meeting: Meetings.Meeting) -> String {
    "\(English.ordinalFigure(meeting.number)) meeting, \(longDate(meeting.day)), \(English.clock(meeting.opened.time))"
  }

  /// The items of a meeting in the order in which they were taken up; without one, those that have a list.
  private func items(of meeting: Meetings.Meeting?) -> [Int] {
    guard let meeting else {
      return session.agenda.items.map(\.number).filter { !session.lists.on($0).isEmpty }
    }
    var seen: Set<Int> = []
    return session.meetings.considerations.filter { $0.meeting == meeting.number }.map(\.item)
      .filter { seen.insert($0).inserted }
  }

  private func sections(
    on number: Int, meeting: Meetings.Meeting?, isNow: Bool, into records: inout [[String]]
  ) -> [Paper.Block] {
    guard let item = session.agenda.item(number) else { return [] }
    let spoken = session.floor.statements.filter {
      $0.place.item == number && $0.place.meeting == meeting?.number
    }
    let lists = isNow ? session.lists.on(number) : []
    guard !spoken.isEmpty || !lists.isEmpty else { return [] }
    var blocks = [Paper.Block.heading(level: 1, "Agenda item \(number). \(item.title)")]
    if !spoken.isEmpty {
      blocks += [.heading(level: 2, "Have spoken"), .table(table(spoken))]
      records += spoken.enumerated().map { record($1, place: $0 + 1, item: number) }
    }
    for (kind, list) in lists {
      let name = SpeakersLists.Name(item: number, kind: kind)
      blocks.append(.heading(level: 2, "\(kind.title.capitalizedFirst): \(state(list, kind))"))
      let waiting = session.expected(on: name, at: now)
      guard !waiting.isEmpty else { continue }
      blocks.append(.table(table(waiting, on: name)))
      records += waiting.map { record($0, on: name) }
    }
    return blocks
  }

  /// How a list stands.
  func state(_ list: SpeakersList, _ kind: SpeakersList.Kind) -> String {
    let waiting = list.waiting.isEmpty ? "nobody waiting" : "\(list.waiting.count) waiting"
    switch kind {
    case .rightOfReply, .pointsOfOrder: return waiting
    case .generalDebate, .discussion, .panel, .explanationsBefore, .explanationsAfter, .closing: break
    }
    let until = list.deadline.map { ", open until \(clock($0, on: now.day))" } ?? ", open"
    let closed = list.closed.map { ", closed at \(clock($0, on: now.day))" }
    return waiting + (list.isOpen ? until : closed ?? ", not opened")
  }

  /// How a statement is made, in a word.
  private func means(_ statement: Statement) -> String {
    switch statement.mode {
    case .room: "In the room"
    case .video: "Video"
    case .online: "Online"
    }
  }

  // MARK: Tables

  private func table(_ spoken: [Floor.Delivered]) -> Paper.Table {
    Paper.Table(
      [("No.#", 7), ("Speaker", 39), ("Category", 18), ("By", 13), ("From", 10), ("Time#", 13)],
      spoken.enumerated().map { index, delivered in
        let statement = delivered.statement
        let reply = delivered.isReply ? " (right of reply)" : ""
        return [
          "\(index + 1).", speaker(of: statement) + reply, words(ofCategory: category(of: statement)),
          means(statement), delivered.moment.time.clock,
          delivered.ended == nil ? "speaking" : PaperDraft.duration(delivered.elapsed(at: now)),
        ]
      })
  }

  private func table(_ waiting: [Session.Expected], on name: SpeakersLists.Name) -> Paper.Table {
    Paper.Table(
      [("No.#", 7), ("Speaker", 39), ("Category", 18), ("By", 13), ("Expected", 12), ("Limit#", 11)],
      waiting.map { entry in
        let statement = entry.inscription.statement
        return [
          "\(entry.place).", speaker(of: statement), words(ofCategory: category(of: statement)),
          means(statement), expected(entry, on: name).map(\.clock) ?? "",
          session.limit(of: entry.inscription, on: name).map(PaperDraft.duration) ?? "",
        ]
      })
  }

  /// When somebody is expected to get the floor: nothing tells where no meeting goes on, and replies, explanations
  /// and closing statements wait for something else than their turn.
  private func expected(_ entry: Session.Expected, on name: SpeakersLists.Name) -> RoomTime? {
    guard let open = session.meetings.open, !open.isSuspended else { return nil }
    switch name.kind {
    case .generalDebate, .discussion, .panel: return entry.time
    case .rightOfReply, .pointsOfOrder, .explanationsBefore, .explanationsAfter, .closing: return nil
    }
  }

  // MARK: Records

  private func record(_ delivered: Floor.Delivered, place: Int, item: Int) -> [String] {
    let statement = delivered.statement
    return [
      "\(item)", "spoken", "\(place)", statement.speaker.participant?.rawValue ?? "", speaker(of: statement),
      category(of: statement) ?? "", statement.mode.rawValue,
      session.limit(of: delivered).map { "\($0)" } ?? "", "", "\(delivered.moment.time)",
      delivered.ended.map { "\($0)" } ?? "", "\(delivered.elapsed(at: now))",
    ]
  }

  private func record(_ entry: Session.Expected, on name: SpeakersLists.Name) -> [String] {
    let statement = entry.inscription.statement
    return [
      "\(name.item)", name.kind.rawValue, "\(entry.place)", entry.inscription.delegation.rawValue,
      speaker(of: statement), category(of: statement) ?? "", statement.mode.rawValue,
      session.limit(of: entry.inscription, on: name).map { "\($0)" } ?? "",
      expected(entry, on: name).map { "\($0)" } ?? "", "", "", "",
    ]
  }
}
