import Proceedings

/// The adoption of the report, and what led to it.
enum AdoptionTelling: Equatable, Sendable {
  case chapters(ChaptersAdopted)
  case closedWithoutReport(Moment)
  case introduced(ReportWork.Introduction, symbols: [DocumentSymbol])
  case report(ReportAdopted)
}

/// The adoption of the draft report chapter by chapter.
struct ChaptersAdopted: Equatable, Sendable {
  /// Chapters that were adopted in the same way.
  struct Group: Equatable, Sendable {
    var numerals: [String]
    var asOrallyAmended: Bool
    var adReferendum: Bool
  }

  /// The meetings at which they were adopted.
  var meetings: [Int]
  /// Whether that was at the meeting at which the report was introduced.
  var isSameMeeting: Bool
  var groups: [Group]
  /// Whether these are all chapters of the report.
  var isWhole: Bool
}

/// The adoption of the report.
struct ReportAdopted: Equatable, Sendable {
  var adoption: Dated<Proposals.ReportAdoption>
  /// Whether that was at a meeting that was named before.
  var isSameMeeting: Bool
  var asOrallyAmended: Bool
}

extension Account {
  /// The introduction of the report, and the adoption of its chapters.
  func beforeAdoption(of name: String) -> [Told] { introductionOfReport(name) + chaptersAdopted(name) }

  /// The adoption of the report; the closing of the session without one.
  func adoptionOfReport(_ name: String, item: Int) -> [Told] {
    let closed = closedWithoutReport(name)
    guard let adoption = session.proposals.reportAdopted else {
      return closed + [gap("\(name)/adoption", .adoption(item: item))]
    }
    let meetings =
      beforeAdoption(of: name).isEmpty
      ? [] : [session.reportWork.introduced?.fact.meeting, chapterMeetings.last]
    let report = ReportAdopted(
      adoption: adoption, isSameMeeting: meetings.contains(adoption.fact.meeting),
      asOrallyAmended: adoption.fact.asOrallyAmended || !amendmentsOfReport.isEmpty)
    return closed + [
      Told(
        name: "\(name)/adoption", telling: .adoption(.report(report)),
        sources: [adoption.moment.version] + amendmentsOfReport)
    ]
  }

  private func closedWithoutReport(_ name: String) -> [Told] {
    guard session.meetings.isClosedWithoutReport, let closed = session.meetings.sessionClosed else {
      return []
    }
    return [
      Told(
        name: "\(name)/closedWithoutReport", telling: .adoption(.closedWithoutReport(closed)),
        sources: [closed.version])
    ]
  }

  private var amendmentsOfReport: [Int] { session.reportWork.amendments.map(\.moment.version) }
  private var chapterMeetings: [Int] { session.reportWork.chaptersAdopted.compactMap(\.fact.meeting) }

  private func introductionOfReport(_ name: String) -> [Told] {
    guard let introduced = session.reportWork.introduced else { return [] }
    let circulated = session.reportWork.circulatedInOrder
    return [
      Told(
        name: "\(name)/introduction",
        telling: .adoption(.introduced(introduced.fact, symbols: circulated.map(\.fact.symbol))),
        sources: [introduced.moment.version] + circulated.map(\.moment.version))
    ]
  }

  private func chaptersAdopted(_ name: String) -> [Told] {
    let adopted = session.reportWork.chaptersAdopted.sorted {
      (ReportWork.chapterNumber($0.fact.chapter) ?? 0) < (ReportWork.chapterNumber($1.fact.chapter) ?? 0)
    }
    guard !adopted.isEmpty else { return [] }
    let introduction = session.reportWork.introduced?.fact.meeting
    let groups = [(false, false), (true, false), (false, true), (true, true)].map { amended, referendum in
      ChaptersAdopted.Group(
        numerals: adopted.filter {
          $0.fact.asOrallyAmended == amended && $0.fact.adReferendum == referendum
        }.map(\.fact.chapter), asOrallyAmended: amended, adReferendum: referendum)
    }
    let chapters = ChaptersAdopted(
      meetings: chapterMeetings, isSameMeeting: chapterMeetings.allSatisfy { $0 == introduction },
      groups: groups.filter { !$0.numerals.isEmpty }, isWhole: adopted.count == session.chapters)
    return [
      Told(
        name: "\(name)/chapters", telling: .adoption(.chapters(chapters)),
        sources: adopted.map(\.moment.version)
          + (session.proposals.reportAdopted == nil ? amendmentsOfReport : []))
    ]
  }
}
