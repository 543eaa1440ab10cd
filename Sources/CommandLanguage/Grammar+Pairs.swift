import Proceedings
import ReferenceData

extension LineReader {
  /// Two delegations: with “with”, “and” or a comma between them, or where only one way to part the words names two.
  mutating func pair() throws(LanguageError) -> (ParticipantCode, ParticipantCode) {
    if let apart = partedPair() { return apart }
    let first = try participant(until: .place).participantCode
    if !accept("and"), !acceptComma() { try require("with") }
    return (first, try participant(until: .place).participantCode)
  }

  private mutating func partedPair() -> (ParticipantCode, ParticipantCode)? {
    var words: [String] = []
    while let word = peek(words.count)?.word, !stops(at: .place, ahead: words.count) { words.append(word) }
    func named(_ part: ArraySlice<String>) -> ParticipantCode? {
      guard case .found(let participant) = names.lookup(part.joined(separator: " ")),
        Admitted.delegations.admits(participant)
      else { return nil }
      return participant.participantCode
    }
    let ways = words.indices.dropFirst().compactMap { place -> (ParticipantCode, ParticipantCode)? in
      guard let first = named(words[..<place]), let second = named(words[place...]) else { return nil }
      return (first, second)
    }
    guard let only = ways.first, ways.count == 1, !sees(["with"], ahead: words.count) else { return nil }
    position += words.count
    return only
  }
}
