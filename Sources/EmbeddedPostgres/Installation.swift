import FoundationEssentials
import Glibc
import Subprocess
import SystemPackage

/// PostgreSQL's programs of one version on this machine.
struct Installation: Sendable {
  /// The directory in which they are.
  let programs: String

  static let oldestVersion = 15

  /// The programs of the version given, or the newest that will do.
  static func find(version: Int?) throws(PrivateServerError) -> Installation {
    let root = "/usr/lib/postgresql"
    let installed = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
      .compactMap { Int($0) }
      .filter { found in version.map { $0 == found } ?? (found >= oldestVersion) }
      .filter { isComplete("\(root)/\($0)/bin") }
    if let newest = installed.max() { return Installation(programs: "\(root)/\(newest)/bin") }
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    guard let place = path.split(separator: ":").first(where: { isComplete(String($0)) }) else {
      throw .notInstalled(version: version)
    }
    return Installation(programs: String(place))
  }

  /// Runs one of the programs, or another by its path, to its end, and answers what it complained of, or nothing if all went well.
  func run(
    _ program: String, _ arguments: [String], as account: ServerAccount, in directory: String,
    from input: FileDescriptor? = nil, to output: FileDescriptor? = nil
  ) async throws -> String? {
    // What is read or written has been opened by whoever calls, whose rights the account need not have.
    let nothing = try FileDescriptor.open("/dev/null", .readWrite)
    defer { try? nothing.close() }
    let path = program.hasPrefix("/") ? program : "\(programs)/\(program)"
    let command = account.command(path, arguments)
    let result = try await Subprocess.run(
      .path(FilePath(command.program)), arguments: Arguments(command.arguments),
      environment: .custom(["PATH": "\(programs):/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
      workingDirectory: FilePath(directory),
      input: .fileDescriptor(input ?? nothing, closeAfterSpawningProcess: false),
      output: .fileDescriptor(output ?? nothing, closeAfterSpawningProcess: false),
      error: .string(limit: 65_536))
    if result.terminationStatus.isSuccess { return nil }
    let complaint = result.standardError
    return complaint.isEmpty ? "\(program) failed: \(result.terminationStatus)" : complaint
  }

  private static func isComplete(_ directory: String) -> Bool {
    ["initdb", "pg_ctl", "postgres"].allSatisfy { access("\(directory)/\($0)", X_OK) == 0 }
  }
}
