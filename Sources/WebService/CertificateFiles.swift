import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The certificate of the service, read anew when the process is told to (SIGHUP), without a connection being ended.
final class CertificateFiles: Sendable {
  private struct Pair {
    let chain: [NIOSSLCertificateSource]
    let key: NIOSSLPrivateKeySource

    var configuration: TLSConfiguration {
      var tls = TLSConfiguration.makeServerConfiguration(certificateChain: chain, privateKey: key)
      tls.minimumTLSVersion = .tlsv12
      return tls
    }
  }

  private let chain: String
  private let key: String
  private let current: Mutex<Pair>

  /// Reads both files, in PEM; throws if one cannot be read.
  init(chain: String, key: String) throws {
    self.chain = chain
    self.key = key
    current = Mutex(try Self.read(chain: chain, key: key))
  }

  /// How each connection is secured: with what was read last.
  var configuration: TLSConfiguration {
    var tls = current.withLock { $0 }.configuration
    tls.sslContextCallback = { [self] _, promise in
      let pair = current.withLock { $0 }
      var override = NIOSSLContextConfigurationOverride()
      override.certificateChain = pair.chain
      override.privateKey = pair.key
      promise.succeed(override)
    }
    return tls
  }

  /// Reads both files anew; what was read before stays if one cannot be read.
  func readAnew(_ logger: Logger) {
    do {
      let read = try Self.read(chain: chain, key: key)
      current.withLock { $0 = read }
      logger.notice("The certificate was read anew.")
    } catch {
      logger.error("The certificate cannot be read, and the former one is used: \(error)")
    }
  }

  private static func read(chain: String, key: String) throws -> Pair {
    let pair = Pair(
      chain: try NIOSSLCertificate.fromPEMFile(chain).map { .certificate($0) },
      key: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    // A key that does not fit the chain would fail every handshake.
    _ = try NIOSSLContext(configuration: pair.configuration)
    return pair
  }
}

/// Reads the certificate anew at each SIGHUP, which ends a service that has a terminal and no other.
struct HangupListener: Service {
  let certificate: CertificateFiles?
  let logger: Logger

  func run() async throws {
    await cancelWhenGracefulShutdown {
      for await _ in await UnixSignalsSequence(trapping: .sighup) {
        certificate?.readAnew(logger)
        logger.notice("What else the service was started with changes with a restart.")
      }
    }
  }
}
