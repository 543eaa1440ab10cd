extension Session {
  func decide(_ command: Proposals.Command, at time: RoomTime) throws(Refusal) -> [Event] {
    try check(command, at: time)
    let command = withMajority(command)
    do { return try proposals.without(suspended).decide(command, at: time).map(Event.proposals) } catch {
      throw .proposals(error)
    }
  }

  /// What the other parts have to say to a command: the meeting, the item, the members, the figures.
  private func check(_ command: Proposals.Command, at time: RoomTime) throws(Refusal) {
    switch command {
    case .submit(let submission): try check(submission, at: time)
    case .act(let acting): try check(acting, at: time)
    case .adoptReport where meetings.isClosedWithoutReport && meetings.sessionClosed != nil: break
    case .adoptReport:
      try checkBusiness(at: time)
      try checkQuorum(for: .decision)
      guard isItemForReport else { throw .notTheItemForTheReport }
    case .introduce(let introduction): try check(introduction, at: time)
    case .reviseOrally(let revision):
      try checkBusiness(at: time)
      for speaker in revision.by ?? [] { try check(speaker) }
    case .readEstimate: try checkBusiness(at: time)
    case .amendment(let command): try check(command, at: time)
    case .division(let command): try check(command, at: time)
    case .motion(let command): try check(command, at: time)
    case .fate(let command): try check(command, at: time)
    case .document(.waiveNotice): try checkBusiness(at: time)
    case .revise, .sponsor, .withdrawSponsorship, .attachText, .document: break
    }
  }

  private func check(_ submission: Proposals.Submission, at time: RoomTime) throws(Refusal) {
    guard let item = agenda.item(submission.item) else {
      throw .agenda(.noItem(submission.item, items: agenda.items.map(\.number)))
    }
    for subitem in submission.subitems ?? [] { try check(subitem, of: item) }
    try check(submission.adopter)
    try check(submission.form)
    if submission.submitter?.kind == .officer, let office = submission.submitter?.name {
      guard body?.fact.offices.role(of: office) != nil else { throw .officeVacant(office) }
    }
    if let kind = submission.majority, let body = body?.fact, body.majority(kind) == nil {
      let known = (body.majorities ?? []).map(\.key)
      throw .proposals(.action(.voteAtFault(.noSuchMajority(kind, known: known))))
    }
    // A draft without a document is the Secretariat’s; the Chair’s follow from consultations.
    guard let deadline = arrangements.proposalDeadline?.fact.day, submission.symbol != nil,
      submission.form == .resolution, !submission.isByOrgan, submission.isAfterDeadline != true,
      time.day > deadline
    else { return }
    try refuse(.proposals(.afterDeadline(submission.id, deadline)))
  }

  /// A text is recommended to an organ only if the body has one above it.
  private func check(_ adopter: Proposal.Adopter) throws(Refusal) {
    guard let body = body?.fact else { return }
    switch adopter {
    case .body: return
    case .parent: if body.parent == nil { throw .nobodyAbove(body.name) }
    case .assembly: if body.assembly == nil { throw .nobodyAbove(body.parent ?? body.name) }
    }
  }

  /// A kind of text is one that the body adopts.
  private func check(_ form: Proposal.Form) throws(Refusal) {
    guard let kinds = body?.fact.textKinds, !kinds.contains(where: { $0.kind == form }) else { return }
    throw .proposals(.noSuchText(form, known: kinds.map(\.name)))
  }

  /// A draft is introduced under its item by a delegation, by an officer who is elected, or by an official.
  private func check(_ introduction: Proposals.Introduction, at time: RoomTime) throws(Refusal) {
    try checkUnderItem(introduction.proposal, at: time)
    for speaker in introduction.by { try check(speaker) }
  }

  /// Whoever acts as an officer holds that office; the Secretary is no officer of the Bureau.
  private func check(_ speaker: Speaker) throws(Refusal) {
    guard speaker.standing == .officer, let office = speaker.title, office != body?.fact.secretary else {
      return
    }
    try checkPresiding(.init(office))
  }

  /// An action is taken in a meeting, under the item, after the notice; a vote by members.
  private func check(_ acting: Proposals.Acting, at time: RoomTime) throws(Refusal) {
    try checkUnderItem(acting.proposal, at: time)
    try checkQuorum(for: .decision)
    guard let proposal = proposals[acting.proposal], !proposal.isSettled else { return }
    if let meeting = proposal.postponedTo, let open = meetings.open, open.number < meeting {
      throw .proposals(.action(.postponed(proposal.id, meeting: meeting)))
    }
    try checkNotice(of: proposal, at: time)
    try check(acting.vote)
    try checkRequest(acting.requestedBy, for: acting.requestedFor)
    if acting.vote != nil, acting.requestedBy == nil, !proposal.isSubmittedByOrgan {
      try checkSponsors(proposal.sponsors, of: "\(proposal.id)")
    }
  }

  /// Hours pass between the circulation of a proposal and the action on it, where the circulation is recorded.
  private func checkNotice(of proposal: Proposal, at time: RoomTime) throws(Refusal) {
    guard let circulated = proposal.circulated, !proposal.isNoticeWaived,
      let hours = body?.fact.notice.proposalHours, time.seconds(after: circulated) < hours * 3600
    else { return }
    try refuse(.proposals(.tooSoon(proposal.id, circulated: circulated, hours: hours)))
  }

  private func check(_ command: Proposals.AmendmentCommand, at time: RoomTime) throws(Refusal) {
    switch command {
    case .submit, .withdraw: break
    case .order: try checkBusiness(at: time)
    case .adopt(let action), .vote(let action):
      try checkUnderItem(action.proposal, at: time)
      try checkQuorum(for: .decision)
      try check(action.vote)
      try checkRequest(action.requestedBy, for: action.requestedFor)
      let amendments = proposals[action.proposal]?.amendments ?? []
      if action.vote != nil, action.requestedBy == nil,
        let amendment = amendments.first(where: { $0.id == action.amendment })
      {
        try checkSponsors(amendment.sponsors, of: "The amendment \(amendment.id)")
      }
    }
  }

  private func check(_ command: Proposals.DivisionCommand, at time: RoomTime) throws(Refusal) {
    switch command {
    case .request(let request):
      try checkUnderItem(request.proposal, at: time)
      try checkMember(request.requestedBy, for: request.onBehalfOf)
    case .vote(let vote):
      try checkUnderItem(vote.proposal, at: time)
      try checkQuorum(for: .decision)
      try check(vote.vote)
    }
  }

  private func check(_ command: Proposals.MotionCommand, at time: RoomTime) throws(Refusal) {
    switch command {
    case .move(let moving):
      try checkUnderItem(moving.proposal, at: time)
      try checkMember(moving.mover, for: moving.onBehalfOf)
    case .speak(let speech):
      try checkUnderItem(speech.proposal, at: time)
      try checkMember(speech.delegation, for: speech.onBehalfOf)
      if let motion = proposals[speech.proposal]?.pendingMotion { try checkPlace(of: speech, on: motion) }
    case .decide(let decision):
      try checkUnderItem(decision.proposal, at: time)
      try checkQuorum(for: .decision)
      try check(decision.vote)
    }
  }

  /// So many may speak for and against a motion; where the body has no figure for it, as many as ask.
  private func checkPlace(
    of speech: Proposals.MotionSpeech, on motion: ProposalMotion
  ) throws(Refusal) {
    guard let limits = body?.fact.motions[motion.kind.rule] else { return }
    let limit = speech.isInFavour ? limits.inFavour : limits.against
    let spoken = speech.isInFavour ? motion.inFavour : motion.against
    guard spoken.count >= limit else { return }
    try refuse(
      .proposals(.motion(.tooManySpeakers(motion.kind, inFavour: speech.isInFavour, limit: limit))))
  }

  private func check(_ command: Proposals.FateCommand, at time: RoomTime) throws(Refusal) {
    switch command {
    case .withdraw, .leaveWithoutAction: break
    case .reintroduce(let reintroduction):
      for member in reintroduction.members { try checkMember(member) }
    case .postpone(let postponement):
      try checkUnderItem(postponement.proposal, at: time)
      let isMeetingLater = postponement.meeting.map { $0 > (meetings.open?.number ?? 0) } ?? true
      let isSessionLater = postponement.session.map { $0 > (number ?? 0) } ?? true
      guard isMeetingLater, isSessionLater else {
        throw .proposals(.action(.postponedBackwards(postponement.proposal)))
      }
    }
  }
}

// MARK: - Members, items, explanations

extension Session {
  private func checkUnderItem(_ id: ProposalID, at time: RoomTime) throws(Refusal) {
    try checkBusiness(at: time)
    if let proposal = proposals[id], !meetings.isConsidering(proposal.item) {
      throw .itemNotTakenUp(proposal.item, proposal: id)
    }
  }

  /// Members alone do this; whoever acts for a group does it for the members of the body in that group.
  private func checkMember(_ code: ParticipantCode, for group: ParticipantCode? = nil) throws(Refusal) {
    guard group != nil || isMember(code) else { throw .proposals(.action(.notAMember(code))) }
  }

  private func checkRequest(_ code: ParticipantCode?, for group: ParticipantCode?) throws(Refusal) {
    if let code { try checkMember(code, for: group) }
  }

  private func check(_ vote: Vote?) throws(Refusal) {
    guard let vote else { return }
    if let fault = fault(of: vote) { throw .proposals(.action(.voteAtFault(fault))) }
    try checkVoters(vote.requestedBy)
    if let drawn = vote.drawn { try checkMember(drawn) }
  }

  /// A text of observers alone is put to the vote only at a member’s request.
  private func checkSponsors(_ sponsors: [Proposal.Sponsor], of text: String) throws(Refusal) {
    if !sponsors.isEmpty, !sponsors.contains(where: { $0.onBehalfOf != nil || isMember($0.participant) }) {
      try refuse(.proposals(.action(.observersOnly(text))))
    }
  }

  /// A vote is explained by members, and by the sponsors only where the proposal was amended; a consensus is
  /// left only where there was one.
  func checkExplanation(_ statement: Statement, on proposal: Proposal) throws(Refusal) {
    guard let code = statement.speaker.participant else { return }
    let hadNoVote = proposal.action.map { $0.vote == nil } ?? false
    if statement.explanation == .vote {
      if hadNoVote { throw .proposals(.action(.noVoteToExplain(proposal.id))) }
      if !actsForMembers(statement.onBehalfOf) { try checkMember(code) }
      if proposal.isSponsored(by: code), !proposal.isAmended {
        try refuse(.proposals(.action(.sponsorExplains(proposal.id, code))))
      }
    }
    if statement.dissociates == true, statement.dissociatesFrom == nil, proposal.isSettled, !hadNoVote {
      throw .proposals(.action(.noConsensus(proposal.id)))
    }
  }

  /// Whether somebody speaks for members of the body.
  ///
  /// The record does not list the members of a group that has a name: it is taken to have some of the body’s.
  private func actsForMembers(_ behalves: [Behalf]) -> Bool {
    behalves.contains { $0.group != nil || $0.states.contains(where: isMember) }
  }

  /// What follows an action is tied to it.
  mutating func moveFloor(after event: Proposals.Event, at moment: Moment) {
    guard event.traits.contains(.inRoom), let told = event.proposal,
      let last = proposals[told]?.course.last, last.moment == moment, last.occasion.isFinal
    else { return }
    floor.move(at: moment) { place in
      place.afterAction = told
      place.panel = nil
    }
  }
}
