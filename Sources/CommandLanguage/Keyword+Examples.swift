extension Keyword.Help {
  static let proposals: [Keyword.Proposals: Keyword.Help] = [
    .submit: .init(
      "a draft resolution or decision is submitted",
      forms: [
        "submit SYMBOL resolution|decision [for council|for assembly] \"Title\" item N [by"
          + " chair] [sponsors A, B for GROUP, C] [has implications] [after deadline]",
        "submit draft NAME decision for council \"Title\" item N appointing re-election \"Name\""
          + " STATE, nomination \"Name\" STATE as \"members of …\" of ORGANIZATION [see SYMBOL]",
        "submit draft NAME decision \"Title\" item N deciding \"to transmit …\" [worded \"to"
          + " transmit …\"]",
      ],
      examples: [
        "submit L.4 resolution for council \"Treatment of children\" item 6 sponsors chile,"
          + " belgium for eu members",
        "submit draft board decision for council \"Board of Trustees\" item 6 appointing"
          + " nomination \"Ana Sol\" peru as \"members of the Board of Trustees\" of unicri see 13",
        "submit draft transmittal decision \"Report of the Board\" item 6 deciding \"to transmit"
          + " the report\"",
      ]),
    .issue: .init("a draft is issued again", forms: ["issue L.4/Rev.1"], examples: ["issue L.4/Rev.1"]),
    .revise: .init(
      "a draft is revised orally",
      forms: ["revise L.4 orally"],
      examples: ["revise L.4 orally"]),
    .sponsor: .init(
      "sponsors join a draft",
      forms: ["sponsor L.4 A, B for GROUP, C [at adoption]"],
      examples: ["sponsor L.4 chile, belgium for eu members"]),
    .unsponsor: .init(
      "sponsors leave a draft",
      forms: ["unsponsor L.4 A"],
      examples: ["unsponsor L.4 chile"]),
    .estimate: .init(
      "a statement of financial implications is read out",
      forms: ["estimate L.3 read by \"Title\" [, ENTITY] [SYMBOL]"],
      examples: ["estimate L.3 read by \"Chief of the Budget Section\", unov CRP.4"]),
    .adopt: .init(
      "a draft is adopted, or recommended where another organ is to adopt it",
      forms: ["adopt L.4 [by VOTE] [at the request of A]"],
      examples: ["adopt L.4", "adopt L.4 by vote 20-5-3"]),
    .adoptReport: .init(
      "the report of the session is adopted",
      forms: ["adopt report [SYMBOL, SYMBOLS] [as orally amended] [ad referendum] [entrusting OFFICE]"],
      examples: [
        "adopt report L.1, L.1/Add.1–7 as orally amended",
        "adopt report L.1 ad referendum entrusting rapporteur",
      ]),
  ]

  static let report: [Keyword.Report: Keyword.Help] = [
    .summary: .init(
      "what the Rapporteur wrote for an item",
      forms: ["summary item N [(a)] [chair|action] \"Paragraph\" [\"Paragraph\"]…"],
      examples: ["summary item 6 (a) \"Many speakers welcomed the report.\""]),
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
