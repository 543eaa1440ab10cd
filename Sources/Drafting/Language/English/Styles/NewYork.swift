import Proceedings

extension EnglishPhrases {
  /// The words of the commissions of the Council at New York, where they differ from those at Vienna.
  static let newYork: [ReportPhrase: PhraseTemplate] = [
    .deliberationsHeading: "General discussion",
    .openingHeading: "Opening and duration of the session",
    .agendaHeading: "Agenda and organization of work",
    .itemConsidered: "{body} considered item {number} of its agenda at its {meetingRanges}, on {dateRanges}.",
    .itemConsideredAsRead:
      "{body} considered item {number} of its agenda at its {meetingRanges}, on {dateRanges}. The item read as follows:",
    .thematicItemConsidered:
      "{body} considered item {number} of its agenda at its {meetingRanges}, on {dateRanges}.",
    .thematicItemConsideredAsRead:
      "{body} considered item {number} of its agenda at its {meetingRanges}, on {dateRanges}. The item read as follows:",
    .documentBefore: "It had before it {document}.",
    .documentsBefore: "It had before it the following documents:",
    .sessionHeld: "{body} held {session} in {place} {during}[. It held {meetingCount} ({meetingSpan})].",
    .sessionOpened: "The session was opened by the {office} of {body}.",
    .agendaAdopted:
      "{when}, {body} adopted[, {amended},] its provisional agenda[, as contained in document {symbol}]. The agenda was as follows:",
    .draftBacked: "{draft}{assembly}{title}[ ({symbol})]{backing}",
    .draftChanged: "{draft}{assembly}{title}[ ({symbol})], {amended}{backing}",
    .sponsors: "submitted by {speakers}",
    .noImplications: "{body} was informed that {draft} had no programme budget implications",
    .beforeAction: "Before the {act} of {draft}",
    .uponAction: "After the {act} of {draft}",
    .afterAction: "After the {act} of {draft}",
    .statementOnAction: "[{occasion}, ]a statement[ {purpose}] was {also}made by {speakers}.",
    .statementsOnAction: "[{occasion}, ]statements[ {purpose}] were {also}made by {speakers}.",
    .reportIntroduced:
      "{when}, the {office} introduced the draft report[ ({symbols})] of {body} on the session.",
    .reportAdopted:
      "{when}, {body} adopted[, {adReferendum},] the draft report[ ({symbols})][, {amended},][ and entrusted the {office} with its finalization].",
  ]
}
