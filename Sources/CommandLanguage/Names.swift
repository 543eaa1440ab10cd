import Proceedings
import ReferenceData

/// The names that a line is read with.
public struct Names: Sendable {
  /// The directory, with the session’s own organizations.
  public let directory: Directory
  private let registered: Set<String>
  /// The folded names in which a word stands that elsewhere begins something else, such as “for” and “and”.
  private let long: WordIndex

  private init(_ registered: [Participants.Registration]) {
    self.registered = Set(registered.map(\.code.rawValue))
    directory = .standard(with: registered)
    let names = directory.participants.flatMap(\.spellings).filter { name in
      name.split(separator: " ").dropFirst().contains { Names.double.contains($0.lowercased()) }
    }
    long = WordIndex(names.map { Names.bare(FoldedName($0).text) })
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
    return !long.places(beginning: folded).isEmpty
  }

  /// Who is meant; an organization of the session’s own goes before others of the same name.
  public func lookup(_ text: String) -> Directory.Lookup {
    let lookup = directory.lookup(text)
    guard case .ambiguous(let candidates) = lookup else { return lookup }
    let own = candidates.filter { registered.contains($0.code) }
    if let only = own.first, own.count == 1 { return .found(only) }
    return lookup
  }

  /// Who is meant where only those may stand; nil if that is nobody, or more than one.
  public func meant(by text: String, among admitted: Admitted) -> Participant? {
    switch lookup(text) {
    case .found(let participant): return admitted.admits(participant) ? participant : nil
    case .ambiguous(let candidates):
      let fitting = candidates.filter(admitted.admits)
      return fitting.count == 1 ? fitting.first : nil
    case .unknown: return nil
    }
  }
}

extension Names {
  private static let known = MadeOfRegistrations { Names($0) }

  /// The names of a session.
  static func of(_ session: Session) -> Names { known.made(of: session.participants.registered) }
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
  public var participantCode: ParticipantCode { ParticipantCode(code) }
}
