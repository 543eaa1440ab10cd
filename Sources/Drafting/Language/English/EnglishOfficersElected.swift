import Proceedings

/// Officers elected at meetings, elections that were postponed and substitutes, in English.
extension EnglishWording {
  func elected(_ elected: OfficersElected, _ when: When, _ told: Told) -> [RoughBlock] {
    let officers = elected.officers
    let how = elected.isByAcclamation ? ", by acclamation," : ""
    let later = elected.session.map { " for its \(English.ordinal($0)) session" } ?? ""
    let opening: Passage = "\(self.opening(when))\(theBody) elected\(how)"
    let backing = backing(of: officers)
    guard officers.map(\.name).onceEach.count > 1 else {
      let offices = English.list(officers.map(\.office))
      let person = officers.first.map(person) ?? ""
      return [paragraph(told, "\(opening) \(person) \(offices)\(later)." + backing)]
    }
    let lines = elected.titles.map { title in
      RoughBlock(
        kind: .item, passage: "\(name(of: title)): \(English.list(title.holders.map(person))).",
        sources: told.sources)
    }
    let head = paragraph(told, "\(opening) the following officers\(later):")
    guard !backing.isEmpty else { return [head] + lines }
    return [head] + lines
      + [paragraph("\(told.name)/nominations", backing.withoutLeadingSpace, from: told.sources)]
  }

  /// “Chair”, “Vice-Chairs”, “Vice-Chair and Rapporteur”.
  private func name(of title: OfficersElected.Title) -> String {
    let name = title.offices.joined(separator: " and ")
    return title.holders.count == 1 ? name : English.plural(name)
  }

  /// Who had proposed and endorsed the persons elected, a sentence each.
  private func backing(of officers: [Bureau.Officer]) -> Passage {
    officers.reduce(Passage.empty) { text, officer in
      text + backing(of: person(officer), officer.proposedBy, officer.endorsedBy)
    }
  }

  /// “Ana Sol (Peru) had been proposed by the representative of Chile and endorsed by the representative of Japan.”
  func backing(
    of person: String, _ proposed: [Proposal.Sponsor]?, _ endorsed: [Proposal.Sponsor]?
  ) -> Passage {
    var parts: [Passage] = []
    if let proposed { parts.append("proposed by \(representatives(of: proposed))") }
    if let endorsed { parts.append("endorsed by \(representatives(of: endorsed))") }
    return parts.isEmpty ? .empty : " \(person) had been \(enumeration(parts))."
  }

  // MARK: Postponed elections and substitutes

  func postponed(_ postponed: Bureau.PostponedElection, isOneOfSeveral: Bool, _ when: When) -> Passage {
    let offices =
      if let number = postponed.count, number > 1 {
        "\(English.number(number)) \(English.plural(postponed.office))"
      } else {
        isOneOfSeveral ? English.indefinite(postponed.office) : "the \(postponed.office)"
      }
    return
      "\(opening(when))\(theBody) postponed the election of \(offices)\(whither(postponed))\(reason(postponed))."
  }

  /// “…, was informed that the Chair had nominated Ana Sol (Peru) to act as substitute.”
  func named(_ substitute: Bureau.Substitute, for officer: Bureau.Officer?, _ when: When) -> Passage {
    let holder = officer.map { "\(person($0)), \(substitute.office)," } ?? "the \(substitute.office)"
    let deputy = "\(substitute.name) (\(names.inBrackets(substitute.state)))"
    return
      "\(opening(when))\(theBody) was informed that \(holder) had nominated \(deputy) to act as substitute."
  }

  private func whither(_ postponed: Bureau.PostponedElection) -> String {
    if let meeting = postponed.toMeeting { return " to its \(English.ordinalFigure(meeting)) meeting" }
    if let session = postponed.toSession { return " to its \(English.ordinal(session)) session" }
    return postponed.until.map { " to \($0)" } ?? ""
  }

  private func reason(_ postponed: Bureau.PostponedElection) -> String {
    guard let groups = postponed.groups, !groups.isEmpty else { return "" }
    let noun = groups.count == 1 && postponed.count ?? 1 == 1 ? "no candidate" : "no candidates"
    return ", as \(noun) had yet been nominated by the \(English.list(groups))"
  }
}
