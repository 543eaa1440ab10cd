import FoundationEssentials
import Proceedings
import Testing

@testable import CommandLanguage

@Suite("Files that are run again")
struct RecordedLinesTests {
  /// A log of ids, to which files are recorded.
  private struct Log {
    var lines = RecordedLines()

    /// Records a file as the program does; answers which of its lines were new, and which were doubtful.
    mutating func record(
      _ text: String, named name: String? = "morning.rostrum",
      _ decision: RecordFile.Decision = .byItsBeginning
    ) throws -> [Int]? {
      var file = try RecordFile(text, session: "s", file: name)
      let alike = file.recognize(in: lines, decision: decision)
      if alike.contains(where: \.isAtSameTime) { return nil }
      return file.entries.filter { lines[$0.id] == nil }.map { entry in
        add(entry.id, at: entry.time)
        return entry.line
      }
    }

    /// Records a file with the ids that the program gave before.
    mutating func recordAsBefore(_ text: String, named name: String? = "morning.rostrum") throws {
      for entry in try RecordFile(text, session: "s", file: name).entries where lines[entry.formerID] == nil {
        add(entry.formerID, at: entry.time)
      }
    }

    private mutating func add(_ id: UUID, at time: RoomTime) {
      lines.add(RecordedLines.Place(id: id, version: lines.version + 1, time: time))
    }
  }

  private let first = "2025-05-19 11:00 floor brazil\nfloor thailand\nfloor japan"
  private let second = "2025-05-20 12:00 floor austria\nfloor thailand\nfloor japan"

  @Test("two files of one name with lines in common are two")
  func filesOfOneNameAreTwo() throws {
    var log = Log()
    #expect(try log.record(first) == [1, 2, 3])
    #expect(try log.record(second) == [1, 2, 3])
    // And each is known again
    #expect(try log.record(first) == [])
    #expect(try log.record(second) == [])
  }

  @Test("on another day the same file is another, in all its lines")
  func anotherDayIsAnother() throws {
    var log = Log()
    #expect(try log.record("2025-05-19\n18:00 adjourn meeting\nfloor chile", named: "evening") == [2, 3])
    #expect(try log.record("2025-05-20\n18:00 adjourn meeting\nfloor chile", named: "evening") == [2, 3])
  }

  @Test("a file goes on where it stopped, with a line mended, put in or put after")
  func goesOn() throws {
    var log = Log()
    _ = try log.record("2025-05-19 11:00 floor brazil\nfloor thailand")
    #expect(try log.record(first) == [3])
    #expect(try log.record("# again\n\n" + first.replacing("floor thailand", with: "floor kenya")) == [4])
    #expect(try log.record(first.replacing("floor thailand", with: "floor kenya\n  11:05 floor peru")) == [3])
  }

  @Test("the same words twice are twice")
  func theSameTwice() throws {
    var log = Log()
    #expect(try log.record("2025-05-19 11:00 next\nnext") == [1, 2])
    #expect(try log.record("2025-05-19 11:00 next\nnext\nnext") == [3])
  }

  @Test("a file whose beginning was changed is in doubt, until it is said which it is")
  func aChangedBeginningIsInDoubt() throws {
    let mended = "2025-05-19 10:58 open list\n11:00 floor brazil\nfloor thailand\nfloor japan\nfloor peru"
    var log = Log()
    _ = try log.record(first.replacing("2025-05-19 11:00", with: "2025-05-19\n11:00"))
    #expect(try log.record(mended) == nil)
    var other = log
    #expect(try log.record(mended, .mended) == [1, 5])
    #expect(try other.record(mended, .another) == [1, 2, 3, 4, 5])
    #expect(try other.record(mended) == [])
  }

  @Test("standard input is a file without a name")
  func standardInput() throws {
    var log = Log()
    #expect(try log.record(first, named: nil) == [1, 2, 3])
    #expect(try log.record(first, named: nil) == [])
    #expect(try log.record(second, named: nil) == [1, 2, 3])
    #expect(try log.record(second.replacing("2025-05-20", with: "2025-05-19"), named: nil) == [1, 2, 3])
    let besides = "2025-05-19 11:00 floor austria\nfloor thailand"
    #expect(try log.record(besides, named: nil) == nil)
  }

  @Test(
    "what was recorded before files were told apart is known again, and its neighbours are not taken for it")
  func olderLogs() throws {
    for name in ["morning.rostrum", nil] {
      var log = Log()
      try log.recordAsBefore(first, named: name)
      #expect(try log.record(second, named: name) == [1, 2, 3])
      #expect(try log.record(first, named: name) == [])
      #expect(try log.record(first + "\nfloor peru", named: name) == [4])
      #expect(try log.record(first + "\nfloor peru", named: name) == [])
    }
    // Where lines were dropped, they are recorded now.
    var log = Log()
    try log.recordAsBefore(first)
    try log.recordAsBefore(second)
    #expect(try log.record(second) == [2, 3])
    #expect(try log.record(first) == [])
  }
}
