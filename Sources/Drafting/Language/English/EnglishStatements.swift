import Proceedings
import ReferenceData

/// Who introduced an item, who spoke on it and who replied, in English.
extension EnglishWording {
  func blocks(_ telling: StatementTelling, of told: Told) -> [RoughBlock] {
    switch telling {
    case .groupReport(let report, let delivered): [paragraph(told, groupReport(report, by: delivered))]
    case .introductions(let made): [paragraph(told, introductions(made))]
    case .made(let made, let place, let ensuing):
      [paragraph(told, self.ensuing(ensuing) + statements(made, place: place))]
    case .madeAtMeeting(let meeting, let made, let ensuing):
      [paragraph(told, statements(made, meeting: meeting, ensuing))]
    case .replies(let made): [paragraph(told, replies(made))]
    case .workshopReport(let delivered, let workshop, let isFirst):
      [paragraph(told, workshopReport(workshop, by: delivered, isFirst: isFirst))]
    }
  }

  // MARK: Statements

  private func ensuing(_ ensuing: Ensuing?) -> Passage {
    switch ensuing {
    case .dialogue: "in the ensuing dialogue, "
    case .discussion: "in the ensuing discussion, "
    case nil: .empty
    }
  }

  /// The wording changes from paragraph to paragraph, so that they do not all begin alike: the third is in
  /// the active voice.
  private func statements(_ made: [Floor.Delivered], place: Int) -> Passage {
    let makers = speakers.list(made)
    let isOne = made.count == 1
    let also = place > 0 ? "also " : ""
    if place == 2 { return "\(makers) also made \(isOne ? "a statement" : "statements")." }
    return isOne ? "a statement was \(also)made by \(makers)." : "statements were \(also)made by \(makers)."
  }

  private func statements(_ made: [Floor.Delivered], meeting: Int, _ ensuing: Ensuing?) -> Passage {
    let at = meeting > 0 ? atMeetings([meeting], possessive: "the") : "outside a meeting"
    let part: String? =
      switch ensuing {
      case .dialogue: "in the ensuing dialogue"
      case .discussion: "in the ensuing discussion"
      case nil: nil
      }
    let when = [at, part].compactMap(\.self).joined(separator: ", ")
    return phrases.say(
      made.onceEach.count == 1 ? .statementAtMeeting : .statementsAtMeeting,
      [.when: Passage(when), .speakers: speakers.list(made)])
  }

  // MARK: Reports on behalf of a group

  private func groupReport(_ report: GroupReport, by delivered: Floor.Delivered) -> Passage {
    let capacity: Passage =
      "in \(report.pronoun.rawValue) capacity as \(report.office) of the \(typed: report.group)"
    let short =
      ["working group", "expert group", "committee", "task force", "group"]
      .first { report.group.lowercased().contains($0) } ?? "group"
    return "\(speakers.list([delivered])), \(capacity), reported on the deliberations of the \(short)."
  }

  private func workshopReport(
    _ workshop: Workshop?, by delivered: Floor.Delivered, isFirst: Bool
  ) -> Passage {
    let statement = delivered.statement
    let behalf: Passage =
      statement.onBehalfOf.compactMap(\.group).first.map { ", on behalf of \(names.inSentence($0))" } ?? ""
    let makers = speakers.named(statement.speaker)
    let opening: Passage = "a statement was \(isFirst ? "" : "also ")made by \(makers)\(behalf)"
    guard let workshop else { return "\(opening)." }
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
}

/// Introductions and replies, which other paragraphs tell as well.
extension EnglishVoice {
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

  // MARK: Replies

  /// Replies: members first, then a sentence for the others; two single speakers share a sentence.
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
