import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a submission begins.
  static let submission = Stops(
    "item", "by chair", "sponsors", "for council", "for assembly", "appointing", "deciding", "worded",
    "has implications", "after deadline")
}

extension LineReader {
  mutating func proposals(_ keyword: Keyword.Proposals) throws(LanguageError) -> Proposals.Command {
    switch keyword {
    case .submit: return .submit(try submission())
    case .issue:
      let symbol = try symbol()
      return .revise(.init(proposal: known(LineReader.id(of: symbol)), symbol: symbol))
    case .revise:
      let id = try proposal()
      try require("orally")
      return .reviseOrally(id)
    case .sponsor: return .sponsor(try sponsorship())
    case .unsponsor: return .withdrawSponsorship(try sponsorship())
    case .estimate: return .readEstimate(try estimate())
    case .adopt: return try adoption()
    case .adoptReport: return .adoptReport(try reportAdoption())
    }
  }

  /// The proposal of that name as the session has it, small and capital letters aside.
  func known(_ id: ProposalID) -> ProposalID {
    session.proposals.all.first { $0.id.description.lowercased() == id.description.lowercased() }?.id ?? id
  }

  private mutating func sponsorship() throws(LanguageError) -> Proposals.Sponsorship {
    let id = try proposal()
    _ = acceptComma()
    let sponsors = try sponsors(until: Stops("at adoption"))
    _ = acceptComma()
    let isAtAdoption = keyword == .proposals(.sponsor) && accept("at", "adoption")
    return .init(proposal: id, sponsors: sponsors, isAtAdoption: isAtAdoption ? true : nil)
  }

  mutating func sponsors(until stops: Stops) throws(LanguageError) -> [Proposal.Sponsor] {
    let start = here.lowerBound
    var seen: [Participant] = []
    let sponsors = try list(until: stops) { reader throws(LanguageError) in
      let sponsor = try reader.participant(until: stops.adding("for"))
      seen.append(sponsor)
      guard !reader.stops(at: stops), reader.accept("for") else {
        return Proposal.Sponsor(participant: sponsor.participantCode)
      }
      let group = try reader.participant(.groups, until: stops)
      return Proposal.Sponsor(participant: sponsor.participantCode, onBehalfOf: group.participantCode)
    }
    try refuseRepetition(of: seen, from: start)
    return sponsors
  }

  private mutating func estimate() throws(LanguageError) -> Proposals.EstimateReading {
    let id = try proposal()
    try require("read", "by")
    let title = try quoted("the title of the person who read it out")
    var reader = Speaker(standing: .official, title: title)
    _ = acceptComma()
    if !atEnd, !isSymbol(peek()) {
      reader.participant = try entityBeforeSymbol()
      _ = acceptComma()
    }
    _ = accept("see")
    let document = atEnd ? nil : try symbol()
    return .init(proposal: id, estimate: .init(readBy: reader, document: document))
  }

  /// A participant whose name ends where a symbol, or a comma, follows.
  private mutating func entityBeforeSymbol() throws(LanguageError) -> ParticipantCode {
    let ahead = (1..<64).first { isSymbol(peek($0)) }
    guard let symbol = ahead.flatMap({ peek($0)?.word?.lowercased() }) else {
      return try participant(until: Stops("see")).participantCode
    }
    return try participant(until: Stops(phrases: [[symbol], ["see"]])).participantCode
  }

}

// MARK: - Submissions

extension LineReader {
  /// What the clauses of a submission have said so far.
  private struct Draft {
    var id: ProposalID
    var symbol: DocumentSymbol?
    var form: Proposal.Form
    var adopter = Proposal.Adopter.body
    var title: String?
    var item: Int?
    var isByChair = false
    var sponsors: [Proposal.Sponsor] = []
    var appointment: Proposal.Appointment?
    var account: String?
    var wording: String?
    var hasImplications: Bool?
    var isAfterDeadline: Bool?
  }

  private mutating func submission() throws(LanguageError) -> Proposals.Submission {
    var draft = try draftName()
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      try submissionClause(&draft)
    }
    guard let title = draft.title else { throw missing("the title between quotation marks") }
    guard let item = draft.item else { throw missing("“item” and its number") }
    guard draft.symbol != nil || draft.appointment != nil || draft.account != nil else {
      throw missing("“appointing” or “deciding”, since the draft has no document,")
    }
    return Proposals.Submission(
      id: draft.id, symbol: draft.symbol, form: draft.form, adopter: draft.adopter, title: title, item: item,
      isSubmittedByChair: draft.isByChair, sponsors: draft.sponsors, appointment: draft.appointment,
      account: draft.account, wording: draft.wording, hasImplications: draft.hasImplications,
      isAfterDeadline: draft.isAfterDeadline)
  }

  private mutating func draftName() throws(LanguageError) -> Draft {
    var id: ProposalID
    var symbol: DocumentSymbol?
    if accept("draft") {
      id = ProposalID(try text("a name for the draft"))
    } else {
      let read = try self.symbol("the symbol of the draft, or “draft” and a name for it")
      (id, symbol) = (LineReader.id(of: read), read)
    }
    guard let word = peek()?.word, let form = Proposal.Form(rawValue: word.lowercased()) else {
      throw missing("“resolution” or “decision”")
    }
    position += 1
    return Draft(id: id, symbol: symbol, form: form)
  }

  private mutating func submissionClause(_ draft: inout Draft) throws(LanguageError) {
    if accept("for", "council") {
      draft.adopter = .parent
    } else if accept("for", "assembly") {
      draft.adopter = .assembly
    } else if accept("item") {
      draft.item = try number("the number of an item")
    } else if sees("by"), acceptPresiding(after: 1) {
      draft.isByChair = true
    } else if accept("sponsors") {
      draft.sponsors = try sponsors(until: .submission)
    } else if accept("appointing") {
      draft.appointment = try appointment()
    } else if accept("deciding") {
      draft.account = try quoted("what is decided")
    } else if accept("worded") {
      draft.wording = try quoted("the words of the decision")
    } else if accept("has", "implications") {
      draft.hasImplications = true
    } else if accept("after", "deadline") {
      draft.isAfterDeadline = true
    } else if draft.title == nil, peek()?.quoted != nil {
      draft.title = try quoted("the title")
    } else {
      throw missing(
        draft.title == nil
          ? "the title between quotation marks"
          : "“for council”, “for assembly”, “item”, “by chair”, “sponsors”, “appointing”, “deciding”, “worded”, “has implications” or “after deadline”"
      )
    }
  }

  private mutating func appointment() throws(LanguageError) -> Proposal.Appointment {
    let appointees = try list(until: Stops("as")) { reader throws(LanguageError) in
      let isReelection = reader.accept("re-election")
      guard isReelection || reader.accept("nomination") else {
        throw reader.missing("“re-election” or “nomination”")
      }
      let name = try reader.quoted("the name of the person")
      _ = reader.acceptComma()
      let state = try reader.participant(.states, until: Stops("as"))
      return Proposal.Appointee(name: name, state: state.participantCode, isReelection: isReelection)
    }
    _ = acceptComma()
    try require("as")
    let office = try quoted("what they are to be")
    try require("of")
    let organization = try participant(until: Stops.submission.adding("see"))
    if sees(["see"], ahead: 1) { _ = acceptComma() }
    let document = accept("see") ? try symbol().description : nil
    return .init(
      appointees: appointees, office: office, organization: organization.participantCode, document: document)
  }
}
