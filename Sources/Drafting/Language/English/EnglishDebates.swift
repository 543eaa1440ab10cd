import Proceedings
import ReferenceData

/// The general debate, panels and workshops in English.
extension EnglishWording {
  func blocks(_ telling: DebateTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .atMeeting(let debate): self.debate(debate, told)
    case .chairSummary:
      [
        paragraph(
          told,
          "The \(presiding)’s summary of the salient points, which was not subject to negotiation, is presented below."
        )
      ]
    case .panel(let held): [paragraph(told, opening(held) + expertPresentations(in: held.panel))]
    case .workshop(let workshop): [paragraph(told, held(workshop))]
    case .workshopAccount(let workshop): [paragraph(told, account(of: workshop))]
    }
  }

  // MARK: General debate

  private func debate(_ debate: DebateAtMeeting, _ told: Told) -> [RoughBlock] {
    let list = debate.persons.map { person in
      RoughBlock(kind: .item, passage: self.person(person.first.statement), sources: person.sources)
    }
    guard let day = session.meetings.meeting(debate.meeting)?.day else { return list }
    let who = debate.persons.count == 1 ? "person" : "persons"
    let what = "\(who) made \(debate.statements == 1 ? "a statement" : "statements")"
    let opening: Passage =
      "At the \(English.ordinalFigure(debate.meeting)) meeting of the \(sessionName) of \(theBody), on \(English.date(day)), the following \(what):"
    return [paragraph(told, opening)] + list
  }

  /// A person by title, then the State or organization as the title has it.
  private func person(_ statement: Statement) -> Passage {
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

  // MARK: Panels

  private func opening(_ held: PanelHeld) -> Passage {
    let panel = held.panel
    let panellists = panel.panellists.map(\.fact).onceEach.map(panellist)
    let list = enumeration(
      panellists, separator: "; ", last: panellists.count > 2 ? "; and " : ", and ")
    let who: Passage =
      panellists.count == 1
      ? "by the following panellist: \(list)" : "by the following panellists: \(list)"
    let presiding: Passage = "presided over by the \(panel.presiding) of \(theBody)"
    let led: Passage = panellists.isEmpty ? "" : " led \(who)"
    let time = held.isMorning ? "morning" : "afternoon"
    guard held.isFirst else {
      let also = held.isSamePresiding ? "also " : ""
      let opening: Passage = "The \(time) panel discussion, \(also)\(presiding), was"
      return panellists.isEmpty ? "\(opening) held." : "\(opening)\(led)."
    }
    let opening: Passage = "The panel discussion in the \(time) session was \(presiding)"
    return panellists.isEmpty ? "\(opening)." : "\(opening) and\(led)."
  }

  private func expertPresentations(in panel: Floor.Panel) -> Passage {
    guard !panel.experts.isEmpty else { return .empty }
    let experts = panel.experts.map(\.fact).onceEach.map(panellist)
    let list = enumeration(experts, separator: "; ", last: experts.count > 2 ? "; and " : ", and ")
    return panel.experts.count == 1
      ? " An expert presentation was provided by \(list)." : " Expert presentations were provided by \(list)."
  }

  // MARK: Workshops

  func heading(of workshop: Workshop) -> String {
    "Workshop organized by \(names.participant(workshop.organizer)?.inSentence ?? "") on \(English.lowercasedFirst(workshop.topic))"
  }

  private func held(_ workshop: Workshop) -> Passage {
    let isThematic = session.agenda.item(workshop.item)?.kind == .thematicDiscussion
    let topic =
      isThematic
      ? "on the same topic as the thematic discussion summarized above" : "on “\(workshop.topic)”"
    return
      "On \(English.dayAndMonth(workshop.day)), \(names.inSentence(workshop.organizer)) organized a workshop \(topic)."
  }

  private func account(of workshop: Workshop) -> Passage {
    let introduction = workshop.introduction.map {
      "An introductory statement was made by \(speakers.named($0))." as Passage
    }
    let sentences = [introduction].compactMap(\.self) + workshop.panels.enumerated().map(workshopPanel)
    return enumeration(sentences, separator: " ", last: " ")
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

/// Persons as lists of those who led a discussion name them.
extension EnglishVoice {
  /// Name, title, State or organization.
  func panellist(_ speaker: Speaker) -> Passage {
    let title = speaker.title ?? ""
    let start: Passage = "\(speaker.name ?? ""), \(typed: title)"
    guard let code = speaker.participant, !names.names(code, in: title) else { return start }
    if names.isState(code) { return "\(start), \(names.inBrackets(code))" }
    return "\(start), \(Passage(runs: [.entity(code, .bare)]))"
  }
}
