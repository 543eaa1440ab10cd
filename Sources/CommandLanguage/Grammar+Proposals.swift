import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on a submission begins.
  static let submission = Stops(
    "item", "by chair", "sponsors", "for council", "for assembly", "appointing", "deciding", "worded",
    "has implications", "after deadline", "by", "recommended by", "on the basis of", "based on", "combining",
    "cosponsors", "co-sponsors", "contained in", "majority")
}

extension Stops {
  /// The words with which a clause on an estimate begins.
  static let estimate = Stops("see", "amount", "annex")
}

extension LineReader {
  mutating func proposals(_ keyword: Keyword.Proposals) throws(LanguageError) -> Proposals.Command {
    switch keyword {
    case .submit: return .submit(try submission())
    case .issue:
      let symbol = try symbol()
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if !accept("title") { _ = accept("retitled") }
      let title = atEnd ? nil : try quoted("the new title")
      return .revise(.init(proposal: known(LineReader.id(of: symbol)), symbol: symbol, title: title))
    case .introduce: return .introduce(try introduction())
    case .revise: return .reviseOrally(try oralRevision(isCorrection: false))
    case .correctDraft: return .reviseOrally(try oralRevision(isCorrection: true))
    case .sponsor: return .sponsor(try sponsorship())
    case .unsponsor: return .withdrawSponsorship(try sponsorship())
    case .estimate: return .readEstimate(try estimate())
    case .noImplications: return .readEstimate(try absenceOfImplications())
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
      let sponsor = try reader.participant(
        until: stops.adding("for", "also for", "on behalf of", "also on behalf of"))
      seen.append(sponsor)
      let (isForGroup, also) = reader.acceptBehalf(before: stops)
      guard isForGroup else { return Proposal.Sponsor(participant: sponsor.participantCode) }
      let group = try reader.participant(.groups, until: stops)
      return Proposal.Sponsor(
        participant: sponsor.participantCode, onBehalfOf: group.participantCode, also: also ? true : nil)
    }
    try refuseRepetition(of: seen, from: start)
    return sponsors
  }

  /// Whether a sponsor acts for a group, and for itself as well.
  private mutating func acceptBehalf(before stops: Stops) -> (isForGroup: Bool, also: Bool) {
    // “on” may stop a name, where a draft follows it.
    if accept("on", "behalf", "of") { return (true, false) }
    guard !self.stops(at: stops) else { return (false, false) }
    if accept("also", "for") || accept("also", "on", "behalf", "of") { return (true, true) }
    return (accept("for"), false)
  }

  private mutating func estimate() throws(LanguageError) -> Proposals.EstimateReading {
    let id = try proposal()
    var estimate = Proposal.Estimate(readBy: accept("read", "by") ? try reader() : nil)
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if accept("amount") {
        estimate.amount = try text("the amount with its currency")
      } else if accept("annex") {
        estimate.annex = "annex \(try text("the number of the annex"))"
      } else {
        _ = accept("see")
        estimate.document = try symbol()
      }
    }
    return .init(proposal: id, estimate: estimate)
  }

  /// `no implications L.3 [stated by …]`.
  private mutating func absenceOfImplications() throws(LanguageError) -> Proposals.EstimateReading {
    let id = try proposal()
    var estimate = Proposal.Estimate(isNone: true)
    if acceptComma(), atEnd { throw missing("what the comma announces") }
    if !atEnd {
      if !accept("stated"), !accept("read") { _ = accept("told") }
      try require("by")
      estimate.readBy = try reader()
    }
    return .init(proposal: id, estimate: estimate)
  }

  /// Whoever reads out a statement on financial implications: the Secretary, an officer, or an official by title.
  private mutating func reader() throws(LanguageError) -> Speaker {
    _ = accept("the")
    if let (office, count) = seenOffice(among: [session.body?.fact.secretary ?? ""]) {
      position += count
      return Speaker(standing: .officer, title: office)
    }
    var reader = Speaker(
      standing: .official, title: try quoted("the title of the person who read it out"))
    let ahead = peek()?.kind == .comma ? 1 : 0
    guard peek(ahead)?.word != nil, !isSymbol(peek(ahead)), !stops(at: .estimate, ahead: ahead) else {
      return reader
    }
    position += ahead
    reader.participant = try entityBeforeSymbol()
    return reader
  }

  /// A participant whose name ends where a symbol, or a comma, follows.
  private mutating func entityBeforeSymbol() throws(LanguageError) -> ParticipantCode {
    let ahead = (1..<64).first { isSymbol(peek($0)) }
    guard let symbol = ahead.flatMap({ peek($0)?.word?.lowercased() }) else {
      return try participant(until: .estimate).participantCode
    }
    return try participant(until: Stops(phrases: [[symbol]] + Stops.estimate.phrases)).participantCode
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
    var subitems: [Int] = []
    var isByChair = false
    var sponsors: [Proposal.Sponsor] = []
    var appointment: Proposal.Appointment?
    var account: String?
    var wording: String?
    var hasImplications: Bool?
    var isAfterDeadline: Bool?
    var submitter: Proposal.Submitter?
    var basis: Proposal.Basis?
    var containedIn: String?
    var majority: String?
  }

  private mutating func submission() throws(LanguageError) -> Proposals.Submission {
    var draft = try draftName()
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      try submissionClause(&draft)
    }
    // A text that rests on consultations or has no document comes from whoever presides, not from the body itself.
    if draft.account != nil || draft.basis != nil, draft.isByChair, draft.submitter == nil {
      draft.submitter = .init(.officer, name: session.body?.fact.presiding)
    }
    guard let title = draft.title else { throw missing("the title between quotation marks") }
    guard let item = draft.item else { throw missing("“item” and its number") }
    let isThere =
      draft.containedIn != nil || draft.submitter != nil || draft.isByChair || !draft.sponsors.isEmpty
    guard draft.symbol != nil || draft.appointment != nil || draft.account != nil || isThere else {
      throw missing("“appointing”, “deciding” or “contained in”, since the draft has no document,")
    }
    var submission = Proposals.Submission(
      id: draft.id, symbol: draft.symbol, form: draft.form, adopter: draft.adopter, title: title, item: item,
      isSubmittedByChair: draft.isByChair, sponsors: draft.sponsors, appointment: draft.appointment,
      account: draft.account, wording: draft.wording, hasImplications: draft.hasImplications,
      isAfterDeadline: draft.isAfterDeadline, submitter: draft.submitter, basis: draft.basis,
      containedIn: draft.containedIn)
    submission.subitems = draft.subitems.isEmpty ? nil : draft.subitems
    submission.majority = draft.majority
    return submission
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
    let form = try form()
    let adopter = session.body?.fact.textKind(form).adopter ?? .body
    return Draft(id: id, symbol: symbol, form: form, adopter: adopter)
  }

  private mutating func submissionClause(_ draft: inout Draft) throws(LanguageError) {
    if let adopter = acceptAdopter() {
      draft.adopter = adopter
    } else if accept("item") {
      let reference = try itemReference()
      (draft.item, draft.subitems) = (reference.item, reference.subitems)
    } else if (sees("by") && acceptPresiding(after: 1)) || (sees("by", "the") && acceptPresiding(after: 2)) {
      draft.isByChair = true
    } else if accept("by") || accept("submitted", "by") {
      draft.submitter = try submitter(isRecommendation: false, sponsors: &draft.sponsors)
    } else if accept("recommended", "by") {
      draft.submitter = try submitter(isRecommendation: true, sponsors: &draft.sponsors)
    } else if accept("contained", "in") {
      draft.containedIn = isSymbol(peek()) ? try symbol().description : try quoted("where the draft stands")
    } else if let basis = try acceptBasis() {
      draft.basis = basis
    } else if accept("sponsors") {
      draft.sponsors = try sponsors(until: .submission) + draft.sponsors
    } else if accept("cosponsors") || accept("co-sponsors") {
      draft.sponsors += try sponsors(until: .submission).map { sponsor in
        var sponsor = sponsor
        sponsor.isCosponsor = true
        return sponsor
      }
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
    } else if let majority = try majority() {
      draft.majority = majority.kind
    } else if draft.title == nil, peek()?.quoted != nil {
      draft.title = try quoted("the title")
    } else {
      throw missing(
        draft.title == nil
          ? "the title between quotation marks"
          : "“for council”, “for assembly”, “item”, “by chair”, “recommended by”, “on the basis of”, “sponsors”, “appointing”, “deciding”, “worded”, “has implications”, “after deadline” or “majority”"
      )
    }
  }

  /// The organ above that is to adopt the text, by the last word of its name: `for council`, `for assembly`.
  private mutating func acceptAdopter() -> Proposal.Adopter? {
    let body = session.body?.fact
    for (organ, adopter) in [(body?.parent, Proposal.Adopter.parent), (body?.assembly, .assembly)] {
      guard let last = organ?.split(separator: " ").last?.lowercased() else { continue }
      if accept("for", last) || accept("for", "the", last) { return adopter }
    }
    if accept("for", "parent") || accept("for", "council") { return .parent }
    return accept("for", "assembly") ? .assembly : nil
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
