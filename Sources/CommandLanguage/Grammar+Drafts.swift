import Proceedings
import ReferenceData

extension Stops {
  /// The words with which a clause on who changed a draft, and for whom, begins.
  static let change = Stops(
    "for", "also for", "on behalf of", "also on behalf of", "title", "retitled", "as follows",
    "in the light of")
}

/// The introduction of drafts, oral changes to them, and their withdrawal.
extension LineReader {
  mutating func introduction() throws(LanguageError) -> Proposals.Introduction {
    var introduction = Proposals.Introduction(proposal: try proposal())
    if acceptComma(), atEnd { throw missing("what the comma announces") }
    guard !atEnd else { return introduction }
    try readIntroducers(&introduction)
    return introduction
  }

  /// `introduce amendment L.4 L.10 by …`.
  mutating func introductionOfAmendment() throws(LanguageError) -> Proposals.Introduction {
    var introduction = Proposals.Introduction(proposal: try proposal())
    introduction.amendment = try amendmentName().id
    _ = acceptComma()
    try readIntroducers(&introduction)
    return introduction
  }

  private mutating func readIntroducers(
    _ introduction: inout Proposals.Introduction
  ) throws(LanguageError) {
    try require("by")
    introduction.by = try actors(until: .change)
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if acceptSponsors() {
        introduction.isForSponsors = true
      } else if let behalf = try behalf(until: .change) {
        introduction.onBehalfOf = (introduction.onBehalfOf ?? []) + [behalf]
      } else {
        throw missing("“for”, “also for” or “for sponsors”")
      }
    }
  }

  /// `for sponsors`, `on behalf of the sponsors`.
  private mutating func acceptSponsors() -> Bool {
    accept("for", "sponsors") || accept("for", "the", "sponsors") || accept("on", "behalf", "of", "sponsors")
      || accept("on", "behalf", "of", "the", "sponsors")
  }

  /// Oral changes: by whom, what they are one by one, and the new title.
  mutating func oralRevision(isCorrection: Bool) throws(LanguageError) -> Proposals.OralRevision {
    var revision = Proposals.OralRevision(try proposal(), isCorrection: isCorrection ? true : nil)
    if !accept("orally"), !isCorrection { throw missing("“orally”") }
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if accept("by") {
        revision.by = (revision.by ?? []) + (try actors(until: .change))
      } else if let behalf = try behalf(until: .change) {
        revision.onBehalfOf = (revision.onBehalfOf ?? []) + [behalf]
      } else if accept("title") || accept("retitled") {
        revision.title = try quoted("the new title")
      } else if !accept("as", "follows") {
        revision.changes = (revision.changes ?? []) + [try quoted("a change")]
      }
    }
    return revision
  }

  mutating func withdrawal() throws(LanguageError) -> Proposals.Withdrawal {
    var withdrawal = Proposals.Withdrawal(try proposal())
    while !atEnd {
      if acceptComma(), atEnd { throw missing("what the comma announces") }
      if accept("by") {
        withdrawal.by = try actors(until: .change)
      } else {
        try require("in", "the", "light", "of")
        _ = accept("the", "adoption", "of")
        withdrawal.inLightOf = try list(until: .change) { reader throws(LanguageError) in
          try reader.proposal()
        }
      }
    }
    return withdrawal
  }
}

// MARK: - Who acts, and for whom

extension LineReader {
  /// Those who did something together.
  mutating func actors(until stops: Stops) throws(LanguageError) -> [Speaker] {
    try list(until: stops) { reader throws(LanguageError) in try reader.actor(until: stops) }
  }

  /// Whoever did something: an official by title, a facilitator, an officer, or a delegation.
  private mutating func actor(until stops: Stops) throws(LanguageError) -> Speaker {
    _ = accept("the")
    if peek()?.quoted != nil { return try official(until: stops) }
    if accept("secretariat") {
      return Speaker(standing: .official, title: "a representative of the Secretariat")
    }
    if accept("facilitator") {
      return try named(Speaker(standing: .official, title: "facilitator"), until: stops)
    }
    if let (office, count) = seenOffice(among: [session.body?.fact.secretary ?? ""]) {
      position += count
      return try named(Speaker(standing: .officer, title: office), until: stops)
    }
    if sees("chair") || sees("vice-chair") || sees("vice", "chair") {
      if acceptPresiding() {
        return try named(Speaker(standing: .officer, title: session.presiding), until: stops)
      }
      return try named(Speaker(standing: .officer, title: try office()), until: stops)
    }
    if !accept("representative", "of"), !accept("delegation", "of") { _ = accept("observer", "for") }
    return .delegation(try participant(until: stops).participantCode)
  }

  /// The speaker with the name of the person and the State, where they follow. A text alone is a change of the draft,
  /// but where a draft is introduced.
  private mutating func named(_ speaker: Speaker, until stops: Stops) throws(LanguageError) -> Speaker {
    if let office = speaker.title, let holder = acceptHolder(of: office) {
      var speaker = speaker
      speaker.name = holder
      return speaker
    }
    let isState = peek(1)?.kind == .comma && peek(2)?.word != nil && !self.stops(at: stops, ahead: 2)
    guard isState || keyword == .proposals(.introduce) || keyword == .actions(.introduceAmendment),
      let name = acceptQuoted()
    else { return speaker }
    var speaker = speaker
    speaker.name = name
    speaker.participant = try entity(until: stops)
    return speaker
  }

  /// A delegation, and the group for which it acts where one is named.
  mutating func delegate(
    until stops: Stops = Stops()
  ) throws(LanguageError) -> (code: ParticipantCode, group: ParticipantCode?) {
    let code = try participant(until: stops.adding("for", "on behalf of")).participantCode
    guard accept("for") || accept("on", "behalf", "of") else { return (code, nil) }
    return (code, try participant(.groups, until: stops).participantCode)
  }

  /// A dissociation from a part or from the draft; nil for one from the consensus.
  mutating func dissociation() throws(LanguageError) -> Statement.Dissociation? {
    guard accept("from") else { return nil }
    if let part = acceptQuoted() { return .part(part) }
    _ = accept("the")
    if accept("consensus") { return nil }
    if accept("draft") || accept("text") {
      _ = try? form()
      return .text
    }
    if accept("paragraph") { return .part("paragraph \(try number("the number of a paragraph"))") }
    throw missing("“consensus”, “draft”, or a part between quotation marks")
  }
}

// MARK: - Who submits a draft, and on what basis

extension LineReader {
  /// The kind of text that comes next, by the name that the body gives it.
  mutating func form() throws(LanguageError) -> Proposal.Form {
    if sees("draft"), peek(1)?.word != nil { position += 1 }
    let kinds = session.body?.fact.textKinds ?? Body.TextKind.usual
    var best: (form: Proposal.Form, count: Int)?
    for kind in kinds {
      for name in [kind.name, kind.plural, kind.kind.rawValue, kind.kind.rawValue.replacing("-", with: " ")] {
        let words = LineReader.plain(name).split(separator: " ").map(String.init)
        guard words.count > best?.count ?? 0, seesPlain(words) else { continue }
        best = (kind.kind, words.count)
      }
    }
    guard let best else {
      let names = kinds.map { "“\($0.name)”" }
      let list = names.dropLast().joined(separator: ", ")
      throw missing(list.isEmpty ? names.joined() : "\(list) or \(names.last ?? "")")
    }
    position += best.count
    return best.form
  }

  private func seesPlain(_ words: [String]) -> Bool {
    words.indices.allSatisfy { peek($0)?.word.map(LineReader.plain) == words[$0] }
  }

  /// Small letters and straight apostrophes.
  private static func plain(_ text: String) -> String { text.lowercased().replacing("’", with: "'") }

  /// Who submits or recommends a draft: nil where it is whoever presides, or where delegations sponsor it.
  mutating func submitter(
    isRecommendation: Bool, sponsors: inout [Proposal.Sponsor]
  ) throws(LanguageError) -> Proposal.Submitter? {
    _ = accept("the")
    let recommends: Bool? = isRecommendation ? true : nil
    func submitter(
      _ kind: Proposal.Submitter.Kind, _ name: String? = nil, _ participant: ParticipantCode? = nil
    ) -> Proposal.Submitter {
      .init(kind, name: name, participant: participant, isRecommendation: recommends)
    }
    if accept("bureau") { return submitter(.bureau) }
    if accept("secretariat") { return submitter(.secretariat) }
    if accept("facilitator") {
      let name = acceptQuoted()
      return submitter(.facilitator, name, name == nil ? nil : try entity(until: .submission))
    }
    if accept("committee") || accept("working", "group") || peek()?.quoted != nil {
      return submitter(.committee, try committee())
    }
    if let (office, count) = seenOffice() {
      position += count
      return submitter(.officer, office)
    }
    if acceptPresiding() { return submitter(.officer, session.presiding) }
    if sees("vice-chair") || sees("vice", "chair") { return submitter(.officer, try office()) }
    var ahead = self
    if let group = try? ahead.participant(.groups, until: .submission) {
      self = ahead
      return submitter(.group, nil, group.participantCode)
    }
    sponsors += try self.sponsors(until: .submission)
    return nil
  }

  /// The committee that is named, or the one that was set up last.
  private mutating func committee() throws(LanguageError) -> String {
    if let name = acceptQuoted() { return name }
    guard let last = session.meetings.committees.last?.mandate.name else {
      throw missing("the name of the committee between quotation marks")
    }
    return last
  }

  /// On what basis a draft was submitted, where such a clause comes next.
  mutating func acceptBasis() throws(LanguageError) -> Proposal.Basis? {
    if accept("combining") {
      return .init(drafts: try basisDrafts(), isCombination: true)
    }
    guard accept("on", "the", "basis", "of") || accept("based", "on") else { return nil }
    if accept("informal", "consultations") || accept("consultations") {
      return .init(consultations: true, drafts: accept("on") ? try basisDrafts() : nil)
    }
    if let source = acceptQuoted() {
      return .init(source: source, document: isSymbol(peek()) ? try symbol() : nil)
    }
    return .init(drafts: try basisDrafts())
  }

  private mutating func basisDrafts() throws(LanguageError) -> [ProposalID] {
    _ = accept("the")
    if sees("drafts") || sees("draft") {
      position += 1
      _ = try? form()
    }
    return try list(until: .submission) { reader throws(LanguageError) in
      let isKnown = reader.session.proposals.all.contains {
        $0.id.description.lowercased() == reader.peek()?.small
      }
      guard isKnown || reader.isSymbol(reader.peek()) else {
        throw reader.missing("“informal consultations”, a draft, or a report between quotation marks")
      }
      return try reader.proposal()
    }
  }
}
