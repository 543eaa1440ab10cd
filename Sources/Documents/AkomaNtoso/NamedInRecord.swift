import Drafting
import Proceedings
import ReferenceData

/// Who is named by the events of a session: participants, and persons with their names.
///
/// A document marks a name only where the events that a paragraph was drafted from name its bearer, so that nobody is
/// taken for somebody else.
struct NamedInRecord: Sendable {
  private var participants: [Int: Set<ParticipantCode>] = [:]
  private var persons: [Int: Set<String>] = [:]
  private let directory: Directory

  /// The speakers, sponsors, voters and candidates of a session.
  init(_ session: Session) {
    directory = session.directory
    for delivered in session.floor.statements {
      let speaker = delivered.statement.speaker
      let version = delivered.moment.version
      let groups = delivered.statement.onBehalfOf.flatMap { [$0.group].compactMap(\.self) + $0.states }
      participants[version, default: []].formUnion([speaker.participant].compactMap(\.self) + groups)
      participants[version, default: []].formUnion(delivered.statement.aligned)
      if let name = speaker.name { persons[version, default: []].insert(name) }
    }
    for proposal in session.proposals.all {
      let sponsors = proposal.sponsors.map(\.participant)
      for step in proposal.course {
        participants[step.moment.version, default: []].formUnion(sponsors)
        if let vote = step.occasion.vote { add(vote, at: step.moment.version) }
      }
    }
    for motion in session.motions.moved {
      for moment in motion.moments {
        participants[moment.version, default: []].formUnion([motion.mover] + motion.inFavour + motion.against)
      }
      if let vote = motion.vote, let decided = motion.moments.last { add(vote, at: decided.version) }
    }
  }

  private mutating func add(_ vote: Vote, at version: Int) {
    let voters = vote.membersInFavour + vote.membersAgainst + vote.membersAbstaining
    participants[version, default: []].formUnion(voters + (vote.absent ?? []) + (vote.notVoting ?? []))
  }

  /// A name that words may hold, and whose it is.
  struct Name: Equatable {
    var words: String
    var bearer: Bearer
  }

  /// Whoever bears a name.
  enum Bearer: Hashable {
    case participant(ParticipantCode, name: String)
    case person(String)

    /// The identifier of its reference.
    var id: String {
      switch self {
      case .participant(let code, _): "participant_\(IdentifierNames.slug(code.rawValue))"
      case .person(let name): "person_\(IdentifierNames.slug(name))"
      }
    }
    /// The name in full.
    var name: String {
      switch self {
      case .participant(_, let name), .person(let name): name
      }
    }
  }

  /// The names that a block drafted from these events may hold, the longest first.
  func names(in versions: [Int]) -> [Name] {
    let codes = versions.reduce(into: Set<ParticipantCode>()) { $0.formUnion(participants[$1] ?? []) }
    let named = versions.reduce(into: Set<String>()) { $0.formUnion(persons[$1] ?? []) }
    let ofParticipants = codes.flatMap { code -> [Name] in
      guard let participant = directory.participant(code: code.rawValue) else { return [] }
      let bearer = Bearer.participant(code, name: participant.name)
      return Set(Self.forms(of: participant)).map { Name(words: $0, bearer: bearer) }
    }
    let ofPersons = named.map { Name(words: $0, bearer: .person($0)) }
    return (ofParticipants + ofPersons).sorted {
      ($1.words.utf8.count, $0.words) < ($0.words.utf8.count, $1.words)
    }
  }

  private static func forms(of participant: Participant) -> [String] {
    let forms: [String] =
      switch participant {
      case .state(let state): [state.name, state.inList, state.inSentence, state.fullInSentence]
      case .organization(let organization):
        [organization.name] + [organization.abbreviation].compactMap(\.self)
      case .group(let group): [group.onBehalf] + [group.short].compactMap(\.self)
      }
    return forms.map { $0.hasPrefix("the ") ? String($0.dropFirst(4)) : $0 }.filter { $0.count > 1 }
  }
}

/// A stretch of words, and what it refers to.
enum ReferringPiece: Equatable {
  case words(Substring)
  case document(Substring, symbol: String)
  case bearer(Substring, NamedInRecord.Bearer)

  /// The pieces of some words: the documents that they cite, and the names that they may hold.
  static func pieces(of words: String, names: [NamedInRecord.Name]) -> [ReferringPiece] {
    Citations.pieces(of: words).flatMap { piece -> [ReferringPiece] in
      if let symbol = piece.symbol { return [.document(piece.words, symbol: symbol)] }
      return named(piece.words, names)
    }
  }

  private static func named(_ words: Substring, _ names: [NamedInRecord.Name]) -> [ReferringPiece] {
    guard !names.isEmpty else { return [.words(words)] }
    let text = words.utf8
    var pieces: [ReferringPiece] = []
    var plain = text.startIndex
    var index = text.startIndex
    var isStart = true
    while index < text.endIndex {
      let rest = text[index...]
      if isStart, let name = names.first(where: { rest.starts(with: $0.words.utf8) }) {
        let end = text.index(index, offsetBy: name.words.utf8.count)
        if end == text.endIndex || !isPartOfWord(text[end]) {
          if plain < index { pieces.append(.words(words[plain..<index])) }
          pieces.append(.bearer(words[index..<end], name.bearer))
          (plain, index, isStart) = (end, end, false)
          continue
        }
      }
      isStart = !isPartOfWord(text[index])
      index = text.index(after: index)
    }
    if plain < text.endIndex { pieces.append(.words(words[plain...])) }
    return pieces
  }

  /// Letters and figures; every byte of a letter that is not ASCII counts.
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    case _: byte >= 0xC3 && byte != 0xE2
    }
  }
}
