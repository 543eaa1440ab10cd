import ArgumentParser
import FoundationEssentials
import ServiceClient

/// Where the sessions are: at a service, or in a database.
struct ServerOptions: ParsableArguments {
  @Option(
    name: .customLong("server"),
    help: ArgumentHelp(
      "The service to work with, such as https://rostrum.example.org; ROSTRUM_SERVER or else the database, if not given.",
      valueName: "url"),
    completion: .shellCommand("rostrum logout --known 2>/dev/null"))
  var given: String?

  /// The address of the service; nil for the database.
  var address: ServiceAddress? {
    get throws {
      let text = given ?? Configuration.current[.server]
      return try text.flatMap { $0.isEmpty ? nil : try ServiceAddress($0) }
    }
  }

  /// The address of the service; throws if none is named.
  var requiredAddress: ServiceAddress {
    get throws {
      guard let address = try address else {
        throw Failure.badInput("Name the service: --server https://rostrum.example.org, or ROSTRUM_SERVER.")
      }
      return address
    }
  }

  /// Opens the service or the database, and closes it after the work.
  ///
  /// Work that `stopsByItself` takes the signals that tell the program to end. If nobody answers what became of a command,
  /// it is asked again for as long as `patience` says, as is a service that is out of reach.
  func use<Answer>(
    stopsByItself: Bool = false, patience: Duration = .seconds(15),
    _ work: (any SessionStore) async throws -> Answer
  ) async throws -> Answer {
    if let address = try address {
      let store = try ServiceStore.open(address, patience: patience)
      return try await store.use(stopsByItself: stopsByItself) { try await work($0) }
    }
    let store = try await DatabaseStore.open(patience: patience)
    return try await store.use(stopsByItself: stopsByItself) { try await work($0) }
  }

  /// Opens the database, for a verb that works there alone, and closes it after the work.
  func useDatabase<Answer>(
    for verb: String, stopsByItself: Bool = false, _ work: (DatabaseStore) async throws -> Answer
  ) async throws -> Answer {
    try requireDatabase(for: verb)
    return try await DatabaseStore.open(patience: .zero).use(stopsByItself: stopsByItself, work)
  }

  /// Throws if a service is named for a verb that works at the database alone.
  func requireDatabase(for verb: String) throws {
    if try address != nil {
      throw Failure.badInput("rostrum \(verb) works at the database itself: leave --server out.")
    }
  }
}
