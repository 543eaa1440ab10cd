/// The code of whoever takes part: a State (`UKR`), an organization (`OHCHR`) or a group (`G77`).
public struct ParticipantCode: Sendable, Hashable, Codable, RawRepresentable, CustomStringConvertible {
  /// The code.
  public let rawValue: String
  /// That code.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// That code.
  public init(_ code: String) { rawValue = code }
  /// The code.
  public var description: String { rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

/// What a proposal is called in the room: the short form of its first symbol (`L.4`), or a word of the
/// secretariat's where it has no document.
public struct ProposalID: Sendable, Hashable, Codable, CustomStringConvertible {
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

/// A fact with the events it comes from.
public struct Dated<Fact: Sendable & Equatable & Codable>: Sendable, Equatable, Codable {
  /// What was recorded.
  public var fact: Fact
  /// When, and in which event.
  public var moment: Moment

  /// A fact and when it was recorded.
  public init(_ fact: Fact, at moment: Moment) {
    self.fact = fact
    self.moment = moment
  }
}
