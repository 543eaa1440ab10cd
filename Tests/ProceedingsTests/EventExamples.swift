@testable import Proceedings

/// One event of every kind, with every field filled.
enum EventExamples {
  static let all: [Session.Event] =
    [.created(.complete)] + participants + arrangements + agenda + meetings + floor + lists + proposals
    + actions + reportWork + motions + adoption + order + orderInTheRoom + drafts.map(\.event)
    + votesAndOfficers
    + [
      .undone(.init(version: 4)),
      .corrected(.init(version: 5, event: .floor(.given(statement)), time: RoomTime("2024-05-13T10:00:00"))),
      .undone(.init(version: 4, later: later)),
      .corrected(.init(version: 5, event: .bureau(.officerElected(.chair)), later: later)),
    ]

  private static let later = Session.Consequences(
    undone: [8, 9], readings: [.init(version: 10, event: .meetings(.itemConcluded(.init(3))))])
  private static let symbol = DocumentSymbol("E/CN.99/2024/L.1")!
  private static let id = ProposalID("L.1")
  private static let speaker = Speaker(
    standing: .official, participant: ParticipantCode("UNODC"), title: "Director", name: "Cy Example")
  private static let statement = Statement(
    speaker: speaker, purpose: .report(.init(group: "group on samples", office: "Chair", pronoun: .their)),
    onBehalfOf: [
      Behalf(group: ParticipantCode("G77"), also: true),
      Behalf(states: [ParticipantCode("UGA")], separately: true, asGroupOfCountries: true),
    ], aligned: [ParticipantCode("GEO")], mode: .video, isOnWebsite: true)

  private static var uncounted: Participants.Attendance {
    var figures = Participants.Attendance(members: 5)
    figures.uncounted = [.nonGovernmental]
    return figures
  }
  private static var bySilence: Proposals.ReportAdoption {
    var adoption = Proposals.ReportAdoption(drafts: ["E/CN.99/2024/L.1"], asOrallyAmended: false, meeting: 0)
    adoption.bySilence = true
    return adoption
  }
  private static var introducing: Statement {
    var statement = Statement(speaker: speaker, purpose: .introductory)
    statement.part = .keynote
    statement.introduces = ["E/CN.99/2024/2"]
    statement.isPresentation = true
    statement.reads = "a message"
    return statement
  }

  private static let participants: [Session.Event] = [
    .participants(.membersNamed([ParticipantCode("UGA")])),
    .participants(.membershipEnded([ParticipantCode("UGA")])),
    .participants(
      .registered(
        .init(code: ParticipantCode("BFF"), name: "Foundation", article: "the", category: .nonGovernmental))
    ),
    .participants(
      .attendanceRecorded(
        .init(
          members: 5, otherStates: 4, nonMemberStates: 1, unitedNationsEntities: 3, institutes: 2,
          intergovernmental: 6, nonGovernmental: 7, list: symbol))),
    .participants(.attendanceRecorded(uncounted)),
    .participants(
      .attendeesListed(.init(category: .member, called: "agencies", participants: [ParticipantCode("UGA")]))),
    .participants(.invited(.init(participants: [ParticipantCode("UNICRI")], under: "rule 79"))),
    .participants(
      .applicationsConsidered(
        .init(called: "applications", considered: 9, counts: [.init(.recommended, 8)], item: 3))),
    .bureau(.electionOpened(.init(day: .sample))),
    .bureau(.officerElected(.chair)),
    .bureau(.extendedBureauMet(.init(day: .sample))),
  ]
  private static let arrangements: [Session.Event] = [
    .arrangements(
      .convened(
        .init(
          session: 7, from: .sample, to: .sample, place: "Vienna", consultationsOn: .sample,
          agreed: .init(session: 6, from: .sample, to: .sample),
          reconvening: .init(session: 7, from: .sample, to: .sample))
      )),
    .arrangements(.proposalDeadlineSet(.init(day: .sample))),
    .arrangements(
      .consultationsHeld(.init(chairedBy: "Chair", reviewedDrafts: true, organizationalMatters: true))),
    .arrangements(.arrangementsShared(.init(day: .sample))),
    .arrangements(
      .meetingPlanned(.init(from: .noon, to: .noon, room: "Room A", items: [3, 4], subject: "Samples"))),
    .arrangements(.plannedMeetingCancelled(.init(from: .noon))),
  ]
  private static let agenda: [Session.Event] = [
    .agenda(
      .itemListed(
        .init(
          number: 3, title: "Samples", kind: .thematicDiscussion, subitems: ["One"], mandate: "decision 1"))),
    .agenda(.subitemListed(.init(item: 3, letter: "a", title: "One"))),
    .agenda(.provisionalIssued(.init(symbol: symbol, approvedInDecision: "2023/330"))),
    .agenda(.adopted(.init(asAmended: true))),
    .agenda(.documentListed(.init(symbol: "E/CN.7/2024/2-E/CN.15/2024/2", title: "Report", items: [3, 4]))),
    .agenda(.listOfDocumentsNamed(.init(symbol: symbol))),
  ]
  private static let meetings: [Session.Event] = [
    .meetings(.meetingOpened(.init(number: 1, presiding: "Chair"))),
    .meetings(.meetingClosed(.init(1))),
    .meetings(.meetingSuspended(.init(1))),
    .meetings(.meetingResumed(.init(1))),
    .meetings(.sessionOpened(.init("Chair"))),
    .meetings(.sessionClosed(.init("Chair"))),
    .meetings(.itemTakenUp(.init(item: 3, forAction: true))),
    .meetings(.itemConcluded(.init(3))),
  ]
  private static let floor: [Session.Event] = [
    .floor(.given(statement)),
    .floor(.ended(.init(time: .noon))),
    .floor(.panelOpened(.init(presiding: "Chair"))),
    .floor(
      .panelOpened(
        .init(
          presiding: "Chair", form: .roundTable, called: "ministerial round table", topic: "Samples",
          chairs: [speaker], moderators: [speaker]))),
    .floor(.panelClosed(.init(panel: 1))),
    .floor(.given(introducing)),
    .floor(.panellistPresented(speaker)),
    .floor(.expertPresented(speaker)),
    .floor(
      .workshopRecorded(
        .init(
          day: .sample, organizer: ParticipantCode("PNI"), item: 3, topic: "Samples", introduction: speaker,
          panels: [
            .init(
              topic: "One", organizer: ParticipantCode("ICCLR"),
              panellists: [.init(participant: ParticipantCode("UNICRI"), alsoKnownAs: "Chair of another")])
          ]))),
  ]
  private static let lists: [Session.Event] = [
    SpeakersList.Event.opened(.init()), .closed(.init()),
    .inscribed(.init(delegation: ParticipantCode("UGA"), statement: statement)),
    .withdrawn(ParticipantCode("UGA")),
  ].map { .speakersList(.init(item: 3, event: $0)) }
  private static let proposals: [Session.Event] = [
    .proposals(
      .submitted(
        .init(
          id: id, symbol: symbol, form: .decision, adopter: .parent, title: "On samples", item: 3,
          isSubmittedByChair: true,
          sponsors: [.init(participant: ParticipantCode("BEL"), onBehalfOf: ParticipantCode("EU-MEMBERS"))],
          appointment: .init(
            appointees: [.init(name: "Di Example", state: ParticipantCode("PER"), isReelection: true)],
            office: "members of the Board", organization: ParticipantCode("UNICRI"),
            document: "E/CN.99/2024/13"),
          account: "to transmit", wording: "to transmit it"))),
    .proposals(.revised(.init(proposal: id, symbol: symbol))),
    .proposals(.revisedOrally(.init(id))),
    .proposals(.sponsorsJoined(.init(proposal: id, sponsors: [.init(participant: ParticipantCode("PER"))]))),
    .proposals(.sponsorsLeft(.init(proposal: id, sponsors: [.init(participant: ParticipantCode("PER"))]))),
    .proposals(.estimateRead(.init(proposal: id, estimate: .init(readBy: speaker, document: symbol)))),
    .proposals(.adopted(.init(proposal: id, number: 1))),
    .proposals(
      .textAttached(
        .init(proposal: id, title: "On samples*", blocks: ["Text¹"], notes: ["1": "See.", "*": "Note."]))),
    .proposals(.reportAdopted(.init(drafts: ["E/CN.99/2024/L.1"], asOrallyAmended: true, meeting: 1))),
    .proposals(.reportAdopted(bySilence)),
  ]
  private static var explaining: Statement {
    var statement = Statement(speaker: .delegation(ParticipantCode("UGA")), purpose: .afterAction(id))
    statement.explanation = .position
    statement.dissociates = true
    return statement
  }
  private static let vote = Vote(
    .rollCall(from: ParticipantCode("UGA")), inFavour: [ParticipantCode("UGA")],
    against: [ParticipantCode("PER")], abstaining: [ParticipantCode("JPN")])
  private static let amended = Proposals.AmendmentAction(
    proposal: id, amendment: AmendmentID("A1"), vote: vote, impliesRejectionOf: [AmendmentID("A2")],
    requestedBy: ParticipantCode("UGA"))
  private static let actions: [Session.Event] = [
    .proposals(.circulated(.init(proposal: id, time: .noon))),
    .proposals(.noticeWaived(id)),
    .proposals(.corrigendumIssued(.init(proposal: id, symbol: symbol))),
    .proposals(.implicationsNoted(id)),
    .proposals(
      .amendmentSubmitted(
        .init(
          proposal: id, amendment: AmendmentID("A1"), symbol: symbol, part: "operative paragraph 3",
          sponsors: [.init(participant: ParticipantCode("PER"))]))),
    .proposals(.amendmentsOrdered(.init(proposal: id, order: [AmendmentID("A2"), AmendmentID("A1")]))),
    .proposals(.amendmentAdopted(amended)),
    .proposals(.amendmentRejected(amended)),
    .proposals(.amendmentWithdrawn(.init(proposal: id, amendment: AmendmentID("A1")))),
    .proposals(
      .divisionRequested(
        .init(proposal: id, part: "operative paragraph 3", requestedBy: ParticipantCode("PER")))),
    .proposals(
      .partVoted(
        .init(
          proposal: id, part: "operative paragraph 3", vote: .init(inFavour: 2, against: 1, abstaining: 0),
          isLastOperative: true))),
    .proposals(.motionMoved(.init(proposal: id, kind: .noDecision, mover: ParticipantCode("UGA")))),
    .proposals(
      .motionSpokenOn(.init(proposal: id, delegation: ParticipantCode("UGA"), isInFavour: true))),
    .proposals(.motionDecided(.init(proposal: id, vote: vote))),
    .proposals(.rejected(.init(proposal: id, vote: vote))),
    .proposals(.withdrawn(.init(id))),
    .proposals(.reintroduced(.init(proposal: id, members: [ParticipantCode("UGA")]))),
    .proposals(.postponed(.init(proposal: id, meeting: 9, session: 34))),
    .proposals(.leftWithoutAction(id)),
    .floor(.given(explaining)),
    .proposals(.adopted(.init(proposal: id, number: 1, vote: vote, requestedBy: ParticipantCode("UGA")))),
    .proposals(
      .sponsorsJoined(
        .init(proposal: id, sponsors: [.init(participant: ParticipantCode("PER"))], isAtAdoption: true))),
  ]
  private static let procedure: [Session.Event] = [
    .elections(.opened(.init(place: "Rapporteur", places: 1)))
  ]
  private static let motions: [Session.Event] = [
    .motions(.moved(.init(kind: .closureOfDebate, mover: ParticipantCode("UGA")))),
    .motions(
      .spokenOn(.init(delegation: ParticipantCode("JPN"), isInFavour: false, on: .closureOfDebate))),
    .motions(
      .decided(
        .init(
          kind: .closureOfDebate,
          vote: Vote(
            .recorded, inFavour: [ParticipantCode("UGA")], against: [ParticipantCode("JPN")], abstaining: []))
      )),
    .motions(.withdrawn(.init(kind: .adjournmentOfDebate))),
    .motions(.debateResumed(.init(item: 3))),
    .motions(.debateReopened(.init(item: 3))),
    .motions(
      .moved(
        .init(
          kind: .limitOnTime, mover: ParticipantCode("UGA"),
          limits: .init(item: 3, seconds: 180, interventions: 2)))),
  ]
  private static let adoption: [Session.Event] = [
    .reportWork(.circulated(.init(chapter: "III", symbol: symbol, version: 4))),
    .reportWork(.introduced(.init(by: "Rapporteur"))),
    .reportWork(.amended(.init(paragraph: "item:3/opening", text: "New.", insteadOf: "Old."))),
    .reportWork(
      .chapterAdopted(.init(chapter: "III", asOrallyAmended: true, adReferendum: true, version: 5))),
  ]
  private static let reportWork: [Session.Event] = [
    .reportWork(
      .summaryEntered(.init(place: .init(item: 3, subitem: 0, part: .chairSummary), paragraphs: ["Words."]))),
    .reportWork(.summaryEntered(.init(place: .init(item: 3, panel: 1), paragraphs: ["Words."]))),
    .reportWork(.reworded(.init(paragraph: "item:3/opening", text: "New.", insteadOf: "Old."))),
    .reportWork(.wordingRestored(.init(paragraph: "item:3/opening"))),
    .reportWork(.joined(.init(paragraph: "item:3/documents"))),
    .reportWork(
      .paragraphWritten(
        .init(item: 3, subitem: 0, section: .agenda, paragraphs: ["The host gave a reception."]))),
  ]
}
