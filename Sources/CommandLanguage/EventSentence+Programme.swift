import Proceedings

extension EventSentence {
  /// A meeting of the programme.
  func words(_ plan: Arrangements.PlannedMeeting) -> String {
    let end = plan.to.map { " to \($0.day == plan.from.day ? $0.clock : "\($0.day) \($0.clock)")" } ?? ""
    let room = plan.room.map { " in \($0)" } ?? ""
    let items = (plan.items ?? []).map(String.init)
    let purpose = [
      items.isEmpty ? nil : "\(items.count == 1 ? "item" : "items") \(items.joined(separator: ", "))",
      plan.subject,
    ].compactMap { $0 }
    let told = purpose.isEmpty ? "" : ": \(purpose.joined(separator: "; "))"
    return
      "A meeting was planned for \(plan.from.day) \(plan.to == nil ? "at" : "from") \(plan.from.clock)\(end)\(room)\(told)."
  }

  /// The sentence on the wish of a delegation for its statement.
  func words(_ wish: SpeakersList.Wish, of list: String) -> String {
    let person = [wish.speaker.name, wish.speaker.title].compactMap { $0 }.map { "“\($0)”" }
    let groups = wish.onBehalfOf.flatMap { ($0.group.map { [$0] } ?? []) + $0.states }.map(name)
    let wished = [
      person.isEmpty ? nil : "that \(person.joined(separator: ", ")) speak for it",
      groups.isEmpty ? nil : "to speak on behalf of \(groups.joined(separator: ", "))",
    ].compactMap { $0 }
    return "\(name(wish.delegation)) wished \(wished.joined(separator: " and ")) (\(list))."
  }
}
