import CanonicalForm
import CommandLanguage
import Drafting
import EventLog
import Foundation
import Proceedings
import Testing

@testable import Documents

/// What is read from outside, with bytes changed, lost, doubled and mixed at random: it is taken or refused, and
/// nothing traps.
///
/// `ROSTRUM_RUNS` says how often, in all; the seeds are the same in every run.
@Suite("Input with random mistakes")
struct MutationTests {
  private static let runs =
    ProcessInfo.processInfo.environment["ROSTRUM_RUNS"].flatMap { Int($0) } ?? 8_000
  private static let project = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func linesOfTheRecordAreReadOrRefused() throws {
    let folder = Self.project.appending(path: "deploy/demo/ccpcj-33")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "rostrum" }
    let lines = try files.sorted { $0.path < $1.path }.flatMap {
      try String(contentsOf: $0, encoding: .utf8).split(separator: "\n").map { Array($0.utf8) }
    }
    let language = CommandLanguage()
    let now = try #require(RoomTime("2024-05-16 10:04"))
    let outcome = Self.try(lines, seed: 1, runs: Self.runs / 2) { bytes in
      let line = String(decoding: bytes, as: UTF8.self)
      _ = DocumentSymbol(line)
      _ = try language.parse(line, now: now)
    }
    Self.tell("lines of the record, and symbols", outcome)
    #expect(outcome.refused > 0 && outcome.taken > 0)
  }

  @Test func eventsAreReadOrRefused() throws {
    let folder = Self.project.appending(path: "Tests/ProceedingsTests/Samples")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    let samples = try files.map {
      (kind: $0.deletingPathExtension().lastPathComponent, data: try Data(contentsOf: $0))
    }
    let outcome = Self.try(samples.map { Array($0.data) }, seed: 2, runs: Self.runs * 2 / 5) { bytes in
      let canonical = try CanonicalJSON.canonical(bytes)
      let kind = samples[bytes.count % samples.count].kind
      _ = try Session.Event(kind: kind, payload: canonical)
    }
    Self.tell("events in JSON", outcome)
    #expect(outcome.refused > 0)
  }

  @Test func documentsAreReadOrRefused() throws {
    let whole = try WordDocument(Editions.whole()).bytes()
    let archive = try ZipArchive(reading: whole)
    let parts = archive.entries.map(\.bytes)
    // Half of the time the archive itself is changed, and else one of its parts, which a checksum does not guard.
    var chance = Mutation(seed: 3)
    let outcome = Self.try([whole] + parts, seed: 4, runs: max(20, Self.runs / 10)) { bytes in
      if chance.below(2) == 0 {
        _ = try WordReading(bytes)
        return
      }
      let changed = chance.below(parts.count)
      let entries = archive.entries.enumerated().map { index, entry in
        index == changed
          ? ZipArchive.Entry(name: entry.name, bytes: chance.changed(entry.bytes, parts)) : entry
      }
      _ = try WordReading(try ZipArchive(entries).bytes())
    }
    Self.tell("Word documents", outcome)
    #expect(outcome.refused > 0)
  }

  private static func `try`(
    _ seeds: [[UInt8]], seed: UInt64, runs: Int, _ read: ([UInt8]) throws -> Void
  ) -> (taken: Int, refused: Int) {
    var chance = Mutation(seed: seed)
    var (taken, refused) = (0, 0)
    for run in 0..<runs where !seeds.isEmpty {
      do {
        try read(chance.changed(seeds[run % seeds.count], seeds))
        taken += 1
      } catch {
        refused += 1
      }
    }
    return (taken, refused)
  }

  private static func tell(_ what: String, _ outcome: (taken: Int, refused: Int)) {
    print(
      "\(what): \(outcome.taken + outcome.refused) runs with random mistakes, \(outcome.taken) taken, "
        + "\(outcome.refused) refused, no trap")
  }
}

/// Makes mistakes in bytes, the same ones for the same seed (splitmix64).
private struct Mutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((word ^ (word >> 31)) % UInt64(max(1, limit)))
  }

  /// The bytes with one to four mistakes, one in eight times with none.
  mutating func changed(_ bytes: [UInt8], _ others: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    if below(8) == 0 { return bytes }
    for _ in 0...below(4) {
      let place = below(bytes.count + 1)
      switch below(7) {
      case 0: if place < bytes.count { bytes[place] ^= UInt8(1 << below(8)) }
      case 1: if place < bytes.count { bytes[place] = UInt8(below(256)) }
      case 2: bytes.insert(UInt8(below(256)), at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + below(8)))
      case 4: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + below(40))], at: place)
      case 5:
        let other = others[below(others.count)]
        let start = below(other.count + 1)
        bytes.insert(contentsOf: other[start..<min(other.count, start + below(60))], at: place)
      default:
        let odd = [
          "\u{0}", "\u{202E}", "9223372036854775808", "-1", "e\u{301}", "\"", "{", "[[[[", "\u{FEFF}", "👩‍👩‍👧",
        ]
        bytes.insert(contentsOf: Array(odd[below(odd.count)].utf8), at: place)
      }
    }
    return bytes
  }
}
