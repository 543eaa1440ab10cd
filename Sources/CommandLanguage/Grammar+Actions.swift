import Proceedings

extension LineReader {
  mutating func actions(_ keyword: Keyword.Actions) throws(LanguageError) -> Proposals.Command {
    switch keyword {
    case .voteOn: .act(try acting(try proposal(), isAdoption: false))
    case .circulate: .document(.circulate(try circulation()))
    case .waiveNotice: .document(.waiveNotice(try proposal()))
    case .corrigendum: .document(.issueCorrigendum(try corrigendum()))
    case .implications: .document(.noteImplications(try proposal()))
    case .amend: .amendment(.submit(try amendment()))
    case .introduceAmendment: .introduce(try introductionOfAmendment())
    case .orderOfAmendments: .amendment(.order(try order()))
    case .adoptAmendment: .amendment(.adopt(try amendmentAction(isVote: false)))
    case .voteOnAmendment: .amendment(.vote(try amendmentAction(isVote: true)))
    case .withdrawAmendment:
      .amendment(.withdraw(.init(proposal: try proposal(), amendment: try amendmentName().id)))
    case .divide: .division(.request(try division()))
    case .voteOnPart: .division(.vote(try partVote()))
    case .objectToDivision: .motion(.move(try motion(.division)))
    case .moveNoDecision: .motion(.move(try motion(.noDecision)))
    case .questionCompetence: .motion(.move(try motion(.competence)))
    case .reconsider: .motion(.move(try motion(.reconsideration)))
    case .speakToMotion: .motion(.speak(try speech()))
    case .voteOnMotion: .motion(.decide(.init(proposal: try proposal(), vote: try wholeVote())))
    case .agreeToMotion: .motion(.decide(.init(proposal: try proposal())))
    case .withdrawDraft: .fate(.withdraw(try withdrawal()))
    case .reintroduce: .fate(.reintroduce(try reintroduction()))
    case .postpone: .fate(.postpone(try postponement()))
    case .noAction: .fate(.leaveWithoutAction(try proposal()))
    }
  }

  /// What follows `adopt L.4`: nothing, or a vote and at whose request.
  mutating func adoption() throws(LanguageError) -> Proposals.Command {
    .act(try acting(try proposal(), isAdoption: true))
  }

  private mutating func circulation() throws(LanguageError) -> Proposals.Circulation {
    let id = try proposal()
    return .init(proposal: id, time: accept("at") ? try timeOfDay(on: time.day) : time)
  }

  private mutating func corrigendum() throws(LanguageError) -> Proposals.Revision {
    let symbol = try symbol("the symbol of the corrigendum")
    return .init(proposal: known(LineReader.id(of: symbol.uncorrected)), symbol: symbol)
  }
}

// MARK: - Amendments, parts, motions

extension LineReader {
  private mutating func amendment() throws(LanguageError) -> Proposals.AmendmentSubmission {
    let id = try proposal()
    let (amendment, symbol) = try amendmentName()
    var submission = Proposals.AmendmentSubmission(
      proposal: id, amendment: amendment, symbol: symbol, sponsors: [])
    submission.part = acceptQuoted()
    try require("by")
    submission.sponsors = try sponsors(until: Stops())
    return submission
  }

  mutating func amendmentName() throws(LanguageError) -> (id: AmendmentID, symbol: DocumentSymbol?) {
    let isNamed = isSymbol(peek())
    let word = try word("the name of the amendment, such as A1, or its symbol")
    guard isNamed, let symbol = symbol(from: word) else { return (AmendmentID(word.uppercased()), nil) }
    return (AmendmentID(symbol.short), symbol)
  }

  private mutating func order() throws(LanguageError) -> Proposals.AmendmentOrder {
    let id = try proposal()
    _ = acceptComma()
    let order = try list(until: Stops()) { reader throws(LanguageError) in try reader.amendmentName().id }
    return .init(proposal: id, order: order)
  }

  private mutating func amendmentAction(isVote: Bool) throws(LanguageError) -> Proposals.AmendmentAction {
    var action = Proposals.AmendmentAction(proposal: try proposal(), amendment: try amendmentName().id)
    if isVote || sees("by") { action.vote = try vote() }
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if let sponsors = try requesters() {
        (action.requestedBy, action.requestedFor) = (sponsors.first?.participant, sponsors.first?.onBehalfOf)
        if sponsors.count > 1 { action.vote?.requestedBy = sponsors }
      } else if let kind = try majority() {
        action.vote?.majority = kind
      } else {
        try require("implies", "rejection", "of")
        action.impliesRejectionOf = try list(until: .action) { reader throws(LanguageError) in
          try reader.amendmentName().id
        }
      }
    }
    return action
  }

  private mutating func division() throws(LanguageError) -> Proposals.DivisionRequest {
    let id = try proposal()
    let part = try quoted("the part")
    try require("by")
    let (member, group) = try delegate()
    return .init(
      proposal: id, part: part, isOperative: !part.lowercased().contains("preamb"), requestedBy: member,
      onBehalfOf: group)
  }

  private mutating func partVote() throws(LanguageError) -> Proposals.PartVote {
    let id = try proposal()
    let part = try quoted("the part")
    var vote = Proposals.PartVote(proposal: id, part: part, vote: try wholeVote())
    _ = acceptComma()
    if accept("last", "operative", "part") { vote.isLastOperative = true }
    return vote
  }

  private mutating func motion(_ kind: ProposalMotion.Kind) throws(LanguageError) -> Proposals.Moving {
    let id = try proposal()
    try require("by")
    let (mover, group) = try delegate()
    return .init(proposal: id, kind: kind, mover: mover, onBehalfOf: group)
  }

  private mutating func speech() throws(LanguageError) -> Proposals.MotionSpeech {
    let id = try proposal()
    let isInFavour = accept("in", "favour")
    if !isInFavour { try require("against") }
    let (delegation, group) = try delegate()
    return .init(proposal: id, delegation: delegation, isInFavour: isInFavour, onBehalfOf: group)
  }

  private mutating func reintroduction() throws(LanguageError) -> Proposals.Reintroduction {
    let id = try proposal()
    try require("by")
    return .init(proposal: id, members: try participants(.states, until: Stops()).map(\.participantCode))
  }

  private mutating func postponement() throws(LanguageError) -> Proposals.Postponement {
    var postponement = Proposals.Postponement(proposal: try proposal())
    if accept("to") {
      if accept("meeting") {
        postponement.meeting = try number("the number of a meeting")
      } else if accept("next", "session") || accept("its", "next", "session") {
        postponement.session = (session.number ?? 0) + 1
      } else {
        try require("session")
        postponement.session = try number("the number of a session")
      }
    }
    if let sponsor = try requesters()?.first {
      (postponement.requestedBy, postponement.requestedFor) = (sponsor.participant, sponsor.onBehalfOf)
    }
    return postponement
  }
}
