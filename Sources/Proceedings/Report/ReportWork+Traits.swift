extension ReportWork.Event {
  var traits: EventTraits {
    switch self {
    case .introduced, .amended: .inRoom
    case .chapterAdopted: [.inRoom, .confirmed]
    // Drafters do it at their desks.
    case .summaryEntered, .reworded, .paragraphWritten: []
    case .wordingRestored, .joined, .circulated: .leftOutOfReports
    }
  }
}

extension ReportWork.Command {
  var traits: CommandTraits {
    switch self {
    case .introduce: .business
    case .amend, .adoptChapter: [.business, .decision]
    case .enterSummary, .reword, .editSummary, .editWording, .editWordings, .edit, .leaveOut,
      .restoreWording, .join, .circulate, .write:
      .workOfDrafters
    }
  }
}
