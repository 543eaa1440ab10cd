import Proceedings
import ReferenceData

/// Remarks for the operator beyond the sentence of an event: who is left waiting, what it takes the place of, and which
/// statements it makes longer or shorter.
struct Remarks {
  /// The session before the command.
  let before: Session
  /// The session after it.
  let after: Session

  /// How many names or statements a remark holds at most.
  private static let most = 12

  /// Whether there may be anything to say about an event, so that the session before it is worth looking at.
  static func mayBeMade(on event: Session.Event) -> Bool {
    if event.changesOlderOnes { return true }
    switch event {
    case .meetings(.itemTakenUp), .meetings(.itemConcluded), .meetings(.considerationAdjourned),
      .meetings(.meetingClosed), .floor(.limitsSet), .reportWork, .participants, .arrangements:
      return true
    case .speakersList(let listed):
      if case .deadlineSet = listed.event { return true }
      return false
    default: return false
    }
  }

  /// The remarks on an event.
  func on(_ event: Session.Event) -> [String] {
    var remarks = leftWaiting(by: event)
    if let replaced = replaced(by: event) {
      let words = before.event(at: replaced).map { " (“\(EventSentence(before).words($0))”)" } ?? ""
      remarks.append("It takes the place of event \(replaced)\(words).")
    }
    if event.changesOlderOnes { remarks += otherEnds }
    return remarks
  }

  // MARK: Who waits

  private func leftWaiting(by event: Session.Event) -> [String] {
    switch event {
    case .meetings(.itemTakenUp), .meetings(.itemConcluded), .meetings(.considerationAdjourned):
      return waiting(on: before.itemsInUse.filter { !after.itemsInUse.contains($0) })
    case .meetings(.meetingClosed(let closing)):
      let considered = before.meetings.considerations.filter { $0.meeting == closing.number }.map(\.item)
      return waiting(on: Set(considered).sorted())
    default: return []
    }
  }

  private func waiting(on items: [Int]) -> [String] {
    let directory = after.directory
    return items.flatMap { item in
      after.lists.on(item).filter { !$0.list.waiting.isEmpty }.map { kind, list in
        let names = list.waiting.prefix(Self.most).map { entry in
          directory.participant(code: entry.delegation.rawValue)?.name ?? entry.delegation.rawValue
        }
        let more = list.waiting.count > Self.most ? " and \(list.waiting.count - Self.most) more" : ""
        return "Still waiting on item \(item) (\(kind.title)): \(names.joined(separator: ", "))\(more)."
      }
    }
  }

  // MARK: What is replaced

  /// The event whose place this one takes, so that what that said holds no longer.
  private func replaced(by event: Session.Event) -> Int? {
    switch event {
    case .reportWork(let event): return replaced(by: event)
    case .participants(.attendanceRecorded): return before.participants.attendance?.moment.version
    case .arrangements(.proposalDeadlineSet): return before.arrangements.proposalDeadline?.moment.version
    case .floor(.limitsSet(let limits)):
      return last { earlier in
        if case .floor(.limitsSet(let other)) = earlier { return other.item == limits.item }
        return false
      }
    case .speakersList(let listed):
      guard case .deadlineSet = listed.event else { return nil }
      return last { earlier in
        guard case .speakersList(let other) = earlier, case .deadlineSet = other.event else { return false }
        return other.item == listed.item && other.kind == listed.kind
      }
    default: return nil
    }
  }

  private func replaced(by event: ReportWork.Event) -> Int? {
    switch event {
    case .summaryEntered(let summary): before.reportWork.summary(for: summary.place)?.moment.version
    case .reworded(let rewording): before.reportWork.rewording(of: rewording.paragraph)?.moment.version
    case .amended(let amendment): before.reportWork.rewording(of: amendment.paragraph)?.moment.version
    case .circulated(let circulation):
      before.reportWork.circulated.first { $0.fact.chapter == circulation.chapter }?.moment.version
    default: nil
    }
  }

  private func last(_ isMeant: (Session.Event) -> Bool) -> Int? {
    before.history.last { !before.undone.contains($0.moment.version) && isMeant($0.event) }?.moment.version
  }

  // MARK: Statements

  /// The statements that end at another time than before, since one after them was taken back or changed.
  private var otherEnds: [String] {
    var former: [Int: Floor.Delivered] = [:]
    for statement in before.floor.statements { former[statement.moment.version] = statement }
    let sentence = EventSentence(after)
    let told = after.floor.statements.compactMap { statement -> String? in
      let version = statement.moment.version
      guard let then = former[version], then.ended != statement.ended, then.statement == statement.statement
      else { return nil }
      let what = "The statement by \(sentence.speaker(statement.statement.speaker)) (event \(version))"
      guard let end = statement.ended else {
        return "\(what), which had ended at \(then.ended?.clock ?? ""), goes on."
      }
      let earlier = then.ended.map { "and no longer at \($0.clock)" } ?? "and does not go on"
      return "\(what) now ends at \(end.clock), \(earlier). To mend that: end \(version) at TIME."
    }
    return Array(told.prefix(Self.most))
  }
}

extension Session.Event {
  /// Whether it takes another event back, or has it read otherwise.
  var changesOlderOnes: Bool {
    switch self {
    case .undone, .corrected: true
    default: false
    }
  }
}
