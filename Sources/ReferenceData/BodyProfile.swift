import FoundationEssentials

/// What distinguishes one body from another: its seats, officers, order of speakers, times and rules, as data.
public struct BodyProfile: Codable, Sendable, Equatable {
  /// A short and lasting identifier, such as `ccpcj`.
  public let code: String
  /// The full name without its article.
  public let name: String
  /// What stands for the name in the body's own report.
  public let shortName: String
  /// The organ whose subsidiary the body is.
  public let parentOrgan: String
  /// What stands for the organ's name after its first mention.
  public let parentShortName: String
  /// The beginning of the symbols of the body's documents.
  public let symbolSeries: String
  /// The city where the body meets.
  public let seat: String
  /// What follows the title of a permanent representative or a mission at the seat.
  public let missionsSuffix: String
  /// The code of the organization that serves as secretariat.
  public let secretariatEntity: String
  /// The members' seats.
  public let seats: Seats
  /// How many members have to be present.
  public let quorum: Quorum
  /// The officers.
  public let bureau: Bureau
  /// The wider circle that assists the Chair.
  public let extendedBureau: ExtendedBureau
  /// Under what the officers are elected.
  public let electionMandate: ElectionMandate
  /// The order in which the floor is given.
  public let orderOfSpeakers: OrderOfSpeakers
  /// The usual time limits, those for one category before those for all others.
  public let timeLimits: [TimeLimit]
  /// How many times a delegation may reply on one item.
  public let repliesPerDelegation: Int
  /// When replies are heard unless the Chair decides otherwise; without it, at any time.
  public let repliesAt: ReplyTime?
  /// How elections go on that are inconclusive; without it, each further ballot is restricted.
  public let elections: Elections?
  /// How many may speak on a motion, where the rules count them.
  public let motions: [RuleKey: MotionSpeakers]
  /// How long beforehand things are made known.
  public let notice: Notice
  /// The rules by which the program acts, as they are cited.
  public let rules: [RuleKey: RuleLabel]
  /// The categories in which attendance is counted, in the order of the report.
  public let attendance: [AttendanceCount]
  /// Where the body's reports stand in the official records.
  public let officialRecords: OfficialRecords

  /// The profiles that the program knows from the start.
  public static let all: [BodyProfile] = [PackageResources.body_ccpcj_json, PackageResources.body_cnd_json]
    .compactMap { try? read($0) }

  /// The profile that has a code.
  public static func named(_ code: String) -> BodyProfile? {
    all.first { $0.code == code }
  }

  /// The profile that stands in a file, which says what is wrong with it where it cannot be read.
  public static func read(_ json: [UInt8]) throws -> BodyProfile {
    try JSONDecoder().decode(BodyProfile.self, from: Data(json))
  }

  /// The usual time for a statement on a list by a speaker of a category, nil where there is no limit.
  public func timeLimit(on list: TimeLimit.List, for category: SpeakerCategory) -> Duration? {
    let limits = timeLimits.filter { $0.list == list }
    return (limits.first { $0.category == category } ?? limits.first { $0.category == nil })?.duration
  }
}
