import FoundationEssentials
import Proceedings
import RoomForTests
import Testing

@testable import CommandLanguage

@Suite("Files of the record")
struct RecordFileTests {
  private func read(_ text: String, session: String = "ccpcj-33") throws -> RecordFile {
    try RecordFile(text, session: session)
  }

  private func error(_ text: String) throws -> RecordFile.LineError? {
    do {
      _ = try RecordFile(text, session: "ccpcj-33")
      return nil
    } catch { return error }
  }

  @Test("a line takes from the line above what its time leaves out")
  func inheritsTimes() throws {
    let file = try read(
      """
      \u{FEFF}# The seventh meeting
      2024-05-16 10:04  open meeting 7
                 10:15  floor uganda
                        floor thailand   # the time is the one above

      2024-05-17
      09:58 open meeting 9
      2024-05-18 close meeting
      """)
    #expect(file.entries.map(\.line) == [2, 3, 4, 7, 8])
    #expect(
      file.entries.map(\.text) == [
        "open meeting 7", "floor uganda", "floor thailand", "open meeting 9", "close meeting",
      ])
    #expect(
      file.entries.map(\.time.description) == [
        "2024-05-16T10:04:00", "2024-05-16T10:15:00", "2024-05-16T10:15:00", "2024-05-17T09:58:00",
        "2024-05-18T09:58:00",
      ])
  }

  @Test("the first lines take their time from what went before the file")
  func inheritsFromBefore() throws {
    let before = try time("2024-05-16 10:04:30")
    let file = try RecordFile("next\r\n10:20 next\r\n", session: "s", after: before)
    #expect(file.entries.map(\.time) == [before, try time("2024-05-16 10:20")])
    #expect(try error("next")?.error.kind == .time)
    #expect(try error("2024-05-16\nnext")?.line == 2)
  }

  @Test("a line that ends with a comma or a backslash goes on in the next")
  func goesOn() throws {
    let file = try read(
      """
      2024-05-16 10:04 members armenia,   # and so on
        austria,

        brazil
      floor uganda \\
        for g77
      summary item 3 "a, b,
        c"
      close meeting,
      """)
    #expect(file.entries.map(\.line) == [1, 5, 7, 9])
    #expect(
      file.entries.map { $0.text.split(separator: " ").joined(separator: " ") } == [
        "members armenia, austria, brazil", "floor uganda for g77", "summary item 3 \"a, b, c\"",
        "close meeting,",
      ])
  }

  @Test("a number sign between quotation marks begins no comment")
  func keepsNumberSigns() throws {
    let file = try read("2024-05-16 10:04 item 1 \"Paper #5\" # “really”\n# \"no more\nend")
    #expect(file.entries.map(\.text) == ["item 1 \"Paper #5\"", "end"])
  }

  @Test("a mistake is told with the number of its line")
  func tellsLine() throws {
    let mistake = try #require(try error("2024-05-16 10:04 open meeting 7\n\n10:75 next"))
    #expect(mistake.line == 3)
    #expect(mistake.error.kind == .time)
    #expect(mistake.description.hasPrefix("line 3: 10:75 next\n^^^^^\n"))
    #expect(try error("2024-05-16 10:04 item 1 \"open\nend")?.error.kind == .quotationMarks)
  }

  @Test("ids last: through a second run, moved lines, other spaces and comments, and mended lines below")
  func idsLast() throws {
    let first = try read("2024-05-16 10:04 floor uganda\nfloor thailand\nfloor uganda\nflor peru").entries
    let second = try read(
      "# mended\n\n2024-05-16 10:04  floor   uganda # first\n\nfloor thailand\nfloor uganda\nfloor peru"
    ).entries
    #expect(first.map(\.id).prefix(3) == second.map(\.id).prefix(3))
    #expect(first.last?.id != second.last?.id)
    #expect(Set(first.map(\.id)).count == 4)
    let twice = try read("2024-05-16 10:04 next\nnext\nnext").entries
    #expect(Set(twice.map(\.id)).count == 3)
    let other = try read("2024-05-16 10:04 floor uganda", session: "cnd-67").entries
    #expect(other.first?.id != first.first?.id)
  }

  @Test("an id is a UUID of version 8, the same on every machine")
  func idsAreUUIDs() throws {
    let entry = try #require(try read("2024-05-16 10:04 floor uganda").entries.first)
    #expect(entry.id.uuid.6 >> 4 == 8)
    #expect(entry.id.uuid.8 >> 6 == 2)
    #expect(entry.id.uuidString == "5825BAB0-DEF5-8CFE-B020-28BCE53DA491")
    // The one that it had before, under which older logs hold it.
    #expect(entry.formerID.uuidString == "45BC15E9-C946-8F3B-99C6-6EA04206354A")
  }

  @Test("what is between quotation marks in the first entry is in no other id")
  func namesOfTheFirstEntryAreNotInOtherIDs() throws {
    let ids = try ["Ana Sample", "Bruno Sample"].map {
      try read("2024-05-16 10:04 elect chair \"\($0)\", austria\nfloor uganda").entries.map(\.id)
    }
    #expect(ids[0][0] != ids[1][0] && ids[0][1] == ids[1][1])
  }

  @Test("the same words in two files are two things that happened")
  func idsRestOnTheFile() throws {
    let text = "2024-05-16 13:00 close meeting"
    let one = try RecordFile(text, session: "s", file: "one.rostrum").entries.first?.id
    #expect(try RecordFile(text, session: "s", file: "two.rostrum").entries.first?.id != one)
    #expect(try RecordFile(text, session: "s", file: "one.rostrum").entries.first?.id == one)
  }

  @Test("without a file the same words on another day are another thing")
  func idsRestOnTheTime() throws {
    let one = try RecordFile("2024-05-16\n13:00 close meeting", session: "s").entries.first?.id
    #expect(try RecordFile("2024-05-17\n13:00 close meeting", session: "s").entries.first?.id != one)
  }

  @Test("a time of day after midnight is that of the next day")
  func overMidnight() throws {
    let file = try RecordFile(
      "2024-05-31 23:50 floor uganda\n00:20 floor peru\n00:25 close meeting", session: "s")
    #expect(
      file.entries.map(\.time.description)
        == ["2024-05-31T23:50:00", "2024-06-01T00:20:00", "2024-06-01T00:25:00"])
    let sameDay = try RecordFile("2024-05-31 18:00 floor uganda\n10:00 floor peru", session: "s")
    #expect(sameDay.entries.last?.time.day == Day("2024-05-31"))
  }
}
