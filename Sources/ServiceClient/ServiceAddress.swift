/// Where a service is: `https://rostrum.example.org`, or `http://127.0.0.1:8080` on the same machine.
public struct ServiceAddress: Sendable, Equatable, CustomStringConvertible {
  /// The address, without a slash at its end.
  public let text: String

  /// An address as it is typed; throws where it is none, or where a token would go over the network unencrypted.
  public init(_ typed: String) throws(ServiceError) {
    let text = typed.hasSuffix("/") ? String(typed.dropLast()) : typed
    let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, ["http", "https"].contains(parts[0]), ServiceAddress.isAuthority(parts[1]) else {
      throw .badAddress("“\(typed)” is no address of a service: write it as https://rostrum.example.org.")
    }
    guard parts[0] == "https" || ServiceAddress.isLoopback(parts[1]) else {
      throw .badAddress("\(typed) would be reached unencrypted: use https outside this machine.")
    }
    self.text = text
  }

  /// The address.
  public var description: String { text }

  /// Whether it is a host with or without a port, and nothing else.
  private static func isAuthority(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
  }

  private static func isLoopback(_ authority: Substring) -> Bool {
    if authority.hasPrefix("[::1]") { return true }
    let host = authority.prefix { $0 != ":" }
    return host == "localhost" || host.hasPrefix("127.")
  }
}
