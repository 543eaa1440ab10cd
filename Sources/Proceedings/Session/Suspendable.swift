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
    return Set(labels.filter { names.contains($0.value.label) }.keys)
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
    return items.contains { item == nil ? meetings.isConsidering($0) : item == $0 }
  }
}
