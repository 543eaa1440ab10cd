import Proceedings

/// Who introduces and changes drafts, and for whom somebody acts, told in a line.
extension EventSentence {
  func words(_ fact: Proposals.Introduction) -> String {
    guard !fact.by.isEmpty else { return "\(fact.proposal) was before the body." }
    let sponsors = fact.isForSponsors == true ? " on behalf of its sponsors" : ""
    return
      "\(Naming.capitalised(actors(fact.by)))\(sponsors)\((fact.onBehalfOf ?? []).map(behalf).joined()) introduced \(fact.amendment.map { "the amendment \($0) to " } ?? "")\(fact.proposal)."
  }

  func words(_ fact: Proposals.OralRevision) -> String {
    let verb = fact.isCorrection == true ? "corrected" : "revised"
    let by = fact.by.map { " by \(actors($0))\((fact.onBehalfOf ?? []).map(behalf).joined())" } ?? ""
    let changes = fact.changes.map { ": \($0.joined(separator: "; "))" } ?? ""
    let title = fact.title.map { " Its title became “\($0)”." } ?? ""
    return "\(fact.proposal) was \(verb) orally\(by)\(changes).\(title)"
  }

  func words(_ fact: Proposals.Withdrawal) -> String {
    let by = fact.by.map { " by \(actors($0))" } ?? ""
    let light = fact.inLightOf.map {
      " in the light of the adoption of \($0.map(\.description).joined(separator: ", "))"
    }
    return "\(fact.proposal) was withdrawn\(by)\(light ?? "")."
  }

  func words(_ reading: Proposals.EstimateReading) -> String {
    let estimate = reading.estimate
    if estimate.isNone == true { return "\(reading.proposal) has no programme budget implications." }
    let amount = estimate.amount.map { ": \($0)" } ?? ""
    return "The financial implications of \(reading.proposal) were read out\(amount)."
  }

  /// By whom and on what basis a draft was submitted, where more is said than its sponsors.
  func origin(_ submission: Proposals.Submission) -> String {
    let submitter = submission.submitter.map {
      "\($0.isRecommendation == true ? " on the recommendation of" : " by") \(words($0))"
    }
    return (submitter ?? "") + (submission.basis.map { " \(words($0))" } ?? "")
  }

  private func words(_ submitter: Proposal.Submitter) -> String {
    switch submitter.kind {
    case .officer: "the \(submitter.name ?? "officer")"
    case .bureau: "the Bureau"
    case .committee: "the \(submitter.name ?? "committee")"
    case .secretariat: "the Secretariat"
    case .facilitator:
      ["the facilitator", submitter.name, submitter.participant.map(name)].compactMap(\.self)
        .joined(separator: ", ")
    case .group: submitter.participant.map(inSentence) ?? "a group"
    }
  }

  private func words(_ basis: Proposal.Basis) -> String {
    let drafts = (basis.drafts ?? []).map(\.description).joined(separator: ", ")
    if basis.isCombination == true { return "combining \(drafts)" }
    if basis.consultations == true {
      return "on the basis of informal consultations\(drafts.isEmpty ? "" : " on \(drafts)")"
    }
    let document = basis.document.map { " (\($0))" } ?? ""
    return "on the basis of \(basis.source ?? drafts)\(document)"
  }

  // MARK: For whom

  /// Those who did something together.
  func actors(_ speakers: [Speaker]) -> String {
    speakers.map { speaker in
      speaker.standing == .officer ? "the \(self.speaker(speaker))" : self.speaker(speaker)
    }.joined(separator: ", ")
  }

  /// “ on behalf of the Group of 77 and China”.
  func behalf(_ group: ParticipantCode?) -> String { group.map { " on behalf of \(inSentence($0))" } ?? "" }

  func behalf(_ behalf: Behalf) -> String {
    " on behalf of \(behalf.group.map(inSentence) ?? names(behalf.states))"
  }

  /// Sponsors, each with the group that it acts for.
  func sponsors(_ sponsors: [Proposal.Sponsor]) -> String {
    sponsors.map { sponsor in
      guard let group = sponsor.onBehalfOf else { return name(sponsor.participant) }
      let also = sponsor.also == true ? "also " : ""
      return "\(name(sponsor.participant)) (\(also)on behalf of \(inSentence(group)))"
    }.joined(separator: ", ")
  }

  /// “, at the request of Peru on behalf of …”.
  func request(_ code: ParticipantCode?, _ group: ParticipantCode?) -> String {
    code.map { ", at the request of \(name($0))\(behalf(group))" } ?? ""
  }

  func manner(_ adoption: Proposals.Adoption) -> String {
    let manner =
      switch adoption.manner {
      case .consensus: " by consensus"
      case .withoutVote: " without a vote"
      case .acclamation: " by acclamation"
      case nil: ""
      }
    let further = adoption.alsoDecided.map { ", and it was decided \($0)" }
    let changes = (adoption.changes ?? []).map(\.rawValue).joined(separator: " and ")
    return manner + (changes.isEmpty ? "" : " as orally \(changes)")
      + (adoption.label.map { " (\($0))" } ?? "") + (further ?? "")
  }
}

extension Statement.Dissociation {
  /// The object of a dissociation, as a sentence of the log has it.
  var words: String {
    switch self {
    case .text: "the text"
    case .part(let part): part
    }
  }
}
