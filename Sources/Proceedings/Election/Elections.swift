/// The elections held in the session, other than that of its Bureau at the beginning, and their ballots.
public struct Elections: Decider {
  /// The elections, in the order in which they were opened.
  public private(set) var held: [Held] = []
  var suspended: Set<Rule> = []

  /// An election.
  public struct Election: Sendable, Equatable, Codable {
    /// What is to be filled, as it follows the words “to fill”: `the office of Rapporteur`.
    public var place: String
    /// How many places there are.
    public var places: Int
    /// After how many inconclusive ballots in a row restricted ballots give way to free ones, and those to
    /// restricted ones again; nil where the body’s rules have no such figure.
    public var inconclusiveBallots: Int?
    /// An election.
    public init(place: String, places: Int = 1, inconclusiveBallots: Int? = nil) {
      self.place = place
      self.places = places
      self.inconclusiveBallots = inconclusiveBallots
    }
  }
  /// An election with all that came of it.
  public struct Held: Sendable, Equatable, Codable {
    /// What was to be filled.
    public var election: Election
    /// When it was opened.
    public var moment: Moment
    /// The meeting.
    public var meeting: Int
    /// The item under which it was held.
    public var item: Int?
    /// Who stood.
    public var candidates: [Candidate] = []
    /// Who stood no more, in the order in which they withdrew.
    public var withdrawn: [Candidate] = []
    /// The ballots, in order.
    public var ballots: [Round] = []
    /// Who was elected, in order.
    public var elected: [String] = []
    /// Whether it was by acclamation.
    public var byAcclamation = false
    /// The meeting at which the last were elected.
    public var concludedAt: Int?
    /// Every event that touched it.
    public var moments: [Moment]

    /// How many places are left.
    public var placesLeft: Int { election.places - elected.count }
    /// Whether every place is filled.
    public var isConcluded: Bool { placesLeft <= 0 }
    /// To whom the next ballot is restricted; nil where it is free.
    public var restriction: [String]? {
      guard let last = ballots.last, !isNextBallotFree else { return nil }
      let most = 2 * min(placesLeft, candidates.count)
      return last.ballot.leaders(most, without: Set(elected + withdrawn.map(\.key)))
    }
    /// After the first ballot of all, or one that filled a place, restricted ballots alternate with free ones,
    /// so many of each as long as nobody is elected (rules 93 and 94 of the General Assembly, by analogy).
    private var isNextBallotFree: Bool {
      guard let most = election.inconclusiveBallots, most > 0 else { return ballots.isEmpty }
      let inARow = ballots.reversed().prefix { $0.declared.isEmpty && $0.lot == nil }.count
      let further = inARow == ballots.count ? inARow - 1 : inARow
      return further < 0 || further / most % 2 == 1
    }
    /// Who obtained the majority in the last ballot and is not declared elected yet.
    public var undeclared: [String] {
      guard let last = ballots.last else { return [] }
      return last.ballot.winners(places: last.places).filter { !elected.contains($0) && stands($0) }
    }
    /// Whether somebody stands whom votes name so.
    public func stands(_ key: String) -> Bool { candidates.contains { $0.key == key } }
    /// The candidate that votes name so, also one who has withdrawn.
    public func candidate(_ key: String) -> Candidate? {
      candidates.first { $0.key == key } ?? withdrawn.first { $0.key == key }
    }
  }
  /// A ballot of an election.
  public struct Round: Sendable, Equatable, Codable {
    /// The figures.
    public var ballot: Ballot
    /// When it was held.
    public var moment: Moment
    /// The meeting.
    public var meeting: Int
    /// How many places were left.
    public var places: Int
    /// Whether it was restricted to those who led in the one before.
    public var isRestricted = false
    /// Who was declared elected after it.
    public var declared: [String] = []
    /// Whom the lot fell on after it.
    public var lot: String?
  }
  /// Candidates, in order.
  public struct Slate: Sendable, Equatable, Codable {
    /// The candidates.
    public var candidates: [Candidate]
    /// Those candidates.
    public init(_ candidates: [Candidate]) { self.candidates = candidates }
  }
  /// Who is declared elected: the names that votes give them.
  public struct Result: Sendable, Equatable, Codable {
    /// The candidates’ names, or the States’ codes.
    public var candidates: [String]
    /// Those candidates.
    public init(_ candidates: [String]) { self.candidates = candidates }
  }
  /// The withdrawal of a candidate.
  public struct Withdrawal: Sendable, Equatable, Codable {
    /// The candidate’s name, or the State’s code.
    public var candidate: String
    /// The withdrawal of that candidate.
    public init(candidate: String) { self.candidate = candidate }
  }
  /// A draw of lots.
  public struct Lot: Sendable, Equatable, Codable {
    /// The candidate that it fell on.
    public var candidate: String
    /// That candidate.
    public init(candidate: String) { self.candidate = candidate }
  }

  /// What may be asked.
  public enum Command: Sendable, Equatable, Codable {
    case open(Election)
    case nominate(Slate)
    case countBallot(Ballot)
    case drawLot(Lot)
    /// Those who obtained the majority, where none is named.
    case declare(Result)
    /// All the candidates, where none is named.
    case acclaim(Result)
    case withdraw(Withdrawal)
  }
  /// What can happen.
  public enum Event: Sendable, Equatable, Codable {
    case opened(Election)
    case nominated(Slate)
    case ballotCounted(Ballot)
    case lotDrawn(Lot)
    case declared(Result)
    case acclaimed(Result)
    case candidateWithdrawn(Withdrawal)
  }

  public init() {}

  /// The election that is going on.
  public var current: Held? { held.last.flatMap { $0.isConcluded ? nil : $0 } }

  public mutating func evolve(by event: Event, at moment: Moment) {
    evolve(by: event, at: moment, meeting: 0, item: nil)
  }

  /// Evolves with the meeting and the item in which it happened.
  mutating func evolve(by event: Event, at moment: Moment, meeting: Int, item: Int?) {
    switch event {
    case .opened(let election):
      held.append(Held(election: election, moment: moment, meeting: meeting, item: item, moments: [moment]))
    case .nominated(let slate): change(at: moment) { $0.candidates += slate.candidates }
    case .ballotCounted(let ballot):
      change(at: moment) {
        $0.ballots.append(
          Round(
            ballot: ballot, moment: moment, meeting: meeting, places: $0.placesLeft,
            isRestricted: $0.restriction != nil))
      }
    case .lotDrawn(let lot):
      change(at: moment) {
        $0.elect([lot.candidate], at: meeting)
        if let last = $0.ballots.indices.last { $0.ballots[last].lot = lot.candidate }
      }
    case .declared(let result):
      change(at: moment) {
        $0.elect(result.candidates, at: meeting)
        if let last = $0.ballots.indices.last { $0.ballots[last].declared += result.candidates }
      }
    case .acclaimed(let result):
      change(at: moment) {
        $0.elect(result.candidates, at: meeting)
        $0.byAcclamation = true
      }
    case .candidateWithdrawn(let withdrawal):
      change(at: moment) { held in
        held.withdrawn += held.candidates.filter { $0.key == withdrawal.candidate }
        held.candidates.removeAll { $0.key == withdrawal.candidate }
      }
    }
  }

  private mutating func change(at moment: Moment, _ change: (inout Held) -> Void) {
    guard let last = held.indices.last else { return }
    change(&held[last])
    held[last].moments.append(moment)
  }
}

extension Elections.Held {
  fileprivate mutating func elect(_ candidates: [String], at meeting: Int) {
    elected += candidates
    concludedAt = meeting
  }
}

extension Elections.Event {
  /// The command that would record the same again.
  var command: Elections.Command {
    switch self {
    case .opened(let fact): .open(fact)
    case .nominated(let fact): .nominate(fact)
    case .ballotCounted(let fact): .countBallot(fact)
    case .lotDrawn(let fact): .drawLot(fact)
    case .declared(let fact): .declare(fact)
    case .acclaimed(let fact): .acclaim(fact)
    case .candidateWithdrawn(let fact): .withdraw(fact)
    }
  }
}
