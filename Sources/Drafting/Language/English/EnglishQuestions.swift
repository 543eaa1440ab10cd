import Proceedings

/// The questions of procedure that the body decided in English, a paragraph each.
extension EnglishWording {
  /// A question with how it was decided.
  func decided(
    _ decided: Votes.Decided, _ vote: VoteTaken?, _ when: String, _ told: Told
  ) -> [RoughBlock] {
    let question = decided.question
    let on: Passage =
      question.proposal.flatMap { session.proposals[$0] }.map { ", with regard to \(theDraft($0))" } ?? .empty
    let what: Passage = "\(typed: English.clause(question.text))"
    let text: Passage
    if question.isCarried {
      let by: Passage =
        question.proposedBy.map { "on the proposal of \(representatives(of: $0)), " } ?? .empty
      let additions = on + (question.vote.map { ", \(self.by($0))" } ?? .empty)
      let comma = additions.isEmpty ? "" : ","
      text = "\(when)\(by)\(theBody) decided\(additions)\(comma) \(what)."
    } else {
      let by: Passage = question.proposedBy.map { " of \(representatives(of: $0))" } ?? .empty
      let comma = on.isEmpty ? "" : ","
      let how = question.vote.map { " \(self.by($0))" } ?? ""
      text = "\(when)the proposal\(by)\(on)\(comma) \(what) was rejected\(how)."
    }
    let noted =
      request(nil, for: nil, of: question.vote, called: "question")
      + Passage(divided(question.vote, "the proposal"))
    return paragraphs(told.name, text + noted, voting: vote, around: .empty, from: told.sources)
  }
}
