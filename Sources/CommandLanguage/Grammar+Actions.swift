import Proceedings

extension Stops {
  /// The words with which a clause on an action begins.
  static let action = Stops(
    "in favour", "against", "abstaining", "at the request of", "implies rejection of", "last operative part",
    "numbered")
}

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
    case .voteOnMotion: .motion(.decide(.init(proposal: try proposal(), vote: try vote())))
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

  private mutating func acting(
    _ id: ProposalID, isAdoption: Bool
  ) throws(LanguageError) -> Proposals.Acting {
    var acting = Proposals.Acting(proposal: id, isAdoption: isAdoption)
    while !atEnd {
      if let member = try requestedBy() {
        (acting.requestedBy, acting.requestedFor) = member
      } else if isAdoption, acceptManner(&acting) {
        continue
      } else if isAdoption, try acceptDetail(&acting) {
        continue
      } else if acting.vote == nil {
        acting.vote = try vote()
      } else {
        break
      }
    }
    if !isAdoption, acting.vote == nil { acting.vote = try vote() }
    return acting
  }

  /// `numbered "2 A"`, the number as it is printed, or `deciding "to transmit it …"`, what is decided with the adoption.
  private mutating func acceptDetail(_ acting: inout Proposals.Acting) throws(LanguageError) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    if sees(["numbered"], ahead: comma) {
      position += comma + 1
      acting.label = try text("the number as it is printed")
    } else if sees(["deciding"], ahead: comma) {
      position += comma + 1
      acting.alsoDecided = try quoted("what is decided with it")
    } else {
      return false
    }
    return true
  }

  /// `by consensus`, `without a vote`, `by acclamation`.
  private mutating func acceptManner(_ acting: inout Proposals.Acting) -> Bool {
    let comma = peek()?.kind == .comma ? 1 : 0
    let manners: [(words: [String], manner: Proposals.Adoption.Manner)] = [
      (["by", "consensus"], .consensus), (["without", "a", "vote"], .withoutVote),
      (["without", "vote"], .withoutVote), (["by", "acclamation"], .acclamation),
    ]
    guard let said = manners.first(where: { sees($0.words, ahead: comma) }) else { return false }
    position += comma + said.words.count
    acting.manner = said.manner
    return true
  }

  private mutating func requestedBy() throws(LanguageError) -> (ParticipantCode?, ParticipantCode?)? {
    guard sees(["at", "the", "request", "of"], ahead: peek()?.kind == .comma ? 1 : 0) else { return nil }
    _ = acceptComma()
    _ = accept("at", "the", "request", "of")
    let (code, group) = try delegate(until: .action.adding("by"))
    return (code, group)
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

// MARK: - Votes

extension LineReader {
  /// `by vote 20-5-3`, `by recorded vote in favour A against B abstaining C`, `by roll-call from A in favour …`.
  mutating func vote() throws(LanguageError) -> Vote {
    _ = acceptComma()
    _ = accept("by")
    if accept("recorded", "vote") { return try named(.recorded) }
    if accept("roll-call") {
      try require("from")
      return try named(.rollCall(from: try participant(.states, until: .action).participantCode))
    }
    if !accept("vote") { _ = accept("show", "of", "hands") }
    return try figures()
  }

  private mutating func figures() throws(LanguageError) -> Vote {
    let columns = here
    let word = try word("the figures of the vote, such as 20-5-3")
    let parts = word.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { Int($0) }
    guard parts.count == 3, let inFavour = parts[0], let against = parts[1], let abstaining = parts[2],
      [inFavour, against, abstaining].allSatisfy({ (0...LineReader.greatest).contains($0) })
    else {
      throw fail(
        .number, "“\(word)” is no vote.", at: columns,
        remedy: "Write those in favour, against and abstaining as 20-5-3.")
    }
    return Vote(inFavour: inFavour, against: against, abstaining: abstaining)
  }

  private mutating func named(_ method: Vote.Method) throws(LanguageError) -> Vote {
    var sides: [String: [ParticipantCode]] = [:]
    while let side = acceptSide() {
      if sides[side] != nil {
        throw fail(.twice, "The line says “\(side)” twice.", remedy: "Put them all in one list.")
      }
      sides[side] = accept("none") ? [] : try participants(.states, until: .action).map(\.participantCode)
    }
    guard !sides.isEmpty else { throw missing("“in favour”, “against” or “abstaining”, and who voted so,") }
    return Vote(
      method, inFavour: sides["in favour"] ?? [], against: sides["against"] ?? [],
      abstaining: sides["abstaining"] ?? [])
  }

  private mutating func acceptSide() -> String? {
    for side in ["in favour", "against", "abstaining"] {
      let words = side.split(separator: " ").map(String.init)
      let comma = peek()?.kind == .comma ? 1 : 0
      guard sees(words, ahead: comma) else { continue }
      position += comma + words.count
      return side
    }
    return nil
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
      if let member = try requestedBy() {
        (action.requestedBy, action.requestedFor) = member
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
    var vote = Proposals.PartVote(proposal: id, part: part, vote: try vote())
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
    if let member = try requestedBy() { (postponement.requestedBy, postponement.requestedFor) = member }
    return postponement
  }
}
