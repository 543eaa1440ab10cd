import Proceedings
import ReferenceData

extension Paper {
  /// A paper that is asked for.
  public enum Request: Sendable, Equatable {
    case provisionalAgenda
    case documents
    /// The lists on an item, or on all items of a meeting; of the last meeting where none is named.
    case speakers(meeting: Int?, item: Int?)
    /// The summary of a meeting, or of the last.
    case journal(meeting: Int?)
    case participants
    /// What the Chair says next, on the item at hand or on another.
    case chair(item: Int?)
    /// The votes on a proposal, or all votes of the session.
    case vote(ProposalID?)
    case statistics
  }

  /// The choices by which several papers of one kind are told apart.
  public enum Choice: String, Sendable, CaseIterable {
    case item, meeting, proposal
  }

  /// Why there is no such paper.
  public enum Missing: Error, Sendable, Equatable, CustomStringConvertible {
    case noSession
    case noMeeting(Int, held: Int)
    case noMeetings
    case noItem(Int, items: [Int])
    case noProposal(String, known: [String])
    case noVote(String?)

    /// The fact, and what to do.
    public var description: String {
      switch self {
      case .noSession:
        "The session is not convened, so that there is nothing to put on paper. Record it: convene …"
      case .noMeeting(let number, let held):
        "There is no meeting \(number). Those held so far are numbered from 1 to \(held)."
      case .noMeetings: "No meeting has been held yet. Record it: open meeting 1"
      case .noItem(let number, let items):
        "There is no item \(number). The agenda has \(items.map(String.init).joined(separator: ", "))."
      case .noProposal(let name, let known):
        known.isEmpty
          ? "There is no proposal \(name): none has been submitted yet."
          : "There is no proposal \(name). There are \(known.joined(separator: ", "))."
      case .noVote(let name?): "No vote has been taken on \(name). It has no record of a vote."
      case .noVote(nil): "No vote has been taken in the session yet."
      }
    }
  }

  /// The paper that is asked for, as it follows from the record; throws where there is nothing to make it of.
  public static func draft(
    _ request: Request, from session: Session
  ) throws(Missing) -> Paper {
    let draft = PaperDraft(session: session)
    guard session.body != nil, session.arrangements.convened != nil else { throw .noSession }
    switch request {
    case .provisionalAgenda: return draft.provisionalAgenda()
    case .documents: return draft.listOfDocuments()
    case .speakers(let meeting, let item):
      if let item { try draft.check(item: item) }
      return try draft.listOfSpeakers(meeting: draft.meeting(meeting), item: item)
    case .journal(let number):
      guard let meeting = try draft.meeting(number) else { throw .noMeetings }
      return draft.summary(of: meeting)
    case .participants: return draft.listOfParticipants()
    case .chair(let item):
      if let item { try draft.check(item: item) }
      return draft.chairsSheet(item: item)
    case .vote(let id): return try draft.votes(on: id)
    case .statistics: return draft.statistics()
    }
  }
}

extension PaperDraft {
  func check(item: Int) throws(Paper.Missing) {
    guard session.agenda.item(item) != nil else {
      throw .noItem(item, items: session.agenda.items.map(\.number))
    }
  }

  /// The meeting with that number, or the last; nil where none has been held.
  func meeting(_ number: Int?) throws(Paper.Missing) -> Meetings.Meeting? {
    guard let number else { return session.meetings.held.last }
    guard let meeting = session.meetings.meeting(number) else {
      let held = session.meetings.held.count
      if held == 0 { throw .noMeetings }
      throw .noMeeting(number, held: held)
    }
    return meeting
  }
}

extension Paper.Kind {
  /// The choices that say which paper of this kind is meant.
  public var choices: Set<Paper.Choice> {
    switch self {
    case .provisionalAgenda, .documents, .participants, .statistics: []
    case .speakers: [.meeting, .item]
    case .journal: [.meeting]
    case .chair: [.item]
    case .vote: [.proposal]
    }
  }
}

extension Paper.Request {
  /// The paper of that kind; a proposal is named by its symbol, with or without its revision, in full or in short.
  public init(_ kind: Paper.Kind, item: Int?, meeting: Int?, proposal: String?, in session: Session) {
    self =
      switch kind {
      case .provisionalAgenda: .provisionalAgenda
      case .documents: .documents
      case .speakers: .speakers(meeting: meeting, item: item)
      case .journal: .journal(meeting: meeting)
      case .participants: .participants
      case .chair: .chair(item: item)
      case .vote: .vote(proposal.map { Self.id($0, in: session) })
      case .statistics: .statistics
      }
  }

  private static func id(_ name: String, in session: Session) -> ProposalID {
    let symbol = session.body.flatMap { body in
      session.arrangements.convened.flatMap {
        DocumentSymbol(
          name, series: body.fact.symbols.series(year: $0.fact.from.year, session: $0.fact.session))
      }
    }
    let known = session.proposals.all.first { proposal in
      proposal.id.description.lowercased() == name.lowercased()
        || (symbol != nil && proposal.symbol?.unrevised == symbol?.unrevised)
    }
    return known?.id ?? ProposalID(name)
  }
}
