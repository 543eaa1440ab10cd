import Foundation
import PostgresClient
import ServerForTests
import Subprocess
import Testing

/// Commands whose answer from the database does not come.
@Suite("Without an answer") struct NoAnswerTests {
  /// A session on a database of its own, and the program before and behind a proxy.
  private struct Place {
    let proxy: HoldingProxy
    /// Straight to the database.
    let direct: Program
    /// Through the proxy.
    let program: Program

    init() async throws {
      let database = try await ServerForTests.newDatabase()
      proxy = try HoldingProxy(before: database)
      direct = Program(environment: ["ROSTRUM_DATABASE_URL": "\(database)"])
      program = Program(environment: ["ROSTRUM_DATABASE_URL": "\(proxy.connectionString)"])
    }

    func begin() async throws {
      try await Sessions.begin("held", in: Transcript(direct))
    }

    func log() async throws -> [String] {
      let log = try await direct(["log", "held", "--last", "10000"])
      return log.output.split(separator: "\n").map(String.init)
    }
  }

  @Test(
    "a command is asked about again, and is recorded once",
    arguments: [
      ["record", "held", "--at", "2025-05-19 10:40", "floor brazil"],
      ["undo", "held"],
      ["record", "held", "--at", "2025-05-19 10:40", "undo"],
      ["record", "held", "--at", "2025-05-19 10:40", "correct 26 floor japan"],
      ["prompt", "held"],
      ["list", "import", "held", "-", "--record", "--at", "2025-05-19 10:40"],
      ["create", "held", "--body", "ccpcj"],
    ])
  func asksAgain(arguments: [String]) async throws {
    let place = try await Place()
    defer { place.proxy.close() }
    var input = ""
    switch arguments[0] {
    case "create": break
    case "list":
      try await place.begin()
      _ = try await place.direct(["record", "held", "--at", "2025-05-19 10:40", "open list"])
      input = "delegation\nbrazil\njapan\n"
    case "prompt":
      try await place.begin()
      input = "2025-05-19 10:50 floor brazil\n"
    default: try await place.begin()
    }
    let before = try await place.log()
    // As a network that loses what the server says: longer than a call, shorter than the program’s patience.
    place.proxy.holdAnswers(afterRequestWith: "rostrum.append", for: .seconds(4))
    let answer = try await place.program(arguments, input: input)
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.errors.contains("Asking again"), "\(answer)")
    #expect(!answer.output.isEmpty)
    let after = try await place.log()
    let recorded = arguments[0] == "list" ? 2 : 1
    #expect(after.count == before.count + recorded, "\(after.suffix(3))")
  }

  @Test(
    "says that the outcome is unknown, and takes the same line with the id once",
    arguments: [
      ["record", "held", "--at", "2025-05-19 10:40", "floor brazil"], ["undo", "held"],
    ])
  func saysThatItIsUnknown(arguments: [String]) async throws {
    let place = try await Place()
    defer { place.proxy.close() }
    try await place.begin()
    let before = try await place.log()
    place.proxy.holdAnswers(afterRequestWith: "rostrum.append", for: .seconds(600))
    let began = ContinuousClock.now
    let answer = try await place.program(arguments)
    #expect(ContinuousClock.now - began < .seconds(30))
    #expect(answer.status == 3 && answer.output == "", "\(answer)")
    #expect(answer.errors.contains("It is not known whether this was recorded"))
    #expect(answer.errors.contains("rostrum log held --last 5"))
    let id = try #require(answer.errors.firstMatch(of: /--id ([0-9a-f-]{36})/)).output.1
    place.proxy.release()
    #expect(try await place.log().count == before.count + 1)
    let again = try await place.program(arguments + ["--id", String(id)])
    #expect(again.status == 0 && !again.output.isEmpty)
    #expect(again.errors == "This was recorded before; nothing was repeated.\n")
    #expect(try await place.log().count == before.count + 1)
  }

  @Test("a file that is interrupted says where, and goes on from there")
  func goesOnAfterAnInterruption() async throws {
    let place = try await Place()
    defer { place.proxy.close() }
    try await place.begin()
    let folder = try Folder.fresh()
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = (0..<4000).map { $0.isMultiple(of: 2) ? "floor brazil" : "floor japan" }
    let file = folder.appending(path: "long.rostrum")
    try ("2025-05-19 10:40\n" + lines.joined(separator: "\n") + "\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let before = try await place.log().count
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["record", "held", "--file", file.path]
    process.environment = Dictionary(
      uniqueKeysWithValues: place.direct.environment.map { ("\($0.key)", $0.value) }
    ).merging(["PATH": "/usr/bin:/bin", "USER": "desk", "TZ": "UTC"]) { $1 }
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    while try await place.log().count < before + 5 {}
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 128 + SIGINT)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(
      said.contains("long.rostrum, line ") && said.contains("interrupted. What came before it is recorded."))
    let between = try await place.log().count
    #expect(between < before + 4000)
    let again = try await place.direct(["record", "held", "--file", file.path])
    #expect(again.status == 0, "\(again)")
    #expect(again.output.contains("\(between - before) were there already"))
    #expect(try await place.log().count == before + 4000)
  }
}
