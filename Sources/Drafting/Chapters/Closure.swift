import Proceedings

/// The closing statements.
extension Draft {
  func closure() -> [RoughBlock] {
    let made = session.floor.statements.filter { $0.statement.purpose == .closing }
    guard let last = made.last, let number = last.place.meeting else { return [] }
    let day = session.meetings.meeting(number)?.day ?? last.moment.time.day
    let when = "At the \(English.ordinalFigure(number)) meeting, on \(English.date(day)),"
    let groups = closingGroups(made)
    let text = groups.enumerated().reduce(Passage.empty) { text, entry in
      let makers = speakers.list(entry.element)
      let isOne = entry.element.count == 1
      if entry.offset == 0 {
        return "\(when) \(makers) made \(isOne ? "a closing statement" : "closing statements")."
      }
      let what = isOne ? "A closing statement was" : "Closing statements were"
      return text + " \(what) also made by \(makers)."
    }
    let journal = made.filter { $0.place.item != nil && $0.statement.speaker.standing == .delegation }
    return [paragraph("organization/closure", text + note(on: journal), from: made.map(\.moment.version))]
  }

  /// Officials and officers of the body, then the States, then the organizations.
  private func closingGroups(_ made: [Floor.Delivered]) -> [[Floor.Delivered]] {
    let officials = made.filter { $0.statement.speaker.standing != .delegation }
    let delegations = made.filter { $0.statement.speaker.standing == .delegation }
    let states =
      delegations.filter { speakers.rank(of: $0) == .member }
      + delegations.filter { speakers.rank(of: $0) == .observerState }
    let others = delegations.filter { speakers.rank(of: $0) == .other }
    return [officials, states, others].filter { !$0.isEmpty }
  }

  /// Closing statements that delegations made while an item was being considered stand under it in the journal.
  private func note(on made: [Floor.Delivered]) -> Passage {
    guard let item = made.last?.place.item else { return .empty }
    let what =
      switch made.count {
      case 1: "The statement is"
      case 2: "Both statements are"
      default: "The statements are"
      }
    let words: Passage =
      "\(what) included under agenda item \(item) in the journal of the \(ordinal) session."
    return Passage(runs: [.note(Note(passage: words))])
  }
}
