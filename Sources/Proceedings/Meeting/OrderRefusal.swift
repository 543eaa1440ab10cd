extension Meetings {
  /// Why the order of a session may not allow something.
  public enum OrderRefusal: Explained, Equatable {
    case noQuorum(present: Int, needed: Int, for: Quorum)
    case quorumBeingVerified(Int)
    case alreadyPresiding(String)
    case joinedToItself(Int)
    case adjournedToThePast(Int)
    case notYetClosed
    case reconvenedTooEarly(Day, closed: Day)
    case reportNotAdopted
    case repliesWaiting([ParticipantCode], takeUp: Int? = nil)
    case noNotice(String, hours: Int)
    case noticeTooShort(String, given: RoomTime, hours: Int)
    case ruleAlreadySuspended(String)
    case committeeExists(String)
    case noCommittee
    case sessionSuspended
    case sessionNotSuspended
    case resumedTooEarly(Day, suspended: Day)
    case noDays
    case committeeMetBackwards(from: Day, to: Day)

    public var fact: String {
      switch self {
      case .noQuorum(let present, let needed, .debate):
        "\(present) members are represented, and \(needed) are needed to permit the debate."
      case .noQuorum(let present, let needed, .decision):
        "\(present) members are represented, and \(needed) are needed for a decision."
      case .quorumBeingVerified(let meeting): "The quorum of meeting \(meeting) is being verified."
      case .alreadyPresiding(let office): "The \(office) already presides."
      case .joinedToItself(let item): "Item \(item) is named twice."
      case .adjournedToThePast(let meeting): "Meeting \(meeting) is not after this one."
      case .notYetClosed: "The session is not closed yet, and a closed session alone is reconvened."
      case .reconvenedTooEarly(let day, let closed):
        "A session that was closed on \(closed) cannot be reconvened from \(day)."
      case .reportNotAdopted: "The report of the session is not adopted yet."
      case .repliesWaiting(let codes, _):
        "\(codes.map { "‹\($0)›" }.joined(separator: ", ")) asked for the right of reply and "
          + "\(codes.count == 1 ? "has" : "have") not been heard."
      case .noNotice(let rule, let hours):
        "No notice was given that \(rule) is to be suspended (\(hours) hours)."
      case .noticeTooShort(let rule, let given, let hours):
        "Notice on \(rule) was given on \(given.day) at \(given.clock), less than \(hours) hours ago."
      case .ruleAlreadySuspended(let rule): "\(rule) is already suspended."
      case .committeeExists(let name): "The \(name) is already set up."
      case .noCommittee: "No committee is set up."
      case .sessionSuspended: "The session is suspended."
      case .sessionNotSuspended: "The session is not suspended."
      case .resumedTooEarly(let day, let suspended):
        "A session that was suspended on \(suspended) cannot be resumed from \(day)."
      case .noDays: "It is not said on which day the meetings were held."
      case .committeeMetBackwards(let first, let last): "\(last) is before \(first)."
      }
    }

    public var rule: Rule? {
      switch self {
      case .noQuorum, .quorumBeingVerified: .quorum
      case .alreadyPresiding: .vicePresiding
      case .joinedToItself, .adjournedToThePast: .agendaAdopted
      case .notYetClosed, .reconvenedTooEarly, .reportNotAdopted, .sessionSuspended, .sessionNotSuspended,
        .resumedTooEarly, .noDays:
        nil
      case .repliesWaiting: .rightOfReply
      case .noNotice, .noticeTooShort, .ruleAlreadySuspended: .suspensionOfRule
      case .committeeExists, .noCommittee, .committeeMetBackwards: .subsidiaryBodies
      }
    }

    public var remedy: String? {
      switch self {
      case .noQuorum:
        "Suspend the meeting (suspend meeting for lack of a quorum), or record a new number: present N members."
      case .quorumBeingVerified: "Record the number of members represented: present N members."
      case .alreadyPresiding: "Nothing more is needed."
      case .joinedToItself: "Leave it out once."
      case .adjournedToThePast: "Name a later meeting, or none."
      case .notYetClosed: "Close it first: close session."
      case .reconvenedTooEarly, .committeeMetBackwards: "Check the dates."
      case .reportNotAdopted:
        "Adopt it first (adopt report SYMBOL), or add “without report” if the session ends without it."
      case .sessionSuspended: "Resume it first: resume session from DAY to DAY."
      case .sessionNotSuspended: "Go on."
      case .resumedTooEarly: "Check the dates."
      case .noDays: "Name the day, such as 2025-05-16."
      case .repliesWaiting(_, let item):
        (item.map { "Take up item \($0) again (take up item \($0)) and type" } ?? "Type")
          + " “next reply”, or add “by decision of the ‹chair›” if the ‹Chair› closes the meeting all the same."
      case .noNotice(let rule, _): "Record it (notice of suspension of \(rule)), or add “without objection”."
      case .noticeTooShort: "Wait, or add “without objection” where nobody objects."
      case .ruleAlreadySuspended: "Nothing more is needed."
      case .committeeExists: "Record its meetings: committee met DAY."
      case .noCommittee: "Set it up first: set up committee \"Committee of the Whole\" …."
      }
    }
  }
}
