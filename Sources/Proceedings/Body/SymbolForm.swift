/// How the symbols of a body's documents begin, such as `E/CN.15/{year}` or `A/HRC/{session}`.
///
/// What is numbered follows it after a stroke: `L.4`, `CRP.2`, `5`.
public struct SymbolForm: Sendable, Hashable, Codable {
  /// The form, with places for the year and for the number of the session.
  public let text: String

  /// A form.
  public init(_ text: String) { self.text = text }

  /// What stands before the first place: the series of the body, such as `E/CN.15`.
  public var organ: String {
    let fixed = text.prefix { $0 != "{" }
    return String(fixed.last == "/" ? fixed.dropLast() : fixed)
  }

  /// The beginning of the symbols of a session.
  public func series(year: Int, session: Int) -> String {
    text.replacing("{year}", with: "\(year)").replacing("{session}", with: "\(session)")
  }

  /// The symbol of a document by its number, such as `L.1`.
  public func symbol(_ number: String, year: Int, session: Int) -> String {
    "\(series(year: year, session: session))/\(number)"
  }

  public init(from decoder: any Decoder) throws { text = try String(from: decoder) }

  public func encode(to encoder: any Encoder) throws { try text.encode(to: encoder) }
}
