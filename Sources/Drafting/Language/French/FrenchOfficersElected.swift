import Proceedings

/// Officers elected at meetings, elections that were postponed and substitutes, in French.
extension FrenchWording {
  func elected(_ elected: OfficersElected, _ when: When, _ told: Told) -> [RoughBlock] {
    let officers = elected.officers
    let how = elected.isByAcclamation ? ", par acclamation," : ""
    let later = elected.session.map { " pour sa \(French.session($0))" } ?? ""
    let opening: Passage = "\(self.opening(when))\(theBody) a élu\(how)"
    let backing = officers.reduce(Passage.empty) { text, officer in
      text
        + self.backing(of: french.person(officer, in: names), officer.proposedBy, officer.endorsedBy)
    }
    guard officers.map(\.name).onceEach.count > 1 else {
      let person = officers.first.map { french.person($0, in: names) } ?? ""
      let posts = French.list(officers.map { post($0.office, $0.pronoun) })
      return [paragraph(told, "\(opening) \(person) \(posts)\(later)." + backing)]
    }
    let lines = elected.titles.map { title in
      let holders = French.list(title.holders.map { french.person($0, in: names) })
      return RoughBlock(
        kind: .item, passage: "\(French.capitalized(name(of: title))) : \(holders).", sources: told.sources)
    }
    let head = paragraph(told, "\(opening) les membres du Bureau ci-après\(later) :")
    guard !backing.isEmpty else { return [head] + lines }
    var nominations = told
    nominations.name = "\(told.name)/nominations"
    return [head] + lines + [paragraph(nominations, backing.withoutLeadingSpace)]
  }

  /// “Président”, “Vice-Présidente et Rapporteuse”; as nobody in particular is called if there are several holders.
  private func name(of title: OfficersElected.Title) -> String {
    let pronoun = title.holders.count == 1 ? title.holders.first?.pronoun : nil
    return French.list(title.offices.map { french.title($0, pronoun).name })
  }

  // MARK: Postponed elections and substitutes

  func postponed(_ postponed: Bureau.PostponedElection, _ when: When) -> Passage {
    let posts =
      if let number = postponed.count, number > 1 {
        "à \(French.number(number)) postes \(french.title(postponed.office, nil).bareGenitive)"
      } else {
        post(postponed.office, nil)
      }
    return
      "\(opening(when))\(theBody) a reporté l’élection \(posts)\(whither(postponed))\(reason(postponed))."
  }

  /// “…, a été informée que la présidence avait désigné Ana Sol (Pérou) pour la suppléer.”
  func named(_ substitute: Bureau.Substitute, for officer: Bureau.Officer?, _ when: When) -> Passage {
    let holder =
      officer.map {
        "\(french.person($0, in: names)), \(french.title(substitute.office, $0.pronoun).name),"
      } ?? french.title(substitute.office, nil).definite
    let state = french.name(of: substitute.state, in: names).name
    return
      "\(opening(when))\(theBody) a été \(agreeing("informé")) que \(holder) avait désigné \(substitute.name) (\(state)) pour assurer sa suppléance."
  }

  private func whither(_ postponed: Bureau.PostponedElection) -> String {
    if let meeting = postponed.toMeeting { return " à sa \(French.ordinalFigure(meeting)) séance" }
    if let session = postponed.toSession { return " à sa \(French.session(session))" }
    return postponed.until.map { " \(french.name($0).dative)" } ?? ""
  }

  private func reason(_ postponed: Bureau.PostponedElection) -> String {
    guard let groups = postponed.groups, !groups.isEmpty else { return "" }
    let named = French.list(groups.map { french.name($0).definite })
    return ", aucune candidature n’ayant encore été présentée par \(named)"
  }
}
