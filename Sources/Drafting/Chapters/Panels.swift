import Proceedings

/// Panels, dialogues, round tables and segments, told by what was said of them when they were opened.
extension EnglishVoice {
  /// A discussion with whoever led it, the statements made in it, and its summary.
  func described(_ panel: Floor.Panel, number: Int, _ made: [Floor.Delivered]) -> [RoughBlock] {
    let name = "item:\(panel.item)/panel:\(number)"
    let introduced = made.filter { $0.statement.purpose == .introductory }
    let sources = [panel.moment.version] + (panel.panellists + panel.experts).map(\.moment.version)
    let text =
      held(panel) + presentations(panel.panellists.map(\.fact), "presentation")
      + presentations(panel.experts.map(\.fact), "expert presentation")
    let introductions = introduced.isEmpty ? Passage.empty : " \(self.introductions(introduced))"
    let opening = paragraph(name, text + introductions, from: sources + introduced.map(\.moment.version))
    return [opening] + statements(made, name: name, within: panel.opening)
      + words(summary(.init(item: panel.item, panel: number)) ?? [])
  }

  /// “At its 5th meeting, on 14 March 2024, the Commission held an interactive dialogue on the theme “…”, chaired by …”
  private func held(_ panel: Floor.Panel) -> Passage {
    let opening = panel.opening
    let meetings = ([panel.meeting] + panel.furtherMeetings).filter { $0 > 0 }
    let topic: Passage = opening.topic.map { " on the theme “\(typed: $0)”" } ?? .empty
    let chairs = opening.chairs.map { enumeration($0.map { leader($0, at: panel.moment) }) }
    let chaired: Passage =
      chairs.map { ", chaired by \($0)" }
      ?? ", presided over by \(officer(opening.presiding, at: panel.moment))"
    let moderators = opening.moderators.map { enumeration($0.map { leader($0, at: panel.moment) }) }
    let moderated: Passage = moderators.map { ", and moderated by \($0)" } ?? .empty
    let article = opening.form == .segment && opening.called?.hasPrefix("the ") == true
    let what = article ? opening.name : English.indefinite(opening.name)
    return "\(atMeetings(meetings)), \(theBody) held \(what)\(topic)\(chaired)\(moderated)."
  }

  private func presentations(_ speakers: [Speaker], _ noun: String) -> Passage {
    let speakers = speakers.onceEach.map(panellist)
    guard !speakers.isEmpty else { return .empty }
    let list = enumeration(speakers, separator: "; ", last: speakers.count > 2 ? "; and " : ", and ")
    return speakers.count == 1
      ? " \(English.capitalized(English.indefinite(noun))) was made by \(list)."
      : " \(English.capitalized(noun))s were made by the following: \(list)."
  }

  /// An officer with name and State; a person by name, title, State or organization; anybody else by title.
  func leader(_ speaker: Speaker, at moment: Moment) -> Passage {
    switch speaker.standing {
    case .officer: return Passage(officer(speaker.title ?? session.presiding, at: moment))
    case .delegation, .ownName: return speakers.named(speaker)
    case .official:
      guard let name = speaker.name else { return speakers.named(speaker) }
      guard speaker.title == nil else { return panellist(speaker) }
      return Passage(speaker.participant.map { "\(name) (\(names.inBrackets($0)))" } ?? name)
    }
  }

  // MARK: Parts in a discussion

  /// Statements on the subject, with what was said before and after them in a part of its own.
  private func statements(
    _ made: [Floor.Delivered], name: String, within opening: Floor.PanelOpening
  ) -> [RoughBlock] {
    var blocks = words(statements(made, name: name))
    let onSubject = ["members", "observers", "others:1"].map { "\(name)/\($0)" }
    guard opening.form != .segment,
      let first = blocks.firstIndex(where: { onSubject.contains($0.name) })
    else { return blocks }
    let noun = opening.form == .interactiveDialogue ? "dialogue" : "discussion"
    let words = blocks[first].passage.runs.drop { $0 == .capital }
    blocks[first].passage = ("in the ensuing \(noun), \(Passage(runs: Array(words)))" as Passage).sentence
    return blocks
  }

  /// What was said before the statements on the subject: keynote addresses, and the State that it concerns.
  func partsBefore(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    readings(made, name: name)
      + part(.keynote, made, "\(name)/keynote") { makers, isOne in
        isOne
          ? "a keynote address was delivered by \(makers)." : "keynote addresses were delivered by \(makers)."
      }
      + part(.concerned, made, "\(name)/concerned") { makers, isOne in
        isOne
          ? "a statement was made by \(makers), as the State concerned."
          : "statements were made by \(makers), as the States concerned."
      }
  }

  /// What was said after them: answers and conclusions.
  func partsAfter(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    part(.answering, made, "\(name)/answers") { makers, _ in "\(makers) responded to questions and comments."
    }
      + part(.concluding, made, "\(name)/concluding") { makers, _ in
        "\(makers) made concluding remarks."
      }
  }

  /// Messages that were read out.
  private func readings(_ made: [Floor.Delivered], name: String) -> [RoughBlock] {
    let readings = made.filter { $0.statement.reads != nil && isInDiscussion($0.statement.purpose) }
    return readings.enumerated().map { index, delivered in
      paragraph("\(name)/reading:\(index + 1)", reading(delivered), from: [delivered.moment.version])
    }
  }

  /// “The Director … read out a message from the Secretary-General.”
  func reading(_ delivered: Floor.Delivered) -> Passage {
    "\(speakers.list([delivered])) read out \(typed: delivered.statement.reads ?? "a message")."
  }

  private func part(
    _ part: Statement.Part, _ made: [Floor.Delivered], _ name: String,
    _ words: (_ makers: Passage, _ isOne: Bool) -> Passage
  ) -> [RoughBlock] {
    let own = made.filter {
      $0.statement.part == part && $0.statement.reads == nil && isInDiscussion($0.statement.purpose)
    }
    guard !own.isEmpty else { return [] }
    let text = words(speakers.list(own), own.onceEach.count == 1)
    return [paragraph(name, text, from: own.map(\.moment.version))]
  }

  private func isInDiscussion(_ purpose: Purpose) -> Bool {
    switch purpose {
    case .item: true
    case .introductory, .opening, .address, .closing, .reply, .report, .workshopReport, .beforeAction,
      .afterAction:
      false
    }
  }
}
