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
    [method, "\(VoteRecord.figures(vote)): \(result)"] + sides
  }

  /// The figures in words, such as `20 in favour, 5 against, 3 abstaining`.
  public static func figures(_ vote: Vote) -> String {
    "\(vote.inFavour) in favour, \(vote.against) against, \(vote.abstaining) abstaining"
  }

  private var method: String {
    switch vote.method {
    case .showOfHands: "Show of hands"
    case .recorded: "Recorded vote"
    case .rollCall(let drawn): "Roll-call, beginning with \(sentence.name(drawn)), drawn by lot"
    }
  }

  private var result: String {
    if vote.isCarried { return "carried" }
    return vote.isEquallyDivided ? "equally divided, not carried" : "not carried"
  }

  private var sides: [String] {
    switch vote.method {
    case .showOfHands: []
    case .recorded, .rollCall:
      [
        ("In favour", vote.membersInFavour), ("Against", vote.membersAgainst),
        ("Abstaining", vote.membersAbstaining),
      ].map { side, codes in
        "\(side): \(codes.isEmpty ? "none" : codes.alphabetical(by: sentence.name).map(sentence.name).joined(separator: ", "))"
      }
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
