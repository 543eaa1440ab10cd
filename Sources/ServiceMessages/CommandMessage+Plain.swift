import CanonicalForm

extension CommandMessage {
  /// A message that holds texts alone, as one with a line does; nil where it holds anything else, or is no message.
  ///
  /// Most commands come as lines, and the library takes several times as long to read them.
  public init?(plain json: some Sequence<UInt8>) {
    guard case .object(let members)? = try? CanonicalJSON(parsing: Array(json)) else { return nil }
    for member in members {
      guard case .string(let text) = member.value else { return nil }
      switch member.name {
      case "line": line = text
      case "at": at = text
      case "command": return nil
      default: break
      }
    }
  }
}
