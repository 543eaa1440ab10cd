import Proceedings

/// Panels, dialogues, round tables and segments in French, and the parts of a discussion.
extension FrenchWording {
  func blocks(_ telling: DiscussionTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .held(let discussion): held(discussion)
      case .part(let part, let made): said(part, made)
      case .read(let delivered): reading(delivered)
      }
    return [paragraph(told, passage)]
  }

  /// “À sa 5e séance, le 14 mars 2024, la Commission a tenu un dialogue interactif sur le thème « … », sous la
  /// présidence …”
  private func held(_ discussion: DiscussionHeld) -> Passage {
    let opening = discussion.opening
    let name = name(of: opening)
    let topic = opening.topic.map { " sur le thème \(french.quoted($0))" } ?? ""
    let led =
      name.isFeminine
      ? (chaired: "présidée par", moderated: "animée par") : (chaired: "présidé par", moderated: "animé par")
    let chairs = discussion.chairs.map { list($0.map(named)) } ?? Passage(presiding(discussion.presiding))
    let moderated: Passage =
      discussion.moderators.map { ", et \(led.moderated) \(list($0.map(named)))" } ?? .empty
    let text: Passage =
      "\(atMeetings(discussion.meetings)), \(theBody) a tenu \(name.indefinite)\(topic), \(led.chaired) \(chairs)\(moderated)."
    let introductions =
      discussion.introductions.isEmpty ? Passage.empty : " \(introductions(discussion.introductions))"
    return text + presentations(discussion.panellists, "exposé")
      + presentations(discussion.experts, "exposé technique") + introductions
  }

  /// Whoever presided; somebody whose office is told as a function by name alone.
  private func presiding(_ officiating: Officiating) -> String {
    guard case .holder(let officer) = officiating, french.title(officer.office, officer.pronoun).isFunction
    else { return named(officiating) }
    return french.person(officer, in: names)
  }

  private func name(of opening: Floor.PanelOpening) -> FrenchName {
    if let called = opening.called {
      return french.name(called.hasPrefix("the ") ? String(called.dropFirst(4)) : called)
    }
    return switch opening.form {
    case .panel, .roundTable, nil: FrenchName("table ronde", .la)
    case .interactiveDialogue: FrenchName("dialogue interactif", .le)
    case .segment: FrenchName("segment", .le)
    }
  }

  private func presentations(_ persons: [Speaker], _ noun: String) -> Passage {
    let speakers = persons.map(self.speakers.panellist)
    guard !speakers.isEmpty else { return .empty }
    let several = noun.split(separator: " ").map { "\($0)s" }.joined(separator: " ")
    return speakers.count == 1
      ? " Un \(noun) a été présenté par \(longList(speakers))."
      : " Des \(several) ont été présentés par les personnes ci-après : \(longList(speakers))."
  }

  /// A part of a discussion beside the statements on its subject.
  private func said(_ part: Statement.Part, _ made: [Floor.Delivered]) -> Passage {
    let makers = speakers.list(made)
    let isOne = isOneSpeaker(made)
    return switch part {
    case .keynote:
      isOne
        ? "un discours liminaire a été prononcé par \(makers)."
        : "des discours liminaires ont été prononcés par \(makers)."
    case .concerned:
      isOne
        ? "une déclaration a été faite, au nom de l’État concerné, par \(makers)."
        : "des déclarations ont été faites, au nom des États concernés, par \(makers)."
    case .answering: "\(makers) \(isOne ? "a" : "ont") répondu aux questions et aux observations."
    case .concluding: "\(makers) \(isOne ? "a" : "ont") fait des observations finales."
    }
  }

  /// “Le Directeur … a donné lecture d’un message du Secrétaire général.”
  func reading(_ delivered: Floor.Delivered) -> Passage {
    let what = delivered.statement.reads.map(french.name) ?? FrenchName("un message", .none)
    return "\(speakers.list([delivered])) a donné lecture \(what.genitive)."
  }
}
