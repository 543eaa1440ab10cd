import Proceedings

extension Report {
  /// The events that no block of the report tells, each as it was last corrected, in order.
  ///
  /// Of the session that it was drafted from, those of its part are considered. Kinds that reports leave out are passed
  /// over, and what a later event says anew.
  public func untold(of session: Session, part: Session.Part = .regular) -> [Session.Recorded] {
    let told = Set((chapters.flatMap(\.blocks) + leftOut + front.executiveSummary).flatMap(\.sources))
      .union(titlesReworded(in: session))
    let start = part == .reconvened ? session.meetings.reconvened.last?.moment.version ?? 0 : 0
    let events = session.part(part).countingEvents.filter { $0.moment.version >= start }
    let latest = events.reduce(into: [Restated: Int]()) { latest, entry in
      if let restated = Restated(entry.event) { latest[restated] = entry.moment.version }
    }
    return events.filter { entry in
      let version = entry.moment.version
      guard !told.contains(version), !entry.event.traits.contains(.leftOutOfReports) else { return false }
      return Restated(entry.event).map { latest[$0] == version } ?? true
    }
  }
}

extension Report {
  /// The versions of the events that gave chapters other titles, or the front pages other lines.
  private func titlesReworded(in session: Session) -> [Int] {
    let names = Set(
      chapters.map(\.titleName) + front.titlePage.indices.map(FrontMatter.titleName)
        + front.note.indices.map(FrontMatter.noteName))
    return session.reportWork.rewordings.filter { names.contains($0.fact.paragraph) }.map(\.moment.version)
  }
}

/// A fact that a later event says anew, so that the earlier one no longer holds.
private enum Restated: Hashable {
  case attendance, consultations, listOfDocuments, provisionalAgenda
  case summary(ReportWork.Place)
  case wording(String)

  init?(_ event: Session.Event) {
    switch event {
    case .participants(.attendanceRecorded): self = .attendance
    case .arrangements(.consultationsHeld): self = .consultations
    case .agenda(.listOfDocumentsNamed): self = .listOfDocuments
    case .agenda(.provisionalIssued): self = .provisionalAgenda
    case .reportWork(.summaryEntered(let summary)): self = .summary(summary.place)
    case .reportWork(.reworded(let rewording)): self = .wording(rewording.paragraph)
    case .reportWork(.amended(let amendment)): self = .wording(amendment.paragraph)
    case .reportWork(.wordingRestored(let paragraph)): self = .wording(paragraph.paragraph)
    case .created, .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder, .elections, .votes, .proposals, .reportWork, .undone, .corrected:
      return nil
    }
  }
}
