import Proceedings

/// The closing statements.
extension EnglishVoice {
  func closure(
    _ phrases: any OrganizationPhrases, told: ([RoughBlock]) -> [RoughBlock]
  ) -> [RoughBlock] {
    let made = session.floor.statements.filter { $0.statement.purpose == .closing }
    guard let last = made.last, let number = last.place.meeting else { return told(closing()) }
    let day = session.meetings.meeting(number)?.day ?? last.moment.time.day
    let journal = made.filter { $0.place.item != nil && $0.statement.speaker.standing == .delegation }
    // Closing statements that delegations made while an item was being considered stand under it in the journal.
    let note = journal.last?.place.item.map { phrases.journalNote(journal.count, under: $0) }
    let text = phrases.closing(closingGroups(made), at: number, on: day, note: note)
    return [paragraph("organization/closure", text, from: made.map(\.moment.version))]
  }

  /// Who declared the session closed, where nobody made a closing statement.
  private func closing() -> [RoughBlock] {
    guard let closed = session.meetings.sessionClosed, let office = session.meetings.closedBy?.office else {
      return []
    }
    return [
      paragraph(
        "organization/closed",
        "\(when(closed, possessive: "the")), \(officer(office, at: closed)), declared the \(sessionName) of \(theBody) closed.",
        from: [closed.version])
    ]
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
}
