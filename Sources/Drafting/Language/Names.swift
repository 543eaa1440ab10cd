import Proceedings
import ReferenceData

/// Names in the registers that the report needs.
struct Names {
  let directory: Directory

  /// The name as it stands in a running sentence that lists several.
  func inList(_ code: ParticipantCode) -> Passage {
    switch directory.participant(code: code.rawValue) {
    case .state(let state): Passage(state.inList)
    case .organization: Passage(runs: [.entity(code, .definite)])
    case .group(let group): Passage(group.onBehalf)
    case nil: Passage(code.rawValue)
    }
  }

  /// The name as it stands in a sentence that mentions one.
  func inSentence(_ code: ParticipantCode) -> Passage {
    if case .state(let state)? = directory.participant(code: code.rawValue) {
      return Passage(state.inSentence)
    }
    return inList(code)
  }

  /// The name unshortened, as the title of a person has it.
  func inFull(_ code: ParticipantCode) -> Passage {
    if case .state(let state)? = directory.participant(code: code.rawValue) {
      return Passage(state.fullInSentence)
    }
    return inList(code)
  }

  /// The names of several as a running sentence lists them, or of one as it mentions it; each once.
  func running(_ codes: [ParticipantCode]) -> [Passage] {
    let codes = codes.onceEach
    return codes.count == 1 ? codes.map(inSentence) : codes.map(inList)
  }

  /// The bare name, as tables, brackets and notes have it.
  func bare(_ code: ParticipantCode) -> String {
    directory.participant(code: code.rawValue)?.name ?? code.rawValue
  }

  /// The name as it stands in brackets after a person’s: one that has brackets itself in its running form.
  func inBrackets(_ code: ParticipantCode) -> String {
    guard case .state(let state)? = directory.participant(code: code.rawValue), state.name.contains("(")
    else { return bare(code) }
    let article = "the "
    return state.inList.hasPrefix(article) ? String(state.inList.dropFirst(article.count)) : state.inList
  }

  /// The participant itself.
  func participant(_ code: ParticipantCode) -> Participant? { directory.participant(code: code.rawValue) }

  /// Whether it is a State.
  func isState(_ code: ParticipantCode) -> Bool {
    if case .state? = participant(code) { return true }
    return false
  }

  /// In English alphabetical order, accents and case aside, each once.
  func alphabetical(_ codes: [ParticipantCode]) -> [ParticipantCode] {
    codes.onceEach.alphabetical { bare($0) }
  }

  /// An enumeration of States by their bare names in alphabetical order, those that are not Members of the
  /// United Nations set apart at its end.
  func enumeration(_ codes: [ParticipantCode], isSentence: Bool) -> String {
    let sorted = alphabetical(codes)
    let apart = sorted.filter(isNonMember)
    let members = English.list(sorted.filter { !isNonMember($0) }.map(bare))
    guard !apart.isEmpty else { return members }
    let others = English.list(apart.map { isSentence ? inListOfState($0) : bare($0) })
    return members.isEmpty ? others : "\(members), as well as \(others)"
  }

  private func isNonMember(_ code: ParticipantCode) -> Bool {
    if case .state(let state)? = participant(code) { return state.status == .nonMemberObserver }
    return false
  }

  private func inListOfState(_ code: ParticipantCode) -> String {
    if case .state(let state)? = participant(code) { return state.inList }
    return bare(code)
  }

  /// Whether the text names the participant already, in one of its registers.
  func names(_ code: ParticipantCode, in text: String) -> Bool {
    switch participant(code) {
    case .state(let state):
      [state.name, state.inList, state.inSentence, state.fullInSentence].contains { name in
        text.holds(English.lowercasedFirst(name).hasPrefix("the ") ? String(name.dropFirst(4)) : name)
      }
    case .organization(let organization):
      text.holds(organization.name) || (organization.abbreviation.map { text.holds($0) } ?? false)
    case .group, nil: true
    }
  }
}
