import Proceedings
import ReferenceData

/// What follows from a rule at this moment: asked of the session itself, which knows what it would refuse.
extension RulesInForce {
  func now(_ rule: Rule) -> [String] { suspensions(of: rule) + following(from: rule) }

  /// The suspensions of a rule that hold in this meeting.
  private func suspensions(of rule: Rule) -> [String] {
    guard let label = body.label(of: rule), let meeting = session.meetings.open?.number else { return [] }
    return session.meetings.ruleSuspensions.filter {
      $0.fact.rule == label && session.meetings.isInForce($0, in: meeting)
    }.map {
      let period = $0.fact.period?.name ?? $0.fact.during
      return "It is suspended in order to \($0.fact.purpose)\(period.map { ", during \($0)" } ?? "")."
    }
  }

  private func following(from rule: Rule) -> [String] {
    switch rule {
    case .quorum: quorum
    case .timeLimits: timeLimits
    case .listOfSpeakers: listOfSpeakers
    case .orderOfMotions, .suspensionOfMeeting, .adjournmentOfDebate, .closureOfDebate: motions
    case .proposalsInWriting, .estimates, .majority, .adoptionWithoutVote, .amendments, .orderOfProposals,
      .withdrawalOfProposal, .reconsideration, .division:
      actions
    case .officersElected, .vicePresiding, .replacementOfOfficer, .termOfOffice: vacancies
    case .agendaAdopted: agenda
    case .votingRights, .methodOfVoting: members
    case .pointOfOrder: pointOfOrder
    case .noticeOfSession, .provisionalAgendaNext, .alternates, .subsidiaryBodies, .chairPowers,
      .suspensionOfRule,
      .rightOfReply, .lengthOfReplies, .explanationOfVote, .conductDuringVoting, .elections:
      []
    }
  }

  private var time: RoomTime { session.latest ?? session.history.last?.moment.time ?? .start }

  /// Why the session would refuse that now, in the words that it would use; nil where it would not.
  private func refusal(of command: Session.Command) -> String? {
    do throws(Session.Refusal) {
      _ = try session.decide(command, at: time)
      return nil
    } catch {
      return named([error.fact, error.remedy ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
    }
  }

  /// A text with the name of each participant in place of its code between ‹ and ›.
  private func named(_ text: String) -> String {
    let parts = text.split(separator: "‹", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(String(parts.first ?? "")) { told, part in
      let halves = part.split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { return "\(told)‹\(part)" }
      return told + (directory.participant(code: String(halves[0]))?.inSentence ?? String(halves[0]))
        + halves[1]
    }
  }

  // MARK: The meeting

  private var quorum: [String] {
    let needed =
      "Debate needs \(body.quorumForDebate) members represented, a decision \(body.quorumForDecision)."
    guard let meeting = session.meetings.open else { return ["No meeting is open.", needed] }
    guard let presence = meeting.presence else {
      return ["Meeting \(meeting.number) is open; how many members are represented is not recorded.", needed]
    }
    let members = presence.members
    let decided =
      presence.byDecisionOfChair == true ? " The \(body.presiding) decided to go on with that number." : ""
    return [
      "Meeting \(meeting.number): \(members) members are represented.\(decided)", needed,
      "That number is \(members >= body.quorumForDebate ? "enough" : "not enough") for debate, and \(members >= body.quorumForDecision ? "enough" : "not enough") for a decision.",
    ]
  }

  private var timeLimits: [String] {
    guard let item = session.currentItem else { return ["No item is being considered."] }
    if let limits = session.floor.limits[item.number] {
      let groups = limits.secondsForGroups.map {
        "Item \(item.number), on behalf of a group: \(Self.length($0))."
      }
      let all = limits.seconds.map { "Item \(item.number), each speaker: \(Self.length($0))." }
      let number = limits.interventions.map {
        "Item \(item.number), each delegation: \($0 == 1 ? "1 statement" : "\($0) statements")."
      }
      return [groups, all, number].compactMap { $0 }
    }
    let occasion: Occasion = item.kind == .generalDebate ? .generalDebate : .item
    let usual = body.timeLimits.filter { $0.occasion == occasion }
    guard !usual.isEmpty else { return ["No limit is in force on item \(item.number)."] }
    return usual.map { limit in
      let who = limit.category.map { $0.rawValue.replacing("-", with: " ") } ?? "others"
      return "Item \(item.number), \(who): \(Self.length(limit.seconds)) (usual)."
    }
  }

  private var listOfSpeakers: [String] {
    guard let item = session.currentItem else { return ["No item is being considered."] }
    let list = session.lists[item.number] ?? SpeakersList()
    let state = list.isOpen ? "open" : list.closed.map { "closed since \($0.clock)" } ?? "not opened"
    let waiting =
      list.waiting.count == 1 ? "1 delegation is waiting" : "\(list.waiting.count) delegations are waiting"
    return ["The list on item \(item.number) is \(state); \(waiting)."]
  }

  private var pointOfOrder: [String] {
    guard let member = session.participants.members.first else { return members }
    let refused = refusal(of: .pointsOfOrder(.raise(.init(delegation: member))))
    return [refused ?? "A point of order may be raised now."]
  }

  // MARK: Motions

  private var motions: [String] {
    guard let member = session.participants.members.first else { return members }
    let pending = session.motions.moved.filter(\.isPending).map {
      "Pending: \($0.kind.name), moved by \(named("‹\($0.mover)›"))."
    }
    let kinds = Motions.Motion.Kind.allCases.map { kind in
      let limits = kind == .limitOnTime ? Floor.Limits(seconds: 180) : nil
      let refused = refusal(of: .motions(.move(.init(kind: kind, mover: member, limits: limits))))
      return "\(sentence(kind)): \(refused ?? "in order now.")"
    }
    let debates = session.motions.debates.sorted { $0.key < $1.key }.map {
      "The debate on item \($0.key) is \($0.value.fact.rawValue)."
    }
    return pending + kinds + debates
  }

  private func sentence(_ kind: Motions.Motion.Kind) -> String { "T\(kind.name.dropFirst())" }

  // MARK: Proposals and members

  private var actions: [String] {
    let pending = session.proposals.all.filter { !$0.isSettled }
    guard !pending.isEmpty else { return ["No draft is waiting for action."] }
    return pending.map { proposal in
      "\(proposal.symbol?.short ?? proposal.id.description): \(refusal(of: .proposals(.act(.init(proposal: proposal.id)))) ?? "may be acted on now.")"
    }
  }

  private var vacancies: [String] {
    body.offices.titles.map { office in
      session.bureau.holder(of: office).map { "\(office): \($0.name) (\(named("‹\($0.state)›")))." }
        ?? "\(office): not elected."
    }
  }

  private var agenda: [String] {
    session.agenda.adopted.map { ["It was adopted on \($0.moment.time.day) at \($0.moment.time.clock)."] }
      ?? [refusal(of: .agenda(.adopt(.init()))) ?? "It may be adopted now."]
  }

  private var members: [String] {
    let named = session.participants.members.count
    return ["\(named) of \(body.seats.total) members are named; no other may vote or move motions."]
  }
}
