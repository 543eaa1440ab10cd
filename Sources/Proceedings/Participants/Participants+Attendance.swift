extension Participants {
  /// Those who took part, by name.
  public struct AttendeeList: Sendable, Equatable, Codable {
    /// The category in which they are counted.
    public var category: Body.AttendanceCount.Category?
    /// What they are called together, if they are in none of the categories: `specialized agencies`.
    public var called: String?
    /// Who they are.
    public var participants: [ParticipantCode]
    /// A list of those who took part.
    public init(
      category: Body.AttendanceCount.Category? = nil, called: String? = nil, participants: [ParticipantCode]
    ) {
      self.category = category
      self.called = called
      self.participants = participants
    }
  }
  /// An invitation to take part in the session as observers, by decision of the body.
  public struct Invitation: Sendable, Equatable, Codable {
    /// Who is invited.
    public var participants: [ParticipantCode]
    /// The rule, decision or request on which it rests, as it follows “in accordance with”.
    public var under: String?
    /// An invitation of these.
    public init(participants: [ParticipantCode], under: String? = nil) {
      self.participants = participants
      self.under = under
    }
  }
  /// Applications that the body considered, in numbers.
  public struct Applications: Sendable, Equatable, Codable {
    /// What became of applications.
    public enum Outcome: String, Sendable, Codable, CaseIterable {
      case recommended
      case notRecommended = "not recommended"
      case deferred, closed, withdrawn, noted
    }
    /// How many had one outcome.
    public struct Count: Sendable, Equatable, Codable {
      /// The outcome.
      public var outcome: Outcome
      /// How many.
      public var number: Int
      /// So many with that outcome.
      public init(_ outcome: Outcome, _ number: Int) { (self.outcome, self.number) = (outcome, number) }
    }
    /// What they were, such as `applications for consultative status`.
    public var called: String
    /// How many were before the body, if that is known.
    public var considered: Int?
    /// What became of them, in the order in which it is told.
    public var counts: [Count]
    /// The item; the session fills in the one being considered.
    public var item: Int?
    /// Applications with what became of them.
    public init(called: String, considered: Int? = nil, counts: [Count] = [], item: Int? = nil) {
      self.called = called
      self.considered = considered
      self.counts = counts
      self.item = item
    }
  }

  /// The lists of those who took part as they were last issued, in the order of their first issue.
  mutating func take(_ list: AttendeeList, at moment: Moment) {
    let known = attendees.firstIndex {
      $0.fact.category == list.category && $0.fact.called == list.called
    }
    if let known {
      attendees[known] = Dated(list, at: moment)
    } else {
      attendees.append(Dated(list, at: moment))
    }
  }
}

extension Session {
  /// An invitation is decided in a meeting; the numbers of applications stand under an item.
  func prepared(_ command: Participants.Command, at time: RoomTime) throws(Refusal) -> Participants.Command {
    switch command {
    case .invite:
      try checkBusiness(at: time)
      try checkQuorum(for: .decision)
      return command
    case .recordApplications(var applications):
      applications.item = applications.item ?? meetings.current?.item
      guard let item = applications.item else { throw .meetings(.noItemTakenUp) }
      guard agenda.item(item) != nil else { throw .agenda(.noItem(item, items: agenda.items.map(\.number))) }
      return .recordApplications(applications)
    case .nameMembers, .register, .recordAttendance, .listAttendees, .endMembership: return command
    }
  }
}
