@testable import Proceedings

extension EventExamples {
  /// Of officers, elections and the order of a session.
  static let order: [Session.Event] = bureau + meetings + agenda + elections

  private static let uganda = ParticipantCode("UGA")
  private static var special: Arrangements.Convening {
    var special = Arrangements.Convening(session: 7, from: .sample, to: .sample, place: "Vienna")
    (special.kind, special.called, special.firstMeeting) = (.ofSpecialCharacter, "2024 session", 12)
    special.further = [.init(from: .sample, to: .sample)]
    return special
  }
  private static let bureau: [Session.Event] = [
    .bureau(.officeVacated(.init(office: "Chair", cause: .stateNotMember))),
    .bureau(.viceChairDesignated(.init(office: "First Vice-Chair"))),
    .bureau(
      .previousNamed(.init(session: 6, groups: [.init(office: "Chair", group: "African States")]))),
  ]
  private static let meetings: [Session.Event] = [
    .meetings(
      .meetingOpened(
        .init(number: 1, presiding: "Chair", joint: .init(body: "Commission", number: 7), present: 22))),
    .meetings(.meetingOpened(.init(number: 1, presiding: "Chair", form: .restricted, setting: .hybrid))),
    .meetings(.sessionClosed(.init("Chair", withoutReport: true))),
    .meetings(.sessionSuspended(.init(until: .sample, reason: "consultations"))),
    .meetings(.sessionResumed(.init(from: .sample, to: .sample))),
    .meetings(
      .informalHeld(
        .init(
          days: [.sample], called: "informal consultations", subject: "L.1",
          facilitators: [.init(standing: .official, participant: uganda, name: "Di Example")], item: 3,
          subitems: [0]))),
    .arrangements(.convened(special)),
    .meetings(.meetingClosed(.init(1, reason: "lack of a quorum"))),
    .meetings(.meetingClosed(.init(1, decidedBy: "Chair"))),
    .meetings(.itemTakenUp(.init(item: 3, with: [4]))),
    .meetings(.itemTakenUp(.init(item: 3, with: [4], subitems: [.init(item: 3, subitem: 0)]))),
    .meetings(.considerationAdjourned(.init(item: 3, meeting: 1, toMeeting: 2, subitems: [0]))),
    .meetings(.presidingChanged(.init("First Vice-Chair"))),
    .meetings(.presenceRecorded(.init(members: 12, byDecisionOfChair: true))),
    .meetings(.quorumQuestioned(.init(requestedBy: uganda))),
    .meetings(.considerationAdjourned(.init(item: 3, meeting: 1, toMeeting: 2))),
    .meetings(.sessionReconvened(.init(from: .sample, to: .sample))),
    .meetings(.silenceObserved(.init(inMemoryOf: "the victims"))),
    .meetings(.noticeGiven(.init(rule: "rule 52", by: uganda))),
    .meetings(
      .ruleSuspended(
        .init(rule: "rule 52", purpose: "consider L.1", during: "the 1st meeting", noticeWaived: true))),
    .meetings(.ruleSuspended(.init(rule: "rule 52", purpose: "consider L.1", period: .span(from: 1, to: 3)))),
    .meetings(
      .committeeSetUp(
        .init(name: "Committee", chairedBy: "Rapporteur", chair: "Di Example", state: uganda, items: [3]))),
    .meetings(.committeeMet(.init(day: .sample, committee: "Committee"))),
    .meetings(.committeeReported(.init(on: "its work", item: 3, committee: "Committee"))),
  ]
  private static let agenda: [Session.Event] = [
    .agenda(.itemAdded(.init(number: 5, title: "More samples", subitems: ["One"], mandate: "decision 1"))),
    .agenda(.itemDeleted(.init(item: 5, title: "More samples"))),
    .agenda(.itemDeferred(.init(item: 5, title: "More samples", toSession: 8))),
    .agenda(.itemAmended(.init(item: 5, title: "Fewer samples"))),
    .agenda(
      .documentListed(
        .init(symbol: "E/CN.99/2024/3*", title: "Note", items: [3], subitems: [.init(item: 3, subitem: 0)]))),
    .agenda(.workApproved(.init(symbol: DocumentSymbol("E/CN.99/2024/1/Add.1"), asAmended: true))),
    .agenda(
      .documentsNoted(
        .init(documents: ["E/CN.99/2024/3", "the oral report"], item: 3, subitems: [0], decision: "2024/9"))),
  ]
  private static let elections: [Session.Event] = [
    .elections(.opened(.init(place: "the office of Rapporteur", places: 1, inconclusiveBallots: 3))),
    .elections(.nominated(.init([.init(name: "Di Example", state: uganda)]))),
    .elections(
      .ballotCounted(
        .init(papers: 5, invalid: 1, abstentions: 1, tallies: [.init(candidate: "Di Example", votes: 3)]))),
    .elections(.lotDrawn(.init(candidate: "Di Example"))),
    .elections(.declared(.init(["Di Example"]))),
    .elections(.acclaimed(.init(["UGA"]))),
  ]
}
