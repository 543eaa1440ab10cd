import Proceedings
import ReferenceData

/// Lines that open a panel, a dialogue, a round table or a segment.
extension LineReader {
  private static let panelClauses = Stops(
    "presiding", "chaired by", "co-chaired by", "moderated by", "on", "called")

  mutating func panelOpening(_ form: Floor.PanelOpening.Form?) throws(LanguageError) -> Floor.PanelOpening {
    // Whoever presides in the meeting presides over the discussion unless the line says otherwise.
    let presiding = session.meetings.open?.presidencies.last?.fact
    let isOfficer = session.body?.fact.offices.contains { $0.title == presiding?.office } == true
    var opening = Floor.PanelOpening(
      presiding: isOfficer ? presiding?.office ?? session.presiding : session.presiding, form: form)
    opening.holder = isOfficer ? presiding?.holder : nil
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
        opening.holder = acceptHolder(of: opening.presiding)
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

  /// The name of one of the holders of an office, where it comes next.
  mutating func acceptHolder(of office: String) -> String? {
    guard let name = peek()?.quoted,
      session.bureau.elected.contains(where: { $0.fact.office == office && $0.fact.name == name })
    else { return nil }
    position += 1
    return name
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
        return Speaker(standing: .officer, title: office, name: acceptHolder(of: office))
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
