@testable import Proceedings

/// What was added to the events on drafts: each with the name of its sample, which says more than the kind.
extension EventExamples {
  static let drafts: [(sample: String, event: Session.Event)] = [
    ("proposals.introduced", .proposals(.introduced(introduction))),
    ("proposals.revisedOrally+changes", .proposals(.revisedOrally(revision))),
    (
      "proposals.withdrawn+light",
      .proposals(.withdrawn(.init(id, by: [delegation], inLightOf: [ProposalID("L.2")])))
    ),
    (
      "proposals.introduced+amendment",
      .proposals(
        .introduced(.init(proposal: id, by: [delegation], onBehalfOf: [], amendment: AmendmentID("A1"))))
    ),
    (
      "proposals.adopted+decided",
      .proposals(
        .adopted(.init(proposal: id, number: 1, alsoDecided: "to transmit it")))
    ),
    (
      "proposals.adopted+changes",
      .proposals(.adopted(.init(proposal: id, number: 1, changes: [.revised, .amended])))
    ),
    (
      "proposals.postponed+request",
      .proposals(.postponed(.init(proposal: id, requestedBy: uganda, requestedFor: group)))
    ),
    (
      "proposals.submitted+place",
      .proposals(
        .submitted(
          .init(
            id: id, form: .resolution, adopter: .body, title: "On samples", item: 3,
            containedIn: "an informal paper")))
    ),
    ("proposals.submitted+origin", .proposals(.submitted(submission))),
    (
      "proposals.revised+title", .proposals(.revised(.init(proposal: id, symbol: symbol, title: "On pieces")))
    ),
    ("proposals.estimateRead+amount", .proposals(.estimateRead(.init(proposal: id, estimate: estimate)))),
    (
      "proposals.adopted+manner",
      .proposals(
        .adopted(
          .init(
            proposal: id, number: 1, requestedBy: uganda, requestedFor: group, label: "2 A",
            manner: .consensus)))
    ),
    (
      "proposals.rejected+request",
      .proposals(.rejected(.init(proposal: id, vote: vote, requestedBy: uganda, requestedFor: group)))
    ),
    (
      "proposals.amendmentAdopted+group",
      .proposals(
        .amendmentAdopted(
          .init(
            proposal: id, amendment: AmendmentID("A1"), vote: vote, requestedBy: uganda, requestedFor: group))
      )
    ),
    (
      "proposals.divisionRequested+group",
      .proposals(
        .divisionRequested(
          .init(proposal: id, part: "paragraph 3", requestedBy: uganda, onBehalfOf: group)))
    ),
    (
      "proposals.motionMoved+group",
      .proposals(.motionMoved(.init(proposal: id, kind: .competence, mover: uganda, onBehalfOf: group)))
    ),
    (
      "proposals.motionSpokenOn+group",
      .proposals(
        .motionSpokenOn(.init(proposal: id, delegation: uganda, isInFavour: true, onBehalfOf: group)))
    ),
    (
      "motions.moved+group",
      .motions(.moved(.init(kind: .closureOfDebate, mover: uganda, onBehalfOf: group)))
    ),
    (
      "motions.spokenOn+group",
      .motions(
        .spokenOn(.init(delegation: uganda, isInFavour: true, on: .closureOfDebate, onBehalfOf: group)))
    ),
    (
      "proposals.sponsorsJoined+also",
      .proposals(
        .sponsorsJoined(
          .init(
            proposal: id,
            sponsors: [.init(participant: uganda, onBehalfOf: group, also: true, isCosponsor: true)])))
    ),
    ("floor.given+dissociation", .floor(.given(dissociating))),
    ("created+texts", .created(withTexts)),
  ]

  private static let id = ProposalID("L.1")
  private static let symbol = DocumentSymbol("E/CN.99/2024/L.1/Rev.1")!
  private static let uganda = ParticipantCode("UGA")
  private static let group = ParticipantCode("G77")
  private static let delegation = Speaker.delegation(uganda)
  private static let vote = Vote(inFavour: 1, against: 2, abstaining: 0)
  private static let introduction = Proposals.Introduction(
    proposal: id, by: [delegation], onBehalfOf: [Behalf(group: group, also: true)], isForSponsors: true)
  private static let revision = Proposals.OralRevision(
    id, by: [delegation], onBehalfOf: [Behalf(group: group)],
    changes: ["in paragraph 3, “urges” was deleted"],
    title: "On pieces", isCorrection: true)
  private static let submission = Proposals.Submission(
    id: id, symbol: symbol, form: Proposal.Form(rawValue: "agreed-conclusions"), adopter: .body,
    title: "On samples", item: 3,
    submitter: .init(.committee, name: "Working Group", participant: uganda, isRecommendation: true),
    basis: .init(
      consultations: true, drafts: [ProposalID("L.2")], isCombination: true, source: "the report",
      document: symbol))
  private static let estimate = Proposal.Estimate(
    readBy: delegation, document: symbol, amount: "$90,000", annex: "annex II", isNone: true)
  private static var dissociating: Statement {
    var statement = Statement(speaker: delegation, purpose: .afterAction(id))
    statement.dissociates = true
    statement.dissociatesFrom = .part("paragraph 12")
    return statement
  }
  private static var withTexts: Body {
    var body = Body.complete
    body.texts =
      Body.TextKind.usual + [
        .init(
          Proposal.Form(rawValue: "agreed-conclusions"), name: "agreed conclusions",
          plural: "agreed conclusions", isPlural: true, title: .on, numbering: "{year}/{number}",
          firstNumber: 101, adopter: .parent, verb: "approved")
      ]
    return body
  }
}
