import Proceedings

/// The chapters on the items of the agenda.
extension EnglishVoice {
  /// The chapter on the item of the adoption of the report.
  func chapterOnReport(_ item: Agenda.Item) -> [Told] {
    let name = "item:\(item.number)"
    return worded(committeeReports(item)) + beforeAdoption(of: name)
      + adoptionOfReport(name, item: item.number) + pointsOfOrder(under: item) + motions(under: item)
      + elections(under: item)
      + (session.proposals.reportAdopted == nil ? [] : worded(sections(actionSections(item, elections: []))))
  }
}
