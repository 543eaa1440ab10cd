import Proceedings

/// What happens to proposals, told in a line.
extension EventSentence {
  func words(_ event: Proposals.Event) -> String {
    switch event {
    case .submitted(let submission):
      "\(submission.id) was submitted\(origin(submission)) under item \(Agenda.name(of: submission.item, submission.subitems ?? [])): “\(submission.title)”."
    case .revised(let revision):
      "\(revision.proposal) was issued as \(revision.symbol)\(revision.title.map { ", entitled “\($0)”" } ?? "")."
    case .introduced(let fact): words(fact)
    case .revisedOrally(let fact): words(fact)
    case .sponsorsJoined(let joining):
      "\(sponsors(joining.sponsors)) joined the sponsors of \(joining.proposal)\(joining.isAtAdoption == true ? " at its adoption" : "")."
    case .sponsorsLeft(let leaving):
      "\(sponsors(leaving.sponsors)) left the sponsors of \(leaving.proposal)."
    case .estimateRead(let reading): words(reading)
    case .adopted(let adoption):
      "Action was taken on \(adoption.proposal)\(manner(adoption))\(count(adoption.vote))\(request(adoption.requestedBy, adoption.requestedFor))."
    case .textAttached(let text): "The text of \(text.proposal) was attached."
    case .reportAdopted: "The report was adopted."
    case .circulated(let fact): "\(fact.proposal) was circulated on \(fact.time.day) at \(fact.time.clock)."
    case .noticeWaived(let id): "The notice for \(id) was waived."
    case .corrigendumIssued(let fact): "\(fact.symbol) was issued."
    case .implicationsNoted(let id): "\(id) has financial implications."
    case .amendmentSubmitted(let fact):
      "\(sponsors(fact.sponsors)) submitted the amendment \(fact.amendment) to \(fact.proposal)."
    case .amendmentsOrdered(let fact):
      "The amendments to \(fact.proposal) are put to the vote in this order: \(list(fact.order))."
    case .amendmentAdopted(let fact):
      "The amendment \(fact.amendment) to \(fact.proposal) was adopted\(count(fact.vote))\(implied(fact))\(request(fact.requestedBy, fact.requestedFor))."
    case .amendmentRejected(let fact):
      "The amendment \(fact.amendment) to \(fact.proposal) was rejected\(count(fact.vote))\(request(fact.requestedBy, fact.requestedFor))."
    case .amendmentWithdrawn(let fact): "The amendment \(fact.amendment) to \(fact.proposal) was withdrawn."
    case .divisionRequested(let fact):
      "\(name(fact.requestedBy))\(behalf(fact.onBehalfOf)) requested a separate vote on “\(fact.part)” of \(fact.proposal)."
    case .partVoted(let fact):
      "“\(fact.part)” of \(fact.proposal) was \(fact.vote.isCarried ? "retained" : "not retained")\(count(fact.vote))."
    case .motionMoved(let fact):
      "\(name(fact.mover))\(behalf(fact.onBehalfOf)) moved on \(fact.proposal): \(fact.kind.name)."
    case .motionSpokenOn(let fact):
      "\(name(fact.delegation))\(behalf(fact.onBehalfOf)) spoke \(fact.isInFavour ? "in favour of" : "against") the motion on \(fact.proposal)."
    case .motionDecided(let fact):
      "The motion on \(fact.proposal) was \(fact.vote?.isCarried ?? true ? "carried" : "rejected")\(count(fact.vote))."
    case .rejected(let fact):
      "\(fact.proposal) was rejected\(count(fact.vote))\(request(fact.requestedBy, fact.requestedFor))."
    case .withdrawn(let fact): words(fact)
    case .reintroduced(let fact): "\(names(fact.members)) reintroduced \(fact.proposal)."
    case .postponed(let fact):
      "\(fact.proposal) was postponed\(whither(fact))\(request(fact.requestedBy, fact.requestedFor))."
    case .leftWithoutAction(let id): "No action was taken on \(id)."
    }
  }

  private func whither(_ fact: Proposals.Postponement) -> String {
    fact.meeting.map { " to meeting \($0)" } ?? fact.session.map { " to session \($0)" } ?? ""
  }

  /// The figures of a vote, such as `: 20-5-3`.
  private func count(_ vote: Vote?) -> String {
    vote.map { ": \(figures($0))" } ?? ""
  }

  private func implied(_ action: Proposals.AmendmentAction) -> String {
    guard let implied = action.impliesRejectionOf, !implied.isEmpty else { return "" }
    return "; this implied the rejection of \(list(implied))"
  }

  private func list(_ amendments: [AmendmentID]) -> String {
    amendments.map(\.description).joined(separator: ", ")
  }
}
