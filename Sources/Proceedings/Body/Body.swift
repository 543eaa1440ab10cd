/// The body whose session it is: its names, members, officers and rules, as its profile has them.
///
/// A profile is a file in this form, and the first event of a session keeps all of it, so that a later edition of a
/// profile never changes an old record. The forms of former programs are read by ``FormerBody``.
public struct Body: Sendable, Equatable, Codable {
  /// The code of the profile, such as `ccpcj`.
  public var code: String
  /// The name in full, without article.
  public var name: String
  /// The name it goes by once introduced, such as `Commission`.
  public var shortName: String
  /// The organ that it reports to; nil if nobody is above it.
  public var parent: String?
  /// The organ that adopts what the parent approves; nil if nobody is above the parent.
  public var assembly: String?
  /// The city where it meets.
  public var seat: String
  /// What follows the name of a State in the title of its permanent representative at the seat.
  public var missionsSuffix: String
  /// The code of the entity whose secretariat serves it.
  public var secretariat: ParticipantCode
  /// The title of the official of the secretariat who takes the floor without being an officer.
  public var secretary: String
  /// How the symbols of its documents begin.
  public var symbols: SymbolForm
  /// Where its reports stand in the records of the organ above; nil if it has no supplement there.
  public var officialRecords: OfficialRecords?
  /// Its members.
  public var seats: Seats
  /// The members that have to be present.
  public var quorum: Quorum
  /// The offices of its Bureau, in order.
  public var offices: [Office]
  /// How many officers each regional group has; nil if the offices are not distributed.
  public var officersPerGroup: Int?
  /// Under what the officers are elected, and when.
  public var election: Election
  /// Those who assist whoever presides in organizational matters.
  public var extendedBureau: ExtendedBureau?
  /// The majorities that kinds of decisions need, where the simple one of those present and voting does not do.
  public var majorities: [Majority]?
  /// The order in which the floor is given.
  public var orderOfSpeakers: OrderOfSpeakers
  /// The time for a statement, by occasion and category; those for one category before those for all.
  public var timeLimits: [TimeLimit]
  /// How often and when a delegation may reply.
  public var replies: Replies
  /// How many may speak for and against a motion, by the rule on the motion.
  public var motions: [Rule: MotionSpeakers]
  /// After how many inconclusive ballots in a row the restriction of ballots begins or ends; nil if it never ends.
  public var inconclusiveBallots: Int?
  /// How long beforehand things are made known.
  public var notice: Notice
  /// The rules, as they are cited.
  public var rules: [Rule: RuleLabel]
  /// The categories in which attendance is counted, in the order of the report.
  public var attendance: [AttendanceCount]
  /// The kinds of texts that it adopts; nil for resolutions and decisions.
  public var texts: [TextKind]?
  /// How its sessions are numbered and told, if that differs from the usual.
  public var sessions: Sessions?
  /// How sure the profile is of its figures.
  public var certainty: [Subject: Certainty]
  /// How the report is arranged and worded; nil in sessions of before, whose reports are those of Vienna.
  public var report: ReportForm?

  /// A body.
  public init(
    code: String, name: String, shortName: String, parent: String? = nil, assembly: String? = nil,
    seat: String, missionsSuffix: String = "to the United Nations", secretariat: ParticipantCode,
    secretary: String = "Secretary", symbols: SymbolForm, officialRecords: OfficialRecords? = nil,
    seats: Seats, quorum: Quorum, offices: [Office], officersPerGroup: Int? = nil, election: Election,
    extendedBureau: ExtendedBureau? = nil, orderOfSpeakers: OrderOfSpeakers = OrderOfSpeakers(),
    timeLimits: [TimeLimit] = [], replies: Replies = Replies(perDelegation: 2),
    motions: [Rule: MotionSpeakers] = [:], inconclusiveBallots: Int? = nil, notice: Notice = Notice(),
    rules: [Rule: RuleLabel] = [:], attendance: [AttendanceCount] = [], texts: [TextKind]? = nil,
    sessions: Sessions? = nil, certainty: [Subject: Certainty] = [:], report: ReportForm? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.parent = parent
    self.assembly = assembly
    self.seat = seat
    self.missionsSuffix = missionsSuffix
    self.secretariat = secretariat
    self.secretary = secretary
    self.symbols = symbols
    self.officialRecords = officialRecords
    self.seats = seats
    self.quorum = quorum
    self.offices = offices
    self.officersPerGroup = officersPerGroup
    self.election = election
    self.extendedBureau = extendedBureau
    self.orderOfSpeakers = orderOfSpeakers
    self.timeLimits = timeLimits
    self.replies = replies
    self.motions = motions
    self.inconclusiveBallots = inconclusiveBallots
    self.notice = notice
    self.rules = rules
    self.attendance = attendance
    self.texts = texts
    self.sessions = sessions
    self.certainty = certainty
    self.report = report
  }

  /// A body from a profile, or from its stored form in a session of any program.
  public init(from decoder: any Decoder) throws {
    if decoder.userInfo[Body.isProfile] == nil, let former = try FormerBody(ifFormer: decoder) {
      self = former.body
      return
    }
    let stored = try decoder.container(keyedBy: CodingKeys.self)
    func value<Value: Decodable>(_ key: CodingKeys) throws -> Value {
      try stored.decode(Value.self, forKey: key)
    }
    func optional<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
      try stored.decodeIfPresent(Value.self, forKey: key)
    }
    self.init(
      code: try value(.code), name: try value(.name), shortName: try value(.shortName),
      parent: try optional(.parent), assembly: try optional(.assembly), seat: try value(.seat),
      missionsSuffix: try value(.missionsSuffix), secretariat: try value(.secretariat),
      secretary: try value(.secretary), symbols: try value(.symbols),
      officialRecords: try optional(.officialRecords), seats: try value(.seats), quorum: try value(.quorum),
      offices: try value(.offices), officersPerGroup: try optional(.officersPerGroup),
      election: try value(.election), extendedBureau: try optional(.extendedBureau),
      orderOfSpeakers: try value(.orderOfSpeakers), timeLimits: try value(.timeLimits),
      replies: try value(.replies), motions: try value(.motions),
      inconclusiveBallots: try optional(.inconclusiveBallots), notice: try value(.notice),
      rules: try value(.rules), attendance: try value(.attendance),
      texts: try optional(.texts), sessions: try optional(.sessions), certainty: try value(.certainty),
      report: try optional(.report))
    majorities = try optional(.majorities)
  }
}

extension Body {
  /// Tells the decoding that it reads a profile, which is never in the form of a former program.
  public static let isProfile = CodingUserInfoKey(rawValue: "isProfile").unsafelyUnwrapped

  /// What a rule is called here.
  public func label(of rule: Rule) -> String? { rules[rule]?.label }

  /// How the report is arranged and worded.
  public var reportForm: ReportForm { report ?? ReportForm() }

  /// The title of whoever presides.
  public var presiding: String { offices.title(of: .presiding) ?? "" }

  /// The members who must be present to open a meeting and permit debate.
  public var quorumForDebate: Int { quorum.debate.count(of: seats.total) }

  /// The members who must be present for a decision.
  public var quorumForDecision: Int { quorum.decision.count(of: seats.total) }

  /// The time for a statement by a speaker of a category, in seconds; nil if there is no limit.
  public func seconds(on occasion: Occasion, for category: SpeakerCategory?) -> Int? {
    let limits = timeLimits.filter { $0.occasion == occasion }
    let own = category.flatMap { category in limits.first { $0.category == category } }
    return (own ?? limits.first { $0.category == nil })?.seconds
  }
}

extension Session {
  /// Who presides if nobody else is named: the presiding officer, or whoever opens sessions before the election.
  public var presiding: String {
    guard let body = body?.fact else { return "" }
    if bureau.elected.isEmpty, let opener = body.election.opener { return opener }
    return body.presiding
  }

  /// Who introduces the report if nobody else is named.
  public var reporting: String { body?.fact.offices.title(of: .reporting) ?? presiding }
}
