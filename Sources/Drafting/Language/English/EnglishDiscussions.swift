import Proceedings

/// Panels, dialogues, round tables and segments in English, and the parts of a discussion.
extension EnglishWording {
  func blocks(_ telling: DiscussionTelling, of told: Told) -> [RoughBlock] {
    let passage: Passage =
      switch telling {
      case .held(let discussion): held(discussion)
      case .part(let part, let made): said(part, made)
      case .read(let delivered): reading(delivered)
      }
    return [paragraph(told, passage)]
  }

  /// “At its 5th meeting, on 14 March 2024, the Commission held an interactive dialogue on the theme “…”, chaired by …”
  private func held(_ discussion: DiscussionHeld) -> Passage {
    let opening = discussion.opening
    let topic: Passage = opening.topic.map { " on the theme “\(typed: $0)”" } ?? .empty
    let chaired: Passage =
      discussion.chairs.map { ", chaired by \(enumeration($0.map(named)))" }
      ?? ", presided over by \(named(discussion.presiding))"
    // A name alone needs no comma behind it.
    let comma =
      discussion.chairs?.count == 1 && opening.chairs?.first?.name != nil
        && opening.chairs?.first?.title == nil ? "" : ","
    let moderated: Passage =
      discussion.moderators.map { "\(comma) and moderated by \(enumeration($0.map(named)))" } ?? .empty
    let article = opening.form == .segment && opening.called?.hasPrefix("the ") == true
    let what = article ? opening.name : English.indefinite(opening.name)
    let text: Passage =
      "\(atMeetings(discussion.meetings)), \(theBody) held \(what)\(topic)\(chaired)\(moderated)."
    let introductions =
      discussion.introductions.isEmpty ? Passage.empty : " \(introductions(discussion.introductions))"
    return text + presentations(discussion.panellists, "presentation")
      + presentations(discussion.experts, "expert presentation") + introductions
  }

  private func presentations(_ speakers: [Speaker], _ noun: String) -> Passage {
    let speakers = speakers.map(panellist)
    guard !speakers.isEmpty else { return .empty }
    let list = enumeration(speakers, separator: "; ", last: speakers.count > 2 ? "; and " : ", and ")
    return speakers.count == 1
      ? " \(English.capitalized(English.indefinite(noun))) was made by \(list)."
      : " \(English.capitalized(noun))s were made by the following: \(list)."
  }

  /// A part of a discussion beside the statements on its subject.
  private func said(_ part: Statement.Part, _ made: [Floor.Delivered]) -> Passage {
    let makers = speakers.list(made)
    let isOne = made.onceEach.count == 1
    return switch part {
    case .keynote:
      isOne
        ? "a keynote address was delivered by \(makers)." : "keynote addresses were delivered by \(makers)."
    case .concerned:
      isOne
        ? "a statement was made by \(makers), as the State concerned."
        : "statements were made by \(makers), as the States concerned."
    case .answering: "\(makers) responded to questions and comments."
    case .concluding: "\(makers) made concluding remarks."
    }
  }
}

extension EnglishVoice {
  /// An officer with name and State; a person by name, title, State or organization; anybody else by title.
  func named(_ leader: Leader) -> Passage {
    switch leader {
    case .officer(let officiating): return Passage(named(officiating))
    case .speaker(let speaker):
      guard speaker.standing == .official, let name = speaker.name else { return speakers.named(speaker) }
      guard speaker.title == nil else { return panellist(speaker) }
      return Passage(speaker.participant.map { "\(name) (\(names.inBrackets($0)))" } ?? name)
    }
  }

  /// Whoever led a discussion at a moment.
  func leader(_ speaker: Speaker, at moment: Moment) -> Passage { named(leading(speaker, at: moment)) }

  /// “The Director … read out a message from the Secretary-General.”
  func reading(_ delivered: Floor.Delivered) -> Passage {
    "\(speakers.list([delivered])) read out \(typed: delivered.statement.reads ?? "a message")."
  }
}
