import Proceedings

/// The name of a draft by its kind, and the words that agree with it.
extension EnglishVoice {
  /// The kind of text, as the body has it.
  func kind(_ proposal: Proposal) -> Body.TextKind { session.textKind(of: proposal) }

  /// “the draft resolution”, “the draft agreed conclusions”.
  func theNoun(_ proposal: Proposal) -> String { "the draft \(kind(proposal).name)" }

  /// “a draft resolution”, “a revised draft decision”; “draft agreed conclusions” without an article.
  func aNoun(_ proposal: Proposal) -> String {
    let noun = "\(proposal.isRevised ? "revised draft" : "draft") \(kind(proposal).name)"
    return kind(proposal).isPlural == true ? noun : "a \(noun)"
  }

  /// “was”, or “were” where the kind is a plural.
  func was(_ proposal: Proposal) -> String { kind(proposal).isPlural == true ? "were" : "was" }

  /// The title after the kind: “ entitled “…””, “ on …”.
  func titled(_ proposal: Proposal, _ title: Passage) -> Passage {
    switch kind(proposal).title {
    case .entitled, nil: " entitled “\(title)”"
    case .on: " on \(title)"
    }
  }
}
