import Proceedings
import ReferenceData
import Testing
import Views

@Suite("Proposals at a glance")
struct ProposalSheetTests {
  private let l4 = ProposalID("L.4")

  /// The state that the sheet shows of the draft L.4 after these events.
  private func state(_ events: Proposals.Event...) -> String {
    var session = Session()
    let submission = Proposals.Submission(
      id: l4, form: .resolution, adopter: .body, title: "Fair trials", item: 6)
    for event in [.submitted(submission)] + events {
      let moment = Moment(version: session.version + 1, time: .start)
      session.evolve(by: .proposals(event), at: moment)
    }
    let lines = SessionSheet(session, directory: .standard).lines(.proposals)
    return lines.first.map { String($0.split(separator: "; ", maxSplits: 1).last ?? "") } ?? ""
  }

  @Test func theSheetTellsWhatADraftWaitsFor() {
    let a1 = AmendmentID("A1")
    #expect(state() == "pending")
    #expect(
      state(.amendmentSubmitted(.init(proposal: l4, amendment: a1, sponsors: [])))
        == "pending; amendments A1")
    #expect(
      state(
        .divisionRequested(
          .init(proposal: l4, part: "operative paragraph 3", requestedBy: ParticipantCode("PER"))))
        == "pending; separate vote on operative paragraph 3")
    #expect(
      state(.motionMoved(.init(proposal: l4, kind: .noDecision, mover: ParticipantCode("PER"))))
        == "pending; motion that no decision be taken")
    #expect(state(.postponed(.init(proposal: l4, meeting: 9))) == "postponed to meeting 9")
  }

  @Test func theSheetTellsWhatBecameOfADraft() {
    let vote = Vote(inFavour: 1, against: 2, abstaining: 0)
    #expect(state(.adopted(.init(proposal: l4, number: 1))) == "action at meeting 0")
    #expect(
      state(.adopted(.init(proposal: l4, vote: .init(inFavour: 3, against: 2, abstaining: 1))))
        == "action at meeting 0, 3 in favour, 2 against, 1 abstaining")
    #expect(state(.rejected(.init(proposal: l4, vote: vote))) == "rejected")
    #expect(state(.withdrawn(.init(l4))) == "withdrawn")
    #expect(state(.leftWithoutAction(l4)) == "no action taken")
    #expect(state(.postponed(.init(proposal: l4, session: 34))) == "postponed to another session")
  }
}
