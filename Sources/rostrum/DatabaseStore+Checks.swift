import EventLog
import FoundationEssentials

extension DatabaseStore {
  /// Throws if the log of a session is not the one whose heads were signed here.
  func requireSignedHeads(of session: SessionName) async throws {
    guard let heads else { return }
    try await database.require(try heads.heads(of: session), of: session)
  }

  /// The verdict on a session for whoever trusts these keys, or those of the folder of heads if none is named.
  func verdict(on session: SessionName, trusting keys: [String]) async throws -> ChainVerifier.Verdict {
    let audit = try await database.audit(session)
    let verdict = audit.verdict.trusting(try keys.isEmpty ? heads?.trustedKeys() ?? [] : keys)
    guard case .intact = verdict else { return verdict }
    for head in try heads?.heads(of: session) ?? [] {
      if case .altered(_, let version, let reason)? = audit.contradiction(by: head) {
        return .broken(version: version, reason: reason)
      }
    }
    return verdict
  }

  /// Throws if the tables, functions, triggers or grants are not as this program lays them down.
  func requireDefinitions() async throws {
    let faults = try await database.definitionFaults()
    guard let first = faults.first else { return }
    let others = faults.count == 1 ? "" : " (and \(faults.count - 1) more)"
    throw Failure(
      .refused,
      "In the database \(first)\(others). Find out who changed that. To have functions, triggers and grants laid down "
        + "anew at the next start: COMMENT ON SCHEMA rostrum IS NULL")
  }

  /// Checks before the service starts what would otherwise be signed over.
  func requireUnaltered() async throws {
    try await requireDefinitions()
    for session in heads?.sessions ?? [] {
      do {
        try await requireSignedHeads(of: session)
      } catch EventLogError.altered(_, let version, let reason) {
        throw Failure(
          .refused,
          "Event \(version) of \(session) is not as it was recorded: \(reason). Nothing is served and nothing signed over "
            + "it. If an older backup was restored on purpose: rostrum head \(session) --set-aside")
      }
    }
  }

  /// Says in plain words what the server of the database does not watch over.
  func warnOfChecksums() async throws {
    if try await database.hasChecksums() { return }
    Terminal.complain(
      "The database server keeps no checksums of its pages: a disk that gives back something else is noticed only when "
        + "rostrum verify reads it. To have them: stop the server and run pg_checksums --enable.")
  }

  /// Checks every session and the definitions, four times a day, until the work ends; says what was altered.
  ///
  /// It waits a little between two sessions, so that whoever works at the service does not notice.
  func watchChains() async {
    try? await Task.sleep(for: .seconds(60))
    while !Task.isCancelled {
      var altered = (try? await database.definitionFaults()) ?? []
      for session in (try? await database.sessions()) ?? [] where !Task.isCancelled {
        if case .broken(let version, let reason)? = try? await verdict(on: session.name, trusting: []) {
          altered.append("event \(version) of \(session.name) is not as it was recorded: \(reason)")
        }
        try? await Task.sleep(for: .milliseconds(200))
      }
      if Task.isCancelled { return }
      for fault in altered { Terminal.complain("Altered: \(fault).") }
      database.watch.note(altered: altered.count, at: Date())
      try? await Task.sleep(for: .seconds(6 * 3600))
    }
  }

  /// Signs the heads that were missed, now and then, until the work ends.
  func makeUpForHeads() async {
    guard let sealing else { return }
    await sealing.lookForMissed(in: database, since: Date(timeIntervalSinceNow: -30 * 86_400))
    while !Task.isCancelled {
      await sealing.makeUp()
      try? await Task.sleep(for: .seconds(30))
    }
  }
}
