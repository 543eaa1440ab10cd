import Drafting
import Proceedings

/// Nothing recorded vanishes from the report.
enum Vanished {
  static func fault(in report: Report, of session: Session) -> String? {
    let told = Set(report.chapters.flatMap(\.blocks).flatMap(\.sources))
    let untold = Set(report.untold(of: session, part: session.currentPart).map(\.moment.version))
    let start = session.currentPart == .reconvened ? session.meetings.reconvened.last?.moment.version ?? 0 : 0
    for entry in session.countingEvents where entry.moment.version >= start {
      let version = entry.moment.version
      guard !told.contains(version), !entry.event.traits.contains(.leftOutOfReports) else { continue }
      guard untold.contains(version) || isRestated(entry.event) else {
        return "event \(version), \(entry.event.kind), is told nowhere and not listed"
      }
    }
    return session.floor.statements.lazy.compactMap { delivered in
      isAlwaysTold(delivered, in: session) && !told.contains(delivered.moment.version)
        ? "the statement of event \(delivered.moment.version) is told nowhere" : nil
    }.first
  }

  /// Kinds of which a later event may say the same anew.
  private static func isRestated(_ event: Session.Event) -> Bool {
    [
      "participants.attendanceRecorded", "arrangements.consultationsHeld", "agenda.listOfDocumentsNamed",
      "agenda.provisionalIssued", "reportWork.summaryEntered", "reportWork.reworded", "reportWork.amended",
    ].contains(event.kind)
  }

  /// Whatever is said in the debate on an item of the agenda is told under it.
  private static func isAlwaysTold(_ delivered: Floor.Delivered, in session: Session) -> Bool {
    guard session.currentPart == .regular, delivered.place.afterAction == nil,
      let item = delivered.place.item, session.agenda.item(item) != nil
    else { return false }
    switch delivered.statement.purpose {
    case .item, .introductory, .reply, .report: return true
    case .workshopReport, .opening, .address, .closing, .beforeAction, .afterAction: return false
    }
  }
}

/// An enumeration of speakers names everybody once.
enum ToldTwice {
  static func fault(in report: Report) -> String? {
    report.paragraphs.lazy.filter { $0.origin == .record && $0.drafted == nil }.compactMap { paragraph in
      enumerations(in: paragraph.plainWords).lazy.compactMap { names in
        Set(names).count == names.count
          ? nil : "paragraph \(paragraph.number ?? 0) names somebody twice: \(names)"
      }.first
    }.first
  }

  /// The names after “the representatives of” and “the observers for”, up to the end of the enumeration.
  private static func enumerations(in words: String) -> [[String]] {
    ["the representatives of ", "the observers for "].flatMap { opening in
      words.split(separator: opening, omittingEmptySubsequences: false).dropFirst().map { rest in
        let ends = [
          ".", ";", " and the observer", " and the representative", " made", ", the observer", " (",
        ]
        let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min() ?? rest.endIndex
        return rest[..<end].split(separator: ", ").flatMap { $0.split(separator: " and ") }.map(String.init)
      }
    }
  }
}
