extension Agenda {
  /// The approval of the organization of work, if it was not adopted together with the agenda.
  public struct OrganizationOfWork: Sendable, Equatable, Codable {
    /// The document that holds it.
    public var symbol: DocumentSymbol?
    /// Whether it was amended before.
    public var asAmended: Bool
    /// An organization of work.
    public init(symbol: DocumentSymbol? = nil, asAmended: Bool = false) {
      self.symbol = symbol
      self.asAmended = asAmended
    }
  }
}
