import Proceedings

/// A generator of random numbers that gives the same ones for the same seed (splitmix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Whether something that happens once in so many times happens now.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  /// One of these; there has to be one.
  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &self)]
  }

  /// Up to so many of these, with repetitions.
  mutating func some<Value>(_ most: Int, of values: [Value]) -> [Value] {
    (0..<Int.random(in: 0...most, using: &self)).map { _ in one(of: values) }
  }

  /// A number in that range, and now and then a senseless one.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    once(in: 20)
      ? one(of: [0, -1, Int.max, Int.min, 1_000_000]) : Int.random(in: range, using: &self)
  }
}

// MARK: - What is spoken of

extension Chance {
  static let members = ["AUT", "BRA", "CHL", "CZE", "JPN", "KEN", "MAR", "PER", "THA", "UGA"]
    .map { ParticipantCode($0) }
  static let strangers = ["FRA", "EGY", "UNODC", "G77", "EU-MEMBERS", "XYZ", "", "‹", "UNICRI"]
    .map { ParticipantCode($0) }
  static let offices = ["Chair", "First Vice-Chair", "Rapporteur", "Secretary", "Doorkeeper", ""]
  static let proposals = ["L.2", "L.3", "L.4", "L.5", "oral", ""].map { ProposalID($0) }
  static let symbols = [
    "E/CN.15/2024/L.2", "E/CN.15/2024/L.3", "E/CN.7/2024/L.2/Rev.1", "E/CN.15/2024/L.1/Add.1",
  ]
  .compactMap { DocumentSymbol($0) }
  static let paragraphs = [
    "item:3/opening", "item:3/members", "organization/agenda", "item:9/adoption", "none", "",
  ]
  static let texts = ["", "Words.", "Noted¹ and agreed*.", "*", "The Commission (UNODC).", "“", "\n"]
  static let days = ["2024-05-13", "2024-05-14", "2024-05-17", "2024-06-01", "1999-01-01"].compactMap {
    Day($0)
  }

  mutating func participant() -> ParticipantCode {
    once(in: 5) ? one(of: Chance.strangers) : one(of: Chance.members)
  }
  mutating func office() -> String { once(in: 4) ? one(of: Chance.offices) : "Chair" }
  mutating func item() -> Int { once(in: 2) ? 3 : number(1...11) }
  /// A draft: mostly one that is there.
  mutating func proposal(in session: Session) -> ProposalID {
    let known = session.proposals.all.map(\.id)
    return once(in: 4) || known.isEmpty ? one(of: Chance.proposals) : one(of: known)
  }
  mutating func text() -> String { one(of: Chance.texts) }

  mutating func speaker() -> Speaker {
    switch number(0...9) {
    case 0: Speaker(standing: .officer, title: office())
    case 1: Speaker(standing: .official, participant: participant(), title: text(), name: text())
    case 2: Speaker(standing: .ownName, title: text())
    case 3: Speaker(standing: .official)
    default: Speaker.delegation(participant())
    }
  }

  mutating func purpose(in session: Session) -> Purpose {
    switch number(0...14) {
    case 0: .introductory
    case 1: .opening
    case 2: .address
    case 3: .closing
    case 4, 5: .reply(to: once(in: 2) ? number(1...max(1, session.version)) : nil)
    case 6: .report(.init(group: text(), office: text(), pronoun: one(of: Pronoun.allCases)))
    case 7: .workshopReport
    case 8, 9: .beforeAction(proposal(in: session))
    case 10: .afterAction(proposal(in: session))
    default: .item
    }
  }

  mutating func statement(in session: Session) -> Statement {
    var statement = Statement(speaker: speaker(), purpose: purpose(in: session))
    if once(in: 5) { statement.onBehalfOf = [behalf()] }
    if once(in: 6) { statement.aligned = some(3, of: Chance.members) }
    if once(in: 8) { statement.mode = .video }
    if once(in: 8) { statement.isOnWebsite = true }
    if once(in: 3) { embellish(&statement) }
    return statement
  }

  /// Says more of a statement: what it introduces, what it explains, from what it dissociates.
  private mutating func embellish(_ statement: inout Statement) {
    statement.category = maybe(one(of: SpeakerCategory.allCases))
    statement.seconds = maybe(number(60...600))
    statement.language = maybe(one(of: ["french", "en", ""]))
    statement.decidedBy = maybe(office())
    statement.explanation = maybe(one(of: Statement.Explanation.allCases))
    statement.dissociates = maybe(true)
    statement.dissociatesFrom = maybe(once(in: 2) ? .text : .part(text()))
    statement.item = maybe(item())
    statement.part = maybe(one(of: Statement.Part.allCases))
    statement.introduces = maybe(some(2, of: ["E/CN.15/2024/2", "an oral update", ""]))
    statement.isPresentation = maybe(true)
    statement.reads = maybe(text())
  }

  /// This, once in three times.
  mutating func maybe<Value>(_ value: Value) -> Value? { once(in: 3) ? value : nil }

  mutating func sponsors() -> [Proposal.Sponsor] {
    some(3, of: Chance.members + Chance.strangers).map { participant in
      Proposal.Sponsor(
        participant: participant, onBehalfOf: once(in: 6) ? ParticipantCode("EU-MEMBERS") : nil,
        also: once(in: 6) ? true : nil, isCosponsor: once(in: 8) ? true : nil)
    }
  }

  mutating func behalf() -> Behalf {
    Behalf(
      group: once(in: 2) ? participant() : nil, states: some(3, of: Chance.members), also: once(in: 2),
      separately: once(in: 3), asGroupOfCountries: once(in: 3))
  }

  mutating func person() -> Meetings.Person {
    .init(name: one(of: ["Ada", "Bo", ""]), state: maybe(participant()), title: maybe(text()))
  }

  mutating func official() -> Meetings.Official {
    .init(
      title: one(of: ["Director of the Division", "outgoing Chair", ""]), name: maybe("Di"),
      state: maybe(participant()), onBehalfOf: maybe("Secretary-General"))
  }

  mutating func vote() -> Vote {
    var vote = plainVote()
    if once(in: 10) { vote.absent = [participant()] }
    if once(in: 10) { vote.absentFigure = number(0...9) }
    if once(in: 10) { vote.notVotingFigure = number(0...9) }
    if once(in: 10) { vote.notVoting = [participant()] }
    if once(in: 10) { vote.requestedBy = sponsors() }
    if once(in: 10) { vote.majority = .init(kind: one(of: ["scope-1971", "scope-1961", ""])) }
    return vote
  }

  /// Figures alone, all names, or figures and some names.
  private mutating func plainVote() -> Vote {
    guard once(in: 3) else {
      return Vote(
        inFavour: number(0...20), against: number(0...15), abstaining: once(in: 4) ? nil : number(0...5))
    }
    if once(in: 3) {
      var vote = Vote(.recorded, inFavour: number(0...20), against: number(0...9), abstaining: 1)
      vote.membersAgainst = some(3, of: Chance.members)
      return vote
    }
    var rest = Chance.members.shuffled(using: &self)
    if once(in: 4) { rest.append(participant()) }
    let method = once(in: 2) ? Vote.Method.recorded : .rollCall(from: participant())
    let split = Int.random(in: 0...rest.count, using: &self)
    return Vote(
      method, inFavour: Array(rest[..<split]), against: Array(rest[split...].prefix(3)),
      abstaining: Array(rest[split...].dropFirst(3)))
  }
}
