import FoundationEssentials
import ServiceClient

/// The tokens that services gave, in a file that only its owner reads.
struct TokenFile {
  private let path: String

  /// The file in the directory where programs keep what the user set.
  init() throws {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.config" }
    guard let base = environment["XDG_CONFIG_HOME"].flatMap({ $0.isEmpty ? nil : $0 }) ?? home else {
      throw Failure.badInput("There is no place for tokens: set HOME, or give the token in ROSTRUM_TOKEN.")
    }
    path = "\(base)/rostrum/tokens.json"
  }

  /// The services at which somebody is logged in.
  func addresses() throws -> [String] { try tokens().keys.sorted() }

  /// The token for a service; nil where nobody logged in.
  func token(for address: ServiceAddress) throws -> String? { try tokens()[address.text] }

  /// Keeps a token for a service, or forgets it.
  func keep(_ token: String?, for address: ServiceAddress) throws {
    var tokens = try tokens()
    tokens[address.text] = token
    try write(tokens)
  }

  private func tokens() throws -> [String: String] {
    guard let data = FileManager.default.contents(atPath: path) else { return [:] }
    guard let tokens = try? JSONDecoder().decode([String: String].self, from: data) else {
      throw Failure.badInput("\(path) is not as it was written: delete it, and log in again.")
    }
    return tokens
  }

  private func write(_ tokens: [String: String]) throws {
    try WholeFile.write(Array(try JSONEncoder().encode(tokens)), to: path, isPrivate: true)
  }
}
