/// What an amendment is called in the room: the short form of its symbol (`L.10`), or a word such as `A1`.
public struct AmendmentID: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The name.
  public let description: String
  /// That name.
  public init(_ name: String) { description = name }

  public init(from decoder: any Decoder) throws {
    description = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// An amendment to a proposal, from its submission to what became of it.
public struct Amendment: Sendable, Equatable, Codable {
  /// What became of it.
  public enum State: String, Sendable, Codable, CaseIterable {
    case pending, adopted, rejected
    /// The adoption of another implied its rejection.
    case rejectedByImplication
    case withdrawn
  }
  /// What it is called in the room.
  public var id: AmendmentID
  /// Its symbol; nil for an oral amendment.
  public var symbol: DocumentSymbol?
  /// The part that it is to change, such as `operative paragraph 3`.
  public var part: String?
  /// Who submitted it.
  public var sponsors: [Proposal.Sponsor]
  /// What became of it.
  public var state = State.pending
}
