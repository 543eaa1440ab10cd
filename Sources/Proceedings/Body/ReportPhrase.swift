/// A phrase of the report that bodies say in different words.
///
/// The house styles have words for each, and a profile may have its own. The words are English: another language says
/// the same facts in its own way.
public enum ReportPhrase: String, Sendable, Codable, CaseIterable, CodingKeyRepresentable {
  // Chapters and headings
  case mattersTitle, adoptedTextsTitle, attentionHeading, actionsTitle, organizationTitle
  case deliberationsHeading, actionHeading, chairSummaryHeading
  case consultationsHeading, openingHeading, attendanceHeading, officersHeading, agendaHeading
  case documentationHeading, closureHeading
  // An item
  case itemConsidered, itemConsideredAsRead, thematicItemConsidered, thematicItemConsideredAsRead
  case documentBefore, documentsBefore
  case statementAtMeeting, statementsAtMeeting, reply, replies
  // The organization of the session
  case sessionHeld, sessionOpened, agendaAdopted, documentsListed
  // Drafts and the actions on them
  case draftNamed, draftBacked, draftChanged, sponsors, cosponsors, noImplications
  case beforeAction, uponAction, afterAction, statementOnAction, statementsOnAction
  // The report
  case reportIntroduced, reportAdopted

  /// The places for facts that it may have.
  public var places: [PhrasePlace] {
    switch self {
    case .mattersTitle, .adoptedTextsTitle, .attentionHeading, .actionsTitle, .organizationTitle,
      .deliberationsHeading, .actionHeading, .chairSummaryHeading, .consultationsHeading, .openingHeading,
      .attendanceHeading, .officersHeading, .agendaHeading, .documentationHeading, .closureHeading:
      [.body, .parent, .assembly, .presiding]
    case .itemConsidered, .itemConsideredAsRead, .thematicItemConsidered, .thematicItemConsideredAsRead:
      [.when, .body, .number, .title, .mandate, .meetings, .dates, .meetingRanges, .dateRanges]
    case .documentBefore: [.body, .item, .number, .document]
    case .documentsBefore: [.body, .item, .number]
    case .statementAtMeeting, .statementsAtMeeting: [.when, .speakers]
    case .reply, .replies: [.speakers]
    case .sessionHeld: [.body, .session, .ordinal, .place, .during, .meetingCount, .meetingSpan, .year]
    case .sessionOpened: [.office, .body]
    case .agendaAdopted: [.when, .body, .amended, .work, .symbol, .parent, .decision]
    case .documentsListed: [.body, .ordinal, .document]
    case .draftNamed, .draftBacked, .draftChanged: [.draft, .assembly, .title, .symbol, .amended, .backing]
    case .sponsors, .cosponsors: [.speakers]
    case .noImplications: [.body, .draft]
    case .beforeAction, .uponAction, .afterAction: [.act, .draft]
    case .statementOnAction, .statementsOnAction: [.occasion, .speakers, .also, .purpose]
    case .reportIntroduced: [.when, .office, .body, .symbols]
    case .reportAdopted: [.when, .body, .adReferendum, .ordinal, .symbols, .amended, .office]
    }
  }
}

/// The place for a fact in a phrase of the report.
public enum PhrasePlace: String, Sendable, Codable, CaseIterable {
  /// The meeting and its day, “At its 5th meeting, on 14 March 2024”.
  case when
  /// The body: in full at its first mention, by its short name later.
  case body
  /// The organ above the body.
  case parent
  /// The organ above that.
  case assembly
  /// The title of whoever presides.
  case presiding
  /// The number of an item.
  case number
  /// A title, without quotation marks.
  case title
  /// The mandate of an item.
  case mandate
  /// The numbers of meetings, “5th and 6th meetings”.
  case meetings
  /// The days of meetings, “14 and 15 March 2024”.
  case dates
  /// The numbers of meetings, with three or more in a row as a stretch, “2nd to 6th and 8th meetings”.
  case meetingRanges
  /// The days of meetings, with three or more in a row as a stretch, “24 to 28 March and 1 April”.
  case dateRanges
  /// An item as a phrase has called it before, “agenda item 5” or “the item”.
  case item
  /// A document with its title and symbol, or what it is called.
  case document
  /// The speakers, as a list has them.
  case speakers
  /// The session, “its thirty-third session”.
  case session
  /// The ordinal of the session, “thirty-third”.
  case ordinal
  /// The city.
  case place
  /// The days of the session, “from 10 to 14 March 2024”.
  case during
  /// The number of meetings held, “12 meetings”.
  case meetingCount
  /// The first and the last meeting, “1st to 12th”.
  case meetingSpan
  /// The year of the session.
  case year
  /// An office.
  case office
  /// The change to a text, “as orally amended”.
  case amended
  /// The symbol of a document.
  case symbol
  /// The symbols of several documents.
  case symbols
  /// The number of a decision.
  case decision
  /// The organization of work, where it was adopted together with the agenda.
  case work
  /// A draft, as the sentence calls it.
  case draft
  /// The sponsors and submitters of a draft, with the comma before them.
  case backing
  /// The act, “adoption” or “recommendation”.
  case act
  /// The occasion of a statement, in the words of the phrases for it.
  case occasion
  /// The word “also” with the space after it, where it is to be said.
  case also
  /// The purpose of a statement, “in explanation of position”.
  case purpose
  /// The words “ad referendum”, where that was said.
  case adReferendum
}
