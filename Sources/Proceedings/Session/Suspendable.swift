/// A part of the proceedings whose rules the body may suspend (rule 78 of the functional commissions).
///
/// Where nothing but a rule stands in the way, a part refuses with `refuse`, which lets a command pass while that
/// rule is suspended. What cannot be, such as a vote on nothing, it goes on to throw.
protocol Suspendable: Decider where Refusal: Explained {
  /// The rules that are suspended for the command being decided; never part of what is recorded.
  var suspended: Set<Rule> { get set }
}

extension Suspendable {
  /// Refuses, unless the rule behind the refusal is suspended.
  func refuse(_ refusal: Refusal) throws(Refusal) {
    if let rule = refusal.rule, suspended.contains(rule) { return }
    throw refusal
  }

  /// The same without those rules.
  func without(_ rules: Set<Rule>) -> Self {
    guard !rules.isEmpty else { return self }
    var lenient = self
    lenient.suspended = rules
    return lenient
  }
}

extension Proposals: Suspendable {}
extension Elections: Suspendable {}
extension SpeakersList: Suspendable {}

extension Session: Suspendable {
  /// The rules that are suspended for a command: in the period and for the purpose of a suspension.
  func suspendedRules(for command: Command) -> Set<Rule> {
    guard let labels = body?.fact.rules, let meeting = meetings.open?.number else { return [] }
    let suspensions = meetings.ruleSuspensions.filter {
      meetings.isInForce($0, in: meeting) && serves($0.fact, command)
    }
    let names = suspensions.map(\.fact.rule)
    return Set(labels.filter { names.contains($0.value) }.compactMap { Rule(rawValue: $0.key) })
  }

  /// Whether a command is what a suspension is for: its purpose names the draft or the item, or else neither.
  private func serves(_ suspension: Meetings.RuleSuspension, _ command: Command) -> Bool {
    let words = suspension.purpose.split { $0.isWhitespace || ",;()".contains($0) }
      .map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
    let drafts = proposals.all.map(\.id).filter { words.contains($0.description) }
    if !drafts.isEmpty { return command.proposal.map(drafts.contains) ?? false }
    let items = zip(words, words.dropFirst()).filter { $0.0.lowercased() == "item" }.compactMap { Int($0.1) }
    if items.isEmpty { return true }
    let item = command.proposal.flatMap { proposals[$0]?.item }
    return items.contains { item == nil ? isConsidering($0) : item == $0 }
  }
}

extension Meetings {
  /// Whether a suspension of a rule holds in a meeting: in those that its period names, in the whole session
  /// where it names that, and otherwise in the meeting at which it was decided.
  public func isInForce(_ suspension: Dated<RuleSuspension>, in meeting: Int) -> Bool {
    let period = (suspension.fact.during ?? "").lowercased()
    if period.contains("session") { return true }
    let numbers = period.split { !$0.isNumber }.compactMap { Int($0) }
    if period.contains("meeting"), let first = numbers.first, let last = numbers.last {
      let isSpan = period.contains(" to ") || period.contains("–")
      return isSpan ? first <= meeting && meeting <= last : numbers.contains(meeting)
    }
    return held.last { $0.opened.version < suspension.moment.version }?.number == meeting
  }
}

extension Session.Command {
  /// The proposal that this is about, where it is about one.
  var proposal: ProposalID? {
    switch self {
    case .proposals(let command): command.proposal
    case .provided(_, let command): command.proposal
    case .floor(.give(let statement)), .floor(.giveAsSaid(let statement)):
      switch statement.purpose {
      case .beforeAction(let id), .afterAction(let id): id
      case .item, .introductory, .opening, .address, .closing, .reply, .report, .workshopReport: nil
      }
    case .create, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .list,
      .giveFloorToNext, .giveFloorToNextOn, .motions, .pointsOfOrder, .elections, .reportWork, .undo,
      .correct:
      nil
    }
  }
}

extension Proposals.Command {
  /// The proposal that this is about; nil where it is about the report.
  fileprivate var proposal: ProposalID? {
    switch self {
    case .submit(let fact): fact.id
    case .revise(let fact): fact.proposal
    case .reviseOrally(let id), .adopt(let id): id
    case .sponsor(let fact), .withdrawSponsorship(let fact): fact.proposal
    case .readEstimate(let fact): fact.proposal
    case .attachText(let fact): fact.proposal
    case .adoptReport: nil
    case .act(let fact): fact.proposal
    case .document(let command): command.proposal
    case .amendment(let command): command.proposal
    case .division(.request(let fact)): fact.proposal
    case .division(.vote(let fact)): fact.proposal
    case .motion(.move(let fact)): fact.proposal
    case .motion(.speak(let fact)): fact.proposal
    case .motion(.decide(let fact)): fact.proposal
    case .fate(let command): command.proposal
    }
  }
}

extension Proposals.DocumentCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .circulate(let fact): fact.proposal
    case .waiveNotice(let id), .noteImplications(let id): id
    case .issueCorrigendum(let fact): fact.proposal
    }
  }
}

extension Proposals.AmendmentCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .submit(let fact): fact.proposal
    case .order(let fact): fact.proposal
    case .adopt(let fact), .vote(let fact), .withdraw(let fact): fact.proposal
    }
  }
}

extension Proposals.FateCommand {
  fileprivate var proposal: ProposalID {
    switch self {
    case .withdraw(let id), .leaveWithoutAction(let id): id
    case .reintroduce(let fact): fact.proposal
    case .postpone(let fact): fact.proposal
    }
  }
}
