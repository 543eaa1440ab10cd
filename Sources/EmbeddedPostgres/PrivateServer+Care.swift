import PostgresClient

extension PrivateServer {
  /// How often it is asked whether the server still lives.
  private static let interval = Duration.milliseconds(500)

  /// Starts the server again whenever it has died, until this process leaves it or the task is cancelled; says so each
  /// time that it runs again.
  public func careFor(_ restarted: @Sendable () -> Void = {}) async {
    while !Task.isCancelled, !isStopped {
      try? await Task.sleep(for: Self.interval)
      if isStopped || place.process() != nil { continue }
      // What the dead one left behind may stand in the way for a moment: then it is tried again.
      guard let turn = try? await place.takeTurn() else { continue }
      var runsAgain = false
      if !isStopped, place.process() == nil, let connection = try? await place.ensureRunning() {
        await connection.close()
        runsAgain = true
      }
      turn.release()
      if runsAgain { restarted() }
    }
  }
}
