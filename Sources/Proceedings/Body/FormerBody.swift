/// A body in the forms that former programs stored.
///
/// They kept offices and categories as texts, an absolute quorum, and neither how attendance is counted nor who belongs
/// to the extended Bureau: those came from the profiles that the program had by the same code. The first programs had
/// neither figures nor the missions’ suffix; without figures nothing is limited.
struct FormerBody: Decodable {
  var code, name, shortName, parent, assembly, symbolSeries, seat: String
  var missionsSuffix: String?
  var secretariat: ParticipantCode
  var seats: Int
  var offices: [String]
  var electionMandate, electionRule, supplement: String
  var rules: [String: String]
  var figures: Figures?

  struct Figures: Decodable {
    var quorumForDebate, quorumForDecision: Int
    var timeLimits: [TimeLimit]
    var repliesPerDelegation: Int
    var motionSpeakers: [String: Body.MotionSpeakers]
    var orderInGeneralDebate, orderOnItem: [[SpeakerCategory]]
    var noticeOfProposals, noticeOfSuspension: Int
    var seatsOfGroups: [String: Int]
    var repliesAt: SpeakersList.ReplyTime?
    var inconclusiveBallots: Int?
  }
  struct TimeLimit: Decodable {
    var occasion: String
    var speaker: SpeakerCategory?
    var seconds: Int
  }

  private enum Mark: CodingKey { case supplement }

  /// The body in a former form; nil if it is in today's.
  init?(ifFormer decoder: any Decoder) throws {
    guard try decoder.container(keyedBy: Mark.self).contains(.supplement) else { return nil }
    try self.init(from: decoder)
  }

  /// The same as today.
  var body: Body {
    let figures = figures
    func share(_ members: Int?) -> Body.MemberShare { Body.MemberShare(members ?? 0, of: max(1, seats)) }
    let limits = (figures?.timeLimits ?? []).compactMap { limit in
      Occasion(rawValue: limit.occasion).map {
        Body.TimeLimit($0, for: limit.speaker, seconds: limit.seconds)
      }
    }
    return Body(
      code: code, name: name, shortName: shortName, parent: parent, assembly: assembly, seat: seat,
      missionsSuffix: missionsSuffix ?? "to the United Nations", secretariat: secretariat,
      symbols: SymbolForm("\(symbolSeries)/{year}"),
      officialRecords: .init(report: supplement, reconvenedReport: "\(supplement)A"),
      seats: .init(total: seats, groups: Self.keyed(figures?.seatsOfGroups ?? [:])),
      quorum: .init(debate: share(figures?.quorumForDebate), decision: share(figures?.quorumForDecision)),
      offices: offices.enumerated().map(Self.office), officersPerGroup: 1,
      election: .init(mandate: electionMandate, rule: electionRule, time: .endOfSessionBefore),
      extendedBureau: Self.extendedBureau(of: code),
      orderOfSpeakers: .init(
        generalDebate: figures?.orderInGeneralDebate ?? [], item: figures?.orderOnItem ?? []),
      timeLimits: limits,
      replies: .init(perDelegation: figures?.repliesPerDelegation ?? 2, at: figures?.repliesAt),
      motions: Self.keyed(figures?.motionSpeakers ?? [:]), inconclusiveBallots: figures?.inconclusiveBallots,
      notice: .init(
        proposalHours: figures?.noticeOfProposals ?? 24,
        suspensionOfRuleHours: figures?.noticeOfSuspension ?? 24),
      rules: Self.keyed(rules).mapValues { Body.RuleLabel($0) }, attendance: Self.attendance(of: code))
  }

  private static func keyed<Key: RawRepresentable<String> & Hashable, Value>(
    _ values: [String: Value]
  ) -> [Key: Value] {
    Dictionary(
      uniqueKeysWithValues: values.compactMap { name, value in Key(rawValue: name).map { ($0, value) } })
  }

  private static func office(_ index: Int, _ title: String) -> Office {
    if index == 0 { return Office(.presiding, title) }
    if title.hasSuffix("Vice-Chair") { return Office(.deputy, title) }
    return Office(title == "Rapporteur" ? .reporting : .other, title)
  }

  private static func extendedBureau(of code: String) -> Body.ExtendedBureau? {
    let mandates = ["ccpcj": "2003/31", "cnd": "1991/39"]
    return mandates[code].map {
      .init(
        mandate: "Economic and Social Council resolution \($0)",
        members: Body.ExtendedBureau.Part.allCases)
    }
  }

  private static func attendance(of code: String) -> [Body.AttendanceCount] {
    guard ["ccpcj", "cnd"].contains(code) else { return [] }
    let network = "of the United Nations crime prevention and criminal justice programme network"
    let status = "in consultative status with the Economic and Social Council"
    let all: [Body.AttendanceCount] = [
      .init(.member, "State member of the Commission", "States members of the Commission"),
      .init(
        .otherMemberState, "other State Member of the United Nations",
        "other States Members of the United Nations"),
      .init(.nonMemberState, "non-member State", "non-member States"),
      .init(
        .unitedNations, "entity of the United Nations system", "entities of the United Nations system"),
      .init(.programmeNetworkInstitute, "institute \(network)", "institutes \(network)"),
      .init(.intergovernmental, "intergovernmental organization", "intergovernmental organizations"),
      .init(
        .nonGovernmental, "non-governmental organization \(status)",
        "non-governmental organizations \(status)"),
    ]
    return all.filter { code == "ccpcj" || $0.category != .programmeNetworkInstitute }
  }
}
