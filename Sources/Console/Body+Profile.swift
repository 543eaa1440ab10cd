import Proceedings
import ReferenceData

extension Body {
  /// The body that a profile describes.
  public init(_ profile: BodyProfile) {
    self.init(
      code: profile.code, name: profile.name, shortName: profile.shortName, parent: profile.parentOrgan,
      assembly: "General Assembly", symbolSeries: profile.symbolSeries, seat: profile.seat,
      missionsSuffix: profile.missionsSuffix,
      secretariat: ParticipantCode(profile.secretariatEntity), seats: profile.seats.total,
      offices: profile.bureau.offices, electionMandate: profile.electionMandate.resolution,
      electionRule: profile.electionMandate.rulesOfProcedure, supplement: profile.officialRecords.report,
      rules: Dictionary(uniqueKeysWithValues: profile.rules.map { ($0.key.rawValue, $0.value.label) }),
      figures: Figures(profile))
  }
}

extension Body.Figures {
  /// The figures that a profile gives.
  init(_ profile: BodyProfile) {
    let seats = profile.seats
    self.init(
      quorumForDebate: profile.quorum.debate.count(of: seats.total),
      quorumForDecision: profile.quorum.decision.count(of: seats.total),
      timeLimits: profile.timeLimits.map {
        TimeLimit(occasion: $0.list.rawValue, speaker: $0.category?.rawValue, seconds: $0.seconds)
      },
      repliesPerDelegation: profile.repliesPerDelegation,
      motionSpeakers: Dictionary(
        uniqueKeysWithValues: profile.motions.map {
          ($0.key.rawValue, MotionSpeakers(inFavour: $0.value.inFavour, against: $0.value.against))
        }),
      orderInGeneralDebate: profile.orderOfSpeakers.generalDebate.map { $0.map(\.rawValue) },
      orderOnItem: profile.orderOfSpeakers.item.map { $0.map(\.rawValue) },
      noticeOfProposals: profile.notice.proposalHours,
      noticeOfSuspension: profile.notice.suspensionOfRuleHours,
      seatsOfGroups: Dictionary(
        seats.regionalGroups.map { ($0.group.rawValue, $0.count) }, uniquingKeysWith: { first, _ in first }),
      repliesAt: profile.repliesAt.flatMap { SpeakersList.ReplyTime(rawValue: $0.rawValue) },
      inconclusiveBallots: profile.elections?.inconclusiveBallots)
  }
}
