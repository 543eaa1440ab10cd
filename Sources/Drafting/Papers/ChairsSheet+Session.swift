import Proceedings

/// What the Chair says at the adoption of the agenda and of the report, and when a meeting or the session ends.
extension PaperDraft {
  func adoptionOfAgenda() -> [ChairStep] {
    guard session.agenda.adopted == nil else { return [] }
    let symbol = session.agenda.provisional.map { ", contained in document \($0.fact.symbol)" } ?? ""
    return [
      ChairStep(
        title: "Adopt the agenda",
        notes: ["The agenda is adopted on the basis of the provisional agenda\(rule(.agendaAdopted))."],
        says: [
          "The \(shortName) has before it the provisional agenda and proposed organization of work\(symbol). May I take it that the \(shortName) wishes to adopt the agenda? I hear no objection. It is so decided."
        ],
        alternatives: [
          (
            "If a change is proposed",
            "A change to the provisional agenda has been proposed. May I take it that the \(shortName) wishes to adopt the agenda as amended?"
          )
        ])
    ]
  }

  func adoptionOfReport() -> [ChairStep] {
    guard session.proposals.reportAdopted == nil else { return [] }
    let symbols = session.reportWork.circulated.map(\.fact.symbol.description).sorted()
    let contained = symbols.isEmpty ? "" : ", contained in \(English.list(symbols))"
    let presented = session.reportWork.introduced == nil
    let rapporteur = session.bureau.holder(of: session.reporting).map {
      ", \($0.name) (\(names.inBrackets($0.state))),"
    }
    let introduction = ChairStep(
      title: "Have the draft report introduced",
      says: [
        "I invite the Rapporteur\(rapporteur ?? "") to introduce the draft report on the \(draft.sessionName)\(contained)."
      ])
    let chapters = Report.draft(session).chapters.map(\.numeral)
      .filter { numeral in !session.reportWork.chaptersAdopted.contains { $0.fact.chapter == numeral } }
    let adoption = ChairStep(
      title: "Adopt the report", notes: ["Chapters not yet adopted: \(chapters.joined(separator: ", "))."],
      says: [
        "We shall consider the draft report chapter by chapter. Are there any comments on chapter \(chapters.first ?? "I")? I see none. Chapter \(chapters.first ?? "I") is adopted.",
        "May I take it that the \(shortName) wishes to adopt the draft report as a whole? I hear no objection. It is so decided.",
      ],
      alternatives: [
        (
          "If there were oral amendments",
          "May I take it that the \(shortName) wishes to adopt the draft report as a whole, as orally amended? I hear no objection. It is so decided."
        )
      ])
    return (presented ? [introduction] : []) + [adoption]
  }

  // MARK: The end

  /// The end of the item, of the meeting and of the session.
  func closing(_ item: Agenda.Item?) -> [ChairStep] {
    guard session.meetings.sessionClosed == nil else { return adjournment(isLast: true) }
    var steps: [ChairStep] = []
    if let item {
      steps.append(
        ChairStep(
          title: "Conclude the item",
          says: ["The \(shortName) has thus concluded its consideration of agenda item \(item.number)."],
          alternatives: [
            (
              "If the item is to be resumed",
              "The consideration of agenda item \(item.number) is adjourned. We shall resume it at a later meeting."
            )
          ]))
    }
    if item?.kind == .adoptionOfReport { return steps + [endOfSession] + adjournment(isLast: true) }
    if let next = nextItem(after: item?.number) {
      steps.append(
        ChairStep(
          title: "Go on to the next item",
          says: ["We shall now take up agenda item \(next.number), entitled “\(next.title)”."]))
    }
    return steps + adjournment(isLast: false)
  }

  private var endOfSession: ChairStep {
    ChairStep(
      title: "Close the session",
      says: [
        "Does any delegation wish to make a closing statement?",
        "I declare closed the \(draft.sessionName) of the \(body?.name ?? shortName).",
      ])
  }

  private func adjournment(isLast: Bool) -> [ChairStep] {
    if isLast, session.meetings.open == nil {
      guard session.meetings.sessionClosed != nil else { return [] }
      return [
        ChairStep(
          title: "Nothing is left to be said",
          notes: ["The \(draft.sessionName) of the \(shortName) is closed."])
      ]
    }
    let due = session.agenda.items.flatMap { item in
      session.lists[SpeakersLists.Name(item: item.number, kind: .rightOfReply)]?.waiting ?? []
    }
    let notes =
      due.isEmpty
      ? [] : ["Replies still due: \(due.map { names.bare($0.delegation) }.joined(separator: ", "))."]
    return [
      ChairStep(
        title: "Adjourn the meeting", notes: notes,
        says: [
          isLast
            ? "The meeting is adjourned."
            : "The meeting is adjourned. The \(shortName) will meet again at the time announced in the Journal."
        ])
    ]
  }
}
