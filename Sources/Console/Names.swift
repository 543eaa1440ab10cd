import Proceedings
import ReferenceData

/// The names that a line is read with.
struct Names: Sendable {
  let standard: Directory
  let directory: Directory
  private let registered: Set<String>
  /// Every whole name and code, folded.
  private let exact: [String: Participant]
  /// The folded names in which a word stands that elsewhere begins something else, such as “for” and “and”.
  private let long: [String]

  init(standard: Directory, registered: [Participants.Registration]) {
    self.standard = standard
    self.registered = Set(registered.map(\.code.rawValue))
    directory = registered.isEmpty ? standard : standard.adding(registered.map(Organization.init))
    var exact: [String: Participant] = [:]
    var long: [String] = []
    for participant in directory.participants {
      for name in participant.spellings {
        let folded = FoldedName(name).text
        exact[folded] = participant
        let words = folded.split(separator: " ")
        if words.count > 2, words.contains(where: Names.double.contains) { long.append(Names.bare(folded)) }
      }
    }
    self.exact = exact
    self.long = long
  }

  private static let double: Set<Substring> = [
    "for", "and", "to", "by", "on", "from", "also", "as", "of", "see", "item", "panel", "before", "after",
    "opening", "closing", "address",
  ]

  private static func bare(_ folded: String) -> String { folded.replacing(" the ", with: " ") }

  /// Whether the text is a long name, the beginning of one, or of a later word in one.
  func isLongName(_ text: String) -> Bool {
    let folded = Names.bare(FoldedName(text).text)
    guard folded.utf8.count >= 5 else { return false }
    return long.contains { $0.hasPrefix(folded) || $0.contains(" \(folded)") }
  }

  /// The participant that has exactly this name or code.
  func whole(_ text: String) -> Participant? { exact[FoldedName(text).text] }

  /// Who is meant; an organization of the session’s own goes before others of the same name.
  func lookup(_ text: String) -> Directory.Lookup {
    let lookup = directory.lookup(text)
    guard case .ambiguous(let candidates) = lookup else { return lookup }
    let own = candidates.filter { registered.contains($0.code) }
    if let only = own.first, own.count == 1 { return .found(only) }
    return lookup
  }
}

extension Participant {
  fileprivate var spellings: [String] {
    switch self {
    case .state(let state): [state.code, state.name, state.inSentence, state.fullInSentence]
    case .organization(let organization):
      [organization.code, organization.name, organization.abbreviation ?? organization.name]
        + organization.aliases
    case .group(let group): [group.code, group.onBehalf] + group.aliases
    }
  }

  /// The code as the proceedings keep it.
  var participantCode: ParticipantCode { ParticipantCode(code) }
}

extension Organization {
  /// An organization as a session registered it; a category that is not known counts as another observer.
  init(_ registration: Participants.Registration) {
    self.init(
      code: registration.code.rawValue, name: registration.name, article: registration.article,
      category: Category(rawValue: registration.category) ?? .otherObserver)
  }
}
