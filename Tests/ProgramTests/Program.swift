import Foundation
import ServerForTests
import Subprocess
import SystemPackage
import Testing

/// The program as it was built, with one database for all runs of it in a test process.
struct Program {
  /// What a run came to.
  struct Answer: Equatable {
    var output: String
    var errors: String
    /// The exit status, or the number of the signal that ended the program, below zero.
    var status: Int32
  }

  private static let database = Task { try await ServerForTests.newDatabase() }

  /// What the program finds in its environment, beside the path and the operator’s name.
  var environment: [Environment.Key: String]

  /// The program with a database for all tests.
  init() async throws {
    environment = ["ROSTRUM_DATABASE_URL": try await Program.database.value]
  }

  /// The program in another environment.
  init(environment: [Environment.Key: String]) { self.environment = environment }

  /// The string with which to connect to the database of all tests.
  static var connectionString: String { get async throws { try await database.value } }

  /// Runs the program.
  func callAsFunction(_ arguments: [String], input: String = "") async throws -> Answer {
    try await run(Arguments(arguments), input: Array(input.utf8))
  }

  /// What a sanitizer is told, where the tests run under one: the program is built with it, too.
  static let sanitizers = ProcessInfo.processInfo.environment
    .filter { ["TSAN_OPTIONS", "ASAN_OPTIONS"].contains($0.key) }

  /// Runs the program with arguments and input of any bytes.
  func run(_ arguments: Arguments, input: [UInt8] = []) async throws -> Answer {
    var own: [Environment.Key: String] = [
      "USER": "desk", "PATH": "/usr/bin:/bin", "TZ": "UTC", "COLUMNS": "100",
    ]
    for (name, options) in Self.sanitizers { own[Environment.Key(stringLiteral: name)] = options }
    let result = try await Subprocess.run(
      .path(FilePath(Program.path)), arguments: arguments,
      environment: .custom(own.merging(environment) { $1 }), workingDirectory: "/tmp", input: .array(input),
      output: .string(limit: 8 << 20), error: .string(limit: 8 << 20))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    return Answer(output: result.standardOutput, errors: result.standardError, status: status)
  }

  /// The program stands beside the bundle of the tests.
  static let path: String = {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let places = [own, CommandLine.arguments[0]].map { URL(filePath: $0).deletingLastPathComponent() }
    let built = Folder.package.appending(path: ".build/debug")
    return (places + [built]).map { $0.appending(path: "rostrum").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "rostrum"
  }()
}

/// Folders of the project, and a fresh one.
enum Folder {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let demonstration = package.appending(path: "deploy/demo/ccpcj-33")

  /// The files of the demonstration, in order.
  static var record: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: demonstration.path)
        .filter { $0.hasSuffix(".rostrum") }.sorted().map { demonstration.appending(path: $0).path }
    }
  }

  /// A folder of its own for a test, which everybody can enter.
  static func fresh() throws -> URL {
    let folder = URL(filePath: "/tmp/rostrum-program-\(UUID().uuidString.lowercased())")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    return folder
  }
}
