import Access
import CVersion
import EventLog
import FoundationEssentials
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Proceedings
import ServiceAPI
import Sessions

/// What those who run the service look at: whether it lives, whether it can work, and its figures.
struct MonitoringRoutes {
  let backend: Backend
  let answers: ResponseCounts

  func add(to router: some RouterMethods<ServiceContext>) {
    router.get("health") { _, _ in Response.text("alive\n", type: "text/plain; charset=utf-8") }
    router.get("ready", use: ready)
    router.get("metrics", use: metrics)
  }

  /// Whether the database answers and takes something new; throws a problem where it does not, so that no requests are
  /// sent here.
  @Sendable private func ready(_ request: Request, _ context: ServiceContext) async throws -> Response {
    if try await backend.sessions.log.condition().isReadOnly { throw Problem.unavailable }
    return .text("ready\n", type: "text/plain; charset=utf-8")
  }

  /// The figures, for whoever asks from this machine, and for a secretary of all sessions.
  @Sendable private func metrics(_ request: Request, _ context: ServiceContext) async throws -> Response {
    if !context.isFromThisMachine { try context.requireEverywhere(.administer) }
    let start = ContinuousClock.now
    let condition = try? await backend.sessions.log.condition()
    let took = ContinuousClock.now - start
    var figures = PrometheusText()
    figures.add(
      "rostrum_build_info", .gauge, "The version that runs.",
      [([("version", String(cString: rostrum_version()))], 1)])
    figures.add(ProcessFigures.now)
    figures.add(condition, in: took)
    if let condition {
      figures.add(lag: await backend.sessions.versions(), behind: condition.heads)
    }
    figures.add(backend.sessions.log.figures)
    figures.add(answers.counts)
    figures.add(
      "rostrum_feed_readers", .gauge, "Live feeds that are being read.", Double(await backend.feeds.readers))
    return .text(figures.text, type: "text/plain; version=0.0.4; charset=utf-8")
  }
}

extension ServiceContext {
  /// Whether the request comes from the machine on which the service runs, as far as is known.
  fileprivate var isFromThisMachine: Bool { address == "::1" || address.hasPrefix("127.") }
}

extension PrometheusText {
  /// How the database is; what is not known is left out.
  fileprivate mutating func add(_ condition: LogCondition?, in took: Duration) {
    add(
      "rostrum_database_up", .gauge, "Whether the database answers.", condition == nil ? 0 : 1)
    guard let condition else { return }
    add(
      "rostrum_database_answer_seconds", .gauge, "How long it took to answer this time.",
      Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18)
    add(
      "rostrum_database_read_only", .gauge, "Whether it takes nothing new.", condition.isReadOnly ? 1 : 0)
    add(
      "rostrum_log_events", .gauge, "Events in the log, by session.",
      condition.heads.sorted { $0.key < $1.key }.map { ([("session", $0.key.text)], Double($0.value)) })
    add(
      "rostrum_last_backup_timestamp_seconds", .gauge, "When a backup was last finished.",
      condition.lastBackup?.timeIntervalSince1970)
    add(
      "rostrum_chain_altered", .gauge, "Sessions and definitions that were found altered at the last check.",
      condition.altered.map(Double.init))
    add(
      "rostrum_last_chain_check_timestamp_seconds", .gauge, "When every session was last checked.",
      condition.lastCheck?.timeIntervalSince1970)
    add(
      "rostrum_last_head_timestamp_seconds", .gauge, "When a head was last signed, by session.",
      condition.lastHeads.sorted { $0.key < $1.key }.map {
        ([("session", $0.key.text)], $0.value.timeIntervalSince1970.rounded())
      })
    add(
      "rostrum_last_archived_timestamp_seconds", .gauge, "When the archive last took write-ahead log.",
      condition.lastArchived?.timeIntervalSince1970)
    add(
      "rostrum_archive_failures", .gauge, "How often the archive did not take a file.",
      Double(condition.archiveFailures))
    add(
      "rostrum_disk_free_bytes", .gauge,
      "Room on the volumes of the database, where they are on this machine.",
      condition.freeBytes.sorted { $0.key < $1.key }.map { ([("folder", $0.key)], Double($0.value)) })
  }

  /// How far each session in use here is behind the log, in events.
  fileprivate mutating func add(lag versions: [SessionName: Int], behind heads: [SessionName: Int]) {
    add(
      "rostrum_follower_lag_events", .gauge, "Events of the log that this service has not followed yet.",
      versions.sorted { $0.key < $1.key }.map { name, version in
        ([("session", name.text)], Double(max(0, heads[name, default: 0] - version)))
      })
  }

  /// What was written.
  fileprivate mutating func add(_ figures: LogFigures) {
    add("rostrum_appended_events_total", .counter, "Events recorded here.", Double(figures.events))
    add(
      "rostrum_repeated_commands_total", .counter, "Commands that had been recorded before.",
      Double(figures.repeated))
    add(
      "rostrum_overtaken_requests_total", .counter, "Requests decided again, since others were faster.",
      Double(figures.overtaken))
    add("rostrum_append_failures_total", .counter, "Groups that failed.", Double(figures.failures))
    add(
      "rostrum_append_seconds", "How long a group took until it was durable.", bounds: LogFigures.bounds,
      counts: figures.groups, sum: figures.seconds)
  }

  /// What was answered.
  fileprivate mutating func add(_ counts: ResponseCounts.Counts) {
    func values(_ counts: [Int: Int]) -> [(labels: [(String, String)], value: Double)] {
      counts.sorted { $0.key < $1.key }.map { ([("status", "\($0.key)")], Double($0.value)) }
    }
    add("rostrum_responses_total", .counter, "Answers by status.", values(counts.all))
    add(
      "rostrum_response_seconds", "How long an answer took until it began, by route.",
      bounds: ResponseCounts.Route.bounds,
      counts.routes.sorted { $0.key < $1.key }.map {
        ([("route", $0.key)], $0.value.counts, $0.value.seconds)
      })
    add(
      "rostrum_commands_total", .counter, "Answers to commands by status: 200 recorded, 409 refused.",
      values(counts.toCommands))
  }
}
