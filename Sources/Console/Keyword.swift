/// A command by the words that it begins with.
public enum Keyword: String, Sendable, CaseIterable {
  case convene, members, participant
  case openElection = "open election"
  case elect
  case extendedBureau = "extended bureau met"
  case deadline
  case consultations = "consultations chaired by"
  case arrangements = "arrangements shared"
  case attendance
  case provisionalAgenda = "provisional agenda"
  case item, document
  case listOfDocuments = "list of documents"
  case openMeeting = "open meeting"
  case closeMeeting = "close meeting"
  case suspendMeeting = "suspend meeting"
  case resumeMeeting = "resume meeting"
  case openSession = "open session"
  case closeSession = "close session"
  case adoptAgenda = "adopt agenda"
  case takeUp = "take up item"
  case conclude = "conclude item"
  case floor, reply, end
  case openList = "open list"
  case closeList = "close list"
  case inscribe, withdraw, next, panel, panellist, expert, workshop
  case submit, issue, revise, sponsor, unsponsor, estimate, adopt
  case adoptReport = "adopt report"
  case summary, reword, restore, join
  case undo, correct

  /// The words that the command begins with.
  public var words: [String] { rawValue.split(separator: " ").map(String.init) }

  /// The part of the work that the command belongs to.
  public enum Section: String, Sendable, CaseIterable {
    case before = "Before the session"
    case meetings = "Meetings"
    case floor = "The floor"
    case proposals = "Proposals"
    case report = "The report"
    case record = "The record"
  }

  /// The form of the command, the first of them where it has several.
  public var form: String { forms.first ?? rawValue }

  /// A line of that form.
  public var example: String { examples.first ?? rawValue }

  /// The command that a line begins with, and the number of its words: the longest that fits.
  static func beginning(_ words: [String]) -> (keyword: Keyword, count: Int)? {
    var best: (keyword: Keyword, count: Int)?
    for keyword in allCases {
      let own = keyword.words
      if words.starts(with: own), own.count > best?.count ?? 0 { best = (keyword, own.count) }
    }
    return best
  }

  /// The commands whose first word is that one, or else comes nearest to it.
  static func near(_ word: String) -> [Keyword] {
    let same = allCases.filter { $0.words.first == word }
    if !same.isEmpty { return same }
    let limit = word.count <= 4 ? 1 : word.count <= 7 ? 2 : 3
    let slips = allCases.map { (keyword: $0, slips: distance(word, $0.words.first ?? "")) }
    let begun = allCases.filter { word.count >= 2 && ($0.words.first ?? "").hasPrefix(word) }
    let close = slips.filter { $0.slips <= limit }.sorted { $0.slips < $1.slips }.map(\.keyword)
    return Array((begun + close.filter { !begun.contains($0) }).prefix(4))
  }

  /// The number of letters to add, leave out, change or swap, words of great length aside.
  private static func distance(_ left: String, _ right: String) -> Int {
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
