extension Keyword.Help {
  static let actions: [Keyword.Actions: Keyword.Help] = [
    .voteOn: .init(
      "a draft, or a question of procedure, is put to the vote, which adopts or rejects it",
      forms: [
        "vote on L.4 VOTE [at the request of A, B for GROUP] [majority KEY]",
        "vote on \"…\" VOTE [proposed by A, B for GROUP] [on L.4] [at the request of A] [majority KEY]",
      ],
      examples: [
        "vote on L.4 5-20-3", "vote on L.4 by recorded vote 20-5-3 against japan, peru absent chile",
        "vote on \"that the motion be treated as an amendment\" 20-5-3 proposed by peru",
        "vote on L.4 by recorded vote in favour peru, chile against japan abstaining uganda and kenya",
        "vote on L.4 by roll-call from peru in favour peru against none abstaining japan",
      ]),
    .circulate: .init(
      "when a draft, or its latest issue, was circulated", forms: ["circulate L.4 [at TIME]"],
      examples: ["circulate L.4 at 2025-05-20 18:00"]),
    .waiveNotice: .init(
      "the time between circulation and action is waived", forms: ["waive notice L.4"],
      examples: ["waive notice L.4"]),
    .corrigendum: .init(
      "a corrigendum to a draft is issued", forms: ["corrigendum L.4/Corr.1"],
      examples: ["corrigendum L.4/Rev.1/Corr.1"]),
    .implications: .init(
      "a draft has financial implications", forms: ["implications L.4"], examples: ["implications L.4"]),
    .amend: .init(
      "an amendment is submitted, with a symbol or orally",
      forms: ["amend L.4 SYMBOL|NAME [\"Part\"] by A, B for GROUP"],
      examples: [
        "amend L.4 L.10 by chile, belgium for eu members", "amend L.4 A1 \"operative paragraph 3\" by peru",
      ]
    ),
    .introduceAmendment: .init(
      "an amendment is introduced",
      forms: ["introduce amendment L.4 NAME by WHO [for GROUP|for A, B]"],
      examples: ["introduce amendment L.4 L.10 by chile"]),
    .orderOfAmendments: .init(
      "the order in which the {Chair} puts the amendments to the vote",
      forms: ["order of amendments L.4 NAME, NAME"], examples: ["order of amendments L.4 A2, A1"]),
    .adoptAmendment: .init(
      "an amendment is adopted",
      forms: [
        "adopt amendment L.4 NAME [by VOTE] [implies rejection of NAME, NAME]"
          + " [at the request of A [for GROUP]]"
      ],
      examples: ["adopt amendment L.4 A1 by vote 20-5-3 implies rejection of A2"]),
    .voteOnAmendment: .init(
      "an amendment is put to the vote, which adopts or rejects it",
      forms: [
        "vote on amendment L.4 NAME VOTE [implies rejection of NAME, NAME]"
          + " [at the request of A [for GROUP]]"
      ],
      examples: ["vote on amendment L.4 L.10 5-20-3"]),
    .withdrawAmendment: .init(
      "an amendment is withdrawn", forms: ["withdraw amendment L.4 NAME"],
      examples: ["withdraw amendment L.4 A1"]),
    .divide: .init(
      "a separate vote on a part is requested", forms: ["divide L.4 \"Part\" by A [for GROUP]"],
      examples: ["divide L.4 \"operative paragraph 3\" by peru"]),
    .objectToDivision: .init(
      "a member objects, so that the request is put to the vote",
      forms: ["object to division of L.4 by A [for GROUP]"],
      examples: ["object to division of L.4 by japan"]),
    .voteOnPart: .init(
      "the vote on a part; with the last operative part, the draft falls where none was retained",
      forms: ["vote on part L.4 \"Part\" VOTE [last operative part]"],
      examples: ["vote on part L.4 \"operative paragraph 3\" 12-10-6"]),
    .moveNoDecision: .init(
      "a motion that no decision be taken", forms: ["move no decision on L.4 by A [for GROUP]"],
      examples: ["move no decision on L.4 by peru"]),
    .questionCompetence: .init(
      "a motion that the body is not competent to adopt the draft",
      forms: ["question competence on L.4 by A [for GROUP]"], examples: ["question competence on L.4 by peru"]
    ),
    .reconsider: .init(
      "a motion that a draft be considered again", forms: ["reconsider L.4 by A [for GROUP]"],
      examples: ["reconsider L.4 by peru"]),
    .speakToMotion: .init(
      "somebody speaks on the motion", forms: ["speak to motion on L.4 in favour|against A [for GROUP]"],
      examples: ["speak to motion on L.4 against japan"]),
    .voteOnMotion: .init(
      "the motion is put to the vote", forms: ["vote on motion on L.4 VOTE"],
      examples: ["vote on motion on L.4 12-10-6"]),
    .agreeToMotion: .init(
      "the motion is agreed to without a vote", forms: ["agree to motion on L.4"],
      examples: ["agree to motion on L.4"]),
    .withdrawDraft: .init(
      "the sponsors withdraw a draft",
      forms: ["withdraw draft L.4 [by WHO] [in the light of the adoption of L.9]"],
      examples: ["withdraw draft L.4", "withdraw draft L.4 in the light of the adoption of L.9"]),
    .reintroduce: .init(
      "members reintroduce a draft that was withdrawn", forms: ["reintroduce L.4 by A, B"],
      examples: ["reintroduce L.4 by peru"]),
    .postpone: .init(
      "a draft is postponed",
      forms: [
        "postpone L.4 [to meeting N|to session N|to next session] [at the request of A [for GROUP]]"
      ],
      examples: ["postpone L.4 to meeting 9", "postpone L.4 to session 35"]),
    .noAction: .init(
      "no action was taken on a draft by the close", forms: ["no action on L.4"],
      examples: ["no action on L.4"]),
  ]
}
