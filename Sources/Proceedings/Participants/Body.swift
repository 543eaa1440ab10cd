/// The body whose session it is: its names, its seats and the labels of its rules, as its profile has them.
///
/// The session keeps its own copy, so that a later edition of a profile never changes an old record.
public struct Body: Sendable, Equatable, Codable {
  /// The code of the profile, such as `ccpcj`.
  public var code: String
  /// The name in full, without article.
  public var name: String
  /// The name it goes by once introduced, such as `Commission`.
  public var shortName: String
  /// The organ that it reports to.
  public var parent: String
  /// The assembly that adopts what the parent organ approves.
  public var assembly: String
  /// The first two parts of its documents' symbols, such as `E/CN.15`.
  public var symbolSeries: String
  /// The city where it meets.
  public var seat: String
  /// The code of the entity whose secretariat serves it.
  public var secretariat: ParticipantCode
  /// The number of its members.
  public var seats: Int
  /// The offices of its Bureau, in order.
  public var offices: [String]
  /// The resolution under which it elects its Bureau.
  public var electionMandate: String
  /// The rule under which it elects its officers, with the name of the rules.
  public var electionRule: String
  /// The number of its report among the supplements to the parent organ's records.
  public var supplement: String
  /// What each rule is called in this body, such as `rule 40`.
  public var rules: [String: String]

  /// A body with these names, seats and labels.
  public init(
    code: String, name: String, shortName: String, parent: String, assembly: String, symbolSeries: String,
    seat: String, secretariat: ParticipantCode, seats: Int, offices: [String], electionMandate: String,
    electionRule: String, supplement: String, rules: [String: String]
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.parent = parent
    self.assembly = assembly
    self.symbolSeries = symbolSeries
    self.seat = seat
    self.secretariat = secretariat
    self.seats = seats
    self.offices = offices
    self.electionMandate = electionMandate
    self.electionRule = electionRule
    self.supplement = supplement
    self.rules = rules
  }

  /// What the rule is called here.
  public func label(of rule: Rule) -> String? { rules[rule.rawValue] }

  /// The representatives who must be present to open a meeting: a third of the members, rounded up.
  public var quorumForDebate: Int { (seats + 2) / 3 }
  /// The representatives who must be present for a decision: a majority of the members.
  public var quorumForDecision: Int { seats / 2 + 1 }
}
