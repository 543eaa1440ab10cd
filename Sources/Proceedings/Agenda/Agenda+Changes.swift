/// Changes of the agenda by decision of the body (rules 7 and 8 of the functional commissions).
extension Agenda {
  /// What the body decided to change.
  public enum Change: Sendable, Equatable, Codable {
    /// An item is added.
    case addition(Item)
    /// An item is deleted.
    case deletion(Deletion)
    /// An item is deferred.
    case deferral(Deferral)
    /// An item’s title is amended.
    case amendment(Amendment)

    /// The number of the item.
    public var item: Int {
      switch self {
      case .addition(let item): item.number
      case .deletion(let deletion): deletion.item
      case .deferral(let deferral): deferral.item
      case .amendment(let amendment): amendment.item
      }
    }
  }
  /// The deletion of an item.
  public struct Deletion: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// Its title.
    public var title: String
    /// The deletion of that item.
    public init(item: Int, title: String = "") {
      self.item = item
      self.title = title
    }
  }
  /// The deferral of an item.
  public struct Deferral: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// Its title.
    public var title: String
    /// The session to which it is deferred, where one is named.
    public var toSession: Int?
    /// The deferral of that item.
    public init(item: Int, title: String = "", toSession: Int? = nil) {
      self.item = item
      self.title = title
      self.toSession = toSession
    }
  }
  /// A new title for an item.
  public struct Amendment: Sendable, Equatable, Codable {
    /// The item’s number.
    public var item: Int
    /// The new title.
    public var title: String
    /// That title for that item.
    public init(item: Int, title: String) {
      self.item = item
      self.title = title
    }
  }

  func event(of change: Change) throws(Refusal) -> Event {
    switch change {
    case .addition(let new):
      if let other = item(new.number) { throw .itemListed(new.number, title: other.title) }
      return .itemAdded(new)
    case .deletion(let deletion):
      return .itemDeleted(.init(item: deletion.item, title: try listed(deletion.item).title))
    case .deferral(let deferral):
      let title = try listed(deferral.item).title
      return .itemDeferred(.init(item: deferral.item, title: title, toSession: deferral.toSession))
    case .amendment(let amendment):
      _ = try listed(amendment.item)
      return .itemAmended(amendment)
    }
  }

  mutating func evolve(by change: Change, at moment: Moment) {
    changes.append(Dated(change, at: moment))
    switch change {
    case .addition(let item): items = Agenda.inserting(item, into: items)
    case .deletion(let deletion): items.removeAll { $0.number == deletion.item }
    case .deferral(let deferral): items.removeAll { $0.number == deferral.item }
    case .amendment(let amendment):
      guard var item = item(amendment.item) else { return }
      item.title = amendment.title
      items = Agenda.inserting(item, into: items)
    }
  }

  /// The item as the agenda was adopted, for where it no longer stands on it.
  public func itemAsAdopted(_ number: Int) -> Item? { itemsAdopted.first { $0.number == number } }

  private func listed(_ number: Int) throws(Refusal) -> Item {
    guard let item = item(number) else { throw .noItem(number, items: numbers) }
    return item
  }
}
