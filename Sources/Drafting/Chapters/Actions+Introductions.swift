import Proceedings
import ReferenceData

/// How drafts came before the body and were changed orally, a paragraph for each step.
extension EnglishVoice {
  /// “the representative of Peru, on behalf of Chile and Kenya, introduced a draft resolution …”.
  func introduction(
    _ fact: Proposals.Introduction, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let then = proposal.asOf(step)
    if let id = fact.amendment { return introduction(of: id, fact, step, of: then, when: when) }
    let isForAll = fact.isForSponsors == true
    let what = draft(then, naming: isForAll ? .submitter : .everybody)
    let act: Passage
    if fact.by.isEmpty {
      act = "\(theBody) had before it \(what)"
    } else {
      let sponsors = isForAll ? self.sponsors(of: then, beside: fact.by) : .empty
      act = "\(actors(fact.by, for: fact.onBehalfOf, sponsors)) introduced \(what)"
    }
    let name = "item:\(proposal.item)/introduction:\(proposal.id)/\(step.moment.version)"
    let sources = proposal.moments.map(\.version).filter { $0 <= step.moment.version }
    return [paragraph(name, "\(when)\(act).\(joinedSince(step, of: proposal))", from: sources)]
  }

  /// “the representative of Chile introduced an amendment (…) to the draft resolution …”.
  private func introduction(
    of id: AmendmentID, _ fact: Proposals.Introduction, _ step: Proposal.Step, of proposal: Proposal,
    when: String
  ) -> [RoughBlock] {
    guard let amendment = proposal.amendments.first(where: { $0.id == id }) else { return [] }
    let name = "item:\(proposal.item)/amendment:\(proposal.id)/\(step.moment.version)"
    let who = actors(fact.by, for: fact.onBehalfOf)
    return [
      paragraph(
        name, "\(when)\(who) introduced \(self.amendment(amendment, to: proposal)).",
        from: [step.moment.version])
    ]
  }

  /// On behalf of which sponsors somebody introduces a draft, those who introduce it aside.
  private func sponsors(of proposal: Proposal, beside speakers: [Speaker]) -> Passage {
    let introducing = speakers.compactMap(\.participant)
    let others = proposal.sponsors.filter { !introducing.contains($0.participant) }
    return others.isEmpty ? ", on behalf of the sponsors" : ", on behalf of \(enumeration(named(others)))"
  }

  /// “Subsequently, Brazil joined the sponsors of the draft resolution.”: until it was introduced again.
  private func joinedSince(_ step: Proposal.Step, of proposal: Proposal) -> Passage {
    let later = proposal.course.first { next in
      next.moment.version > step.moment.version && next.occasion.isIntroduction
    }
    let before = step.standing.sponsors
    let now = later?.standing.sponsors ?? proposal.sponsors
    let joined = now.filter { sponsor in !before.contains { $0.participant == sponsor.participant } }
    let left = before.filter { sponsor in !now.contains { $0.participant == sponsor.participant } }
    return said(joined, "joined the sponsors of", proposal) + said(left, "withdrew as sponsors of", proposal)
  }

  private func said(_ sponsors: [Proposal.Sponsor], _ what: String, _ proposal: Proposal) -> Passage {
    guard !sponsors.isEmpty else { return .empty }
    let verb = sponsors.count == 1 ? what.replacing("as sponsors", with: "as a sponsor") : what
    return " Subsequently, \(enumeration(named(sponsors))) \(verb) \(theNoun(proposal))."
  }

  /// “the representative of Peru orally revised the draft resolution … as follows:”, and the changes as a list.
  func oralRevision(
    _ fact: Proposals.OralRevision, _ step: Proposal.Step, of proposal: Proposal, when: String
  ) -> [RoughBlock] {
    let then = proposal.asOf(step)
    let verb = fact.isCorrection == true ? "corrected" : "revised"
    let act: Passage
    if let by = fact.by, !by.isEmpty {
      act = "\(actors(by, for: fact.onBehalfOf)) orally \(verb) \(theDraft(then))"
    } else {
      act = "\(theDraft(then)) \(was(then)) orally \(verb)"
    }
    let title = fact.title.map { "the title was changed to read “\($0)”" }
    let changes = ((fact.changes ?? []) + [title].compactMap(\.self)).map(Self.withoutEnd)
    let name = "item:\(proposal.item)/revision:\(proposal.id)/\(step.moment.version)"
    let sources = [step.moment.version]
    guard changes.count > 1 else {
      let how = changes.first.map { " as follows: \($0)" } ?? ""
      return [paragraph(name, "\(when)\(act)\(how).", from: sources)]
    }
    let list = changes.enumerated().map { index, change in
      let end = index == changes.count - 1 ? "." : ";"
      return RoughBlock(
        kind: .item, passage: "(\(Agenda.letter(index))) \(English.capitalized(change))\(end)",
        sources: sources)
    }
    return [paragraph(name, "\(when)\(act) as follows:", from: sources)] + list
  }

  /// A change without the punctuation that the list gives it.
  private static func withoutEnd(_ change: String) -> String {
    let end = change.last.map { ".;".contains($0) } ?? false
    return end ? String(change.dropLast()) : change
  }

  // MARK: Who, and for whom

  /// Those who did something together, and on whose behalf, with commas around that.
  func actors(_ speakers: [Speaker], for behalves: [Behalf]? = nil, _ further: Passage = .empty) -> Passage {
    let delegations = speakers.filter { $0.standing == .delegation }.compactMap(\.participant)
    let others = speakers.filter { $0.standing != .delegation }.map(actor)
    let all = (delegations.isEmpty ? [] : [representative(delegations)]) + others
    let behalf = (behalves ?? []).reduce(further) { $0 + self.behalf($1) }
    let isParenthetic = speakers.last?.name != nil && speakers.last?.standing != .delegation
    let comma = behalf.isEmpty && !isParenthetic ? "" : ","
    return "\(enumeration(all))\(behalf)\(comma)"
  }

  /// An officer or official: “the facilitator, Ana Sol (Peru)”, or by title alone.
  private func actor(_ speaker: Speaker) -> Passage {
    guard let name = speaker.name, let title = speaker.title else { return speakers.named(speaker) }
    let state = speaker.participant.map { " (\(names.inBrackets($0)))" } ?? ""
    return "\(English.withArticle(title)), \(name)\(state)"
  }

  private func behalf(_ behalf: Behalf) -> Passage {
    let whom =
      behalf.group.map(names.inSentence) ?? enumeration(names.running(names.alphabetical(behalf.states)))
    return ", \(behalf.also ? "also " : "")on behalf of \(whom)"
  }

  // MARK: Origin

  /// “submitted by the Bureau on the basis of informal consultations”; nothing where sponsors alone are known.
  func origin(_ proposal: Proposal) -> Passage {
    let basis = proposal.basis.map(basis) ?? .empty
    if let submitter = proposal.submitter {
      let verb = submitter.isRecommendation == true ? "recommended" : "submitted"
      let comma = submitter.kind == .facilitator && submitter.name != nil && !basis.isEmpty ? "," : ""
      return "\(verb) by \(named(submitter))\(comma)\(basis)"
    }
    guard proposal.isSubmittedByChair else { return basis.isEmpty ? .empty : "submitted\(basis)" }
    return basis.isEmpty && !isStepByStep
      ? "submitted by the \(presiding) on behalf of \(theBody)" : "submitted by the \(presiding)\(basis)"
  }

  /// The title of whoever presides over the body.
  var presiding: String { session.body?.fact.presiding ?? "Chair" }

  func named(_ submitter: Proposal.Submitter) -> Passage {
    switch submitter.kind {
    case .officer: return "the \(submitter.name ?? presiding)"
    case .bureau: return "the Bureau"
    case .committee: return "\(English.withArticle(submitter.name ?? "committee"))"
    case .secretariat: return "the Secretariat"
    case .facilitator:
      let state = submitter.participant.map { " (\(names.inBrackets($0)))" } ?? ""
      return "the facilitator\(submitter.name.map { ", \($0)\(state)" } ?? "")"
    case .group: return submitter.participant.map(names.inSentence) ?? "a group of States"
    }
  }

  private func basis(_ basis: Proposal.Basis) -> Passage {
    if basis.isCombination == true { return .empty }
    let drafts = basis.drafts.map(cited) ?? ""
    if basis.consultations == true {
      return " on the basis of informal consultations\(drafts.isEmpty ? "" : " on \(drafts)")"
    }
    let document = basis.document.map { " (\($0))" } ?? ""
    return " on the basis of \(typed: basis.source ?? drafts)\(document)"
  }

  /// “, combining draft resolutions …”, where it does.
  func combination(_ proposal: Proposal) -> Passage {
    guard let basis = proposal.basis, basis.isCombination == true, let drafts = basis.drafts else {
      return .empty
    }
    return ", combining \(cited(drafts))"
  }

  /// “draft resolutions E/CN.15/2025/L.2 and E/CN.15/2025/L.3”.
  func cited(_ ids: [ProposalID]) -> String {
    let drafts = ids.map { id in (kind: session.proposals[id].map(kind), name: symbol(of: id)) }
    guard let kind = drafts.first?.kind else { return English.list(drafts.map(\.name)) }
    if drafts.count > 1, drafts.allSatisfy({ $0.kind == kind }) {
      return "draft \(kind.plural) \(English.list(drafts.map(\.name)))"
    }
    return English.list(
      drafts.map { draft in "\(draft.kind.map { "draft \($0.name) " } ?? "")\(draft.name)" })
  }

  private func symbol(of id: ProposalID) -> String {
    guard let proposal = session.proposals[id] else { return id.description }
    return proposal.symbol?.description ?? "“\(proposal.title)”"
  }
}

extension Proposal.Occasion {
  /// Whether the draft itself was introduced, and not an amendment to it.
  var isIntroduction: Bool {
    if case .introduced(let fact) = self { return fact.amendment == nil }
    return false
  }
}
