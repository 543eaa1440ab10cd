extension Meetings {
  /// Why it may say no.
  public enum Refusal: Explained, Equatable {
    case meetingOpen(Int)
    case meetingOutOfOrder(Int, expected: Int)
    case noMeetingOpen(last: Int?)
    case meetingSuspended(Int)
    case meetingNotSuspended(Int)
    case sessionOpen
    case sessionNotOpen
    case sessionClosed(RoomTime)
    case itemAlreadyTakenUp(Int)
    case noItemTakenUp

    public var fact: String {
      switch self {
      case .meetingOpen(let number): "Meeting \(number) is still open."
      case .meetingOutOfOrder(let number, let expected):
        "The next meeting is meeting \(expected), not \(number)."
      case .noMeetingOpen(nil): "No meeting is open."
      case .noMeetingOpen(let last?): "No meeting is open: meeting \(last) is closed."
      case .meetingSuspended(let number): "Meeting \(number) is suspended."
      case .meetingNotSuspended(let number): "Meeting \(number) is not suspended."
      case .sessionOpen: "The session is already open."
      case .sessionNotOpen: "The session has not been opened."
      case .sessionClosed(let time): "The session was closed on \(time.day) at \(time.clock)."
      case .itemAlreadyTakenUp(let item): "Item \(item) is already being considered."
      case .noItemTakenUp: "No item is being considered."
      }
    }
    public var rule: Rule? {
      switch self {
      case .meetingSuspended, .meetingNotSuspended: .suspensionOfMeeting
      case .itemAlreadyTakenUp, .noItemTakenUp: nil
      default: .chairPowers
      }
    }
    public var remedy: String? {
      switch self {
      case .meetingOpen: "Close it first: close meeting."
      case .meetingOutOfOrder(_, let expected): "Type “open meeting \(expected)”."
      case .noMeetingOpen(let last): "Open one first: open meeting \((last ?? 0) + 1)."
      case .meetingSuspended: "Resume it first: resume meeting."
      case .meetingNotSuspended: "Go on."
      case .sessionOpen, .itemAlreadyTakenUp: "Nothing more is needed."
      case .sessionNotOpen: "Type “open session” first."
      case .sessionClosed: "Only the report can still be worked on."
      case .noItemTakenUp: "Take one up first: take up item 3."
      }
    }
  }

  public func decide(_ command: Command, at time: RoomTime) throws(Refusal) -> [Event] {
    // The meeting in which the session is closed is itself closed after it.
    if case .closeMeeting = command, let open, !open.isSuspended {
      return [.meetingClosed(Number(open.number))]
    }
    if let closed = sessionClosed { throw .sessionClosed(closed.time) }
    switch command {
    case .openMeeting(let opening):
      if let open { throw .meetingOpen(open.number) }
      let expected = (held.last?.number ?? 0) + 1
      guard opening.number == expected else { throw .meetingOutOfOrder(opening.number, expected: expected) }
      return [.meetingOpened(opening)]
    case .closeMeeting: return [.meetingClosed(Number(try running().number))]
    case .suspendMeeting: return [.meetingSuspended(Number(try running().number))]
    case .resumeMeeting:
      guard let open else { throw .noMeetingOpen(last: held.last?.number) }
      guard open.isSuspended else { throw .meetingNotSuspended(open.number) }
      return [.meetingResumed(Number(open.number))]
    case .openSession(let officiant):
      _ = try running()
      guard sessionOpened == nil else { throw .sessionOpen }
      return [.sessionOpened(officiant)]
    case .closeSession(let officiant):
      _ = try business()
      return [.sessionClosed(officiant)]
    case .takeUp(let taking):
      _ = try business()
      if current?.item == taking.item, current?.forAction == taking.forAction {
        throw .itemAlreadyTakenUp(taking.item)
      }
      return [.itemTakenUp(taking)]
    case .conclude:
      _ = try business()
      guard let current else { throw .noItemTakenUp }
      return [.itemConcluded(Number(current.item))]
    }
  }

  /// The meeting that is open and not suspended; throws where there is none.
  public func running() throws(Refusal) -> Meeting {
    if let closed = sessionClosed { throw .sessionClosed(closed.time) }
    guard let open else { throw .noMeetingOpen(last: held.last?.number) }
    guard !open.isSuspended else { throw .meetingSuspended(open.number) }
    return open
  }

  /// The running meeting of an open session; throws where there is none.
  public func business() throws(Refusal) -> Meeting {
    let meeting = try running()
    guard sessionOpened != nil else { throw .sessionNotOpen }
    return meeting
  }
}
