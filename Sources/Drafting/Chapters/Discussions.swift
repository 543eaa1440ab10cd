import Proceedings
import ReferenceData

/// The general debate, thematic discussions with their panels and workshops.
extension EnglishVoice {
  // MARK: General debate

  /// A general debate tells, meeting by meeting, who spoke, by title.
  func generalDebate(_ item: Agenda.Item) -> [RoughBlock] {
    let made = statements(on: item.number)
    let meetings = Set(made.compactMap(\.place.meeting)).sorted()
    return opening(item) + documents(item) + introductions(made, item: item) + committeeReports(item)
      + words(informalMeetings(under: item)) + applications(under: item)
      + meetings.flatMap { generalDebate(item, meeting: $0, made: made) } + pointsOfOrder(under: item)
      + words(motions(under: item)) + elections(under: item) + sections(actionSections(item, elections: []))
      + (form.chapters.contains(.actions) ? [] : notings(under: item))
  }

  private func generalDebate(_ item: Agenda.Item, meeting: Int, made: [Floor.Delivered]) -> [RoughBlock] {
    let made = made.filter { $0.place.meeting == meeting }
    let statements = made.filter { $0.statement.purpose == .item }
    let persons = statements.persons
    let name = "item:\(item.number)/meeting:\(meeting)"
    var blocks: [RoughBlock] = []
    if !persons.isEmpty, let day = session.meetings.meeting(meeting)?.day {
      let who = persons.count == 1 ? "person" : "persons"
      let what = "\(who) made \(statements.count == 1 ? "a statement" : "statements")"
      blocks.append(
        paragraph(
          name,
          "At the \(English.ordinalFigure(meeting)) meeting of the \(sessionName) of \(theBody), on \(English.date(day)), the following \(what):",
          from: statements.map(\.moment.version)))
    }
    blocks += persons.map { person in
      let own = statements.filter { $0.statement.speaker == person.statement.speaker }
      return RoughBlock(
        kind: .item, passage: self.person(person.statement), sources: own.map(\.moment.version))
    }
    return blocks + replies(made, name: name)
  }

  /// A person by title, then the State or organization as the title has it.
  func person(_ statement: Statement) -> Passage {
    let speaker = statement.speaker
    let additions = speakers.additions(statement)
    guard let code = speaker.participant else {
      return ("\(typed: speaker.title ?? "")\(additions)" as Passage).sentence
    }
    guard let title = speaker.title else {
      let capacity: Passage =
        names.isState(code) && session.isMember(code) ? "Representative of" : "Observer for"
      return "\(capacity) \(names.inSentence(code))\(additions)"
    }
    return (designation(title, of: code) + additions).sentence
  }

  /// “Minister of Justice of Peru”; “Director, International Development Law Organization”.
  private func designation(_ title: String, of code: ParticipantCode) -> Passage {
    if names.names(code, in: title) { return "\(typed: title)" }
    let seat = session.body?.fact.missionsSuffix ?? "to the United Nations"
    if title.hasSuffix("Permanent Representative") || title.hasSuffix("Permanent Mission") {
      return "\(typed: title) of \(names.inFull(code)) \(seat)"
    }
    guard names.isState(code) else {
      return "\(typed: title), \(Passage(runs: [.entity(code, .bare)]))"
    }
    return "\(typed: title) of \(names.inFull(code))"
  }

  // MARK: Thematic discussion

  func thematicDiscussion(_ item: Agenda.Item) -> [RoughBlock] {
    let made = statements(on: item.number)
    var blocks = opening(item) + documents(item)
    blocks +=
      introductions(made, item: item) + groupReports(made, item: item) + committeeReports(item)
      + words(informalMeetings(under: item)) + applications(under: item)
    blocks += statements(made.filter { $0.place.panel == nil }, name: "item:\(item.number)")
    for (index, panel) in session.floor.panels.enumerated() where panel.item == item.number {
      blocks += self.panel(panel, index: index, made: made)
    }
    blocks +=
      replies(made, name: "item:\(item.number)") + pointsOfOrder(under: item) + words(motions(under: item))
    var sections: [(String, [RoughBlock])] = []
    if !made.isEmpty { sections.append((heading(.chairSummaryHeading), chairSummary(item))) }
    sections += session.floor.workshops.filter { $0.fact.item == item.number }.map(workshop)
    return blocks + self.sections(sections + actionSections(item))
  }

  private func chairSummary(_ item: Agenda.Item) -> [RoughBlock] {
    let place = ReportWork.Place(item: item.number, part: .chairSummary)
    guard let summary = summary(place) else {
      return [
        gap(
          "item:\(item.number)/chairSummary",
          "[Summary by the \(presiding) under item \(item.number): not yet entered]")
      ]
    }
    let opening = paragraph(
      "item:\(item.number)/chairSummary",
      "The \(presiding)’s summary of the salient points, which was not subject to negotiation, is presented below.",
      from: summary.flatMap(\.sources))
    return [opening] + summary
  }

  /// A panel with whoever led it, then the statements made in it.
  func panel(_ panel: Floor.Panel, index: Int, made: [Floor.Delivered]) -> [RoughBlock] {
    let number = panelNumber(panel, index: index)
    if panel.opening.isDescribed {
      return described(panel, number: number, made.filter { $0.place.panel == index })
    }
    let name = "item:\(panel.item)/panel:\(number)"
    let sources = [panel.moment.version] + (panel.panellists + panel.experts).map(\.moment.version)
    var text = panelOpening(panel, index: index)
    if !panel.experts.isEmpty {
      let experts = panel.experts.map(\.fact).onceEach.map(panellist)
      let list = enumeration(experts, separator: "; ", last: experts.count > 2 ? "; and " : ", and ")
      text =
        text + " "
        + (panel.experts.count == 1
          ? "An expert presentation was provided by \(list)."
          : "Expert presentations were provided by \(list).")
    }
    let within = made.filter { $0.place.panel == index }
    return [paragraph(name, text, from: sources)] + statements(within, name: name)
      + (summary(.init(item: panel.item, panel: number)) ?? [])
  }

  /// The panel’s number among those on its item, from 1.
  private func panelNumber(_ panel: Floor.Panel, index: Int) -> Int {
    session.floor.panels[..<index].count { $0.item == panel.item } + 1
  }

  private func panelOpening(_ panel: Floor.Panel, index: Int) -> Passage {
    let isMorning = session.meetings.meeting(panel.meeting)?.isMorning ?? true
    let panellists = panel.panellists.map(\.fact).onceEach.map(panellist)
    let list = enumeration(
      panellists, separator: "; ", last: panellists.count > 2 ? "; and " : ", and ")
    let who: Passage =
      panellists.count == 1
      ? "by the following panellist: \(list)" : "by the following panellists: \(list)"
    let presiding: Passage = "presided over by the \(panel.presiding) of \(theBody)"
    let led: Passage = panel.panellists.isEmpty ? "" : " led \(who)"
    if panelNumber(panel, index: index) > 1 {
      let also = session.floor.panels[index - 1].presiding == panel.presiding ? "also " : ""
      let opening: Passage =
        "The \(isMorning ? "morning" : "afternoon") panel discussion, \(also)\(presiding), was"
      return panel.panellists.isEmpty ? "\(opening) held." : "\(opening)\(led)."
    }
    let session = isMorning ? "morning" : "afternoon"
    let opening: Passage = "The panel discussion in the \(session) session was \(presiding)"
    return panel.panellists.isEmpty ? "\(opening)." : "\(opening) and\(led)."
  }

  /// Name, title, State or organization.
  func panellist(_ speaker: Speaker) -> Passage {
    let title = speaker.title ?? ""
    let start: Passage = "\(speaker.name ?? ""), \(typed: title)"
    guard let code = speaker.participant, !names.names(code, in: title) else { return start }
    if names.isState(code) { return "\(start), \(names.bare(code))" }
    return "\(start), \(Passage(runs: [.entity(code, .bare)]))"
  }

  // MARK: Workshop

  private func workshop(_ workshop: Dated<Workshop>) -> (String, [RoughBlock]) {
    let fact = workshop.fact
    let organizer = names.inSentence(fact.organizer)
    let isThematic = session.agenda.item(fact.item)?.kind == .thematicDiscussion
    let topic =
      isThematic ? "on the same topic as the thematic discussion summarized above" : "on “\(fact.topic)”"
    let name = "item:\(fact.item)/workshop"
    let opening = paragraph(
      name, "On \(English.dayAndMonth(fact.day)), \(organizer) organized a workshop \(topic).",
      from: [workshop.moment.version])
    var sentences: [Passage] = []
    if let introduction = fact.introduction {
      sentences.append("An introductory statement was made by \(speakers.named(introduction)).")
    }
    sentences += fact.panels.enumerated().map(workshopPanel)
    let heading =
      "Workshop organized by \(names.participant(fact.organizer)?.inSentence ?? "") on \(English.lowercasedFirst(fact.topic))"
    guard !sentences.isEmpty else { return (heading, [opening]) }
    let account = paragraph(
      "\(name)/panels", enumeration(sentences, separator: " ", last: " "), from: [workshop.moment.version])
    return (heading, [opening, account])
  }

  private func workshopPanel(_ index: Int, _ panel: Workshop.Panel) -> Passage {
    let topic = index == 0 ? "on the topic “\(panel.topic)”" : "on “\(panel.topic)”"
    let organizer: Passage = panel.organizer.map { ", organized by \(names.inSentence($0))" } ?? ""
    let opening: Passage =
      "For the \(English.ordinal(index + 1)) panel discussion, \(topic)\(organizer), presentations were made"
    let whence = panel.panellists.map { panellist in names.inList(panellist.participant) }
    guard panel.panellists.contains(where: { $0.alsoKnownAs != nil }) else {
      let places = panel.panellists.map(\.participant).onceEach.map(names.inList)
      return panel.panellists.count == 1
        ? "\(opening) by a panellist from \(enumeration(places))."
        : "\(opening) by panellists from \(enumeration(places))."
    }
    let each: [Passage] = zip(panel.panellists, whence).map { panellist, name in
      guard let also = panellist.alsoKnownAs else { return "by a panellist from \(name)" }
      return "by a panellist from \(name) who was also \(typed: English.withArticle(also))"
    }
    return "\(opening) \(enumeration(each))."
  }
}
