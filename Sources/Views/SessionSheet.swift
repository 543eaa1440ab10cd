import CommandLanguage
import Proceedings
import ReferenceData

/// What the secretariat sees of a session at a glance, part by part, as lines of text.
public struct SessionSheet: Sendable {
  /// A part of the sheet.
  public enum Part: String, Sendable, CaseIterable, Codable {
    case overview, bureau, agenda, documents, meetings, list, floor, proposals, members
  }

  let session: Session
  let sentence: EventSentence

  /// The sheet of a session.
  public init(_ session: Session, directory: Directory) {
    self.session = session
    sentence = EventSentence(directory)
  }

  /// The lines of a part.
  public func lines(_ part: Part) -> [String] {
    switch part {
    case .overview: overview
    case .bureau: bureau
    case .agenda: agenda
    case .documents: session.agenda.documents.map { "\($0.fact.symbol)  \($0.fact.title)" }
    case .meetings: meetings
    case .list: list
    case .floor: floor
    case .proposals: proposals
    case .members: members
    }
  }

  private var bureau: [String] {
    let officers = session.bureau.officers.map {
      "\($0.fact.office): \($0.fact.name) (\(sentence.name($0.fact.state)))"
    }
    let later = session.bureau.successors.map {
      "\($0.fact.office) for session \($0.fact.session ?? 0): \($0.fact.name) (\(sentence.name($0.fact.state)))"
    }
    let rotation = session.bureau.rotation(
      of: session.body?.fact.offices.titles ?? [], in: session.number ?? 0)
    return officers + later + rotation.map { "By rotation, the \($0.office) falls to the \($0.group)." }
  }

  private var overview: [String] {
    guard let body = session.body?.fact else { return ["Not created yet."] }
    var lines = [body.name]
    if let convened = session.arrangements.convened?.fact {
      lines.append("Session \(convened.session), \(convened.place), \(convened.from) to \(convened.to)")
    }
    if let meeting = session.meetings.open {
      lines.append(
        "Meeting \(meeting.number)\(meeting.isSuspended ? ", suspended" : ""), the \(meeting.presiding) presiding"
      )
    } else {
      lines.append(
        session.meetings.held.isEmpty
          ? "No meeting yet" : "\(session.meetings.held.count) meetings held, none open")
    }
    if let item = session.currentItem { lines.append("Item \(item.number): \(item.title)") }
    lines.append("Version \(session.version)")
    return lines + seats(body) + waiting
  }

  private func seats(_ body: Body) -> [String] {
    let named = session.participants.members.count
    guard named > 0 else { return [] }
    let open = body.seats.total - named
    return ["Members: \(named) of \(body.seats.total) named" + (open > 0 ? ", \(open) seats left open" : "")]
  }

  private var waiting: [String] {
    guard let item = session.currentItem, let list = session.lists[item.number], !list.waiting.isEmpty else {
      return []
    }
    return ["Waiting: \(list.waiting.map { sentence.name($0.delegation) }.joined(separator: ", "))"]
  }

  private var agenda: [String] {
    session.agenda.items.flatMap { item in
      ["\(item.number). \(item.title)"]
        + item.listedSubitems.map { "   (\(Agenda.letter($0.index))) \($0.title)" }
    }
  }

  private var meetings: [String] {
    session.meetings.held.map { meeting in
      let items = session.meetings.considerations.filter { $0.meeting == meeting.number }
      let told = items.map { "\($0.item)\($0.forAction ? " (action)" : "")" }.joined(separator: ", ")
      let end = meeting.closed.map { "–\($0.time.clock)" } ?? ", open"
      return "Meeting \(meeting.number): \(meeting.day) \(meeting.opened.time.clock)\(end); items \(told)"
    }
      + session.arrangements.programme.map { sentence.words(.arrangements(.meetingPlanned($0.fact))) }
  }

  private var floor: [String] {
    session.floor.statements.map { delivered in
      let end = delivered.ended.map { "–\($0.clock)" } ?? ""
      return "\(delivered.moment.time.clock)\(end)  \(sentence.speaker(of: delivered.statement))"
    }
  }

  private var proposals: [String] {
    session.proposals.all.map { proposal in
      let state = state(of: proposal)
      let sponsors = proposal.sponsors.map { sentence.name($0.participant) }.joined(separator: ", ")
      let document = proposal.symbol?.short ?? proposal.id.description
      return
        "\(document)  \(proposal.title)\n   item \(proposal.item); \(state)\(sponsors.isEmpty ? "" : "; sponsors: \(sponsors)")"
    }
  }

  /// What became of a proposal so far, in a few words.
  public func state(of proposal: Proposal) -> String {
    if let action = proposal.action {
      return "action at meeting \(action.meeting)\(action.vote.map { ", \(VoteRecord.figures($0))" } ?? "")"
    }
    if let settlement = proposal.settlement { return settlement.kind.words }
    if let motion = proposal.pendingMotion { return "pending; \(motion.kind.name)" }
    let amendments = proposal.pendingAmendments.map(\.id.description)
    if !amendments.isEmpty { return "pending; amendments \(amendments.joined(separator: ", "))" }
    if let part = proposal.pendingPart { return "pending; separate vote on \(part.part)" }
    return proposal.postponedTo.map { "postponed to meeting \($0)" } ?? "pending"
  }

  private var members: [String] {
    session.participants.members.map(sentence.name).sorted() + seats(session.body?.fact)
  }

  private func seats(_ body: Body?) -> [String] { body.map { seats($0) } ?? [] }
}

extension Proposal.Settlement.Kind {
  fileprivate var words: String {
    switch self {
    case .rejected: "rejected"
    case .withdrawn: "withdrawn"
    case .noDecision: "no decision taken"
    case .notCompetent: "the body not competent"
    case .postponedToSession: "postponed to another session"
    case .leftWithoutAction: "no action taken"
    }
  }
}
