@testable import Proceedings

extension EventExamples {
  /// The lists of speakers, the time on the floor, points of order.
  static let orderInTheRoom: [Session.Event] = changesOfLists + time + points

  private static let uganda = ParticipantCode("UGA")
  private static let japan = ParticipantCode("JPN")

  private static let changesOfLists: [Session.Event] = [
    SpeakersList.Event.deadlineSet(.init(time: .noon)),
    .moved(.init(delegation: uganda, place: 2)),
    .exchanged(.init(first: uganda, second: japan)),
    .placed(.init(delegation: uganda, before: japan, decidedBy: "Rapporteur")),
    .passedOver(.init(delegation: uganda)),
    .restored(.init(delegation: uganda)),
    .changed(.init(delegation: uganda, statement: Statement(speaker: .delegation(uganda), mode: .video))),
    .wished(
      .init(
        delegation: uganda,
        speaker: Speaker(standing: .delegation, participant: uganda, title: "Minister", name: "Di Example"),
        onBehalfOf: [Behalf(group: ParticipantCode("G77"))])),
    .wishGranted(.init(delegation: uganda, statement: Statement(speaker: .delegation(uganda)))),
    .wishDeclined(uganda),
  ].map { .speakersList(.init(item: 3, event: $0, kind: .rightOfReply)) }

  private static let time: [Session.Event] = [
    .floor(.paused(.init())),
    .floor(.resumed(.init())),
    .floor(.extended(.init(seconds: 60))),
    .floor(.limitsSet(.init(item: 3, seconds: 180, secondsForGroups: 300, warning: 60))),
  ]

  private static let points: [Session.Event] = [
    .pointsOfOrder(
      .raised(.init(delegation: uganda, subject: "the order", item: 3, meeting: 1, interrupted: 12))),
    .pointsOfOrder(
      .ruled(.init(isUpheld: true, text: "the order was to be kept", by: "Chair", resumesFloor: true))),
    .pointsOfOrder(.appealed(.init(delegation: japan))),
    .pointsOfOrder(
      .appealVoted(
        .init(
          vote: Vote(.rollCall(from: uganda), inFavour: [japan], against: [uganda], abstaining: []),
          isOverruled: false, resumesFloor: false))),
    .pointsOfOrder(.pointWithdrawn(.init(delegation: uganda, resumesFloor: true))),
    .pointsOfOrder(.appealWithdrawn(.init(delegation: japan, resumesFloor: true))),
  ]
}
