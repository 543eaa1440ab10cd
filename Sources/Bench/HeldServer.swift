import ArgumentParser
import EmbeddedPostgres
import Glibc
import PostgresClient

/// Keeps the server of a data directory running, as the program itself does, until standard input ends.
struct HeldServer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "Keep the program's own server running until standard input ends.")

  @Option(help: "The data directory.") var data: String

  private struct Address: Encodable { var database: String }

  func run() async throws {
    let server = try await PrivateServer.start(dataDirectory: data)
    try Figure.write(Address(database: server.connectionString))
    var byte: UInt8 = 0
    while read(STDIN_FILENO, &byte, 1) > 0 {}
    await server.stop()
  }
}
