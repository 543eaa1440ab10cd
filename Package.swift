// swift-tools-version: 6.2
import PackageDescription

/// Set by deploy/test-fuzz, which has its own build: every input that is tried tells libFuzzer what it reached.
let isFuzzed = Context.environment["ROSTRUM_FUZZ"] != nil

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting: Target.Dependency = .product(name: "HummingbirdTesting", package: "hummingbird")
let hummingbirdTLS: Target.Dependency = .product(name: "HummingbirdTLS", package: "hummingbird")
let jwtKit: Target.Dependency = .product(name: "JWTKit", package: "jwt-kit")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioFoundationCompat: Target.Dependency = .product(name: "NIOFoundationCompat", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle: Target.Dependency = .product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

/// The version that the program gives: the tag that it is built from, or the last version with the commit.
let version: String = {
  let last = "1.0.0"
  guard let git = Context.gitInformation else { return last }
  let change = git.hasUncommittedChanges ? ".changed" : ""
  return git.currentTag.map { String($0.drop { $0 == "v" }) + change }
    ?? "\(last)+\(git.currentCommit.prefix(9))\(change)"
}()

/// The targets stand in the order of the one-way path: a target depends on targets above it only.
let package = Package(
  name: "rostrum",
  products: [
    .executable(name: "rostrum", targets: ["rostrum"]),
    .executable(name: "rostrum-bench", targets: ["Bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CVersion", cSettings: [.define("ROSTRUM_VERSION", to: "\"\(version)\"")]),
    .systemLibrary(name: "CCurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "PostgresClient", dependencies: ["CLibPQ"]),
    .target(name: "EmbeddedPostgres", dependencies: ["PostgresClient", subprocess, systemPackage]),
    .target(name: "CanonicalForm"),
    .target(
      name: "EventLog", dependencies: ["CanonicalForm", "PostgresClient", crypto],
      resources: [.embedInCode("Schema")]),
    .target(name: "Proceedings", dependencies: ["CanonicalForm"]),
    .target(
      name: "ReferenceData", dependencies: ["CanonicalForm", "Proceedings"], resources: [.embedInCode("Data")]
    ),
    .target(name: "Sessions", dependencies: ["EventLog", "Proceedings"]),
    .target(
      name: "Access",
      dependencies: [
        "EventLog", "PostgresClient", "Proceedings", crypto, cryptoExtras, asyncHTTPClient, jwtKit, nioCore,
        nioFoundationCompat, nioHTTP1, nioPosix,
      ]),
    .target(
      name: "CommandLanguage",
      dependencies: ["EventLog", "Proceedings", "ReferenceData", "Sessions", crypto]),
    .target(name: "Views", dependencies: ["CommandLanguage", "Proceedings", "ReferenceData"]),
    .target(name: "Drafting", dependencies: ["Proceedings", "ReferenceData"]),
    .target(
      name: "Documents",
      dependencies: [
        "CommandLanguage", "CZip", "Drafting", "Proceedings", "ReferenceData", subprocess, systemPackage,
      ]),
    .target(
      name: "Console",
      dependencies: [
        "CCurses", "CommandLanguage", "Drafting", "EventLog", "Proceedings", "ReferenceData", "Sessions",
        "Views",
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "ServiceAPI",
      dependencies: [
        "Access", "CommandLanguage", "EventLog", "Proceedings", "ReferenceData", "Sessions", "Views",
      ]),
    .target(
      name: "ServiceClient",
      dependencies: [
        "EventLog", "Proceedings", "ServiceAPI", "Sessions", asyncHTTPClient, nioCore, nioHTTP1, nioPosix,
        nioSSL,
      ]),
    .target(
      name: "WebService",
      dependencies: [
        "Access", "CMalloc", "CVersion", "CanonicalForm", "CommandLanguage", "Documents", "Drafting",
        "EventLog",
        "Proceedings", "ReferenceData", "ServiceAPI", "Sessions", "Views", crypto, httpTypes, hummingbird,
        hummingbirdCore, hummingbirdTLS, logging, nioCore, nioHTTPTypes, nioSSL, serviceLifecycle,
        unixSignals,
      ],
      resources: [.embedInCode("Assets"), .embedInCode("OpenAPI")]),
    .executableTarget(
      name: "rostrum",
      dependencies: [
        "Access", "CVersion", "CommandLanguage", "Console", "Documents", "Drafting", "EmbeddedPostgres",
        "EventLog",
        "PostgresClient", "Proceedings", "ReferenceData", "ServiceAPI", "ServiceClient", "Sessions", "Views",
        "WebService",
        argumentParser, logging,
      ]),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "CommandLanguage", "Documents", "Drafting", "EmbeddedPostgres", "EventLog", "PostgresClient",
        "Proceedings", "ReferenceData",
        "Sessions", argumentParser,
      ]),
    .target(
      name: "ServerForTests",
      dependencies: ["EmbeddedPostgres", "PostgresClient", subprocess, systemPackage],
      path: "Tests/ServerForTests"),
    .target(
      name: "RoomForTests", dependencies: ["CommandLanguage", "Proceedings"], path: "Tests/RoomForTests"),
    tests("PostgresClient", "ServerForTests"),
    tests("EmbeddedPostgres", "PostgresClient"),
    tests("CanonicalForm"),
    tests(
      "EventLog", "CanonicalForm", "EmbeddedPostgres", "PostgresClient", "ServerForTests", crypto, subprocess,
      systemPackage,
      exclude: ["Former"]),
    tests("Access", "EventLog", "PostgresClient", "Proceedings", "ServerForTests", crypto, jwtKit),
    tests("ReferenceData"),
    tests("Proceedings", "CanonicalForm", crypto, exclude: ["Samples"]),
    tests("Sessions", "CanonicalForm", "EventLog", "PostgresClient", "Proceedings", "ServerForTests"),
    tests("CommandLanguage", "Proceedings", "ReferenceData", "RoomForTests"),
    tests("Views", "CommandLanguage", "Proceedings", "ReferenceData"),
    tests("Drafting", "CommandLanguage", "Documents", "Proceedings", "ReferenceData", exclude: ["Sessions"]),
    tests(
      "Documents", "CanonicalForm", "CommandLanguage", "Drafting", "EventLog", "Proceedings", "ReferenceData",
      subprocess, systemPackage, exclude: ["Schemas", "edit_with_python_docx.py", "requirements.txt"]),
    .testTarget(
      name: "PropertyTests",
      dependencies: ["CanonicalForm", "Drafting", "Proceedings", "ReferenceData"]),
    tests(
      "Console", "CommandLanguage", "Drafting", "EventLog", "Proceedings", "ReferenceData", "RoomForTests",
      "Sessions", "Views", exclude: ["Screens"]),
    tests(
      "WebService", "Access", "CommandLanguage", "Documents", "Drafting", "EventLog", "Proceedings",
      "ReferenceData",
      "ServiceAPI", "Sessions", httpTypes, hummingbird, hummingbirdCore, hummingbirdTesting, nioCore,
      exclude: ["Expected"]),
    .testTarget(
      name: "ServiceAPITests",
      dependencies: [
        "Access", "CommandLanguage", "EventLog", "PostgresClient", "Proceedings", "ReferenceData",
        "ServerForTests", "ServiceAPI", "Sessions", "Views", "WebService", httpTypes, hummingbird,
        hummingbirdTesting, logging, nioCore,
      ]),
    .testTarget(
      name: "ProgramTests",
      dependencies: ["rostrum", "PostgresClient", "ServerForTests", subprocess, systemPackage],
      exclude: ["Expected"]),
  ],
  swiftLanguageModes: [.v6]
)

/// The tests of a module, with whatever else they need.
func tests(_ module: String, _ others: Target.Dependency..., exclude: [String] = []) -> Target {
  .testTarget(name: module + "Tests", dependencies: [.byName(name: module)] + others, exclude: exclude)
}

if isFuzzed {
  package.products.append(.executable(name: "rostrum-fuzz", targets: ["Fuzzing"]))
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["CanonicalForm", "CFuzzer", "CommandLanguage", "Documents", "EventLog", "Proceedings"],
      path: "Tests/Fuzzing",
      // gold ends with an internal error on the instrumented code.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if isFuzzed { target.swiftSettings? += [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] }
}

/// Set to work on one module or on some, with commas between: their tests alone are built, with what they need, and are
/// ready in seconds.
if let chosen = Context.environment["ROSTRUM_TESTS"] {
  var needed = Set(chosen.split(separator: ",").map(String.init))
  for target in package.targets.reversed() where needed.contains(target.name) {
    for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
  }
  package.targets.removeAll { !needed.contains($0.name) }
  package.products = []
}
