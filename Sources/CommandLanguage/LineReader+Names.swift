import Proceedings
import ReferenceData

/// The words at which a name ends because something else begins.
struct Stops {
  var phrases: [[String]] = []

  /// The same with further phrases.
  func adding(_ phrases: String...) -> Stops {
    Stops(phrases: self.phrases + phrases.map { $0.split(separator: " ").map(String.init) })
  }

  init(phrases: [[String]]) { self.phrases = phrases }
  init(_ phrases: String...) { self.phrases = phrases.map { $0.split(separator: " ").map(String.init) } }
}

/// Who may stand in a place.
public enum Admitted: Sendable {
  case anybody, states, delegations, groups

  /// Whether the participant may stand there.
  public func admits(_ participant: Participant) -> Bool {
    switch (self, participant) {
    case (.anybody, _), (.states, .state), (.delegations, .state), (.delegations, .organization),
      (.groups, .group):
      true
    case (.states, _), (.delegations, _), (.groups, _): false
    }
  }

  var wanted: String {
    switch self {
    case .anybody: "a participant"
    case .states: "a State"
    case .delegations: "a State or an organization"
    case .groups: "a group of States"
    }
  }
}

extension LineReader {
  /// Whether one of the phrases begins so many tokens on.
  func stops(at stops: Stops, ahead: Int = 0) -> Bool {
    stops.phrases.contains { sees($0, ahead: ahead) }
  }

  /// The participant that has to come next, up to a comma, a quotation, or one of the phrases.
  ///
  /// Where a phrase may as well be part of the name (“for”, “and”), the longest name that there is goes
  /// first: `howard league for penal reform` is one organization.
  mutating func participant(
    _ admitted: Admitted = .delegations, until stops: Stops, what: String? = nil
  ) throws(LanguageError) -> Participant {
    let soft = Stops(phrases: stops.phrases + [["and"]])
    var words: [String] = []
    var ends: [Int] = []
    while let word = peek(words.count)?.word {
      if !words.isEmpty, self.stops(at: soft, ahead: words.count) { ends.append(words.count) }
      words.append(word)
    }
    guard !words.isEmpty, !self.stops(at: stops) || words.count > 1 else {
      throw missing(what ?? "the name of \(admitted.wanted)")
    }
    ends.append(words.count)
    let shortest = ends.first ?? words.count
    let longest = ends.last { $0 > shortest && isLonger(words, $0, than: shortest) }
    return try found(words, longest ?? shortest, among: ends, admitted)
  }

  /// Whether the words up to `longer` are one name: a long one, or what those up to `shorter` stand for.
  private func isLonger(_ words: [String], _ longer: Int, than shorter: Int) -> Bool {
    if names.isLongName(joined(words, longer)) { return true }
    guard words.dropFirst(shorter).first?.lowercased() == "and", longer <= shorter + 4 else { return false }
    guard case .found(let short) = names.lookup(joined(words, shorter)) else { return false }
    return names.lookup(joined(words, longer)) == .found(short)
  }

  private func joined(_ words: [String], _ count: Int) -> String {
    words.prefix(count).joined(separator: " ")
  }

  private mutating func found(
    _ words: [String], _ count: Int, among ends: [Int], _ admitted: Admitted
  ) throws(LanguageError) -> Participant {
    let first = names.lookup(joined(words, count))
    var (lookup, length) = (first, count)
    if case .unknown = first {
      for longer in ends.filter({ $0 > count }).prefix(2) {
        let further = names.lookup(joined(words, longer))
        guard case .found = further else { continue }
        (lookup, length) = (further, longer)
        break
      }
    }
    let columns = here.lowerBound..<(peek(length - 1)?.columns.upperBound ?? end)
    switch lookup {
    case .found(let participant):
      guard admitted.admits(participant) else { throw notAdmitted(participant, admitted, at: columns) }
      position += length
      return participant
    case .ambiguous(let candidates):
      let fitting = candidates.filter(admitted.admits)
      guard let only = fitting.first, fitting.count == 1 else {
        throw ambiguous(joined(words, length), fitting.isEmpty ? candidates : fitting, at: columns)
      }
      position += length
      return only
    case .unknown(let nearest): throw unknown(Array(words.prefix(length)), nearest, at: columns)
    }
  }

  private func notAdmitted(
    _ participant: Participant, _ admitted: Admitted, at columns: Range<Int>
  ) -> LanguageError {
    let isGroup = if case .group = participant { true } else { false }
    return fail(
      .participant, "Here \(admitted.wanted) is expected, and \(participant.inSentence) is not one.",
      at: columns,
      remedy: isGroup
        ? "A group is spoken for by one of its members: floor colombia for g77."
        : "Use the name of \(admitted.wanted).")
  }

  private func ambiguous(
    _ text: String, _ candidates: [Participant], at columns: Range<Int>
  ) -> LanguageError {
    let shown = candidates.prefix(6).map { "\($0.name) (\($0.code))" }
    return fail(
      .ambiguousParticipant, "“\(text)” may be \(shown.joined(separator: " or ")).", at: columns,
      remedy: "Write more of the name, or the code.", nearest: candidates.map(\.name))
  }

  private func unknown(
    _ words: [String], _ nearest: [Participant], at columns: Range<Int>
  ) -> LanguageError {
    let text = words.joined(separator: " ")
    for count in stride(from: min(words.count - 1, 3), to: 0, by: -1) where nearest.isEmpty {
      guard case .found(let known) = names.lookup(joined(words, count)) else { continue }
      let rest = words.dropFirst(count).joined(separator: " ")
      let start = peek(count)?.columns.lowerBound ?? columns.lowerBound
      return fail(
        .unexpected, "“\(rest)” is not understood after \(known.inSentence).", at: start..<columns.upperBound,
        remedy: "Put a comma between names, and begin a clause with its word, such as “for”.",
        nearest: ["for", "also for", "aligned", "by video"])
    }
    let shown = nearest.map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
    return fail(
      .unknownParticipant, "“\(text)” is no participant that is known.", at: columns,
      remedy: nearest.isEmpty
        ? "Check the name, or make the organization known: participant CODE \"Name\" non-governmental."
        : "Was this meant: \(shown)?",
      nearest: nearest.map(\.name))
  }

  /// Elements with commas, or a last “and”, between them, up to one of the phrases.
  mutating func list<Element>(
    until stops: Stops, _ element: (inout LineReader) throws(LanguageError) -> Element
  ) throws(LanguageError) -> [Element] {
    var elements = [try element(&self)]
    while acceptSeparator(before: stops) { elements.append(try element(&self)) }
    return elements
  }

  private mutating func acceptSeparator(before stops: Stops) -> Bool {
    if peek()?.kind == .comma {
      guard !self.stops(at: stops, ahead: 1), peek(1)?.quoted == nil else { return false }
      position += 1
      if sees("and"), !sees("and", "separately") { position += 1 }
      return true
    }
    guard sees("and"), !self.stops(at: stops) else { return false }
    position += 1
    return true
  }

  /// Participants in a list, none of them twice.
  mutating func participants(
    _ admitted: Admitted = .delegations, until stops: Stops
  ) throws(LanguageError) -> [Participant] {
    let start = here.lowerBound
    let found = try list(until: stops) { reader throws(LanguageError) in
      try reader.participant(admitted, until: stops)
    }
    try refuseRepetition(of: found, from: start)
    return found
  }

  /// Says so where a participant stands twice in a list that began at that column.
  func refuseRepetition(of found: [Participant], from start: Int) throws(LanguageError) {
    var seen: Set<String> = []
    for participant in found where !seen.insert(participant.code).inserted {
      throw fail(
        .twice, "\(Naming.capitalised(participant.inSentence)) stands twice in the list.",
        at: start..<(peek()?.columns.lowerBound ?? end), remedy: "Leave it out once.")
    }
  }
}
