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
    let bytes: [UInt8]
    let participant: Int

    init(key: String, participant: Int) {
      self.key = key
      self.participant = participant
      bytes = Array(key.utf8)
    }
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
  /// The names in other languages.
  private let translated: [String: Set<Int>]
  private let entries: [Entry]
  private let words: WordIndex
  /// The names in other languages that are none in English.
  private let foreign: [Entry]
  private let foreignWords: WordIndex
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
        let key = FoldedName(name).text
        if !key.isEmpty { translated[key, default: []].insert(index) }
      }
    }
    self.translated = translated
    entries = Self.entries(exact)
    words = WordIndex(entries.map(\.key))
    foreign = Self.entries(translated.filter { exact[$0.key] == nil })
    foreignWords = WordIndex(foreign.map(\.key))
    longestName = entries.map { $0.key.utf8.count { $0 == UInt8(ascii: " ") } + 1 }.max() ?? 1
  }

  private static func entries(_ names: [String: Set<Int>]) -> [Entry] {
    names.flatMap { key, meant in meant.map { Entry(key: key, participant: $0) } }
      .sorted { ($0.key, $0.participant) < ($1.key, $1.participant) }
  }

  /// The same index with further organizations; one whose code is taken replaces what has the code.
  public func adding(_ organizations: [Organization]) -> Directory {
    let taken = Set(organizations.map(\.code))
    return Directory(
      participants.filter { !taken.contains($0.code) } + organizations.map(Participant.organization))
  }

  /// Whether a text is a whole name, alias or code, and not the beginning of one.
  public func isWhole(_ text: String) -> Bool { whole(FoldedName(text).text) != nil }

  /// Whether a text means a State by its code of two letters alone, which may as well be a word such as “no” or “is”.
  public func isShortCode(_ text: String) -> Bool {
    let sought = FoldedName(text).text
    return exact[sought] == nil && translated[sought] == nil && Self.shortCodes[sought] != nil
  }

  /// The participant that has a code, exactly as the code is written.
  public func participant(code: String) -> Participant? {
    byCode[code].map { participants[$0] }
  }

  /// Finds who is meant by a name in any official language, a code, an alias, or the beginning of one.
  ///
  /// A whole name goes before a beginning, the beginning of a name before that of a later word in it, and English
  /// before other languages. Among beginnings a State goes before organizations and groups, since it is States that are
  /// mostly meant. A short word with which the name of an organization begins, and a single word within one, decide
  /// nothing: the organization is proposed.
  public func lookup(_ text: String) -> Lookup {
    let sought = FoldedName(text).text
    let found = lookup(folded: sought)
    guard case .unknown = found, let bare = Self.withoutArticle(sought) else { return found }
    let other = lookup(folded: bare)
    if case .unknown = other { return found }
    return other
  }

  private func lookup(folded sought: String) -> Lookup {
    if let meant = whole(sought) { return answer(meant, preferringStates: false) }
    guard isLongEnough(sought) else { return .unknown(nearest: nearest(to: sought)) }
    var begun = entries(beginning: sought).map(\.participant)
    if begun.isEmpty { begun = Self.entries(foreign, beginning: sought).map(\.participant) }
    let isOneWord = !sought.utf8.contains(UInt8(ascii: " "))
    let isShort = isOneWord && sought.count <= Self.longestSlip
    if isShort, !begun.isEmpty, begun.allSatisfy({ participants[$0].rank == 2 }) {
      return .unknown(nearest: proposed(Set(begun)))
    }
    if !begun.isEmpty { return answer(Set(begun), preferringStates: true) }
    var within = Set(words.places(beginning: sought).map { entries[$0].participant })
    if within.isEmpty { within = Set(foreignWords.places(beginning: sought).map { foreign[$0].participant }) }
    guard !within.isEmpty else { return .unknown(nearest: nearest(to: sought)) }
    if isOneWord, !within.contains(where: { participants[$0].rank == 0 }) {
      return .unknown(nearest: proposed(within))
    }
    return answer(within, preferringStates: true)
  }

  private func proposed(_ meant: Set<Int>) -> [Participant] {
    meant.sorted().prefix(3).map { participants[$0] }
  }

  /// The most letters of a word that may stand for something else, such as “stop”, and is not taken for the beginning
  /// of the name of an organization.
  private static let longestSlip = 4

  /// Those who have a whole name, a code or an alias in any language.
  private func whole(_ sought: String) -> Set<Int>? {
    if let meant = exact[sought] ?? translated[sought] { return meant }
    return Self.shortCodes[sought].flatMap { byCode[$0] }.map { [$0] }
  }

  /// Whether a text is long enough for the beginning of a name: a Chinese character is as good as a word.
  private func isLongEnough(_ sought: String) -> Bool {
    sought.count >= Self.shortestBeginning
      || (sought.count > 1 && sought.unicodeScalars.allSatisfy { $0.value >= 0x2E80 })
  }

  /// A name without a French or Spanish article before it; nil if none stands there.
  private static func withoutArticle(_ sought: String) -> String? {
    articles.first { sought.hasPrefix($0) }.map { String(sought.dropFirst($0.count)) }
  }

  private static let articles = ["la ", "le ", "les ", "el ", "los ", "las "]

  /// The codes of States with two letters (ISO 3166-1), in small letters, and those with three.
  private static let shortCodes = Dictionary(
    DataTable(PackageResources.codes_csv).rows.map { ($0["alpha2"].lowercased(), $0["code"]) }
  ) { first, _ in first }

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
    Self.entries(entries, beginning: sought)
  }

  private static func entries(_ entries: [Entry], beginning sought: String) -> ArraySlice<Entry> {
    var (low, high) = (entries.startIndex, entries.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key < sought { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.key.hasPrefix(sought) }
  }

  /// Those of whom a name begins like a folded text.
  func participants(beginning sought: String) -> [Int] {
    let foreign = isLongEnough(sought) ? Self.entries(foreign, beginning: sought) : []
    return (entries(beginning: sought) + foreign).map(\.participant)
  }

  /// Those of whom any word of a name begins like a folded text, and the words after it go on like it.
  func participants(withWord sought: String) -> [Int] {
    guard sought.utf8.count < WordIndex.shortest else {
      return words.places(beginning: sought).map { entries[$0].participant }
    }
    let later = " " + sought
    return entries.filter { $0.key.hasPrefix(sought) || $0.key.contains(later) }.map(\.participant)
  }

  /// Those whose names come nearest: in English, unless they come nearer in another language.
  private func nearest(to sought: String) -> [Participant] {
    guard !sought.isEmpty else { return [] }
    let english = misspelled(sought, among: entries)
    let least = english.values.map(\.slips).min() ?? .max
    guard least > 1 else { return named(english) }
    let other = misspelled(sought, among: foreign)
    return named((other.values.map(\.slips).min() ?? .max) < least ? other : english)
  }

  /// How a text misspells the names of those to whom it comes near.
  private func misspelled(_ sought: String, among entries: [Entry]) -> [Int: Misspelling] {
    let typed = Array(sought.utf8)
    let limit = Misspelling.tolerance(for: typed.count)
    var best: [Int: Misspelling] = [:]
    for entry in entries where entry.bytes.count >= typed.count - limit {
      guard let slip = Misspelling(of: entry.bytes, typed: typed, atMost: limit) else { continue }
      best[entry.participant] = min(slip, best[entry.participant] ?? slip)
    }
    return best
  }

  /// The three that come nearest.
  private func named(_ misspelled: [Int: Misspelling]) -> [Participant] {
    guard let least = misspelled.values.min() else { return [] }
    let near = misspelled.filter { $0.value.slips <= least.slips + 1 }.sorted {
      ($0.value, $0.key) < ($1.value, $1.key)
    }
    return near.prefix(3).map { participants[$0.key] }
  }

  /// The further names of participants, by code.
  private static let aliases = Dictionary(
    grouping: DataTable(PackageResources.aliases_csv).rows, by: { $0["code"] }
  ).mapValues { rows in rows.map { $0["alias"] } }
}
