import Proceedings
import ReferenceData

/// The action on a draft and the vote on a question: who asked for it, which majority it needs, who intended otherwise.
extension LineReader {
  /// `at the request of A, B for GROUP`, where that comes next.
  mutating func requesters() throws(LanguageError) -> [Proposal.Sponsor]? {
    guard acceptClause("at", "the", "request", "of") else { return nil }
    return try sponsors(until: .action.adding("by"))
  }

  /// `majority KEY`, where that comes next.
  mutating func majority() throws(LanguageError) -> Vote.Majority? {
    guard acceptClause("majority") else { return nil }
    return .init(kind: try text("the kind of decision, as the body’s profile calls it").lowercased())
  }

  /// The action on a draft, with its vote and its clauses.
  mutating func acting(_ id: ProposalID, isAdoption: Bool) throws(LanguageError) -> Proposals.Acting {
    var acting = Proposals.Acting(proposal: id, isAdoption: isAdoption)
    var sponsors: [Proposal.Sponsor]?
    var majority: Vote.Majority?
    while !atEnd {
      if sponsors == nil, let found = try requesters() {
        sponsors = found
      } else if isAdoption, try acceptDetail(&acting) || acceptManner(&acting) {
        continue
      } else if majority == nil, let kind = try self.majority() {
        majority = kind
      } else if acting.vote == nil {
        acting.vote = try vote()
      } else {
        break
      }
    }
    if acting.vote == nil, !isAdoption || majority != nil { acting.vote = try vote() }
    (acting.requestedBy, acting.requestedFor) = (sponsors?.first?.participant, sponsors?.first?.onBehalfOf)
    if sponsors?.count ?? 0 > 1 { acting.vote?.requestedBy = sponsors }
    if let majority { acting.vote?.majority = majority }
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
    } else if sees(["as"], ahead: comma), let changes = acceptChanges(after: comma) {
      acting.changes = changes
    } else {
      return false
    }
    return true
  }

  /// `as orally revised and corrected`, after a comma where there is one.
  private mutating func acceptChanges(after comma: Int) -> [Proposals.Adoption.Change]? {
    var ahead = comma
    var changes: [Proposals.Adoption.Change] = []
    while sees([changes.isEmpty ? "as" : "and"], ahead: ahead) {
      var next = ahead + 1
      if !changes.isEmpty, sees(["as"], ahead: next) { next += 1 }
      if sees(["further"], ahead: next) { next += 1 }
      if sees(["orally"], ahead: next) { next += 1 }
      guard let word = peek(next)?.small, let change = Proposals.Adoption.Change(rawValue: word) else {
        break
      }
      changes.append(change)
      ahead = next + 1
    }
    guard !changes.isEmpty else { return nil }
    position += ahead
    return changes
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

  /// A question of procedure, between quotation marks, with the vote on it or without.
  mutating func question(isVote: Bool) throws(LanguageError) -> Votes.Question {
    var question = Votes.Question(
      try quoted("the question, as it follows the word “decided”,"))
    if isVote { question.vote = try vote() }
    while !atEnd {
      if acceptClause("proposed", "by") || acceptClause("moved", "by") {
        question.proposedBy = try self.sponsors(until: .action.adding("on"))
      } else if acceptClause("on") {
        question.proposal = try proposal()
      } else if isVote, let sponsors = try requesters() {
        question.vote?.requestedBy = sponsors
      } else if isVote, let kind = try majority() {
        question.vote?.majority = kind
      } else {
        throw missing(
          isVote
            ? "“proposed by”, “on” and a draft, “at the request of” or “majority”"
            : "“proposed by”, or “on” and a draft")
      }
    }
    return question
  }

  /// `L.4 in favour peru`, `64 abstaining peru, chile`.
  mutating func intention() throws(LanguageError) -> Votes.Intention {
    let columns = here
    let version: Int
    if let number = acceptNumber() {
      version = number
    } else {
      let id = try proposal()
      guard let last = session.lastVote(on: id) else {
        throw fail(
          .unexpected, "No vote on \(id) is recorded.", at: columns,
          remedy: "Record the vote first, or name the event in which it stands: intended on 64 ….")
      }
      version = last
    }
    _ = accept("to")
    var side = acceptSide()?.side
    if side == nil, accept("abstain") { side = .abstaining }
    guard let stated = side else { throw missing("“in favour”, “against” or “abstaining”") }
    return .init(on: version, members: try voters(), side: stated)
  }
}
