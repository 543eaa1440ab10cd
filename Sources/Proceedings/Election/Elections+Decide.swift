extension Elections {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case noPlaces
    case electionGoingOn(String)
    case noElection
    case ballotsHaveBegun(Int)
    case nobody
    case alreadyCandidate(String)
    case notACandidate(String, candidates: [String])
    case moreCandidatesThanPlaces(Int, places: Int)
    case papersExceedMembers(Int, members: Int)
    case figures(FigureFault)
    case notRestricted(String, to: [String])
    case alreadyElected(String)
    case tooManyInBallot(Int, most: Int)
    case notDeclared([String])
    case noBallot
    case noMajority(needed: Int)
    case majorityNotReached(String, votes: Int, needed: Int)
    case nothingForTheLot
    case lotAmongOthers(String, tied: [String])

    public var fact: String {
      switch self {
      case .noPlaces: "An election needs at least one place to be filled."
      case .electionGoingOn(let place): "The election to fill \(place) is still going on."
      case .noElection: "No election is going on."
      case .ballotsHaveBegun(let count):
        "The balloting has begun: \(count == 1 ? "1 ballot has" : "\(count) ballots have") been counted."
      case .nobody: "Nobody is a candidate."
      case .alreadyCandidate(let key): "‹\(key)› is already a candidate."
      case .notACandidate(let key, let candidates):
        candidates.isEmpty
          ? "‹\(key)› is not a candidate: nobody has been nominated."
          : "‹\(key)› is not a candidate; the candidates are \(shown(candidates))."
      case .moreCandidatesThanPlaces(let candidates, let places):
        "\(candidates) candidates for \(places == 1 ? "1 place" : "\(places) places") are no agreed slate."
      case .papersExceedMembers(let papers, let members):
        "\(papers) ballot papers are more than the body’s \(members) members."
      case .figures(let fault): fault.fact
      case .notRestricted(let key, let leaders):
        "This ballot is restricted to \(shown(leaders)), and ‹\(key)› is not among them."
      case .alreadyElected(let key): "‹\(key)› is already elected."
      case .tooManyInBallot(let count, let most):
        "This ballot is restricted to \(most) candidates, and \(count) are named."
      case .notDeclared(let winners): "\(shown(winners)) obtained the majority, and must be declared elected."
      case .noBallot: "No ballot has been counted."
      case .noMajority(let needed): "Nobody obtained the required majority of \(needed)."
      case .majorityNotReached(let key, let votes, let needed):
        "‹\(key)› obtained \(votes) votes, and the required majority is \(needed)."
      case .nothingForTheLot:
        "Lots are drawn when a second ballot for one place leaves the two candidates level."
      case .lotAmongOthers(let key, let tied): "Lots are drawn between \(shown(tied)), and not for ‹\(key)›."
      }
    }
    public var rule: Rule? { .elections }
    public var remedy: String? {
      switch self {
      case .noPlaces: "Give the number of places."
      case .electionGoingOn: "Conclude it first: declare elected …."
      case .noElection: "Open one first: open election for \"the office of Rapporteur\"."
      case .ballotsHaveBegun: "Go on with the ballots, or undo them if they were recorded in error."
      case .nobody, .notACandidate: "Nominate first: nominate \"Name\", STATE."
      case .alreadyCandidate, .alreadyElected: "Leave it out."
      case .moreCandidatesThanPlaces: "Name those agreed upon, or hold a ballot: ballot papers N …."
      case .papersExceedMembers, .figures: "Check the figures."
      case .notRestricted, .tooManyInBallot: "Name only those to whom the ballot is restricted."
      case .notDeclared: "Type “declare elected”."
      case .noBallot: "Record the ballot first: ballot papers N …."
      case .noMajority, .majorityNotReached: "Hold a further ballot."
      case .nothingForTheLot: "Hold a further ballot, or declare who obtained the majority."
      case .lotAmongOthers: "Name one of them."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    switch command {
    case .open(let election):
      guard election.places > 0 else { throw .noPlaces }
      if let current { throw .electionGoingOn(current.election.place) }
      return [.opened(election)]
    case .nominate(let slate): return [.nominated(try nomination(slate))]
    case .countBallot(let ballot):
      try check(ballot)
      return [.ballotCounted(ballot)]
    case .withdraw(let withdrawal):
      let election = try goingOn()
      guard election.stands(withdrawal.candidate) else {
        throw .notACandidate(withdrawal.candidate, candidates: election.candidates.map(\.key))
      }
      if election.elected.contains(withdrawal.candidate) { throw .alreadyElected(withdrawal.candidate) }
      return [.candidateWithdrawn(withdrawal)]
    case .drawLot(let lot):
      try check(lot)
      return [.lotDrawn(lot)]
    case .declare(let result): return [.declared(try declaration(result))]
    case .acclaim(let result): return [.acclaimed(try acclamation(result))]
    }
  }

  private func goingOn() throws(Refusal) -> Held {
    guard let current else { throw .noElection }
    return current
  }

  private func nomination(_ slate: Slate) throws(Refusal) -> Slate {
    let election = try goingOn()
    guard election.ballots.isEmpty else { throw .ballotsHaveBegun(election.ballots.count) }
    for (index, candidate) in slate.candidates.enumerated() {
      if election.stands(candidate.key) || slate.candidates[..<index].contains(candidate) {
        throw .alreadyCandidate(candidate.key)
      }
    }
    return slate
  }

  /// A ballot is counted when the last one’s winners are declared; its figures add up; from the second on it
  /// is restricted.
  private func check(_ ballot: Ballot) throws(Refusal) {
    let election = try goingOn()
    guard !election.candidates.isEmpty else { throw .nobody }
    if !election.undeclared.isEmpty { throw .notDeclared(election.undeclared) }
    let named = ballot.tallies.map(\.candidate)
    for key in named where !election.stands(key) {
      throw .notACandidate(key, candidates: election.candidates.map(\.key))
    }
    if let again = named.first(where: election.elected.contains) { throw .alreadyElected(again) }
    if let leaders = election.restriction {
      if let other = named.first(where: { !leaders.contains($0) }) {
        try refuse(.notRestricted(other, to: leaders))
      }
      let most = 2 * min(election.placesLeft, election.candidates.count)
      if election.placesLeft > 1, named.count > most { try refuse(.tooManyInBallot(named.count, most: most)) }
    }
    if let fault = ballot.fault(places: election.placesLeft) { throw .figures(fault) }
  }

  /// Lots are drawn for one place, after a second ballot or a later one, between two who are level.
  private func check(_ lot: Lot) throws(Refusal) {
    let election = try goingOn()
    guard election.placesLeft == 1, election.ballots.count > 1, let last = election.ballots.last?.ballot,
      last.tallies.count == 2, last.tallies[0].votes == last.tallies[1].votes
    else { throw .nothingForTheLot }
    let tied = last.tallies.map(\.candidate)
    guard tied.contains(lot.candidate) else { throw .lotAmongOthers(lot.candidate, tied: tied) }
  }

  private func declaration(_ result: Result) throws(Refusal) -> Result {
    let election = try goingOn()
    guard let last = election.ballots.last?.ballot else { throw .noBallot }
    let winners = election.undeclared
    guard !result.candidates.isEmpty else {
      guard !winners.isEmpty else { throw .noMajority(needed: last.majority) }
      return Result(winners)
    }
    for key in result.candidates where !winners.contains(key) {
      guard election.stands(key) else {
        throw .notACandidate(key, candidates: election.candidates.map(\.key))
      }
      throw .majorityNotReached(key, votes: last.votes(for: key), needed: last.majority)
    }
    return result
  }

  /// An agreed candidate or slate is elected without a ballot where nobody objects.
  private func acclamation(_ result: Result) throws(Refusal) -> Result {
    let election = try goingOn()
    guard election.ballots.isEmpty else { throw .ballotsHaveBegun(election.ballots.count) }
    let keys = result.candidates.isEmpty ? election.candidates.map(\.key) : result.candidates
    guard !keys.isEmpty else { throw .nobody }
    for key in keys where !election.stands(key) {
      throw .notACandidate(key, candidates: election.candidates.map(\.key))
    }
    guard keys.count <= election.places else {
      throw .moreCandidatesThanPlaces(keys.count, places: election.places)
    }
    return Result(keys)
  }
}

extension Elections.Held {
  fileprivate var places: Int { election.places }
}

/// Names in a row, each to be replaced where it is a code.
private func shown(_ keys: [String]) -> String { keys.map { "‹\($0)›" }.joined(separator: ", ") }
