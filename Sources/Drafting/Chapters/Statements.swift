import Proceedings
import ReferenceData

/// Paragraphs on who introduced an item, who spoke on it and who replied.
extension EnglishVoice {
  // MARK: Introductions

  /// Introductory statements: the officers’ own, then those of each entity together.
  func introductions(
    _ made: [Floor.Delivered], item: Agenda.Item, name: String? = nil, ofPanels: Bool = false
  ) -> [RoughBlock] {
    // Those of a dialogue or the like are told with it, unless they are asked for.
    let made = made.filter {
      $0.statement.purpose == .introductory && (ofPanels || !isInDescribedPanel($0))
    }
    guard !made.isEmpty else { return [] }
    let name = name ?? "item:\(item.number)"
    return [paragraph("\(name)/introductions", introductions(made), from: made.map(\.moment.version))]
  }

  /// Who introduced an item or a discussion, and who introduced which documents.
  func introductions(_ all: [Floor.Delivered]) -> Passage {
    let made = all.filter { $0.statement.introduces == nil }
    let officers = made.filter { $0.statement.speaker.standing == .officer }
    let others = entities(made.filter { $0.statement.speaker.standing != .officer })
    let plain = officers.isEmpty ? active(others) : passive(officers, with: others)
    let told = all.filter { $0.statement.introduces != nil }.map(introduction)
    let sentences = (made.isEmpty ? [] : [plain.sentence]) + told.map(\.sentence)
    return enumeration(sentences, separator: " ", last: " ")
  }

  /// “The Director … introduced the report of the Secretary-General on … (E/CN.6/2024/3).”
  private func introduction(_ delivered: Floor.Delivered) -> Passage {
    let documents = (delivered.statement.introduces ?? []).map(named(document:))
    let verb = delivered.statement.isPresentation == true ? "presented" : "introduced"
    return "\(speakers.list([delivered])) \(verb) \(enumeration(documents))."
  }

  /// A document by its title and symbol as it was listed, or by its symbol alone; other words as they are.
  func named(document text: String) -> Passage {
    if let listed = session.agenda.documents.last(where: { $0.fact.symbol == text })?.fact {
      return "\(typed: English.withArticle(English.lowercasedFirst(listed.title))) (\(listed.symbol))"
    }
    return text.contains(" ") || !text.contains("/") ? "\(typed: text)" : "document \(text)"
  }

  private func isInDescribedPanel(_ delivered: Floor.Delivered) -> Bool {
    guard let panel = delivered.place.panel, session.floor.panels.indices.contains(panel) else {
      return false
    }
    return session.floor.panels[panel].opening.isDescribed
  }

  /// The speakers of each entity, in the order in which the entities first spoke.
  private func entities(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    made.reduce(into: []) { groups, next in
      let index = groups.firstIndex { group in
        group.first.map { sharesEntity($0.statement.speaker, next.statement.speaker) } ?? false
      }
      if let index { groups[index].append(next) } else { groups.append([next]) }
    }
  }

  private func sharesEntity(_ one: Speaker, _ other: Speaker) -> Bool {
    one.standing == other.standing && one.name == nil && other.name == nil
      && (one.participant == other.participant || one.standing == .delegation)
  }

  /// “Introductory remarks were made by the Chair and by …”: what the body’s own officers do stands in the
  /// passive, and what the Chair says to open an item are remarks.
  private func passive(_ officers: [Floor.Delivered], with others: [[Floor.Delivered]]) -> Passage {
    let isChair = officers.contains { $0.statement.speaker.title == session.presiding }
    let noun = isChair ? "remarks" : "statement"
    let own = speakers.list(officers)
    let parts = [own] + others.map(sharingEntity)
    let makers = enumeration(parts, last: " and by ")
    if !isChair, officers.count == 1, others.isEmpty {
      return "an introductory \(noun) was made by \(makers)."
    }
    return "introductory \(isChair ? noun : "statements") were made by \(makers)."
  }

  /// “The Director of … made an introductory statement.” Entities beyond the first follow in a sentence each.
  private func active(_ entities: [[Floor.Delivered]]) -> Passage {
    entities.enumerated().reduce(Passage.empty) { text, entry in
      let makers = sharingEntity(entry.element)
      let also = entry.offset > 0
      let sentence: Passage
      if entry.element.count == 1 {
        sentence = "\(makers) \(also ? "also " : "")made an introductory statement."
      } else {
        sentence = "introductory statements were \(also ? "also " : "")made by \(makers)."
      }
      return entry.offset == 0 ? sentence.sentence : text + " " + sentence.sentence
    }
  }

  /// Officials of one entity, which is named once, after the last.
  private func sharingEntity(_ made: [Floor.Delivered]) -> Passage {
    let made = made.onceEach
    let officials = made.map(\.statement.speaker)
    guard made.count > 1, let entity = officials.first?.participant,
      officials.allSatisfy({ $0.standing == .official && $0.name == nil })
    else { return speakers.list(made) }
    let titles: [Passage] = officials.map { "\(typed: English.withArticle($0.title ?? ""))" }
    return "\(enumeration(titles)) of \(names.inSentence(entity))"
  }

  // MARK: Reports on behalf of a group

  func groupReports(
    _ made: [Floor.Delivered], item: Agenda.Item, name: String? = nil
  ) -> [RoughBlock] {
    let name = name ?? "item:\(item.number)"
    let reports = made.compactMap { delivered -> (Floor.Delivered, Passage)? in
      switch delivered.statement.purpose {
      case .report(let report): (delivered, groupReport(report, by: delivered))
      case .workshopReport: (delivered, workshopReport(by: delivered, isFirst: made.first == delivered))
      case .item, .introductory, .reply, .opening, .address, .closing, .beforeAction, .afterAction: nil
      }
    }
    return reports.enumerated().map { index, report in
      paragraph("\(name)/report:\(index + 1)", report.1, from: [report.0.moment.version])
    }
  }

  private func groupReport(_ report: GroupReport, by delivered: Floor.Delivered) -> Passage {
    let capacity: Passage =
      "in \(report.pronoun.rawValue) capacity as \(report.office) of the \(typed: report.group)"
    let short =
      ["working group", "expert group", "committee", "task force", "group"]
      .first { report.group.lowercased().contains($0) } ?? "group"
    return "\(speakers.list([delivered])), \(capacity), reported on the deliberations of the \(short)."
  }

  private func workshopReport(by delivered: Floor.Delivered, isFirst: Bool) -> Passage {
    let statement = delivered.statement
    let behalf: Passage =
      statement.onBehalfOf.compactMap(\.group).first.map { ", on behalf of \(names.inSentence($0))" } ?? ""
    let makers = speakers.named(statement.speaker)
    let opening: Passage = "a statement was \(isFirst ? "" : "also ")made by \(makers)\(behalf)"
    guard let workshop = session.floor.workshops.first(where: { $0.fact.item == delivered.place.item })?.fact
    else {
      return "\(opening)."
    }
    let topic =
      session.agenda.item(workshop.item)?.kind == .thematicDiscussion
      ? "on the topic of the thematic discussion" : "on the topic “\(workshop.topic)”"
    let organizer = statement.onBehalfOf.compactMap(\.group).compactMap(shortName(ofGroup:)).first.map {
      Passage($0)
    }
    return
      "\(opening), who reported on the workshop held by \(organizer ?? names.inSentence(workshop.organizer)) on \(English.date(workshop.day)) \(topic)."
  }

  private func shortName(ofGroup code: ParticipantCode) -> String? {
    if case .group(let group)? = names.participant(code) { return group.short }
    return nil
  }

  // MARK: Statements

  /// Statements on an item: members, then observers for States, then the others, a paragraph each.
  func statements(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    let all = made
    let made = made.filter {
      $0.statement.purpose == .item && $0.statement.part == nil && $0.statement.reads == nil
    }
    if form.statements == .stepByStep {
      return partsBefore(all, name: name) + statementsByMeeting(made, name: name)
        + partsAfter(all, name: name)
    }
    let others = paragraphsOfOthers(made.filter { speakers.rank(of: $0) == .other })
    var groups = [
      ("members", made.filter { speakers.rank(of: $0) == .member }),
      ("observers", made.filter { speakers.rank(of: $0) == .observerState }),
    ]
    groups += others.enumerated().map { ("others:\($0 + 1)", $1) }
    let told = groups.filter { !$0.1.isEmpty }.enumerated().map { index, group in
      paragraph("\(name)/\(group.0)", statements(group.1, index: index), from: group.1.map(\.moment.version))
    }
    return partsBefore(all, name: name) + told + partsAfter(all, name: name)
  }

  /// Statements meeting by meeting: members, observers for States and others, in a paragraph each meeting.
  private func statementsByMeeting(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    let meetings = made.map { $0.place.meeting ?? 0 }.onceEach
    return meetings.map { meeting in
      let own = made.filter { ($0.place.meeting ?? 0) == meeting }
      let ranks = [Speakers.Rank.member, .observerState, .other]
      let ordered = ranks.flatMap { rank in own.filter { speakers.rank(of: $0) == rank } }
      let text = phrases.say(
        own.onceEach.count == 1 ? .statementAtMeeting : .statementsAtMeeting,
        [.when: Passage(at(meeting: meeting)), .speakers: speakers.list(ordered)])
      return paragraph("\(name)/statements:\(meeting)", text, from: own.map(\.moment.version))
    }
  }

  private func at(meeting: Int) -> String {
    meeting > 0 ? atMeetings([meeting], possessive: "the") : "outside a meeting"
  }

  /// The wording changes from paragraph to paragraph, so that they do not all begin alike: the third is in
  /// the active voice.
  private func statements(_ made: [Floor.Delivered], index: Int) -> Passage {
    let makers = speakers.list(made)
    let isOne = made.count == 1
    let also = index > 0 ? "also " : ""
    if index == 2 { return "\(makers) also made \(isOne ? "a statement" : "statements")." }
    return isOne ? "a statement was \(also)made by \(makers)." : "statements were \(also)made by \(makers)."
  }

  /// Whoever is neither a member nor a State: those who speak in their own name, for themselves; where
  /// entities of the United Nations took part, each group in a paragraph of its own (organizations of
  /// regional integration; United Nations entities with intergovernmental organizations; institutes with
  /// non-governmental organizations); otherwise all in one, in the order in which they spoke.
  private func paragraphsOfOthers(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    let hasEntities = made.contains {
      names.category($0.statement.speaker.participant ?? ParticipantCode("")) == .unitedNations
    }
    func group(_ delivered: Floor.Delivered) -> Int {
      let speaker = delivered.statement.speaker
      guard speaker.standing == .delegation, let code = speaker.participant else {
        return hasEntities ? 1 : 0
      }
      guard hasEntities else { return 2 }
      switch names.category(code) {
      case .regionalIntegration: return 0
      case .unitedNations, .specialProcedure, .intergovernmental, .otherObserver, .groupOfStates, .minister,
        .member,
        .observerState, nil:
        return 1
      case .programmeNetworkInstitute, .nonGovernmental: return 2
      }
    }
    return (0...2).map { number in made.filter { group($0) == number } }.filter { !$0.isEmpty }
  }

  // MARK: Replies

  /// Replies: members first, then a sentence for the others; two single speakers share a sentence.
  func replies(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    let replies = made.filter(\.isReply)
    guard !replies.isEmpty else { return [] }
    return [paragraph("\(name)/replies", self.replies(replies), from: replies.map(\.moment.version))]
  }

  func replies(_ replies: [Floor.Delivered]) -> Passage {
    let members = replies.filter { speakers.rank(of: $0) == .member }
    let others = replies.filter { speakers.rank(of: $0) != .member }
    func sentence(_ makers: [Floor.Delivered], also: String = "") -> Passage {
      let who: Passage = "\(speakers.list(makers))\(also)"
      let text = phrases.say(makers.count == 1 ? .reply : .replies, [.speakers: who])
      return ("\(text)\(website(makers))" as Passage).sentence
    }
    if members.isEmpty || others.isEmpty || (members.count == 1 && others.count == 1) {
      return sentence(replies)
    }
    return sentence(members) + " " + sentence(others, also: " also")
  }

  /// The note that the text of a statement is on the session’s website.
  private func website(_ made: [Floor.Delivered]) -> Passage {
    let published = made.filter(\.statement.isOnWebsite)
    guard !published.isEmpty else { return .empty }
    let what = published.count == 1 ? "The statement has" : "The statements have"
    let note = Note(
      passage: "\(what) been made available on the website of the \(sessionName) of \(theBody).")
    return Passage(runs: [.note(note)])
  }
}

extension Floor.Delivered {
  /// Whether it was made in exercise of the right of reply.
  var isReply: Bool {
    if case .reply = statement.purpose { return true }
    return false
  }
}
