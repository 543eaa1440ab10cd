import Console
import EventLog
import FoundationEssentials
import Proceedings
import ServiceClient
import Sessions

/// What the program works with: a log to read, and a desk for each session.
struct Workplace {
  private let premises: any Premises
  private let patience: Duration

  /// The log, for reading.
  var log: any LogReading { premises.log }

  /// Opens the service or the database that was named, or else the program’s own, and closes it after the work.
  ///
  /// Work that `stopsByItself` takes the signals that tell the program to end. If nobody answers what became of a command,
  /// it is asked again for as long as `patience` says, as is a service that is out of reach.
  static func run<Answer>(
    stopsByItself: Bool = false, patience: Duration = .seconds(15), _ work: (Workplace) async throws -> Answer
  ) async throws -> Answer {
    let premises: any Premises
    if let address = try Rostrum.server {
      premises = try ServicePremises.open(address, patience: min(patience, .seconds(10)))
    } else {
      premises = try await OwnPremises.open()
    }
    return try await premises.use(stopsByItself: stopsByItself) {
      try await work(Workplace(premises: $0, patience: patience))
    }
  }

  /// What the place is called where the sessions are.
  var place: String { premises.place }

  /// The name under which a service records; nil where it is the program that names the operator.
  var operatorName: String? { get async throws { try await premises.operatorName } }

  /// The desk of a session, of one that does not exist, too.
  func desk(for session: SessionName) async throws -> any Desk {
    retrying(try await premises.desk(for: session))
  }

  /// The desk of a session that exists.
  func desk(_ name: SessionName) async throws -> any Desk {
    retrying(try await premises.existing(name))
  }

  private func retrying(_ desk: any Desk) -> any Desk {
    if patience == .zero { return desk }
    return RetryingDesk(desk, patience: patience) {
      Terminal.complain("No answer yet. Asking again with the same id, so that nothing is recorded twice …")
    }
  }

  /// That there is no session of that name.
  static func noSession(_ name: SessionName) -> Failure {
    .badInput("There is no session \(name). Create it: rostrum create \(name) --body ccpcj")
  }

  /// A session as it stands, or as it stood.
  func session(_ name: SessionName, asOf point: Point?) async throws -> Session {
    try await desk(name).session.asOf(point)
  }
}
