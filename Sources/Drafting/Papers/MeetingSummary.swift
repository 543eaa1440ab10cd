import Proceedings

/// The journal’s summary of a meeting: when it was held, who presided, what was considered and what was done.
extension PaperDraft {
  func summary(of meeting: Meetings.Meeting) -> Paper {
    let title = "Summary of the \(English.ordinalFigure(meeting.number)) meeting"
    return paper(
      .journal, lines([line(meeting)]), title,
      conduct(of: meeting) + finished(business(of: meeting), of: meeting) + [.paragraph(end(of: meeting))])
  }

  // MARK: The meeting itself

  private func conduct(of meeting: Meetings.Meeting) -> [Paper.Block] {
    let opened =
      "The meeting was called to order at \(English.clock(meeting.opened.time)), \(presiding(meeting)) presiding.\(jointly(meeting))"
    let presence = meeting.presences.first.map {
      PaperDraft.sentence(
        "\(English.count($0.fact.members, "member was", "members were")) represented at \(English.clock($0.moment.time))"
      )
    }
    let changes = meeting.presidencies.dropFirst().map {
      "From \(English.clock($0.moment.time)) \(presider($0)) presided."
    }
    let pauses = meeting.suspensions.map { pause in
      PaperDraft.sentence(
        "The meeting was suspended at \(English.clock(pause.from.time))\(pause.reason.map { " for \($0)" } ?? "")\(pause.to.map { " and resumed at \(English.clock($0.time))" } ?? "")"
      )
    }
    return [.paragraph(([opened] + [presence].compactMap(\.self) + changes + pauses).joined(separator: " "))]
  }

  private func presiding(_ meeting: Meetings.Meeting) -> String {
    meeting.presidencies.first.map(presider) ?? holder(of: meeting.presiding)
  }

  private func presider(_ presidency: Dated<Meetings.Officiant>) -> String {
    let officiant = presidency.fact
    if officiant.official == nil, officiant.holder == nil { return holder(of: officiant.office) }
    return "\(draft.presider(officiant, at: presidency.moment)),"
  }

  /// “the Chair, Ana Sample (Austria),”.
  private func holder(of office: String) -> String {
    session.bureau.holder(of: office).map { "the \(office), \($0.name) (\(names.inBrackets($0.state)))," }
      ?? "the \(office)"
  }

  private func jointly(_ meeting: Meetings.Meeting) -> String {
    meeting.joint.map {
      " It was held jointly with the \(English.ordinalFigure($0.number)) meeting of the \($0.body)."
    } ?? ""
  }

  private func end(of meeting: Meetings.Meeting) -> String {
    guard let closed = meeting.closed else {
      return meeting.isSuspended ? "The meeting is suspended." : "The meeting is still going on."
    }
    let reason = meeting.reasonOfAdjournment.map { " for \($0)" } ?? ""
    return PaperDraft.sentence("The meeting rose at \(English.clock(closed.time))\(reason)")
  }

  // MARK: What was done

  /// The blocks of the meeting, as the report drafts them, without saying again when it was.
  private func business(of meeting: Meetings.Meeting) -> [RoughBlock] {
    var seen: Set<Int> = []
    let taken = session.meetings.considerations.filter { $0.meeting == meeting.number }
    return ofTheSession(in: meeting)
      + taken.flatMap { consideration -> [RoughBlock] in
        // Items that are considered together stand under one another's headings, once.
        let numbers = ([consideration.item] + consideration.with).sorted()
        let items = numbers.filter { seen.insert($0).inserted }.compactMap(session.agenda.item)
        guard let first = items.first else { return [] }
        let titles = items.map { item in
          RoughBlock(
            kind: .heading(level: 1), passage: Passage("Agenda item \(item.number). \(item.title)"))
        }
        return titles + [opening(first, consideration, together: items.count > 1)]
          + items.flatMap { business(under: $0, in: meeting) }
      }
  }

  private func isWithin(_ moment: Moment?, _ meeting: Meetings.Meeting) -> Bool {
    guard let moment else { return false }
    return moment.version >= meeting.opened.version
      && moment.version <= meeting.closed?.version ?? session.version
  }

  /// What belongs to no item: the opening of the session, guests, silences, its closure.
  private func ofTheSession(in meeting: Meetings.Meeting) -> [RoughBlock] {
    var told: [Passage] = []
    if isWithin(session.meetings.sessionOpened, meeting) {
      told.append("The \(draft.sessionName) was opened.")
    }
    for silence in session.meetings.silences where isWithin(silence.moment, meeting) {
      let memory = silence.fact.inMemoryOf.map { " in memory of \($0)" } ?? ""
      told.append("\(draft.theBody) observed a minute of silence\(memory).")
    }
    let made = session.floor.statements.filter { isWithin($0.moment, meeting) }
    let kinds: [(Purpose, one: String, several: String)] = [
      (.address, "addressed the session", "addressed the session"),
      (.opening, "made an opening statement", "made opening statements"),
      (.closing, "made a closing statement", "made closing statements"),
    ]
    for (purpose, one, several) in kinds {
      let own = made.filter { $0.statement.purpose == purpose }
      if !own.isEmpty { told.append("\(draft.speakers.list(own)) \(own.count == 1 ? one : several).") }
    }
    for officer in session.bureau.elected where isWithin(officer.moment, meeting) {
      told.append(
        "\(officer.fact.name) (\(names.inBrackets(officer.fact.state))) was elected \(officer.fact.office).")
    }
    if isWithin(session.meetings.sessionClosed, meeting) {
      told.append("The \(draft.sessionName) was closed.")
    }
    return told.map { RoughBlock(kind: .paragraph, passage: $0.sentence) }
  }

  /// “The Commission continued its consideration of the item.”
  private func opening(
    _ item: Agenda.Item, _ now: Meetings.Consideration, together: Bool
  ) -> RoughBlock {
    let earlier = session.meetings.considerations.contains {
      $0.item == item.number && $0.meeting < now.meeting && $0.subitems == now.subitems
    }
    let part =
      now.subitems.isEmpty
      ? "the item" : "sub-item\(now.subitems.count > 1 ? "s" : "") \(Agenda.letters(now.subitems))"
    let items = together ? "the items together" : part
    let what =
      now.forAction
      ? "took up \(items) in order to take action"
      : "\(earlier ? "continued" : "began") its consideration of \(items)"
    return RoughBlock(kind: .paragraph, passage: ("\(draft.theBody) \(what)." as Passage).sentence)
  }

  private func business(under item: Agenda.Item, in meeting: Meetings.Meeting) -> [RoughBlock] {
    let made = draft.statements(on: item.number).filter { $0.place.meeting == meeting.number }
    let name = "journal:\(item.number)"
    var blocks = draft.words(
      draft.introductions(made, name: name, ofPanels: true) + draft.groupReports(made, name: name)
        + draft.statements(made, name: name) + draft.replies(made, name: name))
    let points = session.pointsOfOrder.under(item.number).filter { $0.point.meeting == meeting.number }
    blocks += draft.words(draft.pointsOfOrder(points, name: name))
    let motions = session.motions.moved.filter { $0.item == item.number && $0.meeting == meeting.number }
    blocks += draft.words(motions.map { draft.told($0, name: name) })
    let questions = session.votes.questions.filter { $0.item == item.number && $0.meeting == meeting.number }
    blocks += draft.words(questions.map { draft.told($0, name: name) })
    blocks += agenda(item, in: meeting)
    blocks += session.proposals.course(under: item.number).filter {
      $0.step.meeting == meeting.number && draft.isTold($0.step.occasion)
    }
    .flatMap { draft.words(draft.told($0.step, of: $0.proposal, when: .untold)) }
    blocks += draft.words(draft.elections(under: item, in: meeting.number))
    blocks += draft.words(draft.notings(under: item, in: meeting.number))
    return blocks + ends(of: item, in: meeting)
  }

  /// The adoption of the agenda and of the report, which stand in chapters of their own in the report.
  private func agenda(_ item: Agenda.Item, in meeting: Meetings.Meeting) -> [RoughBlock] {
    var told: [Passage] = []
    if item.kind == .organization, let adopted = session.agenda.adopted, isWithin(adopted.moment, meeting) {
      let symbol = session.agenda.provisional.map { " (\($0.fact.symbol))" } ?? ""
      told.append(
        "\(draft.theBody) adopted\(adopted.fact.asAmended ? ", as amended," : "") the provisional agenda\(symbol)."
      )
    }
    if item.kind == .adoptionOfReport, let report = session.proposals.reportAdopted,
      report.fact.meeting == meeting.number
    {
      let drafts = report.fact.drafts.isEmpty ? "" : " (\(English.list(report.fact.drafts)))"
      told.append(
        "\(draft.theBody) adopted the report on its \(draft.sessionName)\(drafts)\(report.fact.asOrallyAmended ? ", as orally amended" : "")."
      )
    }
    return told.map { RoughBlock(kind: .paragraph, passage: $0.sentence) }
  }

  private func ends(of item: Agenda.Item, in meeting: Meetings.Meeting) -> [RoughBlock] {
    session.meetings.adjournments.filter { $0.fact.item == item.number && $0.fact.meeting == meeting.number }
      .map {
        let to = $0.fact.toMeeting.map { " to its \(English.ordinalFigure($0)) meeting" } ?? ""
        return RoughBlock(
          kind: .paragraph,
          passage: ("\(draft.theBody) adjourned its consideration of the item\(to)." as Passage).sentence)
      }
  }

  /// The blocks with names introduced and shortened; the notes of the report are not the journal’s.
  private func finished(_ rough: [RoughBlock], of meeting: Meetings.Meeting) -> [Paper.Block] {
    let places = session.proposals.all.compactMap(draft.reference)
    let when = "\(draft.atMeetings([meeting.number])), "
    /// Neither where a text stands in the report, nor again when the meeting was.
    func words(_ block: Block) -> String {
      let words = places.reduce(block.plainWords) { $0.replacing($1, with: "") }
      return words.hasPrefix(when) ? English.capitalized(String(words.dropFirst(when.count))) : words
    }
    var finish = Finish(session: session, names: names)
    let unnamed = rough.map { block in
      var block = block
      block.name = ""
      return block
    }
    let chapter = finish.chapters([RoughChapter(title: "", blocks: unnamed)]).first
    return (chapter?.blocks ?? []).compactMap { block in
      switch block.kind {
      case .heading: .heading(level: 1, words(block))
      case .paragraph, .text: .paragraph(words(block))
      case .item, .row: .item(level: 1, label: "", words: words(block).replacing("\t", with: ": "))
      case .gap: nil
      }
    }
  }
}
