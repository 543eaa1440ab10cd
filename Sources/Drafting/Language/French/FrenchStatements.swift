import Proceedings
import ReferenceData

/// Who introduced an item, who spoke on it and who replied, in French.
extension FrenchWording {
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

  /// “a fait une déclaration”, “ont fait des déclarations”: the verb by who spoke, the noun by how much was said.
  func madeStatements(_ made: [Floor.Delivered], _ noun: FrenchNoun = .statement, also: Bool = false)
    -> String
  {
    let have = isOneSpeaker(made) ? "a" : "ont"
    return "\(have)\(also ? " également" : "") fait \(made.count == 1 ? noun.one : noun.several)"
  }

  /// “une déclaration a été faite par”, “des déclarations ont été faites par”.
  func statementsMade(_ made: [Floor.Delivered], _ noun: FrenchNoun = .statement, also: Bool = false)
    -> String
  {
    let also = also ? " également" : ""
    return made.count == 1
      ? "\(noun.one) a\(also) été faite par" : "\(noun.several) ont\(also) été faites par"
  }

  func isOneSpeaker(_ made: [Floor.Delivered]) -> Bool { made.onceEach.count == 1 }

  // MARK: Statements

  private func ensuing(_ ensuing: Ensuing?) -> Passage {
    switch ensuing {
    case .dialogue: "au cours du dialogue qui a suivi, "
    case .discussion: "au cours du débat qui a suivi, "
    case nil: .empty
    }
  }

  /// The wording changes from paragraph to paragraph, so that they do not all begin alike: the third is in the active
  /// voice.
  private func statements(_ made: [Floor.Delivered], place: Int) -> Passage {
    place == 2
      ? "\(speakers.list(made)) \(madeStatements(made, also: true))."
      : "\(statementsMade(made, also: place > 0)) \(speakers.list(made))."
  }

  private func statements(_ made: [Floor.Delivered], meeting: Int, _ ensuing: Ensuing?) -> Passage {
    let when = meeting > 0 ? atMeetings([meeting], ofBody: false) : "hors séance"
    return "\(when), \(self.ensuing(ensuing))\(statementsMade(made)) \(speakers.list(made))."
  }

  // MARK: Reports on behalf of a group

  private func groupReport(_ report: GroupReport, by delivered: Floor.Delivered) -> Passage {
    let office = french.title(report.office, report.pronoun).bareGenitive
    let kinds = [
      ("working group", "du groupe de travail"), ("expert group", "du groupe d’experts"),
      ("committee", "du comité"), ("task force", "de l’équipe spéciale"),
    ]
    let short = kinds.first { report.group.lowercased().contains($0.0) }?.1 ?? "du groupe"
    return
      "\(speakers.list([delivered])), en qualité \(office) \(french.name(report.group).genitive), a rendu compte des délibérations \(short)."
  }

  private func workshopReport(
    _ workshop: Workshop?, by delivered: Floor.Delivered, isFirst: Bool
  ) -> Passage {
    let statement = delivered.statement
    let groups = statement.onBehalfOf.compactMap(\.group)
    let behalf: Passage = groups.first.map { ", au nom \(speakers.of($0))" } ?? ""
    let opening: Passage =
      "\(statementsMade([delivered], also: !isFirst)) \(speakers.named(statement.speaker))\(behalf)"
    guard let workshop else { return "\(opening)." }
    let topic =
      session.agenda.item(workshop.item)?.kind == .thematicDiscussion
      ? "sur le thème du débat thématique" : "sur le thème \(french.quoted(workshop.topic))"
    let organizer = groups.compactMap(shortName).first ?? speakers.the(workshop.organizer)
    return
      "\(opening), qui a rendu compte de l’atelier organisé par \(organizer) \(French.on([workshop.day])) \(topic)."
  }

  private func shortName(ofGroup code: ParticipantCode) -> Passage? {
    guard case .group(let group)? = names.participant(code) else { return nil }
    return group.short.flatMap(french.known).map { Passage($0.definite) }
  }

  // MARK: Introductions

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

  /// “Le Directeur … a présenté le document intitulé « … » (E/CN.6/2024/3).”
  private func introduction(_ delivered: Floor.Delivered) -> Passage {
    let documents = (delivered.statement.introduces ?? []).map { named(document: $0).definite }
    return "\(speakers.list([delivered])) a présenté \(French.list(documents))."
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

  /// “Des observations liminaires ont été faites par le Président et par …”: what the Chair says to open an item are
  /// remarks.
  private func passive(_ officers: [Floor.Delivered], with others: [[Floor.Delivered]]) -> Passage {
    let isChair = officers.contains { $0.statement.speaker.title == session.presiding }
    let makers = enumeration([speakers.list(officers)] + others.map(sharingEntity), last: " et par ")
    if !isChair, officers.count == 1, others.isEmpty {
      return "une déclaration liminaire a été faite par \(makers)."
    }
    let noun = isChair ? FrenchNoun.openingRemarks : .openingStatement
    return "\(noun.several) ont été faites par \(makers)."
  }

  /// “Le Directeur de … a fait une déclaration liminaire.” Entities beyond the first follow in a sentence each.
  private func active(_ entities: [[Floor.Delivered]]) -> Passage {
    entities.enumerated().reduce(Passage.empty) { text, entry in
      let makers = sharingEntity(entry.element)
      let also = entry.offset > 0
      let sentence: Passage =
        entry.element.count == 1
        ? "\(makers) \(madeStatements(entry.element, .openingStatement, also: also))."
        : "\(statementsMade(entry.element, .openingStatement, also: also)) \(makers)."
      return also ? text + " " + sentence.sentence : sentence.sentence
    }
  }

  /// Officials of one entity, which is named once, after the last.
  private func sharingEntity(_ made: [Floor.Delivered]) -> Passage {
    let made = made.onceEach
    let officials = made.map(\.statement.speaker)
    guard made.count > 1, let entity = officials.first?.participant,
      officials.allSatisfy({ $0.standing == .official && $0.name == nil })
    else { return speakers.list(made) }
    let titles = officials.map { french.name($0.title ?? "").definite }
    return "\(French.list(titles)) \(speakers.of(entity))"
  }

  // MARK: Replies

  /// Replies: members first, then a sentence for the others; two single speakers share a sentence.
  func replies(_ replies: [Floor.Delivered]) -> Passage {
    let members = replies.filter { draft.speakers.rank(of: $0) == .member }
    let others = replies.filter { draft.speakers.rank(of: $0) != .member }
    func sentence(_ makers: [Floor.Delivered], also: Bool = false) -> Passage {
      ("\(speakers.list(makers)) \(madeStatements(makers, also: also)) dans l’exercice du droit de réponse.\(website(makers))"
        as Passage).sentence
    }
    if members.isEmpty || others.isEmpty || (members.count == 1 && others.count == 1) {
      return sentence(replies)
    }
    return sentence(members) + " " + sentence(others, also: true)
  }

  /// The note that the text of a statement is on the session’s website.
  private func website(_ made: [Floor.Delivered]) -> Passage {
    let published = made.filter(\.statement.isOnWebsite)
    guard !published.isEmpty else { return .empty }
    let what = published.count == 1 ? "de la déclaration" : "des déclarations"
    let note = Note(
      passage: "Le texte \(what) a été mis en ligne sur la page Web de \(sessionName.the) \(ofTheBody).")
    return Passage(runs: [.note(note)])
  }
}

/// What is said, one and several: all are feminine, as participles agree with them.
enum FrenchNoun {
  case statement, openingStatement, openingRemarks, closingStatement

  var one: String {
    switch self {
    case .statement: "une déclaration"
    case .openingStatement: "une déclaration liminaire"
    case .openingRemarks: "une observation liminaire"
    case .closingStatement: "une déclaration de clôture"
    }
  }
  var several: String {
    switch self {
    case .statement: "des déclarations"
    case .openingStatement: "des déclarations liminaires"
    case .openingRemarks: "des observations liminaires"
    case .closingStatement: "des déclarations de clôture"
    }
  }
}
