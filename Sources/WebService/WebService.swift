import Access
import EventLog
import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import Proceedings
import ReferenceData
import ServiceLifecycle
import Sessions
import UnixSignals

/// The service on the network: the sessions of a log, for consoles, boards and delegations.
public struct WebService: Sendable {
  /// Where and how the service listens.
  public struct Configuration: Sendable {
    /// The address to listen on, such as `127.0.0.1`.
    public var host = "127.0.0.1"
    /// The port to listen on; 0 for any that is free.
    public var port = 8080
    /// The files of the certificate chain and of its key, both in PEM.
    public var certificate: (chain: String, key: String)?
    /// Whether SIGHUP ends the service, as when its terminal is closed; else it has the certificate read anew.
    public var endsWithItsTerminal = true
    /// The most connections that are held at once.
    public var mostConnections = 16_000

    /// Whether a proxy in front tells who asks.
    public var isBehindProxy = false
    /// The desk for the organization's provider of identities, where it has one.
    public var provider: ProviderClient?
    /// The profiles of bodies that sessions are created for.
    public var profiles = Profiles.shipped
    /// How many requests one caller may send in a second, ten times as many at once.
    public var mostRequests = 50

    /// Loopback, without TLS.
    public init() {}
  }

  private let answers = ResponseCounts()
  private let backend: Backend
  private let authenticator: Authenticator
  private let configuration: Configuration
  private let logger: Logger

  /// A service for the sessions of a secretariat, by that clock of the room, for those whom an authenticator lets in.
  public init(
    _ sessions: SessionDirectory, authenticator: Authenticator, configuration: Configuration,
    now: @escaping @Sendable () -> RoomTime, logger: Logger
  ) {
    backend = Backend(
      sessions: sessions, profiles: configuration.profiles, now: now,
      revoked: { try await authenticator.ended(among: $0) })
    self.authenticator = authenticator
    self.configuration = configuration
    self.logger = logger
  }

  /// Serves until the process is told to stop, then ends what is going on within five seconds.
  ///
  /// `running` is told the port once the service listens. Throws where it cannot listen.
  public func run(_ running: @escaping @Sendable (Int) -> Void) async throws {
    let certificate = try configuration.certificate.map { try CertificateFiles(chain: $0.chain, key: $0.key) }
    let application = Application(
      responder: HostResponder(inner: OwnTaskResponder(inner: router().buildResponder())),
      server: try server(certificate),
      configuration: .init(
        address: .hostname(configuration.host, port: configuration.port), backlog: 4096,
        availableConnectionsDelegate: MaximumAvailableConnections(configuration.mostConnections)),
      onServerRunning: { running($0.localAddress?.port ?? 0) },
      logger: logger)
    var services: [any Service] = [application, FeedEnder(feeds: backend.feeds)]
    if !configuration.endsWithItsTerminal {
      services.append(HangupListener(certificate: certificate, logger: logger))
    }
    let signals: [UnixSignal] = [.sigterm, .sigint] + (configuration.endsWithItsTerminal ? [.sighup] : [])
    var group = ServiceGroupConfiguration(
      services: services, gracefulShutdownSignals: signals, logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(4)
    try await ServiceGroup(configuration: group).run()
  }

  /// All routes, without a socket.
  func router() -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ResponseCounter(answers: answers))
    router.add(
      middleware: SecurityHeaders(isSecure: configuration.certificate != nil || configuration.isBehindProxy))
    router.add(middleware: ErrorMiddleware())
    router.add(middleware: PageErrorMiddleware(hasProvider: configuration.provider != nil))
    router.add(
      middleware: AuthenticationMiddleware(
        authenticator: authenticator, isBehindProxy: configuration.isBehindProxy,
        limiter: RateLimiter(perSecond: configuration.mostRequests, burst: 10 * configuration.mostRequests),
        strangersLimiter: RateLimiter(
          perSecond: 10 * configuration.mostRequests, burst: 100 * configuration.mostRequests)
      ))
    PageRoutes(backend: backend, hasProvider: configuration.provider != nil).add(to: router)
    LoginRoutes(backend: backend, authenticator: authenticator, hasProvider: configuration.provider != nil)
      .add(to: router)
    if let provider = configuration.provider {
      ProviderRoutes(authenticator: authenticator, client: provider).add(to: router)
    }
    ProblemRoutes().add(to: router)
    AccessPageRoutes(
      backend: backend, authenticator: authenticator,
      isSecure: configuration.certificate != nil || configuration.isBehindProxy
    ).add(to: router)
    MonitoringRoutes(backend: backend, answers: answers).add(to: router)
    let version = router.group("v1")
    AccountRoutes(backend: backend, authenticator: authenticator).add(to: version)
    IdentityRoutes(backend: backend, authenticator: authenticator).add(to: version)
    SessionRoutes(backend: backend).add(to: version)
    CommandRoutes(backend: backend).add(to: version)
    ReadingRoutes(backend: backend).add(to: version)
    DocumentRoutes(backend: backend).add(to: version)
    FeedRoutes(backend: backend).add(to: version)
    DescriptionRoutes().add(to: version)
    router.refuseOtherMethods()
    return router
  }

  private func server(_ certificate: CertificateFiles?) throws -> HTTPServerBuilder {
    var channel = HTTP1Channel.Configuration(idleTimeout: .seconds(30))
    channel.httpDecoder = .init(maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)
    let http = HTTPServerBuilder.http1(configuration: channel)
    guard let certificate else { return http }
    return try .tls(http, tlsConfiguration: certificate.configuration)
  }
}

/// Ends the feeds when the service is told to stop, since the server waits for open streams.
private struct FeedEnder: Service {
  let feeds: Feeds

  func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
    }
    await feeds.end()
  }
}
