@testable import Proceedings

extension Given {
  /// A session with a Vice-Chair, its first meeting open and item 3 being considered; two members are a quorum
  /// for the debate, three for a decision.
  static func officers() throws -> Given {
    var given = Given()
    var body = Body.sample
    body.offices.insert(Office(.deputy, "First Vice-Chair"), at: 1)
    try given.when(.create(body))
    try given.when(.participants(.nameMembers(["CZE", "POL", "UGA", "THA"].map { ParticipantCode($0) })))
    try given.when(.arrangements(.convene(.sample)))
    try given.when(.bureau(.openElection(.init(day: .sample))))
    try given.when(.bureau(.elect(.chair)))
    try given.when(.bureau(.elect(.vice)))
    for item in [Agenda.Item.organization, .ordinary, .report] { try given.when(.agenda(.listItem(item))) }
    try given.when(.agenda(.listItem(.init(number: 5, title: "Further samples"))))
    try given.when(.meetings(.openMeeting(.init(number: 1, presiding: "Chair"))))
    try given.when(.meetings(.openSession(.init("Chair"))))
    try given.when(.agenda(.adopt(.init())))
    try given.when(.meetings(.takeUp(.init(item: 3))))
    return given
  }

  /// The report is adopted, under its item.
  mutating func adoptReport() throws {
    try when(.meetings(.takeUp(.init(item: 4))))
    try when(.proposals(.adoptReport(.init(drafts: ["E/CN.99/2024/L.1"], asOrallyAmended: false))))
  }

  /// An election to so many places, with these candidates.
  static func election(places: Int = 1, _ states: String...) throws -> Given {
    var given = try Given.officers()
    try given.when(.elections(.open(.init(place: "places on the Board", places: places))))
    try given.when(
      .elections(.nominate(.init(states.map { .init(state: ParticipantCode($0)) }))))
    return given
  }
}

extension Bureau.Officer {
  static let vice = Bureau.Officer(
    office: "First Vice-Chair", name: "Bo Example", state: ParticipantCode("UGA"),
    regionalGroup: "African States")
}

extension Session.Command {
  static func present(_ members: Int, byDecisionOfChair: Bool? = nil) -> Session.Command {
    .meetings(.recordPresence(.init(members: members, byDecisionOfChair: byDecisionOfChair)))
  }
  static func ballot(
    papers: Int, invalid: Int = 0, abstentions: Int = 0, _ votes: KeyValuePairs<String, Int>
  ) -> Session.Command {
    .elections(
      .countBallot(
        .init(
          papers: papers, invalid: invalid, abstentions: abstentions,
          tallies: votes.map { .init(candidate: $0.key, votes: $0.value) })))
  }
  static func declare(_ candidates: String...) -> Session.Command {
    .elections(.declare(.init(candidates)))
  }
  static func acclaim(_ candidates: String...) -> Session.Command {
    .elections(.acclaim(.init(candidates)))
  }
  static func lot(_ candidate: String) -> Session.Command {
    .elections(.drawLot(.init(candidate: candidate)))
  }
}

extension Session.Refusal {
  static func order(_ refusal: Meetings.OrderRefusal) -> Session.Refusal { .meetings(.order(refusal)) }
}
