/// The lists of speakers of a session, by item and by what the speakers want the floor for.
public struct SpeakersLists: Sendable, Equatable {
  /// Which list.
  public struct Name: Sendable, Hashable {
    /// The item’s number.
    public var item: Int
    /// What the speakers on it want the floor for.
    public var kind: SpeakersList.Kind
    /// The list of that kind on that item.
    public init(item: Int, kind: SpeakersList.Kind = .discussion) {
      (self.item, self.kind) = (item, kind)
    }
  }

  private var lists: [Name: SpeakersList] = [:]

  init() {}

  /// The list for the discussion of an item.
  public subscript(item: Int) -> SpeakersList? { lists[Name(item: item)] }

  /// The list with that name.
  public subscript(name: Name) -> SpeakersList? { lists[name] }

  /// The lists on an item, in the order of their kinds.
  public func on(_ item: Int) -> [(kind: SpeakersList.Kind, list: SpeakersList)] {
    SpeakersList.Kind.allCases.compactMap { kind in
      lists[Name(item: item, kind: kind)].map { (kind, $0) }
    }
  }

  mutating func change(_ name: Name, _ change: (inout SpeakersList) -> Void) {
    change(&lists[name, default: SpeakersList()])
  }

  /// Takes a delegation off the first of these lists on which it waits.
  mutating func remove(_ delegation: ParticipantCode, from names: [Name]) {
    guard let name = names.first(where: { lists[$0]?.place(of: delegation) != nil }) else { return }
    lists[name]?.remove(delegation)
  }
}
