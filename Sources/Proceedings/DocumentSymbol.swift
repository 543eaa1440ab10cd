/// The symbol of a United Nations document, such as `E/CN.15/2025/L.4/Rev.1`.
public struct DocumentSymbol: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
  /// The symbol as it is printed.
  public let description: String

  /// A symbol, or nil where the text has not the form of one: parts of letters, digits, full stops and
  /// hyphens, with a stroke between them, the first an organ in capitals.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, let organ = parts.first, organ.allSatisfy({ $0.isUppercase && $0.isASCII }) else {
      return nil
    }
    let allowed = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    }
    guard allowed, text.contains(where: \.isNumber) else { return nil }
    description = String(text)
  }

  /// What makes a full symbol of the short form that is used in the room: `L.4/Rev.1`, `5`, `CRP.2` or a
  /// full symbol.
  public init?(_ text: some StringProtocol, series: String) {
    guard let first = text.first else { return nil }
    self.init(DocumentSymbol.opensShortForm(text, first: first) ? "\(series)/\(text)" : String(text))
  }

  private static func opensShortForm(_ text: some StringProtocol, first: Character) -> Bool {
    if first.isNumber {
      return text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "./".contains($0)) }
    }
    return ["L.", "CRP.", "INF/", "NGO/", "MISC."].contains { text.hasPrefix($0) }
  }

  /// The parts between the strokes.
  public var parts: [Substring] { description.split(separator: "/") }

  /// The number of the revision, 0 for the document as first issued.
  public var revision: Int {
    guard let last = parts.last, last.hasPrefix("Rev.") else { return 0 }
    return Int(last.dropFirst(4)) ?? 0
  }

  /// The symbol without its revision.
  public var unrevised: DocumentSymbol {
    guard let last = parts.last, last.hasPrefix("Rev."),
      let symbol = DocumentSymbol(description.dropLast(last.count + 1))
    else { return self }
    return symbol
  }

  /// The short form used in the room: what follows organ and year or session, such as `L.4/Rev.1`.
  public var short: String {
    if let number = parts.firstIndex(where: { $0.hasPrefix("L.") || $0.hasPrefix("CRP.") }), number > 0 {
      return parts[number...].joined(separator: "/")
    }
    guard let year = parts.firstIndex(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }),
      year + 1 < parts.count, parts.filter({ $0.count == 4 && Int($0) != nil }).count == 1
    else { return description }
    return parts[(year + 1)...].joined(separator: "/")
  }

  /// Whether this is a conference room paper.
  public var isConferenceRoomPaper: Bool { parts.contains { $0.hasPrefix("CRP.") } }

  public static func < (left: DocumentSymbol, right: DocumentSymbol) -> Bool {
    left.description < right.description
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let symbol = DocumentSymbol(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no document symbol")
    }
    self = symbol
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
