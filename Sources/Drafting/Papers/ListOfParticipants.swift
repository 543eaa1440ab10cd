import Proceedings
import ReferenceData

/// The list of participants in the order of protocol: members, other States, entities and organizations, kind by
/// kind and each in alphabetical order, with the persons whom the record names.
///
/// The record keeps no credentials: whoever took the floor, was on a list, voted, moved something or held an
/// office took part. Members of whose presence it says nothing stand apart.
extension PaperDraft {
  func listOfParticipants() -> Paper {
    let attending = Attending(session)
    let title = "List of participants"
    let symbol = session.participants.attendance?.fact.list?.description
    let head =
      symbol.map { self.head(symbol: $0, distribution: "General", item: nil, title: title) } ?? lines()
    let groups = Rank.allCases.map { rank in
      (rank, codes(attending).filter { self.rank(of: $0, attending) == rank })
    }.filter { !$0.1.isEmpty }
    let blocks = groups.flatMap { rank, codes -> [Paper.Block] in
      let rows = codes.map { [name($0), attending.persons[$0]?.joined(separator: "; ") ?? ""] }
      return [
        .heading(level: 1, "\(rank.title(self)) (\(codes.count))"),
        .table(Paper.Table([("Name", 45), ("Named in the record", 55)], rows)),
      ]
    }
    let records = groups.flatMap { rank, codes in
      codes.map {
        ["\(rank)", $0.rawValue, name($0), attending.persons[$0]?.joined(separator: "; ") ?? ""]
      }
    }
    return paper(
      .participants, head, title, notes(attending) + blocks,
      records: Paper.Records(columns: ["group", "code", "name", "persons"], rows: records))
  }

  private func name(_ code: ParticipantCode) -> String { names.bare(code) }

  /// Everybody, in alphabetical order.
  private func codes(_ attending: Attending) -> [ParticipantCode] {
    names.alphabetical(Array(attending.codes.union(session.participants.members)))
  }

  private func notes(_ attending: Attending) -> [Paper.Block] {
    let origin = Paper.Block.paragraph(
      "Drawn up from the record of the session, which names members, officers, speakers and those who voted, and keeps no credentials."
    )
    guard let figures = session.participants.attendance?.fact else { return [origin] }
    let named = session.participants.members.count { attending.codes.contains($0) }
    guard named != figures.members else { return [origin] }
    return [
      origin,
      .paragraph(
        "Attendance was recorded as \(English.count(figures.members, "member", "members")); the record names \(named)."
      ),
    ]
  }

  /// The groups of a list of participants, in the order of protocol.
  private enum Rank: CaseIterable {
    case members, unseenMembers, observerStates, nonMemberStates, regionalIntegration, unitedNations
    case specialProcedures, institutes, intergovernmental, nonGovernmental, others

    func title(_ draft: PaperDraft) -> String {
      switch self {
      case .members: "Members of the \(draft.shortName)"
      case .unseenMembers: "Members of whose attendance the record says nothing"
      case .observerStates: "States Members of the United Nations represented by observers"
      case .nonMemberStates: "Non-member States represented by observers"
      case .regionalIntegration: "Organizations of regional integration"
      case .unitedNations: "Entities of the United Nations system"
      case .specialProcedures: "Special procedures"
      case .institutes: "Institutes of the programme network"
      case .intergovernmental: "Intergovernmental organizations"
      case .nonGovernmental: "Non-governmental organizations"
      case .others: "Other observers"
      }
    }
  }

  private func rank(of code: ParticipantCode, _ attending: Attending) -> Rank {
    if session.isMember(code) { return attending.codes.contains(code) ? .members : .unseenMembers }
    switch names.participant(code) {
    case .state(let state): return state.status == .member ? .observerStates : .nonMemberStates
    case .organization(let organization):
      switch organization.category {
      case .regionalIntegration: return .regionalIntegration
      case .unitedNations: return .unitedNations
      case .specialProcedure: return .specialProcedures
      case .programmeNetworkInstitute: return .institutes
      case .intergovernmental: return .intergovernmental
      case .nonGovernmental: return .nonGovernmental
      case .otherObserver, .groupOfStates, .minister, .member, .observerState: return .others
      }
    case .group, nil: return .others
    }
  }
}

/// Who took part in a session as its record shows it, and the persons it names for each.
private struct Attending {
  var codes: Set<ParticipantCode> = []
  var persons: [ParticipantCode: [String]] = [:]

  init(_ session: Session) {
    for officer in session.bureau.elected.map(\.fact) {
      name("\(officer.name), \(officer.office)", for: officer.state)
    }
    for delivered in session.floor.statements { add(delivered.statement.speaker) }
    for panel in session.floor.panels {
      for speaker in panel.panellists + panel.experts { add(speaker.fact) }
    }
    for item in session.agenda.items {
      for (_, list) in session.lists.on(item.number) { codes.formUnion(list.waiting.map(\.delegation)) }
    }
    for motion in session.motions.moved { codes.formUnion([motion.mover] + motion.speakers) }
    for point in session.pointsOfOrder.raised { codes.insert(point.fact.delegation) }
    for counted in CountedVote.all(in: session) {
      codes.formUnion(counted.vote.membersInFavour)
      codes.formUnion(counted.vote.membersAgainst)
      codes.formUnion(counted.vote.membersAbstaining)
      codes.formUnion(counted.vote.notVoting ?? [])
    }
  }

  private mutating func add(_ speaker: Speaker) {
    guard let code = speaker.participant else { return }
    codes.insert(code)
    let person = [speaker.name, speaker.title?.capitalizedFirst].compactMap(\.self).joined(separator: ", ")
    if !person.isEmpty { name(person, for: code) }
  }

  private mutating func name(_ person: String, for code: ParticipantCode) {
    codes.insert(code)
    if persons[code]?.contains(person) != true { persons[code, default: []].append(person) }
  }
}
