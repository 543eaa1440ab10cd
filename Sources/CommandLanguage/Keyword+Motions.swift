extension Keyword {
  /// The procedural motions and what follows from them.
  public enum Motions: String, Sendable, CaseIterable {
    case moveSuspension = "move suspension of meeting"
    case moveAdjournment = "move adjournment of meeting"
    case moveAdjournmentOfDebate = "move adjournment of debate"
    case moveClosure = "move closure of debate"
    case moveLimit = "move limit"
    case forMotion = "for motion"
    case againstMotion = "against motion"
    case agree = "agree to motion"
    case vote = "vote on motion"
    case withdraw = "withdraw motion"
    case resumeDebate = "resume debate on item"
    case reopenDebate = "reopen debate on item"
    case agreeTo = "agree to"
    case intended = "intended on"
  }
}

extension Keyword.Help {
  static let motions: [Keyword.Motions: Keyword.Help] = [
    .moveSuspension: .init(
      "a motion to suspend the meeting", forms: ["move suspension of meeting by A [for GROUP]"],
      examples: ["move suspension of meeting by peru"]),
    .moveAdjournment: .init(
      "a motion to adjourn the meeting", forms: ["move adjournment of meeting by A [for GROUP]"],
      examples: ["move adjournment of meeting by peru"]),
    .moveAdjournmentOfDebate: .init(
      "a motion to adjourn the debate on the item being considered",
      forms: ["move adjournment of debate by A [for GROUP]"], examples: ["move adjournment of debate by peru"]
    ),
    .moveClosure: .init(
      "a motion to close the debate on the item being considered",
      forms: ["move closure of debate by A [for GROUP]"],
      examples: ["move closure of debate by peru"]),
    .moveLimit: .init(
      "a motion to limit the time of speakers on the item, or how often a delegation speaks",
      forms: ["move limit TIMESPAN [for groups TIMESPAN] [N statements] by A [for GROUP]"],
      examples: ["move limit 3 minutes for groups 5 minutes by peru", "move limit 2 statements by peru"]),
    .forMotion: .init(
      "a representative speaks in favour of the motion that is pending", forms: ["for motion A [for GROUP]"],
      examples: ["for motion chile"]),
    .againstMotion: .init(
      "a representative speaks against the motion that is pending", forms: ["against motion A [for GROUP]"],
      examples: ["against motion japan"]),
    .agree: .init("the motion is adopted without a vote, nobody objecting"),
    .vote: .init(
      "the motion is put to the vote", forms: ["vote on motion VOTE"],
      examples: [
        "vote on motion 20-5-3", "vote on motion by recorded vote in favour peru, chile against japan",
      ]),
    .withdraw: .init("the mover withdraws the motion before the vote"),
    .resumeDebate: .init(
      "the debate on an item that was adjourned is resumed", forms: ["resume debate on item N"],
      examples: ["resume debate on item {6}"]),
    .reopenDebate: .init(
      "the body decides to reopen the debate on an item that was closed", forms: ["reopen debate on item N"],
      examples: ["reopen debate on item {6}"]),
    .agreeTo: .init(
      "a question of procedure is decided without a vote, as it follows the word “decided”",
      forms: ["agree to \"…\" [proposed by A, B for GROUP] [on L.4]"],
      examples: ["agree to \"that the two drafts be considered together\" proposed by peru"]),
    .intended: .init(
      "members state after a vote how they had intended to vote: the last vote on a draft, or the one in event N",
      forms: ["intended on L.4|N in favour|against|abstaining A, B"],
      examples: ["intended on 64 in favour peru", "intended on 64 abstaining peru, chile"]),
  ]

  /// What is to be said about the adoption of the report.
  static let adoption: [Keyword.Report: Keyword.Help] = [
    .circulateChapter: .init(
      "a chapter of the draft report goes out as a document, as it now stands",
      forms: ["circulate chapter NUMERAL as SYMBOL"], examples: ["circulate chapter III as L.1/Add.2"]),
    .introduceReport: .init(
      "the draft report is introduced, by the Rapporteur unless another officer is named",
      forms: ["introduce report [by OFFICE]"], examples: ["introduce report"]),
    .amendParagraph: .init(
      "the body amends a paragraph of the report orally", forms: ["amend paragraph N \"New text\""],
      examples: ["amend paragraph 17 \"Statements were made by six speakers.\""]),
    .adoptChapter: .init(
      "a chapter of the report is adopted as it now stands",
      forms: ["adopt chapter NUMERAL [as orally amended] [ad referendum]"],
      examples: ["adopt chapter III as orally amended"]),
  ]
}
