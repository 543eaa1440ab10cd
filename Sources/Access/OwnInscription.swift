import Proceedings

/// A request by a delegation’s own link: a place on a list of speakers, or its withdrawal from one.
///
/// It says which list, how the delegation will speak and in which language, and what it wishes for its statement, which
/// the secretariat grants or declines. Whoever is inscribed, when, in which
/// place, in which category and by whose decision follows from the link, the service's clock and the rules alone: the
/// service builds the command from this type, and gives a delegation no command that came from outside.
public struct OwnInscription: Sendable, Equatable {
  /// An official language of the United Nations.
  public enum Language: String, Sendable, CaseIterable {
    case arabic = "Arabic"
    case chinese = "Chinese"
    case english = "English"
    case french = "French"
    case russian = "Russian"
    case spanish = "Spanish"
  }
  /// Who is to speak, and for whom.
  public struct Wish: Sendable, Equatable {
    /// The name of the person.
    public var name: String?
    /// The title of the person.
    public var title: String?
    /// The group on whose behalf.
    public var group: ParticipantCode?

    /// A wish; nil if it says nothing.
    public init?(name: String?, title: String?, group: ParticipantCode?) {
      if name == nil, title == nil, group == nil { return nil }
      (self.name, self.title, self.group) = (name, title, group)
    }
  }
  /// The change of the list.
  public enum Request: Sendable, Equatable {
    case inscribe(mode: Statement.Mode = .room, language: Language? = nil, wish: Wish? = nil)
    case wish(Wish)
    case withdraw
  }

  /// The item; nil for the one being considered.
  public let item: Int?
  /// The kind of list, which is none of ``closedKinds``.
  public let kind: SpeakersList.Kind
  /// The change of the list.
  public let request: Request

  /// The lists that a delegation enters in the room alone: it rises to a point of order.
  public static let closedKinds: Set<SpeakersList.Kind> = [.pointsOfOrder]

  /// A request about a list; nil if delegations do not enter lists of that kind by themselves.
  public init?(item: Int?, kind: SpeakersList.Kind, request: Request) {
    if OwnInscription.closedKinds.contains(kind) { return nil }
    (self.item, self.kind, self.request) = (item, kind, request)
  }

  /// The command by which the delegation is inscribed or withdrawn, in the category that follows from the record.
  public func command(of delegation: ParticipantCode, category: SpeakerCategory?) -> Session.Command {
    switch request {
    case .withdraw: return .list(.init(item: item, kind: kind, command: .withdraw(delegation)))
    case .wish(let wish):
      return .list(.init(item: item, kind: kind, command: .wish(wish.inTheRecord(of: delegation))))
    case .inscribe(let mode, let language, let wish):
      let statement = Statement(
        speaker: .delegation(delegation), mode: mode, category: category, language: language?.rawValue)
      let inscription = SpeakersList.Inscription(delegation: delegation, statement: statement)
      let inscribe = SpeakersList.Command.inscribe(inscription)
      let command = wish.map { .series([inscribe, .wish($0.inTheRecord(of: delegation))]) } ?? inscribe
      return .list(.init(item: item, kind: kind, command: command))
    }
  }
}

extension OwnInscription.Wish {
  /// The wish as the record has it.
  fileprivate func inTheRecord(of delegation: ParticipantCode) -> SpeakersList.Wish {
    SpeakersList.Wish(
      delegation: delegation,
      speaker: Speaker(standing: .delegation, participant: delegation, title: title, name: name),
      onBehalfOf: group.map { [Behalf(group: $0)] } ?? [])
  }
}

extension OwnInscription {
  /// The request in a command for the delegation itself; nil if it says anything that this type cannot say.
  ///
  /// It is compared as a whole with the command that the service would build, so that a field which is added to an
  /// inscription or a statement is refused until this type has it.
  public init?(_ command: Session.Command, of delegation: ParticipantCode, category: SpeakerCategory?) {
    guard case .list(let given) = command else { return nil }
    let asked = Self.inOneForm(given)
    let request: Request
    switch asked.command {
    case .withdraw: request = .withdraw
    case .inscribe(let inscription):
      let statement = inscription.statement
      request = .inscribe(
        mode: statement.mode, language: statement.language.flatMap(Language.init(rawValue:)))
    default: return nil
    }
    self.init(item: asked.item, kind: asked.kind, request: request)
    let built = [category, nil].map { self.command(of: delegation, category: $0) }
    guard built.contains(.list(asked)) else { return nil }
  }

  /// A command to a list in the one form in which this type builds it.
  private static func inOneForm(_ asked: Session.ListCommand) -> Session.ListCommand {
    guard case .inscribe(var inscription) = asked.command else { return asked }
    // Every entry on that list is a reply, whether it says so or not.
    if asked.kind == .rightOfReply, inscription.statement.purpose == .reply(to: nil) {
      inscription.statement.purpose = .item
    }
    return .init(item: asked.item, kind: asked.kind, command: .inscribe(inscription))
  }
}
