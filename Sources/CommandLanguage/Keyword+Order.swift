extension Keyword {
  /// Officers, elections, the quorum, and what else belongs to the order of a session.
  public enum Order: String, Sendable, CaseIterable {
    case present
    case verifyQuorum = "verify quorum"
    case preside, vacate, designate
    case previousBureau = "previous bureau"
    case openElectionFor = "open election for"
    case nominate, ballot
    case lot = "lot drawn"
    case declareElected = "declare elected"
    case acclaim = "elected by acclamation"
    case withdrawCandidate = "candidate withdraws"
    case postponeElection = "postpone election of"
    case substitute
    case takeUpItems = "take up items"
    case takeNote = "take note of"
    case applications, invite
    case adjournItem = "adjourn item"
    case addItem = "add item"
    case deleteItem = "delete item"
    case deferItem = "defer item"
    case amendItem = "amend item"
    case setUpCommittee = "set up committee"
    case committeeMet = "committee met"
    case committeeReported = "committee reported on"
    case committeeReport = "committee report"
    case setUp = "set up"
    case facilitators
    case minuteOfSilence = "minute of silence"
    case notice = "notice of suspension of"
    case suspendRule = "suspend rule"
    case reconvene
  }
}

extension Keyword.Help {
  static let order: [Keyword.Order: Keyword.Help] = elections.merging(orderOfSession) { first, _ in first }

  private static let elections: [Keyword.Order: Keyword.Help] = [
    .present: .init(
      "how many members are represented at the meeting, and whether the {Chair} goes on with that number",
      forms: ["present N members [by decision of the chair]"],
      examples: ["present 22 members", "present 12 members by decision of the {chair}"]),
    .verifyQuorum: .init(
      "a member asks for the quorum to be verified",
      forms: ["verify quorum at request of A"],
      examples: ["verify quorum at request of peru"]),
    .preside: .init(
      "another officer presides from now on in the meeting, or somebody who is no officer",
      forms: [
        "preside OFFICE [\"Name\"]", "preside outgoing OFFICE [\"Name\"[, STATE]]",
        "preside \"Title\"[, \"Name\"] [on behalf of \"…\"]",
      ],
      examples: [
        "preside {first vice-chair}", "preside outgoing {chair} \"Ana Sol\", peru",
        "preside \"Director of the Division\", \"Ana Sol\" on behalf of \"Secretary-General\"",
      ]),
    .vacate: .init(
      "an officer ceases to hold office; a replacement is elected with elect",
      forms: ["vacate OFFICE [\"Name\"] resigned|not representative|state not member|unable to act"],
      examples: ["vacate {rapporteur} resigned", "vacate {chair} state not member"]),
    .designate: .init(
      "the other officers designate one of them until a {Chair} is elected",
      forms: ["designate OFFICE"],
      examples: ["designate {first vice-chair}"]),
    .previousBureau: .init(
      "the groups to which the offices of an earlier session fell, for the rotation",
      forms: ["previous bureau session N OFFICE \"Group\", OFFICE \"Group\""],
      examples: [
        "previous bureau session 32 {chair} \"African States\", {rapporteur} \"Asia-Pacific States\""
      ]),
    .openElectionFor: .init(
      "an election within the session is opened, to one place unless more are named",
      forms: ["open election for \"the office of …\" [N places]"],
      examples: ["open election for \"two places on the Board\" 2 places"]),
    .nominate: .init(
      "candidates are nominated, persons or States",
      forms: [
        "nominate \"Name\", STATE [and \"Name\", STATE]…", "nominate A, B, C",
        "nominate \"Name\", STATE proposed by A for GROUP [endorsed by B, C]",
      ],
      examples: ["nominate \"Ana Sol\", peru and \"Ken Abe\", japan", "nominate peru, japan"]),
    .ballot: .init(
      "a secret ballot as it was counted",
      forms: ["ballot papers N [invalid N] [abstentions N] votes N CANDIDATE, N CANDIDATE"],
      examples: ["ballot papers 38 invalid 1 abstentions 2 votes 20 \"Ana Sol\", 15 \"Ken Abe\""]),
    .lot: .init(
      "the lot drawn by the {Chair} between two candidates who are level",
      forms: ["lot drawn CANDIDATE"],
      examples: ["lot drawn \"Ana Sol\""]),
    .declareElected: .init(
      "those who obtained the required majority are declared elected",
      forms: ["declare elected [CANDIDATE, CANDIDATE]"],
      examples: ["declare elected", "declare elected \"Ana Sol\""]),
    .acclaim: .init(
      "the candidates are elected without a ballot",
      forms: ["elected by acclamation [CANDIDATE, CANDIDATE]"],
      examples: ["elected by acclamation", "elected by acclamation peru"]),
    .withdrawCandidate: .init(
      "a candidate stands no more",
      forms: ["candidate withdraws CANDIDATE"],
      examples: ["candidate withdraws peru"]),
    .postponeElection: .init(
      "the election of an officer is postponed, and which groups had no candidate yet",
      forms: [
        "postpone election of [N] OFFICE [to meeting N|to session N|to \"…\"] [no candidate from \"Group\", \"Group\"]"
      ],
      examples: [
        "postpone election of {rapporteur} to meeting 2 no candidate from \"Eastern European States\""
      ]),
    .substitute: .init(
      "an officer nominates a substitute",
      forms: ["substitute OFFICE [\"Name\"] by \"Name\", STATE"],
      examples: ["substitute {first vice-chair} by \"Ken Abe\", japan"]),
  ]

  private static let orderOfSession: [Keyword.Order: Keyword.Help] = [
    .takeUpItems: .init(
      "several items are considered together",
      forms: ["take up items N [(a)] and N [(a)] [for action]"],
      examples: ["take up items 4 and 5", "take up items 3 (a) and 4 (b)"]),
    .takeNote: .init(
      "the body takes note of documents, or of what it heard",
      forms: ["take note of SYMBOL|\"…\", SYMBOL [item N [(a)]] [in decision TEXT]"],
      examples: ["take note of 3, 4 item 6", "take note of \"the oral report of the Secretary\" item 6"]),
    .applications: .init(
      "applications that the body considered, in numbers, under the item",
      forms: [
        "applications considered N [recommended N] [not recommended N] [deferred N] [closed N]"
          + " [withdrawn N] [noted N] [item N]",
        "applications \"applications for …\" considered N [recommended N] …",
      ],
      examples: [
        "applications \"applications for consultative status\" considered 64 recommended 40 item 6",
        "applications considered 64 recommended 40 deferred 21 closed 3 item 6",
      ]),
    .invite: .init(
      "the body decides to invite observers to take part",
      forms: ["invite A, B, C [under \"…\"]"],
      examples: ["invite unu, who under \"rule 79 of the rules of procedure\""]),
    .adjournItem: .init(
      "the consideration of the item is adjourned; take up item resumes it",
      forms: ["adjourn item [to meeting N]"],
      examples: ["adjourn item to meeting 9"]),
    .addItem: .init(
      "the body adds an item to its agenda",
      forms: ["add item N \"Title\" [KIND] [under \"Mandate\"]"],
      examples: ["add item 10 \"Safety of laboratories\""]),
    .deleteItem: .init(
      "the body deletes an item from its agenda", forms: ["delete item N"], examples: ["delete item 8"]),
    .deferItem: .init(
      "the body defers an item",
      forms: ["defer item N [to session N]"],
      examples: ["defer item 8 to session 34"]),
    .amendItem: .init(
      "the body amends the title of an item",
      forms: ["amend item N \"Title\""],
      examples: ["amend item 8 \"Safety of laboratories\""]),
    .setUpCommittee: .init(
      "a committee is set up during the session",
      forms: [
        "set up committee \"Name\" [chaired by OFFICE|\"Name\", STATE [and \"Name\", STATE]] [items N, N] [members A, B] [to \"…\"] [officer \"Title\" \"Name\", STATE]…"
      ],
      examples: [
        "set up committee \"Credentials Committee\" members peru, japan, uganda",
        "set up committee \"Committee of the Whole\" chaired by {first vice-chair} items {6}",
        "set up committee \"Committee of the Whole\" chaired by \"Ana Sol\", peru",
      ]),
    .setUp: .init(
      "the same for a working group, a contact group or alike",
      forms: ["set up \"Name\" [chaired by …] [items N, N] [members A, B] [to \"…\"]"],
      examples: [
        "set up \"Working Group on Rivers\" chaired by \"Ana Sol\", peru and \"Ken Abe\", japan to \"negotiate the drafts\""
      ]),
    .committeeMet: .init(
      "a meeting, or several, of the committee set up last, or of the one with that name",
      forms: ["committee met DAY [to DAY] [N meetings] [\"Name\"]"],
      examples: ["committee met 2025-05-15", "committee met 2025-05-14 to 2025-05-16 5 meetings"]),
    .committeeReported: .init(
      "the Chair of the committee reports to the body under the item",
      forms: ["committee reported on \"…\" [SYMBOL] [by \"Name\", STATE[, \"Title\"]] [for \"Name\"]"],
      examples: ["committee reported on \"its consideration of the draft resolutions\""]),
    .committeeReport: .init(
      "the body takes note of the report of a committee, or approves it",
      forms: ["committee report taken note of|approved|adopted|endorsed|accepted [SYMBOL] [for \"Name\"]"],
      examples: ["committee report approved", "committee report taken note of L.9 for \"Working Group\""]),
    .facilitators: .init(
      "who facilitates the consultations on a draft, on an item or on something else",
      forms: [
        "facilitators \"Name\", STATE [and \"Name\", STATE] for L.4|item N|\"…\" [appointed by OFFICE]"
      ],
      examples: ["facilitators \"Ana Sol\", peru and \"Ken Abe\", japan for item {6} appointed by {chair}"]),
    .minuteOfSilence: .init(
      "a minute of silence is observed",
      forms: ["minute of silence [in memory of \"…\"]"],
      examples: ["minute of silence in memory of \"the victims of the earthquake\""]),
    .notice: .init(
      "notice is given that a rule is to be suspended",
      forms: ["notice of suspension of rule N [by A]"],
      examples: ["notice of suspension of rule 52 by peru"]),
    .suspendRule: .init(
      "a rule is suspended for a purpose, after its notice or without objection",
      forms: [
        "suspend rule N for \"…\" [during meeting N|meetings N to N|item N|session] [without objection]"
      ],
      examples: [
        "suspend rule 52 for \"consider draft resolution L.7\" without objection",
        "suspend rule 52 for \"consider draft resolution L.7\" during meetings 5 and 6",
      ]),
    .reconvene: .init(
      "the session, once closed, is reconvened",
      forms: ["reconvene from DAY to DAY"],
      examples: ["reconvene from 2025-12-04 to 2025-12-05"]),
  ]
}
