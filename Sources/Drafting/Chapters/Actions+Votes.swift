import Proceedings
import ReferenceData

/// Votes as the report tells them.
extension Draft {
  /// “by a recorded vote of 20 to 5, with 3 abstentions”, “by 20 votes to 5, with 3 abstentions”.
  func by(_ vote: Vote) -> String {
    let abstentions =
      switch vote.abstaining {
      case 0: "no abstentions"
      case 1: "1 abstention"
      default: "\(vote.abstaining) abstentions"
      }
    let against = vote.against == 0 ? "none" : "\(vote.against)"
    let inFavour = vote.inFavour == 0 ? "none" : "\(vote.inFavour)"
    return switch vote.method {
    case .showOfHands:
      "by \(inFavour == "none" ? "no" : inFavour) \(vote.inFavour == 1 ? "vote" : "votes") to \(against), with \(abstentions)"
    case .recorded: "by a recorded vote of \(inFavour) to \(against), with \(abstentions)"
    case .rollCall: "by a roll-call vote of \(inFavour) to \(against), with \(abstentions)"
    }
  }

  /// Who voted how: a line for each side, the names in alphabetical order.
  func sides(of vote: Vote) -> [RoughBlock] {
    [
      ("In favour", vote.membersInFavour), ("Against", vote.membersAgainst),
      ("Abstaining", vote.membersAbstaining),
    ].map { side, codes in
      let named = names.alphabetical(codes).map(names.bare).joined(separator: ", ")
      return RoughBlock(kind: .item, passage: "\(side): \(named.isEmpty ? "None" : named).")
    }
  }

  /// What is said of an equally divided vote.
  func divided(_ vote: Vote?, _ text: String) -> String {
    guard let vote, vote.isEquallyDivided else { return "" }
    return " The vote being equally divided, \(text) was regarded as rejected."
  }

  /// “the representatives of Chile and Peru”, “the representative of Chile and the observer for Egypt”.
  func representative(_ codes: [ParticipantCode]) -> Passage {
    representatives(of: codes.map { Proposal.Sponsor(participant: $0) })
  }

  /// “the observer for Belgium (on behalf of …)”, where it acts for a group.
  func representative(_ code: ParticipantCode, for group: ParticipantCode?) -> Passage {
    representatives(of: [Proposal.Sponsor(participant: code, onBehalfOf: group)])
  }

  /// The sponsors of a text as those who did something, members first; the group they act for follows.
  func representatives(of sponsors: [Proposal.Sponsor]) -> Passage {
    let codes = sponsors.map(\.participant).onceEach
    let once = codes.compactMap { code in sponsors.first { $0.participant == code } }
    let members = once.filter { session.isMember($0.participant) }
    let others = once.filter { !session.isMember($0.participant) }
    let parts: [Passage] = [
      members.isEmpty
        ? .empty : "the representative\(members.count == 1 ? "" : "s") of \(enumeration(named(members)))",
      others.isEmpty
        ? .empty : "the observer\(others.count == 1 ? "" : "s") for \(enumeration(named(others)))",
    ]
    return enumeration(parts.filter { !$0.isEmpty })
  }
}

extension Vote {
  /// Whether every vote is known.
  var isNamed: Bool {
    switch method {
    case .recorded, .rollCall: true
    case .showOfHands: false
    }
  }
}
