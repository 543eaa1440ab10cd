import Proceedings
import ReferenceData

/// Lines that open a panel, a dialogue, a round table or a segment.
extension LineReader {
  private static let panelClauses = Stops(
    "presiding", "chaired by", "co-chaired by", "moderated by", "on", "called")

  mutating func panelOpening(_ form: Floor.PanelOpening.Form?) throws(LanguageError) -> Floor.PanelOpening {
    var opening = Floor.PanelOpening(presiding: session.presiding, form: form)
    // A segment is known by its name, any other discussion by its topic.
    if form == .segment {
      opening.called = try quoted("the name of the segment")
    } else {
      opening.topic = acceptQuoted()
    }
    while !atEnd {
      _ = acceptComma()
      if accept("presiding") {
        opening.presiding = try office()
      } else if accept("chaired", "by") || accept("co-chaired", "by") {
        opening.chairs = (opening.chairs ?? []) + (try leaders(until: Self.panelClauses))
      } else if accept("moderated", "by") {
        opening.moderators = (opening.moderators ?? []) + (try leaders(until: Self.panelClauses))
      } else if accept("called") {
        opening.called = try quoted("what it is called")
      } else if accept("on") {
        opening.topic = try quoted("the topic")
      } else {
        throw missing("“presiding”, “chaired by”, “moderated by”, “called” or “on”")
      }
    }
    return opening
  }

  /// Those who lead a discussion, up to one of the phrases.
  mutating func leaders(until stops: Stops) throws(LanguageError) -> [Speaker] {
    var leaders = [try leader(until: stops)]
    while sees("and") || (peek()?.kind == .comma && !self.stops(at: stops, ahead: 1) && peek(1) != nil) {
      _ = acceptComma()
      _ = accept("and")
      leaders.append(try leader(until: stops))
    }
    return leaders
  }

  /// Whoever leads a discussion: an officer, a person by name or by title, or a delegation.
  private mutating func leader(until stops: Stops) throws(LanguageError) -> Speaker {
    guard peek()?.quoted != nil else {
      if let (office, count) = seenOffice(among: [session.body?.fact.secretary ?? ""]) {
        position += count
        return Speaker(standing: .officer, title: office)
      }
      return try delegation(until: stops)
    }
    let first = try quoted("the name or the title of the person")
    if peek()?.kind == .comma, peek(1)?.quoted != nil { position += 1 }
    if let title = acceptQuoted() {
      return Speaker(standing: .official, participant: try entity(until: stops), title: title, name: first)
    }
    let participant = try entity(until: stops)
    // A name is followed by the State of the person, a title by the organization.
    if let participant, case .state? = names.directory.participant(code: participant.rawValue) {
      return Speaker(standing: .official, participant: participant, name: first)
    }
    return Speaker(standing: .official, participant: participant, title: first)
  }
}
