import FoundationEssentials
import Logging

/// Writes what the service logs to standard error, a JSON object a line, for programs that collect it.
struct JSONLogHandler: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.notice

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  private struct Line: Encodable {
    var time: Date
    var level: String
    var message: String
    var metadata: [String: String]
  }

  func log(event: LogEvent) {
    let given = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = Line(
      time: Date(), level: event.level.rawValue, message: "\(event.message)",
      metadata: given.mapValues { "\($0)" })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .iso8601
    guard let bytes = try? encoder.encode(line) else { return }
    Terminal.complain(String(decoding: bytes, as: UTF8.self))
  }
}
