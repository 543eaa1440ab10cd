import Foundation
import Subprocess
import Testing

extension ProgramTests {
  /// Whatever is typed or read, the program answers, and ends by itself.
  @Suite("Odd input", .serialized) struct OddInputTests {
    private static let odd = [
      "", " ", "-", "--", "---", "=", "\\", "'", "\"", "“", "”", "#", ",", ",,", "(", "(a)", "‹UKR›",
      "%n%s%p",
      "0", "-1", "1", "999999999999999999999999", "9223372036854775807", "-9223372036854775808", "1e9", "NaN",
      "\u{0}", "\u{1}", "\u{7F}", "\u{FEFF}", "\u{200B}", "\u{301}", "👩‍👩‍👧‍👦", "e\u{301}", "İ", "ß", "\r", "\n",
      "\t", "2025-02-30", "0000-00-00", "2025-05-19", "24:00", "10:60", "T", "::", "floor", "item", "correct",
      "undo", "reword", "join", "for", "and", "also for", "L.1", "E/CN.15/2025/L.1", "//", "L./", "by video",
      "; DROP TABLE rostrum.event", "../..", String(repeating: "a", count: 5000),
      String(repeating: "floor ", count: 400), String(repeating: "\"", count: 999),
    ]

    @Test func noLineEndsThePrompt() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("odd-lines", in: transcript)
      var chance = Chance(state: 33)
      var lines = try Folder.record.flatMap {
        try String(contentsOfFile: $0, encoding: .utf8).split(separator: "\n").map(String.init)
      }
      lines += Sessions.record.split(separator: "\n").map(String.init)
      let typed = (0..<2500).map { _ in chance.spoil(lines[chance.below(lines.count)], with: Self.odd) }
      let answer = try await program(["prompt", "odd-lines"], input: typed.joined(separator: "\n"))
      #expect(answer.status == 2, "\(answer.errors.suffix(500))")
      for question in [["show"], ["log"], ["report"], ["verify"], ["export"]] {
        let answer = try await program([question[0], "odd-lines"])
        #expect(answer.status == 0, "\(question): \(answer.errors.suffix(500))")
      }
    }

    @Test func noArgumentsEndItBadly() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("odd-arguments", in: transcript)
      // Without --output: what is random must not be written to.
      let words =
        Self.odd.filter { !$0.contains("\u{0}") } + [
          "odd-arguments", "create", "record", "show", "log", "report", "undo", "verify", "export",
          "material",
          "sessions", "language", "--body", "--as-of", "--last", "--after", "--explain", "--chapter",
          "--format", "json", "--id", "--at", "--from", "--file", "/dev/null", "/tmp", "--help",
        ]
      var chance = Chance(state: 7)
      let commands = ["record", "show", "log", "report", "undo", "verify", "material", "language"]
      for _ in 0..<90 {
        var arguments = [commands[chance.below(commands.count)], "odd-arguments"]
        for _ in 0..<chance.below(5) { arguments.append(words[chance.below(words.count)]) }
        try await expectAnAnswer(program, arguments)
      }
      for option in ["--last", "--after", "--as-of", "--explain", "--chapter", "--kind", "--format"] {
        for value in ["-1", "0", "9223372036854775807", "-9223372036854775808", "2025-05-19 10:22", ""] {
          let command = ["--explain", "--chapter"].contains(option) ? "report" : "log"
          try await expectAnAnswer(program, [command, "odd-arguments", "\(option)=\(value)"])
        }
      }
      // As the system takes them: each ends with a zero.
      let bytes = try await program.run(Arguments([Array("show\0".utf8), [0xFF, 0xFE, 0x80, 0]]))
      #expect(bytes.status == 2)
    }

    @Test func noFileEndsItBadly() async throws {
      let program = try await Program()
      let transcript = try Transcript(program)
      try await Sessions.begin("odd-files", in: transcript)
      let windows = "2025-05-19 10:40  floor brazil\r\n           10:45  floor poland\r\n"
      let marked = "\u{FEFF}2025-05-19 10:50  floor ghana\n"
      let files: [(name: String, bytes: [UInt8], status: Int32)] = [
        ("empty", [], 0), ("blank", Array("\n\n \t\n".utf8), 0), ("windows", Array(windows.utf8), 0),
        ("marked", Array(marked.utf8), 0), ("garbage", (0..<4096).map { UInt8($0 * 31 & 0xFF) }, 2),
        ("zeros", Array("2025-05-19 10:55 floor \"a\0b\", unodc\n".utf8), 2),
        ("zero", [0], 2), ("utf16", [0xFF, 0xFE, 0x66, 0, 0x6C, 0], 2),
        ("long", Array("2025-05-19 10:56 floor ".utf8) + [UInt8](repeating: 0x61, count: 1 << 20), 2),
        (
          "large",
          Array("2025-05-19 10:57 floor \"".utf8) + [UInt8](repeating: 0x61, count: 1 << 20)
            + Array("\", unodc\n".utf8), 1
        ),
        ("endless", Array("2025-05-19 10:58 floor brazil,\\\n,\\\n,".utf8), 2),
      ]
      for file in files {
        let url = transcript.folder.appending(path: file.name)
        try Data(file.bytes).write(to: url)
        let read = try await program(["record", "odd-files", "--file", url.path])
        #expect(read.status == file.status, "\(file.name): \(read.errors.prefix(300))")
        let piped = try await program.run(["record", "odd-files", "--file", "-"], input: file.bytes)
        #expect((0...2).contains(piped.status), "\(file.name): \(piped.errors.prefix(300))")
      }
      for name in ["summaries.md", "texts.md"] {
        for file in files where file.name != "long" {
          try Data(file.bytes).write(to: transcript.folder.appending(path: name))
          try await expectAnAnswer(program, ["material", "odd-files", "--from", transcript.folder.path])
        }
      }
      let log = try await program(["log", "odd-files", "--after", "26"])
      #expect(log.output.contains("Brazil") && log.output.contains("Poland") && log.output.contains("Ghana"))
    }

    private func expectAnAnswer(_ program: Program, _ arguments: [String]) async throws {
      let answer = try await program(arguments)
      #expect((0...2).contains(answer.status), "\(arguments): \(answer.errors.suffix(500))")
    }
  }
}

/// Chance that is the same on every run (SplitMix64).
private struct Chance {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// A line with words left out, doubled, swapped, or replaced by odd ones.
  mutating func spoil(_ line: String, with odd: [String]) -> String {
    var words = line.split(separator: " ").map(String.init)
    for _ in 0..<below(4) where !words.isEmpty {
      let place = below(words.count)
      switch below(4) {
      case 0: words.remove(at: place)
      case 1: words.insert(odd[below(odd.count)], at: place)
      case 2: words[place] = odd[below(odd.count)]
      default: words.swapAt(place, below(words.count))
      }
    }
    return words.joined(separator: " ")
  }
}
