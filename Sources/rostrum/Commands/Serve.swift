import Access
import ArgumentParser
import EmbeddedPostgres
import EventLog
import Glibc
import Logging
import PostgresClient
import WebService

/// Puts the sessions on the network.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the sessions on the network: API, live board, inscription and drafting.",
    discussion: """
      Listens on this machine alone, unless told otherwise, and then only with TLS or behind a proxy that \
      speaks TLS to the world.

        rostrum serve
        rostrum serve --host 0.0.0.0 --port 443 --certificate chain.pem --key key.pem
        rostrum serve --host 10.0.0.5 --behind-proxy

      Where the organization has a provider of identities (OpenID Connect), operators may log in there; \
      beforehand each account is linked to somebody there (rostrum account link):

        rostrum serve --provider https://login.example.org \\
          --client-id rostrum --client-secret secret.txt \\
          --address https://rostrum.example.org
      """)

  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 for any that is free.") var port = 8080
  @Option(help: "The certificate chain, a file in PEM.") var certificate: String?
  @Option(help: "The key of the certificate, a file in PEM.") var key: String?
  @Flag(help: "A proxy in front speaks TLS, and tells who asks in X-Forwarded-For.") var behindProxy = false

  @Option(help: "How the service’s own log is written, to standard error.") var logFormat: Format = .text
  @Option(help: "A folder with profiles of bodies, which join those of the program (rostrum body).")
  var bodies: String?
  @OptionGroup(title: "Provider of identities") var providing: ProviderOptions
  @Option(help: "How many requests a caller may send in a second, ten times as many at once.")
  var mostRequests = 50
  @OptionGroup(visibility: .hidden) var server: ServerOptions

  func validate() throws {
    guard mostRequests > 0 else { throw ValidationError("--most-requests wants a number from 1.") }
    if (certificate == nil) != (key == nil) {
      throw ValidationError("--certificate and --key go together.")
    }
    guard (0...65_535).contains(port) else { throw ValidationError("--port wants a number from 0 to 65535.") }
    let isLoopback = host == "::1" || host == "localhost" || host.hasPrefix("127.")
    if !isLoopback, certificate == nil, !behindProxy {
      throw ValidationError(
        "Outside this machine the service wants TLS: give --certificate and --key, or --behind-proxy where "
          + "a proxy speaks it.")
    }
  }

  func run() async throws {
    var logger = Logger(label: "rostrum") { [logFormat] label in
      switch logFormat {
      case .text: StreamLogHandler.standardError(label: label)
      case .json: JSONLogHandler()
      }
    }
    logger.logLevel = .notice
    var configuration = WebService.Configuration()
    configuration.host = host
    configuration.port = port
    configuration.endsWithItsTerminal = isatty(STDIN_FILENO) == 1
    configuration.isBehindProxy = behindProxy
    configuration.mostRequests = mostRequests
    configuration.provider = try providing.desk
    if let bodies { configuration.profiles = try ProfileSource.folder(bodies) }
    if let certificate, let key { configuration.certificate = (certificate, key) }
    let scheme = certificate == nil ? "http" : "https"
    try await server.useDatabase(for: "serve", stopsByItself: true) { [host, configuration, logger] store in
      let authenticator = store.authenticator
      try await store.requireUnaltered()
      try await store.warnOfChecksums()
      if let heads = store.heads {
        Terminal.say("Heads are signed with the key \(try heads.key().publicKey).")
      }
      if try await authenticator.accounts().isEmpty {
        Terminal.say(
          "Nobody has an account yet. Make the first: rostrum account create NAME --role secretary")
      }
      let tasks = [
        Task { await store.server?.careFor() ?? () }, Task { await store.makeUpForHeads() },
        Task { await store.watchChains() },
      ]
      defer { for task in tasks { task.cancel() } }
      let service = WebService(
        store.sessions, authenticator: authenticator, configuration: configuration, now: { Terminal.now },
        logger: logger)
      try await service.run { port in Terminal.say("Serving at \(scheme)://\(host):\(port)/") }
    }
  }
}

/// An organization's provider of identities, as it is named on the command line.
struct ProviderOptions: ParsableArguments {
  @Option(help: "The address of the provider.") var provider: String?
  @Option(help: "The name under which it knows this service.") var clientId: String?
  @Option(help: "The file with the secret that it gave to this service.") var clientSecret: String?
  @Option(help: .hidden) var claim: String?
  @Option(help: "The address of this service, as browsers know it.") var address: String?

  func validate() throws {
    guard claim == nil else {
      throw ValidationError(
        "--claim names accounts no longer, since a name at the provider may become another’s. Leave it out, and "
          + "link each account once: rostrum account link NAME")
    }
    let given = [provider, clientId, clientSecret, address].count { $0 != nil }
    guard given == 0 || given == 4 else {
      throw ValidationError("--provider, --client-id, --client-secret and --address go together.")
    }
  }

  /// The desk for the provider; nil where none is named.
  var desk: ProviderClient? {
    get throws {
      guard let provider, let clientId, let clientSecret, let address else { return nil }
      let secret =
        try Terminal.read(clientSecret).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      guard
        let known = Provider(issuer: provider, clientID: clientId, clientSecret: secret)
      else {
        throw Failure.badInput("The provider’s address begins with https://, unless it is on this machine.")
      }
      return ProviderClient(known, address: address.hasSuffix("/") ? String(address.dropLast()) : address)
    }
  }
}
