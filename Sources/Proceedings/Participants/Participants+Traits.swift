extension Participants.Event {
  var traits: EventTraits {
    switch self {
    case .membersNamed, .registered: .lasting
    case .attendanceRecorded: []
    }
  }
}

extension Participants.Command {
  var traits: CommandTraits {
    switch self {
    case .nameMembers, .register, .recordAttendance: []
    }
  }
}
