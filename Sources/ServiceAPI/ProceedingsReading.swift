import Proceedings
import ReferenceData

/// A participant by code and name.
public struct ParticipantReading: Codable, Sendable, Equatable {
  public var code: ParticipantCode
  public var name: String

  init(_ code: ParticipantCode, in directory: Directory) {
    self.code = code
    name = directory.participant(code: code.rawValue)?.name ?? code.rawValue
  }
}

/// The agenda of a session with its documents and its programme, for programs.
public struct AgendaReading: Codable, Sendable {
  /// How an item stands.
  public enum State: String, Codable, Sendable { case notConsidered, underConsideration, considered }
  /// An item.
  public struct Item: Codable, Sendable {
    public var number: Int
    public var title: String
    public var subitems: [String]
    public var state: State
    public var meetings: [Int]
  }
  /// A document before the body.
  public struct Document: Codable, Sendable {
    public var symbol: String
    public var title: String
    public var items: [Int]
  }
  /// A meeting of the programme.
  public struct PlannedMeeting: Codable, Sendable {
    public var from: String
    public var to: String?
    public var room: String?
    public var items: [Int]
    public var subject: String?
  }

  public var session: String
  public var version: Int
  public var isAdopted: Bool
  public var items: [Item]
  public var documents: [Document]
  public var programme: [PlannedMeeting]

  /// The agenda as it stands.
  public init(_ session: Session, name: String) {
    self.session = name
    version = session.version
    isAdopted = session.agenda.adopted != nil
    let current = session.itemsInUse
    items = session.agenda.items.map { item in
      let meetings = Set(session.meetings.considerations.filter { $0.item == item.number }.map(\.meeting))
      let state: State =
        current.contains(item.number)
        ? .underConsideration : meetings.isEmpty ? .notConsidered : .considered
      return Item(
        number: item.number, title: item.title, subitems: item.subitems, state: state,
        meetings: meetings.sorted())
    }
    documents = session.agenda.documents.map {
      Document(symbol: $0.fact.symbol, title: $0.fact.title, items: $0.fact.items)
    }
    programme = session.arrangements.programme.map { dated in
      let plan = dated.fact
      return PlannedMeeting(
        from: plan.from.description, to: plan.to?.description, room: plan.room, items: plan.items ?? [],
        subject: plan.subject)
    }
  }
}

/// The proposals of a session and the votes on them, for programs.
public struct ProposalsReading: Codable, Sendable {
  /// The figures of a vote, with the names as far as they were noted.
  public struct Vote: Codable, Sendable {
    public var inFavour: Int
    public var against: Int
    public var abstaining: Int?
    public var membersInFavour: [ParticipantReading]
    public var membersAgainst: [ParticipantReading]
    public var membersAbstaining: [ParticipantReading]
  }
  /// A proposal.
  public struct Entry: Codable, Sendable {
    public var id: String
    public var symbol: String?
    public var title: String
    public var item: Int
    public var sponsors: [ParticipantReading]
    /// `pending`, `adopted`, or what else became of it.
    public var state: String
    public var meeting: Int?
    public var vote: Vote?
  }

  public var session: String
  public var version: Int
  public var proposals: [Entry]

  /// The proposals as they stand.
  public init(_ session: Session, name: String) {
    let directory = session.directory
    self.session = name
    version = session.version
    proposals = session.proposals.all.map { proposal in
      Entry(
        id: proposal.id.description, symbol: proposal.symbol?.short, title: proposal.title,
        item: proposal.item, sponsors: proposal.sponsors.map { .init($0.participant, in: directory) },
        state: proposal.action != nil ? "adopted" : proposal.settlement?.kind.rawValue ?? "pending",
        meeting: proposal.action?.meeting, vote: proposal.action?.vote.map { Vote($0, in: directory) })
    }
  }
}

extension ProposalsReading.Vote {
  fileprivate init(_ vote: Proceedings.Vote, in directory: Directory) {
    func named(_ side: Proceedings.Vote.Side) -> [ParticipantReading] {
      vote.members(side).map { .init($0, in: directory) }
    }
    self.init(
      inFavour: vote.inFavour, against: vote.against, abstaining: vote.votes(.abstaining),
      membersInFavour: named(.inFavour), membersAgainst: named(.against),
      membersAbstaining: named(.abstaining))
  }
}

/// The place of a delegation on the lists of speakers, for its own programs.
public struct PlaceReading: Codable, Sendable {
  /// A place on a list.
  public struct Place: Codable, Sendable {
    public var item: Int
    public var kind: SpeakersList.Kind
    public var place: Int
    public var waiting: Int
    /// When the floor is likely to be given; nil beyond the day.
    public var expectedAt: String?
    /// Whether what the delegation wishes for its statement waits for the secretariat.
    public var hasWish: Bool
  }

  public var session: String
  public var version: Int
  public var delegation: ParticipantReading
  public var hasFloor: Bool
  public var places: [Place]

  /// The place of a delegation at a time.
  public init(of delegation: ParticipantCode, in session: Session, name: String, at now: RoomTime) {
    self.session = name
    version = session.version
    self.delegation = ParticipantReading(delegation, in: session.directory)
    let speaker = session.floor.current?.statement.speaker
    hasFloor = speaker?.participant == delegation && speaker?.standing != .officer
    places = session.agenda.items.flatMap { item in
      session.lists.on(item.number).compactMap { kind, list -> Place? in
        let list = SpeakersLists.Name(item: item.number, kind: kind)
        let expected = session.expected(on: list, at: now)
        guard let own = expected.first(where: { $0.inscription.delegation == delegation }) else { return nil }
        return Place(
          item: item.number, kind: kind, place: own.place, waiting: expected.count,
          expectedAt: own.time?.description, hasWish: session.lists[list]?.wish(of: delegation) != nil)
      }
    }
  }
}
