import CommandLanguage
import Proceedings
import ReferenceData

/// The record of a vote: how it was taken, its figures, its result, and who voted how where that is known.
public struct VoteRecord: Sendable {
  private let vote: Vote
  private let sentence: EventSentence

  /// The record of that vote.
  public init(_ vote: Vote, directory: Directory) {
    self.vote = vote
    sentence = EventSentence(directory)
  }

  /// The record in lines: method, figures, result, and a line for each side.
  public var lines: [String] {
    [method, "\(VoteRecord.figures(vote)): \(result)"] + sides + others
  }

  /// The figures in words, such as `20 in favour, 5 against, 3 abstaining`.
  public static func figures(_ vote: Vote) -> String {
    Vote.Side.allCases.compactMap { side in vote.votes(side).map { "\($0) \(title(side).lowercased())" } }
      .joined(separator: ", ")
  }

  private var method: String {
    switch vote.method {
    case .showOfHands: "Show of hands"
    case .recorded: "Recorded vote"
    case .rollCall(let drawn?): "Roll-call, beginning with \(sentence.name(drawn)), drawn by lot"
    case .rollCall(nil): "Roll-call"
    }
  }

  private var result: String {
    if vote.isCarried { return "carried" }
    if let majority = vote.failedMajority {
      return "not carried, \(majority.required.map { "\($0) votes" } ?? majority.kind) needed"
    }
    return vote.isEquallyDivided ? "equally divided, not carried" : "not carried"
  }

  private var sides: [String] {
    guard vote.isNamed else { return [] }
    return Vote.Side.allCases.filter { !vote.members($0).isEmpty || vote.votes($0) == 0 }.map {
      "\(VoteRecord.title($0)): \(named(vote.members($0)))"
    }
  }

  /// Who cast no vote, and that the names noted do not add up to the figures.
  private var others: [String] {
    let differences = vote.differences.map {
      "\($0.announced) announced, \($0.named) named \(VoteRecord.title($0.side).lowercased())"
    }
    return [
      others("Absent", vote.absent, vote.absentFigure),
      others("Not voting", vote.notVoting, vote.notVotingFigure),
      differences.isEmpty ? nil : "The figures stand: \(differences.joined(separator: "; "))",
    ].compactMap(\.self)
  }

  private func others(_ title: String, _ codes: [ParticipantCode]?, _ figure: Int?) -> String? {
    guard codes != nil || figure != nil else { return nil }
    return
      "\(title): \([figure.map(String.init), codes.map(named)].compactMap(\.self).joined(separator: ", "))"
  }

  private func named(_ codes: [ParticipantCode]) -> String {
    codes.isEmpty
      ? "none" : codes.alphabetical(by: sentence.name).map(sentence.name).joined(separator: ", ")
  }

  private static func title(_ side: Vote.Side) -> String {
    switch side {
    case .inFavour: "In favour"
    case .against: "Against"
    case .abstaining: "Abstaining"
    }
  }

  /// The order in which members answer a roll-call: English alphabetical order, from the one drawn by lot.
  public static func rollCall(
    of members: Set<ParticipantCode>, from drawn: ParticipantCode, directory: Directory
  ) -> [ParticipantCode] {
    let sentence = EventSentence(directory)
    return Vote.rollCall(of: Array(members).alphabetical(by: sentence.name), from: drawn)
  }
}
