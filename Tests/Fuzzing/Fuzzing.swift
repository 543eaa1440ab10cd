import CFuzzer
import CanonicalForm
import CommandLanguage
import EventLog
import Foundation
import Proceedings

@testable import Documents

/// What reads input from outside, each behind libFuzzer: an input is taken or refused, and nothing traps.
///
/// The environment’s `ROSTRUM_FUZZ_INPUT` says which; the arguments are libFuzzer’s.
@main
enum Fuzzing {
  /// What is read.
  enum Input: String {
    case lines, symbols, events, documents
  }

  private static let input = ProcessInfo.processInfo.environment["ROSTRUM_FUZZ_INPUT"].flatMap(Input.init)
  private static let language = CommandLanguage()
  private static let now = RoomTime("2024-05-16 10:04") ?? .start
  /// A whole document, of which one part after the other is replaced.
  private static let parts: [ZipArchive.Entry] = {
    guard let path = ProcessInfo.processInfo.environment["ROSTRUM_FUZZ_DOCUMENT"],
      let bytes = FileManager.default.contents(atPath: path),
      let archive = try? ZipArchive(reading: Array(bytes))
    else { return [] }
    return archive.entries
  }()

  static func main() {
    guard input != nil else {
      print("ROSTRUM_FUZZ_INPUT is lines, symbols, events or documents.")
      return
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { data, size in
      // What is refused is refused by an error, and nothing more is expected of it.
      try? Fuzzing.read(Array(UnsafeBufferPointer(start: data, count: size)))
      return 0
    }
  }

  private static func read(_ bytes: [UInt8]) throws {
    switch input {
    case .lines: _ = try language.parse(String(decoding: bytes, as: UTF8.self), now: now)
    case .symbols: _ = DocumentSymbol(String(decoding: bytes, as: UTF8.self))
    case .events: try readEvent(bytes)
    case .documents: try readDocument(bytes)
    case nil: return
    }
  }

  /// The kind of an event up to the first end of a line, and its payload.
  private static func readEvent(_ bytes: [UInt8]) throws {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
    let payload = try CanonicalJSON.canonical(Array(bytes[(end + 1)...]))
    _ = try Session.Event(kind: String(decoding: bytes[..<end], as: UTF8.self), payload: payload)
  }

  /// The number of the part that is replaced, 0 for the whole archive, and what stands there instead.
  private static func readDocument(_ bytes: [UInt8]) throws {
    guard let number = bytes.first.map(Int.init) else { return }
    let content = Array(bytes.dropFirst())
    guard number > 0, number <= parts.count else {
      _ = try WordReading(content)
      return
    }
    var entries = parts
    entries[number - 1] = ZipArchive.Entry(name: parts[number - 1].name, bytes: content)
    _ = try WordReading(try ZipArchive(entries).bytes())
  }
}
