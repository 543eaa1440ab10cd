import Proceedings

extension EnglishPhrases {
  /// The words of the commissions at Vienna, and of every style that has no others.
  static let vienna: [ReportPhrase: PhraseTemplate] = [
    .mattersTitle: "Matters calling for action by the {parent} or brought to its attention",
    .adoptedTextsTitle: "Texts adopted by the {body}",
    .attentionHeading: "Matters brought to the attention of the {parent}",
    .actionsTitle: "Action taken by the {body}",
    .organizationTitle: "Organization of the session",
    .deliberationsHeading: "Deliberations",
    .actionHeading: "Action taken by the {body}",
    .chairSummaryHeading: "Summary by the {presiding}",
    .consultationsHeading: "Informal pre-session consultations",
    .openingHeading: "Opening and duration of the session",
    .attendanceHeading: "Attendance",
    .officersHeading: "Election of officers",
    .agendaHeading: "Adoption of the agenda and organization of work",
    .documentationHeading: "Documentation",
    .closureHeading: "Closure of the session",
    .itemConsidered:
      "{when}, {body} considered agenda item {number}, entitled “{title}”[, pursuant to {mandate}].",
    .itemConsideredAsRead:
      "{when}, {body} considered agenda item {number}[, pursuant to {mandate}], which read as follows:",
    .thematicItemConsidered:
      "{when}, {body} addressed agenda item {number}, entitled “{title}”[, pursuant to {mandate}].",
    .thematicItemConsideredAsRead:
      "{when}, {body} addressed agenda item {number}[, pursuant to {mandate}], which read as follows:",
    .documentBefore: "for its consideration of {item}, {body} had before it {document}.",
    .documentsBefore: "for its consideration of {item}, {body} had before it the following:",
    .statementAtMeeting: "{when}, a statement was made by {speakers}.",
    .statementsAtMeeting: "{when}, statements were made by {speakers}.",
    .reply: "{speakers} made a statement in exercise of the right of reply.",
    .replies: "{speakers} made statements in exercise of the right of reply.",
    .sessionHeld: "{body} held {session} in {place} {during}.",
    .sessionOpened: "The {office} of {body} opened the session.",
    .agendaAdopted:
      "{when}, {body} adopted[, {amended},] the provisional agenda[ and {work}][ ({symbol})][, which had been approved by the {parent} in its decision {decision}]. The agenda was as follows:",
    .documentsListed: "The documents before {body} at its {ordinal} session are listed in {document}.",
    .draftNamed: "{draft}{assembly}{title}[ ({symbol})]",
    .draftBacked: "{draft}{assembly}[ ({symbol})]{title}{backing}",
    .draftChanged: "{draft}[ ({symbol})], {amended},[{assembly},]{title}{backing}",
    .sponsors: "sponsored by {speakers}",
    .cosponsors: "co-sponsored by {speakers}",
    .noImplications: "{body} was advised that {draft} contained no programme budget implications",
    .beforeAction: "Prior to the {act} of {draft}",
    .uponAction: "Upon the {act} of {draft}",
    .afterAction: "Following the {act} of {draft}",
    .statementOnAction: "[{occasion}, ]{speakers} {also}made a statement[ {purpose}].",
    .statementsOnAction: "[{occasion}, ]{speakers} {also}made statements[ {purpose}].",
    .reportIntroduced: "{when}, the {office} of {body} introduced the draft report[ ({symbols})].",
    .reportAdopted:
      "{when}, {body} adopted by consensus[, {adReferendum},] the report on its {ordinal} session ({symbols})[, {amended}][, and entrusted the {office} with its completion].",
  ]
}
