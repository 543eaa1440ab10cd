extension Floor.Event {
  var traits: EventTraits {
    switch self {
    case .given: [.inRoom, .staysAsRecorded]
    case .ended, .paused, .resumed, .extended: [.inRoom, .leftOutOfReports]
    case .panelOpened, .panellistPresented, .expertPresented: .inRoom
    case .panelClosed: [.inRoom, .followsRecord, .leftOutOfReports]
    case .limitsSet: .leftOutOfReports
    case .workshopRecorded: []
    }
  }
}

extension Floor.Command {
  var traits: CommandTraits {
    switch self {
    case .give(let statement), .giveAsSaid(let statement):
      statement.purpose.traits.union([.business, .restsOnFloor])
    case .pause, .resume, .extend: [.waitsForRuling, .restsOnFloor]
    case .end(let ending): ending.statement == nil ? [.waitsForRuling, .restsOnFloor] : .waitsForRuling
    case .limit: .business
    case .openPanel: [.business, .underItem, .debate]
    case .presentPanellist, .presentExpert, .closePanel: [.business, .underItem]
    case .recordWorkshop: []
    }
  }
}

extension Purpose {
  /// What the purpose of a statement says of the command that gives the floor for it.
  fileprivate var traits: CommandTraits {
    switch self {
    case .item: .debateUntilAction
    case .introductory, .report, .workshopReport: .debate
    case .opening, .address, .closing, .reply, .beforeAction, .afterAction: []
    }
  }

  /// The proposal that a statement is about.
  var proposal: ProposalID? {
    switch self {
    case .beforeAction(let id), .afterAction(let id): id
    case .item, .introductory, .opening, .address, .closing, .reply, .report, .workshopReport: nil
    }
  }
}
