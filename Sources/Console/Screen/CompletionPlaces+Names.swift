import CommandLanguage
import Proceedings
import ReferenceData

/// Names of participants, as they may stand in the places of a line.
extension CompletionPlaces {
  /// Whose names may stand in a place.
  struct Eligible {
    /// The kinds of participants that the language takes there.
    var admitted = Admitted.delegations
    /// Those alone, in this order; nil for everybody.
    var only: [ParticipantCode]?
    /// Those not.
    var without: Set<ParticipantCode> = []
    /// Those before others, in this order.
    var first: [ParticipantCode] = []

    func takes(_ participant: Participant) -> Bool {
      let code = participant.participantCode
      return admitted.admits(participant) && !without.contains(code) && only?.contains(code) != false
    }
  }

  /// Who may stand in the place of a delegation in that command: whoever waits, where it is about those; whoever
  /// does not, where it puts them on the list.
  func delegations(for keyword: Keyword?, after word: String? = nil, _ typed: String) -> [Completion
    .Candidate]
  {
    let list = session.currentList.list
    let waiting = list?.waiting.map(\.delegation) ?? []
    var eligible = Eligible(admitted: admitted(in: keyword, after: word))
    switch keyword {
    case .floor(.withdraw), .lists(.place), .lists(.exchange), .lists(.passOver), .lists(.changeEntry),
      .lists(.wish):
      eligible.only = waiting
    case .lists(.grantWish), .lists(.declineWish): eligible.only = list?.wishes.map(\.delegation) ?? []
    case .lists(.reinstate): eligible.only = list?.withdrawn.map(\.inscription.delegation) ?? []
    case .floor(.inscribe) where word == nil: eligible.without = Set(waiting)
    case .floor(.floor): eligible.first = waiting
    case .floor(.reply):
      let replies = session.meetings.current.flatMap {
        session.lists[.init(item: $0.item, kind: .rightOfReply)]
      }
      eligible.first = replies?.waiting.map(\.delegation) ?? []
    case nil, .before, .meetings, .floor, .lists, .proposals, .actions, .motions, .order, .report, .record:
      break
    }
    return named(typed, eligible)
  }

  /// On whose behalf somebody may speak or sponsor.
  func spokenFor(in keyword: Keyword?) -> Eligible {
    switch keyword {
    case .proposals, .actions: Eligible(admitted: .groups)
    case nil, .before, .meetings, .floor, .lists, .motions, .order, .report, .record:
      Eligible(admitted: .anybody)
    }
  }

  /// Who is taken in a place of a command, after the word that says what the names are about.
  private func admitted(in keyword: Keyword?, after word: String?) -> Admitted {
    if keyword == .actions(.speakToMotion) { return .delegations }
    switch word {
    case "favour", "against", "abstaining", "from": return .states
    case "for": return spokenFor(in: keyword).admitted
    case "by" where keyword == .floor(.workshop): return .anybody
    default: break
    }
    switch keyword {
    case .before, .order: return .states
    // Members act for groups, and so do observers for groups with members.
    case nil, .meetings, .floor, .lists, .proposals, .actions, .motions, .report, .record: return .delegations
    }
  }

  /// Those who may stand in a place and are called so: first whom Enter would take, then those whose name, alias or
  /// code begins so, then those of whom a later word does.
  ///
  /// A text that means somebody who may not stand there is left as it is: nobody else is put in their place.
  func named(_ typed: String, _ eligible: Eligible) -> [Completion.Candidate] {
    let everybody = names.directory.participants
    guard typed.contains(where: { $0.isLetter || $0.isNumber }) else {
      let all = eligible.only ?? eligible.first + eligible.groups(of: everybody)
      return all.compactMap { names.directory.participant(code: $0.rawValue) }.map(candidate)
    }
    let found = names.directory.beginnings(typed)
    guard !found.whole.isEmpty || !found.later.isEmpty else { return [] }
    let meant = names.meant(by: typed, among: eligible.admitted)
    if let meant, !eligible.takes(meant) { return [] }
    let others = [found.whole, found.later].flatMap { places in
      sorted(places, eligible, FoldedName(typed).text).map { everybody[$0] }.filter(eligible.takes)
    }
    return unique((meant.map { [$0] } ?? []).map(candidate) + others.prefix(Completion.most).map(candidate))
  }

  /// In the order in which they are offered: those that go before others; groups where they may stand; those whose
  /// name itself begins so; members, other States, organizations.
  private func sorted(_ places: Set<Int>, _ eligible: Eligible, _ sought: String) -> [Int] {
    let order = eligible.only ?? eligible.first
    let ranks = Dictionary(order.enumerated().map { ($1, $0) }) { first, _ in first }
    return places.map { place in
      let participant = names.directory.participants[place]
      let code = participant.participantCode
      let kind = session.isMember(code) ? 0 : 1
      let isByName = FoldedName(participant.name).text.hasPrefix(sought)
      return (ranks[code] ?? .max, participant.isGroup ? 0 : 1, isByName ? 0 : 1, kind, place)
    }.sorted(by: <).map(\.4)
  }

  /// A name in the words that mean it and no other, without a comma or a quotation mark, which would end it.
  private func candidate(_ participant: Participant) -> Completion.Candidate {
    if case .group(let group) = participant {
      return Candidate(group.aliases.first ?? group.code.lowercased(), group.name)
    }
    let isPlain = !participant.name.contains { ",\"“”#".contains($0) }
    let isUnderstood = isPlain && names.lookup(participant.name) == .found(participant)
    return Candidate(isUnderstood ? participant.name : participant.code, participant.code)
  }

  func groups(_ typed: String) -> [Completion.Candidate] { named(typed, Eligible(admitted: .groups)) }
}

extension CompletionPlaces.Eligible {
  /// The groups, where they may stand: there are few enough to be shown before anything is typed.
  fileprivate func groups(of participants: [Participant]) -> [ParticipantCode] {
    participants.filter { $0.isGroup && admitted.admits($0) }.map(\.participantCode)
  }
}
