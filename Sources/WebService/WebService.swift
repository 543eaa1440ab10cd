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
    /// The most connections that are held at once.
    public var mostConnections = 16_000

    /// Whether a proxy in front tells who asks.
    public var isBehindProxy = false
    /// The desk for the organization's provider of identities, where it has one.
    public var provider: ProviderDesk?
    /// How many requests one caller may send in a second, ten times as many at once.
    public var mostRequests = 50

    /// Loopback, without TLS.
    public init() {}
  }

  private let answers = Answers()
  private let office: Office
  private let doorkeeper: Doorkeeper
  private let configuration: Configuration
  private let logger: Logger

  /// A service for the sessions of a secretariat, by that clock of the room, for those whom a doorkeeper lets in.
  public init(
    _ sessions: SessionDirectory, doorkeeper: Doorkeeper, configuration: Configuration,
    now: @escaping @Sendable () -> RoomTime, logger: Logger
  ) {
    office = Office(
      sessions: sessions, now: now, revoked: { try await doorkeeper.ended(among: $0) })
    self.doorkeeper = doorkeeper
    self.configuration = configuration
    self.logger = logger
  }

  /// Serves until the process is told to stop, then ends what is going on within five seconds.
  ///
  /// `running` is told the port once the service listens. Throws where it cannot listen.
  public func run(_ running: @escaping @Sendable (Int) -> Void) async throws {
    let application = Application(
      responder: OwnTaskResponder(inner: router().buildResponder()), server: try server(),
      configuration: .init(
        address: .hostname(configuration.host, port: configuration.port), backlog: 4096,
        availableConnectionsDelegate: MaximumAvailableConnections(configuration.mostConnections)),
      onServerRunning: { running($0.localAddress?.port ?? 0) },
      logger: logger)
    var group = ServiceGroupConfiguration(
      services: [application, FeedEnder(feeds: office.feeds)],
      gracefulShutdownSignals: [.sigterm, .sigint, .sighup], logger: logger)
    group.maximumGracefulShutdownDuration = .seconds(4)
    try await ServiceGroup(configuration: group).run()
  }

  /// All routes, without a socket.
  func router() -> Router<ServiceContext> {
    let router = Router(context: ServiceContext.self)
    router.add(middleware: Counting(answers: answers))
    router.add(middleware: SafeHeaders())
    router.add(middleware: Problems())
    router.add(middleware: PageProblems(hasProvider: configuration.provider != nil))
    router.add(
      middleware: Doors(
        doorkeeper: doorkeeper, isBehindProxy: configuration.isBehindProxy,
        pace: Pace(perSecond: configuration.mostRequests, burst: 10 * configuration.mostRequests),
        strangersPace: Pace(
          perSecond: 10 * configuration.mostRequests, burst: 100 * configuration.mostRequests)
      ))
    PageRoutes(office: office, hasProvider: configuration.provider != nil).add(to: router)
    EntranceRoutes(office: office, doorkeeper: doorkeeper, hasProvider: configuration.provider != nil)
      .add(to: router)
    if let provider = configuration.provider {
      ProviderRoutes(doorkeeper: doorkeeper, desk: provider).add(to: router)
    }
    WatchRoutes(office: office, answers: answers).add(to: router)
    let version = router.group("v1")
    DoorRoutes(office: office, doorkeeper: doorkeeper).add(to: version)
    IdentityRoutes(office: office, doorkeeper: doorkeeper).add(to: version)
    SessionRoutes(office: office).add(to: version)
    CommandRoutes(office: office).add(to: version)
    ReadingRoutes(office: office).add(to: version)
    FeedRoutes(office: office).add(to: version)
    DescriptionRoutes().add(to: version)
    router.refuseOtherMethods()
    return router
  }

  private func server() throws -> HTTPServerBuilder {
    var channel = HTTP1Channel.Configuration(idleTimeout: .seconds(30))
    channel.httpDecoder = .init(maxHeaderFieldSize: 8192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64)
    let http = HTTPServerBuilder.http1(configuration: channel)
    guard let certificate = configuration.certificate else { return http }
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMFile(certificate.chain).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(file: certificate.key, format: .pem)))
    tls.minimumTLSVersion = .tlsv12
    return try .tls(http, tlsConfiguration: tls)
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
