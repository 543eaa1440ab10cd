import Proceedings

/// The record of a vote: how it was taken, the figures, the result, who voted how, and the explanations.
extension PaperDraft {
  /// The record of all votes on a proposal, or of all votes of the session.
  func votes(on id: ProposalID?) throws(Paper.Missing) -> Paper {
    if let id, session.proposals[id] == nil {
      throw .noProposal(id.description, known: session.proposals.all.map(\.id.description))
    }
    let all = CountedVote.all(in: session).filter { id == nil || $0.proposal?.id == id }
    guard !all.isEmpty else { throw .noVote(id?.description) }
    let title = all.count == 1 ? "Record of a vote" : "Record of votes"
    let columns = ["vote", "meeting", "subject", "method", "result", "answer", "votes", "code", "name"]
    return paper(
      .vote, lines(), title, all.enumerated().flatMap { section($1, number: $0 + 1, of: all.count) },
      records: Paper.Records(
        columns: columns, rows: all.enumerated().flatMap { records($1, number: $0 + 1) }))
  }

  private func section(_ counted: CountedVote, number: Int, of count: Int) -> [Paper.Block] {
    let label = count == 1 ? "" : "\(number). "
    var blocks: [Paper.Block] = [.heading(level: 1, label + title(of: counted))]
    if case .proposal(let proposal) = counted.subject, proposal.symbol != nil {
      blocks.append(.paragraph("“\(proposal.title)”"))
    }
    let when = counted.meeting.flatMap(session.meetings.meeting).map {
      "\(English.ordinalFigure($0.number)) meeting, \(longDate($0.day)), \(English.clock(counted.moment.time))"
    }
    let how = "\(method(of: counted.vote)).\(request(counted))"
    blocks.append(.paragraph([when.map(PaperDraft.sentence), how].compactMap(\.self).joined(separator: " ")))
    blocks.append(.table(table(counted.vote)))
    blocks.append(.paragraph("\(result(of: counted)). \(majority(counted.vote))"))
    if let difference = draft.difference(counted.vote) { blocks.append(.paragraph("\(difference).")) }
    return blocks + explanations(counted) + intentions(counted)
  }

  private func method(of vote: Vote) -> String {
    switch vote.method {
    case .showOfHands: "Vote by show of hands"
    case .recorded: "Recorded vote"
    case .rollCall(nil): "Vote by roll-call"
    case .rollCall(let drawn?):
      "Vote by roll-call, beginning with \(names.bare(drawn)), whose name was drawn by lot"
    }
  }

  /// Who had asked that it be put to the vote.
  private func request(_ counted: CountedVote) -> String {
    if let sponsors = counted.vote.requestedBy {
      let named = sponsors.map { sponsor in
        names.bare(sponsor.participant)
          + (sponsor.onBehalfOf.map { " (on behalf of \(names.bare($0)))" } ?? "")
      }
      return " Requested by \(English.list(named))."
    }
    let code: ParticipantCode? =
      switch counted.subject {
      case .proposal(let proposal): proposal.action.flatMap { $0.vote == counted.vote ? $0.requestedBy : nil }
      case .part(let part, let proposal): proposal.parts.first { $0.part == part }?.requestedBy
      case .motionOn(_, let motion): motion.mover
      case .motion(let motion): motion.mover
      case .question(let question): question.proposedBy?.first?.participant
      case .amendment, .appeal: nil
      }
    guard let code else { return "" }
    switch counted.subject {
    case .motionOn, .motion, .question: return " Moved by \(addressed(code))."
    case .proposal, .part, .amendment, .appeal: return " Requested by \(addressed(code))."
    }
  }

  private func table(_ vote: Vote) -> Paper.Table {
    let rows = sides(of: vote).map { side in
      let listed = names.alphabetical(side.members).map(names.bare).joined(separator: ", ")
      return [side.title, side.votes.map { "\($0)" } ?? "", listed]
    }
    return Paper.Table([("Vote", 20), ("Number#", 10), ("Members", 70)], rows)
  }

  private struct Side {
    var title: String
    var answer: String
    /// Nil where nothing tells.
    var votes: Int?
    var members: [ParticipantCode]
  }

  /// In favour, against, abstaining, and the members who cast no vote, as far as the members are named.
  private func sides(of vote: Vote) -> [Side] {
    var sides = zip(Vote.Side.allCases, ["yes", "no", "abstention"]).map { side, answer in
      Side(
        title: draft.title(of: side), answer: answer, votes: vote.votes(side), members: vote.members(side))
    }
    if let count = vote.countAbsent {
      sides.append(Side(title: "Absent", answer: "absent", votes: count, members: vote.absent ?? []))
    }
    if let count = vote.countNotVoting {
      sides.append(
        Side(title: "Not voting", answer: "not-voting", votes: count, members: vote.notVoting ?? []))
    }
    let members = session.participants.members
    guard !members.isEmpty, vote.areAbstentionsUncounted != true else { return sides }
    let isWhole = vote.isNamed && vote.differences.isEmpty
    let noted = Set(sides.flatMap(\.members))
    let others = isWhole ? Array(members.subtracting(noted)) : []
    let told = (vote.countAbsent ?? 0) + (vote.countNotVoting ?? 0)
    let left = isWhole ? others.count : max(0, members.count - max(0, vote.present) - told)
    // Where those who cast no vote are named, nobody is left.
    if told > 0, left == 0 { return sides }
    sides.append(Side(title: "Absent or not voting", answer: "none", votes: left, members: others))
    return sides
  }

  /// The majority of the members present and voting, abstentions aside (rule 58 of the functional commissions).
  private func majority(_ vote: Vote) -> String {
    let (voting, isTooMany) = vote.inFavour.addingReportingOverflow(vote.against)
    guard !isTooMany else { return "" }
    if let majority = vote.majority, let required = majority.required {
      return
        "Members present and voting: \(voting); majority required: \(required), \(majority.name ?? majority.kind)\(rule(.majority))."
    }
    return
      "Members present and voting: \(voting); majority required: \(voting / 2 + 1)\(rule(.majority))."
  }

  /// How members stated that they had intended to vote; the result stands.
  private func intentions(_ counted: CountedVote) -> [Paper.Block] {
    session.votes.intentions.filter { $0.fact.vote == counted.moment.version }.map { intention in
      let named = English.list(names.alphabetical(intention.fact.members).map(names.bare))
      let side = draft.title(of: intention.fact.side).lowercased()
      return .paragraph("Stated subsequently to have intended to vote otherwise (\(side)): \(named).")
    }
  }

  /// Who made statements before and after the vote on a draft.
  private func explanations(_ counted: CountedVote) -> [Paper.Block] {
    guard case .proposal(let proposal) = counted.subject else { return [] }
    let step = proposal.course.first { $0.moment == counted.moment }
    let made = step.map { draft.statements(on: proposal, at: $0) } ?? []
    let before = made.filter { $0.statement.purpose == .beforeAction(proposal.id) }
    let after = made.filter { $0.statement.purpose != .beforeAction(proposal.id) }
    return [("Statements before the vote", before), ("Statements after the vote", after)]
      .filter { !$0.1.isEmpty }
      .map { title, made in
        .paragraph("\(title): \(made.map { explained($0.statement) }.joined(separator: "; ")).")
      }
  }

  private func explained(_ statement: Statement) -> String {
    let what = statement.explanation.map { " (in explanation of \($0.rawValue))" } ?? ""
    return speaker(of: statement) + what + (statement.dissociates == true ? " (dissociation)" : "")
  }

  // MARK: Records

  private func records(_ counted: CountedVote, number: Int) -> [[String]] {
    let head = [
      "\(number)", counted.meeting.map { "\($0)" } ?? "", title(of: counted), word(for: counted.vote.method),
      counted.isCarried ? "carried" : "not carried",
    ]
    return sides(of: counted.vote).flatMap { side -> [[String]] in
      let isWhole = side.votes == side.members.count
      let named = names.alphabetical(side.members).map { code -> [String] in
        head + [side.answer, isWhole ? "1" : "", code.rawValue, names.bare(code)]
      }
      // A figure that the names do not add up to has a line of its own.
      if isWhole, !named.isEmpty { return named }
      let figure = side.votes.map { "\($0)" } ?? ""
      return [head + [side.answer, figure, "", ""]] + named
    }
  }

  private func word(for method: Vote.Method) -> String {
    switch method {
    case .showOfHands: "show-of-hands"
    case .recorded: "recorded"
    case .rollCall: "roll-call"
    }
  }
}
