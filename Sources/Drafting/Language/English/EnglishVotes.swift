import Proceedings
import ReferenceData

/// Votes as the report tells them.
extension EnglishVoice {
  /// “by a recorded vote of 20 to 5, with 3 abstentions”, “by 20 votes to 5”; the greater figure first where the
  /// vote did not carry.
  func by(_ vote: Vote) -> String {
    let isTurned = !vote.isCarried && vote.against > vote.inFavour
    let (first, second) = isTurned ? (vote.against, vote.inFavour) : (vote.inFavour, vote.against)
    let to = "to \(second == 0 ? "none" : "\(second)")\(abstentions(vote))"
    return switch vote.method {
    case .showOfHands: "by \(first == 0 ? "no" : "\(first)") \(first == 1 ? "vote" : "votes") \(to)"
    case .recorded: "by a recorded vote of \(first == 0 ? "none" : "\(first)") \(to)"
    case .rollCall: "by a roll-call vote of \(first == 0 ? "none" : "\(first)") \(to)"
    }
  }

  /// “, with 3 abstentions”; nothing where they were not counted.
  private func abstentions(_ vote: Vote) -> String {
    switch vote.votes(.abstaining) {
    case nil: ""
    case 0: ", with no abstentions"
    case 1: ", with 1 abstention"
    case let count?: ", with \(count) abstentions"
    }
  }

  /// Who voted how: a line for each side, the names in alphabetical order; then what the drafter should know.
  func sides(of vote: Vote, name: String = "") -> [RoughBlock] {
    let sides = Vote.Side.allCases.compactMap { side -> RoughBlock? in
      let codes = vote.members(side)
      // A side whose figure is known and whose names are not is left out: it is not empty.
      if codes.isEmpty, vote.votes(side) != 0 { return nil }
      return line(title(of: side), codes)
    }
    let others = [
      vote.absent.map { line("Absent", $0) }, vote.notVoting.map { line("Not voting", $0) },
    ].compactMap(\.self)
    return sides + others + difference(vote, name: name)
  }

  private func line(_ title: String, _ codes: [ParticipantCode]) -> RoughBlock {
    let named = names.alphabetical(codes).map(names.bare).joined(separator: ", ")
    return RoughBlock(kind: .item, passage: "\(title): \(named.isEmpty ? "None" : named).")
  }

  /// The title of a side in a list of names.
  func title(of side: Vote.Side) -> String {
    switch side {
    case .inFavour: "In favour"
    case .against: "Against"
    case .abstaining: "Abstaining"
    }
  }

  /// The note that the names do not add up to the figures; nil where they do.
  func difference(_ vote: Vote) -> String? {
    let differences = vote.differences
    guard !differences.isEmpty else { return nil }
    let sides = differences.map { difference in
      let side = title(of: difference.side).lowercased()
      return
        "\(difference.announced) \(side) announced, \(difference.named == 0 ? "nobody" : "\(difference.named)") named"
    }
    return
      "The names noted do not add up to the figures announced, which stand: \(sides.joined(separator: "; "))"
  }

  private func difference(_ vote: Vote, name: String) -> [RoughBlock] {
    difference(vote).map { [gap("\(name)/difference", "[\($0)]")] } ?? []
  }

  /// What is said of an equally divided vote, or of one that missed the majority that it needed.
  func divided(_ vote: Vote?, _ text: String) -> String {
    guard let vote else { return "" }
    if let majority = vote.failedMajority {
      let figure = majority.required.map { " (\($0) votes)" } ?? ""
      return
        " The required majority of \(majority.name ?? "the members")\(figure) not having been obtained, \(text) was regarded as rejected."
    }
    guard vote.isEquallyDivided else { return "" }
    return " The vote being equally divided, \(text) was regarded as rejected."
  }

  /// Members who were absent or took no part, where no list names them.
  func notTakingPart(in vote: Vote) -> Passage {
    guard !vote.isNamed else { return .empty }
    func sentence(_ codes: [ParticipantCode]?, _ what: String) -> Passage {
      guard let codes, !codes.isEmpty else { return .empty }
      return " " + ("\(representative(names.alphabetical(codes))) \(what)." as Passage).sentence
    }
    let isOne = vote.absent?.count == 1
    return sentence(vote.absent, "\(isOne ? "was" : "were") absent during the voting")
      + sentence(vote.notVoting, "did not participate in the voting") + figuresOfOthers(in: vote)
  }

  /// How many members were absent or took no part, where they are not named.
  private func figuresOfOthers(in vote: Vote) -> Passage {
    func sentence(_ figure: Int?, _ codes: [ParticipantCode]?, _ one: String, _ several: String) -> String {
      guard let figure, codes == nil, figure > 0 else { return "" }
      return
        " \(English.capitalized(English.number(figure))) \(figure == 1 ? "member \(one)" : "members \(several)") in the voting."
    }
    return Passage(
      sentence(vote.absentFigure, vote.absent, "was absent and took no part", "were absent and took no part")
        + sentence(vote.notVotingFigure, vote.notVoting, "did not participate", "did not participate"))
  }

  /// “Subsequently, the delegation of Peru stated that it had intended to vote in favour.”
  private func said(_ intentions: [Votes.Intention]) -> Passage {
    let sides = Vote.Side.allCases.compactMap { side -> Passage? in
      let codes = names.alphabetical(intentions.filter { $0.side == side }.flatMap(\.members))
      guard !codes.isEmpty else { return nil }
      let isOne = codes.count == 1
      let who: Passage =
        "the delegation\(isOne ? "" : "s") of \(enumeration(names.running(codes))) stated that \(isOne ? "it" : "they") had intended to \(verb(side))"
      return who
    }
    return sides.isEmpty ? .empty : " Subsequently, \(enumeration(sides, last: ", and "))."
  }

  private func verb(_ side: Vote.Side) -> String {
    switch side {
    case .inFavour: "vote in favour"
    case .against: "vote against"
    case .abstaining: "abstain"
    }
  }

  // MARK: Paragraphs

  /// A paragraph; where every vote is known, the names in a list under it, and the rest in a second one.
  func paragraphs(
    _ name: String, _ text: Passage, voting taken: VoteTaken?, around: Passage, from sources: [Int]
  ) -> [RoughBlock] {
    guard let taken else { return [paragraph(name, text + around, from: sources)] }
    let vote = taken.vote
    let around = around + said(taken.intentions)
    guard vote.isNamed else {
      return [paragraph(name, text + notTakingPart(in: vote) + around, from: sources)]
    }
    let head = paragraph(
      name, text + figuresOfOthers(in: vote) + " The voting was as follows:", from: sources)
    let blocks = [head] + sides(of: vote, name: name)
    guard !around.isEmpty else { return blocks }
    let rest = Passage(runs: Array(around.runs.drop { $0 == .text(" ") }))
    return blocks + [paragraph("\(name)/statements", rest.withoutLeadingSpace, from: sources)]
  }

  /// At whose request a text was put to the vote.
  func request(
    _ code: ParticipantCode?, for group: ParticipantCode?, of vote: Vote?, called noun: String,
    was: String = "was"
  ) -> Passage {
    guard let vote else { return .empty }
    if let sponsors = vote.requestedBy, !sponsors.isEmpty {
      return " The \(noun) \(was) put to the vote at the request of \(representatives(of: sponsors))."
    }
    guard let code else { return .empty }
    return " The \(noun) \(was) put to the vote at the request of \(representative(code, for: group))."
  }
}
