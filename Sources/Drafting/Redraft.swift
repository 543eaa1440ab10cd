import Proceedings

/// Drafts the report of a session again and again, and each time only what is new since the time before.
///
/// What it drafts is what `Report.draft` does. After statements on items or actions alone, which is what happens most
/// of the time, that is the chapters that tell of them; after anything else it is the whole report.
public struct Redraft: Sendable {
  private var last: Drafted?

  /// Nothing was drafted yet.
  public init() {}

  /// The report that follows from the record of a session now.
  public mutating func report(of session: Session, part: Session.Part = .regular) -> Report {
    // The parts of a session that was reconvened are sessions made anew each time, of which nothing is known.
    guard session.meetings.reconvened.isEmpty else {
      last = nil
      return Report.draft(session, part: part)
    }
    let draft = Draft(session: session)
    let drafted =
      if let last, let items = session.itemsSpokenOn(since: last.session) {
        Drafted(draft, anewOn: items, otherwiseAs: last)
      } else {
        Drafted(draft)
      }
    last = drafted
    return drafted.report
  }
}

/// A report with what it was put together from.
struct Drafted: Sendable {
  let session: Session
  private let chapters: [Finish.Finished]
  private let front: FrontMatter

  /// The report.
  var report: Report {
    Report(front: front, chapters: chapters.map(\.chapter), version: session.version)
  }

  /// All of it drafted.
  init(_ draft: Draft) {
    session = draft.session
    var finish = Finish(session: draft.session, names: draft.names)
    chapters = finish.finished(draft.chapters())
    front = FrontDraft(draft: draft, chapters: chapters.map(\.chapter)).frontMatter()
  }

  /// The chapters on these items drafted anew, after statements on them and nothing else of which a report tells.
  init(_ draft: Draft, anewOn items: Set<Int>, otherwiseAs earlier: Drafted) {
    session = draft.session
    var rough = earlier.chapters.map(\.rough)
    var standing = Dictionary(uniqueKeysWithValues: earlier.chapters.enumerated().map { ($0, $1) })
    for (index, item) in draft.itemsWithChapters.enumerated() where items.contains(item.number) {
      // The first chapter is on the matters that call for action.
      rough[index + 1] = draft.chapter(on: item)
      standing[index + 1] = nil
    }
    var finish = Finish(session: draft.session, names: draft.names)
    chapters = finish.finished(rough, earlier: standing)
    var front = earlier.front
    front.contents = FrontDraft(draft: draft, chapters: chapters.map(\.chapter)).contents()
    self.front = front
  }
}

extension Session {
  /// The items whose chapters tell of the statements made since an earlier state of the session; nil where anything
  /// else happened of which a report may tell.
  fileprivate func itemsSpokenOn(since earlier: Session) -> Set<Int>? {
    guard isToldLike(earlier), isLater(than: earlier) else { return nil }
    let (now, then) = (floor.statements, earlier.floor.statements)
    var items: Set<Int> = []
    for position in now.positions(differingFrom: then) {
      for statements in [now, then] where position < statements.count {
        guard let telling = self.items(tellingOf: statements[position]) else { return nil }
        items.formUnion(telling)
      }
    }
    return items
  }

  /// Whether it goes on from that state, with the same events undone and corrected.
  private func isLater(than earlier: Session) -> Bool {
    undone == earlier.undone && corrections == earlier.corrections
      && history.positions(differingFrom: earlier.history).allSatisfy { $0 >= earlier.history.count }
  }

  /// Whether a report tells the same of both, the statements aside. The lists of speakers, the clock and the limits
  /// of time are in no report.
  private func isToldLike(_ other: Session) -> Bool {
    body == other.body && participants == other.participants && bureau == other.bureau
      && arrangements == other.arrangements && agenda == other.agenda && meetings == other.meetings
      && floor.panels == other.floor.panels && floor.workshops == other.floor.workshops
      && motions == other.motions && pointsOfOrder == other.pointsOfOrder && elections == other.elections
      && proposals == other.proposals && reportWork == other.reportWork
  }

  /// The items whose chapters tell of a statement, and nothing else does; nil where something else may.
  private func items(tellingOf delivered: Floor.Delivered) -> [Int]? {
    let proposal: ProposalID?
    switch delivered.statement.purpose {
    case .opening, .address, .closing: return nil
    case .beforeAction(let id), .afterAction(let id): proposal = id
    case .item, .introductory, .reply, .report, .workshopReport: proposal = delivered.place.afterAction
    }
    // A statement on an action is told with it, wherever it was made.
    let items = [delivered.place.item, proposal.flatMap { proposals[$0]?.item }].compactMap { $0 }
    return items.isEmpty ? nil : items
  }
}
