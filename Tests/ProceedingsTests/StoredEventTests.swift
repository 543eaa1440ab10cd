import CanonicalForm
import Crypto
import Foundation
import Testing

@testable import Proceedings

/// The stored form of events is a promise: a file once written here is never edited.
///
/// To freeze a new kind, add an example to `EventExamples`, run once with `ROSTRUM_RECORD_SAMPLES=1`, and add its line
/// to `SHA256SUMS`, which only grows. The forms that former programs wrote stand in `Samples/Former`.
@Suite("The stored form of events")
struct StoredEventTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")

  private static func frozen(without left: [String] = []) throws -> [(kind: String, payload: [UInt8])] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" && !left.contains($0.lastPathComponent) }
      .map { file in
        let name = file.deletingPathExtension().lastPathComponent
        return (String(name.prefix { $0 != "+" }), Array(try Data(contentsOf: file)))
      }
  }

  /// The name of a sample: the kind, and what else is told where it tells more than before.
  private static func name(of event: Session.Event) -> String {
    if let draft = EventExamples.drafts.first(where: { $0.event == event }) { return draft.sample }
    if case .created = event { return "\(event.kind)+profile" }
    return event.consequences == nil ? event.kind : "\(event.kind)+later"
  }

  /// Every example by the name of its sample; those of events that tell more than before with what was added.
  private static let samples: [(name: String, event: Session.Event)] =
    EventExamples.all.map { (name(of: $0), $0) }
    + (EventExamples.widened + EventExamples.edited).map { ("\($0.event.kind)+\($0.name)", $0.event) }

  /// The samples in a form that is read, and no longer written: before the session kept the whole profile.
  private static let superseded = ["created.json"]

  @Test func freezesNewKindsOnRequest() throws {
    guard ProcessInfo.processInfo.environment["ROSTRUM_RECORD_SAMPLES"] != nil else { return }
    for (name, event) in Self.samples {
      let file = Self.folder.appending(path: "\(name).json")
      guard !FileManager.default.fileExists(atPath: file.path) else { continue }
      try Data(event.stored().fields.bytes).write(to: file)
    }
  }

  @Test func everyKindHasAFrozenSample() throws {
    let names = Set(
      try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { $0.dropLast(5) })
    for (name, _) in Self.samples {
      #expect(names.contains(Substring(name)), "\(name) has no sample")
    }
  }

  @Test func everyFrozenSampleIsStillRead() throws {
    for (kind, payload) in try Self.frozen() {
      let event = try Session.Event(kind: kind, payload: payload)
      #expect(event.kind == kind)
    }
  }

  @Test func everyFormOfFormerProgramsIsStillRead() throws {
    let former = Self.folder.appending(path: "Former")
    let files = try FileManager.default.contentsOfDirectory(at: former, includingPropertiesForKeys: nil)
    #expect(!files.isEmpty)
    for file in files {
      let kind = file.deletingPathExtension().deletingPathExtension().lastPathComponent
      let event = try Session.Event(kind: kind, payload: Array(try Data(contentsOf: file)))
      #expect(event.kind == kind)
    }
  }

  @Test func noFrozenSampleWasChanged() throws {
    let sums = try String(contentsOf: Self.folder.appending(path: "SHA256SUMS"), encoding: .utf8)
    let promised = sums.split(separator: "\n").map { $0.split(separator: " ") }
    for line in promised {
      guard let sum = line.first, let file = line.last else { continue }
      let now = SHA256.hash(data: try Data(contentsOf: Self.folder.appending(path: String(file))))
      #expect(now.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == sum, "\(file) was changed")
    }
    let listed = Set(promised.compactMap(\.last).map(String.init))
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    where file.hasSuffix(".json") {
      #expect(listed.contains(file), "\(file) has no line in SHA256SUMS")
    }
  }

  @Test func whatIsReadIsWrittenAsItWas() throws {
    for (kind, payload) in try Self.frozen(without: Self.superseded) {
      let again = try Session.Event(kind: kind, payload: payload).stored().fields.bytes
      #expect(String(decoding: again, as: UTF8.self) == String(decoding: payload, as: UTF8.self), "\(kind)")
    }
  }

  @Test func everyExampleComesBackFromItsStoredForm() throws {
    for (_, event) in Self.samples {
      let (kind, fields) = try event.stored()
      #expect(kind == event.kind)
      #expect(try Session.Event(kind: kind, payload: fields.bytes) == event)
    }
  }

  @Test(arguments: ["", "floor", "floor.unheard", "unheard.of", "created"])
  func anUnknownKindIsAnErrorAndNoTrap(kind: String) {
    #expect(throws: (any Error).self) { try Session.Event(kind: kind, payload: Array("{}".utf8)) }
  }
}
