import Proceedings
import ReferenceData

/// How the paragraphs on actions name a draft: its symbol, title and sponsors.
extension Draft {
  func appointment(_ appointment: Proposal.Appointment) -> Passage {
    func persons(_ isReelection: Bool) -> String {
      English.list(
        appointment.appointees.filter { $0.isReelection == isReelection }
          .map { "\($0.name) (\(names.bare($0.state)))" })
    }
    let parts = [("the re-election of", persons(true)), ("the nomination of", persons(false))]
      .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1)" }
    let see = appointment.document.map { " (see \($0))" } ?? ""
    return
      "to recommend to the \(parent) that it approve \(English.list(parts)) as \(appointment.office) of \(names.inSentence(appointment.organization))\(see)"
  }

  /// “a revised draft resolution (…/Rev.1), as further revised, entitled “…”, sponsored by …”.
  func draft(_ proposal: Proposal) -> Passage {
    let noun = "\(proposal.isRevised ? "a revised draft" : "a draft") \(proposal.form.rawValue)"
    let symbol = symbols(proposal).map { " (\($0))" } ?? ""
    let assembly = proposal.adopter == .assembly ? " for adoption by the \(self.assembly)" : ""
    let backing = self.backing(proposal)
    if let change = change(proposal) {
      let comma = assembly.isEmpty ? "" : ","
      return "\(noun)\(symbol), \(change),\(assembly)\(comma)\(titlePassage(proposal))\(backing)"
    }
    if backing.isEmpty { return "\(noun)\(assembly)\(titlePassage(proposal))\(symbol)" }
    return "\(noun)\(assembly)\(symbol)\(titlePassage(proposal))\(backing)"
  }

  /// The symbol with its corrigenda: “E/CN.15/2025/L.4 and Corr.1”.
  func symbols(_ proposal: Proposal) -> String? {
    proposal.symbol.map { symbol in
      let corrigenda = proposal.corrigenda.map { "Corr.\($0.corrigendum)" }
      return English.list([symbol.description] + corrigenda)
    }
  }

  /// How the text was changed since its last issue: “as further revised and amended”; nil where it was not.
  func change(_ proposal: Proposal) -> String? {
    let revised = proposal.isOrallyRevised ? (proposal.isRevised ? "further revised" : "revised") : nil
    let changes = [revised, proposal.isAmended ? "amended" : nil].compactMap { $0 }
    return changes.isEmpty ? nil : "as \(English.list(changes))"
  }

  /// Sponsors in alphabetical order, each with the group that it acts for.
  func named(_ sponsors: [Proposal.Sponsor]) -> [Passage] {
    let sorted = names.alphabetical(sponsors.map(\.participant)).compactMap { code in
      sponsors.first { $0.participant == code }
    }
    return zip(names.running(sorted.map(\.participant)), sorted).map { name, sponsor -> Passage in
      guard let group = sponsor.onBehalfOf else { return name }
      return "\(name) (on behalf of \(names.inSentence(group)))"
    }
  }

  private func backing(_ proposal: Proposal) -> Passage {
    let named = named(proposal.sponsors)
    let chair: Passage = "submitted by the Chair on behalf of \(theBody)"
    switch (proposal.isSubmittedByChair, named.isEmpty) {
    case (true, true): return ", \(chair)"
    case (true, false): return ", \(chair) and sponsored by \(enumeration(named))"
    case (false, false): return ", sponsored by \(enumeration(named))"
    case (false, true): return .empty
    }
  }

  // MARK: The title

  /// The title in quotation marks, with a note where the text’s title has one.
  private func titlePassage(_ proposal: Proposal) -> Passage {
    " entitled “\(title(of: proposal))”"
  }

  /// The title as other places of the report quote it: its note speaks of the draft, not of the present text.
  func title(of proposal: Proposal) -> Passage {
    guard let text = proposal.text?.fact else { return Passage(proposal.title) }
    let quoted = text.notes.mapValues { note in
      note.replacing("the present \(proposal.form.rawValue)", with: "the draft \(proposal.form.rawValue)")
    }
    return Marks(notes: quoted, scope: "title:\(proposal.id)").passage(text.title)
  }
}
