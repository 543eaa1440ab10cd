import Proceedings
import ReferenceData

/// Who submitted a draft beside its sponsors, and on what basis.
extension EnglishVoice {
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
