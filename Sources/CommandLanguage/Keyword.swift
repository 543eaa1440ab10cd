/// A command by the words that it begins with, section by section of the page on the language.
public enum Keyword: Sendable, Hashable, CaseIterable {
  case before(Before)
  case meetings(Meetings)
  case floor(Floor)
  case lists(Lists)
  case proposals(Proposals)
  case actions(Actions)
  case motions(Motions)
  case order(Order)
  case report(Report)
  case record(Record)

  /// What goes before the session.
  public enum Before: String, Sendable, CaseIterable {
    case convene, members
    case endMembership = "end membership of"
    case participant
    case openElection = "open election"
    case elect
    case extendedBureau = "extended bureau met"
    case deadline
    case consultations = "consultations chaired by"
    case arrangements = "arrangements shared"
    case planMeeting = "plan meeting"
    case cancelPlan = "cancel planned meeting"
    case attendance, attended
    case provisionalAgenda = "provisional agenda"
    case item, document
    case listOfDocuments = "list of documents"
  }
  /// The meetings and what is before the body in them.
  public enum Meetings: String, Sendable, CaseIterable {
    case openMeeting = "open meeting"
    case closeMeeting = "close meeting"
    case suspendMeeting = "suspend meeting"
    case resumeMeeting = "resume meeting"
    case openSession = "open session"
    case closeSession = "close session"
    case suspendSession = "suspend session"
    case resumeSession = "resume session"
    case informalMeeting = "informal meeting"
    case informalConsultations = "informal consultations"
    case adoptAgenda = "adopt agenda"
    case approveWork = "approve organization of work"
    case takeUp = "take up item"
    case conclude = "conclude item"
  }
  /// The floor, the list of speakers, panels and workshops.
  public enum Floor: String, Sendable, CaseIterable {
    case floor, reply, end
    case openList = "open list"
    case closeList = "close list"
    case inscribe, withdraw, next, panel
    case interactiveDialogue = "interactive dialogue"
    case roundTable = "round table"
    case segment
    case endPanel = "end panel"
    case panellist, expert, workshop
  }
  /// The proposals and the actions on them.
  public enum Proposals: String, Sendable, CaseIterable {
    case submit, introduce, issue, revise
    case correctDraft = "correct draft"
    case sponsor, unsponsor, estimate
    case noImplications = "no implications"
    case adopt
    case adoptReport = "adopt report"
  }
  /// Votes, amendments, divisions, motions on a proposal, and what may become of it.
  public enum Actions: String, Sendable, CaseIterable {
    case voteOn = "vote on"
    case introduceAmendment = "introduce amendment"
    case circulate
    case waiveNotice = "waive notice"
    case corrigendum, implications, amend
    case orderOfAmendments = "order of amendments"
    case adoptAmendment = "adopt amendment"
    case voteOnAmendment = "vote on amendment"
    case withdrawAmendment = "withdraw amendment"
    case divide
    case objectToDivision = "object to division of"
    case voteOnPart = "vote on part"
    case moveNoDecision = "move no decision on"
    case questionCompetence = "question competence on"
    case reconsider
    case speakToMotion = "speak to motion on"
    case voteOnMotion = "vote on motion on"
    case agreeToMotion = "agree to motion on"
    case withdrawDraft = "withdraw draft"
    case reintroduce, postpone
    case noAction = "no action on"
  }
  /// The work on the report.
  public enum Report: String, Sendable, CaseIterable {
    case summary, paragraph, reword, restore, join
    case omitParagraph = "omit paragraph"
    case moveParagraph = "move paragraph"
    case circulateChapter = "circulate chapter"
    case introduceReport = "introduce report"
    case amendParagraph = "amend paragraph"
    case adoptChapter = "adopt chapter"
  }
  /// What is done to the record itself.
  public enum Record: String, Sendable, CaseIterable { case undo, redo, correct }

  /// Every command, in the order of the page.
  public static let allCases: [Keyword] =
    Before.allCases.map(Keyword.before) + Meetings.allCases.map(Keyword.meetings)
    + Floor.allCases.map(Keyword.floor) + Lists.allCases.map(Keyword.lists)
    + Proposals.allCases.map(Keyword.proposals) + Actions.allCases.map(Keyword.actions)
    + Motions.allCases.map(Keyword.motions) + Order.allCases.map(Keyword.order)
    + Report.allCases.map(Keyword.report) + Record.allCases.map(Keyword.record)

  /// The words that the command begins with, as one text.
  public var text: String {
    switch self {
    case .before(let keyword): keyword.rawValue
    case .meetings(let keyword): keyword.rawValue
    case .floor(let keyword): keyword.rawValue
    case .lists(let keyword): keyword.rawValue
    case .proposals(let keyword): keyword.rawValue
    case .actions(let keyword): keyword.rawValue
    case .motions(let keyword): keyword.rawValue
    case .order(let keyword): keyword.rawValue
    case .report(let keyword): keyword.rawValue
    case .record(let keyword): keyword.rawValue
    }
  }

  /// The heading of the section that the command belongs to.
  public var section: String {
    switch self {
    case .before: "Before the session"
    case .meetings: "Meetings"
    case .floor: "The floor"
    case .lists: "Lists, replies and points of order"
    case .proposals: "Proposals"
    case .actions: "Votes and amendments"
    case .motions: "Motions"
    case .order: "Officers, elections and the order of the session"
    case .report: "The report"
    case .record: "The record"
    }
  }

  /// The words that the command begins with.
  public var words: [String] { text.split(separator: " ").map(String.init) }

  /// The form of the command, the first of them where it has several.
  public var form: String { forms.first ?? text }

  /// Whether the words of the command are a whole line.
  public var standsAlone: Bool {
    forms.contains { form in
      let rest = form.split(separator: " ").dropFirst(words.count)
      return rest.first.map { $0.hasPrefix("[") } ?? true
    }
  }

  /// A line of that form.
  public var example: String { examples.first ?? text }

  /// The command that a line begins with, and the number of its words: the longest that fits.
  public static func beginning(_ words: [String]) -> (keyword: Keyword, count: Int)? {
    var best: (keyword: Keyword, count: Int)?
    for (keyword, own) in words.first.flatMap({ byFirstWord[$0] }) ?? [] {
      if words.starts(with: own), own.count > best?.count ?? 0 { best = (keyword, own.count) }
    }
    return best
  }

  /// Every line is looked up here.
  private static let byFirstWord = Dictionary(
    grouping: allCases.map { (keyword: $0, words: $0.words) }, by: { $0.words.first ?? "" })

  /// The commands whose first word is that one, or else comes nearest to it.
  static func near(_ word: String) -> [Keyword] {
    let same = allCases.filter { $0.words.first == word }
    if !same.isEmpty { return same }
    let limit = word.count <= 5 ? 1 : word.count <= 7 ? 2 : 3
    let slips = allCases.map { (keyword: $0, slips: distance(word, $0.words.first ?? "")) }
    let begun = allCases.filter { word.count >= 2 && ($0.words.first ?? "").hasPrefix(word) }
    let close = slips.filter { $0.slips <= limit }.sorted { $0.slips < $1.slips }.map(\.keyword)
    return Array((begun + close.filter { !begun.contains($0) }).prefix(4))
  }

  /// The number of letters to add, leave out, change or swap, words of great length aside.
  public static func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left.utf8.prefix(24)), Array(right.utf8))
    var before: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      for (j, other) in right.enumerated() {
        var least = min(last[j] + (letter == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last.last ?? left.count
  }
}
