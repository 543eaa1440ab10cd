// swift-tools-version: 6.2
import PackageDescription

/// Set by deploy/test-fuzz, which has its own build: every input that is tried tells libFuzzer what it reached.
let isFuzzed = Context.environment["ROSTRUM_FUZZ"] != nil

let strict: [SwiftSetting] =
  [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isFuzzed ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : [])

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
    .systemLibrary(
      name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(
      name: "Postgres",
      dependencies: [
        "CLibPQ",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(name: "CanonicalForm", swiftSettings: strict),
    .target(
      name: "EventLog",
      dependencies: ["CanonicalForm", "Postgres", .product(name: "Crypto", package: "swift-crypto")],
      resources: [.embedInCode("Schema")],
      swiftSettings: strict),
    .target(
      name: "ReferenceData", resources: [.embedInCode("Data")], swiftSettings: strict),
    .target(name: "Proceedings", dependencies: ["CanonicalForm"], swiftSettings: strict),
    .target(name: "Sessions", dependencies: ["EventLog", "Proceedings"], swiftSettings: strict),
    .target(
      name: "Access",
      dependencies: [
        "EventLog", "Postgres", "Proceedings",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "JWTKit", package: "jwt-kit"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOFoundationCompat", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "Views", dependencies: ["Proceedings", "ReferenceData"], swiftSettings: strict),
    .target(
      name: "Drafting", dependencies: ["Proceedings", "ReferenceData", "Views"], swiftSettings: strict),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(
      name: "Documents",
      dependencies: [
        "CZip", "Drafting", "Proceedings", "ReferenceData",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: strict),
    .target(
      name: "Console",
      dependencies: [
        "Drafting", "EventLog", "Proceedings", "ReferenceData", "Sessions", "Views",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "ServiceMessages",
      dependencies: ["CanonicalForm", "EventLog", "Postgres", "Proceedings", "Sessions", "Views"],
      swiftSettings: strict),
    .target(
      name: "ServiceClient",
      dependencies: [
        "Console", "EventLog", "Proceedings", "Sessions", "ServiceMessages",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CCurses", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "FullScreen", dependencies: ["CCurses", "Console", "Proceedings"], swiftSettings: strict,
      linkerSettings: [
        .linkedLibrary(":libncursesw.a", .when(configuration: .release)),
        .linkedLibrary(":libtinfo.a", .when(configuration: .release)),
        .linkedLibrary("ncursesw", .when(configuration: .debug)),
        .linkedLibrary("tinfo", .when(configuration: .debug)),
      ]),
    .target(
      name: "WebService",
      dependencies: [
        "Access", "CMalloc", "Console", "Documents", "Drafting", "EventLog", "Postgres", "Proceedings",
        "ReferenceData", "Sessions", "ServiceMessages", "Views",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets"), .embedInCode("OpenAPI")],
      swiftSettings: strict),
    .executableTarget(
      name: "rostrum",
      dependencies: [
        "Access", "Console", "Documents", "Drafting", "EventLog", "FullScreen", "Postgres", "Proceedings",
        "ReferenceData", "Sessions", "ServiceClient", "ServiceMessages", "Views", "WebService",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // A hundred and sixty thousand places are told to the loader in a hundredth of the bytes.
      linkerSettings: [
        .unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"]),
        // What few names it uses of these libraries are in it: the loader need not look up all that they have.
        .unsafeFlags(
          ["-L\(Context.packageDirectory)/deploy/libraries", "-Xlinker", "-l:libgcc_eh.a"],
          .when(configuration: .release)),
      ]),
    .executableTarget(
      name: "Bench",
      dependencies: [
        "Console", "Documents", "Drafting", "EventLog", "Postgres", "Proceedings", "ReferenceData",
        "Sessions",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "ServerForTests",
      dependencies: [
        "Postgres",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      path: "Tests/ServerForTests", swiftSettings: strict),
    .testTarget(name: "PostgresTests", dependencies: ["Postgres", "ServerForTests"], swiftSettings: strict),
    .testTarget(name: "CanonicalFormTests", dependencies: ["CanonicalForm"], swiftSettings: strict),
    .testTarget(
      name: "EventLogTests",
      dependencies: [
        "CanonicalForm", "EventLog", "Postgres", "ServerForTests",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Former"], swiftSettings: strict),
    .testTarget(
      name: "AccessTests",
      dependencies: [
        "Access", "EventLog", "Postgres", "Proceedings", "ServerForTests",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "JWTKit", package: "jwt-kit"),
      ],
      swiftSettings: strict),
    .testTarget(name: "ReferenceDataTests", dependencies: ["ReferenceData"], swiftSettings: strict),
    .testTarget(
      name: "ProceedingsTests",
      dependencies: ["CanonicalForm", "Proceedings", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Samples"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionsTests",
      dependencies: [
        "CanonicalForm", "Sessions", "EventLog", "Postgres", "Proceedings", "ServerForTests",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ViewsTests", dependencies: ["Console", "Views", "Proceedings", "ReferenceData"],
      swiftSettings: strict),
    .testTarget(
      name: "DraftingTests",
      dependencies: ["Drafting", "Documents", "Console", "Proceedings", "ReferenceData"],
      exclude: ["Sessions"],
      swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests",
      dependencies: [
        "CanonicalForm", "Console", "Documents", "Drafting", "EventLog", "Proceedings", "ReferenceData",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Schemas"], swiftSettings: strict),
    .testTarget(
      name: "PropertyTests",
      dependencies: ["CanonicalForm", "Console", "Drafting", "Proceedings", "ReferenceData"],
      swiftSettings: strict),
    .testTarget(
      name: "ConsoleTests",
      dependencies: [
        "Console", "Drafting", "EventLog", "Proceedings", "ReferenceData", "Sessions", "Views",
      ],
      exclude: ["Screens"], swiftSettings: strict),
    .testTarget(
      name: "WebServiceTests",
      dependencies: [
        "Access", "Console", "Drafting", "EventLog", "Proceedings", "ReferenceData", "Sessions",
        "WebService",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      exclude: ["Expected"], swiftSettings: strict),
    .testTarget(
      name: "ServiceAPITests",
      dependencies: [
        "Access", "EventLog", "Postgres", "Proceedings", "Sessions", "ServerForTests",
        "ServiceMessages", "Views", "WebService",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "rostrum", "Postgres", "ServerForTests",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      exclude: ["Expected"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

if isFuzzed {
  package.products.append(.executable(name: "rostrum-fuzz", targets: ["Fuzzing"]))
  package.targets += [
    .systemLibrary(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["CanonicalForm", "CFuzzer", "Console", "Documents", "EventLog", "Proceedings"],
      path: "Tests/Fuzzing", swiftSettings: strict,
      // gold ends with an internal error on the instrumented code.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
}

/// Set by whoever works on one module: its tests alone are built, with what they need, and are ready in seconds.
if let tests = Context.environment["ROSTRUM_TESTS"] {
  var needed: Set = [tests]
  for target in package.targets.reversed() where needed.contains(target.name) {
    for case .byNameItem(let name, _) in target.dependencies { needed.insert(name) }
  }
  package.targets.removeAll { !needed.contains($0.name) }
  package.products = []
}
