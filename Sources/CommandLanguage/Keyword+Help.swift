import Proceedings

extension Keyword {
  /// What is to be said about a command.
  struct Help: Sendable {
    let meaning: String
    let forms: [String]
    let examples: [String]

    init(_ meaning: String, forms: [String] = [], examples: [String] = []) {
      self.meaning = meaning
      self.forms = forms
      self.examples = examples
    }
  }

  private var help: Help? {
    switch self {
    case .before(let keyword): Help.before[keyword]
    case .meetings(let keyword): Help.meetings[keyword]
    case .floor(let keyword): Help.floor[keyword]
    case .lists(let keyword): Help.lists[keyword]
    case .proposals(let keyword): Help.proposals[keyword]
    case .actions(let keyword): Help.actions[keyword]
    case .order(let keyword): Help.order[keyword]
    case .motions(let keyword): Help.motions[keyword]
    case .report(let keyword): Help.report[keyword] ?? Help.adoption[keyword]
    case .record(let keyword): Help.record[keyword]
    }
  }

  /// The meaning of the command in one line, in the usual words or in those of a session.
  public func meaning(in session: Session?) -> String { OwnWord.filled(help?.meaning ?? "", in: session) }
  /// What the command records, in one line.
  public var meaning: String { meaning(in: nil) }
  /// The forms of the command, as the page on the command language has them.
  public var forms: [String] {
    let forms = help?.forms ?? []
    return forms.isEmpty ? [text] : forms
  }
  /// Lines of these forms.
  public var examples: [String] { examples(in: nil) }
  /// The same with the offices, the items and the symbols of a session, or else with the usual ones.
  public func examples(in session: Session?) -> [String] {
    let examples = help?.examples ?? []
    return examples.isEmpty ? [text] : examples.map { OwnWord.filled($0, in: session) }
  }
}

extension CommandLanguage {
  /// The commands, in the order of the work, each with its forms, what it records, and examples.
  public static var keywords: [Keyword] { Keyword.allCases }
}

extension Keyword.Help {
  static let before: [Keyword.Before: Keyword.Help] = [
    .convene: .init(
      "number, place and dates of the session",
      forms: [
        "convene N [KIND] [called \"…\"] in PLACE from DAY to DAY [and from DAY to DAY]… [first meeting N]"
          + " [consultations DAY] [agreed at session N reconvened DAY to DAY] [to be reconvened DAY to DAY]"
      ],
      examples: [
        "convene 34 in {Vienna} from 2025-05-13 to 2025-05-17",
        "convene 10 special session in Nairobi from 2025-05-13 to 2025-05-17 and on 2025-06-02",
        "convene 2025 session in New York and Geneva from 2025-05-13 to 2025-05-17 first meeting 12",
      ]),
    .members: .init(
      "the members of the body that are known by name",
      forms: ["members A, B, C", "members all"],
      examples: ["members armenia, austria", "members all"]),
    .endMembership: .init(
      "these States cease to be members; what they did before stands",
      forms: ["end membership of A, B"], examples: ["end membership of armenia"]),
    .participant: .init(
      "an organization that the directory does not know",
      forms: ["participant CODE \"Name\" CATEGORY [article \"the\"]"],
      examples: ["participant SNF \"Safe Neighbourhoods Forum\" non-governmental article \"the\""]),
    .openElection: .init("the session is opened for the sole purpose of electing officers"),
    .elect: .init(
      "an officer is elected",
      forms: [
        "elect OFFICE \"Name\", STATE [also OFFICE] [proposed by A, B for GROUP] [endorsed by C, D] [for session N] [her|his|their]"
      ],
      examples: [
        "elect {chair} \"Ivo Šrámek\", czechia",
        "elect {first vice-chair} \"Ana Sol\", peru proposed by chile for g77 endorsed by japan",
        "elect {chair} \"Ana Sol\", peru for session 35",
      ]),
    .extendedBureau: .init(
      "a meeting of the extended Bureau",
      forms: ["extended bureau met DAY"],
      examples: ["extended bureau met 2025-05-15"]),
    .deadline: .init(
      "the last day for draft resolutions",
      forms: ["deadline DAY"],
      examples: ["deadline 2025-04-15"]),
    .consultations: .init(
      "the informal consultations before the session",
      forms: ["consultations chaired by OFFICE [reviewed drafts] [organizational matters]"],
      examples: [
        "consultations chaired by {first vice-chair} reviewed drafts organizational matters"
      ]),
    .arrangements: .init(
      "the day on which the arrangements were shared with delegations", forms: ["arrangements shared DAY"],
      examples: ["arrangements shared 2025-04-08"]),
    .planMeeting: .init(
      "a meeting of the programme: when, where and what for; one that begins at the same time takes its place",
      forms: ["plan meeting TIME [to TIME] [in \"Room\"] [items N, N] [on \"…\"]"],
      examples: ["plan meeting 2025-05-16 10:00 to 13:00 in \"Board Room D\" items 3, 4"]),
    .cancelPlan: .init(
      "a meeting is taken out of the programme", forms: ["cancel planned meeting TIME"],
      examples: ["cancel planned meeting 2025-05-16 10:00"]),
    .attendance: .init(
      "how many attended, and where they are listed",
      forms: [
        "attendance members N [states N] [non-members N] [entities N] [institutes N] [igos N]"
          + " [ngos N] [list SYMBOL]"
      ],
      examples: [
        "attendance members 36 states non-members ngos", "attendance members 36 states 92 ngos 75 list INF/2",
      ]),
    .attended: .init(
      "those who attended, by name; a list of the same kind that is recorded again takes its place",
      forms: ["attended members|states|non-members|entities|institutes|igos|ngos|\"…\" A, B, C"],
      examples: ["attended states peru, japan", "attended \"specialized agencies\" ilo, who"]),
    .provisionalAgenda: .init(
      "the document with the provisional agenda",
      forms: ["provisional agenda SYMBOL [approved in decision TEXT]"],
      examples: ["provisional agenda 1 approved in decision 2023/330"]),
    .item: .init(
      "an item of the agenda, or a sub-item",
      forms: [
        "item N \"Title\" [KIND] [under \"Mandate\"]",
        "item N (a) \"Title\"",
      ],
      examples: [
        "item 3 \"General debate\" general debate",
        "item {6} (a) \"Ratification\"",
      ]),
    .document: .init(
      "a document before the body, and the items it is for",
      forms: ["document SYMBOL \"Title\" for N [(a)], N", "document \"Title\" for N [(a)], N"],
      examples: [
        "document {E/CN.15/2025/}2 \"Report of the Secretary-General\" for {6}",
        "document 3 \"Report of the Secretary-General\" for 3 (a) and (b), 4",
      ]),
    .listOfDocuments: .init(
      "the paper that lists the documents",
      forms: ["list of documents SYMBOL"],
      examples: ["list of documents CRP.7"]),
  ]

  static let meetings: [Keyword.Meetings: Keyword.Help] = [
    .openMeeting: .init(
      "a meeting is opened; the {Chair} presides unless somebody else is named",
      forms: [
        "open meeting N [presiding OFFICE|\"Title\"] [closed|private|informal] [online|hybrid]"
          + " [joint with BODY meeting N] [present N members]"
      ],
      examples: [
        "open meeting 7 presiding {first vice-chair}",
        "open meeting 8 joint with \"Committee on Samples\" meeting 7 present 22 members",
        "open meeting 9 closed hybrid",
      ]),
    .closeMeeting: .init(
      "the meeting is closed, once replies are heard; the report tells of it where a reason is given",
      forms: ["close meeting [for lack of a quorum|for \"…\"] [by decision of OFFICE]"],
      examples: [
        "close meeting", "close meeting for lack of a quorum", "close meeting by decision of the {chair}",
      ]),
    .suspendMeeting: .init(
      "the meeting is suspended; the report tells of it where a reason is given",
      forms: ["suspend meeting [until TIME] [for lack of a quorum|for \"…\"]"],
      examples: ["suspend meeting until 15:00", "suspend meeting for \"informal consultations\""]),
    .resumeMeeting: .init("the meeting is resumed"),
    .openSession: .init(
      "the session is opened",
      forms: ["open session [by OFFICE|\"Title\"]"],
      examples: [
        "open session",
        "open session by \"Director of the Division\", \"Ana Sol\" on behalf of \"Secretary-General\"",
      ]),
    .closeSession: .init(
      "the session is closed",
      forms: ["close session [by OFFICE] [without report]"],
      examples: ["close session by {chair}", "close session without report"]),
    .suspendSession: .init(
      "the session is suspended before its work is done, to be resumed on other days",
      forms: ["suspend session [until DAY] [for \"…\"]"],
      examples: ["suspend session until 2025-12-04"]),
    .resumeSession: .init(
      "the suspended session is resumed: the same session, with the same report",
      forms: ["resume session [from DAY to DAY|on DAY]"],
      examples: ["resume session from 2025-12-04 to 2025-12-05", "resume session on 2025-12-04"]),
    .informalMeeting: .init(
      "informal meetings without a number, on one day or several",
      forms: ["informal meeting DAY, DAY [called \"…\"] [on \"…\"] [item N [(a)]] [facilitated by PERSON]"],
      examples: ["informal meeting 2025-05-14 called \"informal dialogue\" on \"the programme of work\""]),
    .informalConsultations: .init(
      "informal consultations, on one day or several",
      forms: ["informal consultations DAY, DAY [on \"…\"] [item N [(a)]] [facilitated by PERSON]"],
      examples: [
        "informal consultations 2025-05-14, 2025-05-15 on \"draft resolution L.4\" item {6} facilitated by \"Ana Sol\", peru"
      ]),
    .adoptAgenda: .init(
      "the agenda is adopted",
      forms: ["adopt agenda [as amended]"],
      examples: ["adopt agenda as amended"]),
    .approveWork: .init(
      "the body approves the organization of its work",
      forms: ["approve organization of work [SYMBOL] [as amended]"],
      examples: ["approve organization of work 1/Add.1 as amended"]),
    .takeUp: .init(
      "an item is taken up",
      forms: ["take up item N [(a)] [with N, N] [for action]"],
      examples: ["take up item {6} for action", "take up item 4 with 5", "take up item 3 (a) and (b)"]),
    .conclude: .init("the consideration of the item is concluded"),
  ]

  static let floor: [Keyword.Floor: Keyword.Help] = [
    .floor: .init(
      "somebody is given the floor",
      forms: ["floor SPEAKER [CLAUSES]"],
      examples: [
        "floor colombia for g77",
        "floor peru, \"Minister of Justice\" by video",
        "floor \"Chief of the Branch\", {unodc} introductory",
      ]),
    .reply: .init(
      "a statement in exercise of the right of reply",
      forms: ["reply A [to N] [CLAUSES]"],
      examples: ["reply israel to 64"]),
    .end: .init(
      "the speaker has finished, or had, in event N",
      forms: ["end [at TIME]", "end N at TIME"],
      examples: ["end at 10:20", "end 64 at 10:20"]),
    .openList: .init(
      "a list of speakers on the item is opened",
      forms: ["open list [LIST]"],
      examples: ["open list", "open list on general debate item 3"]),
    .closeList: .init(
      "a list of speakers on the item is closed",
      forms: ["close list [LIST]"],
      examples: ["close list", "close list on panel"]),
    .inscribe: .init(
      "a delegation is inscribed on a list of speakers",
      forms: ["inscribe A [LIST] [CLAUSES]"],
      examples: [
        "inscribe ukraine", "inscribe peru, \"Minister of Justice\" as minister item 3 with consent",
      ]),
    .withdraw: .init(
      "a delegation leaves a list of speakers",
      forms: ["withdraw A [LIST]"],
      examples: ["withdraw ukraine"]),
    .next: .init(
      "whoever is first on the list is given the floor, for a reply once it is due or by decision",
      forms: ["next [LIST]", "next reply [by decision of OFFICE]"],
      examples: ["next", "next reply", "next reply by decision of the {chair}", "next on panel"]),
    .panel: .init(
      "a panel discussion begins; opened again with the same topic under the item, it goes on",
      forms: ["panel [\"Topic\"] [LED]"],
      examples: [
        "panel presiding {rapporteur}",
        "panel \"Youth and work\" called \"expert panel\" moderated by \"Ana Sol\", \"Head of Research\", unu",
      ]),
    .interactiveDialogue: .init(
      "an interactive dialogue begins under the item",
      forms: ["interactive dialogue [\"Topic\"] [LED]"],
      examples: ["interactive dialogue \"Forests and climate\""]),
    .roundTable: .init(
      "a round table begins under the item",
      forms: ["round table [\"Topic\"] [LED]"],
      examples: ["round table \"Finance\" called \"ministerial round table\" chaired by \"Ana Sol\", peru"]),
    .segment: .init(
      "a segment, such as a ministerial segment, begins under the item",
      forms: ["segment \"Name\" [LED]"],
      examples: ["segment \"high-level segment\" on \"Forests for people\""]),
    .endPanel: .init("the panel, dialogue, round table or segment ends, and the item goes on"),
    .panellist: .init(
      "somebody leads the panel discussion",
      forms: ["panellist \"Name\", \"Title\", PARTICIPANT"],
      examples: ["panellist \"Ana Sol\", \"Judge\", peru"]),
    .expert: .init(
      "somebody gives an expert presentation",
      forms: ["expert \"Name\", \"Title\", PARTICIPANT"],
      examples: ["expert \"Ana Sol\", \"Head of Research\", who"]),
    .workshop: .init(
      "a workshop beside the session",
      forms: [
        "workshop DAY by ORGANIZATION item N \"Topic\" [introduced by \"Title\", ENTITY] [panel"
          + " \"Topic\" [by ORGANIZATION] from A, B also \"Office elsewhere\", C]…"
      ],
      examples: [
        "workshop 2025-05-13 by who item {6} \"Good practices\" introduced by \"Director\", {unodc}"
          + " panel \"First steps\" by undp from fao, unesco"
      ]),
  ]
}
