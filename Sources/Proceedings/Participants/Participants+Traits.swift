extension Participants.Event {
  var traits: EventTraits {
    switch self {
    case .membersNamed, .registered, .membershipEnded: [.lasting, .leftOutOfReports]
    case .invited: [.inRoom, .confirmed]
    case .attendanceRecorded, .attendeesListed, .applicationsConsidered: []
    }
  }
}

extension Participants.Command {
  var traits: CommandTraits {
    switch self {
    case .invite: [.business, .decision]
    case .nameMembers, .register, .recordAttendance, .listAttendees, .recordApplications, .endMembership: []
    }
  }
}
