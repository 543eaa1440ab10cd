extension Keyword.Help {
  static let proposals: [Keyword.Proposals: Keyword.Help] = [
    .submit: .init(
      "a draft resolution, decision or other text is submitted",
      forms: [
        "submit SYMBOL resolution|decision|KIND [for council|for assembly] \"Title\" item N [by"
          + " SUBMITTER|recommended by SUBMITTER] [BASIS] [contained in SYMBOL|\"TEXT\"] [sponsors A, B for GROUP, C also for GROUP]"
          + " [cosponsors A, B] [has implications] [after deadline] [majority KEY]",
        "submit draft NAME decision for council \"Title\" item N appointing re-election \"Name\""
          + " STATE, nomination \"Name\" STATE as \"members of …\" of ORGANIZATION [see SYMBOL]",
        "submit draft NAME decision \"Title\" item N deciding \"to transmit …\" [worded \"to"
          + " transmit …\"]",
      ],
      examples: [
        "submit L.4 resolution \"Education for all\" item {6} sponsors chile,"
          + " belgium for eu members",
        "submit L.5 resolution \"Good practices\" item {6} by chair on the basis of informal consultations",
        "submit L.6 decision \"Working methods\" item {6} recommended by \"Working Group on Governance\"",
        "submit draft board decision \"Members of the Board\" item {6} appointing"
          + " nomination \"Ana Sol\" peru as \"members of the Board\" of unu see 13",
        "submit draft transmittal decision \"Report of the Board\" item {6} deciding \"to transmit"
          + " the report\"",
      ]),
    .introduce: .init(
      "a draft is introduced; without “by”, that the body had it before it",
      forms: ["introduce L.4 [by WHO [for GROUP|for A, B|for sponsors]]"],
      examples: [
        "introduce L.4 by peru", "introduce L.4 by belgium for eu members", "introduce L.4/Rev.1 by {chair}",
        "introduce L.4 by facilitator \"Ana Sol\", peru", "introduce L.4",
      ]),
    .issue: .init(
      "a draft is issued again", forms: ["issue L.4/Rev.1 [title \"New title\"]"],
      examples: ["issue L.4/Rev.1", "issue L.4/Rev.1 title \"Education of all\""]),
    .revise: .init(
      "a draft is revised orally; the report tells who revised it and how where that is given",
      forms: ["revise L.4 orally [by WHO [for GROUP]] [\"Change\"]… [title \"New title\"]"],
      examples: [
        "revise L.4 orally",
        "revise L.4 orally by peru \"in paragraph 3, the word “urges” was replaced by the word “invites”\"",
      ]),
    .correctDraft: .init(
      "slips in a draft are corrected orally",
      forms: ["correct draft L.4 [orally] [by WHO [for GROUP]] [\"Change\"]…"],
      examples: ["correct draft L.4 orally by secretary"]),
    .sponsor: .init(
      "sponsors join a draft",
      forms: ["sponsor L.4 A, B for GROUP, C also for GROUP [at adoption]"],
      examples: ["sponsor L.4 chile, belgium for eu members"]),
    .unsponsor: .init(
      "sponsors leave a draft",
      forms: ["unsponsor L.4 A"],
      examples: ["unsponsor L.4 chile"]),
    .estimate: .init(
      "a statement of financial implications is read out",
      forms: ["estimate L.3 [read by \"Title\"|OFFICE [, ENTITY]] [SYMBOL] [amount \"$90,000\"] [annex II]"],
      examples: [
        "estimate L.3 read by \"Chief of the Budget Section\", {unodc} CRP.4",
        "estimate L.3 read by secretary amount \"$90,000\" annex II",
      ]),
    .noImplications: .init(
      "the body is told that a draft has no programme budget implications",
      forms: ["no implications L.3 [stated by \"Title\"|OFFICE [, ENTITY]]"],
      examples: ["no implications L.3", "no implications L.3 stated by secretary"]),
    .adopt: .init(
      "a draft is adopted, or recommended where another organ is to adopt it",
      forms: [
        "adopt L.4 [by VOTE|by consensus|by acclamation|without a vote] [as orally revised]"
          + " [numbered \"TEXT\"] [deciding \"to transmit …\"] [at the request of A, B for GROUP] [majority KEY]"
      ],
      examples: ["adopt L.4", "adopt L.4 by vote 20-5-3", "adopt L.4 by consensus"]),
    .adoptReport: .init(
      "the report of the session is adopted",
      forms: [
        "adopt report [SYMBOL, SYMBOLS] [as orally amended] [ad referendum] [by silence procedure] [entrusting OFFICE]"
      ],
      examples: [
        "adopt report L.1 by silence procedure",
        "adopt report L.1, L.1/Add.1–7 as orally amended",
        "adopt report L.1 ad referendum entrusting {rapporteur}",
      ]),
  ]

  static let report: [Keyword.Report: Keyword.Help] = [
    .summary: .init(
      "what the Rapporteur wrote for an item",
      forms: ["summary item N [(a)] [panel N|chair|action] \"Paragraph\" [\"Paragraph\"]…"],
      examples: ["summary item {6} (a) \"Many speakers welcomed the report.\""]),
    .paragraph: .init(
      "a paragraph of a drafter’s own, for what no other command tells; it stands by its time among the others",
      forms: [
        "paragraph \"Text\" [\"Text\"]…", "paragraph item N [(a)] \"Text\" [\"Text\"]…",
        "paragraph SECTION \"Text\" [\"Text\"]…",
      ],
      examples: [
        "paragraph item {6} \"The host country gave a reception.\"",
        "paragraph attendance \"The list of participants was issued online.\"",
      ]),
    .reword: .init(
      "a paragraph of the report gets other words",
      forms: ["reword N \"New text\""],
      examples: ["reword 64 \"Statements were made by six speakers.\""]),
    .restore: .init(
      "a paragraph of the report gets its drafted words again",
      forms: ["restore N"],
      examples: ["restore 64"]),
    .join: .init(
      "a paragraph of the report becomes part of the one before",
      forms: ["join N"],
      examples: ["join 64"]),
    .omitParagraph: .init(
      "a paragraph is left out of the report, until it is restored",
      forms: ["omit paragraph N"],
      examples: ["omit paragraph 64"]),
    .moveParagraph: .init(
      "a paragraph of the report stands at another place",
      forms: ["move paragraph N before|after M"],
      examples: ["move paragraph 64 after 61"]),
  ]

  static let record: [Keyword.Record: Keyword.Help] = [
    .undo: .init(
      "the last entry, or that one, no longer counts",
      forms: [
        "undo",
        "undo N",
        "undo N and what rests on it",
      ],
      examples: [
        "undo",
        "undo 64",
        "undo 64 and what rests on it",
      ]),
    .redo: .init("what was taken back last counts again"),
    .correct: .init(
      "an entry is read otherwise, or at another time",
      forms: [
        "correct N COMMAND",
        "correct N at TIME",
        "correct N COMMAND and undo what rests on it",
      ],
      examples: [
        "correct 64 floor uganda",
        "correct 64 at 10:20",
        "correct 64 vote on L.2 16-20-2 and undo what rests on it",
      ]),
  ]
}
