import Proceedings
import ReferenceData

/// How drafts came before the body and were changed orally, in English.
extension EnglishWording {
  /// “the representative of Peru, on behalf of Chile and Kenya, introduced a draft resolution …”.
  func introduced(_ step: DraftStep, _ introduction: ActionTelling.Introduction) -> Passage {
    let (draft, fact) = (step.draft, introduction.fact)
    let backing: Backing = introduction.sponsors == nil ? .everybody : .submitter
    let what = self.draft(draft, naming: isNamed(fact, with: draft) ? .introducer : backing)
    let act: Passage
    if fact.by.isEmpty {
      act = "\(theBody) had before it \(what)"
    } else {
      let behalf = introduction.sponsors.map(behalf) ?? .empty
      act = "\(actors(fact.by, for: fact.onBehalfOf, behalf)) introduced \(what)"
    }
    let changes =
      changed(introduction.joined, "joined the sponsors of", draft)
      + changed(introduction.left, "withdrew as sponsors of", draft)
    return "\(opening(step, byBody: fact.by.isEmpty))\(act).\(changes)"
  }

  /// Whether whoever introduces a draft for a group is all who submitted it, so that the group is not named twice.
  private func isNamed(_ fact: Proposals.Introduction, with draft: Proposal) -> Bool {
    guard form.style == .newYork, fact.isForSponsors != true, draft.basis == nil else { return false }
    let speakers = fact.by.compactMap(\.participant)
    let groups = (fact.onBehalfOf ?? []).compactMap(\.group)
    if let submitter = draft.submitter {
      guard submitter.kind == .group, let group = submitter.participant else { return false }
      return groups == [group] && draft.sponsors.allSatisfy { $0.participant == group }
    }
    guard !draft.sponsors.isEmpty, !draft.isSubmittedByChair else { return false }
    return draft.sponsors.allSatisfy { sponsor in
      speakers.contains(sponsor.participant) && sponsor.isCosponsor != true
        && (sponsor.onBehalfOf.map(groups.contains) ?? false)
    }
  }

  /// “the representative of Chile introduced an amendment (…) to the draft resolution …”.
  func introduced(_ amendment: Amendment, _ step: DraftStep, _ fact: Proposals.Introduction) -> Passage {
    let who = actors(fact.by, for: fact.onBehalfOf)
    let what = self.amendment(amendment, to: step.draft)
    return "\(opening(step, byBody: fact.by.isEmpty))\(who) introduced \(what)."
  }

  /// On behalf of which sponsors somebody introduces a draft.
  private func behalf(_ sponsors: [Proposal.Sponsor]) -> Passage {
    sponsors.isEmpty
      ? ", on behalf of the sponsors" : ", on behalf of \(enumeration(named(sponsors)))"
  }

  /// “Subsequently, Brazil joined the sponsors of the draft resolution.”
  private func changed(_ sponsors: [Proposal.Sponsor], _ what: String, _ draft: Proposal) -> Passage {
    guard !sponsors.isEmpty else { return .empty }
    let verb = sponsors.count == 1 ? what.replacing("as sponsors", with: "as a sponsor") : what
    return " Subsequently, \(enumeration(named(sponsors))) \(verb) \(theNoun(draft))."
  }

  /// “the representative of Peru orally revised the draft resolution … as follows:”, and the changes as a list.
  func revisedOrally(_ step: DraftStep, _ fact: Proposals.OralRevision, _ told: Told) -> [RoughBlock] {
    let draft = step.draft
    let verb = fact.isCorrection == true ? "corrected" : "revised"
    let act: Passage
    if let by = fact.by, !by.isEmpty {
      act = "\(actors(by, for: fact.onBehalfOf)) orally \(verb) \(theDraft(draft))"
    } else {
      act = "\(theDraft(draft)) \(was(draft)) orally \(verb)"
    }
    let title = fact.title.map { "the title was changed to read “\($0)”" }
    let changes = ((fact.changes ?? []) + [title].compactMap(\.self)).map(Self.withoutEnd)
    guard changes.count > 1 else {
      let how = changes.first.map { " as follows: \($0)" } ?? ""
      return [paragraph(told.name, "\(opening(step))\(act)\(how).", from: told.sources)]
    }
    let list = changes.enumerated().map { index, change in
      let end = index == changes.count - 1 ? "." : ";"
      return RoughBlock(
        kind: .item, passage: "(\(Agenda.letter(index))) \(English.capitalized(change))\(end)",
        sources: told.sources)
    }
    return [paragraph(told.name, "\(opening(step))\(act) as follows:", from: told.sources)] + list
  }

  /// A change without the punctuation that the list gives it.
  private static func withoutEnd(_ change: String) -> String {
    let end = change.last.map { ".;".contains($0) } ?? false
    return end ? String(change.dropLast()) : change
  }
}
