import Proceedings

extension EnglishPhrases {
  /// The words of the bodies at Geneva, where they differ from those at Vienna.
  static let geneva: [ReportPhrase: PhraseTemplate] = [
    .organizationTitle: "Organizational and procedural matters",
    .deliberationsHeading: "General debate",
    .openingHeading: "Opening and duration of the session",
    .agendaHeading: "Agenda and programme of work",
    .actionHeading: "Consideration of and action on draft proposals",
    .itemConsidered: "{when}, {body} considered agenda item {number}, entitled “{title}”.",
    .documentBefore: "{body} had before it {document}.",
    .documentsBefore: "{body} had before it the following documents:",
    .sessionOpened: "The {office} opened the session.",
    .draftBacked: "{draft}{assembly}{title}[ ({symbol})]{backing}",
    .draftChanged: "{draft}{assembly}{title}[ ({symbol})], {amended}{backing}",
    .beforeAction: "Before the {act} of {draft}",
    .uponAction: "After the {act} of {draft}",
    .afterAction: "After the {act} of {draft}",
    .reportAdopted:
      "{when}, {body} adopted[, {adReferendum},] the draft report on its {ordinal} session[ ({symbols})][, {amended},][ and entrusted the {office} with its finalization].",
  ]
}
