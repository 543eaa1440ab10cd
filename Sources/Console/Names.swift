import Proceedings
import ReferenceData
import Synchronization

/// The names that a line is read with.
struct Names: Sendable {
  let standard: Directory
  let directory: Directory
  private let registered: Set<String>
  /// The folded names in which a word stands that elsewhere begins something else, such as “for” and “and”.
  private let long: [String]

  init(standard: Directory, registered: [Participants.Registration]) {
    self.standard = standard
    self.registered = Set(registered.map(\.code.rawValue))
    directory = registered.isEmpty ? standard : standard.adding(registered.map(Organization.init))
    long = directory.participants.flatMap(\.spellings).compactMap { name in
      let isDouble = name.split(separator: " ").dropFirst().contains {
        Names.double.contains($0.lowercased())
      }
      return isDouble ? Names.bare(FoldedName(name).text) : nil
    }
  }

  private static let double: Set<String> = [
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

  /// Who is meant; an organization of the session’s own goes before others of the same name.
  func lookup(_ text: String) -> Directory.Lookup {
    let lookup = directory.lookup(text)
    guard case .ambiguous(let candidates) = lookup else { return lookup }
    let own = candidates.filter { registered.contains($0.code) }
    if let only = own.first, own.count == 1 { return .found(only) }
    return lookup
  }
}

extension Names {
  private static let known = KnownNames()

  /// The names of a session that registered those organizations, beside those that the program knows from the start.
  static func known(registered: [Participants.Registration]) -> Names { known.names(with: registered) }
}

/// The names that were made last: making them takes far longer than reading a line with them.
private final class KnownNames: Sendable {
  private let known = Mutex<[[Participants.Registration]: Names]>([:])

  /// More than the sessions that are held at once.
  private static let most = 64

  func names(with registered: [Participants.Registration]) -> Names {
    if let names = known.withLock({ $0[registered] }) { return names }
    let names = Names(standard: .standard, registered: registered)
    known.withLock { known in
      if known.count >= Self.most { known = [:] }
      known[registered] = names
    }
    return names
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
