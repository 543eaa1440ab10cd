import Proceedings
import ReferenceData

/// Votes as the report tells them in French.
extension FrenchWording {
  /// “à l’issue d’un vote enregistré, par 20 voix contre 5, avec 3 abstentions”, “par 20 voix contre 5”; the greater
  /// figure first where the vote did not carry.
  func by(_ vote: Vote) -> String {
    let isTurned = !vote.isCarried && vote.against > vote.inFavour
    let (first, second) = isTurned ? (vote.against, vote.inFavour) : (vote.inFavour, vote.against)
    let votes = "par \(figure(first)) voix contre \(figure(second))\(abstentions(vote))"
    return switch vote.method {
    case .showOfHands: votes
    case .recorded: "à l’issue d’un vote enregistré, \(votes)"
    case .rollCall: "à l’issue d’un vote par appel nominal, \(votes)"
    }
  }

  private func figure(_ votes: Int) -> String { votes == 0 ? "zéro" : "\(votes)" }

  /// “, avec 3 abstentions”; nothing where they were not counted.
  func abstentions(_ vote: Vote) -> String {
    switch vote.votes(.abstaining) {
    case nil: ""
    case 0: ", sans abstention"
    case let count?: ", avec \(French.count(count, "abstention", "abstentions"))"
    }
  }

  /// Who voted how: a line for each side, the names in alphabetical order; then what the drafter should know.
  private func sides(of vote: Vote, name: String) -> [RoughBlock] {
    let sides = Vote.Side.allCases.compactMap { side -> RoughBlock? in
      let codes = vote.members(side)
      // A side whose figure is known and whose names are not is left out: it is not empty.
      if codes.isEmpty, vote.votes(side) != 0 { return nil }
      return line(title(of: side), codes)
    }
    let others = [
      vote.absent.map { line("Étaient absents", $0) },
      vote.notVoting.map { line("N’ont pas participé au vote", $0) },
    ].compactMap(\.self)
    let difference = difference(vote).map {
      RoughBlock(kind: .gap, name: "\(name)/difference", passage: "[\($0)]")
    }
    return sides + others + [difference].compactMap(\.self)
  }

  private func line(_ title: String, _ codes: [ParticipantCode]) -> RoughBlock {
    let named = french.alphabetical(codes, in: names).map { french.inList($0, in: names) }
      .joined(separator: ", ")
    return RoughBlock(kind: .item, passage: "\(title) : \(named.isEmpty ? "néant" : named).")
  }

  /// The title of a side in a list of names.
  private func title(of side: Vote.Side) -> String {
    switch side {
    case .inFavour: "Ont voté pour"
    case .against: "Ont voté contre"
    case .abstaining: "Se sont abstenus"
    }
  }

  /// The note that the names do not add up to the figures; nil where they do.
  private func difference(_ vote: Vote) -> String? {
    let differences = vote.differences.map { difference in
      let side =
        switch difference.side {
        case .inFavour: "voix pour"
        case .against: "voix contre"
        case .abstaining: "abstentions"
        }
      return "\(side) : \(difference.announced) à l’annonce, \(figure(difference.named)) dans la liste"
    }
    guard !differences.isEmpty else { return nil }
    return
      "Les noms relevés ne correspondent pas aux chiffres annoncés, qui font foi ; \(differences.joined(separator: " ; "))"
  }

  /// What is said of an equally divided vote, or of one that missed the majority that it needed.
  func divided(_ vote: Vote?, _ name: FrenchName) -> String {
    guard let vote else { return "" }
    let e = name.isFeminine ? "e" : ""
    let result = "\(name.definite) a été considéré\(e) comme rejeté\(e)"
    if let majority = vote.failedMajority {
      let figure = majority.required.map { " (\($0)\(French.space)voix)" } ?? ""
      let members = majority.name.map { french.name($0).genitive } ?? "des membres"
      return " La majorité requise \(members)\(figure) n’ayant pas été atteinte, \(result)."
    }
    guard vote.isEquallyDivided else { return "" }
    return " Les voix s’étant également partagées, \(result)."
  }

  /// Members who were absent or took no part, where no list names them.
  private func notTakingPart(in vote: Vote) -> Passage {
    guard !vote.isNamed else { return .empty }
    func sentence(_ codes: [ParticipantCode]?, _ one: String, _ several: String) -> Passage {
      guard let codes, !codes.isEmpty else { return .empty }
      return " " + ("\(representatives(codes)) \(codes.count == 1 ? one : several)." as Passage).sentence
    }
    return sentence(vote.absent, "était absent lors du vote", "étaient absents lors du vote")
      + sentence(vote.notVoting, "n’a pas participé au vote", "n’ont pas participé au vote")
      + figuresOfOthers(in: vote)
  }

  /// How many members were absent or took no part, where they are not named.
  private func figuresOfOthers(in vote: Vote) -> Passage {
    func sentence(_ figure: Int?, _ codes: [ParticipantCode]?, _ one: String, _ several: String) -> String {
      guard let figure, codes == nil, figure > 0 else { return "" }
      let number = French.capitalized(French.number(figure))
      return " \(number) \(figure == 1 ? "membre \(one)" : "membres \(several)")."
    }
    return Passage(
      sentence(vote.absentFigure, vote.absent, "était absent lors du vote", "étaient absents lors du vote")
        + sentence(
          vote.notVotingFigure, vote.notVoting, "n’a pas participé au vote", "n’ont pas participé au vote"))
  }

  /// “Par la suite, la délégation du Pérou a déclaré qu’elle avait eu l’intention de voter pour.”
  private func said(_ intentions: [Votes.Intention]) -> Passage {
    let sides = Vote.Side.allCases.compactMap { side -> Passage? in
      let codes = french.alphabetical(
        intentions.filter { $0.side == side }.flatMap(\.members), in: names)
      guard !codes.isEmpty else { return nil }
      let isOne = codes.count == 1
      let verb =
        switch side {
        case .inFavour: "de voter pour"
        case .against: "de voter contre"
        case .abstaining: "de s’abstenir"
        }
      let delegations = list(codes.map(speakers.of))
      return isOne
        ? "la délégation \(delegations) a déclaré qu’elle avait eu l’intention \(verb)"
        : "les délégations \(delegations) ont déclaré qu’elles avaient eu l’intention \(verb)"
    }
    return sides.isEmpty ? .empty : " Par la suite, \(enumeration(sides, last: ", et "))."
  }

  // MARK: Paragraphs

  /// A paragraph; where every vote is known, the names in a list under it, and the rest in a second one.
  func paragraphs(
    _ told: Told, _ text: Passage, voting taken: VoteTaken?, around: Passage
  ) -> [RoughBlock] {
    guard let taken else { return [paragraph(told, text + around)] }
    let vote = taken.vote
    let around = around + said(taken.intentions)
    guard vote.isNamed else { return [paragraph(told, text + notTakingPart(in: vote) + around)] }
    let head = paragraph(told, text + figuresOfOthers(in: vote) + " Les voix se sont réparties comme suit :")
    let blocks = [head] + sides(of: vote, name: told.name)
    guard !around.isEmpty else { return blocks }
    var rest = told
    rest.name = "\(told.name)/statements"
    let words = Passage(runs: Array(around.runs.drop { $0 == .text(" ") }))
    return blocks + [paragraph(rest, words.withoutLeadingSpace)]
  }

  /// At whose request a text was put to the vote; participles agree with masculine names, as all are that are asked for.
  func request(
    _ code: ParticipantCode?, for group: ParticipantCode?, of vote: Vote?, _ name: String,
    isFeminine: Bool = false
  ) -> Passage {
    guard let vote else { return .empty }
    let sponsors =
      if let asked = vote.requestedBy, !asked.isEmpty {
        asked
      } else {
        code.map { [Proposal.Sponsor(participant: $0, onBehalfOf: group)] } ?? []
      }
    guard !sponsors.isEmpty else { return .empty }
    return
      " \(French.capitalized(name)) a été \(isFeminine ? "mise" : "mis") aux voix à la demande \(representatives(of: sponsors, .genitive))."
  }
}
