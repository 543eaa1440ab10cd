/// The index of names: finds the participant that an operator means.
public struct Directory: Sendable {
  /// What looking up a text comes to.
  public enum Lookup: Hashable, Sendable {
    /// The text means this participant and no other.
    case found(Participant)
    /// The text may mean any of these: States first, then groups, then organizations.
    case ambiguous([Participant])
    /// The text means nobody; at most three names come near to it.
    case unknown(nearest: [Participant])
  }

  /// A whole name under which a participant is found, folded.
  private struct Entry {
    let key: String
    let participant: Int
  }

  /// The States, groups and organizations that the program knows from the start.
  public static let standard = Directory(
    State.all.map(Participant.state) + Group.all.map(Participant.group)
      + Organization.all.map(Participant.organization))

  /// The shortest beginning of a name that stands for it.
  public static let shortestBeginning = 3

  /// Everybody in the index: States, then groups, then organizations, each in alphabetical order.
  public let participants: [Participant]
  private let byCode: [String: Int]
  private let exact: [String: Set<Int>]
  /// The names in other languages, under which nobody is looked up.
  private let translated: [String: Set<Int>]
  private let entries: [Entry]
  private let words: WordIndex
  /// The most words that a name has.
  public let longestName: Int

  private init(_ unsorted: [Participant]) {
    let participants = (0...2).flatMap { rank in unsorted.filter { $0.rank == rank }.alphabetical() }
    self.participants = participants
    byCode = Dictionary(participants.indices.map { (participants[$0].code, $0) }) { first, _ in first }
    var exact: [String: Set<Int>] = [:]
    for (index, participant) in participants.enumerated() {
      for name in participant.keys + (Self.aliases[participant.code] ?? []) {
        let key = FoldedName(name).text
        if !key.isEmpty { exact[key, default: []].insert(index) }
      }
    }
    self.exact = exact
    var translated: [String: Set<Int>] = [:]
    for (index, participant) in participants.enumerated() {
      for name in participant.translations {
        translated[FoldedName(name).text, default: []].insert(index)
      }
    }
    self.translated = translated
    entries = exact.flatMap { key, meant in meant.map { Entry(key: key, participant: $0) } }
      .sorted { $0.key < $1.key }
    words = WordIndex(entries.map(\.key))
    longestName = entries.map { $0.key.utf8.count { $0 == UInt8(ascii: " ") } + 1 }.max() ?? 1
  }

  /// The same index with further organizations; one whose code is taken replaces what has the code.
  public func adding(_ organizations: [Organization]) -> Directory {
    let taken = Set(organizations.map(\.code))
    return Directory(
      participants.filter { !taken.contains($0.code) } + organizations.map(Participant.organization))
  }

  /// Whether a text is a whole name, alias or code, and not the beginning of one.
  public func isWhole(_ text: String) -> Bool { exact[FoldedName(text).text] != nil }

  /// The participant that has a code, exactly as the code is written.
  public func participant(code: String) -> Participant? {
    byCode[code].map { participants[$0] }
  }

  /// Finds who is meant by a name, a code, an alias, or the beginning of one.
  ///
  /// A whole name goes before a beginning, the beginning of a name before that of a later word in it. Among
  /// beginnings a State goes before organizations and groups, since it is States that are mostly meant.
  public func lookup(_ text: String) -> Lookup {
    let sought = FoldedName(text).text
    if let meant = exact[sought] { return answer(meant, preferringStates: false) }
    if sought.count >= Self.shortestBeginning {
      var begun = entries(beginning: sought)
      if begun.isEmpty { begun = words.places(beginning: sought).map { entries[$0] }[...] }
      if !begun.isEmpty { return answer(Set(begun.map(\.participant)), preferringStates: true) }
    }
    return .unknown(nearest: nearest(to: sought))
  }

  /// Those who have a name in any language, or have it as a code or another name: case, accents, punctuation and a
  /// leading article aside.
  public func bearers(of name: String) -> [Participant] {
    let sought = FoldedName(name).text
    guard !sought.isEmpty else { return [] }
    return (exact[sought] ?? []).union(translated[sought] ?? []).sorted().map { participants[$0] }
  }

  private func answer(_ meant: Set<Int>, preferringStates: Bool) -> Lookup {
    let candidates = meant.sorted().map { participants[$0] }
    if let only = candidates.first, candidates.count == 1 { return .found(only) }
    let states = candidates.prefix { $0.rank == 0 }
    if preferringStates, let only = states.first, states.count == 1 { return .found(only) }
    return .ambiguous(candidates)
  }

  private func entries(beginning sought: String) -> ArraySlice<Entry> {
    var (low, high) = (entries.startIndex, entries.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < sought { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.key.hasPrefix(sought) }
  }

  /// Those of whom a name begins like a folded text.
  func participants(beginning sought: String) -> [Int] { entries(beginning: sought).map(\.participant) }

  /// Those of whom any word of a name begins like a folded text, and the words after it go on like it.
  func participants(withWord sought: String) -> [Int] {
    guard sought.utf8.count < WordIndex.shortest else {
      return words.places(beginning: sought).map { entries[$0].participant }
    }
    let later = " " + sought
    return entries.filter { $0.key.hasPrefix(sought) || $0.key.contains(later) }.map(\.participant)
  }

  private func nearest(to sought: String) -> [Participant] {
    guard !sought.isEmpty else { return [] }
    let typed = Array(sought.utf8)
    let limit = Misspelling.tolerance(for: typed.count)
    var best: [Int: Misspelling] = [:]
    for entry in entries where entry.key.utf8.count >= typed.count - limit {
      let known = Array(entry.key.utf8)
      guard let slip = Misspelling(of: known, typed: typed, atMost: limit) else { continue }
      best[entry.participant] = min(slip, best[entry.participant] ?? slip)
    }
    guard let least = best.values.min() else { return [] }
    let near = best.filter { $0.value.slips <= least.slips + 1 }.sorted {
      ($0.value, $0.key) < ($1.value, $1.key)
    }
    return near.prefix(3).map { participants[$0.key] }
  }

  /// The further names of participants, by code.
  private static let aliases = Dictionary(
    grouping: DataTable(PackageResources.aliases_csv).rows, by: { $0["code"] }
  ).mapValues { rows in rows.map { $0["alias"] } }
}
