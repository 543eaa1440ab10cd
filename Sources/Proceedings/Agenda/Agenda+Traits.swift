extension Agenda.Event {
  var traits: EventTraits {
    switch self {
    // The adoption of the agenda tells its items.
    case .itemListed, .subitemListed: [.lasting, .leftOutOfReports]
    case .itemAdded, .itemAmended: .lasting
    case .itemDeleted, .itemDeferred: [.lasting, .followsRecord]
    case .adopted: [.confirmed, .followsRecord]
    case .documentsNoted, .workApproved: [.inRoom, .confirmed]
    case .documentListed, .listOfDocumentsNamed, .provisionalIssued: []
    }
  }
}

extension Agenda.Command {
  var traits: CommandTraits {
    switch self {
    case .adopt: .business
    case .approveWork: [.business, .decision]
    case .takeNote: [.business, .underItem, .decision]
    case .listItem, .addSubitem, .issueProvisional, .listDocument, .nameListOfDocuments, .change: []
    }
  }
}
