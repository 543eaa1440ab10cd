extension Keyword {
  /// The lists of speakers, the time on the floor, replies and points of order.
  public enum Lists: String, Sendable, CaseIterable {
    case deadline = "list deadline"
    case place, exchange
    case passOver = "pass over"
    case reinstate
    case changeEntry = "change entry of"
    case wish
    case grantWish = "grant wish"
    case declineWish = "decline wish"
    case requestReply = "request reply"
    case limit, pause, resume, extend
    case pointOfOrder = "point of order"
    case ruling, appeal
    case appealVote = "appeal vote"
    case withdrawPoint = "withdraw point"
    case withdrawAppeal = "withdraw appeal"
  }
}

extension Keyword.Help {
  static let lists: [Keyword.Lists: Keyword.Help] = [
    .deadline: .init(
      "until when delegations may inscribe themselves on a list",
      forms: ["list deadline TIME [LIST]"],
      examples: ["list deadline 2025-05-16 18:00 item 3", "list deadline 18:00 on general debate item 3"]),
    .place: .init(
      "an entry is moved to a place, or before another, by decision of the {Chair}",
      forms: ["place A at N [LIST]", "place A before B [LIST]"],
      examples: ["place uganda at 1", "place uganda before japan by decision of the {chair}"]),
    .exchange: .init(
      "two delegations change places",
      forms: ["exchange A with B [LIST]"],
      examples: ["exchange uganda with japan on panel"]),
    .passOver: .init(
      "whoever is first on the list, or named, is absent and goes to its end",
      forms: ["pass over [A] [LIST]"],
      examples: ["pass over", "pass over uganda"]),
    .reinstate: .init(
      "a delegation that withdrew gets its former place again",
      forms: ["reinstate A [LIST]"],
      examples: ["reinstate uganda"]),
    .changeEntry: .init(
      "the entry of a delegation that waits is given in other words; it keeps its place",
      forms: ["change entry of A [LIST] [CLAUSES]"],
      examples: ["change entry of peru, \"Minister of Justice\" by video"]),
    .wish: .init(
      "who is to speak for a delegation that waits, and for whom, until that is granted or declined",
      forms: ["wish A[, \"Title\"] [person \"Name\"] [for GROUP] [LIST]"],
      examples: ["wish peru, \"Minister of Justice\" for g77"]),
    .grantWish: .init(
      "what a delegation wishes for its statement is granted",
      forms: ["grant wish A [LIST]"],
      examples: ["grant wish peru"]),
    .declineWish: .init(
      "what a delegation wishes for its statement is declined",
      forms: ["decline wish A [LIST]"],
      examples: ["decline wish peru"]),
    .requestReply: .init(
      "a delegation asks for the right of reply, to the statement in event N",
      forms: ["request reply A [to N] [CLAUSES]"],
      examples: ["request reply israel to 64 at end of meeting"]),
    .limit: .init(
      "the body limits the time of speakers on the item or the number of their statements; or when they are warned",
      forms: ["limit TIMESPAN [for groups TIMESPAN] [N statements] [warning TIMESPAN] [item N]"],
      examples: [
        "limit 3 minutes for groups 5 minutes", "limit 2 statements", "limit warning 60 seconds",
      ]),
    .pause: .init("the statement is interrupted, and its time stands still"),
    .resume: .init("the speaker goes on, also after a point of order"),
    .extend: .init(
      "the {Chair} gives the speaker more time",
      forms: ["extend TIMESPAN"],
      examples: ["extend 1 minute 30 seconds"]),
    .pointOfOrder: .init(
      "a member raises a point of order; whoever has the floor is interrupted",
      forms: ["point of order A [concerning \"Text\"]"],
      examples: ["point of order uganda concerning \"the order of speakers\""]),
    .ruling: .init(
      "the {Chair} rules on the point of order; whoever was interrupted has the floor again",
      forms: [
        "ruling upheld [\"Text\"] [floor not resumed]", "ruling not upheld [\"Text\"] [floor not resumed]",
      ],
      examples: [
        "ruling upheld", "ruling not upheld that \"the statement was in order\"",
        "ruling upheld floor not resumed",
      ]),
    .appeal: .init(
      "a member appeals against the ruling", forms: ["appeal A"], examples: ["appeal uganda"]),
    .appealVote: .init(
      "the appeal is put to the vote",
      forms: [
        "appeal vote N to N [with N abstentions]",
        "appeal vote recorded in favour A, B against C [abstaining D]",
      ],
      examples: [
        "appeal vote 3 to 20 with 5 abstentions",
        "appeal vote recorded in favour uganda against japan, austria abstaining brazil",
      ]),
    .withdrawPoint: .init("the point of order is withdrawn"),
    .withdrawAppeal: .init("the appeal is withdrawn"),
  ]
}
