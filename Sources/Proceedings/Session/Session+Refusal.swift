extension Session {
  /// Why a session may say no.
  public indirect enum Refusal: Explained, Equatable {
    case participants(Participants.Refusal)
    case bureau(Bureau.Refusal)
    case arrangements(Arrangements.Refusal)
    case agenda(Agenda.Refusal)
    case meetings(Meetings.Refusal)
    case floor(Floor.Refusal)
    case speakersList(SpeakersList.Refusal)
    case motions(Motions.Refusal)
    case pointsOfOrder(PointsOfOrder.Refusal)
    case elections(Elections.Refusal)
    case votes(Votes.Refusal)
    case proposals(Proposals.Refusal)
    case reportWork(ReportWork.Refusal)
    case text(TextRefusal)
    case notCreated
    case alreadyCreated(String)
    case notConvened
    case outsideSession(Day, from: Day, to: Day)
    case earlierThanLast(RoomTime, last: RoomTime, event: Int? = nil)
    case officeVacant(String)
    case nobodyAbove(String)
    case notAMember(ParticipantCode, office: String)
    case notAMemberForQuorum(ParticipantCode)
    case agendaNotAdopted
    case itemNotTakenUp(Int, proposal: ProposalID)
    case notTheItemForTheReport
    case noStatement(Int)
    case noActionYet(ProposalID)
    case tooManyReplies(ParticipantCode, most: Int)
    case tooManyInterventions(ParticipantCode, most: Int)
    case replyNotDue(SpeakersList.ReplyTime, waiting: Int, takeUp: Int? = nil)
    case floorMovedOn(ParticipantCode?)
    case nothingToUndo
    case creationStands
    case noEvent(Int)
    case alreadyUndone(Int, by: Int)
    /// A later event would no longer be possible.
    case othersRestOn(Int, first: Fallen, isCorrection: Bool)
    /// What is to stand in place of an event is not possible there.
    case notPossibleThere(Int, because: Refusal)
    /// An event that was undone cannot count again, since a later change of the record.
    case notPossibleAnyMore(Int, since: Int?, because: Refusal)
    /// Something else would be recorded now for an event.
    case readsOtherwise(Event)
    case notCorrectable(Int, kind: String)
    /// A correction would be more than one event, or none.
    case severalInOne(Int)

    public var fact: String { part?.fact ?? ownFact }
    public var rule: Rule? { part?.rule ?? ownRule }
    public var remedy: String? { part == nil ? ownRemedy : part?.remedy }

    private var part: (any Explained)? {
      switch self {
      case .participants(let refusal): refusal
      case .bureau(let refusal): refusal
      case .arrangements(let refusal): refusal
      case .agenda(let refusal): refusal
      case .meetings(let refusal): refusal
      case .floor(let refusal): refusal
      case .speakersList(let refusal): refusal
      case .motions(let refusal): refusal
      case .pointsOfOrder(let refusal): refusal
      case .elections(let refusal): refusal
      case .votes(let refusal): refusal
      case .proposals(let refusal): refusal
      case .reportWork(let refusal): refusal
      case .text(let refusal): refusal
      case .notCreated, .alreadyCreated, .notConvened, .outsideSession, .earlierThanLast, .officeVacant,
        .nobodyAbove,
        .notAMember, .agendaNotAdopted, .itemNotTakenUp, .notTheItemForTheReport, .noStatement, .noActionYet,
        .nothingToUndo, .creationStands, .noEvent, .alreadyUndone, .othersRestOn, .notPossibleThere,
        .notPossibleAnyMore, .readsOtherwise, .notCorrectable, .severalInOne, .tooManyReplies,
        .tooManyInterventions, .replyNotDue, .notAMemberForQuorum,
        .floorMovedOn:
        nil
      }
    }
  }

  /// An event that would not be possible.
  public struct Fallen: Sendable, Equatable {
    /// Its version.
    public var version: Int
    /// Whether it counts as the record now stands.
    public var countsNow: Bool
    /// What would stand against it.
    public var because: Refusal
    /// An event and what would stand against it.
    public init(version: Int, countsNow: Bool, because: Refusal) {
      self.version = version
      self.countsNow = countsNow
      self.because = because
    }
  }
}

extension Session.Refusal {
  private var ownFact: String {
    switch self {
    case .notCreated: "The session has not been created."
    case .alreadyCreated(let body): "The session is already created, for the \(body)."
    case .notConvened: "The session has no dates yet."
    case .outsideSession(let day, let from, let to):
      "\(day) is outside the session, which runs from \(from) to \(to)."
    case .earlierThanLast(let time, let last, let event):
      "\(time.day) at \(time.clock) is before what was last recorded in the room, \(last.day) at \(last.clock)"
        + "\(event.map { ": ‹event \($0)›" } ?? "")."
    case .officeVacant(let office): "No \(office) is elected."
    case .nobodyAbove(let organ): "Nobody is above the \(organ) to adopt a text."
    case .notAMember(let state, let office):
      "‹\(state)› is not named as a member, and the \(office) must represent one."
    case .notAMemberForQuorum(let state):
      "‹\(state)› is not named as a member, and members alone ask for the quorum to be verified."
    case .agendaNotAdopted: "The agenda is not adopted yet."
    case .itemNotTakenUp(let item, let id): "\(id) belongs to item \(item), which is not being considered."
    case .notTheItemForTheReport:
      "The report is adopted under the item for it, which is not being considered."
    case .noStatement(let version): "No statement was made in event \(version)."
    case .tooManyReplies(let code, let most):
      "‹\(code)› has replied \(most == 1 ? "once" : most == 2 ? "twice" : "\(most) times") on the item, and no "
        + "delegation does so more often."
    case .tooManyInterventions(let code, let most):
      "‹\(code)› has spoken \(most == 1 ? "once" : most == 2 ? "twice" : "\(most) times") on the item, which is "
        + "the limit that the body set."
    case .replyNotDue(let time, 0, _):
      "Replies are made at \(time.name), and a further meeting is held today."
    case .replyNotDue(let time, let waiting, _):
      "Replies are made at \(time.name), and \(waiting == 1 ? "1 speaker is" : "\(waiting) speakers are") waiting."
    case .floorMovedOn(let code?): "‹\(code)› was given the floor meanwhile."
    case .floorMovedOn(nil): "The floor does not stand as it did: it was given or given back meanwhile."
    case .noActionYet(let id): "No action on \(id) has been taken yet."
    case .nothingToUndo: "There is nothing to undo."
    case .creationStands: "The creation of the session is where its record begins, and is not undone."
    case .noEvent(0): "Nothing was taken back last that could be done again."
    case .noEvent(let version): "There is no event \(version)."
    case .alreadyUndone(let version, let change):
      "Event \(version) is already undone: event \(change) took it back."
    case .othersRestOn(_, let first, _):
      if case .readsOtherwise = first.because {
        "Then something else would have happened than ‹event \(first.version)›."
      } else {
        "Then ‹event \(first.version)› would not have been possible: \(first.because.fact)"
      }
    case .notPossibleThere(let version, let refusal): "In place of ‹event \(version)›: \(refusal.fact)"
    case .notPossibleAnyMore(let version, _, let refusal):
      "‹event \(version)› is no longer possible where it stood: \(refusal.fact)"
    case .readsOtherwise: "Something else would have happened."
    case .notCorrectable(let version, let kind):
      "Event \(version) (\(kind)) is itself a change of the record."
    case .severalInOne(let version): "One event stands in place of event \(version), not several, nor none."
    case .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder,
      .elections, .votes, .proposals, .reportWork, .text:
      ""
    }
  }

  private var ownRule: Rule? {
    switch self {
    case .officeVacant, .notAMember: .officersElected
    case .agendaNotAdopted: .agendaAdopted
    case .notAMemberForQuorum: .quorum
    case .noActionYet: .explanationOfVote
    case .tooManyReplies, .replyNotDue: .rightOfReply
    case .tooManyInterventions: .timeLimits
    case .notCreated, .alreadyCreated, .notConvened, .outsideSession, .earlierThanLast, .itemNotTakenUp,
      .nobodyAbove,
      .notTheItemForTheReport, .noStatement, .nothingToUndo, .creationStands, .noEvent, .alreadyUndone,
      .readsOtherwise, .notCorrectable, .severalInOne, .floorMovedOn:
      nil
    case .othersRestOn(_, let first, _): first.because.rule
    case .notPossibleThere(_, let refusal), .notPossibleAnyMore(_, _, let refusal): refusal.rule
    case .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder,
      .elections, .votes, .proposals, .reportWork, .text:
      nil
    }
  }

  private var ownRemedy: String? {
    switch self {
    case .notCreated: "Create it: rostrum create SESSION --body CODE (rostrum body list names the codes)."
    case .alreadyCreated: "Choose another name."
    case .notConvened: "Type “convene …” first."
    case .outsideSession: "Check the date, or correct the event that convened the session."
    case .earlierThanLast(let time, _, let event?):
      "Check the time; if that of event \(event) is wrong, mend it: correct \(event) at \(time.day) \(time.clock)."
    case .earlierThanLast: "Check the time; to mend an earlier entry, correct it by its number."
    case .officeVacant(let office): "Record the election first: elect \(office.lowercased()) …."
    case .nobodyAbove: "Leave out for whom the text is: the body itself acts on it."
    case .notAMember, .notAMemberForQuorum: "Check the State, or name it first: members …."
    case .agendaNotAdopted: "Adopt it first: adopt agenda."
    case .itemNotTakenUp(let item, _): "Take it up first: take up item \(item) for action."
    case .notTheItemForTheReport: "Take up the item “Adoption of the report” first."
    case .noStatement: "Use the number of the event in which the statement was made (“rostrum log”)."
    case .tooManyReplies, .tooManyInterventions:
      "Add “by decision of the ‹chair›” if the ‹Chair› allows one more."
    case .replyNotDue(_, _, let item?):
      "Hear the others first (take up item \(item)), or add “by decision of the ‹chair›” if the reply is heard now."
    case .replyNotDue: "Hear the others first, or add “by decision of the ‹chair›” if the reply is heard now."
    case .floorMovedOn: "Look who has the floor, and say it again if it is still meant."
    case .noActionYet: "Record it as made before the action: floor … before L.4."
    case .nothingToUndo: "Record what happened first."
    case .creationStands: "Create another session under another name; this one stays as it is."
    case .noEvent(0): "Undo the undoing by its number: undo 28."
    case .noEvent: "Look it up: rostrum log SESSION."
    case .alreadyUndone(_, let change): "To bring it back, undo that: undo \(change)."
    case .othersRestOn(let version, let first, let isCorrection):
      first.remedy(version, isCorrection: isCorrection)
    case .notPossibleThere(let version, _):
      "Correct what came before it first, or take the event back: undo \(version) and what rests on it."
    case .notPossibleAnyMore(_, let change?, _):
      "Undo first what changed that: undo \(change) and what rests on it."
    case .notPossibleAnyMore(_, nil, _): "Leave it undone, and record anew what happened."
    case .readsOtherwise: "Check the events before it."
    case .notCorrectable(let version, _): "Undo it instead: undo \(version)."
    case .severalInOne(let version):
      "Name one thing, or undo the event and record what really happened: undo \(version) and what rests on it."
    case .participants, .bureau, .arrangements, .agenda, .meetings, .floor, .speakersList, .motions,
      .pointsOfOrder,
      .elections, .votes, .proposals, .reportWork, .text:
      nil
    }
  }
}

extension Session.Fallen {
  /// What to do first, or in one go, so that an event can be undone or corrected.
  fileprivate func remedy(_ target: Int, isCorrection: Bool) -> String {
    let first = countsNow ? "Undo or correct event \(version) first, or" : "To leave it undone,"
    return isCorrection
      ? "\(first) undo all such events in one go: add “and undo what rests on it”."
      : "\(first) undo all such events in one go: undo \(target) and what rests on it."
  }
}
