extension Agenda {
  /// Documents, or what was heard, of which the body takes note under an item.
  public struct Noting: Sendable, Equatable, Codable {
    /// What is noted: symbols of documents, or words that follow “took note of”.
    public var documents: [String]
    /// The item; the session fills in the one being considered.
    public var item: Int?
    /// The sub-items, counted from 0, where they alone are being considered.
    public var subitems: [Int]?
    /// The number of the decision by which it is done, if it has one.
    public var decision: String?
    /// Taking note of documents.
    public init(
      documents: [String], item: Int? = nil, subitems: [Int]? = nil, decision: String? = nil
    ) {
      self.documents = documents
      self.item = item
      self.subitems = subitems
      self.decision = decision
    }
  }
}

extension Session {
  /// Note is taken in a meeting, under the item that is being considered unless another is named.
  func noting(_ noting: Agenda.Noting, at time: RoomTime) throws(Refusal) -> Agenda.Noting {
    try checkBusiness(at: time)
    try checkQuorum(for: .decision)
    guard noting.documents.contains(where: { !$0.isEmpty }) else { throw .reportWork(.emptyText) }
    var noting = noting
    if noting.item == nil, let current = meetings.current {
      noting.item = current.item
      noting.subitems = current.subitems.isEmpty ? nil : current.subitems
    }
    guard let number = noting.item else { throw .meetings(.noItemTakenUp) }
    guard let item = agenda.item(number) else {
      throw .agenda(.noItem(number, items: agenda.items.map(\.number)))
    }
    for subitem in noting.subitems ?? [] { try check(subitem, of: item) }
    return noting
  }
}
