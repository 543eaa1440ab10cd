import Proceedings

/// The texts that were adopted or recommended.
enum MattersTelling: Equatable, Sendable {
  /// A decision that was taken without a draft: in what words, and at which meeting.
  case decision(String, meeting: Int, Vote?)
  /// What stands before the texts of a section.
  case texts(MattersLayout.Section)
}

extension Account {
  /// What stands before the texts of a section.
  func opening(of section: MattersLayout.Section) -> Told {
    Told(
      name: "matters:\(section.adopter.rawValue)\(section.form.map { "/\($0.rawValue)" } ?? "")",
      telling: .matters(.texts(section)),
      sources: section.proposals.flatMap { $0.moments.map(\.version) })
  }

  /// A text: title, blocks, or the place where it is missing.
  func text(of proposal: Proposal, in section: MattersLayout.Section) -> [Told] {
    let name = "text:\(proposal.id)"
    let text = proposal.text?.fact
    let marks = Marks(notes: text?.notes ?? [:], scope: name)
    let isPhrase = session.textKind(of: proposal).title == .on
    let title = text?.title ?? (isPhrase ? proposal.title.capitalizedFirst : proposal.title)
    let head = Told(
      name: "\(name)/title", telling: .written(.text(title, marks)),
      sources: proposal.moments.map(\.version))
    guard let text, !text.blocks.isEmpty else { return [head, decisionOrGap(proposal, in: section)] }
    return [head]
      + text.blocks.enumerated().map { index, block in
        Told(
          name: "\(name)/\(index + 1)", telling: .written(.text(block, marks)),
          sources: proposal.text.map { [$0.moment.version] } ?? [])
      }
  }

  private func decisionOrGap(_ proposal: Proposal, in section: MattersLayout.Section) -> Told {
    let name = "text:\(proposal.id)/1"
    guard let wording = proposal.wording ?? proposal.account, let meeting = proposal.action?.meeting else {
      return gap(name, .text(proposal, section))
    }
    return Told(
      name: name, telling: .matters(.decision(wording, meeting: meeting, proposal.action?.vote)),
      sources: proposal.moments.map(\.version))
  }
}
