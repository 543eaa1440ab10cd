import PostgresClient

extension PrivateServer {
  /// How often it is asked whether the server still lives.
  private static let interval = Duration.milliseconds(500)

  /// Starts the server again whenever it has died, until this process leaves it or the task is cancelled.
  public func careFor() async {
    while !Task.isCancelled, !isStopped {
      try? await Task.sleep(for: Self.interval)
      if isStopped || place.process() != nil { continue }
      // What the dead one left behind may stand in the way for a moment: then it is tried again.
      guard let turn = try? await place.takeTurn() else { continue }
      if !isStopped { try? await place.ensureRunning().close() }
      turn.release()
    }
  }
}
