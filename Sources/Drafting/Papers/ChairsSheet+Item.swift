import Proceedings

/// What the Chair says on an item: its introduction, the debate, the replies, and the end of it.
extension PaperDraft {
  func onTheItem(_ item: Agenda.Item?) -> [ChairStep] {
    guard let item, session.meetings.sessionClosed == nil else { return [] }
    let isCurrent =
      session.meetings.current.map { $0.item == item.number || $0.with.contains(item.number) } ?? false
    let start = isCurrent ? [] : [takingUp(item)]
    switch item.kind {
    case .election: return start + elections(item)
    case .organization: return start + adoptionOfAgenda() + debate(item) + actionSteps(item)
    case .adoptionOfReport: return start + adoptionOfReport()
    case .generalDebate, .thematicDiscussion, .ordinary, .provisionalAgenda, .otherBusiness:
      return start + introduction(item) + debate(item) + replies(item) + elections(item) + actionSteps(item)
    }
  }

  private func takingUp(_ item: Agenda.Item) -> ChairStep {
    let before = session.meetings.considerations.contains { $0.item == item.number }
    let verb = before ? "resume our consideration of" : "take up"
    let documents = session.agenda.documents.filter { $0.fact.items.contains(item.number) }.map {
      $0.fact.symbol.isEmpty ? English.withArticle(English.lowercasedFirst($0.fact.title)) : $0.fact.symbol
    }
    let drafts = session.proposals.all.filter { $0.item == item.number && !$0.isSettled }
      .compactMap { $0.symbol?.short ?? $0.id.description }
    let notes = [
      documents.isEmpty ? nil : "Documents: \(documents.joined(separator: "; ")).",
      drafts.isEmpty ? nil : "Drafts on which action is due: \(drafts.joined(separator: ", ")).",
    ].compactMap(\.self)
    let papers =
      documents.isEmpty
      ? ""
      : " The \(shortName) has before it \(documents.count == 1 ? "the document" : "the documents") \(English.list(documents))."
    return ChairStep(
      title: "\(before ? "Resume" : "Take up") item \(item.number)", notes: notes,
      says: ["We shall now \(verb) agenda item \(item.number), entitled “\(item.title)”.\(papers)"])
  }

  private func introduction(_ item: Agenda.Item) -> [ChairStep] {
    let made = session.floor.statements.filter { $0.place.item == item.number }
    let isUnderWay =
      !made.isEmpty || !session.proposals.course(under: item.number).isEmpty
      || session.elections.held.contains { $0.item == item.number }
    guard item.kind != .otherBusiness, !isUnderWay else { return [] }
    return [
      ChairStep(
        title: "Have the item introduced", notes: limits(item),
        says: ["I invite the representative of the Secretariat to introduce the item."],
        alternatives: [
          ("If nobody introduces it", "I open the floor for statements on item \(item.number).")
        ])
    ]
  }

  /// The time allowed on an item (rule 43 of the functional commissions).
  private func limits(_ item: Agenda.Item) -> [String] {
    guard let body else { return [] }
    let own = session.floor.limits[item.number]
    let occasion: Occasion = item.kind == .generalDebate ? .generalDebate : .item
    let groups = own?.secondsForGroups ?? body.seconds(on: occasion, for: .groupOfStates)
    let others = own?.seconds ?? body.seconds(on: occasion, for: nil)
    let told = [
      groups.map { "\(PaperDraft.spokenDuration($0)) on behalf of a group" },
      others.map { "\(PaperDraft.spokenDuration($0)) for each other speaker" },
    ].compactMap(\.self)
    return told.isEmpty ? [] : ["Time for statements: \(English.list(told))\(rule(.timeLimits))."]
  }

  // MARK: The debate

  private func debate(_ item: Agenda.Item) -> [ChairStep] {
    let kinds: [SpeakersList.Kind] = [.generalDebate, .discussion, .panel]
    let lists = session.lists.on(item.number).filter { kinds.contains($0.kind) }
    let waiting = lists.flatMap { $0.list.waiting.map(\.statement) }
    return thanks() + (next(waiting).map { [$0] } ?? []) + close(lists, item) + end(waiting, lists, item)
  }

  /// What is said when whoever has the floor has finished.
  func thanks() -> [ChairStep] {
    guard let current = session.floor.current else { return [] }
    let clock = session.clock(of: current, at: now)
    let who = addressed(current.statement)
    let over = clock.left.map { left in
      left < 0
        ? "Over the time by \(PaperDraft.duration(-left))."
        : "\(PaperDraft.duration(left)) of \(PaperDraft.duration(clock.limit ?? 0)) left."
    }
    return [
      ChairStep(
        title: "When the statement ends", notes: [over].compactMap(\.self),
        says: ["I thank \(who) for the statement."],
        alternatives: [
          ("If it goes on beyond the time\(rule(.timeLimits))", "I kindly ask \(who) to conclude.")
        ])
    ]
  }

  private func next(_ waiting: [Statement]) -> ChairStep? {
    guard let first = waiting.first else { return nil }
    let behalf = first.onBehalfOf.compactMap(\.group).first.map {
      ", speaking on behalf of \(draft.plain(names.inSentence($0)))"
    }
    let video = first.mode == .video ? ", by video message" : ""
    let then = waiting.dropFirst().first.map { ", to be followed by \(addressed($0))" } ?? ""
    let after = waiting.dropFirst(2).prefix(4).map(speaker)
    let notes =
      after.isEmpty
      ? "\(English.count(waiting.count, "speaker waits", "speakers wait"))."
      : "\(waiting.count) speakers wait; then: \(after.joined(separator: "; "))."
    return ChairStep(
      title: "Give the floor to the next speaker", notes: [notes],
      says: ["I now give the floor to \(addressed(first))\(behalf ?? "")\(video)\(then)."],
      alternatives: [
        (
          "If the delegation is not in the room",
          "\(addressed(first).capitalizedFirst) is not in the room and will be called again at the end of the list."
        )
      ])
  }

  /// The closing of a list that is still open (rule 44 of the functional commissions).
  private func close(
    _ lists: [(kind: SpeakersList.Kind, list: SpeakersList)], _ item: Agenda.Item
  ) -> [ChairStep] {
    lists.filter(\.list.isOpen).map { kind, list in
      let names = list.waiting.map { speaker(of: $0.statement) }
      let reading =
        names.isEmpty ? "" : " The list of speakers is as follows: \(names.joined(separator: "; "))."
      return ChairStep(
        title: "Close the list of speakers",
        notes: ["With the consent of the \(shortName)\(rule(.listOfSpeakers))."],
        says: [
          "\(reading.isEmpty ? "" : "\(reading.dropFirst()) ")May I take it that the \(shortName) agrees to close the \(kind.title) on item \(item.number)? I hear no objection. It is so decided."
        ],
        alternatives: [
          ("If somebody objects", "The list remains open. I shall come back to this later."),
          (
            "If a delegation asks to be added later",
            "The list is closed. With the consent of the \(shortName) I shall give the floor to the delegation. I hear no objection."
          ),
        ])
    }
  }

  private func end(
    _ waiting: [Statement], _ lists: [(kind: SpeakersList.Kind, list: SpeakersList)], _ item: Agenda.Item
  ) -> [ChairStep] {
    let made = session.floor.statements.contains { $0.place.item == item.number }
    guard waiting.isEmpty, made || item.kind == .otherBusiness else { return [] }
    return [
      ChairStep(
        title: "When there are no more speakers",
        notes: ["When no speakers are left, the debate is closed\(rule(.listOfSpeakers))."],
        says: [
          "Does any other delegation wish to take the floor on this item? I see none. The debate on item \(item.number) is closed."
        ],
        alternatives: [
          (
            "If a delegation asks for the right of reply\(rule(.rightOfReply))",
            "I shall give the floor for the right of reply at the end of the meeting."
          )
        ])
    ]
  }

  private func replies(_ item: Agenda.Item) -> [ChairStep] {
    let waiting = session.lists[SpeakersLists.Name(item: item.number, kind: .rightOfReply)]?.waiting ?? []
    guard let first = waiting.first else { return [] }
    let limits = [
      body?.seconds(on: .firstReply, for: nil).map {
        "\(PaperDraft.spokenDuration($0)) for the first reply"
      },
      body?.seconds(on: .secondReply, for: nil).map {
        "\(PaperDraft.spokenDuration($0)) for the second"
      },
    ].compactMap(\.self)
    return [
      ChairStep(
        title: "Give the floor for the right of reply",
        notes: [
          "\(waiting.count) waiting: \(waiting.map { names.bare($0.delegation) }.joined(separator: ", "))\(rule(.rightOfReply)).",
          limits.isEmpty ? nil : "Time: \(English.list(limits))\(rule(.lengthOfReplies)).",
        ].compactMap(\.self),
        says: [
          "I give the floor to \(addressed(first.delegation)) in exercise of the right of reply."
        ])
    ]
  }
}
